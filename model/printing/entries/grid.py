"""The columns of a printed table of entries: their titles, their widths, the size of the type."""

from collections.abc import Callable, Sequence
from itertools import accumulate, product
from typing import Final, Literal, NamedTuple

from model.paper.entries import EntryColumn, EntryTable
from model.printing.entries.checked import printable
from model.printing.entries.slabs import PAD_X, PAD_Y, Box, Cell, Header
from model.printing.sheet import Face, Frame, Style
from model.printing.wrap import text_width, wrapped
from model.wording import Language, Text

ColumnKind = Literal["cell", "line", "unit", "year", "all"]

_SIZES: Final = (10.0, 9.0, 8.5, 8.0, 7.5, 7.0)
_NO_WIDTH: Final = 8.0
_CENTRED: Final = frozenset(
    {"running_number", "date", "moment", "whole", "number", "money", "percent", "yes_no"}
)


class PrintedColumn(NamedTuple):
    """A column as it is printed.

    Attributes:
        kind: a column of the table; the names and units of a block's lines; one year; all years.
        column: of the table, where it is one of them or a year of it.
        titles: what stands above it, from top to bottom; columns side by side share equal upper titles.
        short: the last of the titles in fewer words.
        wish: its share of the width in percent.
        numbered: it has a number below its title where the paper numbers its columns.
    """

    kind: ColumnKind
    column: EntryColumn | None
    year: int | None
    titles: tuple[str, ...]
    short: str
    wish: float
    numbered: bool

    @property
    def centred(self) -> bool:
        """Whether its cells are centred."""
        return self.kind in {"unit", "year", "all"} or bool(self.column and self.column.kind in _CENTRED)


def style_of(size: float, face: Face = "regular") -> Style:
    """The type of a table; `size` in points."""
    return Style(face, size, size * 1.13)


def printed_columns(table: EntryTable, years: Sequence[int], language: Language) -> list[PrintedColumn]:
    """The columns of a table from left to right; those without a width are not printed."""
    columns = [column for column in table.columns if column.width]
    if table.layout == "rows":
        return _spread(table, columns, years, language)
    lines = [place for place, column in enumerate(columns) if column.per_year]
    first = lines[0] if lines else len(columns)
    before = [_cell(column, language) for column in columns[:first] if not column.per_year]
    after = [_cell(column, language) for column in columns[first:] if not column.per_year]
    named = [_titled(table, kind, language) for kind in ("line", "unit")]
    return [*before, *filter(None, named), *_years(table, None, years, language), *after]


def chosen_columns(
    table: EntryTable, names: Sequence[str], years: Sequence[int], language: Language
) -> list[PrintedColumn]:
    """Some columns of a table, for a document."""
    return _spread(table, [table.column(name) for name in names], years, language)


def _cell(column: EntryColumn, language: Language) -> PrintedColumn:
    titles = (printable(column.text.to(language)),)
    short = printable(column.short.to(language))
    return PrintedColumn(
        "cell", column, None, titles, short, float(column.width) or _NO_WIDTH, bool(column.number)
    )


def _spread(
    table: EntryTable, columns: Sequence[EntryColumn], years: Sequence[int], language: Language
) -> list[PrintedColumn]:
    """Columns by years as a column for each year; where there are several, each is named above its years."""
    several = sum(column.per_year for column in columns) > 1
    found: list[PrintedColumn] = []
    for column in columns:
        if column.per_year:
            found += _years(table, column, years, language, named=several)
        else:
            found.append(_cell(column, language))
    return found


def _titled(table: EntryTable, kind: Literal["line", "unit"], language: Language) -> PrintedColumn | None:
    title = table.title_of(kind)
    if title is None:
        return None
    text = printable(title.text.to(language))
    return PrintedColumn(kind, None, None, (text,), text, float(title.width), bool(title.number))


def _years(
    table: EntryTable,
    column: EntryColumn | None,
    years: Sequence[int],
    language: Language,
    *,
    named: bool = False,
) -> list[PrintedColumn]:
    """A column for each year, and one for all of them where the paper has it."""
    above = [title for title in (table.title_of("years"), table.title_of("by_years")) if title]
    titles = tuple(printable(title.text.to(language)) for title in above)
    if column and (named or not titles):
        titles = (printable(column.text.to(language)), *titles[1:])
    title = table.title_of("year")
    text = title.text if title else Text("{year}", "{year}")
    wish = float(column.width if column else title.width if title else 0) or _NO_WIDTH * len(years)
    numbered = bool(column.number if column else title and title.number)
    found = [
        _year(
            column,
            year,
            (*titles, printable(text.to(language).format(year=year))),
            wish / len(years),
            numbered,
        )
        for year in years
    ]
    total = table.title_of("all")
    if total and (column is None or column.over_years):
        words = printable(total.text.to(language))
        share = float(total.width) or wish / max(len(years), 1)
        found.append(PrintedColumn("all", column, None, (*titles, words), words, share, bool(total.number)))
    return found


def _year(
    column: EntryColumn | None, year: int, titles: tuple[str, ...], wish: float, numbered: bool
) -> PrintedColumn:
    return PrintedColumn("year", column, year, titles, titles[-1], wish, numbered)


class Grid:
    """Columns with their edges and their type."""

    def __init__(
        self, columns: Sequence[PrintedColumn], frame: Frame, longest: Callable[[int], set[str]]
    ) -> None:
        """Choose the largest type in which no word is broken; `longest` tells the words of a column."""
        self.columns = columns
        words = [longest(place) for place in range(len(columns))]
        size, short, least = _SIZES[-1], True, [0.0]
        for size, short in product(_SIZES, (False, True)):
            least = [
                _least(column, words[place], style_of(size), short=short)
                for place, column in enumerate(columns)
            ]
            if sum(least) <= frame.width:
                break
        self.style = style_of(size)
        self.bold = style_of(size, "bold")
        self._short = short
        widths = _shared([column.wish for column in columns], least, frame.width)
        self.edges = tuple(accumulate(widths, initial=frame.left))

    def cell(self, place: int, text: str, *, bold: bool = False) -> Cell:
        """A cell of a column with the text wrapped into it."""
        return self.across(place, place, text, bold=bold, centred=self.columns[place].centred)

    def across(self, first: int, last: int, text: str, *, bold: bool = False, centred: bool = False) -> Cell:
        """A cell over several columns."""
        left, right = self.edges[first], self.edges[last + 1]
        style = self.bold if bold else self.style
        return Cell(left, right, wrapped(text, style, right - left - 2 * PAD_X), style, centred)

    def header(self) -> Header:
        """The titles, level by level, and the numbers of the columns where the paper has them."""
        titles = [self._titles(column) for column in self.columns]
        depth = max(len(levels) for levels in titles)
        spans = list(_spans(titles))
        heights = [0.0] * depth
        for first, last, level, text in spans:
            if level < len(titles[first]) - 1 or depth == len(titles[first]):
                heights[level] = max(heights[level], self.across(first, last, text).height)
        for first, last, level, text in spans:
            if level == len(titles[first]) - 1:  # the lowest of its column: goes down to the numbers
                missing = self.across(first, last, text).height - sum(heights[level:])
                heights[-1] += max(missing, 0.0)
        tops = [*accumulate(heights, initial=0.0)]
        boxes = [
            Box(
                self.across(first, last, text, centred=True),
                tops[level],
                tops[-1] if level == len(titles[first]) - 1 else tops[level + 1],
            )
            for first, last, level, text in spans
        ]
        height = tops[-1]
        if any(column.numbered for column in self.columns):
            lower = height + self.style.leading + 2 * PAD_Y
            number = 0
            for place, column in enumerate(self.columns):
                number += column.numbered
                text = str(number) if column.numbered else ""
                boxes.append(Box(self.across(place, place, text, centred=True), height, lower))
            height = lower
        return Header(tuple(boxes), height)

    def _titles(self, column: PrintedColumn) -> tuple[str, ...]:
        return (*column.titles[:-1], column.short) if self._short else column.titles


def _spans(titles: Sequence[tuple[str, ...]]) -> list[tuple[int, int, int, str]]:
    """(first column, last column, level, text): upper titles that are the same side by side are one."""
    found = []
    for level in range(max(len(levels) for levels in titles)):
        place = 0
        while place < len(titles):
            levels, last = titles[place], place
            if level < len(levels) - 1:
                while last + 1 < len(titles) and titles[last + 1][: level + 1] == levels[: level + 1]:
                    last += 1
            if level < len(levels):
                found.append((place, last, level, levels[level]))
            place = last + 1
    return found


def _least(column: PrintedColumn, words: set[str], style: Style, *, short: bool) -> float:
    """Width at which no word of the title or of the cells is broken."""
    title = column.short if short else column.titles[-1]
    widest = max((text_width(word, style) for word in {*title.split(), *words}), default=0.0)
    return widest + 2 * PAD_X + 0.1


def _shared(wishes: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """The width shared as wished, where no column gets less than its least; all get less if they must."""
    if sum(least) >= width:
        return [one * width / sum(least) for one in least]
    fixed: set[int] = set()
    while True:
        left = width - sum(least[place] for place in fixed)
        whole = sum(wish for place, wish in enumerate(wishes) if place not in fixed)
        found = [least[place] if place in fixed else left * wish / whole for place, wish in enumerate(wishes)]
        narrow = {place for place, one in enumerate(found) if place not in fixed and one < least[place]}
        if not narrow:
            return found
        fixed |= narrow
