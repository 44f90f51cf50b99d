"""Percent × weight."""

import re
from decimal import Decimal

from model.paper import BaseFigure, Share
from model.scoring.kind import Base
from model.scoring.numbers import (
    MOST_TYPED,
    ValueRefused,
    plain,
    read_number,
    refused,
    rounded,
    shortened,
    whole,
    with_comma,
    with_minus,
    within,
)
from model.scoring.stored import read_stored_number
from model.scoring.values import Part, Value, number_of
from model.wording import Message

HUNDRED = Decimal(100)
_PART_OF_WHOLE = r"(.+?)(?:/|\bиз\b|\bof\b)([^=]*?)\s*(?:=(.+?)%?)?"
_KEYS = frozenset({"part", "whole", "percent"})


class ShareKind:
    """A share of a base figure: "64", "3/15" or {"part": 3, "whole": 15}."""

    def __init__(self, rule: Share, figure: BaseFigure, places: int) -> None:
        """Take the rule, the base figure it divides by, and the places a percent is rounded to."""
        self._weight = rule.weight
        self._figure = figure
        self._places = places

    def read_typed(self, typed: str, base: Base) -> Value:
        """A percent ("64", "64 %"), "3/15", "3 из 15", or "3/" for a part of the base figure."""
        text = typed.strip()
        match = re.fullmatch(_PART_OF_WHOLE, text) if len(text) <= MOST_TYPED else None
        if match:
            part, whole_typed, percent = match.groups()
            return self._checked(
                Part(
                    self._amount(_number_in(part, text)),
                    self._amount(_number_in(whole_typed, text)) if whole_typed else None,
                    _number_in(percent, text) if percent else None,
                ),
                base,
            )
        return self._percent(read_number(text.removesuffix("%")))

    def read_stored(self, stored: object, base: Base) -> Value:
        """A number, or {"part", "whole" (may be left out), "percent" (only if typed over)}."""
        if not isinstance(stored, dict):
            return self._percent(read_stored_number(stored))
        unknown = sorted(set(stored) - _KEYS)
        if unknown:
            raise refused("unknown_key", key=shortened(str(unknown[0])), allowed="part, whole, percent")
        if "part" not in stored:
            raise refused("part_missing")
        numbers = {key: read_stored_number(number) for key, number in stored.items()}
        return self._checked(
            Part(
                self._amount(numbers["part"]),
                self._amount(numbers["whole"]) if "whole" in numbers else None,
                numbers.get("percent"),
            ),
            base,
        )

    def stored(self, value: Value) -> object:
        """A percent as a string; a part of a whole as an object."""
        if not isinstance(value, Part):
            return plain(number_of(value))
        kept: dict[str, object] = {"part": self._stored_amount(value.part)}
        if value.whole is not None:
            kept["whole"] = self._stored_amount(value.whole)
        if value.percent is not None:
            kept["percent"] = plain(value.percent)
        return kept

    def typed(self, value: Value) -> str:
        """ "64", "3/" (of the base figure), "3/15", or "3/15=20,5%" when typed over."""
        if not isinstance(value, Part):
            return with_comma(number_of(value))
        over = f"={with_comma(value.percent)}%" if value.percent is not None else ""
        return f"{with_comma(value.part)}/{with_comma(value.whole) if value.whole is not None else ''}{over}"

    def points(self, value: Value, base: Base) -> Decimal:
        """Percent × weight, exactly; 0 is never "-0".

        Raises:
            ValueRefused: the whole is missing, zero, or smaller than the part.
        """
        return self.percent(value, base) * self._weight + 0

    def percent(self, value: Value, base: Base) -> Decimal:
        """The percent that is multiplied: typed, or part / whole rounded half up."""
        if not isinstance(value, Part):
            return number_of(value)
        whole_amount = self.whole(value, base)
        if value.percent is not None:
            return value.percent
        return rounded(value.part * HUNDRED / whole_amount, self._places)

    def explain(self, value: Value, base: Base) -> Message:
        """ "64 % × 0,1 = 6,4", with "3 из 15 = 20 %" before it for a part of a whole."""
        product = {
            "percent": with_comma(self.percent(value, base)),
            "weight": _factor(self._weight),
            "points": with_minus(self.points(value, base)),
        }
        if not isinstance(value, Part):
            return Message("explain.share", product)
        part = {"part": with_comma(value.part), "whole": with_comma(self.whole(value, base))}
        code = "explain.part" if value.percent is None else "explain.part_typed_over"
        return Message(code, product | part)

    def part(self, value: Value) -> str | None:
        """A share has no parts."""
        return None

    def whole(self, value: Part, base: Base) -> Decimal:
        """The whole of a part, checked: the base figure may have changed since the part was typed.

        Raises:
            ValueRefused: the whole is missing, zero, or smaller than the part.
        """
        of = value.whole if value.whole is not None else base.get(self._figure.id)
        if of is None:
            raise refused("whole_missing", base=self._figure.text)
        if not of:
            raise refused("whole_zero")
        if value.part > of:
            raise refused("part_over_whole", part=value.part, whole=of)
        return of

    def _percent(self, number: Decimal) -> Decimal:
        if number < 0:
            raise refused("below_zero")
        if number > HUNDRED:
            raise refused("over_hundred", percent=number)
        return number

    def _amount(self, number: Decimal) -> Decimal:
        if self._figure.kind == "people":
            return whole(number)
        return within(number, Decimal(0), Decimal(999_999_999))

    def _stored_amount(self, number: Decimal) -> object:
        return int(number) if self._figure.kind == "people" else plain(number)

    def _checked(self, value: Part, base: Base) -> Part:
        self.whole(value, base)
        if value.percent is not None:
            self._percent(value.percent)
        return value


def _number_in(typed: str, text: str) -> Decimal:
    """A number of a longer text; where it is none, the whole text is refused: of "n/a" nobody wrote "n".

    Raises:
        ValueRefused: as `read_number`.
    """
    try:
        return read_number(typed)
    except ValueRefused as refusal:
        if refusal.message.code != "value.not_a_number":
            raise
        raise refused("not_a_number", typed=shortened(text)) from None


def _factor(weight: Decimal) -> str:
    text = f"{weight:f}".replace(".", ",")
    return f"({text})".replace("-", "−") if weight < 0 else text
