"""Numbers as a card file stores them: JSON numbers, or strings with a comma or a point."""

from decimal import Decimal

from model.scoring.numbers import read_number, refused


class NumberLiteral(str):
    """A number of a JSON text, kept as written so that no digit is lost."""

    __slots__ = ()


def read_stored_number(stored: object) -> Decimal:
    """The exact number.

    Raises:
        ValueRefused: not a number, or too long.
    """
    if isinstance(stored, str):
        return read_number(stored)
    if isinstance(stored, bool) or not isinstance(stored, int | Decimal):
        raise refused("wrong_kind_number")
    return read_number(f"{stored:f}" if isinstance(stored, Decimal) else str(stored))
