"""Number × points each, and a number that passes a threshold."""

from decimal import Decimal

from model.paper import Count, Threshold
from model.scoring.kind import Base
from model.scoring.numbers import read_whole, whole, with_comma, with_minus
from model.scoring.stored import read_stored_number
from model.scoring.values import Value, number_of
from model.wording import Message


class WholeNumber:
    """What rules over a whole number share: how it is read and written."""

    def read_typed(self, typed: str, base: Base) -> Value:
        """A whole number of 0 or more."""
        return read_whole(typed)

    def read_stored(self, stored: object, base: Base) -> Value:
        """A JSON number or a string with one."""
        return whole(read_stored_number(stored))

    def stored(self, value: Value) -> object:
        """A JSON number."""
        return int(number_of(value))

    def typed(self, value: Value) -> str:
        """The digits."""
        return str(int(number_of(value)))

    def part(self, value: Value) -> str | None:
        """A number has no parts."""
        return None


class CountKind(WholeNumber):
    """Number × points each (also penalties)."""

    def __init__(self, rule: Count) -> None:
        """Take the rule."""
        self._each = rule.points

    def points(self, value: Value, base: Base) -> Decimal:
        """Number × points each, exactly; 0 is never "-0"."""
        return number_of(value) * self._each + 0

    def explain(self, value: Value, base: Base) -> Message:
        """ "3 × 9 = 27"."""
        each = with_comma(self._each)
        return Message(
            "explain.count",
            {
                "number": with_comma(number_of(value)),
                "each": f"(−{each[1:]})" if self._each < 0 else each,
                "points": with_minus(self.points(value, base)),
            },
        )


class ThresholdKind(WholeNumber):
    """A number at or above a limit earns the points once."""

    def __init__(self, rule: Threshold) -> None:
        """Take the rule."""
        self._rule = rule

    def points(self, value: Value, base: Base) -> Decimal:
        """The points, or 0 below the limit."""
        return self._rule.points if number_of(value) >= self._rule.at_least else Decimal(0)

    def explain(self, value: Value, base: Base) -> Message:
        """Whether the limit is reached, and what that gives."""
        reached = number_of(value) >= self._rule.at_least
        return Message(
            "explain.threshold_reached" if reached else "explain.threshold_missed",
            {
                "number": with_comma(number_of(value)),
                "limit": with_comma(self._rule.at_least),
                "points": with_minus(self.points(value, base)),
            },
        )
