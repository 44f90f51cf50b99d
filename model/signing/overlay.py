"""Marks that were laid on a signed page afterwards, elsewhere than in the place that waits for them."""

from collections.abc import Sequence
from contextlib import closing
from io import BytesIO
from typing import Final, Literal, NamedTuple

from model.pdfium import one_at_a_time
from model.signing.document import opened, widgets
from model.signing.facts import ROLES
from model.signing.library import Pdf
from model.signing.placement import places_in

Hides = Literal["nothing", "text", "mark"]
"""What stood on the page where the mark is now."""

_NEAR: Final = 1.5
"""Points: edges are rounded when a field is made."""


class Mark(NamedTuple):
    """A rectangle on a page, counted from 0; the edges in points."""

    page: int
    left: float
    lower: float
    right: float
    upper: float


class Laid(NamedTuple):
    """A mark out of its place; the page is counted from 1, as people do."""

    page: int
    hides: Hides


def marks_of(reader: Pdf, field: Pdf) -> list[Mark]:
    """Where a field shows something."""
    found = []
    for widget in widgets(field):
        x1, y1, x2, y2 = (float(edge) for edge in widget["/Rect"])
        box = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        found += [Mark(page, *box) for page in _pages_with(reader, widget)]
    return found


def laid(name: str, marks: Sequence[Mark], earlier: Sequence[Mark], before: bytes) -> Laid | None:
    """What a later signature's marks do to the paper; None if all stand where a mark belongs.

    Args:
        name: of the field.
        marks: its marks.
        earlier: marks of the signatures before it.
        before: the file as the signature before it covers it.
    """
    waiting = _waiting(name, opened(BytesIO(before)))
    strange = [mark for mark in marks if not any(_same(mark, place) for place in waiting)]
    if not strange:
        return None
    for mark in strange:
        if any(_overlap(mark, other) for other in earlier):
            return Laid(mark.page + 1, "mark")
    for mark in strange:
        if _has_text(before, mark):
            return Laid(mark.page + 1, "text")
    return Laid(strange[0].page + 1, "nothing")


def _waiting(name: str, reader: Pdf) -> list[Mark]:
    """The places that the paper keeps for that signature."""
    from model.signing.document import named_field

    own = named_field(reader, name)
    found = marks_of(reader, own) if own is not None else []
    if name in ROLES:
        place = places_in(reader)[name]
        found.append(Mark(place.page, place.x, place.y, place.x + place.width, place.y + place.height))
    return found


def _pages_with(reader: Pdf, widget: Pdf) -> list[int]:
    """The pages that show a widget; it names its page itself, or the page names it."""
    own = widget.container_ref
    found = []
    for page in range(int(reader.root["/Pages"]["/Count"])):
        node = reader.find_page_for_modification(page)[0].get_object()
        shown = node["/Annots"] if "/Annots" in node else ()  # noqa: SIM401  (`get` follows no reference)
        if any(getattr(one, "container_ref", None) == own for one in (each.get_object() for each in shown)):
            found.append(page)
    return found


def _same(mark: Mark, place: Mark) -> bool:
    return mark.page == place.page and all(
        abs(own - other) <= _NEAR for own, other in zip(mark[1:], place[1:], strict=True)
    )


def _overlap(mark: Mark, other: Mark) -> bool:
    return (
        mark.page == other.page
        and min(mark.right, other.right) - max(mark.left, other.left) > _NEAR
        and min(mark.upper, other.upper) - max(mark.lower, other.lower) > _NEAR
    )


def _has_text(pdf: bytes, mark: Mark) -> bool:
    """Whether words of the paper stand under a mark; a file that cannot be drawn hides whatever it will."""
    import pypdfium2

    try:
        with (
            one_at_a_time,
            closing(pypdfium2.PdfDocument(pdf)) as document,
            closing(document[mark.page]) as page,
            closing(page.get_textpage()) as words,
        ):
            under = words.get_text_bounded(mark.left, mark.lower, mark.right, mark.upper)
    except pypdfium2.PdfiumError:
        return True
    return bool(under.strip())
