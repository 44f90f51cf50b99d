"""Whose place changes if a row is struck out: how much the rating hangs on one row."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from model.ranking.rating import AWARDED, SHARED, ZERO, Standing, TieRule, ranked


class Moved(NamedTuple):
    """A card whose place changes."""

    standing: Standing
    place: int
    without: int


class Struck(NamedTuple):
    """A rating without a row.

    Attributes:
        row: id of the row.
        moved: whose place changes, those who move most first.
        awarded: how many come to stand among the awarded, or do so no more.
    """

    row: str
    moved: tuple[Moved, ...]
    awarded: int


def struck_out(
    row: str,
    section: str,
    standings: Sequence[Standing],
    points: Mapping[int, Decimal],
    rule: TieRule = SHARED,
) -> Struck:
    """The places without a row.

    Args:
        row: id of the row.
        section: the section it belongs to, whose subtotal loses its points too.
        standings: the cards.
        points: what the row earned, by id of the card; nothing where it is not there.
        rule: for equal totals.
    """

    def without(one: Standing) -> tuple[Decimal, ...]:
        lost = points.get(one.id, ZERO)
        sections = {**one.sections, section: one.sections.get(section, ZERO) - lost}
        return rule.key(one.total - lost, sections)

    before = _places(ranked(standings, rule).values())
    after = _places(ranked(standings, rule, key=without).values())
    moved = [
        Moved(one, before[one.id], after[one.id]) for one in standings if before[one.id] != after[one.id]
    ]
    moved.sort(key=lambda one: (-abs(one.place - one.without), one.place, one.standing.name))
    awarded = sum((one.place <= AWARDED) != (one.without <= AWARDED) for one in moved)
    return Struck(row, tuple(moved), awarded)


def _places(nominations: Iterable[Iterable[tuple[int, Standing]]]) -> dict[int, int]:
    return {placed[1].id: placed[0] for nomination in nominations for placed in nomination}
