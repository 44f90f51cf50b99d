"""The head of a card of entries, with its parameters, and who signs: fields on a white page."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.sheet.head import FieldBlock, SheetFoot, SheetHead, label
from gui.sheet.inputs import EntryField
from gui.sheet.view import MARGIN, WIDEST, Page
from model.card.card import Field
from model.card.session import Change, Session
from model.wording import Language

SHORT_KINDS = frozenset({"date", "whole", "number", "percent"})
LABEL = 300


class ParameterBlock(FieldBlock):
    """Values of the head that are not the organisation's: the years, the act of approval."""

    def __init__(
        self, session: Session, language: Language, parent: QWidget, *, read_only: bool = False
    ) -> None:
        """Build the fields of the paper's parameters."""
        super().__init__(session, language, parent, read_only=read_only)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 10, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, parameter in enumerate(session.card.paper.parameters):
            name = parameter.text.to(language)
            words = label(name, theme.screen_font(), self)
            words.setFixedWidth(LABEL)
            grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
            narrow = parameter.kind in SHORT_KINDS
            grid.addWidget(self.add_input(Field("parameters", parameter.id), name, narrow=narrow), row, 1)
        self.show_all()


class HeadForm(QScrollArea):
    """Everything of the card that is not in its tables."""

    typed = Signal(object, str)
    left = Signal()

    def __init__(
        self, session: Session, language: Language, parent: QWidget, *, read_only: bool = False
    ) -> None:
        """Build the form of the session's card."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setStyleSheet(theme.SCROLL_BARS)
        desk = QWidget()
        page = Page(desk)
        page.setMaximumWidth(WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.head = SheetHead(session, language, page, read_only=read_only)
        self.parameters = ParameterBlock(session, language, page, read_only=read_only)
        self.foot = SheetFoot(session, language, page, read_only=read_only)
        self.blocks: tuple[FieldBlock, ...] = (self.head, self.parameters, self.foot)
        for block in self.blocks:
            column.addWidget(block)
            block.typed.connect(self.typed)
            block.left.connect(self.left)
            block.stepped.connect(self._step)
        around = QVBoxLayout(desk)
        around.setContentsMargins(14, 14, 8, 14)
        around.addWidget(page, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(desk)
        self.setWidgetResizable(True)

    def field(self) -> Field | None:
        """The field that the keyboard is at."""
        focused = self.window().focusWidget()
        for block in self.blocks:
            for field, entry in block.inputs.items():
                if entry is focused:
                    return field
        return None

    def go_to(self, field: Field) -> bool:
        """Give a field the focus; false if it is none of the head."""
        for block in self.blocks:
            if field in block.inputs:
                entry = block.inputs[field]
                self.ensureWidgetVisible(entry, 20, 60)
                entry.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def begin(self) -> None:
        """Give the first field the focus."""
        next(iter(self.head.inputs.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def show_change(self, change: Change, typed_in: Field | None) -> None:
        """Draw what an edit changed."""
        for block in self.blocks:
            if any(field in block.inputs for field in change.fields):
                block.show_all()
            if typed_in and typed_in in block.inputs:
                block.show_fault(typed_in)
        self.head.show_title()

    def show_all(self) -> None:
        """Show what the session holds."""
        for block in self.blocks:
            block.show_all()

    def _step(self, _widget: QWidget, by: int) -> None:
        self.focusNextPrevChild(by > 0)
        focused = self.window().focusWidget()
        if isinstance(focused, EntryField) and self.widget().isAncestorOf(focused):
            where = QRect(focused.mapTo(self.widget(), QPoint(0, 0)), focused.size())
            self.ensureVisible(where.center().x(), where.center().y(), 20, 60)
