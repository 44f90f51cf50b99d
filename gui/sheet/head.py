"""The head of the sheet: title block, whose card it is, base figures; and its foot: who signs."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.calm_combo_box import CalmComboBox
from gui.lean import lean
from gui.sheet.inputs import EntryField, Listener, NumberField, paint_frame, step_wanted
from model.card.card import Field
from model.card.places import fill_places
from model.card.session import Session
from model.paper import Heading
from model.wording import Language, say

SHORT: Final = 110
"""Width of a field for a date or a number."""

LABEL: Final = 190


class HeadComboBox(CalmComboBox):
    """A list among the fields of the sheet: Enter and the arrow keys go from field to field."""

    stepped = Signal(int)
    read_only = False

    def close_for_typing(self) -> None:
        """Let it be read and gone to, but not chosen from."""
        self.read_only = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """One that cannot be chosen from looks like the other fields that can only be read."""
        if not self.read_only:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.READ_ONLY)
        painter.setPen(theme.INK)
        room = self.rect().adjusted(6, 0, -6, 0)
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            paint_frame(painter, QRectF(self.rect()), focused=True, faulty=False)
        painter.end()

    def showPopup(self) -> None:
        """Offer the others."""
        if not self.read_only:
            super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A closed list is opened by Space or Alt+Down, and changed by letters only."""
        way = 0 if event.modifiers() & Qt.KeyboardModifier.AltModifier else step_wanted(event)
        if way:
            self.stepped.emit(way)
        elif self.read_only:
            event.ignore()  # a letter would choose
        else:
            super().keyPressEvent(event)


class BaseBox(QFrame):
    """Holds the base figures. It paints itself: a style sheet would take the ground of its fields away."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.PANEL)
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.end()


class FieldBlock(QWidget, Listener):
    """A group of labelled fields of the card outside the table."""

    typed = Signal(object, str)
    left = Signal()
    entered = Signal()
    stepped = Signal(QWidget, int)

    def __init__(
        self, session: Session, language: Language, parent: QWidget, *, read_only: bool = False
    ) -> None:
        """Make an empty block."""
        super().__init__(parent)
        self.session = session
        self.language = language
        self.read_only = read_only
        self.inputs: dict[Field, EntryField] = {}
        self._faults: dict[Field, QLabel] = {}

    def add_input(self, field: Field, name: str, *, narrow: bool = False) -> QWidget:
        """A field with room for its fault below; the widget to place."""
        box = lean(QWidget(self))
        column = lean(QVBoxLayout(box))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        entry = NumberField(box, self) if narrow else EntryField(box, self)
        entry.setObjectName(str(field))
        entry.setAccessibleName(name)
        entry.setFont(theme.paper_font())
        entry.setMinimumHeight(entry.fontMetrics().height() + 8)
        if narrow:
            entry.setFixedWidth(SHORT)
        else:
            entry.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            entry.setMaxLength(4000)
        fault = label("", theme.screen_font(theme.SCREEN_SIZE - 1), box)
        theme.tint(fault, theme.FAULT)
        fault.hide()
        if self.read_only:
            entry.close_for_typing()
        column.addWidget(entry)
        column.addWidget(fault)
        column.addStretch()
        entry.textEdited.connect(lambda text: self.typed.emit(field, text))
        self.inputs[field] = entry
        self._faults[field] = fault
        return box

    @property
    def order(self) -> list[QWidget]:
        """The fields in the order of the Tab key."""
        return list(self.inputs.values())

    def show_all(self) -> None:
        """Show what the session holds."""
        for field, entry in self.inputs.items():
            text = self.session.typed(field)
            if entry.text() != text:
                entry.setText(text)
                entry.setCursorPosition(0 if not entry.hasFocus() else len(text))
            self.show_fault(field)

    def field_entered(self, field: QWidget) -> None:
        """No row is at hand."""
        self.entered.emit()

    def field_left(self, field: QWidget) -> None:
        """Once it is left, the field holds the entry as it is kept: "1.9.20" is 01.09.2020."""
        for name, entry in self.inputs.items():
            if entry is field and entry.text() != (text := self.session.typed(name)):
                entry.setText(text)
        self.left.emit()

    def field_stepped(self, field: QWidget, by: int) -> None:
        """Another field is wanted."""
        self.stepped.emit(field, by)

    def show_fault(self, field: Field) -> None:
        """Show whether the entry is wrong, and why."""
        message = self.session.fault(field)
        self.inputs[field].show_fault(faulty=message is not None)
        self._faults[field].setText(say(message, self.language) if message else "")
        self._faults[field].setVisible(message is not None)


class SheetHead(FieldBlock):
    """Title block, organisation, period, base figures."""

    chosen = Signal(object, str)

    def __init__(
        self, session: Session, language: Language, parent: QWidget, *, read_only: bool = False
    ) -> None:
        """Build the head of the session's card."""
        super().__init__(session, language, parent, read_only=read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        self._headings: list[tuple[Heading, QLabel]] = []
        for heading in session.card.paper.headings:
            if heading.style != "attachment":
                column.addWidget(self._heading(heading))
        for remark in self._remarks():
            column.addWidget(remark)
        column.addSpacing(8)
        column.addLayout(self._organisation())
        if session.card.paper.base:
            column.addSpacing(4)
            column.addWidget(self._base())
        self.show_all()

    def show_all(self) -> None:
        """Show what the session holds, the title included."""
        super().show_all()
        self.show_title()
        if self.session.card.paper.nominations:
            nomination = self.session.card.organisation.get("nomination", "")
            self.nomination.setCurrentIndex(max(self.nomination.findData(nomination), 0))

    @property
    def order(self) -> list[QWidget]:
        """The fields in the order of the Tab key; the nomination stands behind the organisation's own."""
        fields: list[QWidget] = list(self.inputs.values())
        if self.session.card.paper.nominations:
            fields.insert(len(self.session.card.paper.organisation), self.nomination)
        return fields

    def show_title(self) -> None:
        """Write the head's fields into the title."""
        for heading, words in self._headings:
            words.setText(fill_places(heading.text.to(self.language), self.session.card))

    def _remarks(self) -> list[QLabel]:
        """What the program says about the edition: its translation, later amendments."""
        paper = self.session.card.paper
        texts = [remark.to(self.language) for remark in paper.remarks]
        if self.language != paper.act_language:
            translated = self.tr("Texts in this language are the program's translation, not the act's words.")
            texts.insert(0, translated)
        remarks = [label(text, theme.screen_font(theme.SCREEN_SIZE - 1), self) for text in texts]
        for remark in remarks:
            theme.tint(remark, theme.MUTED)
            remark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return remarks

    def _heading(self, heading: Heading) -> QLabel:
        sizes = {"title": theme.PAPER_SIZE + 2, "caption": theme.PAPER_SIZE - 2}
        font = theme.paper_font(sizes.get(heading.style, theme.PAPER_SIZE), bold=heading.style == "title")
        words = label("", font, self)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._headings.append((heading, words))
        return words

    def _organisation(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        card = self.session.card
        for row, field in enumerate(card.paper.organisation):
            name = field.text.to(self.language)
            self._add(grid, row, name, self.add_input(Field("organisation", field.id), name))
        row = len(card.paper.organisation)
        if card.paper.nominations:
            name = self.tr("Nomination")
            self.nomination = HeadComboBox(self)
            self.nomination.stepped.connect(lambda by: self.stepped.emit(self.nomination, by))
            self.nomination.setFont(theme.paper_font())
            self.nomination.setObjectName("organisation/nomination")
            self.nomination.setAccessibleName(name)
            self.nomination.addItem("—", "")
            for nomination in card.paper.nominations:
                self.nomination.addItem(nomination.text.to(self.language), nomination.id)
            self.nomination.activated.connect(self._nominate)
            if self.read_only:
                self.nomination.close_for_typing()
            self._add(grid, row, name, self.nomination)
            row += 1
        period = QWidget(self)
        line = QGridLayout(period)
        line.setContentsMargins(0, 0, 0, 0)
        for place, (key, name) in enumerate((("from", self.tr("from")), ("to", self.tr("to")))):
            full = f"{self.tr('Period')}: {name}"
            line.addWidget(label(name, theme.screen_font(), period), 0, 2 * place, Qt.AlignmentFlag.AlignTop)
            line.addWidget(self.add_input(Field("period", key), full, narrow=True), 0, 2 * place + 1)
        line.setColumnStretch(4, 1)
        self._add(grid, row, self.tr("Period"), period)
        return grid

    def _nominate(self, index: int) -> None:
        self.typed.emit(Field("organisation", "nomination"), self.nomination.itemData(index))
        self.left.emit()

    def _base(self) -> QFrame:
        frame = BaseBox(self)
        grid = QGridLayout(frame)
        grid.setContentsMargins(12, 8, 12, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        title = label(
            self.tr("Base figures: entered once, shares are computed from them"), theme.screen_font(), frame
        )
        theme.tint(title, theme.MUTED)
        grid.addWidget(title, 0, 0, 1, 4)
        for place, figure in enumerate(self.session.card.paper.base):
            name = figure.text.to(self.language)
            row, column = 1 + place // 2, 2 * (place % 2)
            words = label(name, theme.screen_font(), frame)
            grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.add_input(Field("base", figure.id), name, narrow=True), row, column + 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        return frame

    def _add(self, grid: QGridLayout, row: int, name: str, widget: QWidget) -> None:
        words = label(name, theme.screen_font(), self)
        words.setFixedWidth(LABEL)
        grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(widget, row, 1)


class SheetFoot(FieldBlock):
    """The signatories with their names and posts."""

    def __init__(
        self, session: Session, language: Language, parent: QWidget, *, read_only: bool = False
    ) -> None:
        """Build the foot of the session's card."""
        super().__init__(session, language, parent, read_only=read_only)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 14, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for row, signatory in enumerate(session.card.paper.signatories):
            folded = " ".join(signatory.text.to(language).split())
            grid.addWidget(label(folded, theme.paper_font(), self), row, 0)
            for column, (part, hint) in enumerate(
                (("post", signatory.post.to(language)), ("name", self.tr("surname and initials")))
            ):
                field = Field("signers", f"{signatory.id}.{part}")
                kind = self.tr("post") if part == "post" else self.tr("name")
                box = self.add_input(field, f"{folded}: {kind}")
                self.inputs[field].setPlaceholderText("" if read_only else hint)
                grid.addWidget(box, row, 1 + column)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 3)
        self.show_all()


def label(text: str, font: QFont, parent: QWidget) -> QLabel:
    """A wrapping label of plain text."""
    words = lean(QLabel(text, parent))
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setFont(font)
    words.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    words.setSizePolicy(policy)
    return words
