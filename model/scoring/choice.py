"""Yes or no, and exactly one of several options."""

from decimal import Decimal

from model.paper import Choice, Flag
from model.scoring.kind import Base
from model.scoring.numbers import refused, shortened, with_minus
from model.scoring.values import Value
from model.wording import Message

_TYPED_FLAGS = {"yes": True, "no": False}


class FlagKind:
    """Yes -> points, no -> 0."""

    def __init__(self, rule: Flag) -> None:
        """Take the rule."""
        self._points = rule.points

    def read_typed(self, typed: str, base: Base) -> Value:
        """ "yes" or "no" (the field offers two buttons, nobody types it)."""
        try:
            return _TYPED_FLAGS[typed]
        except KeyError:
            raise refused("wrong_kind_flag") from None

    def read_stored(self, stored: object, base: Base) -> Value:
        """True or false, and nothing that merely looks like it."""
        if not isinstance(stored, bool):
            raise refused("wrong_kind_flag")
        return stored

    def stored(self, value: Value) -> object:
        """True or false."""
        return value

    def typed(self, value: Value) -> str:
        """ "yes" or "no"."""
        return "yes" if value else "no"

    def points(self, value: Value, base: Base) -> Decimal:
        """The points, or 0."""
        return self._points if value else Decimal(0)

    def explain(self, value: Value, base: Base) -> Message:
        """What was answered, and what that gives."""
        return (
            Message("explain.yes", {"points": with_minus(self._points)}) if value else Message("explain.no")
        )

    def part(self, value: Value) -> str | None:
        """Yes and no are not printed on lines of their own."""
        return None


class ChoiceKind:
    """Exactly one of the named options."""

    def __init__(self, rule: Choice) -> None:
        """Take the rule."""
        self._options = {option.id: option for option in rule.options}

    def read_typed(self, typed: str, base: Base) -> Value:
        """Id of an option."""
        return self.read_stored(typed, base)

    def read_stored(self, stored: object, base: Base) -> Value:
        """Id of an option."""
        if not isinstance(stored, str):
            raise refused("wrong_kind_option", allowed=", ".join(self._options))
        if stored not in self._options:
            raise refused("unknown_option", given=shortened(stored), allowed=", ".join(self._options))
        return str(stored)

    def stored(self, value: Value) -> object:
        """Id of the option."""
        return value

    def typed(self, value: Value) -> str:
        """Id of the option."""
        return str(value)

    def points(self, value: Value, base: Base) -> Decimal:
        """Points of the option."""
        return self._options[str(value)].points

    def explain(self, value: Value, base: Base) -> Message:
        """The chosen option, and what it gives."""
        option = self._options[str(value)]
        return Message("explain.choice", {"option": option.text, "points": with_minus(option.points)})

    def part(self, value: Value) -> str | None:
        """Id of the option."""
        return str(value)
