"""What stands in each cell of a grid: a cell of an entry, a label, a heading, a subtotal."""

from typing import NamedTuple

from gui.entries.lines import Line, Track, flat
from gui.entries.words import CellWords
from model.card.documents import group_text
from model.paper.entries import EntryColumn, EntryTable
from model.wording import Language


class Spot(NamedTuple):
    """What a cell of the grid stands for.

    Attributes:
        entry: number of the entry; 0 of a heading or a sum.
        column: of the table; None where no column stands (a label, a blank).
        year: of a column by years.
        all: the years added up.
        text: of a label.
    """

    entry: int = 0
    column: EntryColumn | None = None
    year: int | None = None
    all: bool = False
    text: str = ""
    kind: str = "cell"


class Spots:
    """Finds them for one table."""

    def __init__(self, words: CellWords, table: EntryTable, language: Language) -> None:
        """Speak of a table."""
        self._words = words
        self._table = table
        self._language: Language = language

    def of(self, line: Line, track: Track, place: int) -> Spot:
        """What stands where a line and a column meet; `place` counts columns from the left."""
        match line.kind:
            case "entry":
                column = self._words.column(track.column)
                return Spot(line.entry, column, track.year, track.kind == "all")
            case "heading":
                return Spot(text=self._group_words(line) if place == 0 else "", kind="heading")
            case "sum":
                return self._sum_spot(line, track, place)
            case "extra":
                return self._extra_spot(line, track, place)
        return self._part_spot(line, track)

    def _part_spot(self, line: Line, track: Track) -> Spot:
        part = self._words.column(line.column)
        match track.kind:
            case "column":
                return (
                    Spot(line.entry, self._words.column(track.column)) if line.first else Spot(kind="blank")
                )
            case "part":
                return Spot(text=flat(part.text.to(self._language)), kind="label")
            case "unit":
                unit = self._words.column(part.unit_from) if part.unit_from else None
                return Spot(line.entry, unit) if unit else Spot(text="", kind="label")
        return Spot(line.entry, part, track.year, track.kind == "all")

    def _extra_spot(self, line: Line, track: Track, place: int) -> Spot:
        column = self._words.column(line.column)
        if track.kind == "unit":
            return Spot(line.entry, column)
        text = " ".join(column.text.to(self._language).split()) if place == 0 else ""
        return Spot(text=text, kind="extra")

    def _sum_spot(self, line: Line, track: Track, place: int) -> Spot:
        match track.kind:
            case "part":
                text = flat(self._words.column(line.column).text.to(self._language))
            case "unit":
                text = self._table.unit.text.to(self._language) if self._table.unit else ""
            case "year":
                text = self._words.total(line.column, track.year, line.group)
            case "all":
                text = self._words.total(line.column, None, line.group)
            case _:
                text = self._total_words(line) if place == 0 and line.first else ""
        return Spot(text=text, kind="number" if track.kind in {"year", "all"} else "sum")

    def _group_words(self, line: Line) -> str:
        group = self._table.groups[len(line.group) - 1]
        return group_text(
            group.heading, self._words.ledger, self._table, group.column, line.group[-1], self._language
        )

    def _total_words(self, line: Line) -> str:
        if not line.group:
            return self._table.total.to(self._language) if self._table.total else ""
        group = self._table.groups[len(line.group) - 1]
        if group.total is None:
            return ""
        return group_text(
            group.total, self._words.ledger, self._table, group.column, line.group[-1], self._language
        )
