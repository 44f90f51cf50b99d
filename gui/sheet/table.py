"""The table of the paper as a widget: owns the fields, passes on what is typed, draws what changed."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.sheet.build import SheetBuilder
from gui.sheet.cells import AnswerPiece
from gui.sheet.inputs import AnswerButton, EntryField
from gui.sheet.layout import TableLayout
from gui.sheet.line_box import LineBox, SectionBox
from gui.sheet.painter import TablePainter
from model.card.card import Field
from model.card.session import Change, Session
from model.wording import Language


class SheetTable(QWidget):
    """Says what was typed; never changes the card itself.

    Only the first section is built at once; the others follow when the window has been painted, or as
    soon as anyone asks for one of their rows.
    """

    row_entered = Signal(str)
    field_typed = Signal(object, str)
    """A `Field` and the text that stands in it now."""

    field_left = Signal()
    field_stepped = Signal(QWidget, int)
    painted = Signal()
    """The first section is on the screen."""

    completed = Signal()
    """All sections are there."""

    def __init__(
        self, session: Session, language: Language, parent: QWidget, *, read_only: bool = False
    ) -> None:
        """Build the first section of the session's paper."""
        super().__init__(parent)
        self.read_only = read_only
        self.font_paper = theme.paper_font()
        self.font_small = theme.screen_font(theme.SCREEN_SIZE - 1)
        self.field_height = QFontMetrics(self.font_paper).height() + 8
        bold = theme.paper_font(bold=True)
        self._session = session
        self._language = language
        self._builder = SheetBuilder(self, session.card, language, bold)
        self._layout = TableLayout(session.card.paper, language, self.font_paper, bold)
        self._painter = TablePainter(session, self._layout, self.font_paper, bold)
        self._sections: list[SectionBox] = []
        self._answers: list[AnswerPiece] = []
        self._lines_of: dict[str, list[LineBox]] = {}
        self._completed = False
        self._told = False
        self._build(1)

    # What the pieces tell (the Ground protocol)

    def widget(self) -> QWidget:
        """The fields' parent."""
        return self

    def entered(self, row: str) -> None:
        """Mark the row at hand."""
        before = self._painter.row_at_hand
        if row != before:
            self._painter.row_at_hand = row
            self._update_rows(one for one in (before, row) if one)
            self.row_entered.emit(row)

    def typed(self, field: Field, typed: str) -> None:
        """Something was typed or chosen."""
        if not self.read_only:
            self.field_typed.emit(field, typed)

    def left(self) -> None:
        """A field was left."""
        self.field_left.emit()

    def stepped(self, widget: QWidget, by: int) -> None:
        """Another field is wanted."""
        self.field_stepped.emit(widget, by)

    # What the view asks for

    @property
    def row_at_hand(self) -> str | None:
        """Id of the row whose field had the focus last."""
        return self._painter.row_at_hand

    @property
    def laid_out(self) -> bool:
        """Whether the cells have their places."""
        return self._layout.done

    @property
    def answers(self) -> list[AnswerPiece]:
        """Every piece with an answer, in the paper's order."""
        self.complete()
        return self._answers

    @property
    def order(self) -> list[QWidget]:
        """The fields in the order of the Tab key."""
        found: list[QWidget] = []
        for section in self._sections:
            found += [section.leave_out] if section.leave_out else []
            for line in section.lines:
                for piece in line.answers:
                    found += [
                        widget for widget in piece.widgets if isinstance(widget, EntryField | AnswerButton)
                    ]
        return found

    def leave_row(self) -> None:
        """No row is at hand any more."""
        row, self._painter.row_at_hand = self._painter.row_at_hand, None
        self._update_rows([row] if row else [])

    def complete(self) -> None:
        """Build the sections that are still missing."""
        if self._completed:
            return
        self._completed = True
        self._build(len(self._session.card.paper.sections) - 1)
        if self._layout.done:
            self.lay_out(self.width())
        self.completed.emit()

    def lay_out(self, width: int) -> None:
        """Give every line its place in the width; the widget takes the height it needs."""
        self._layout.lay_out(self._sections, width)
        self.setFixedHeight(self._layout.height)
        self.update()

    def show_change(self, change: Change) -> None:
        """Draw what a change touched, and no more."""
        rows = set(change.rows) | {field.key for field in change.fields if field.group == "values"}
        if not rows <= self._lines_of.keys():
            self.complete()
        lines = [line for row in rows for line in self._lines_of[row]]
        for line in lines:
            for piece in line.answers:
                piece.show(self._session, self._language)
        skipped = self._find_skipped()
        self._update_rows(rows | (skipped ^ self._painter.skipped))
        self._painter.skipped = skipped
        if any(line.shrinks or self._layout.needs(line) > line.height for line in lines):
            self.lay_out(self.width())
        else:
            for line in lines:
                self._layout.place(line)
        if change.total:
            self.update(0, self._layout.total_top, self.width(), self.height() - self._layout.total_top)
        for section in self._sections:
            if section.id in change.sections:
                self._show_leave_out(section)
                if section.total:
                    self.update(0, section.total_top, self.width(), section.total_height)

    def _show_leave_out(self, section: SectionBox) -> None:
        """Show whether the section applies; the answers of one that does not stay, out of reach."""
        out = section.id in self._session.card.not_applicable
        if section.left_out != out or (section.leave_out and section.leave_out.isChecked() != out):
            section.left_out = out
            if section.leave_out:
                section.leave_out.setChecked(out)
            for line in section.lines:
                for piece in line.answers:
                    for widget in piece.widgets:
                        widget.setEnabled(not out)
            self.update()

    def show_all(self) -> None:
        """Show every answer again (a base figure has changed, or an edit was undone)."""
        for piece in self._answers:
            piece.show(self._session, self._language)
        for section in self._sections:
            self._show_leave_out(section)
        self._painter.skipped = self._find_skipped()
        if self._layout.done:
            self.lay_out(self.width())

    def rect_of(self, row: str) -> QRect:
        """Where the lines of a row stand."""
        self.complete()
        lines = self._lines_of[row]
        return QRect(0, lines[0].top, self.width(), lines[-1].top + lines[-1].height - lines[0].top)

    def section_rect(self, section_id: str) -> QRect:
        """Where a section's band stands."""
        self.complete()
        box = next(section for section in self._sections if section.id == section_id)
        return QRect(0, box.top, self.width(), box.band_height)

    def piece_of(self, row: str) -> AnswerPiece:
        """The (first) piece that holds the row's answer."""
        return next(piece for piece in self.answers if piece.row.id == row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that meet the rectangle."""
        painter = QPainter(self)
        self._painter.paint(painter, event.rect(), self._sections)
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        self.painted.emit()
        QTimer.singleShot(0, self, self.complete)

    def _build(self, number: int) -> None:
        start = len(self._sections)
        for section in self._session.card.paper.sections[start : start + number]:
            box = self._builder.section(section)
            self._sections.append(box)
            if box.leave_out and self._layout.done:
                box.leave_out.show()
            for line in box.lines:
                for row in {*line.rows, *(piece.row.id for piece in line.answers)}:
                    self._lines_of.setdefault(row, []).append(line)
                for piece in line.answers:
                    self._answers.append(piece)
                    piece.show(self._session, self._language)
                    if self._layout.done:
                        piece.reveal()
            self._show_leave_out(box)
        self._painter.skipped = self._find_skipped()

    def _find_skipped(self) -> frozenset[str]:
        """Empty rows with a filled one after them in the same section: passed over."""
        missing = set(self._session.card.missing())
        skipped: set[str] = set()
        runs: dict[str, list[str]] = {}
        for row in self._session.card.paper.rows.values():
            run = runs.setdefault(row.section, [])
            if row.id in missing:
                run.append(row.id)
            else:
                skipped.update(run)
                run.clear()
        return frozenset(skipped)

    def _update_rows(self, rows: Iterable[str]) -> None:
        left = self._layout.columns.after_criterion if self._layout.done else 0
        for row in rows:
            for line in self._lines_of.get(row, ()):
                self.update(left, line.top, self.width() - left, line.height)
