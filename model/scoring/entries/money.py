"""Money: entered in roubles or thousands as each entry is written, added up in kopecks."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

from model.paper.entries import EntryColumn, EntryOption
from model.scoring.entries.values import Entry

KOPECKS: Final = 100


class Money(NamedTuple):
    """An amount in whole kopecks: the only form in which money of several entries meets."""

    kopecks: int

    def __add__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.kopecks + other.kopecks)

    def __sub__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.kopecks - other.kopecks)

    def in_unit(self, scale: Decimal) -> Decimal:
        """The amount in units of so many roubles, exactly."""
        return Decimal(self.kopecks) / (scale * KOPECKS)


Amount = Money | Decimal


def in_kopecks(number: Decimal, scale: Decimal) -> Money:
    """An amount in units of so many roubles; what is less than a kopeck is rounded half up."""
    return Money(int((number * scale * KOPECKS).quantize(Decimal(1), rounding=ROUND_HALF_UP)))


def finer_than_a_kopeck(number: Decimal, scale: Decimal) -> bool:
    """Whether the amount is no whole number of kopecks."""
    kopecks = number * scale * KOPECKS
    return kopecks != kopecks.to_integral_value()


def unit_of(entry: Entry, column: EntryColumn, unit_column: EntryColumn | None) -> EntryOption | None:
    """The unit the entry's amounts of a column are written in; None while it is not chosen."""
    if unit_column is None:
        return None
    chosen = entry.values.get(column.unit_from)
    return unit_column.option(chosen) if isinstance(chosen, str) else None


def with_places(number: Decimal, places: int) -> str:
    """The number with a point and at least so many places: "70.0", "721486.76"."""
    exponent = number.normalize().as_tuple().exponent
    needed = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return f"{number:.{max(places, needed)}f}"
