"""Pages of a PDF, a scan or a photo as grey pictures, one at a time and never more than memory can take."""

import contextlib
import io
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Protocol

from model.card.code import CodeRefused
from model.wording import Message

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfPage

MOST_PAGES: Final = 100
MOST_MEGAPIXELS: Final = 60
"""Of a grey picture, or of a JPEG, which is unpacked as a grey one."""

MOST_COLOURED: Final = 40
"""Colour takes four bytes a dot, and one more for the grey picture that is made of it."""

MOST_TRANSPARENT: Final = 24
"""On its way to white paper a transparent picture stands in the memory more than once."""

MOST_EMBEDDED: Final = 24
"""Of a picture within a PDF page; a larger one is read as it stands on the page."""

FINE: Final = 300
COARSE: Final = 200
"""Dots per inch: the first is tried where the second did not do."""

_MILLION: Final = 1_000_000
_MOST_PIXELS: Final = MOST_MEGAPIXELS * _MILLION
_INCH: Final = 72
_WANTS_PASSWORD: Final = 4
_FORMATS: Final = ("PNG", "JPEG", "TIFF")
# What the library raises, by its own account and by ours, on files cut short or made up.
_FAULTS: Final = (OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError)
_BEGINNINGS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_PDF_WITHIN: Final = 1024

# The library of Chrome's PDF viewer keeps state of its own: two threads in it at once would break it.
_one_at_a_time: Final = threading.Lock()


class Pictures(Protocol):
    """A file of pages under reading."""

    def __len__(self) -> int:
        """How many pages it has."""

    def page(self, place: int, *, fine: bool) -> Iterator["Image"]:
        """A page as one grey picture or several; `fine` gives it once more with more dots, or from nearer."""


def is_pdf(beginning: bytes) -> bool:
    """Whether a file that begins so is a PDF; some have a few lines of a printer or a mail before it."""
    return b"%PDF-" in beginning[:_PDF_WITHIN]


def is_picture(beginning: bytes) -> bool:
    """Whether a file that begins so is a picture that is read."""
    return beginning.startswith(_BEGINNINGS)


@contextlib.contextmanager
def pictures(content: bytes) -> Iterator[Pictures]:
    """Open a PDF or a picture.

    Raises:
        CodeRefused: it is neither, damaged, locked by a password, or too large.
    """
    if is_picture(content):
        with _picture_file(content) as picture:
            yield picture
    elif is_pdf(content):
        with _one_at_a_time, _pdf(content) as pdf:
            yield pdf
    else:
        raise CodeRefused(Message("code.not_a_picture"))


# ------------------------------------------------------------------------------ PDF


class _Pdf:
    def __init__(self, document: "PdfDocument") -> None:
        self._document = document

    def __len__(self) -> int:
        return len(self._document)

    def page(self, place: int, *, fine: bool) -> Iterator["Image"]:
        import pypdfium2

        try:
            with contextlib.closing(self._document[place]) as page:
                yield _rasterised(page, FINE if fine else COARSE)
                if fine:  # a photo on a small page has more dots than the page shows
                    yield from _embedded(page)
        except pypdfium2.PdfiumError:
            raise CodeRefused(Message("code.broken_pdf")) from None


@contextlib.contextmanager
def _pdf(content: bytes) -> Iterator[_Pdf]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == _WANTS_PASSWORD
        raise CodeRefused(Message("code.locked" if locked else "code.broken_pdf")) from None
    with contextlib.closing(document):
        _check_pages(len(document))
        yield _Pdf(document)


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
            yield found.get_bitmap().to_pil().convert("L")


# ------------------------------------------------------------------------------ pictures


class _PictureFile:
    def __init__(self, opened: "Image") -> None:
        self._opened = opened
        self._pages = getattr(opened, "n_frames", 1)
        _check_pages(self._pages)

    def __len__(self) -> int:
        return self._pages

    def page(self, place: int, *, fine: bool) -> Iterator["Image"]:
        with _in_words():
            if self._opened.tell() != place:
                self._opened.seek(place)
            self._opened.draft("L", None)  # JPEG: colour is not even unpacked
            width, height = self._opened.size
            most = _most(self._opened)
            if width * height > most * _MILLION:
                raise CodeRefused(Message("code.too_large_picture", {"most": most}))
            picture = _grey(self._opened)
        yield picture


@contextlib.contextmanager
def _picture_file(content: bytes) -> Iterator[_PictureFile]:
    from PIL import Image

    with contextlib.ExitStack() as stack:
        with _in_words():
            opened = stack.enter_context(Image.open(io.BytesIO(content), formats=_FORMATS))
            file = _PictureFile(opened)
        yield file


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
    """In grey, on white where it is transparent."""
    from PIL import Image

    if opened.mode.startswith("I"):  # 16 bits a dot, which would be cut off at 255
        return opened.convert("F").point(lambda value: value / 256).convert("L")
    if not _is_transparent(opened):
        return opened.convert("L")
    coloured = opened if opened.mode == "RGBA" else opened.convert("RGBA")
    white = Image.new("L", coloured.size, "white")
    white.paste(coloured.convert("L"), mask=coloured.getchannel("A"))
    return white


def _most(opened: "Image") -> int:
    """Megapixels that such a picture may have."""
    if _is_transparent(opened):
        return MOST_TRANSPARENT
    return MOST_MEGAPIXELS if opened.mode in {"1", "L", "P"} else MOST_COLOURED


def _is_transparent(opened: "Image") -> bool:
    return "A" in opened.getbands() or "transparency" in opened.info


def _check_pages(number: int) -> None:
    if number > MOST_PAGES:
        raise CodeRefused(Message("code.too_many_pages", {"number": number, "most": MOST_PAGES}))
