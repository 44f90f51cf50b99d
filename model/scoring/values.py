"""What a row of a filled card can hold."""

from decimal import Decimal
from typing import NamedTuple


class Part(NamedTuple):
    """A share given as part of a whole ("3 of 15").

    Attributes:
        part: 0 or more; people are whole numbers, money is not.
        whole: above zero; None takes the row's base figure.
        percent: typed over the computed percent; None where it was not.
    """

    part: Decimal
    whole: Decimal | None = None
    percent: Decimal | None = None


Value = Decimal | Part | bool | str
"""A percent or number, a part of a whole, yes/no, or the id of an option."""


def number_of(value: Value) -> Decimal:
    """The value, known to be a number; anything else is a fault of the program.

    Raises:
        TypeError: it is not a number.
    """
    if not isinstance(value, Decimal):
        raise TypeError(value)
    return value
