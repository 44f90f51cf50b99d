"""How wide the columns of a plain table are, and how high its lines: whole words, and no room left over."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from gui import theme
from gui.entries.lines import Track
from gui.entries.model import EntryModel
from model.paper.entries import DaysLeft

INSET: Final = 5
"""Pixels left and right of what a cell says."""

WIDTHS: Final = {
    "date": 88,
    "moment": 122,
    "whole": 66,
    "number": 78,
    "money": 88,
    "percent": 66,
    "yes_no": 70,
    "option": 124,
    "text": 130,
    "long_text": 250,
    "person": 190,
    "people": 210,
    "link": 110,
    "links": 130,
    "image": 160,
}
YEAR: Final = 78
OTHER: Final = 110
FITTED: Final = frozenset({"option", "text"})
WORDS: Final = FITTED | {"long_text", "person", "people", "link", "links", "image"}
"""Kinds of columns that take what room is left over."""

FITTED_BY: Final = 60
NARROWEST: Final = 64
WIDEST_WORD: Final = 170
WIDEST: Final = 520
MARGIN: Final = 14
MOST_LINES: Final = 6
MOST_HEADING_LINES: Final = 4
WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)


class Widths:
    """Measures one table laid out in lines of entries."""

    def __init__(self, model: EntryModel) -> None:
        """Measure with the fonts of the grid."""
        self._model = model
        self._metrics = QFontMetrics(theme.screen_font())
        self._heading = QFontMetrics(theme.screen_font(theme.SCREEN_SIZE - 1))
        self._least: list[int] = []
        self._wanted: list[int] = []

    def measure(self) -> None:
        """Look at the headings and at what the first entries hold."""
        self._least, self._wanted = [], []
        for track in self._model.tracks:
            least, wanted = self._of(track)
            word = max((self._heading.horizontalAdvance(one) for one in track.title.split()), default=0)
            least = max(least, min(word + MARGIN, WIDEST_WORD))
            self._least.append(least)
            self._wanted.append(max(wanted, least))

    def _of(self, track: Track) -> tuple[int, int]:
        """How wide the column is at least, and how wide it would like to be."""
        if track.kind != "column":
            return YEAR, 0
        column = self._model.words.column(track.column)
        usual = WIDTHS.get(column.kind, OTHER)
        if isinstance(column.computed, DaysLeft):
            texts = (self._model.words.of(entry, column.id) for entry in self._model.entries[:FITTED_BY])
            words = {word for text in texts for word in text.split()}
            widest = max((self._metrics.horizontalAdvance(word) for word in words), default=0)
            return max(usual, widest + MARGIN), 0
        if column.kind not in WORDS:
            return usual, 0
        said = [self._model.words.of(entry, column.id) for entry in self._model.entries[:FITTED_BY]]
        lines = [line for text in said for line in text.splitlines()]
        widest = max((self._metrics.horizontalAdvance(line) for line in lines), default=0) + MARGIN
        least = min(max(widest, NARROWEST), usual + 40) if column.kind in FITTED else usual
        return least, min(widest, WIDEST)

    def shared(self, room: int) -> list[int]:
        """The widths of all columns: those with words take what is left over, as they need it, then alike."""
        found = list(self._least)
        spare = room - sum(found)
        words = [place for place, track in enumerate(self._model.tracks) if self._has_words(track)]
        if spare <= 0 or not words:
            return found
        lacking = {place: self._wanted[place] - found[place] for place in words}
        part = min(spare / max(sum(lacking.values()), 1), 1)
        for place, lack in lacking.items():
            found[place] += int(lack * part)
        each = max(room - sum(found), 0) // len(words)
        for place in words:
            found[place] += each
        return found

    def _has_words(self, track: Track) -> bool:
        return track.kind == "column" and self._model.words.column(track.column).kind in WORDS

    def heading_height(self, widths: list[int]) -> int:
        """Room for all the words of the headings."""
        line = self._heading.height()
        highest = max(
            (
                self._heading.boundingRect(0, 0, max(width - 10, 20), 4000, WRAPPED, track.title).height()
                for track, width in zip(self._model.tracks, widths, strict=True)
            ),
            default=line,
        )
        return min(max(highest, line), MOST_HEADING_LINES * line) + 8

    def row_height(self, row: int, widths: list[int], least: int) -> int:
        """Room for all that the cells of a line say, up to six lines of text."""
        highest = 0
        for place, width in enumerate(widths):
            text = self._model.text(self._model.index(row, place))
            room = max(width - 2 * INSET, 20)
            if self._metrics.horizontalAdvance(text) > room or "\n" in text:
                highest = max(highest, self._metrics.boundingRect(0, 0, room, 4000, WRAPPED, text).height())
        return max(least, min(highest, MOST_LINES * self._metrics.lineSpacing()) + 6)


def cut(text: str, font: QFont, width: int, most: int) -> str:
    """As much of a text as fits so many lines; what is left out ends in an ellipsis."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    found: list[str] = []
    for part in text.splitlines():
        layout = QTextLayout(part, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            if len(found) == most - 1:
                rest = part[line.textStart() :]
                whole = line.textStart() + line.textLength() >= len(part) and text.endswith(part)
                found.append(
                    rest
                    if whole
                    else QFontMetrics(font).elidedText(f"{rest}…", Qt.TextElideMode.ElideRight, width)
                )
                layout.endLayout()
                return "\n".join(found)
            found.append(part[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
    return "\n".join(found)
