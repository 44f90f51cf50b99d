"""Ruled tables of entries: what stands in each line, and which page it falls on.

A *slab* is what stays together where a page can hold it: an entry, with its lines and the cells beside them;
a heading; the sums of a group. Only what is higher than a page is parted, line by line.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from model.printing.entries.leaves import Leaves
from model.printing.refused import PrintRefused
from model.printing.sheet import MM, Rule, Style
from model.printing.wrap import text_width
from model.wording import Message

PAD_X: Final = 0.9 * MM
PAD_Y: Final = 1.6
_ROUNDING: Final = 0.01


class Cell(NamedTuple):
    """Lines of text between two edges of the table."""

    left: float
    right: float
    lines: tuple[str, ...]
    style: Style
    centred: bool = False

    @property
    def height(self) -> float:
        """What the cell needs; an empty one is as high as a line."""
        return max(len(self.lines), 1) * self.style.leading + 2 * PAD_Y

    def cut(self, room: float) -> tuple["Cell", "Cell"]:
        """The lines that fit the room, and the rest."""
        fits = max(int((room - 2 * PAD_Y + _ROUNDING) // self.style.leading), 0)
        return self._replace(lines=self.lines[:fits]), self._replace(lines=self.lines[fits:])


Line = tuple[Cell, ...]


class Slab(NamedTuple):
    """Lines of a table that stay together.

    Attributes:
        edges: where vertical rules stand, the outer ones among them.
        lines: from top to bottom; each is as high as its highest cell.
        spans: cells beside all the lines.
        keeps_next: it is a heading and may not be the last of its page.
        whole: it goes on a new page as a whole if it can; else between any two lines.
        again: what a cell beside the lines says where it goes on on the next page, by its left edge.
    """

    edges: tuple[float, ...]
    lines: Sequence[Line]
    spans: tuple[Cell, ...] = ()
    keeps_next: bool = False
    whole: bool = True
    again: tuple[tuple[float, tuple[str, ...]], ...] = ()

    def heights(self) -> list[float]:
        """Height of each line, stretched alike where the cells beside them need more."""
        heights = [max(cell.height for cell in line) for line in self.lines]
        missing = max((cell.height for cell in self.spans), default=0.0) - sum(heights)
        return [height + max(missing, 0.0) / len(heights) for height in heights]

    @property
    def height(self) -> float:
        """Height of the whole, in points of the page."""
        return sum(self.heights())

    @property
    def first(self) -> float:
        """Height of what must not be parted at its beginning."""
        if self.whole:
            return self.height
        return max(cell.height for cell in (*self.lines[0], *self.spans))

    def parted(self, room: float) -> tuple["Slab", "Slab"]:
        """The part that fits the room, and the rest; the first line itself is parted if it must be."""
        used, number = 0.0, 0
        for line in self.lines:
            height = max(cell.height for cell in line)
            if used + height > room + _ROUNDING:
                break
            used, number = used + height, number + 1
        if number == len(self.lines):  # the cells beside them are what is too high
            number = max(number - 1, 0)
        if number:
            upper, lower = list(self.lines[:number]), list(self.lines[number:])
        else:
            cut = [cell.cut(room) for cell in self.lines[0]]
            upper = [tuple(cell for cell, _ in cut)]
            lower = [tuple(cell for _, cell in cut), *self.lines[1:]]
        spans = [cell.cut(room) for cell in self.spans]
        above = tuple(cell for cell, _ in spans)
        below = tuple(self._continued(cell) for _, cell in spans)
        return self._replace(lines=upper, spans=above), self._replace(lines=lower, spans=below)

    def _continued(self, cell: Cell) -> Cell:
        return cell if cell.lines else cell._replace(lines=dict(self.again).get(cell.left, ()))


class Box(NamedTuple):
    """A cell of the header: its text between two edges, so far below the top of the header."""

    cell: Cell
    upper: float
    lower: float


class Header(NamedTuple):
    """The titles of the columns, repeated on each page."""

    boxes: tuple[Box, ...]
    height: float


class TablePages:
    """A table under way over the pages."""

    def __init__(self, leaves: Leaves, header: Header) -> None:
        """Write on `leaves`, repeating the header on each page.

        Raises:
            PrintRefused: the header leaves less than half of a page to the entries.
        """
        self._leaves = leaves
        self._header = header
        self._fresh = leaves.frame.height - header.height
        if self._fresh < leaves.frame.height / 2:
            raise PrintRefused(Message("print.header_too_high"))
        self._waiting: list[Slab] = []
        self._begun = False
        self._top = 0.0  # where the first slab of the page stands
        self._open: tuple[tuple[float, ...], float] | None = None  # vertical rules being drawn: edges, top

    def put(self, slab: Slab) -> None:
        """Place a slab; headings wait for what they head."""
        if slab.keeps_next:
            self._waiting.append(slab)
            return
        above = sum(waiting.height for waiting in self._waiting)
        needed = above + slab.height
        if needed > self._fresh:
            needed = min(above + slab.first, self._fresh)
        elif not slab.whole:
            needed = above + slab.first
        self._make_room(needed)
        for waiting in self._waiting:
            self._place(waiting)
        self._waiting.clear()
        self._place(slab)

    def close(self) -> None:
        """Draw what is still open; a table of nothing is its header."""
        for slab in self._waiting:
            self._make_room(slab.height)
            self._place(slab)
        self._waiting.clear()
        if not self._begun:
            self._make_room(0.0)
        self._close_page()

    def _make_room(self, height: float) -> None:
        if not self._begun:
            if self._header.height + height > self._leaves.room + _ROUNDING and not self._leaves.is_blank:
                self._leaves.next_page()
            self._place_header()
        elif height > self._leaves.room + _ROUNDING and self._leaves.y < self._top:
            self._break_page()

    def _place(self, slab: Slab) -> None:
        while slab.height > self._leaves.room + _ROUNDING:
            first = max(cell.height for cell in slab.lines[0])
            if self._leaves.y < self._top and first > self._leaves.room + _ROUNDING:
                self._break_page()
                continue
            head, slab = slab.parted(self._leaves.room)
            self._draw(head)
            self._break_page()
        self._draw(slab)

    def _draw(self, slab: Slab) -> None:
        leaves = self._leaves
        leaves.rule(slab.edges[0], slab.edges[-1])
        self._turn_verticals(slab.edges)
        top, heights = leaves.y, slab.heights()
        left = [cell for cell in slab.spans if cell.left <= slab.lines[0][0].left]
        for cell in left:
            _put(leaves, cell)
        for place, (line, height) in enumerate(zip(slab.lines, heights, strict=True)):
            if place and line:
                leaves.rule(line[0].left, line[-1].right)
            for cell in line:
                _put(leaves, cell)
            leaves.y -= height
        bottom, leaves.y = leaves.y, top
        for cell in slab.spans:
            if cell not in left:
                _put(leaves, cell)
        leaves.y = bottom

    def _turn_verticals(self, edges: tuple[float, ...]) -> None:
        """Go on with the vertical rules, or draw those that end here and begin others."""
        if self._open and self._open[0] == edges:
            return
        self._draw_verticals()
        self._open = (edges, self._leaves.y)

    def _draw_verticals(self) -> None:
        if self._open:
            edges, top = self._open
            self._leaves.page.rules.extend(Rule(x, top, x, self._leaves.y) for x in edges)
        self._open = None

    def _close_page(self) -> None:
        edges = self._open[0] if self._open else ()
        self._draw_verticals()
        if edges:
            self._leaves.rule(edges[0], edges[-1])

    def _break_page(self) -> None:
        self._close_page()
        self._leaves.next_page()
        self._place_header()

    def _place_header(self) -> None:
        leaves = self._leaves
        for cell, upper, lower in self._header.boxes:
            y1, y2 = leaves.y - upper, leaves.y - lower
            edges = ((cell.left, y1, cell.right, y1), (cell.left, y2, cell.right, y2))
            leaves.page.rules.extend(Rule(*edge) for edge in edges)
            leaves.page.rules.extend(Rule(x, y1, x, y2) for x in (cell.left, cell.right))
            _put(leaves, cell, upper)
        leaves.y -= self._header.height
        self._begun = True
        self._top = leaves.y


def _put(leaves: Leaves, cell: Cell, down: float = 0.0) -> None:
    if not cell.lines:
        return
    if not cell.centred:
        leaves.put(cell.left + PAD_X, cell.lines, cell.style, down + PAD_Y)
        return
    middle = (cell.left + cell.right) / 2
    for place, line in enumerate(cell.lines):
        x = middle - text_width(line, cell.style) / 2
        leaves.put(x, (line,), cell.style, down + PAD_Y + place * cell.style.leading)
