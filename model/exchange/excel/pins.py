"""The hidden sheet: which paper a workbook is, and what it carries that no cell of the paper shows."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from model.card.card import Card, Printed
from model.exchange.excel.book import Book, Sheet
from model.exchange.excel.layout import Span
from model.exchange.recognition import Cell
from model.paper import Choice, Paper, Row, Share
from model.scoring import Part, Score, Value, plain

SHEET: Final = "bagalau"
VERSION: Final = 1
FIRST_ROW: Final = 8
"""Rows of the paper follow below, one to a line."""

_OPTIONS: Final = 6
"""First column of the lists of options."""

BLANK: Final = "-"
"""A points cell that was blank on the paper the card was taken from, or that no points were computed for."""


class Pinned(NamedTuple):
    """What the hidden sheet says of a row; "" where it says nothing.

    Attributes:
        percent: typed over a part of a whole.
        points: printed on the paper the card was taken from.
        method: how the method was filled in there.
        earned: points computed when the workbook was written, where any were printed.
        value: a share of less than one percent, which would else be taken for a fraction of a hundred.
    """

    percent: Cell = ""
    points: Cell = ""
    method: Cell = ""
    earned: Cell = ""
    value: Cell = ""


class Pins:
    """Writes the hidden sheet; tells where the options stand, for lists and formulas."""

    def __init__(self, book: Book, card: Card, score: Score) -> None:
        """Write everything."""
        self._sheet = Sheet(book, SHEET)
        self._lists: dict[tuple[str, ...], int] = {}
        self._write(card, book, score)
        self._sheet.file.hide()
        self._sheet.finish()

    def options(self, row: Row) -> dict[str, str]:
        """Address of the text of every option of a choice; nothing for other rows."""
        if not isinstance(row.rule, Choice):
            return {}
        return {
            option.id: self._sheet.reference(
                at, self._list([one.text.to(self._language) for one in row.rule.options])
            )
            for at, option in enumerate(row.rule.options)
        }

    def source(self, texts: list[str]) -> str:
        """Address of a list of texts, for the data validation of a cell."""
        column = self._list(texts)
        first, last = self._sheet.reference(0, column), self._sheet.reference(len(texts) - 1, column)
        return f"={first}:{last.rpartition('!')[2]}"

    def _write(self, card: Card, book: Book, score: Score) -> None:
        self._language = book.language
        paper = card.paper
        printed = card.printed or Printed()
        marks: tuple[tuple[str, object], ...] = (
            ("bagalau", VERSION),
            ("form", paper.id),
            ("edition", paper.edition),
            ("definition", card.other_definition or paper.digest),
            ("language", book.language),
            ("total", pinned_points(printed.total) if printed.total is not None else None),
            ("scored", pinned_points(score.total) if printed.total is not None else None),
        )
        for at, (key, value) in enumerate(marks):
            self._put(at, 0, key)
            self._put(at, 1, value)
        for at, row in enumerate(paper.rows):
            value = card.values.get(row)
            over = value.percent if isinstance(value, Part) else None
            self._put(FIRST_ROW + at, 0, row)
            self._put(FIRST_ROW + at, 1, None if over is None else plain(over))
            self._put(FIRST_ROW + at, 2, pinned_points(printed.rows[row]) if row in printed.rows else None)
            self._put(FIRST_ROW + at, 3, printed.methods.get(row))
            self._put(FIRST_ROW + at, 4, pinned_points(score.rows.get(row)) if row in printed.rows else None)
            self._put(FIRST_ROW + at, 5, _small(card.paper.rows[row], value))

    def _list(self, texts: list[str]) -> int:
        key = tuple(texts)
        if key not in self._lists:
            column = self._lists[key] = _OPTIONS + len(self._lists)
            for at, text in enumerate(texts):
                self._put(at, column, text)
        return self._lists[key]

    def _put(self, row: int, column: int, value: object) -> None:
        if value is not None:
            self._sheet.put(Span(row, row), Span(column, column), value, "plain")


def pinned_paper(lines: Sequence[Sequence[Cell]]) -> tuple[str, str] | None:
    """Form and edition that a hidden sheet names; None if it is none of ours."""
    if not lines or not lines[0] or lines[0][0] != "bagalau":
        return None
    marks = pinned_marks(lines)
    return str(marks.get("form", "")), str(marks.get("edition", ""))


def pinned_marks(lines: Sequence[Sequence[Cell]]) -> dict[str, Cell]:
    """What stands at the top of the hidden sheet, by its key."""
    return {str(line[0]): line[1] for line in lines[:FIRST_ROW] if len(line) > 1 and line[0]}


def pinned_rows(lines: Sequence[Sequence[Cell]], paper: Paper) -> dict[str, Pinned]:
    """Lines of the hidden sheet that say something, by row id."""
    found: dict[str, Pinned] = {}
    for line in lines[FIRST_ROW:]:
        told = line[1:_OPTIONS]
        if any(told) and line[0] in paper.rows:
            found[str(line[0])] = Pinned(*told)
    return found


def _small(row: Row, value: Value | None) -> str | None:
    is_small = isinstance(row.rule, Share) and isinstance(value, Decimal) and 0 < value < 1
    return plain(value) if is_small and isinstance(value, Decimal) else None


def pinned_points(points: Decimal | None) -> str:
    """Points as the hidden sheet writes them."""
    return BLANK if points is None else plain(points)
