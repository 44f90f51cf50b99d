"""A text laid out once and drawn many times."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QStaticText, QTextOption, QTransform

UNLAID: Final = -1.0


class Words:
    """A wrapped text with its own layout; laying it out again at the same width costs nothing."""

    __slots__ = (
        *("text", "font", "colour", "width", "height"),
        *("_static", "_centred", "_anywhere", "_longest"),
    )

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
        self._static: QStaticText | None = None
        self._centred = centred
        self._anywhere = anywhere
        self.font = font
        self.colour = colour
        self.width = UNLAID
        self.height = 0.0
        self._longest: float | None = None

    def lay_out(self, width: float) -> float:
        """Wrap the text into the width; the height it takes."""
        if width != self.width:
            self.width = width
            self._static = static = self._static or self._made()
            static.setTextWidth(width)
            static.prepare(QTransform(), self.font)
            self.height = static.size().height()
        return self.height

    def _made(self) -> QStaticText:
        """Not before it is laid out: half of all words are faults that nobody has made."""
        static = QStaticText(self.text.replace("\n", "\u2028"))
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft)
        wrap = QTextOption.WrapMode
        option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if self._anywhere else wrap.WordWrap)
        static.setTextOption(option)
        return static

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
        self._static = self._static or self._made()
        painter.drawStaticText(QPointF(x, y), self._static)
