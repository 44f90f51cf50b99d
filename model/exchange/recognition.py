"""What was understood of a file that somebody else's program may have written: row by row, and what was not.

Nothing here is guessed. What is doubtful comes without a value, with the reason in words and, where there are
two readings, with both; whoever takes the file over decides.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

from model.card.card import Card, Field
from model.scoring import Value
from model.wording import BagalauError, Message

Cell = str | int | float | bool | date | datetime | time | timedelta
"""What a cell of a table holds; an empty one holds ""."""

Source = Literal["value", "method", "points", "blank"]


class NotRecognised(BagalauError):
    """No paper of ours was found in the file."""


class Grid(NamedTuple):
    """A table of cells: a sheet of a workbook, a table of a text document.

    Attributes:
        name: of the sheet or table.
        lines: rows of cells, all of them from the first on.
        place: how a person finds a cell ("D15"), by its row and column counted from 0.
        is_percent: whether a number is shown with a percent sign, where the file tells the formats.
        is_uncomputed: whether a cell without anything in it holds a formula nobody has computed.
        hidden: whether whoever opens the file does not see the table.
    """

    name: str
    lines: Sequence[Sequence[Cell]]
    place: Callable[[int, int], str]
    is_percent: Callable[[int, int], bool] | None = None
    is_uncomputed: Callable[[int, int], bool] | None = None
    hidden: bool = False

    def awaits(self, row: int, column: int | None) -> bool:
        """Whether the cell is empty only because its formula was never computed."""
        return column is not None and self.is_uncomputed is not None and self.is_uncomputed(row, column)

    def at(self, row: int, column: int | None) -> Cell:
        """The cell; "" where the table has none."""
        if column is None or row >= len(self.lines):
            return ""
        line = self.lines[row]
        return line[column] if column < len(line) else ""


class FoundRow(NamedTuple):
    """A row of the paper as it was found.

    Attributes:
        row: its id.
        place: where it was found.
        raw: what stands there.
        value: what that means; None if it is empty or was not understood.
        source: which cell told: the value's own, the method ("64% x 0,1"), or only the points.
        sure: how well the wording agrees, up to 100.
        fault: why it was not understood; None if it was.
        alternatives: readings to choose from where there is more than one.
    """

    row: str
    place: str
    raw: str
    value: Value | None
    source: Source
    sure: int
    fault: Message | None = None
    alternatives: tuple[Value, ...] = ()


class FoundField(NamedTuple):
    """A field of the head as it was found: its place, what stands there, and why it was not understood.

    `hidden`: no page says it; it stands in a part of the file that is not shown.
    """

    field: Field
    place: str
    raw: str
    fault: Message | None = None
    hidden: bool = False


class Stray(NamedTuple):
    """A line that looks like one of the paper's and could not be assigned; `reason` says why."""

    place: str
    raw: str
    reason: Message


class Recognised(NamedTuple):
    """All that a file gave.

    Attributes:
        card: the card with everything understood, and nothing else.
        ours: the file says itself which paper it is; False for a stranger's.
        rows: rows that were found, in the paper's order.
        absent: ids of the rows that were not found.
        head: fields of the head that were found.
        strays: lines that were not understood.
    """

    card: Card
    ours: bool
    rows: tuple[FoundRow, ...]
    absent: tuple[str, ...]
    head: tuple[FoundField, ...]
    strays: tuple[Stray, ...]

    @property
    def doubtful(self) -> tuple[FoundRow | FoundField | Stray, ...]:
        """Everything a person must decide before the card is taken over."""
        rows = tuple(row for row in self.rows if row.fault)
        return (*rows, *(field for field in self.head if field.fault), *self.strays)

    @property
    def complete(self) -> bool:
        """Whether every row was found and nothing is in doubt."""
        return not self.absent and not self.doubtful
