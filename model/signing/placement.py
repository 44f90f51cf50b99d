"""Where on the paper the marks of signatures stand."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final, NamedTuple

from model.signing.facts import ROLES, Role
from model.signing.library import Pdf, refuse_unless_installed

_MM: Final = 72 / 25.4
_HEIGHT: Final = 28 * _MM
_WIDTH: Final = 85 * _MM
_LEFT: Final = 20 * _MM
_RIGHT: Final = 15 * _MM
_BOTTOM: Final = 22 * _MM
_BETWEEN: Final = 5 * _MM


class SignaturePlace(NamedTuple):
    """A rectangle on a page, in points from the page's lower left corner.

    Attributes:
        page: counted from 0.
        x, y: its lower left corner.
    """

    page: int
    x: float
    y: float
    width: float
    height: float


def places_for(pdf: bytes) -> Mapping[Role, SignaturePlace]:
    """The place of each role: its own empty field, where the PDF has one of that name, else the default one.

    Raises:
        SigningRefused: the PDF cannot be read.
    """
    refuse_unless_installed()
    from model.signing.document import opened

    return places_in(opened(BytesIO(pdf)))


def places_in(reader: Pdf) -> Mapping[Role, SignaturePlace]:
    """As `places_for`, of a PDF that is open already."""
    from model.signing.document import named_field

    places = dict(default_places(reader))
    for role in ROLES:
        place = _place_of(reader, named_field(reader, role))
        if place:
            places[role] = place
    return places


def default_places(reader: Pdf) -> Mapping[Role, SignaturePlace]:
    """Side by side at the foot of the last page, the head of the school first."""
    last = int(reader.root["/Pages"]["/Count"]) - 1
    x1, y1, x2, _ = media_box(reader, last)
    width = min(_WIDTH, (x2 - x1 - _LEFT - _RIGHT - _BETWEEN) / 2)
    head = SignaturePlace(last, x1 + _LEFT, y1 + _BOTTOM, width, _HEIGHT)
    return {"head": head, "authority": head._replace(x=head.x + width + _BETWEEN)}


def media_box(reader: Pdf, page: int) -> tuple[float, float, float, float]:
    """Left, lower, right and upper edge of a page; they may stand on a node above it."""
    node = reader.find_page_for_modification(page)[0].get_object()
    while "/MediaBox" not in node:
        node = node["/Parent"]
    x1, y1, x2, y2 = (float(edge) for edge in node["/MediaBox"])
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _place_of(reader: Pdf, field: Pdf) -> SignaturePlace | None:
    """The rectangle of a visible field on a page of its own."""
    if field is None or "/Rect" not in field or "/P" not in field:
        return None
    x1, y1, x2, y2 = (float(edge) for edge in field["/Rect"])
    if x1 == x2 or y1 == y2:
        return None
    own = field.raw_get("/P")
    for page in range(int(reader.root["/Pages"]["/Count"])):
        if reader.find_page_for_modification(page)[0].reference == getattr(own, "reference", None):
            return SignaturePlace(page, min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    return None
