"""Where everything stands on the sheet of a paper: columns, and the rows of every printed line."""

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from model.exchange.excel.measure import HIGHEST, LINE, height, unbroken
from model.paper import Choice, Column, Criterion, Line, Paper, Row, Section, Share
from model.wording import Language

WIDTH: Final = 690
"""Screen dots of the printed columns: A4 upright between its margins."""

_VALUE_BESIDE_METHOD: Final = 13
_WIDEST_BESIDE_METHOD: Final = 18
_VALUE_ALONE: Final = 33
POINTS_OF_A_DOT: Final = 0.75

BESIDE: Final = {"what": 400, "part": 70, "whole": 70, "note": 420, "id": 90}
"""Widths of the columns beside the printed ones."""


TITLES: Final = {
    "value": "excel.column_value",
    "what": "excel.column_what",
    "part": "excel.column_part",
    "whole": "excel.column_whole",
    "note": "excel.column_note",
    "id": "excel.column_id",
}
"""What the columns are called that the paper does not have."""


class Columns:
    """The columns: those of the paper with one for the values, then those that are not printed."""

    def __init__(self, paper: Paper) -> None:
        """Give the value a column of its own and take its room from the others."""
        printed = list(paper.columns)
        has_method = any(column.id == "method" for column in printed)
        value_width = _beside_method(paper) if has_method else _VALUE_ALONE
        points_width = float(next(column.width for column in printed if column.id == "points"))
        shared = min(value_width, _VALUE_BESIDE_METHOD) if has_method else value_width
        shrink = (100 - shared - points_width) / (100 - points_width)
        self.at: dict[str, int] = {}
        self.dots: list[int] = []
        self.titles: list[Column | None] = []
        for column in printed:
            if column.id == ("method" if has_method else "points"):
                self._add("value", round(WIDTH * value_width / 100), None)
            share = float(column.width) * (1.0 if column.id == "points" else shrink)
            if column.id == "indicator":  # the widest has room to give
                share -= value_width - shared
            self._add(column.id, round(WIDTH * share / 100), column)
        self.printed = len(self.dots)
        has_shares = any(isinstance(row.rule, Share) for row in paper.rows.values())
        for name, dots in BESIDE.items():
            if has_shares or name not in {"part", "whole"}:
                self._add(name, dots, None)

    def __contains__(self, name: str) -> bool:
        return name in self.at

    def __getitem__(self, name: str) -> int:
        return self.at[name]

    def width(self, name: str) -> float:
        """Width in points."""
        return self.dots[self.at[name]] * POINTS_OF_A_DOT

    def _add(self, name: str, dots: int, column: Column | None) -> None:
        self.at[name] = len(self.dots)
        self.dots.append(dots)
        self.titles.append(column)


def _beside_method(paper: Paper) -> float:
    """Share of the column of values, in percent: the words of its options stay whole."""
    options = (
        option for row in paper.rows.values() if isinstance(row.rule, Choice) for option in row.rule.options
    )
    widest = max((unbroken(text) for option in options for text in option.text), default=0.0)
    share = 100 * widest / POINTS_OF_A_DOT / WIDTH
    return min(max(share, _VALUE_BESIDE_METHOD), _WIDEST_BESIDE_METHOD)


class Span(NamedTuple):
    """Rows of the sheet, first and last, counted from 0."""

    first: int
    last: int


class Slot(NamedTuple):
    """Where a printed line stands.

    Attributes:
        span: its rows.
        indicator: rows of the indicator cell; None where the cell above goes on.
        inputs: rows of the input of every row of the line.
    """

    line: Line
    span: Span
    indicator: Span | None
    inputs: Mapping[str, Span]


class Laid(NamedTuple):
    """A criterion laid out.

    Attributes:
        heights: of every row of the span.
    """

    span: Span
    slots: tuple[Slot, ...]
    heights: tuple[float, ...]


class Layout:
    """Lays the lines of a paper out, with the texts and notes of one card."""

    def __init__(
        self,
        columns: Columns,
        language: Language,
        worded: Callable[[str], str],
        what: Callable[[Row], str],
        notes: Mapping[str, str],
    ) -> None:
        """Take the texts: `worded` fills the places of a text, `what` says what is entered in a row."""
        self._columns = columns
        self._language = language
        self._worded = worded
        self._what = what
        self._notes = notes

    def criterion(self, criterion: Criterion, first: int) -> Laid:
        """The criterion from the row `first` on."""
        lines = criterion.lines
        heights = [
            self._height(line, alone=not _shared_below(lines, place)) for place, line in enumerate(lines)
        ]
        for start, end in _groups(lines):
            text = lines[start].text
            needed = self._of(text.to(self._language), "indicator") if text else 0.0
            if end > start:
                needed = max(needed, self._of_options(lines[start]))
            heights[end] += max(0.0, needed - sum(heights[start : end + 1]))
        if criterion.text:
            heights[-1] += max(0.0, self._of(criterion.text.to(self._language), "criterion") - sum(heights))
        return _placed(lines, heights, first)

    def _height(self, line: Line, *, alone: bool) -> float:
        needed = [LINE + 2.0, self._of(line.number, "number")]
        if line.method:
            needed.append(self._of(self._worded(line.method.to(self._language)), "method"))
        rows = 0.0
        for row in line.rows:
            beside = (self._of(self._what(row), "what"), self._of(self._notes.get(row.id, ""), "note"))
            rows += max(LINE + 2.0, *beside)
        needed.append(rows)
        if alone:
            needed.append(self._of_options(line))
        return max(needed)

    def _of_options(self, line: Line) -> float:
        """Height of the longest option that may come to stand in the line."""
        texts = (
            option.text.to(self._language)
            for row in line.rows
            if isinstance(row.rule, Choice)
            for option in row.rule.options
        )
        return max((self._of(text, "value") for text in texts), default=0.0)

    def _of(self, text: str, column: str) -> float:
        return height(text, self._columns.width(column)) if text and column in self._columns else 0.0


def lines_of(paper: Paper) -> Iterator[tuple[Section, Line]]:
    """Every line of the paper with its section."""
    for section in paper.sections:
        for criterion in section.criteria:
            for line in criterion.lines:
                yield section, line


def _groups(lines: tuple[Line, ...]) -> Iterator[tuple[int, int]]:
    """First and last of the lines that share an indicator cell."""
    start = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or lines[place].text is not None:
            yield start, place - 1
            start = place


def _shared_below(lines: tuple[Line, ...], place: int) -> bool:
    """Whether the input of the line reaches down over the lines that go on below it."""
    following = lines[place + 1] if place + 1 < len(lines) else None
    return bool(following and following.text is None and len(lines[place].rows) == 1)


def _placed(lines: tuple[Line, ...], heights: list[float], first: int) -> Laid:
    spans: list[Span] = []
    rows: list[float] = []
    for line, needed in zip(lines, heights, strict=True):
        number = max(len(line.rows), math.ceil(needed / HIGHEST), 1)
        spans.append(Span(first + len(rows), first + len(rows) + number - 1))
        rows.extend([needed / number] * number)
    indicators: dict[int, Span] = {
        start: Span(spans[start].first, spans[end].last) for start, end in _groups(lines)
    }
    slots = []
    for place, (line, span) in enumerate(zip(lines, spans, strict=True)):
        shared = indicators[place].last if _shared_below(lines, place) else span.last
        inputs = {}
        for at, row in enumerate(line.rows):
            is_last = at == len(line.rows) - 1
            inputs[row.id] = Span(span.first + at, shared if is_last else span.first + at)
        slots.append(Slot(line, span, indicators.get(place), inputs))
    return Laid(Span(first, first + len(rows) - 1), tuple(slots), tuple(rows))
