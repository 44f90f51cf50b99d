"""How the parameters of a card are read and written: like cells, and the years."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from model.paper.entries import Parameter
from model.scoring.entries.cells import SIMPLE, Cell, NumberCell
from model.scoring.entries.values import ParameterValue
from model.scoring.numbers import read_number, refused, whole
from model.scoring.stored import read_stored_number

EARLIEST_YEAR, LATEST_YEAR = 1990, 2099
MOST_YEARS: Final = 20


class YearsCell:
    """The years that columns by years have a cell for."""

    def read_typed(self, typed: str) -> ParameterValue:
        """ "2024, 2025, 2026" or "2024–2026"."""
        span = re.fullmatch(r"(?a)\s*(\d{4})\s*[-–—]\s*(\d{4})\s*", typed)
        if span and int(span[1]) <= int(span[2]):
            return self._checked(list(range(int(span[1]), int(span[2]) + 1)))
        parts = [part for part in re.split(r"[,;\s]+", typed.strip()) if part]
        return self._checked([int(whole(read_number(part))) for part in parts])

    def read_stored(self, stored: object) -> ParameterValue:
        """A list of JSON numbers."""
        if not isinstance(stored, list):
            raise refused("wrong_kind_list")
        return self._checked([int(whole(read_stored_number(one))) for one in stored])

    def stored(self, value: ParameterValue) -> object:
        """A list of JSON numbers."""
        return list(value) if isinstance(value, tuple) else value

    def typed(self, value: ParameterValue) -> str:
        """ "2024, 2025, 2026"."""
        return ", ".join(str(year) for year in value) if isinstance(value, tuple) else str(value)

    def _checked(self, years: list[int]) -> tuple[int, ...]:
        wrong = [year for year in years if not EARLIEST_YEAR <= year <= LATEST_YEAR]
        if not years or len(years) > MOST_YEARS or wrong or years != sorted(set(years)):
            raise refused("not_years", earliest=EARLIEST_YEAR, latest=LATEST_YEAR, most=MOST_YEARS)
        return tuple(years)


class ParameterCell:
    """A parameter of the card's head, by its kind."""

    def __init__(self, parameter: Parameter) -> None:
        """Take the parameter."""
        kind = parameter.kind
        simple = SIMPLE.get(kind)
        self._cell: Cell | YearsCell = (
            YearsCell() if kind == "years" else simple() if simple else NumberCell(kind)
        )

    def read_typed(self, typed: str) -> ParameterValue:
        """As typed."""
        return self._value(self._cell.read_typed(typed))

    def read_stored(self, stored: object) -> ParameterValue:
        """As a card file holds it."""
        return self._value(self._cell.read_stored(stored))

    def stored(self, value: ParameterValue) -> object:
        """As a card file holds it."""
        return self._cell.stored(value)

    def typed(self, value: ParameterValue) -> str:
        """As it stands in the field."""
        return self._cell.typed(value)

    def _value(self, value: object) -> ParameterValue:
        if isinstance(value, Decimal | str | bool | date | tuple):
            return value
        raise TypeError(value)
