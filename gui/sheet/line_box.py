"""One printed line of the sheet: its cells, its pieces, its place."""

from dataclasses import dataclass, field

from gui.sheet.cells import AnswerPiece
from gui.sheet.inputs import LeaveOutBox
from gui.sheet.pieces import Piece
from gui.sheet.words import Words
from model.paper import Line


@dataclass(slots=True)
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

    line: Line
    section: str
    number: Words | None
    indicator: Words | None
    pieces: list[Piece]
    rows: tuple[str, ...]
    part: str | None
    continued: bool = False
    top: int = 0
    height: int = 0

    @property
    def shrinks(self) -> bool:
        """Whether a fault that made the line higher has just gone."""
        return any(piece.has_shrunk for piece in self.pieces)

    @property
    def answers(self) -> list[AnswerPiece]:
        """Pieces that hold an answer."""
        return [piece for piece in self.pieces if isinstance(piece, AnswerPiece)]


@dataclass(slots=True)
class CriterionBox:
    """A criterion cell and the lines it spans."""

    text: Words | None
    lines: list[LineBox]
    top: int = 0
    height: int = 0


@dataclass(slots=True)
class SectionBox:
    """A section band and what follows.

    Attributes:
        most: what stands behind the subtotal (" / 20"), or nothing.
        leave_out: marks a section that does not apply; None where every section must be filled in.
        left_out: whether it is marked so now.
    """

    id: str
    title: Words
    criteria: list[CriterionBox]
    total: Words | None
    most: str = ""
    leave_out: LeaveOutBox | None = None
    left_out: bool = False
    top: int = 0
    band_height: int = 0
    total_top: int = 0
    total_height: int = 0
    lines: list[LineBox] = field(default_factory=list)
