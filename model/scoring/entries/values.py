"""What a table of entries holds."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:  # most papers have no tables, and a start waits for none
    from model.paper import Paper
    from model.paper.entries import EntryColumn, Filter

YEAR_MARK: Final = "@"

LAST_NUMBER: Final = 999_999_999
"""The highest running number that can be entered."""


class Person(NamedTuple):
    """A person as an official paper names one: surname and initials, and the post."""

    name: str
    post: str = ""


class Image(NamedTuple):
    """An attached picture: its name, and the SHA-256 by which the archive keeps its bytes."""

    name: str
    digest: str


CellValue = (
    Decimal | str | bool | int | date | datetime | Person | Image | tuple[int, ...] | tuple[Person, ...]
)
"""A number, a text, yes or no, the id of an option, the number of a linked entry (int), …"""

Cells = Mapping[str, CellValue]
"""Values by cell ("name", "quantity@2024")."""


class Entry(NamedTuple):
    """One entry. It is never changed: who changes a cell puts another entry in its place.

    Attributes:
        id: unique in its table and never used again.
        values: the cells that are filled in; a wrong entry is not among them.
    """

    id: int
    values: Cells

    def with_cell(self, cell: str, value: CellValue | None) -> "Entry":
        """The entry with one cell filled in or emptied."""
        values = {key: kept for key, kept in self.values.items() if key != cell}
        return Entry(self.id, values if value is None else {**values, cell: value})

    def link(self, column: str) -> int | None:
        """The number of the entry that a link column holds."""
        value = self.values.get(column)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def number(self, cell: str) -> Decimal | None:
        """The number in a cell as it was entered; None if it is empty or holds anything else."""
        value = self.values.get(cell)
        return value if isinstance(value, Decimal) else None

    def person(self, column: str) -> Person | None:
        """The person in a cell; None if it is empty or holds anything else."""
        value = self.values.get(column)
        return value if isinstance(value, Person) else None


Entries = Mapping[str, Mapping[int, Entry]]
"""Entries of a card by table and number, in the order they were entered in."""

ParameterValue = Decimal | str | bool | date | tuple[int, ...]
Parameters = Mapping[str, ParameterValue]


def cell_of(column: str, year: int | None = None) -> str:
    """The name of a cell: "quantity", or "quantity@2024" of a column by years."""
    return column if year is None else f"{column}{YEAR_MARK}{year}"


def column_of(cell: str) -> tuple[str, int | None]:
    """The column and the year of a cell.

    Raises:
        ValueError: what follows the mark is no year.
    """
    column, mark, year = cell.partition(YEAR_MARK)
    return column, int(year) if mark else None


def cells_of(column: "EntryColumn", years: tuple[int, ...]) -> Iterator[tuple[str, int | None]]:
    """The cells of a column, each with its year."""
    if column.per_year:
        for year in years:
            yield cell_of(column.id, year), year
    else:
        yield column.id, None


def answers(entry: Entry, only: "Filter") -> bool:
    """Whether the entry meets every condition."""
    for condition in only:
        value = entry.values.get(condition.column)
        if isinstance(value, bool):
            value = "yes" if value else "no"
        if value not in condition.among:
            return False
    return True


def day_in(value: object) -> date | None:
    """The day of a date or a moment."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def folded(name: str) -> str:
    """A name for comparison: letter case, spaces, points after initials and ё do not tell persons apart."""
    return "".join(name.casefold().replace("ё", "е").replace(".", " ").split())


def years_of(paper: "Paper", parameters: Mapping[str, object]) -> tuple[int, ...]:
    """The years that columns by years have a cell for."""
    for parameter in paper.parameters:
        value = parameters.get(parameter.id)
        if parameter.kind == "years" and isinstance(value, tuple):
            return value
    return ()
