"""A plain report on pages: headings, sentences, and ruled tables that repeat their header on each page."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from model.printing.canvas import char_widths
from model.printing.glyphs import clean
from model.printing.sheet import BOTTOM, FOOTER, LEFT, MM, RIGHT, TOP, WIDTH, Page, Rule, Sheets, Style, Words
from model.printing.styles import CELL, CELL_BOLD, SMALL
from model.printing.wrap import fitted, text_width, wrapped
from model.scoring import with_comma
from model.wording import Language, Message, say

LANG: Final[dict[Language, str]] = {"ru": "ru-RU", "kk": "kk-KZ"}
_PAD_X: Final = 1.2 * MM
_PAD_Y: Final = 1.5
_GAP: Final = 3 * MM


class ListColumn(NamedTuple):
    """A column: its title, its share of the width in percent, and whether numbers stand in it."""

    title: str
    width: float
    numbers: bool = False


class Listing:
    """A report under way over pages."""

    def __init__(self, language: Language) -> None:
        """Start with one empty page."""
        self.language = language
        self.sheets = Sheets()

    def gap(self, height: float = _GAP) -> None:
        """Leave some height free, unless a page begins here."""
        if self.sheets.y < TOP:
            self.sheets.y -= height

    def text(self, text: str, style: Style = CELL, *, centred: bool = False, keeps: float = 0.0) -> None:
        """A sentence over the full width; `keeps` is the height that must follow it on its page."""
        lines = wrapped(printable(text), style, WIDTH)
        if len(lines) * style.leading + keeps > self.sheets.room:
            self.sheets.next_page()
        for line in lines:
            if style.leading > self.sheets.room:
                self.sheets.next_page()
            x = LEFT + (WIDTH - text_width(line, style)) / 2 if centred else LEFT
            self.sheets.put(x, (line,), style)
            self.sheets.y -= style.leading

    def table(self, columns: Sequence[ListColumn], lines: Sequence[Sequence[str]]) -> None:
        """A table; a line of it is parted only where it is higher than a page."""
        table = _Table(self.sheets, columns)
        for cells in lines:
            table.put(cells)
        table.close()

    def pages(self, title: str) -> list[Page]:
        """The pages with their footers: what this is, and which page of how many."""
        pages = self.sheets.pages
        for number, page in enumerate(pages, start=1):
            place = say(Message("print.page", {"number": number, "count": len(pages)}), self.language)
            right = RIGHT - text_width(place, SMALL)
            words = fitted(printable(title), SMALL, right - LEFT - 6 * MM)
            page.words.append(Words(LEFT, FOOTER, (words,), SMALL))
            page.words.append(Words(right, FOOTER, (place,), SMALL))
        return pages


def printable(text: str) -> str:
    """The text with "?" for what no font of ours can draw: names and files come from anywhere."""
    cleaned = clean(text)
    if _drawable().issuperset(cleaned):
        return cleaned
    return "".join(mark if mark in _drawable() else "?" for mark in cleaned)


@cache
def _drawable() -> frozenset[str]:
    return frozenset(char_widths("regular").keys() & char_widths("bold").keys())


def signed(number: Decimal) -> str:
    """ "+22,5"."""
    return f"+{with_comma(number)}" if number > 0 else minus(number)


def minus(number: Decimal) -> str:
    """A number with a minus as wide as a plus."""
    return with_comma(number).replace("-", "−")


class _Table:
    """A ruled table; verticals are drawn for each line, so that any line may be the last of its page."""

    def __init__(self, sheets: Sheets, columns: Sequence[ListColumn]) -> None:
        self._sheets = sheets
        self._columns = columns
        whole = sum(column.width for column in columns)
        self._edges = [LEFT]
        for column in columns:
            self._edges.append(self._edges[-1] + WIDTH * column.width / whole)
        self._titles = self._wrapped([column.title for column in columns], CELL_BOLD)
        self._begun = False

    def put(self, cells: Sequence[str]) -> None:
        """A line of the table."""
        lines = self._wrapped([printable(cell).replace("№ ", "№\u00a0") for cell in cells], CELL)
        header = _height(self._titles, CELL_BOLD)
        height = _height(lines, CELL)
        fresh = TOP - BOTTOM - header
        if not self._begun:
            if header + min(height, fresh) > self._sheets.room:
                self._sheets.next_page()
            self._header()
        elif min(height, fresh) > self._sheets.room:
            self._sheets.next_page()
            self._header()
        while height > self._sheets.room:  # higher than a page: line by line
            fits = max(int((self._sheets.room - 2 * _PAD_Y) // CELL.leading), 1)
            self._draw([line[:fits] for line in lines], CELL)
            lines = [line[fits:] for line in lines]
            height = _height(lines, CELL)
            self._sheets.next_page()
            self._header()
        self._draw(lines, CELL)

    def close(self) -> None:
        """The header alone where the table has no lines."""
        if not self._begun:
            self._header()

    def _header(self) -> None:
        self._begun = True
        self._sheets.rule(self._edges[0], self._edges[-1])
        self._draw(self._titles, CELL_BOLD, centred=True)

    def _draw(self, cells: Sequence[tuple[str, ...]], style: Style, *, centred: bool = False) -> None:
        sheets, top = self._sheets, self._sheets.y
        for at, (column, lines) in enumerate(zip(self._columns, cells, strict=True)):
            left, right = self._edges[at], self._edges[at + 1]
            for place, line in enumerate(lines):
                width = text_width(line, style)
                x = left + _PAD_X
                if centred:
                    x = (left + right - width) / 2
                elif column.numbers:
                    x = right - _PAD_X - width
                sheets.put(x, (line,), style, _PAD_Y + place * style.leading)
        sheets.y -= _height(cells, style)
        sheets.rule(self._edges[0], self._edges[-1])
        sheets.page.rules.extend(Rule(x, top, x, sheets.y) for x in self._edges)

    def _wrapped(self, cells: Sequence[str], style: Style) -> list[tuple[str, ...]]:
        return [
            wrapped(cell, style, right - left - 2 * _PAD_X)
            for cell, left, right in zip(cells, self._edges, self._edges[1:], strict=False)
        ]


def _height(cells: Sequence[tuple[str, ...]], style: Style) -> float:
    return max(1, *(len(lines) for lines in cells)) * style.leading + 2 * _PAD_Y
