"""Puts the strips of a table on pages.

A table's title stays with its first lines, a strip is never parted, a heading never stays behind alone, a
criterion's words stand whole beside its first lines. Only what is higher than a whole page is parted, line by
line.
"""

from typing import Final

from model.printing.refused import PrintRefused
from model.printing.sheet import ASCENT, BOTTOM, MM, TOP, Rule, Sheets, Words
from model.printing.styles import CELL, SMALL
from model.printing.table import NOTE_GAP, PAD_X, PAD_Y, Cell, Grid, Group, Strip, Table, cell_height
from model.printing.wrap import text_width
from model.wording import Message

_ROUNDING: Final = 0.01
_GAP: Final = 3 * MM


class TablePages:
    """A table under way over the pages."""

    def __init__(self, sheets: Sheets, grid: Grid, table: Table) -> None:
        """Write `table` on `sheets`, repeating its header on each page.

        Raises:
            PrintRefused: title and header leave less than half of a page to the lines.
        """
        self._sheets = sheets
        self._grid = grid
        self._table = table
        self._header_height = sum(strip.height for strip in table.header)
        self._title_height = table.title.height if table.title else 0.0
        self._fresh = TOP - BOTTOM - self._header_height
        if self._fresh - self._title_height < (TOP - BOTTOM) / 2:
            raise PrintRefused(Message("print.header_too_high"))
        self._begin = 0.0  # where the first strip of the page stands, below the header
        self._open: list[tuple[tuple[float, ...], float]] = []  # vertical rules being drawn: edges, top
        self._criterion: _CriterionCell | None = None

    def place(self, after: float) -> None:
        """Place everything; `after` is the height that should follow the last strip on its page."""
        first = True
        blocks = self._table.blocks
        for block in blocks:
            last_block = block is blocks[-1]
            band = block.band
            for group in block.groups:
                last_group = group is block.groups[-1]
                follows = (block.total.height if block.total else 0) + (after if last_block else 0)
                self._place_group(group, band, follows if last_group else 0, first=first)
                first, band = False, None
            if block.total:
                self._place_chunk([block.total], after if last_block else 0)
        self._close_page()

    def _place_group(self, group: Group, band: Strip | None, after: float, *, first: bool) -> None:
        """A criterion with its lines; `after` is the height to be kept free below the last one."""
        lead = self._lead(group, after) + (band.height if band else 0)
        if first:
            self._place_top(lead)
        elif lead > self._sheets.room + _ROUNDING and not self._is_fresh():
            self._break_page()
        if band:
            fresh = self._is_fresh()
            self._place_strip(band)
            if fresh:
                self._begin = self._sheets.y
        self._rule_across()
        self._criterion = _CriterionCell(self._sheets, self._grid, group)
        for chunk in group.chunks:
            self._place_chunk(chunk, after if chunk is group.chunks[-1] else 0)
        while self._criterion.unfinished:  # only where the words alone are higher than a page
            self._break_page()
            self._criterion.fill(self._fresh, self._grid)
        self._criterion.close()
        self._criterion = None
        self._rule_across()

    def _lead(self, group: Group, after: float) -> float:
        """Height of the first lines beside which the criterion's words stand whole."""
        needed, height = cell_height(len(group.words), CELL), 0.0
        for chunk in group.chunks:
            height += sum(strip.height for strip in chunk)
            if height + _ROUNDING >= needed:
                return height + (after if chunk is group.chunks[-1] else 0)
        return height + after

    def _place_chunk(self, chunk: list[Strip], after: float) -> None:
        height = sum(strip.height for strip in chunk)
        if height + after > self._fresh:
            after = 0
        if height + after > self._sheets.room + _ROUNDING and not self._is_fresh():
            self._break_page()
        for strip in chunk:
            self._place_strip(strip)

    def _place_strip(self, strip: Strip) -> None:
        while strip.height > self._sheets.room + _ROUNDING:
            if not self._is_fresh():
                self._break_page()
            if strip.height > self._sheets.room + _ROUNDING:
                part, strip = _parted(strip, self._sheets.room)
                self._draw(part)
        self._draw(strip)

    def _draw(self, strip: Strip) -> None:
        sheets = self._sheets
        if strip.ruling != "none":
            left = strip.edges[0]
            if strip.edges is self._grid.edges:
                left = self._grid.indicator[1] if strip.ruling == "joined" else self._grid.criterion[1]
            sheets.rule(left, strip.edges[-1])
        self._turn_verticals(strip.edges)
        for cell in strip.cells:
            _put(sheets, cell)
        sheets.y -= strip.height

    def _turn_verticals(self, edges: tuple[float, ...]) -> None:
        """Go on with the vertical rules, or draw those that end here and begin others."""
        if self._open and self._open[-1][0] == edges:
            return
        self._draw_verticals()
        self._open.append((edges, self._sheets.y))

    def _draw_verticals(self) -> None:
        for edges, top in self._open:
            self._sheets.page.rules.extend(Rule(x, top, x, self._sheets.y) for x in edges)
        self._open.clear()

    def _rule_across(self) -> None:
        self._sheets.rule(self._grid.edges[0], self._grid.edges[-1])

    def _is_fresh(self) -> bool:
        """Whether nothing stands below the header yet."""
        return self._sheets.y + _ROUNDING >= self._begin

    def _break_page(self) -> None:
        if self._criterion:
            self._criterion.close()
        self._close_page()
        self._sheets.next_page()
        self._place_header()
        if self._criterion:
            self._criterion.reopen()

    def _close_page(self) -> None:
        self._draw_verticals()
        self._rule_across()

    def _place_top(self, lead: float) -> None:
        """Title and header, where the first lines, `lead` high, follow them on the same page."""
        gap = _GAP if self._table.title else 0.0
        if gap + self._title_height + self._header_height + lead > self._sheets.room and self._sheets.y < TOP:
            self._sheets.next_page()
        if self._table.title:
            self._sheets.y -= gap if self._sheets.y < TOP else 0.0
            self._draw(self._table.title)
        self._place_header()

    def _place_header(self) -> None:
        for strip in self._table.header:
            self._rule_across()
            self._draw(strip)
        self._rule_across()
        self._begin = self._sheets.y


class _CriterionCell:
    """The cell at the left that spans lines and pages; its words are set when its height is known."""

    def __init__(self, sheets: Sheets, grid: Grid, group: Group) -> None:
        self._sheets = sheets
        self._left = grid.criterion[0] + PAD_X
        self._rest = group.words
        self._again = group.again
        self._begun = False
        self._start()

    @property
    def unfinished(self) -> bool:
        """Whether words are left that the lines placed so far have no room for."""
        return len(self._rest) > self._capacity()

    def _start(self) -> None:
        self._top = self._sheets.y
        self._index = len(self._sheets.page.words)

    def _capacity(self) -> int:
        return int((self._top - self._sheets.y - 2 * PAD_Y + _ROUNDING) // CELL.leading)

    def reopen(self) -> None:
        """Go on at the top of a new page."""
        self._start()

    def fill(self, most: float, grid: Grid) -> None:
        """Room for words alone, no more than a page of it."""
        self._sheets.y -= min(cell_height(len(self._rest), CELL), most)
        self._sheets.page.rules.extend(
            Rule(x, self._top, x, self._sheets.y) for x in (*grid.criterion, grid.edges[-1])
        )

    def close(self) -> None:
        """Set the words beside the lines of this page, before them in reading order."""
        height = self._top - self._sheets.y
        if height <= _ROUNDING:
            return
        lines, style = self._rest[: self._capacity()], CELL
        self._rest = self._rest[len(lines) :]
        if not lines and self._begun and cell_height(len(self._again), SMALL) <= height:
            lines, style = self._again, SMALL
        self._begun = True
        if lines:
            y = self._top - PAD_Y - ASCENT * style.size
            self._sheets.page.words.insert(self._index, Words(self._left, y, lines, style))


def _put(sheets: Sheets, cell: Cell) -> None:
    if not cell.lines:
        return
    if not cell.centred:
        sheets.put(cell.left + PAD_X, cell.lines, cell.style, PAD_Y)
        return
    middle = (cell.left + cell.right) / 2
    for place, line in enumerate(cell.lines):
        down = PAD_Y + place * cell.style.leading
        if cell.note and place == len(cell.lines) - 1:
            _put_with_note(sheets, cell, line, down)
        else:
            sheets.put(middle - text_width(line, cell.style) / 2, (line,), cell.style, down)


def _put_with_note(sheets: Sheets, cell: Cell, line: str, down: float) -> None:
    """The line and its note on one baseline, centred together."""
    before = text_width(line, cell.style) + NOTE_GAP if line else 0.0
    x = (cell.left + cell.right - before - text_width(cell.note, SMALL)) / 2
    if line:
        sheets.put(x, (line,), cell.style, down)
    sheets.put(x + before, (cell.note,), SMALL, down + ASCENT * (cell.style.size - SMALL.size))


def _parted(strip: Strip, room: float) -> tuple[Strip, Strip]:
    """The part of a strip that fits the room, and the rest."""
    first, rest = [], []
    for cell in strip.cells:
        most = max(int((room - 2 * PAD_Y) // cell.style.leading), 1)
        first.append(cell._replace(lines=cell.lines[:most], note="" if cell.lines[most:] else cell.note))
        rest.append(cell._replace(lines=cell.lines[most:]))
    upper = Strip(first, strip.edges, strip.ruling)
    upper.height = room
    lower = Strip(rest, strip.edges, "none")
    lower.height = max(lower.height, strip.height - room)
    return upper, lower
