"""One printed line of the sheet: its cells, its pieces, its place."""

from gui.sheet.cells import AnswerPiece
from gui.sheet.inputs import LeaveOutBox
from gui.sheet.pieces import Piece
from gui.sheet.words import Words
from model.paper import Line


class LineBox:
    """A line of the table.

    Attributes:
        number: number cell of papers that have one.
        indicator: text of the indicator cell; None continues the cell above.
        pieces: what stands in the method cell, top to bottom.
        rows: ids of the rows whose points stand in this line.
        part: the option or band shown by this line, or None.
        continued: the indicator cell goes on in the next line.
        top, height: place on the sheet in pixels.
    """

    __slots__ = (
        *("line", "section", "number", "indicator", "pieces", "rows", "part"),
        *("continued", "top", "height"),
    )

    def __init__(
        self,
        line: Line,
        section: str,
        number: Words | None,
        indicator: Words | None,
        pieces: list[Piece],
        rows: tuple[str, ...],
        part: str | None,
    ) -> None:
        """A line without a place yet."""
        self.line = line
        self.section = section
        self.number = number
        self.indicator = indicator
        self.pieces = pieces
        self.rows = rows
        self.part = part
        self.continued = False
        self.top = self.height = 0

    @property
    def shrinks(self) -> bool:
        """Whether a fault that made the line higher has just gone."""
        return any(piece.has_shrunk for piece in self.pieces)

    @property
    def answers(self) -> list[AnswerPiece]:
        """Pieces that hold an answer."""
        return [piece for piece in self.pieces if isinstance(piece, AnswerPiece)]


class CriterionBox:
    """A criterion cell and the lines it spans."""

    __slots__ = ("height", "lines", "text", "top")

    def __init__(self, text: Words | None, lines: list[LineBox]) -> None:
        """A criterion without a place yet."""
        self.text = text
        self.lines = lines
        self.top = self.height = 0


class SectionBox:
    """A section band and what follows.

    Attributes:
        most: what stands behind the subtotal (" / 20"), or nothing.
        leave_out: marks a section that does not apply; None where every section must be filled in.
        left_out: whether it is marked so now.
    """

    __slots__ = (
        *("id", "title", "criteria", "total", "most", "leave_out", "left_out", "lines"),
        *("top", "band_height", "total_top", "total_height"),
    )

    def __init__(
        self, section_id: str, title: Words, criteria: list[CriterionBox], total: Words | None, most: str
    ) -> None:
        """A section without a place yet."""
        self.id = section_id
        self.title = title
        self.criteria = criteria
        self.total = total
        self.most = most
        self.leave_out: LeaveOutBox | None = None
        self.left_out = False
        self.lines = [line for criterion in criteria for line in criterion.lines]
        self.top = self.band_height = self.total_top = self.total_height = 0
