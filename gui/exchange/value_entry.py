"""One line of somebody's file: what stands there, why it was not understood, and the value to be taken."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.calm_combo_box import CalmComboBox
from gui.dialogs.calm_dialog import text_label
from gui.elided_label import ElidedLabel
from gui.exchange.understood import Line, Understood
from model.card.card import Card, Field
from model.card.in_words import row_in_words
from model.card.places import fill_places
from model.paper import Choice, Flag
from model.scoring import Value
from model.wording import Message, say

_MOST_ALTERNATIVES = 4


class _Entry(QLineEdit):
    """Enter goes on instead of pressing the dialog's button."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All other keys as in any field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class ValueEntry(QFrame):
    """Shows one line; `typed` carries what the user makes of it."""

    typed = Signal(str)
    done = Signal()
    """The user is through with this line."""

    def __init__(self, understood: Understood, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._understood = understood
        self._line: Line | None = None
        self._title = ElidedLabel(parent=self)
        self._title.setProperty("kind", "strong")
        self._found = ElidedLabel(parent=self)
        self._found.setProperty("kind", "muted")
        self._fault = text_label("", "fault")
        self._name = QLabel(self.tr("Value"), self)
        self._text = _Entry(self)
        self._text.setObjectName("value-text")
        self._text.setFixedWidth(220)
        self._text.textEdited.connect(self.typed)
        self._text.done.connect(self.done)
        self._choice = CalmComboBox(self)
        self._choice.setObjectName("value-choice")
        self._choice.activated.connect(lambda at: self.typed.emit(self._choice.itemData(at)))
        for box in (self._text, self._choice):
            box.setAccessibleName(self._name.text())
        self._readings = QHBoxLayout()
        self._readings.setSpacing(6)
        self._empty = self._button(self.tr("Leave empty"), "leave-empty")
        self._empty.clicked.connect(self._leave_empty)
        self._lay_out()

    def _lay_out(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(8)
        entry.addWidget(self._name)
        entry.addWidget(self._text)
        entry.addWidget(self._choice, 1)
        entry.addLayout(self._readings)
        entry.addWidget(self._empty)
        entry.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addWidget(self._found)
        column.addWidget(self._fault)
        column.addLayout(entry)

    def show_line(self, line: Line | None) -> None:
        """Show another line."""
        self._line = line
        self._title.setText(self._title_of(line) if line else "")
        self._found.setText(self._found_words(line) if line else "")
        field = line.field if line else None
        options = self._options(field) if field else []
        self._text.setVisible(field is not None and not options)
        self._choice.setVisible(bool(options))
        self._name.setVisible(field is not None)
        self._empty.setVisible(field is not None)
        self._show_readings(line)
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for text, typed in options:
                self._choice.addItem(text, typed)
        if line and field:
            typed = self._understood.typed(line)
            self._text.setText(typed)
            self._choice.setCurrentIndex(max(self._choice.findData(typed), 0))
        self.show_fault()

    def show_fault(self) -> None:
        """Say what is wrong with the line as it stands now."""
        line = self._line
        fault = self._understood.fault(line) if line else None
        if line and not fault and self._understood.state(line) in {"doubtful", "stray"}:
            fault = line.fault
        self._fault.setText(say(fault, self._understood.language) if fault else "")
        self._fault.setVisible(fault is not None)

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        for box in (self._text, self._choice):
            if not box.isHidden():
                box.setFocus(Qt.FocusReason.TabFocusReason)
        self._text.selectAll()

    def _title_of(self, line: Line) -> str:
        field = line.field
        if field is None:
            return self.tr("A place in the file that is not taken")
        if field.group != "values":
            return line.words
        row = self._understood.card.paper.rows[field.key]
        wording = fill_places(row.wording.to(self._understood.language), self._understood.card)
        wording = wording.removeprefix(row.number).lstrip(". ")
        label = row.label.to(self._understood.language) if row.label else ""
        return f"{row.number}. {label}: {wording}" if label else f"{row.number}. {wording}"

    def _found_words(self, line: Line) -> str:
        if not line.found:
            return self.tr("Not found in the file.")
        if line.hidden:
            return self.tr("No page says it: taken from the hidden part of the file.")
        if not line.raw:
            return self.tr("Found at {place}; nothing stands there.").format(place=line.place)
        return self.tr("Found at {place}: “{raw}”").format(place=line.place, raw=line.raw)

    def _options(self, field: Field) -> list[tuple[str, str]]:
        """What can be chosen, as words and as it would be typed; nothing where it is typed."""
        understood, language = self._understood, self._understood.language
        paper = understood.card.paper
        empty = (self.tr("not filled in"), "")
        if field == Field("organisation", "nomination"):
            return [empty, *((one.text.to(language), one.id) for one in paper.nominations)]
        if field.group != "values":
            return []
        match paper.rows[field.key].rule:
            case Flag():
                yes, no = (say(Message(code), language) for code in ("ready.yes", "ready.no"))
                return [empty, (yes, "yes"), (no, "no")]
            case Choice(options=options):
                return [empty, *((one.text.to(language), one.id) for one in options)]
        return []

    def _show_readings(self, line: Line | None) -> None:
        """A button for each way to read what stands there."""
        while self._readings.count():
            button = self._readings.takeAt(0).widget()
            button.hide()
            button.deleteLater()
        if line is None or line.field is None or line.field.group != "values":
            return
        for at, value in enumerate(line.alternatives[:_MOST_ALTERNATIVES]):
            button = self._reading(line.field.key, value, at)
            self._readings.addWidget(button)
            button.show()  # else it would come with the next turn of the event loop only

    def _reading(self, row: str, value: Value, at: int) -> QPushButton:
        understood = self._understood
        probe = Card(paper=understood.card.paper, base=understood.card.base, values={row: value})
        said = row_in_words(understood.card.paper.rows[row], probe, understood.scorer)
        button = self._button(understood.said(said), f"reading-{at}")
        typed = understood.scorer.kinds[row].typed(value)
        button.clicked.connect(lambda: self._take_reading(typed))
        return button

    def _take_reading(self, typed: str) -> None:
        self._text.setText(typed)
        self._choice.setCurrentIndex(max(self._choice.findData(typed), 0))
        self.typed.emit(typed)

    def _leave_empty(self) -> None:
        self._take_reading("")
        self.done.emit()

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        return button
