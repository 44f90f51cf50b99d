"""Where marks stand on a PDF that does not say so: at the foot of its last page, where it is blank.

All is measured on the page as it is shown, and then turned back into the page's own points.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from model.pdfium import one_at_a_time
from model.signing.facts import Role
from model.signing.library import Pdf
from model.signing.placement import SignaturePlace, inherited, pages_of, turn_of

if TYPE_CHECKING:
    from PIL.Image import Image

_MM: Final = 72 / 25.4
_LEFT: Final = 20 * _MM
_RIGHT: Final = 15 * _MM
_TOP: Final = 15 * _MM
_BOTTOM: Final = 22 * _MM
_BETWEEN: Final = 5 * _MM
_SIZES: Final = ((85 * _MM, 28 * _MM), (72 * _MM, 18 * _MM))
_STEP: Final = 2 * _MM
_CLEAR: Final = 1 * _MM
_PALEST_INK: Final = 200
_ROUNDING: Final = 2
_LEAST: Final = 10 * _MM


class _Strip(NamedTuple):
    """Room for two marks of a size side by side, as one sees it; the first of them."""

    left: float
    lower: float
    width: float
    height: float


class _Shown(NamedTuple):
    """The last page as it is shown.

    Attributes:
        box: left, lower, right and upper edge of what is shown, in the page's own points.
        turned: by how many degrees clockwise.
    """

    number: int
    box: tuple[float, float, float, float]
    turned: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as one sees them."""
        x1, y1, x2, y2 = self.box
        return (y2 - y1, x2 - x1) if self.turned in {90, 270} else (x2 - x1, y2 - y1)

    def place(self, left: float, lower: float, width: float, height: float) -> SignaturePlace:
        """A rectangle that one sees, in the page's own points."""
        x1, y1, x2, y2 = self.box
        x, y, own = {
            0: (x1 + left, y1 + lower, (width, height)),
            90: (x2 - lower - height, y1 + left, (height, width)),
            180: (x2 - left - width, y2 - lower - height, (width, height)),
            270: (x1 + lower, y2 - left - width, (height, width)),
        }[self.turned]
        return SignaturePlace(self.number, x, y, *own, self.turned)


def default_places(reader: Pdf) -> Mapping[Role, SignaturePlace]:
    """Side by side at the foot of the last page, the head of the school first.

    Where something stands there they go up to the first blank strip, smaller if need be; a page that is full
    has them at its foot all the same.
    """
    shown = _last_page(reader)
    across, _ = shown.size
    most = max((across - _LEFT - _RIGHT - _BETWEEN) / 2, _LEAST)
    sizes = [(min(width, most), height) for width, height in _SIZES]
    strip = next(_blank_strips(reader, shown, sizes), _Strip(_LEFT, _BOTTOM, *sizes[0]))
    return {
        "head": shown.place(*strip),
        "authority": shown.place(*strip._replace(left=strip.left + strip.width + _BETWEEN)),
    }


def _last_page(reader: Pdf) -> _Shown:
    number = pages_of(reader) - 1
    edges = [_edges(inherited(reader, number, key)) for key in ("/MediaBox", "/CropBox")]
    media, crop = edges[0] or (0.0, 0.0, 595.0, 842.0), edges[1]
    if crop:
        (x1, y1, x2, y2), (x3, y3, x4, y4) = media, crop
        seen = max(x1, x3), max(y1, y3), min(x2, x4), min(y2, y4)
        media = seen if seen[0] < seen[2] and seen[1] < seen[3] else media
    turned = turn_of(reader, number)
    return _Shown(number, media, turned if turned in {90, 180, 270} else 0)


def _edges(box: Pdf) -> tuple[float, float, float, float] | None:
    if box is None:
        return None
    x1, y1, x2, y2 = (float(edge) for edge in box)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _blank_strips(reader: Pdf, shown: _Shown, sizes: list[tuple[float, float]]) -> Iterator[_Strip]:
    """Where two marks of a size cover nothing, from below and from the left; larger sizes first."""
    ink = _ink(reader, shown)
    if ink is None:
        return
    across, upper = shown.size
    for width, height in sizes:
        both = 2 * width + _BETWEEN
        for lower in _steps(_BOTTOM, upper - _TOP - height):
            for left in _steps(_LEFT, across - _RIGHT - both):
                top, bottom = upper - lower - height - _CLEAR, upper - lower + _CLEAR
                box = (round(left - _CLEAR), round(top), round(left + both + _CLEAR), round(bottom))
                if ink.crop(box).getbbox() is None:
                    yield _Strip(left, lower, width, height)


def _steps(first: float, last: float) -> Iterator[float]:
    yield from (first + number * _STEP for number in range(int((last - first + _ROUNDING) // _STEP) + 1))


def _ink(reader: Pdf, shown: _Shown) -> "Image | None":
    """The last page as a picture, a dot to a point, white where something is printed.

    Signatures and notes put on later are left out: the marks keep their places when one of them is there.
    None where the page cannot be drawn.
    """
    import pypdfium2

    reader.stream.seek(0)
    try:
        with one_at_a_time, pypdfium2.PdfDocument(reader.stream.read()) as document:
            page = document[shown.number]
            picture: Image = page.render(grayscale=True, may_draw_forms=False, draw_annots=False).to_pil()
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return None
    if any(abs(one - other) > _ROUNDING for one, other in zip(picture.size, shown.size, strict=True)):
        return None
    return picture.point(lambda shade: 255 if shade < _PALEST_INK else 0)
