"""What charts are drawn from: how many totals lie in each of some equal steps."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final, NamedTuple

_STEPS: Final = 12
_NICE: Final = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


class Bar(NamedTuple):
    """So many totals are `least` or more, and less than `most` (in the last bar: or equal).

    Where all totals are equal, there is one bar, and both are that total.
    """

    least: Decimal
    most: Decimal
    number: int


def histogram(totals: Sequence[Decimal]) -> list[Bar]:
    """The bars from the least total to the greatest, in steps of 1, 2 or 5 of a power of ten."""
    if not totals:
        return []
    if min(totals) == max(totals):
        return [Bar(totals[0], totals[0], len(totals))]
    width = _width((max(totals) - min(totals)) / _STEPS)
    first = int((min(totals) / width).to_integral_value(ROUND_FLOOR))
    last = max(int((max(totals) / width).to_integral_value(ROUND_CEILING)), first + 1)
    counts = [0] * (last - first)
    for total in totals:
        at = int((total / width).to_integral_value(ROUND_FLOOR)) - first
        counts[min(at, len(counts) - 1)] += 1
    return [Bar((first + at) * width, (first + at + 1) * width, number) for at, number in enumerate(counts)]


def _width(least: Decimal) -> Decimal:
    """The smallest nice step that is not below `least`, and not below a tenth of a point."""
    least = max(least, Decimal("0.1"))
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * step for step in _NICE if power * step >= least)
