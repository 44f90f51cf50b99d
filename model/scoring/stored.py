"""Numbers as a card file stores them: JSON numbers, or strings with a comma or a point."""

from decimal import Decimal
from typing import NamedTuple

from model.scoring.numbers import MOST_PLACES, MOST_WHOLE_DIGITS, read_number, refused, shortened


def read_stored_number(
    stored: object, most_whole: int = MOST_WHOLE_DIGITS, most_places: int = MOST_PLACES
) -> Decimal:
    """The exact number.

    Raises:
        ValueRefused: not a number, or too long.
    """
    return read_number(_text_of(stored), most_whole, most_places)


def read_stored_points(stored: object) -> Decimal:
    """Exact points: products of a value and a weight, so longer than either.

    Raises:
        ValueRefused: not a number, or longer than any points can be.
    """
    return read_number(_text_of(stored), 2 * MOST_WHOLE_DIGITS, 2 * MOST_PLACES)


class OddNumber(NamedTuple):
    """A number of a JSON text that cannot be taken exactly: NaN, an exponent, a thousand digits."""

    literal: str


def _text_of(stored: object) -> str:
    if isinstance(stored, str):
        return stored
    if isinstance(stored, OddNumber):
        raise refused("odd_number", number=shortened(stored.literal))
    if isinstance(stored, bool) or not isinstance(stored, int | Decimal):
        raise refused("wrong_kind_number")
    return f"{stored:f}" if isinstance(stored, Decimal) else str(stored)
