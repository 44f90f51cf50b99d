"""The slabs of a printed table: headings of groups, entries as lines or blocks, sums."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from model.card.documents import group_text
from model.paper.entries import EntryColumn
from model.printing.entries.checked import printable
from model.printing.entries.grid import Grid, PrintedColumn, printed_columns
from model.printing.entries.slabs import Cell, Line, Slab
from model.printing.entries.words import NOT_SUMMED, TableWords
from model.printing.sheet import Frame
from model.printing.wrap import wrapped
from model.scoring.entries.balances import Key
from model.wording import Message, say

_LOOKED_AT: Final = 300
_LONGEST_WORD: Final = 24
_AGAIN: Final = 4


class EntrySlabs:
    """The slabs of one table of a card."""

    def __init__(self, words: TableWords, frame: Frame) -> None:
        """Set the columns between the edges of the page."""
        self._words = words
        self._table = words.table
        self._language = words.language
        self._years = words.ledger.years
        self._entries = words.ordered()
        self._columns = printed_columns(self._table, self._years, self._language)
        self.lines = [column for column in self._table.columns if column.width and column.per_year]
        self.grid = Grid(self._columns, frame, self._longest)
        beside = {group.column for group in self._table.groups}
        ends = (0, len(self._columns) - 1)
        self._beside = next(
            (
                place
                for place, one in enumerate(self._columns)
                if one.column and one.column.id in beside and place in ends
            ),
            None,
        )

    def __len__(self) -> int:
        return len(self._entries)

    def slabs(self) -> Iterator[tuple[Slab, int]]:
        """From top to bottom, each with the number of entries that end with it."""
        if not self._entries:
            words = say(Message("print.no_entries"), self._language)
            last = len(self._columns) - 1
            yield Slab(self._outer(), [(self.grid.across(0, last, words, centred=True),)]), 0
            return
        before: Key = ()
        run: list[int] = []
        for place, entry in enumerate(self._entries):
            key = self._words.group(entry)
            if place == 0 or key != before:
                yield from self._of_run(run, before)
                run = []
                shared = _shared(before, key) if place else 0
                yield from self._sums(before, shared)
                yield from self._headings(key, shared)
            run.append(entry)
            if self._beside is None or self._table.layout == "blocks":
                yield from self._of_run(run, key)
                run = []
            before = key
        yield from self._of_run(run, before)
        yield from self._sums(before, 0)
        if self._table.total:
            yield self._sum_slab(printable(self._table.total.to(self._language)), ()), 0

    # ------------------------------------------------------------------------------ entries

    def _of_run(self, run: Sequence[int], key: Key) -> Iterator[tuple[Slab, int]]:
        """Entries that stand together: one, or all beside the cell of their group."""
        if not run:
            return
        if self._table.layout == "blocks":
            yield self._block(run[0]), 1
            return
        lines = [self._row(entry) for entry in run]
        if self._beside is None:
            yield Slab(self.grid.edges, lines), len(run)
            return
        place = self._beside
        column = self._columns[place].column
        depth = next(
            at for at, group in enumerate(self._table.groups) if column and group.column == column.id
        )
        text = self._group_words(depth, key[depth]) if depth < len(key) else ""
        cell = self.grid.across(place, place, text)
        again = ((cell.left, self._again(text, cell)),)
        yield Slab(self.grid.edges, lines, (cell,), whole=False, again=again), len(run)

    def _row(self, entry: int) -> Line:
        return tuple(
            self.grid.cell(place, self._in_column(entry, one))
            for place, one in enumerate(self._columns)
            if place != self._beside
        )

    def _in_column(self, entry: int, one: PrintedColumn, line: EntryColumn | None = None) -> str:
        """What stands in a printed column of an entry; `line` is the line of its block."""
        if one.kind == "line" and line:
            return printable(line.text.to(self._language))
        return self._words.printed(entry, one, line)

    def _block(self, entry: int) -> Slab:
        """The lines of a block, and the cells beside all of them."""
        lines: list[Line] = [
            tuple(
                self.grid.cell(place, self._in_column(entry, one, line))
                for place, one in enumerate(self._columns)
                if one.kind != "cell"
            )
            for line in self.lines
        ]
        beside = [
            (self.grid.cell(place, text), text)
            for place, one in enumerate(self._columns)
            if one.kind == "cell"
            for text in (self._in_column(entry, one),)
        ]
        again = tuple((cell.left, self._again(text, cell)) for cell, text in beside if cell.lines)
        if not lines:
            return Slab(self.grid.edges, [tuple(cell for cell, _ in beside)])
        return Slab(self.grid.edges, lines, tuple(cell for cell, _ in beside), again=again[:1])

    def _again(self, text: str, cell: Cell) -> tuple[str, ...]:
        """The beginning of a text, where its cell goes on on the next page."""
        continued = say(Message("print.continued"), self._language)
        first = " ".join(text.split()[:_AGAIN])
        return wrapped(f"{first}… {continued}", cell.style, cell.right - cell.left - 6) if text else ()

    # ------------------------------------------------------------------------------ groups

    def _headings(self, key: Key, shared: int) -> Iterator[tuple[Slab, int]]:
        own = self._columns[self._beside].column if self._beside is not None else None
        for depth in range(shared, len(key)):
            if own and self._table.groups[depth].column == own.id:
                continue
            text = self._group_words(depth, key[depth])
            cell = self.grid.across(0, len(self._columns) - 1, text, bold=True)
            yield Slab(self._outer(), [(cell,)], keeps_next=True), 0

    def _group_words(self, depth: int, value: object, *, total: bool = False) -> str:
        group = self._table.groups[depth]
        text = (group.total or group.heading) if total else group.heading
        ledger = self._words.ledger
        return printable(group_text(text, ledger, self._table, group.column, value, self._language))

    def _sums(self, key: Key, shared: int) -> Iterator[tuple[Slab, int]]:
        """Sums of the groups that end here, innermost first."""
        for depth in range(len(key), shared, -1):
            if self._table.groups[depth - 1].total:
                label = self._group_words(depth - 1, key[depth - 1], total=True)
                yield self._sum_slab(label, key[:depth]), 0

    def _sum_slab(self, label: str, group: Key) -> Slab:
        if self._table.layout == "rows":
            return self._sums_in_columns(label, group)
        first = next((place for place, one in enumerate(self._columns) if one.kind in {"unit", "year"}), 1)
        lines = []
        for number, name in enumerate(self._table.sums):
            column = self._table.column(name)
            text = label if number == 0 else " ".join(column.text.to(self._language).split())
            cells = [self.grid.across(0, first - 1, text, bold=number == 0)]
            marked = False
            for place, one in enumerate(self._columns[first:], start=first):
                shown = self._sum_cell(one, column, group)
                if one.kind == "cell" and not marked:
                    shown, marked = NOT_SUMMED, True
                centred = one.centred or shown == NOT_SUMMED
                cells.append(self.grid.across(place, place, shown, centred=centred))
            lines.append(tuple(cells))
        return Slab((self.grid.edges[0], *self.grid.edges[first:]), lines)

    def _sum_cell(self, one: PrintedColumn, column: EntryColumn, group: Key) -> str:
        match one.kind:
            case "unit":
                return self._words.sum_unit(column)
            case "year":
                return self._words.sum(column, one.year, group)
            case "all":
                return self._words.sum(column, None, group) if column.over_years else NOT_SUMMED
            case _:
                return ""

    def _sums_in_columns(self, label: str, group: Key) -> Slab:
        """One line: the label up to the first column that is summed, and each sum in its own column."""
        summed = [
            place
            for place, one in enumerate(self._columns)
            if one.column and one.column.id in self._table.sums
        ]
        first = min(summed, default=len(self._columns))
        cells = [self.grid.across(0, first - 1, label, bold=True)] if first else []
        for place, one in enumerate(self._columns[first:], start=first):
            text = ""
            if one.column and place in summed:
                text = self._words.sum(one.column, one.year, group)
            cells.append(self.grid.cell(place, text, bold=True))
        return Slab((self.grid.edges[0], *self.grid.edges[max(first, 1) :]), [tuple(cells)])

    # ------------------------------------------------------------------------------ widths

    def _outer(self) -> tuple[float, ...]:
        return (self.grid.edges[0], self.grid.edges[-1])

    def _longest(self, place: int) -> set[str]:
        """The words of a column that must not be broken: of options, of the first entries, of sums."""
        one = self._columns[place]
        texts = [option.text.to(self._language) for option in one.column.options] if one.column else []
        lines: Sequence[EntryColumn | None] = self.lines if one.column is None else (None,)
        texts += [
            self._in_column(entry, one, line) for entry in islice(self._entries, _LOOKED_AT) for line in lines
        ]
        for name in self._table.sums:
            column = self._table.column(name)
            if one.column in {None, column}:
                texts.append(self._sum_cell(one, column, ()))
        return {word for text in texts for word in re.split(r"[ \n]", text) if len(word) <= _LONGEST_WORD}


def _shared(one: Key, other: Key) -> int:
    depth = 0
    while depth < min(len(one), len(other)) and one[depth] == other[depth]:
        depth += 1
    return depth
