"""A card read back from its paper: a PDF, a scan, a photo of the page with the code.

Every page is looked at once and quickly. Only where that does not give a whole card are they looked at again
with more dots, and then a few of them hard, through filters: who has to wait is one whose paper is spoiled.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from model.card.code import CodedCard, CodeRefused, complete, decode, is_ours
from model.exchange.files import open_limited
from model.exchange.pictures import Pictures, is_pdf, is_picture, pictures
from model.paper.library import Papers
from model.wording import Message

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES: Final = 100 * 1024 * 1024
"""Ten pages in colour at 300 dpi, hardly compressed."""

ENDINGS: Final = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")
"""What such files are called, for those who ask for one."""

Progress = Callable[[int, int], None]
"""Told how many steps of how many are done; the last step may come early."""

_BEGINNING: Final = 1024
_HARD_LOOKS: Final = 4
"""Pages, at a second or two each."""

_LARGEST_SMOOTHED: Final = 30_000_000
_LARGEST_ENLARGED: Final = 15_000_000
"""Dots of a picture that is enlarged: an A4 page of 300 dpi, a photo of a good telephone."""

_ENLARGED: Final = 36_000_000
"""Dots that it may have then; an A4 page of 300 dpi becomes twice as wide and high."""

_NEAR: Final = 4
_NEAR_RADII: Final = (4, 3, 2.5)
"""How much larger the place of a code is made in the end, and how much it is smoothed then."""


def is_paper(path: Path) -> bool:
    """Whether the file is a PDF or a picture, by what is in it and not by its name.

    One that is too large for either is not opened; its name must do for the right words.
    """
    try:
        if not path.is_file():  # a pipe would wait for ever
            return False
        if path.stat().st_size > MOST_BYTES:
            return path.suffix.lower() in ENDINGS
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:
        return False  # whoever reads it next will say why
    return is_picture(beginning) or is_pdf(beginning)


def read_paper(
    path: Path,
    papers: Papers,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> CodedCard:
    """The card on a paper.

    Args:
        path: a PDF, PNG, JPEG or TIFF, of one page or several.
        papers: the papers that are known.
        progress: told after every page.
        cancelled: asked before every page.

    Raises:
        FileUnreadable: missing, forbidden, a folder, or over 100 MB.
        CodeRefused: there is no card to be had from it; the message names the file and says why.
    """
    try:
        with open_limited(path, MOST_BYTES) as file, pictures(file) as opened:
            found = _Found()
            _look(opened, found, progress or (lambda _done, _of: None), cancelled or (lambda: False))
        return found.card(papers)
    except CodeRefused as refusal:
        raise CodeRefused(Message("files.fault", {"file": path.name, "fault": refusal.message})) from None


class _Found:
    """What has been seen so far."""

    def __init__(self) -> None:
        self.payloads: list[bytes] = []
        self.foreign: dict[int, set[bytes]] = {}
        self.spoiled: set[int] = set()

    @property
    def whole(self) -> bool:
        """Whether what was found needs no second look."""
        return complete(self.payloads)

    def card(self, papers: Papers) -> CodedCard:
        """The card, or why there is none."""
        if self.payloads:
            return decode(self.payloads, papers)
        if self.spoiled:
            raise CodeRefused(Message("code.spoiled"))
        raise CodeRefused(Message("code.foreign" if any(self.foreign.values()) else "code.no_code"))

    def look_at(self, picture: "Image", place: int) -> None:
        """Take every code of the picture; a page whose codes are all read is spoiled no more."""
        import zxingcpp

        formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
        seen = zxingcpp.read_barcodes(picture, formats, return_errors=True)
        ours = [code.bytes for code in seen if code.valid and is_ours(code.bytes)]
        self.payloads.extend(payload for payload in ours if payload not in self.payloads)
        others = {code.bytes for code in seen if code.valid and not is_ours(code.bytes)}
        self.foreign.setdefault(place, set()).update(others)
        if ours:
            self.spoiled.discard(place)
        elif len(seen) > len(others) and others == self.foreign[place]:  # else it may be one of those
            self.spoiled.add(place)


def _look(opened: Pictures, found: _Found, progress: Progress, cancelled: Callable[[], bool]) -> None:
    """Look at the pages until there is a whole card: at all of them first, so that two cards are noticed."""
    pages = range(len(opened))
    steps = 2 * len(pages) + min(_HARD_LOOKS, len(pages))
    done = 0
    for look in _LOOKS:
        for place in _worth(look, opened, found):
            if look is not _quick_look and found.whole:
                break
            if cancelled():
                raise CodeRefused(Message("code.cancelled"))
            for seen in look(opened, place):
                found.look_at(seen, place)
                del seen  # else it would stand in the memory while the next one is made
                if look is not _quick_look and found.whole:
                    break
            done += 1
            progress(done, steps)
    progress(steps, steps)


def _worth(look: "_Look", opened: Pictures, found: _Found) -> Sequence[int]:
    """The pages to look at so."""
    if look is _near_look:
        return sorted(found.spoiled, reverse=True)[:_HARD_LOOKS]
    return _promising(opened, found) if look is _hard_look else range(len(opened))


def _promising(opened: Pictures, found: _Found) -> list[int]:
    """Pages worth a hard look: where something like a code was seen, and where a code usually stands.

    What a program has drawn has no grain and no blur: what the closer look does not find there is not there.
    """
    ends = [
        place for place in (len(opened) - 1, 0) if place not in found.spoiled and not opened.is_drawn(place)
    ]
    return [*sorted(found.spoiled, reverse=True), *dict.fromkeys(ends)][:_HARD_LOOKS]


def _quick_look(opened: Pictures, place: int) -> Iterator["Image"]:
    yield from opened.page(place, fine=False)


def _closer_look(opened: Pictures, place: int) -> Iterator["Image"]:
    """With more dots; and smoothed, for most of what spoils a code is grain."""
    from PIL import ImageFilter

    for picture in opened.page(place, fine=True):
        yield picture
        if picture.width * picture.height <= _LARGEST_SMOOTHED:
            yield picture.filter(ImageFilter.GaussianBlur(1))


def _hard_look(opened: Pictures, place: int) -> Iterator["Image"]:
    """Through the filters that were found to help most on spoiled scans, the best first."""
    from PIL import Image, ImageFilter

    for picture in opened.page(place, fine=True):
        width, height = picture.size
        if width * height <= _LARGEST_ENLARGED:
            times = min(2, (_ENLARGED / (width * height)) ** 0.5)
            larger = picture.resize((int(times * width), int(times * height)), Image.Resampling.BICUBIC)
            yield larger.filter(ImageFilter.GaussianBlur(1))
            yield larger.filter(ImageFilter.GaussianBlur(2))
            yield larger
            del larger
        smaller = picture.resize((max(width // 2, 1), max(height // 2, 1)), Image.Resampling.BOX)
        yield smaller
        yield smaller.filter(ImageFilter.GaussianBlur(1))
        if width * height <= _LARGEST_ENLARGED:
            yield picture.filter(ImageFilter.MedianFilter(3))


def _near_look(opened: Pictures, place: int) -> Iterator["Image"]:
    """Only where a code was seen and not read: four times as large, and smoothed as much."""
    from PIL import Image, ImageFilter

    for picture in opened.page(place, fine=True):
        if picture.width * picture.height > _LARGEST_ENLARGED:
            continue
        for box in _unread(picture.filter(ImageFilter.MedianFilter(3))):
            part = picture.crop(box)
            if _NEAR * _NEAR * part.width * part.height > _ENLARGED:
                continue
            larger = part.resize((_NEAR * part.width, _NEAR * part.height), Image.Resampling.BICUBIC)
            for radius in _NEAR_RADII:
                yield larger.filter(ImageFilter.GaussianBlur(radius))


def _unread(picture: "Image") -> Iterator[tuple[int, int, int, int]]:
    """Where codes stand that cannot be read, with a margin."""
    import zxingcpp

    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for code in zxingcpp.read_barcodes(picture, formats, return_errors=True):
        if not code.valid:
            at = code.position
            corners = (at.top_left, at.top_right, at.bottom_left, at.bottom_right)
            across, down = [corner.x for corner in corners], [corner.y for corner in corners]
            margin = (max(across) - min(across)) // 8
            yield (
                max(min(across) - margin, 0),
                max(min(down) - margin, 0),
                min(max(across) + margin, picture.width),
                min(max(down) + margin, picture.height),
            )


_Look = Callable[[Pictures, int], Iterator["Image"]]
_LOOKS: Final[tuple[_Look, ...]] = (_quick_look, _closer_look, _hard_look, _near_look)
