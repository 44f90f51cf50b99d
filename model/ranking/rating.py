"""Places by points: 1-2-2-4, or equal totals told apart by sections. Pure, and exact."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

ZERO: Final = Decimal(0)

AWARDED: Final = 3
"""The first three places of each nomination are awarded (order 44, 2.6)."""


class Standing(NamedTuple):
    """A card that may be ranked.

    Attributes:
        id: tells it from others.
        nomination: in which it is ranked; "" for a paper without nominations.
        sections: subtotals; a section that does not apply is not there, and counts as nothing in a tie.
    """

    id: int
    name: str
    municipality: str
    nomination: str
    total: Decimal
    sections: Mapping[str, Decimal]


class TieRule(NamedTuple):
    """What decides between equal totals: sections, the first first. Without any the place is shared."""

    sections: tuple[str, ...] = ()

    def key(self, total: Decimal, sections: Mapping[str, Decimal]) -> tuple[Decimal, ...]:
        """What is compared; the larger stands higher."""
        return (total, *(sections.get(section, ZERO) for section in self.sections))


SHARED: Final = TieRule()
"""Equal totals share the place."""


class Placed(NamedTuple):
    """A card in its place."""

    place: int
    standing: Standing


def ranked(
    standings: Iterable[Standing],
    rule: TieRule = SHARED,
    key: Callable[[Standing], tuple[Decimal, ...]] | None = None,
) -> dict[str, list[Placed]]:
    """Every nomination in order; equal keys share the place, and the places behind them stay empty.

    Args:
        standings: the cards.
        rule: for equal totals.
        key: what is compared, if not the total by the rule.
    """
    compared = key or (lambda one: rule.key(one.total, one.sections))
    nominations: dict[str, list[Standing]] = {}
    for one in standings:
        nominations.setdefault(one.nomination, []).append(one)
    return {nomination: list(_placed(ones, compared)) for nomination, ones in sorted(nominations.items())}


def _placed(
    standings: Sequence[Standing], key: Callable[[Standing], tuple[Decimal, ...]]
) -> Iterator[Placed]:
    keys = {one.id: key(one) for one in standings}
    by_name = sorted(standings, key=lambda one: (one.name, one.municipality, one.id))
    place, before = 0, None
    for number, one in enumerate(sorted(by_name, key=lambda one: keys[one.id], reverse=True), start=1):
        if keys[one.id] != before:
            place, before = number, keys[one.id]
        yield Placed(place, one)
