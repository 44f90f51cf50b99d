"""The sheet in its scroll area: head, table, foot on one white page."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.scrolling import give_ground
from gui.sheet.head import FieldBlock, SheetFoot, SheetHead
from gui.sheet.inputs import AnswerButton, EntryField
from gui.sheet.table import SheetTable
from model.card.card import Field
from model.card.session import Change, Session
from model.wording import Language

MARGIN: Final = 22
WIDEST: Final = 1000
"""Pixels: a sheet any wider is hard to read across."""

UNPAINTED: Final = 150
"""Milliseconds to wait for a first paint of the table; it comes within a few if it comes at all."""

AROUND: Final = 60
"""Pixels kept free above and below the field that has the focus."""


class Page(QWidget):
    """The white page with its shadow."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page."""
        painter = QPainter(self)
        painter.setPen(QPen(theme.HAIRLINE, 1))
        painter.setBrush(theme.PAPER)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def sizeHint(self) -> QSize:
        """As high as its parts are in this width; Qt asks for more, as if their words were wrapped closer."""
        parts = self.layout()
        return QSize(self.width(), parts.totalHeightForWidth(self.width())) if parts else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """No higher either: else the desk would go on below the page."""
        return self.sizeHint()


class SheetView(QScrollArea):
    """Shows one card as its paper, and tells what the user does with it."""

    row_entered = Signal(str)
    head_entered = Signal()
    field_typed = Signal(object, str)
    field_left = Signal()

    def __init__(
        self,
        session: Session,
        language: Language,
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        """Build the sheet of the session's card; `read_only` lets everything be read and nothing be typed."""
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().setStyleSheet(theme.SCROLL_BARS)
        self._session = session
        give_ground(self, filled=True)
        desk = QWidget()
        desk.setObjectName("desk")
        self._page = Page(desk)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(0)
        self.head = SheetHead(session, language, self._page, read_only=read_only)
        self.table = SheetTable(session, language, self._page, read_only=read_only)
        self.foot = SheetFoot(session, language, self._page, read_only=read_only)
        for part in (self.head, self.table, self.foot):
            column.addWidget(part)
        around = QVBoxLayout(desk)
        around.setContentsMargins(14, 14, 8, 14)
        around.addWidget(self._page, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(desk)
        self.setWidgetResizable(True)
        self._connect()

    def _connect(self) -> None:
        for block in (self.head, self.foot):
            block.typed.connect(self.field_typed)
            block.left.connect(self.field_left)
            block.entered.connect(self.table.leave_row)
            block.entered.connect(self.head_entered)
            block.stepped.connect(self._step)
        self.table.row_entered.connect(self.row_entered)
        self.table.field_typed.connect(self.field_typed)
        self.table.field_left.connect(self.field_left)
        self.table.field_stepped.connect(self._step)
        self.table.completed.connect(self._settle)

    def _settle(self) -> None:
        """Move what stands below the table at once, before anything is painted over it."""
        self._fit()
        # The table was made in two goes, with the foot between them: the Tab key goes as the paper reads.
        order = [*self.head.order, *self.table.order, *self.foot.order]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        """Bring the page and the range of scrolling up to date now; Qt would do it with its next event."""
        desk = self.widget()
        for widget in (self._page, desk):
            layout = widget.layout()
            if layout:
                layout.activate()
        if desk.height() < desk.sizeHint().height():
            desk.resize(desk.width(), desk.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Complete the table even where it lies below the window's edge and is not painted."""
        super().showEvent(event)
        QTimer.singleShot(UNPAINTED, self, self.table.complete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the table out in the new width; the row at hand stays in view if it was."""
        row = self.table.row_at_hand
        kept = row if row and self._place_of(row).intersects(self._seen(event.oldSize().height())) else None
        super().resizeEvent(event)
        width = min(self.viewport().width() - 22, WIDEST) - 2 * MARGIN
        if width != self.table.width() or not self.table.laid_out:
            self._page.setFixedWidth(width + 2 * MARGIN)
            self.table.setFixedWidth(width)
            self.table.lay_out(width)
        if kept:
            self._reveal(self._place_of(kept))

    def _place_of(self, row: str) -> QRect:
        return self.table.rect_of(row).translated(self.table.pos() + self._page.pos())

    def _seen(self, height: int) -> QRect:
        return QRect(0, self.verticalScrollBar().value(), self.widget().width(), height)

    def show_change(self, change: Change, typed_in: Field | None = None) -> None:
        """Draw what an edit changed.

        Args:
            change: what the session answered.
            typed_in: the field the user is typing in; its text is left alone.
        """
        if typed_in and typed_in.group == "base":
            self.table.show_all()
        else:
            self.table.show_change(change)
        for block in (self.head, self.foot):
            self._show_in_block(block, change.fields)
            if typed_in in block.inputs:
                block.show_fault(typed_in)
        if typed_in and typed_in.group in {"organisation", "period"}:
            self.head.show_title()

    def _show_in_block(self, block: FieldBlock, fields: Iterable[Field]) -> None:
        if any(field.group not in {"values", "notes"} for field in fields):
            block.show_all()
            self.table.show_all()

    def go_to(self, field: Field) -> None:
        """Bring a field into view and give it the focus."""
        widget = self._widget(field)
        if widget is None:
            return
        if field.group in {"values", "notes"}:
            self._reveal(self._place_of(field.key))
        else:
            self._reveal(QRect(widget.mapTo(self.widget(), QPoint(0, 0)), widget.size()))
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if field.group in {"values", "notes"}:
            self.table.entered(field.key)  # also while another window has the keyboard

    def go_to_section(self, section: str) -> None:
        """Bring a section's band to the top and focus its first field."""
        top = self.table.section_rect(section).translated(self.table.pos() + self._page.pos()).top()
        self.verticalScrollBar().setValue(top - 14)
        first = next(piece for piece in self.table.answers if piece.row.section == section)
        first.focus_widget().setFocus(Qt.FocusReason.TabFocusReason)
        self.verticalScrollBar().setValue(top - 14)

    def focused_row(self) -> str | None:
        """Id of the row whose field has the focus."""
        return self.table.row_at_hand

    def _widget(self, field: Field) -> QWidget | None:
        if field.group in {"values", "notes"}:
            return self.table.piece_of(field.key).focus_widget()
        for block in (self.head, self.foot):
            if field in block.inputs:
                return block.inputs[field]
        return self.head.nomination if field.key == "nomination" else None

    def _reveal(self, rect: QRect) -> None:
        self._fit()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        around = min(AROUND, max(0, (height - rect.height()) // 2))
        if rect.top() - around < bar.value():
            bar.setValue(rect.top() - around)
        elif rect.bottom() + around > bar.value() + height:
            bar.setValue(rect.bottom() + around - height)

    def _step(self, _widget: QWidget, by: int) -> None:
        """Go to the next or previous field, as Tab does, and bring it into view."""
        self.focusNextPrevChild(by > 0)
        focused: QWidget | None = self.focusWidget()
        if isinstance(focused, EntryField | AnswerButton):
            self._reveal(QRect(focused.mapTo(self.widget(), QPoint(0, 0)), focused.size()))
