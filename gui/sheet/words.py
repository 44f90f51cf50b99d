"""A text laid out once and drawn many times."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QStaticText, QTextOption, QTransform

UNLAID: Final = -1.0


class Words:
    """A wrapped text with its own layout; laying it out again at the same width costs nothing."""

    def __init__(
        self,
        text: str,
        font: QFont,
        *,
        centred: bool = False,
        anywhere: bool = True,
        colour: QColor | None = None,
    ) -> None:
        """Keep the text; `lay_out` gives it a width. A word too long breaks `anywhere`, or juts out."""
        self.text = text
        self._static = QStaticText(text.replace("\n", "\u2028"))
        self._static.setTextFormat(Qt.TextFormat.PlainText)
        self._static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft)
        wrap = QTextOption.WrapMode
        option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if anywhere else wrap.WordWrap)
        self._static.setTextOption(option)
        self.font = font
        self.colour = colour
        self.width = UNLAID
        self.height = 0.0
        self._longest: float | None = None

    def lay_out(self, width: float) -> float:
        """Wrap the text into the width; the height it takes."""
        if width != self.width:
            self.width = width
            self._static.setTextWidth(width)
            self._static.prepare(QTransform(), self.font)
            self.height = self._static.size().height()
        return self.height

    @property
    def longest(self) -> float:
        """Width of the longest word; with less room it would be broken."""
        if self._longest is None:
            from PySide6.QtGui import QFontMetrics  # seldom asked for on a wide screen

            metrics = QFontMetrics(self.font)
            words = self.text.replace("/", "/ ").replace("-", "- ").split(" ")
            self._longest = max(metrics.horizontalAdvance(word) for word in words)
        return self._longest

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its top left corner at the point."""
        painter.setFont(self.font)
        if self.colour is not None:
            painter.setPen(self.colour)
        painter.drawStaticText(QPointF(x, y), self._static)
