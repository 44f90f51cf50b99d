"""A number falls into one of several ranges."""

from decimal import Decimal

from model.paper import Band, Bands
from model.scoring.kind import Base
from model.scoring.numbers import plain, read_number, with_comma, with_minus, within
from model.scoring.stored import read_stored_number
from model.scoring.values import Value, number_of
from model.wording import Message


class BandKind:
    """Points by the range that the number lies in; every range holds its own start."""

    def __init__(self, rule: Bands) -> None:
        """Take the rule."""
        self._rule = rule

    def read_typed(self, typed: str, base: Base) -> Value:
        """A number within the limits of the rule."""
        return within(read_number(typed), self._rule.lowest, self._rule.highest)

    def read_stored(self, stored: object, base: Base) -> Value:
        """A JSON number or a string with one."""
        return within(read_stored_number(stored), self._rule.lowest, self._rule.highest)

    def stored(self, value: Value) -> object:
        """A string, so that no digit is lost."""
        return plain(number_of(value))

    def typed(self, value: Value) -> str:
        """The number with a comma."""
        return with_comma(number_of(value))

    def points(self, value: Value, base: Base) -> Decimal:
        """Points of the band."""
        return self._band(value).points

    def explain(self, value: Value, base: Base) -> Message:
        """Which range the number lies in, and what that gives."""
        band = self._band(value)
        higher = [other.start for other in self._rule.bands if other.start > band.start]
        details = {
            "number": with_comma(number_of(value)),
            "start": with_comma(band.start),
            "points": with_minus(band.points),
        }
        if not higher:
            return Message("explain.band_top", details)
        return Message("explain.band", details | {"end": with_comma(min(higher))})

    def part(self, value: Value) -> str | None:
        """Id of the band."""
        return self._band(value).id

    def _band(self, value: Value) -> Band:
        number = number_of(value)
        return next(band for band in self._rule.bands if number >= band.start)
