"""Where on the paper the marks of signatures stand."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from math import ceil, floor
from typing import Final, NamedTuple

from model.card.mark_place import mark_place_name
from model.signing.facts import ROLES, Role
from model.signing.library import Pdf, refuse_unless_installed
from model.signing.refused import SigningRefused
from model.wording import Message

_MM: Final = 72 / 25.4
_LEAST: Final = 5 * _MM
_DEEPEST: Final = 50
_MOST_NODES: Final = 10_000


class SignaturePlace(NamedTuple):
    """A rectangle on a page, in points from the page's lower left corner.

    Attributes:
        page: counted from 0.
        x, y: its lower left corner.
        turned: by how many degrees clockwise the page is turned when it is shown: 0, 90, 180 or 270.
    """

    page: int
    x: float
    y: float
    width: float
    height: float
    turned: int = 0


def places_for(pdf: bytes) -> Mapping[Role, SignaturePlace]:
    """The place of each role: where the PDF says it belongs, else the default one.

    An empty signature field of the role's name says so; so does a place that our own print has named.

    Raises:
        SigningRefused: the PDF cannot be read.
    """
    refuse_unless_installed()
    from model.signing.document import opened

    return places_in(opened(BytesIO(pdf)))


def places_in(reader: Pdf) -> Mapping[Role, SignaturePlace]:
    """As `places_for`, of a PDF that is open already.

    Raises:
        SigningRefused: its pages are damaged.
    """
    from model.signing.document import broken, named_field

    places: dict[Role, SignaturePlace] = {}
    try:
        for role in ROLES:
            place = _place_of(reader, named_field(reader, role)) or _named_place(reader, role)
            if place:
                places[role] = place
        if len(places) < len(ROLES):
            from model.signing.free_place import default_places

            places = {**default_places(reader), **places}
    except broken():
        raise SigningRefused(Message("signing.takes_no_signature")) from None
    return places


def pages_of(reader: Pdf) -> int:
    """How many pages there are."""
    return int(reader.root["/Pages"]["/Count"])


def _named_place(reader: Pdf, role: Role) -> SignaturePlace | None:
    """The rectangle that the PDF names as the role's; None where the name leads to anything else."""
    from model.signing.document import broken

    try:
        return _rectangle(reader, role)
    except broken():
        return None


def _rectangle(reader: Pdf, role: Role) -> SignaturePlace | None:
    """What the name leads to, if it is a destination of the kind FitR."""
    target = _destination(reader, mark_place_name(role))
    if isinstance(target, Mapping):
        target = target["/D"]
    if target is None or target[1] != "/FitR":
        return None
    x1, y1, x2, y2 = (float(target[place]) for place in range(2, 6))
    # A field stands on whole points; it must not grow beyond the room it has.
    left, lower, right, upper = ceil(min(x1, x2)), ceil(min(y1, y2)), floor(max(x1, x2)), floor(max(y1, y2))
    page = _number_of(reader, target.raw_get(0))
    if page is None or min(right - left, upper - lower) < _LEAST:
        return None
    return SignaturePlace(page, left, lower, right - left, upper - lower, turn_of(reader, page))


def _destination(reader: Pdf, name: str) -> Pdf:
    """What a name leads to: in the catalogue's own list, or in its tree of names."""
    root = reader.root
    if "/Dests" in root and f"/{name}" in root["/Dests"]:
        return root["/Dests"][f"/{name}"]
    if "/Names" not in root or "/Dests" not in root["/Names"]:
        return None
    return next((found for key, found in _names(root["/Names"]["/Dests"]) if key == name), None)


def _names(tree: Pdf) -> Iterator[tuple[str, Pdf]]:
    waiting = [tree]
    for _ in range(_MOST_NODES):  # a damaged tree may lead back into itself
        if not waiting:
            return
        node = waiting.pop()
        listed, kids = _listed(node, "/Names"), _listed(node, "/Kids")
        for place in range(0, len(listed) - 1, 2):
            yield str(listed[place]), listed[place + 1]
        waiting += [kids[place] for place in range(len(kids))]  # one by one: so references are followed


def _listed(node: Pdf, key: str) -> Pdf:
    if key not in node:
        return ()
    return node[key]  # not `get`, which leaves a reference as it is


def inherited(reader: Pdf, page: int, key: str) -> Pdf:
    """What a page says, or a node above it; None if none does."""
    node = reader.find_page_for_modification(page)[0].get_object()
    for _ in range(_DEEPEST):
        if key in node:
            return node[key]
        if "/Parent" not in node:
            break
        node = node["/Parent"]
    return None


def turn_of(reader: Pdf, page: int) -> int:
    """By how many degrees clockwise a page is turned when it is shown."""
    return int(inherited(reader, page, "/Rotate") or 0) % 360


def _place_of(reader: Pdf, field: Pdf) -> SignaturePlace | None:
    """The rectangle of a visible field on a page of its own."""
    if field is None or "/Rect" not in field or "/P" not in field:
        return None
    x1, y1, x2, y2 = (float(edge) for edge in field["/Rect"])
    if x1 == x2 or y1 == y2:
        return None
    page = _number_of(reader, field.raw_get("/P"))
    if page is None:
        return None
    turned = turn_of(reader, page)
    return SignaturePlace(page, min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1), turned)


def _number_of(reader: Pdf, own: Pdf) -> int | None:
    """Which page an object is; None if it is none."""
    for page in range(pages_of(reader)):
        if reader.find_page_for_modification(page)[0].reference == getattr(own, "reference", None):
            return page
    return None
