"""Points of two cards by section, as bars: the earlier card's pale, the later one's dark."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.exchange.numbers import points_text
from model.card.comparison import SectionChange
from model.wording import Language

_BAR: Final = 13
_BETWEEN: Final = 10
_LABELS: Final = 0.34
"""Part of the width for the names of the sections."""

_PALE: Final = QColor("#a9cfcc")
_MOST_BARS: Final = 40


class SectionChart(QWidget):
    """Draws itself; what it shows is also told to helpers that read the screen."""

    def __init__(
        self, sections: Sequence[SectionChange], names: tuple[str, str], language: Language, parent: QWidget
    ) -> None:
        """Show the sections; `names` are those of the earlier and the later card."""
        super().__init__(parent)
        self._sections = tuple(sections)[:_MOST_BARS]
        self._names = names
        self._language: Language = language
        self.setObjectName("chart")
        self.setFont(theme.screen_font(9))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = [
            f"{self._label(one)}: {points_text(one.old) or '–'}, {points_text(one.new) or '–'}"
            for one in self._sections
        ]
        self.setAccessibleName(f"{names[0]}, {names[1]}. {'; '.join(said)}")

    def sizeHint(self) -> QSize:
        """A line for the names of the cards, two bars for each section."""
        head = self.fontMetrics().height() + _BETWEEN
        return QSize(420, head + len(self._sections) * (2 * _BAR + _BETWEEN))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it can be left out."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        scale = _Scale(self._sections, self.width(), self.fontMetrics().horizontalAdvance("−000,00"))
        top = self._draw_names(painter)
        first = top
        for section in self._sections:
            self._draw_section(painter, section, scale, top)
            top += 2 * _BAR + _BETWEEN
        painter.setPen(QPen(theme.RULE, 1))
        painter.drawLine(int(scale.zero), first - 3, int(scale.zero), top - _BETWEEN + 3)
        painter.end()

    def _draw_names(self, painter: QPainter) -> int:
        height, x = self.fontMetrics().height(), 0.0
        for colour, name in zip((_PALE, theme.ACCENT), self._names, strict=True):
            painter.fillRect(QRectF(x, (height - _BAR) / 2, 16, _BAR), colour)
            painter.setPen(theme.INK)
            painter.drawText(int(x) + 22, self.fontMetrics().ascent(), name)
            x += 22 + self.fontMetrics().horizontalAdvance(name) + 26
        return height + _BETWEEN

    def _draw_section(self, painter: QPainter, section: SectionChange, scale: "_Scale", top: int) -> None:
        painter.setPen(theme.INK)
        room = QRectF(0, top, scale.labels - 10, 2 * _BAR)
        words = self.fontMetrics().elidedText(
            self._label(section), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        for at, (colour, points) in enumerate(((_PALE, section.old), (theme.ACCENT, section.new))):
            y = top + at * _BAR
            length = scale.length(points)
            painter.fillRect(QRectF(scale.zero + min(length, 0), y + 1, abs(length), _BAR - 2), colour)
            painter.setPen(theme.INK)
            text = points_text(points) or "–"
            wide = self.fontMetrics().horizontalAdvance(text)
            x = scale.zero + length + 5 if length >= 0 else scale.zero + length - wide - 5
            painter.drawText(QRectF(x, y - 2, wide + 4, _BAR + 4), Qt.AlignmentFlag.AlignVCenter, text)

    def _label(self, section: SectionChange) -> str:
        number = f"{section.number}. " if section.number else ""
        return f"{number}{section.short.to(self._language)}"


class _Scale:
    """Points to pixels."""

    def __init__(self, sections: Sequence[SectionChange], width: int, number: int) -> None:
        points = [one for section in sections for one in (section.old, section.new) if one is not None]
        highest, lowest = max([*points, Decimal(0)]), min([*points, Decimal(0)])
        self.labels = width * _LABELS
        left = self.labels + (number if lowest else 0)
        self._unit = max(width - number - left, 1) / float((highest - lowest) or 1)
        self.zero = left - float(lowest) * self._unit

    def length(self, points: Decimal | None) -> float:
        return float(points or 0) * self._unit
