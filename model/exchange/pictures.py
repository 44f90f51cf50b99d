"""Pages of a PDF, a scan or a photo as grey pictures, one at a time and never more than memory can take."""

import contextlib
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

from model.card.code import CodeRefused
from model.exchange.swollen import MOST_UNPACKED, is_swollen
from model.pdfium import one_at_a_time
from model.wording import Message

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfBitmap, PdfDocument, PdfPage

MOST_PAGES: Final = 100
MOST_MEGAPIXELS: Final = 60
"""Of a grey picture, or of a JPEG, which is unpacked as a grey one."""

MOST_COLOURED: Final = 40
"""Colour takes four bytes a dot, and one more for the grey picture that is made of it."""

MOST_INTERLEAVED: Final = 24
"""A progressive JPEG is kept whole in numbers of two bytes before the first dot of it is known."""

MOST_EMBEDDED: Final = 24
"""Of a picture within a PDF page; a larger one is read as it stands on the page."""

FINE: Final = 300
COARSE: Final = 200
"""Dots per inch: the first is tried where the second did not do."""

_KEPT_OPEN: Final = 8 * 1024 * 1024
"""Bytes of a PDF that is opened once for all its pages."""

_STRIP: Final = 256
"""Lines of dots."""

_MILLION: Final = 1_000_000
_MOST_PIXELS: Final = MOST_MEGAPIXELS * _MILLION
_INCH: Final = 72
_WANTS_PASSWORD: Final = 4
_FORMATS: Final = ("PNG", "JPEG", "TIFF")
# What the library raises, by its own account and by ours, on files cut short or made up.
_FAULTS: Final = (OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError)
_BEGINNINGS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_PDF_WITHIN: Final = 1024


class Pictures(Protocol):
    """A file of pages under reading."""

    def __len__(self) -> int:
        """How many pages it has."""

    def page(self, place: int, *, fine: bool) -> Iterator["Image"]:
        """A page as one grey picture or several; `fine` gives it once more with more dots, or from nearer."""

    def is_drawn(self, place: int) -> bool:
        """Whether a program has drawn the page, and nothing on it was photographed or scanned."""


def is_pdf(beginning: bytes) -> bool:
    """Whether a file that begins so is a PDF; some have a few lines of a printer or a mail before it."""
    return b"%PDF-" in beginning[:_PDF_WITHIN]


def is_picture(beginning: bytes) -> bool:
    """Whether a file that begins so is a picture that is read."""
    return beginning.startswith(_BEGINNINGS)


@contextlib.contextmanager
def pictures(file: BinaryIO) -> Iterator[Pictures]:
    """The pages of a PDF or a picture, which is read as far as they need it and never whole.

    Raises:
        CodeRefused: it is neither, damaged, locked by a password, or too large.
    """
    beginning = file.read(_PDF_WITHIN)
    if is_picture(beginning):
        yield _PictureFile(file)
    elif is_pdf(beginning):
        if is_swollen(file):
            raise CodeRefused(Message("code.swollen_pdf", {"most": MOST_UNPACKED // 1024 // 1024}))
        with one_at_a_time, contextlib.closing(_Pdf(file)) as pdf:
            yield pdf
    else:
        raise CodeRefused(Message("code.not_a_picture"))


# ------------------------------------------------------------------------------ PDF


class _Pdf:
    """The library keeps every stream it has read: a large document is opened anew for each page."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._document = self._opened()
        self._pages = len(self._document)
        if self._pages > MOST_PAGES:
            self.close()
        _check_pages(self._pages)

    def __len__(self) -> int:
        return self._pages

    def close(self) -> None:
        """Let the document go; the file stays open."""
        self._document.close()

    def page(self, place: int, *, fine: bool) -> Iterator["Image"]:
        import pypdfium2

        if self._file.seek(0, os.SEEK_END) > _KEPT_OPEN:
            self.close()
            self._document = self._opened()
        try:
            with contextlib.closing(self._document[place]) as page:
                yield _rasterised(page, FINE if fine else COARSE)
                if fine:  # a photo on a small page has more dots than the page shows
                    yield from _embedded(page)
        except pypdfium2.PdfiumError:
            raise CodeRefused(Message("code.broken_pdf")) from None

    def is_drawn(self, place: int) -> bool:
        import pypdfium2
        import pypdfium2.raw

        try:
            with contextlib.closing(self._document[place]) as page:
                return not any(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
        except pypdfium2.PdfiumError:
            raise CodeRefused(Message("code.broken_pdf")) from None

    def _opened(self) -> "PdfDocument":
        import pypdfium2

        try:
            return pypdfium2.PdfDocument(self._file)
        except pypdfium2.PdfiumError as error:
            locked = error.err_code == _WANTS_PASSWORD
            raise CodeRefused(Message("code.locked" if locked else "code.broken_pdf")) from None


def _rasterised(page: "PdfPage", dots: int) -> "Image":
    width, height = page.get_size()
    scale = dots / _INCH
    if width * height * scale * scale > _MOST_PIXELS:
        scale = (_MOST_PIXELS / (width * height)) ** 0.5
    picture: Image = page.render(scale=scale, grayscale=True).to_pil()
    return picture


def _embedded(page: "PdfPage") -> Iterator["Image"]:
    import pypdfium2
    import pypdfium2.raw

    for found in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
        width, height = found.get_px_size()
        if width * height > MOST_EMBEDDED * _MILLION:
            continue
        with contextlib.suppress(pypdfium2.PdfiumError):
            yield _grey_bitmap(found.get_bitmap())


def _grey_bitmap(bitmap: "PdfBitmap") -> "Image":
    """In grey, a strip at a time: the whole of it in colour would stand in the memory twice."""
    from PIL import Image

    size = (bitmap.width, bitmap.height)
    grey, dots = Image.new("L", size), memoryview(bitmap.buffer)
    mode = "L" if bitmap.mode == "L" else "RGB"
    for top in range(0, bitmap.height, _STRIP):
        rows = min(_STRIP, bitmap.height - top)
        strip = dots[top * bitmap.stride : (top + rows) * bitmap.stride]
        raw = (
            bitmap.mode if mode == "L" else bitmap.mode[:3] + "X" * (len(bitmap.mode) - 3),
            bitmap.stride,
            1,
        )
        grey.paste(
            Image.frombytes(mode, (bitmap.width, rows), bytes(strip), "raw", *raw).convert("L"), (0, top)
        )
    return grey


# ------------------------------------------------------------------------------ pictures


class _PictureFile:
    """Opened anew for each page, so that nothing of it stays in the memory while the page is looked at."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        with _in_words(), self._opened() as opened:
            self._pages = getattr(opened, "n_frames", 1)
            _check_pages(self._pages)

    def __len__(self) -> int:
        return self._pages

    def page(self, place: int, *, fine: bool) -> Iterator["Image"]:
        with _in_words(), self._opened() as opened:
            if opened.tell() != place:
                opened.seek(place)
            opened.draft("L", None)  # JPEG: colour is not even unpacked
            width, height = opened.size
            most = _most(opened)
            if width * height > most * _MILLION:
                raise CodeRefused(Message("code.too_large_picture", {"most": most}))
            picture = _grey(opened)
        del opened
        yield picture

    def is_drawn(self, _place: int) -> bool:
        return False

    def _opened(self) -> "Image":
        from PIL import Image

        self._file.seek(0)
        return Image.open(self._file, formats=_FORMATS)


@contextlib.contextmanager
def _in_words() -> Iterator[None]:
    """Whatever the library says of a bad picture, in one sentence of ours."""
    import warnings

    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd tags; what matters is whether there is a picture
            yield
    except Image.DecompressionBombError:
        raise CodeRefused(Message("code.too_large_picture", {"most": MOST_MEGAPIXELS})) from None
    except _FAULTS:
        raise CodeRefused(Message("code.broken_picture")) from None


def _grey(opened: "Image") -> "Image":
    """In grey, on white where it is transparent; a strip at a time, for what is made on the way is large."""
    from PIL import Image

    if opened.mode == "L" and not _is_transparent(opened):
        return opened.copy()
    width, height = opened.size
    grey = Image.new("L", (width, height), "white")
    for top in range(0, height, _STRIP):
        strip = opened.crop((0, top, width, min(top + _STRIP, height)))
        if strip.mode.startswith("I"):  # 16 bits a dot, which would be cut off at 255
            grey.paste(strip.convert("F").point(lambda value: value / 256).convert("L"), (0, top))
        elif _is_transparent(opened):
            coloured = strip if strip.mode == "RGBA" else strip.convert("RGBA")
            grey.paste(coloured.convert("L"), (0, top), coloured.getchannel("A"))
        else:
            grey.paste(strip.convert("L"), (0, top))
    return grey


def _most(opened: "Image") -> int:
    """Megapixels that such a picture may have."""
    if opened.info.get("progressive"):
        return MOST_INTERLEAVED
    return MOST_MEGAPIXELS if opened.mode in {"1", "L", "P"} else MOST_COLOURED


def _is_transparent(opened: "Image") -> bool:
    return "A" in opened.getbands() or "transparency" in opened.info


def _check_pages(number: int) -> None:
    if number > MOST_PAGES:
        raise CodeRefused(Message("code.too_many_pages", {"number": number, "most": MOST_PAGES}))
