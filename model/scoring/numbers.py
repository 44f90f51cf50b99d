"""Numbers as people write them, read exactly; never a float."""

import re
from decimal import ROUND_HALF_UP, Decimal

from model.wording import BagalauError, Message, Said

MOST_WHOLE_DIGITS = 9
MOST_PLACES = 6
"""With at most 9 + 6 digits every product and sum of a card is exact in 28-digit arithmetic."""

MOST_TYPED = 100
"""A longer text is no number, whatever stands in it."""

_SPACES = " \t\u00a0\u2009\u202f"
# Patterns are texts here: compiled when first used, they cost a start nothing.
_PLAIN = r"(?a)([+-]?)(\d+)(?:[.,](\d*))?"
_GROUPED = r"(?a)[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?"


class ValueRefused(BagalauError):
    """An entry that cannot be the row's value. Its message says why, in words."""


def refused(code: str, /, **details: Said) -> ValueRefused:
    """The refusal `value.<code>` of the catalogue."""
    return ValueRefused(Message(f"value.{code}", details))


def read_number(text: str, most_whole: int = MOST_WHOLE_DIGITS, most_places: int = MOST_PLACES) -> Decimal:
    """The number in a text such as "6,4", "0, 1", "−3" or "1 250"; comma and point are both read.

    Raises:
        ValueRefused: not a number, or more whole digits or decimal places than are allowed.
    """
    if len(text) > MOST_TYPED:
        raise refused("not_a_number", typed=shortened(text))
    trimmed = text.strip(_SPACES).replace("\u2212", "-")
    for space in _SPACES[1:]:
        trimmed = trimmed.replace(space, " ")
    trimmed = re.sub(r" *([.,]) *", r"\1", trimmed)
    if re.fullmatch(_GROUPED, trimmed):
        trimmed = trimmed.replace(" ", "")
    match = re.fullmatch(_PLAIN, trimmed)
    if not match:
        raise refused("not_a_number", typed=shortened(text))
    sign, whole, places = (
        match.group(1),
        match.group(2).lstrip("0") or "0",
        (match.group(3) or "").rstrip("0"),
    )
    if len(whole) > most_whole or len(places) > most_places:
        raise refused("too_long", whole=most_whole, places=most_places)
    number = Decimal(f"{sign}{whole}.{places}" if places else f"{sign}{whole}")
    return number or Decimal(0)


def read_whole(text: str) -> Decimal:
    """A whole number of 0 or more (people, events).

    Raises:
        ValueRefused: not a number, below zero, or not whole.
    """
    return whole(read_number(text))


def whole(number: Decimal) -> Decimal:
    """The number itself if it is whole and not below zero.

    Raises:
        ValueRefused: it is not.
    """
    if number < 0:
        raise refused("below_zero")
    if number != number.to_integral_value():
        raise refused("not_whole", number=number)
    return number


def within(number: Decimal, lowest: Decimal, highest: Decimal) -> Decimal:
    """The number itself if lowest <= number <= highest.

    Raises:
        ValueRefused: it is not.
    """
    if not lowest <= number <= highest:
        raise refused("out_of_range", number=number, lowest=lowest, highest=highest)
    return number


def rounded(number: Decimal, places: int) -> Decimal:
    """Rounded half up, as a calculator does."""
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def plain(number: Decimal) -> str:
    """The number with a point and without trailing zeros, exponent or "-0" ("6.4", "10", "-0.4")."""
    if not number:
        return "0"
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def with_comma(number: Decimal) -> str:
    """The number as the paper prints it ("6,4")."""
    return plain(number).replace(".", ",")


def with_minus(number: Decimal) -> str:
    """With a decimal comma and a true minus, as arithmetic is set."""
    return with_comma(number).replace("-", "−")


def shortened(text: str, most: int = 40) -> str:
    """A text of the user's for use inside a message, cut if long."""
    folded = " ".join(text.split())
    return folded if len(folded) <= most else folded[: most - 1] + "…"
