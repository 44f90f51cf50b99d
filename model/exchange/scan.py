"""A card read back from its paper: a PDF, a scan, a photo of the page with the code.

Every page is looked at once and quickly. Only where that does not give a whole card is it looked at again
with more dots, and then through filters: a reader who has to wait is one whose paper is spoiled.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from model.card.code import CodedCard, CodeRefused, complete, decode, is_ours
from model.exchange.files import read_limited
from model.exchange.pictures import Pictures, is_pdf, is_picture, pictures
from model.paper.library import Papers
from model.wording import Message

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES: Final = 100 * 1024 * 1024
"""Ten pages in colour at 300 dpi, hardly compressed."""

Progress = Callable[[int, int], None]
"""Told how many steps of how many are done; the last step may come early."""

_BEGINNING: Final = 1024
_LOOKS: Final = 3
_LARGEST_ENLARGED: Final = 15_000_000
_LARGEST_FILTERED: Final = 30_000_000


def is_paper(path: Path) -> bool:
    """Whether the file is a PDF or a picture, by what is in it and not by its name."""
    try:
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
    content = read_limited(path, MOST_BYTES)
    try:
        with pictures(content) as opened:
            found = _Found()
            _look(opened, found, progress or (lambda _done, _of: None), cancelled or (lambda: False))
        return found.card(papers)
    except CodeRefused as refusal:
        raise CodeRefused(Message("files.fault", {"file": path.name, "fault": refusal.message})) from None


class _Found:
    """What has been seen so far."""

    def __init__(self) -> None:
        self.payloads: list[bytes] = []
        self.foreign = False
        self.spoiled: set[int] = set()

    @property
    def whole(self) -> bool:
        """Whether what was found needs no second look."""
        return bool(self.payloads) and not self.spoiled and complete(self.payloads)

    def card(self, papers: Papers) -> CodedCard:
        """The card, or why there is none."""
        if self.payloads:
            return decode(self.payloads, papers)
        if self.spoiled:
            raise CodeRefused(Message("code.spoiled"))
        raise CodeRefused(Message("code.foreign" if self.foreign else "code.no_code"))

    def look_at(self, picture: "Image", place: int) -> None:
        """Take every code of the picture; a page whose codes are all read is spoiled no more."""
        import zxingcpp

        formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
        seen = zxingcpp.read_barcodes(picture, formats, return_errors=True)
        ours = [code.bytes for code in seen if code.valid and is_ours(code.bytes)]
        self.payloads.extend(payload for payload in ours if payload not in self.payloads)
        self.foreign = self.foreign or any(code.valid and not is_ours(code.bytes) for code in seen)
        if ours:
            self.spoiled.discard(place)
        elif any(not code.valid for code in seen):
            self.spoiled.add(place)


def _look(opened: Pictures, found: _Found, progress: Progress, cancelled: Callable[[], bool]) -> None:
    """Look at the pages until there is a whole card: at all of them first, so that two cards are noticed."""
    steps = _LOOKS * len(opened)
    for step in range(steps):
        look, place = divmod(step, len(opened))
        if look and found.whole:
            break
        if cancelled():
            raise CodeRefused(Message("code.cancelled"))
        for picture in opened.page(place, fine=look > 0):
            for seen in _filtered(picture) if look == _LOOKS - 1 else (picture,):
                found.look_at(seen, place)
                if look and found.whole:
                    break
        progress(step + 1, steps)
    progress(steps, steps)


def _filtered(picture: "Image") -> Iterator["Image"]:
    """The picture as an eye would look at it again: smoothed, from nearer, without its shadows."""
    from PIL import Image, ImageChops, ImageFilter, ImageOps

    width, height = picture.size
    if width * height > _LARGEST_FILTERED:
        return
    yield picture.filter(ImageFilter.GaussianBlur(1))
    yield picture.filter(ImageFilter.MedianFilter(3))
    if width * height <= _LARGEST_ENLARGED:
        larger = picture.resize((2 * width, 2 * height), Image.Resampling.BICUBIC)
        yield larger
        yield larger.filter(ImageFilter.GaussianBlur(2))
        yield larger.filter(ImageFilter.UnsharpMask(4, 200, 2))
    paper = picture.resize((max(width // 8, 1), max(height // 8, 1))).filter(ImageFilter.MaxFilter(9))
    paper = paper.filter(ImageFilter.GaussianBlur(8)).resize((width, height))
    yield ImageOps.autocontrast(ImageChops.invert(ImageChops.subtract(paper, picture)), cutoff=1)
    yield picture.resize((max(width // 2, 1), max(height // 2, 1)), Image.Resampling.BOX)
