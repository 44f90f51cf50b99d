"""Each row over all cards: median, quartiles, what lies far outside. Exact for any number of cards."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

_FAR: Final = Decimal("1.5")
"""An outlier lies farther than so many times the distance of the quartiles outside of them (Tukey)."""

_FEWEST: Final = 8
"""Of fewer cards nobody can say which one is odd."""


class RowStatistics(NamedTuple):
    """A row over all cards that have a value in it.

    Attributes:
        number: of such cards.
        lowest, lower, median, upper, highest: points; the quartiles are medians of the halves, in which the
            middle card of an odd number stands in neither.
        least, most: what lies outside of these is far from the others.
        outliers: how many cards lie there.
    """

    row: str
    number: int
    lowest: Decimal
    lower: Decimal
    median: Decimal
    upper: Decimal
    highest: Decimal
    least: Decimal
    most: Decimal
    outliers: int

    def is_odd(self, points: Decimal) -> bool:
        """Whether a card with these points is far from the others."""
        return self.number >= _FEWEST and not self.least <= points <= self.most


class Distribution:
    """How often each number of points occurs; grows with their variety and not with the cards."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._counts: Counter[Decimal] = Counter()

    def add(self, points: Decimal) -> None:
        """Count one more."""
        self._counts[points] += 1

    def statistics(self, row: str) -> RowStatistics:
        """What there is to say of it; at least one must have been counted."""
        steps = sorted(self._counts.items())
        number = sum(count for _, count in steps)
        half = number // 2
        lower = _median(steps, 0, half) if half else steps[0][0]
        upper = _median(steps, number - half, half) if half else steps[0][0]
        reach = (upper - lower) * _FAR
        least, most = lower - reach, upper + reach
        outliers = sum(count for points, count in steps if not least <= points <= most)
        return RowStatistics(
            row,
            number,
            steps[0][0],
            lower,
            _median(steps, 0, number),
            upper,
            steps[-1][0],
            least,
            most,
            outliers if number >= _FEWEST else 0,
        )


def statistics(rows: Iterable[str], cards: Iterable[Mapping[str, Decimal]]) -> dict[str, RowStatistics]:
    """Statistics of each row, in the order of `rows`; of those that no card has a value in there are none."""
    found = {row: Distribution() for row in rows}
    seen: set[str] = set()
    for points in cards:
        for row, earned in points.items():
            if row in found:
                found[row].add(earned)
                seen.add(row)
    return {row: one.statistics(row) for row, one in found.items() if row in seen}


def _median(steps: list[tuple[Decimal, int]], start: int, number: int) -> Decimal:
    """Median of `number` cards from the one at `start` on, in order."""
    middle = start + number // 2
    if number % 2:
        return _at(steps, middle)
    return (_at(steps, middle - 1) + _at(steps, middle)) / 2


def _at(steps: list[tuple[Decimal, int]], place: int) -> Decimal:
    for points, count in steps:
        if place < count:
            return points
        place -= count
    raise IndexError(place)
