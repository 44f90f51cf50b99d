"""The printed tables as strips: what stands in each, how high it is, what it must stay together with.

Which page a strip falls on is decided in `pagination`.
"""

from collections.abc import Iterator
from itertools import accumulate
from typing import Final, Literal, NamedTuple

from model.paper import Column, ColumnKind, Criterion, Line, Paper, Section
from model.printing.filling import Filling
from model.printing.sheet import LEFT, MM, WIDTH, Style
from model.printing.styles import CELL, CELL_BOLD, SMALL, TABLE_TITLE
from model.printing.wrap import text_width, wrapped
from model.wording import Language, Message, say

PAD_X: Final = 1.6 * MM
PAD_Y: Final = 1.8
INDENT: Final = 4 * MM
NOTE_GAP: Final = 1.5 * MM
_CONTINUED_WORDS: Final = 3

Ruling = Literal["row", "joined", "none"]
"""The rule above a strip: right of the criterion; right of the indicator, whose cell goes on; or none."""


class Cell(NamedTuple):
    """Lines of text between two edges of the table.

    Attributes:
        note: in small type after the last line of a centred cell.
    """

    left: float
    right: float
    lines: tuple[str, ...]
    style: Style
    centred: bool = False
    note: str = ""

    @property
    def height(self) -> float:
        """What the cell needs; an empty one is as high as a line."""
        return cell_height(len(self.lines), self.style)


def cell_height(lines: int, style: Style) -> float:
    """Height of a cell with so many lines."""
    return max(lines, 1) * style.leading + 2 * PAD_Y


class Strip:
    """A printed line over the width of the table.

    Attributes:
        edges: where vertical rules stand beside it.
        ruling: the rule above it.
        keeps_next: it is a heading of the next strip and may not be the last of its page.
        height: may be made more, so that a cell beside several strips finds room.
    """

    __slots__ = ("cells", "edges", "height", "keeps_next", "ruling")

    def __init__(
        self, cells: list[Cell], edges: tuple[float, ...], ruling: Ruling = "row", *, keeps_next: bool = False
    ) -> None:
        """A strip as high as its highest cell."""
        self.cells = cells
        self.edges = edges
        self.ruling = ruling
        self.keeps_next = keeps_next
        self.height = max(cell.height for cell in cells)


class Group(NamedTuple):
    """Strips beside one criterion cell.

    Attributes:
        words: lines of the criterion cell.
        again: what the cell says where it goes on on the next page.
        chunks: the strips; those of one chunk stay on one page.
    """

    words: tuple[str, ...]
    again: tuple[str, ...]
    chunks: list[list[Strip]]


class Block(NamedTuple):
    """A section: its band over the full width (None where the table's title says it), criteria, subtotal."""

    band: Strip | None
    groups: list[Group]
    total: Strip | None


class Table(NamedTuple):
    """What stands under one header.

    Attributes:
        title: stands above it without rules.
        header: repeated on each page the table goes on on.
    """

    title: Strip | None
    header: list[Strip]
    blocks: list[Block]


class Grid:
    """The columns of a paper's table in points."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        """Share the width of the page among the columns."""
        whole = sum(column.width for column in columns)
        shares = accumulate((float(column.width / whole) for column in columns), initial=0.0)
        self.edges = tuple(LEFT + WIDTH * share for share in shares)
        self._at = {column.id: place for place, column in enumerate(columns)}
        self.criterion = self.span("criterion")
        self.indicator = self.span("indicator")

    def span(self, column: ColumnKind) -> tuple[float, float]:
        """Left and right edge of the column; of no width where the paper has no such column."""
        place = self._at.get(column)
        return (self.edges[0], self.edges[0]) if place is None else (self.edges[place], self.edges[place + 1])

    def has(self, column: ColumnKind) -> bool:
        """Whether the paper has the column."""
        return column in self._at

    def cell(
        self, column: ColumnKind, text: str, style: Style = CELL, *, indent: float = 0, centred: bool = False
    ) -> Cell:
        """A cell of the column with the text wrapped into it."""
        left, right = self.span(column)
        left += indent
        return Cell(left, right, wrapped(text, style, right - left - 2 * PAD_X), style, centred)


class Tables:
    """The strips of one filled paper."""

    def __init__(self, paper: Paper, filling: Filling, language: Language) -> None:
        """Take the paper and what stands in its cells."""
        self._paper = paper
        self._filling = filling
        self._language = language
        self._continued = say(Message("print.continued"), language)
        self.grid = Grid(paper.columns)

    def tables(self) -> Iterator[Table]:
        """One table of all sections, or one for each."""
        sections = self._paper.sections
        if not self._paper.separate_tables:
            blocks = [self._block(section, self._band(section)) for section in sections]
            yield Table(None, self._header(None), blocks)
            return
        for section in sections:
            yield Table(self._title(section), self._header(section), [self._block(section, None)])

    def _header(self, section: Section | None) -> list[Strip]:
        """The column titles, in the section's own words where it has some, and the row 1–2–3–4."""
        columns = self._paper.columns
        titles = {column.id: column.title for column in columns}
        if section and section.indicator_title:
            titles["indicator"] = section.indicator_title
        named = [self.grid.cell(c, title.to(self._language), centred=True) for c, title in titles.items()]
        numbers = [self.grid.cell(c.id, str(place), centred=True) for place, c in enumerate(columns, start=1)]
        return [Strip(named, self.grid.edges), Strip(numbers, self.grid.edges)]

    def _block(self, section: Section, band: Strip | None) -> Block:
        groups = [self._group(criterion, section) for criterion in section.criteria]
        return Block(band, groups, self._subtotal(section))

    def _band(self, section: Section) -> Strip:
        title = self._filling.text(section.title.to(self._language))
        cell = self._titled(f"{section.number}. {title}" if section.number else title, section, CELL_BOLD)
        return Strip([cell], (cell.left, cell.right))

    def _title(self, section: Section) -> Strip:
        title = self._filling.text(section.title.to(self._language))
        return Strip([self._titled(title, section, TABLE_TITLE)], (), "none")

    def _titled(self, title: str, section: Section, style: Style) -> Cell:
        """A section's title over the full width; one that does not apply says so in words."""
        left, right = self.grid.edges[0], self.grid.edges[-1]
        room = right - left - 2 * PAD_X
        lines, note = wrapped(title, style, room), ""
        if not self._filling.applies(section):
            note = say(Message("print.not_applicable"), self._language)
            if lines and text_width(lines[-1], style) + NOTE_GAP + text_width(note, SMALL) > room:
                lines = (*lines, "")
        return Cell(left, right, lines, style, centred=True, note=note)

    def _subtotal(self, section: Section) -> Strip | None:
        if not section.total:
            return None
        left, right = self.grid.edges[0], self.grid.edges[-1]
        border = self.grid.span("points")[0]
        number = [self.grid.span("number")] if self.grid.has("number") else []
        words_left = number[0][1] if number else left
        lines = wrapped(section.total.to(self._language), CELL_BOLD, border - words_left - 2 * PAD_X)
        points = self.grid.cell("points", self._filling.subtotal(section), CELL_BOLD, centred=True)
        edges = (left, *(edge for _, edge in number), border, right)
        return Strip([Cell(words_left, border, lines, CELL_BOLD), points], edges)

    def _group(self, criterion: Criterion, section: Section) -> Group:
        text = self._filling.text(criterion.text.to(self._language)) if criterion.text else ""
        width = self.grid.criterion[1] - self.grid.criterion[0] - 2 * PAD_X
        words = wrapped(text, CELL, width) if self.grid.has("criterion") else ()
        first_words = text.split()[:_CONTINUED_WORDS]
        again = wrapped(f"{' '.join(first_words)}… {self._continued}", SMALL, width) if words else ()
        units = self._units(criterion, section)
        missing = cell_height(len(words), CELL) - sum(strip.height for unit in units for strip in unit)
        units[-1][-1].height += max(missing, 0)
        return Group(words, again, list(_chunks(units)))

    def _units(self, criterion: Criterion, section: Section) -> list[list[Strip]]:
        """A strip for each line; those that share an indicator cell stand together."""
        units: list[list[Strip]] = []
        for line in criterion.lines:
            strip = self._strip(line, section)
            if line.text is None and units:
                strip.ruling = "joined"
                units[-1].append(strip)
            else:
                units.append([strip])
        for unit in units:
            _make_room(unit, self.grid.indicator[1])
        return units

    def _strip(self, line: Line, section: Section) -> Strip:
        text = self._filling.text(line.text.to(self._language)) if line.text else ""
        cells = []
        if self.grid.has("number"):  # tells the depth of a line, so nothing is indented
            cells += [self.grid.cell("number", line.number, centred=True), self.grid.cell("indicator", text)]
        else:
            cells.append(self.grid.cell("indicator", text, indent=INDENT * line.level))
        if self.grid.has("method"):
            cells.append(self.grid.cell("method", self._filling.method(line)))
        cells.append(self.grid.cell("points", self._filling.points(line, section), centred=True))
        return Strip(cells, self.grid.edges, keeps_next=not self._filling.holds_points(line))


def _make_room(unit: list[Strip], border: float) -> None:
    """An indicator cell that spans several strips: only all of them together must be as high as its text.

    The cells right of `border` stand each beside one strip.
    """
    if len(unit) == 1:
        return
    needed = unit[0].height
    first = unit[0]
    first.height = max(cell.height for cell in first.cells if cell.left >= border)
    unit[-1].height += max(0.0, needed - sum(strip.height for strip in unit))


def _chunks(units: list[list[Strip]]) -> Iterator[list[Strip]]:
    """Units with the headings before them. A heading at the very end stands alone."""
    chunk: list[Strip] = []
    for unit in units:
        chunk = chunk + unit
        if not unit[-1].keeps_next:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
