"""A wrapping text that lays itself out alone: a QLabel would lay out the whole panel at each key press."""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.lean import lean
from gui.sheet.words import Words

RADIUS: Final = 6


class Tone(NamedTuple):
    """Colours of a text and of the box behind it; no box without a ground."""

    ink: QColor
    ground: QColor | None = None

    @property
    def inset(self) -> tuple[int, int]:
        """Pixels between the box and the text, across and down."""
        return (10, 8) if self.ground else (0, 0)


PLAIN: Final = Tone(theme.INK)
NAME: Final = Tone(theme.ACCENT)
HEAD: Final = Tone(theme.MUTED)
SUM: Final = Tone(theme.ACCENT, theme.ACCENT_SOFT)
WARN: Final = Tone(theme.WARN, theme.WARN_SOFT)
FAULT: Final = Tone(theme.FAULT, theme.FAULT_SOFT)


class PaintedLabel(QWidget):
    """Shows a text in a tone; hidden while it has none."""

    def __init__(self, font: QFont, tone: Tone, parent: QWidget) -> None:
        """Make an empty, hidden text."""
        super().__init__(parent)
        lean(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tone = tone
        self._font = font
        self._words = Words("", font, colour=tone.ink)
        self.hide()

    def text(self) -> str:
        """What is shown."""
        return self._words.text

    def show_text(self, text: str) -> None:
        """Show another text; nothing at all if it is empty."""
        if text != self._words.text:
            self._words = Words(text, self._font, colour=self._tone.ink)
            self.setAccessibleName(text)
            self._fit()
            self.update()
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text into the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and the text."""
        painter = QPainter(self)
        across, down = self._tone.inset
        if self._tone.ground:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tone.ground)
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        self._words.draw(painter, across, down)
        painter.end()

    def _fit(self) -> None:
        across, down = self._tone.inset
        height = int(self._words.lay_out(max(self.width() - 2 * across, 1)) + 0.999) + 2 * down
        if height != self.minimumHeight():
            self.setFixedHeight(height)
