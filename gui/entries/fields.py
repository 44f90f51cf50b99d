"""The fields that open in a cell. They keep whatever is typed; whether it is right is said by the session."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import islice

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QCompleter, QPlainTextEdit, QWidget

from gui import theme
from gui.entries.words import NUMERIC
from gui.kazakh import digit_meant
from gui.sheet.head import HeadComboBox
from gui.sheet.inputs import EntryField, Listener, NumberField
from model.card.entry_words import name_of
from model.card.session import Session
from model.paper.entries import EntryColumn
from model.scoring.entries.cells import cell_for
from model.scoring.entries.values import Person
from model.wording import Language, Message, say

MOST_OFFERED = 400
"""A list longer than this is no help: then the number is typed."""

LOOKED_THROUGH = 2000
"""The latest entries: what was entered before them is hardly meant."""

DIGITS = NUMERIC | {"date", "moment"}
BACK, ON = -1, 1


def _tab(event: QEvent) -> int:
    """Which way the Tab key leads; 0 if it was another key."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return 0
    if event.key() == Qt.Key.Key_Backtab:
        return BACK
    return ON if event.key() == Qt.Key.Key_Tab and not event.modifiers() else 0


class CellField(EntryField, Listener):
    """One line. Earlier entries of the same column are offered while it is typed."""

    stepped = Signal(int)
    """The next (+1) or the previous (-1) cell is wanted."""

    given = Signal(str)
    """What stands in the field now."""

    dropped = Signal()
    """Escape: what was typed is taken back."""

    def __init__(self, parent: QWidget, column: EntryColumn, offered: Sequence[str]) -> None:
        """Make an empty field of a column."""
        super().__init__(parent, self)
        self._digits = column.kind in DIGITS
        self.words = not self._digits
        self.setMaxLength(4000)
        self.setFont(theme.screen_font())
        if column.kind not in NUMERIC:
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.textEdited.connect(self._give)
        self._completer: QCompleter | None = None
        if offered:
            self._completer = completer = QCompleter(list(offered), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(8)
            completer.activated.connect(self.given)
            self.setCompleter(completer)

    def field_stepped(self, field: QWidget, by: int) -> None:
        """Enter and the arrow keys go on."""
        self.stepped.emit(by)

    def event(self, event: QEvent) -> bool:
        """Tab goes on from cell to cell, also while earlier entries are offered."""
        way = _tab(event)
        if way:
            self._put_away()
            self.stepped.emit(way)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits in the Kazakh layout too; Escape takes back; Down opens what is offered."""
        control = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
            return
        if self._digits and not event.modifiers() & ~control:
            meant = digit_meant(event.text(), event.nativeScanCode())
            if meant:
                self.insert(meant)
                self.textEdited.emit(self.text())
                event.accept()
                return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._put_away()
        super().keyPressEvent(event)

    def _give(self, text: str) -> None:
        """A cell copied from a workbook ends with a line break, several come with tabs: here is one line."""
        if re.search(r"[\t\r\n\u2028\u2029]", text):
            text = re.sub(r"[\t\r\n\u2028\u2029]+", " ", text).strip(" ")
            self.setText(text)
            self.setModified(True)
        self.given.emit(text)

    def offer(self) -> None:
        """Show what was entered before."""
        completer = self._completer
        if completer:
            completer.complete()

    def _put_away(self) -> None:
        if self._completer:
            self._completer.popup().hide()


class LongField(QPlainTextEdit):
    """Several lines. Enter goes on; Ctrl+Enter breaks the line (of a list of people also Enter)."""

    given = Signal(str)
    dropped = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget, *, lines: bool) -> None:
        """Make an empty field; with `lines` Enter begins another line."""
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFont(theme.screen_font())
        self.textChanged.connect(lambda: self.given.emit(self.toPlainText()))

    def event(self, event: QEvent) -> bool:
        """Tab goes on."""
        way = _tab(event)
        if way:
            self.stepped.emit(way)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on or breaks the line; Escape takes back."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif enter and control != self._lines:
            self.insertPlainText("\n")
        elif enter:
            self.stepped.emit(ON)
        elif event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()  # the window undoes whole entries
        else:
            super().keyPressEvent(event)


class ChoiceField(HeadComboBox):
    """A list to choose from. The wheel never changes it."""

    given = Signal(str)
    dropped = Signal()

    def __init__(self, parent: QWidget, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these words, each with what it stands for."""
        super().__init__(parent)
        self.setMinimumContentsLength(4)
        self.setFont(theme.screen_font())
        self.addItem("—", "")
        for words, kept in choices:
            self.addItem(words, kept)
        widest = max((self.fontMetrics().horizontalAdvance(words) for words, _ in choices), default=80)
        self.view().setMinimumWidth(min(widest + 40, 560))
        self.activated.connect(lambda place: self.given.emit(self.itemData(place)))

    def choose(self, words: str) -> None:
        """Take what is called so, if it is offered."""
        wanted = " ".join(words.split()).casefold()
        for place in range(1, self.count()):
            if " ".join(self.itemText(place).split()).casefold() == wanted:
                self.setCurrentIndex(place)
                self.given.emit(self.itemData(place))

    def event(self, event: QEvent) -> bool:
        """Tab goes on."""
        way = _tab(event)
        if way:
            self.stepped.emit(way)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back; a letter chooses, as in any list."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


AnyField = CellField | LongField | ChoiceField


def field_for(
    column: EntryColumn,
    session: Session,
    language: Language,
    parent: QWidget,
    offered: Callable[[], Sequence[str]],
) -> AnyField:
    """The field for a column's kind; `offered` gives what was entered in it before."""
    if column.kind in {"long_text", "people"}:
        return LongField(parent, lines=column.kind == "people")
    choices = choices_of(column, session, language)
    if choices is not None:
        return ChoiceField(parent, choices)
    return CellField(parent, column, offered())


def choices_of(column: EntryColumn, session: Session, language: Language) -> list[tuple[str, str]] | None:
    """What may be chosen in a column; None where it is typed."""
    if column.kind == "option":
        return [(option.text.to(language), option.id) for option in column.options]
    if column.kind == "yes_no":
        return [(say(Message("ready.yes"), language), "yes"), (say(Message("ready.no"), language), "no")]
    ledger = session.ledger
    if column.kind == "link" and ledger:
        entries = list(ledger.entries(column.table))
        if len(entries) <= MOST_OFFERED:
            return [(_called(session, column.table, entry.id, language), str(entry.id)) for entry in entries]
    return None


def _called(session: Session, table: str, entry: int, language: Language) -> str:
    """What a linked entry is called: with its text, where its name is but a number."""
    ledger = session.ledger
    if ledger is None:
        return str(entry)
    name = name_of(ledger, table, entry).to(language)
    more = next((column for column in ledger.paper.table(table).columns if column.kind == "long_text"), None)
    text = (
        ledger.value(table, entry, more.id)
        if more and more.id != ledger.paper.table(table).name_column
        else None
    )
    return f"{name}. {str(text)[:90]}" if text else name


def set_text(field: AnyField, text: str) -> None:
    """Show what the session holds, without saying that it was typed."""
    blocked = field.blockSignals(True)
    if isinstance(field, ChoiceField):
        field.setCurrentIndex(max(field.findData(text), 0))
    elif isinstance(field, LongField):
        if field.toPlainText() != text:
            field.setPlainText(text)
    elif field.text() != text:
        field.setText(text)
    field.blockSignals(blocked)


def earlier(session: Session, table: str, column: EntryColumn, most: int = 200) -> list[str]:
    """What was entered in a column before, the latest first; persons from every column of the card."""
    if column.kind in NUMERIC or session.ledger is None:
        return []
    read = cell_for(column)
    paper = session.card.paper
    columns = [(table, column)]
    if column.kind == "person":
        others = ((t.id, c) for t in paper.tables for c in t.columns if c.kind == "person")
        columns += [one for one in others if one != columns[0]]
    found: dict[str, None] = {}
    for name, one in columns:
        latest = reversed(session.card.entries.get(name, {}).values())
        for entry in islice(latest, LOOKED_THROUGH):
            value = entry.values.get(one.id)
            if value is not None and isinstance(value, str | Person | date | datetime):
                found.setdefault(read.typed(value))
                if len(found) >= most:
                    return list(found)
    return list(found)


def takes_words(field: QWidget | None) -> bool:
    """Whether letters are typed there."""
    if isinstance(field, CellField):
        return field.words and not field.isReadOnly()
    if isinstance(field, EntryField):
        return not isinstance(field, NumberField) and not field.isReadOnly()
    return isinstance(field, LongField) and not field.isReadOnly()


def opened_list(field: AnyField) -> None:
    """Open what the field offers, once it stands."""
    if isinstance(field, QComboBox):
        QTimer.singleShot(0, field, field.showPopup)
    elif isinstance(field, CellField) and not field.text():
        QTimer.singleShot(0, field, field.offer)
