"""Room for the visible marks of electronic signatures: blank on paper, named in the PDF.

A mark stands where the hand would sign, and nothing else is printed there.
"""

from collections.abc import Collection
from typing import Final

from model.card.mark_place import MARKED_ROLES
from model.printing.rows import Area, Row
from model.printing.sheet import LEFT, MM, RIGHT

MARK_WIDTH: Final = 72 * MM
MARK_HEIGHT: Final = 18 * MM
CLEAR: Final = 0.7 * MM
"""Between a mark and what stands next to it."""


def room_above(role: str, left: float, height: float, down: float = 0) -> tuple[Area, ...]:
    """The place of a role's mark, its foot just above a line `down` below the top of the row at hand.

    It takes `height` in all. Signatories who do not sign electronically have none.
    """
    if role not in MARKED_ROLES:
        return ()
    return (Area(role, left, left + MARK_WIDTH, down - height + CLEAR, down - CLEAR),)


def spare_room(named: Collection[str], height: float, left: float = LEFT) -> tuple[Row, ...]:
    """A blank strip for the marks of those who have no line of their own on the page."""
    roles = [role for role in MARKED_ROLES if role not in named]
    lefts = (left,) if len(roles) == 1 else (LEFT, RIGHT - MARK_WIDTH)
    places = tuple(
        place for role, x in zip(roles, lefts, strict=False) for place in room_above(role, x, height, height)
    )
    return (Row(height, areas=places),) if places else ()
