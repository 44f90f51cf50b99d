"""The numbers that a thousand schools write, read sooner than by the rules that also read everything else."""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from model.exchange.recognition import Cell
from model.paper import Count, Row, Share
from model.scoring import Value
from model.scoring.numbers import MOST_PLACES

_HUNDRED: Final = 100
_MOST_COUNTED: Final = 1_000_000


def usual(row: Row, cell: Cell, part: Cell) -> tuple[Value, str] | None:
    """A usual number, and how it is shown: what `value_in` reads in it, only sooner; None for all else.

    A share of one percent or less may be a fraction of a hundred, so it is not usual.
    """
    if not isinstance(cell, float):
        return None
    kind = row.rule.__class__
    if kind is Share:
        return _usual_share(cell) if part == "" and 1 < cell <= _HUNDRED else None
    if kind is Count and 0 <= cell <= _MOST_COUNTED:
        return _usual_count(cell)
    return None


@lru_cache(maxsize=4096)
def _usual_share(cell: float) -> tuple[Decimal, str] | None:
    text = f"{cell:.15g}"
    if len(text.partition(".")[2]) > MOST_PLACES:
        return None
    return Decimal(text), text.replace(".", ",")


@lru_cache(maxsize=4096)
def _usual_count(cell: float) -> tuple[Decimal, str] | None:
    text = f"{cell:.0f}"
    return (Decimal(text), text) if cell.is_integer() else None
