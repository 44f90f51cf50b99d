"""Draws the table: frames, words, points. The fields draw themselves."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gui import theme
from gui.sheet.layout import PAD, TableLayout
from gui.sheet.line_box import CriterionBox, LineBox, SectionBox
from model.card.session import Session
from model.scoring import with_comma


class TablePainter:
    """Draws the part of the table that meets a rectangle."""

    def __init__(self, session: Session, layout: TableLayout, font: QFont, bold: QFont) -> None:
        """Take what is drawn and with what."""
        self._session = session
        self._layout = layout
        self._font = font
        self._bold = bold
        self.row_at_hand: str | None = None
        self.skipped: frozenset[str] = frozenset()

    def paint(self, painter: QPainter, area: QRect, sections: list[SectionBox]) -> None:
        """Draw what meets the area."""
        layout = self._layout
        painter.fillRect(area, theme.PAPER)
        if area.top() < layout.header_height + layout.number_height:
            self._paint_header(painter)
        for section in _meeting(sections, area, layout.total_top):
            self._paint_section(painter, section, area)
        if area.bottom() >= layout.total_top:
            self._paint_total(painter)
        painter.setPen(QPen(theme.RULE, 1))
        painter.drawRect(0, 0, self._width - 1, layout.height - 1)

    @property
    def _width(self) -> int:
        return self._layout.columns.lefts[-1] + self._layout.columns.widths[-1]

    def _paint_header(self, painter: QPainter) -> None:
        layout = self._layout
        columns = layout.columns
        for place, (words, x, width) in enumerate(
            zip(layout.header, columns.lefts, columns.widths, strict=True)
        ):
            painter.setPen(theme.INK)
            words.draw(painter, x + PAD, (layout.header_height - words.height) / 2)
            painter.setFont(self._font)
            box = QRect(x, layout.header_height, width, layout.number_height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        painter.setPen(QPen(theme.RULE, 1))
        painter.drawLine(0, layout.header_height, self._width, layout.header_height)
        for x in columns.lefts[1:]:
            painter.drawLine(x, 0, x, layout.header_height + layout.number_height)

    def _paint_section(self, painter: QPainter, section: SectionBox, area: QRect) -> None:
        if section.top + section.band_height >= area.top():
            painter.fillRect(0, section.top, self._width, section.band_height, theme.PANEL)
            painter.setPen(theme.INK)
            left = (self._width - section.title.width) / 2
            section.title.draw(painter, left, section.top + (section.band_height - section.title.height) / 2)
            self._rule(painter, 0, section.top)
        for criterion in section.criteria:
            if criterion.top <= area.bottom() and criterion.top + criterion.height >= area.top():
                self._paint_criterion(painter, criterion, area)
        if section.total:
            self._rule(painter, 0, section.total_top)
            painter.setPen(theme.INK)
            section.total.draw(
                painter, self._layout.columns.places["indicator"] + PAD, section.total_top + PAD
            )
            subtotal = self._session.score.sections.get(section.id)
            text = "–" if subtotal is None else with_comma(subtotal) + section.most
            self._paint_points(painter, section.total_top, section.total_height, text, bold=True)

    def _paint_criterion(self, painter: QPainter, criterion: CriterionBox, area: QRect) -> None:
        tops = [line.top for line in criterion.lines]
        first = max(bisect_right(tops, area.top()) - 1, 0)
        while first and criterion.lines[first].indicator is None:
            first -= 1  # its text hangs down from the line above
        visible = criterion.lines[first : bisect_left(tops, area.bottom() + 1)]
        for line in visible:
            self._paint_ground(painter, line)
        for line in visible:
            self._paint_line(painter, line)
        columns = self._layout.columns
        if criterion.text and "criterion" in columns.places:
            painter.setPen(theme.INK)
            criterion.text.draw(painter, columns.places["criterion"] + PAD, criterion.top + PAD)
        self._rule(painter, 0, criterion.top)
        painter.setPen(QPen(theme.RULE, 1))
        for x in columns.lefts[1:]:
            painter.drawLine(x, criterion.top, x, criterion.top + criterion.height)

    def _paint_ground(self, painter: QPainter, line: LineBox) -> None:
        ground = self._background(line)
        if ground:
            left = self._layout.columns.after_criterion
            painter.fillRect(left, line.top, self._width - left, line.height, ground)

    def _paint_line(self, painter: QPainter, line: LineBox) -> None:
        columns = self._layout.columns
        painter.setPen(theme.INK)
        if line.number:
            line.number.draw(painter, columns.places["number"] + PAD, line.top + PAD)
        if line.indicator:
            line.indicator.draw(painter, columns.places["indicator"] + PAD, line.top + PAD)
        x, y = self._layout.answer_origin(line)
        for piece in line.pieces:
            piece.draw(painter, x, y)
            y += piece.height(self._layout.answer_width) + PAD
        self._paint_points(painter, line.top, line.height, self._points(line))
        self._rule(painter, columns.after_criterion if line.indicator else columns.after_indicator, line.top)

    def _background(self, line: LineBox) -> QColor | None:
        rows = {*line.rows, *(piece.row.id for piece in line.answers)}
        if self.row_at_hand in rows:
            return theme.WARN_SOFT if self.row_at_hand in self.skipped else theme.ACCENT_SOFT
        return theme.WARN_SOFT if rows & self.skipped else None

    def _paint_points(
        self, painter: QPainter, top: int, height: int, text: str, *, bold: bool = False
    ) -> None:
        painter.setFont(self._bold if bold else self._font)
        painter.setPen(theme.INK)
        columns = self._layout.columns
        box = QRect(columns.places["points"], top, columns.widths[-1], height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_total(self, painter: QPainter) -> None:
        layout = self._layout
        painter.setPen(theme.INK)
        layout.total.draw(painter, PAD, layout.total_top + PAD)
        self._rule(painter, 0, layout.total_top)
        total = with_comma(self._session.score.total)
        self._paint_points(painter, layout.total_top, layout.height - layout.total_top, total, bold=True)

    def _rule(self, painter: QPainter, x: int, y: int) -> None:
        painter.setPen(QPen(theme.RULE, 1))
        painter.drawLine(x, y, self._width, y)

    def _points(self, line: LineBox) -> str:
        score, card = self._session.score, self._session.card
        scored = [score.rows[row] for row in line.rows if row in score.rows]
        if not scored:
            return "–" if line.rows and line.section in card.not_applicable else ""
        if line.part is not None and self._session.part(line.rows[0]) != line.part:
            return "0"
        return with_comma(sum(scored[1:], scored[0]))


def _meeting(sections: list[SectionBox], area: QRect, end_of_all: int) -> Iterator[SectionBox]:
    for place, section in enumerate(sections):
        end = sections[place + 1].top if place + 1 < len(sections) else end_of_all
        if section.top <= area.bottom() and end >= area.top():
            yield section
