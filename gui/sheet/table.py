"""The table of the paper: drawn cell by cell, with real fields where the paper has numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.sheet.build import SheetBuilder, answer_pieces
from gui.sheet.cells import AnswerPiece
from gui.sheet.columns import ScreenColumns
from gui.sheet.line_box import CriterionBox, LineBox, SectionBox
from gui.sheet.words import Words
from model.card.card import Field
from model.card.session import Change, Session
from model.scoring import with_comma
from model.wording import Language

PAD: Final = 6
"""Pixels between a cell's frame and its text."""


class SheetTable(QWidget):
    """Draws the table and owns its fields. Says what was typed; never changes the card itself."""

    row_entered = Signal(str)
    field_typed = Signal(object, str)
    """A `Field` and the text that stands in it now."""

    field_left = Signal()
    field_stepped = Signal(QWidget, int)

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        """Build every line of the session's paper."""
        super().__init__(parent)
        self.font_paper = theme.paper_font()
        self.font_small = theme.screen_font(theme.SCREEN_SIZE - 1)
        self._bold = theme.paper_font(bold=True)
        self.field_height = QFontMetrics(self.font_paper).height() + 8
        self._session = session
        self._language = language
        self._columns = ScreenColumns(session.card.paper)
        self._header = [
            Words(column.title.to(language), self._bold, centred=True) for column in session.card.paper.columns
        ]
        self.sections: list[SectionBox] = SheetBuilder(self, session.card, language, self._bold).sections()
        self._lines: list[LineBox] = [line for section in self.sections for line in section.lines]
        self.answers: list[AnswerPiece] = answer_pieces(self.sections)
        self._lines_of = _lines_by_row(self._lines)
        self._tops: list[int] = []
        self._total = Words(session.card.paper.total.to(language), self._bold)
        self._header_height = self._total_top = 0
        self.row_at_hand: str | None = None
        self.laid_out = False
        self._skipped: frozenset[str] = frozenset()
        for piece in self.answers:
            piece.show(session, language)
        self._skipped = self._find_skipped()

    # What the pieces tell (the Ground protocol)

    def widget(self) -> QWidget:
        """The fields' parent."""
        return self

    def entered(self, row: str) -> None:
        """Mark the row at hand."""
        if row != self.row_at_hand:
            before, self.row_at_hand = self.row_at_hand, row
            for one in (before, row):
                if one:
                    self._update_lines(one)
            self.row_entered.emit(row)

    def typed(self, field: Field, typed: str) -> None:
        """Something was typed or chosen."""
        self.field_typed.emit(field, typed)

    def left(self) -> None:
        """A field was left."""
        self.field_left.emit()

    def stepped(self, widget: QWidget, by: int) -> None:
        """Another field is wanted."""
        self.field_stepped.emit(widget, by)

    # What the page asks for

    def lay_out(self, width: int) -> None:
        """Give every line its place in the width; the widget takes the height it needs."""
        self.laid_out = True
        self._columns.lay_out(width, self._session.card.paper)
        y = self._lay_out_header()
        for section in self.sections:
            y = self._lay_out_section(section, y)
        self._total_top = y
        y += int(self._total.lay_out(width / 2)) + 2 * PAD
        self._tops = [line.top for line in self._lines]
        self.setFixedHeight(y + 1)
        self.update()

    def show_change(self, change: Change) -> None:
        """Draw what a change touched, and no more."""
        grown = False
        rows = set(change.rows) | {field.key for field in change.fields if field.group == "values"}
        for row in rows:
            for line in self._lines_of.get(row, ()):
                for piece in line.answers:
                    piece.show(self._session, self._language)
                grown |= self._needs(line) != line.height and self._needs(line) > self._least(line)
        skipped = self._find_skipped()
        self._update_rows(rows | (skipped ^ self._skipped))
        self._skipped = skipped
        if grown:
            self.lay_out(self.width())
        elif rows:
            for row in rows:
                for line in self._lines_of.get(row, ()):
                    self._place(line)
        if change.total:
            self.update(0, self._total_top, self.width(), self.height() - self._total_top)
        for section in self.sections:
            if section.total and section.id in change.sections:
                self.update(0, section.total_top, self.width(), section.total_height)

    def show_all(self) -> None:
        """Show every answer again (a base figure has changed, or an edit was undone)."""
        for piece in self.answers:
            piece.show(self._session, self._language)
        self._skipped = self._find_skipped()
        self.lay_out(self.width())

    def rect_of(self, row: str) -> QRect:
        """Where the lines of a row stand."""
        lines = self._lines_of[row]
        return QRect(0, lines[0].top, self.width(), lines[-1].top + lines[-1].height - lines[0].top)

    def section_rect(self, section_id: str) -> QRect:
        """Where a section's band stands."""
        box = next(section for section in self.sections if section.id == section_id)
        return QRect(0, box.top, self.width(), box.band_height)

    def piece_of(self, row: str) -> AnswerPiece:
        """The (first) piece that holds the row's answer."""
        return next(piece for piece in self.answers if piece.row.id == row)

    # Layout

    def _lay_out_header(self) -> int:
        heights = [
            words.lay_out(width - 2 * PAD) for words, width in zip(self._header, self._columns.widths, strict=True)
        ]
        self._header_height = int(max(heights)) + 2 * PAD
        return self._header_height + self._number_height()

    def _number_height(self) -> int:
        return QFontMetrics(self.font_paper).height() + PAD

    def _lay_out_section(self, section: SectionBox, y: int) -> int:
        section.top = y
        section.band_height = int(section.title.lay_out(self.width() - 2 * PAD)) + 2 * PAD
        y += section.band_height
        for criterion in section.criteria:
            y = self._lay_out_criterion(criterion, y)
        section.total_top = y
        if section.total:
            section.total_height = int(section.total.lay_out(self.width() / 2)) + 2 * PAD
            y += section.total_height
        return y

    def _lay_out_criterion(self, criterion: CriterionBox, y: int) -> int:
        criterion.top = y
        group_top, group_text = y, 0.0
        for place, line in enumerate(criterion.lines):
            line.top, line.height = y, self._needs(line)
            if line.indicator:
                group_top, group_text = y, line.indicator.height + 2 * PAD
            last = place + 1 == len(criterion.lines) or criterion.lines[place + 1].indicator is not None
            if last:
                line.height = max(line.height, int(group_text) - (y - group_top))
            y += line.height
        if criterion.text and "criterion" in self._columns.places:
            needed = int(criterion.text.lay_out(self._columns.inner("criterion", PAD))) + 2 * PAD
            short = needed - (y - criterion.top)
            if short > 0:
                criterion.lines[-1].height += short
                y += short
        criterion.height = y - criterion.top
        for line in criterion.lines:
            self._place(line)
        return y

    def _needs(self, line: LineBox) -> int:
        method = sum(piece.height(self._answer_width()) for piece in line.pieces) + PAD * (len(line.pieces) + 1)
        alone = line.indicator.lay_out(self._columns.inner("indicator", PAD)) if line.indicator else 0
        if not self._columns.method_apart:
            return int(alone + (method if line.pieces else 2 * PAD)) + PAD
        # A cell that continues over several lines is given its height by the group, not by its first line.
        return max(self._least(line), method, 0 if line.continued else int(alone) + 2 * PAD)

    def _least(self, _line: LineBox) -> int:
        return QFontMetrics(self.font_paper).height() + 2 * PAD

    def _answer_width(self) -> int:
        return self._columns.inner("method" if self._columns.method_apart else "indicator", PAD)

    def _answer_origin(self, line: LineBox) -> tuple[int, int]:
        if self._columns.method_apart:
            return self._columns.places["method"] + PAD, line.top + PAD
        below = int(line.indicator.height) + PAD if line.indicator else 0
        return self._columns.places["indicator"] + PAD, line.top + PAD + below

    def _place(self, line: LineBox) -> None:
        x, y = self._answer_origin(line)
        for piece in line.pieces:
            height = piece.height(self._answer_width())
            piece.place(x, y)
            y += height + PAD

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that meet the rectangle."""
        painter = QPainter(self)
        area = event.rect()
        painter.fillRect(area, theme.PAPER)
        painter.setPen(theme.INK)
        if area.top() < self._header_height + self._number_height():
            self._paint_header(painter)
        for section in self._visible(area):
            self._paint_section(painter, section, area)
        if area.bottom() >= self._total_top:
            self._paint_total(painter)
        painter.setPen(QPen(theme.RULE, 1))
        painter.drawRect(0, 0, self.width() - 1, self.height() - 1)
        painter.end()

    def _visible(self, area: QRect) -> Iterator[SectionBox]:
        for place, section in enumerate(self.sections):
            end = self.sections[place + 1].top if place + 1 < len(self.sections) else self._total_top
            if section.top <= area.bottom() and end >= area.top():
                yield section

    def _paint_header(self, painter: QPainter) -> None:
        for place, (words, x, width) in enumerate(
            zip(self._header, self._columns.lefts, self._columns.widths, strict=True)
        ):
            painter.setPen(theme.INK)
            words.draw(painter, x + PAD, (self._header_height - words.height) / 2)
            painter.setFont(self.font_paper)
            box = QRect(x, self._header_height, width, self._number_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        bottom = self._header_height + self._number_height()
        painter.setPen(QPen(theme.RULE, 1))
        painter.drawLine(0, self._header_height, self.width(), self._header_height)
        for x in self._columns.lefts[1:]:
            painter.drawLine(x, 0, x, bottom)

    def _paint_section(self, painter: QPainter, section: SectionBox, area: QRect) -> None:
        if section.top + section.band_height >= area.top():
            painter.fillRect(0, section.top, self.width(), section.band_height, theme.PANEL)
            painter.setPen(theme.INK)
            section.title.draw(painter, PAD, section.top + PAD)
            self._rule(painter, 0, section.top)
        for criterion in section.criteria:
            if criterion.top <= area.bottom() and criterion.top + criterion.height >= area.top():
                self._paint_criterion(painter, criterion, area)
        if section.total:
            self._rule(painter, 0, section.total_top)
            painter.setPen(theme.INK)
            section.total.draw(painter, self._columns.places["indicator"] + PAD, section.total_top + PAD)
            subtotal = self._session.score.sections.get(section.id)
            text = "–" if subtotal is None else with_comma(subtotal)
            self._paint_points(painter, section.total_top, section.total_height, text, bold=True)

    def _paint_criterion(self, painter: QPainter, criterion: CriterionBox, area: QRect) -> None:
        first = bisect_right(self._tops, area.top()) - 1
        last = bisect_left(self._tops, area.bottom() + 1)
        visible = set(map(id, self._lines[max(first, 0) : last]))
        for line in criterion.lines:
            if id(line) in visible:
                self._paint_line(painter, line)
        if "criterion" in self._columns.places:
            x = self._columns.places["criterion"]
            if criterion.text:
                painter.setPen(theme.INK)
                criterion.text.draw(painter, x + PAD, criterion.top + PAD)
        self._rule(painter, 0, criterion.top)
        painter.setPen(QPen(theme.RULE, 1))
        for x in self._columns.lefts[1:]:
            painter.drawLine(x, criterion.top, x, criterion.top + criterion.height)

    def _paint_line(self, painter: QPainter, line: LineBox) -> None:
        ground = self._background(line)
        if ground:
            left = self._columns.after_criterion
            painter.fillRect(left, line.top, self.width() - left, line.height, ground)
        painter.setPen(theme.INK)
        if line.number and "number" in self._columns.places:
            line.number.lay_out(self._columns.inner("number", PAD))
            line.number.draw(painter, self._columns.places["number"] + PAD, line.top + PAD)
        if line.indicator:
            line.indicator.draw(painter, self._columns.places["indicator"] + PAD, line.top + PAD)
        x, y = self._answer_origin(line)
        for piece in line.pieces:
            piece.draw(painter, x, y)
            y += piece.height(self._answer_width()) + PAD
        self._paint_points(painter, line.top, line.height, self._points(line))
        self._rule(painter, self._columns.after_criterion if line.indicator else self._columns.after_indicator, line.top)

    def _background(self, line: LineBox) -> QColor | None:
        rows = set(line.rows) | {piece.row.id for piece in line.answers}
        if self.row_at_hand in rows:
            return theme.ACCENT_SOFT if self.row_at_hand not in self._skipped else theme.WARN_SOFT
        return theme.WARN_SOFT if rows & self._skipped else None

    def _paint_points(self, painter: QPainter, top: int, height: int, text: str, *, bold: bool = False) -> None:
        painter.setFont(self._bold if bold else self.font_paper)
        painter.setPen(theme.INK)
        box = QRect(self._columns.places["points"], top, self._columns.widths[-1], height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_total(self, painter: QPainter) -> None:
        height = self.height() - self._total_top
        painter.setPen(theme.INK)
        self._total.draw(painter, PAD, self._total_top + PAD)
        self._rule(painter, 0, self._total_top)
        self._paint_points(painter, self._total_top, height, with_comma(self._session.score.total), bold=True)

    def _rule(self, painter: QPainter, x: int, y: int) -> None:
        painter.setPen(QPen(theme.RULE, 1))
        painter.drawLine(x, y, self.width(), y)

    # Points

    def _points(self, line: LineBox) -> str:
        score, card = self._session.score, self._session.card
        scored = [score.rows[row] for row in line.rows if row in score.rows]
        if not scored:
            return "–" if line.rows and line.section in card.not_applicable else ""
        if line.part is not None and self._session.part(line.rows[0]) != line.part:
            return "0"
        return with_comma(sum(scored[1:], scored[0]))

    def _find_skipped(self) -> frozenset[str]:
        """Empty rows with a filled one after them in the same section: passed over."""
        missing = set(self._session.card.missing())
        skipped: set[str] = set()
        for section in self.sections:
            run: list[str] = []
            for row in dict.fromkeys(piece.row.id for line in section.lines for piece in line.answers):
                if row in missing:
                    run.append(row)
                else:
                    skipped.update(run)
                    run.clear()
        return frozenset(skipped)

    def _update_rows(self, rows: Iterable[str]) -> None:
        for row in rows:
            self._update_lines(row)

    def _update_lines(self, row: str) -> None:
        left = self._columns.after_criterion
        for line in self._lines_of.get(row, ()):
            self.update(left, line.top, self.width() - left, line.height)


def _lines_by_row(lines: list[LineBox]) -> dict[str, list[LineBox]]:
    found: dict[str, list[LineBox]] = {}
    for line in lines:
        for row in {*line.rows, *(piece.row.id for piece in line.answers)}:
            found.setdefault(row, []).append(line)
    return found

