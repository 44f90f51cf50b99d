"""Finds the card of a fingerprint, and says whether a card file has it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui import file_choice
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.fingerprint_search import Findings, Found
from gui.shell_style import mark
from gui.state_words import revision_words
from model.card.card import Card
from model.card.fingerprint import FingerprintRefused, fingerprint, read_short
from model.wording import BagalauError, Language, say

Search = Callable[[str], Findings]
Load = Callable[[Path], Card]


class FindDialog(CalmDialog):
    """Searches by what is typed; stays open, so that one search follows another."""

    open_wanted = Signal(object)
    """Carries a Found."""

    def __init__(self, search: Search, load: Load, language: Language, parent: QWidget | None) -> None:
        """Ask for a fingerprint; `search` finds it in the archive, `load` reads a card file."""
        super().__init__(parent, self.tr("Find by fingerprint"), width=700)
        self._search, self._load = search, load
        self._language: Language = language
        words = self.tr("The fingerprint, as it stands in the foot of every page: 12 digits and letters")
        self._edit = QLineEdit(self)
        self._edit.setObjectName("fingerprint")
        self._edit.setAccessibleName(words)
        self._edit.setPlaceholderText("7F3A-91C2-04DE")
        self._edit.setMaxLength(60)
        label = text_label(words, "muted")
        label.setBuddy(self._edit)
        self.body.addWidget(label)
        self.body.addWidget(self._edit)
        self._answer = QWidget()
        self.body.addWidget(self._answer)
        self.body.addStretch(1)
        self.add_button(self.tr("Close"), "close").clicked.connect(self.reject)
        compare = self.add_button(self.tr("Compare with a card file…"), "compare-file")
        compare.clicked.connect(self._compare)
        self.add_button(self.tr("Find"), "find", primary=True).clicked.connect(self._find)
        self._edit.setFocus()

    def _find(self) -> None:
        fresh, column = _column()
        short = self._typed(column)
        if short:
            self._add_found(column, short)
        self._show(fresh)

    def _typed(self, column: QVBoxLayout) -> str:
        """What was typed, as it is printed; "" if it is no fingerprint, and then that is said."""
        self._mark(fault=False)
        try:
            short = read_short(self._edit.text())
        except FingerprintRefused as refusal:
            self._mark(fault=True)
            empty = not self._edit.text().strip()
            text = self.tr("Type the fingerprint.") if empty else say(refusal.message, self._language)
            column.addWidget(text_label(text, "fault"))
            self._edit.setFocus()
            return ""
        self._edit.setText(short)
        return short

    def _compare(self) -> None:
        """Whether a card file has the fingerprint; without one its own is shown and looked for."""
        path = file_choice.choose_card_file(self)
        if path is None:
            return
        fresh, column = _column()
        try:
            own = fingerprint(self._load(path)).short
        except BagalauError as error:
            column.addWidget(text_label(say(error.message, self._language), "fault"))
            self._show(fresh)
            return
        if not self._edit.text().strip():
            self._edit.setText(own)
        short = self._typed(column)
        if short:
            words = {"file": path.name, "own": own, "typed": short}
            if own == short:
                text, kind = self.tr("{file} has this fingerprint: {own}. The file is equal."), "good"
            else:
                text = self.tr("{file} is not equal: its fingerprint is {own}, and not {typed}.")
                kind = "fault"
            column.addWidget(text_label(text.format(**words), kind))
            self._add_found(column, short)
        self._show(fresh)

    def _add_found(self, column: QVBoxLayout, short: str) -> None:
        try:
            findings = self._search(short)
        except BagalauError as error:
            column.addWidget(text_label(say(error.message, self._language), "fault"))
            return
        if not findings.found:
            text = self.tr("The archive has neither a card nor a revision with this fingerprint.")
            column.addWidget(text_label(text, "strong"))
        if findings.unread:
            text = self.tr("%n card(s) could not be read", "", findings.unread)
            column.addWidget(text_label(text, "fault"))
        for found in findings.found:
            column.addLayout(self._made_found(found))

    def _made_found(self, found: Found) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        what = self.tr("the card as it is now") if found.number is None else revision_words(found.number)
        text = f"{found.title}: {what}"
        if found.removed:
            text += ". " + self.tr("It lies in the bin.")
        row.addWidget(text_label(text), 1)
        if not found.removed:
            button = QPushButton(self.tr("Open") if found.number is None else self.tr("Show"))
            button.setObjectName(f"show-{found.card_id}-{found.number or 0}")
            button.setProperty("kind", "small")
            button.setAutoDefault(False)
            button.setAccessibleName(f"{button.text()} {text}")
            button.clicked.connect(lambda: self._go(found))
            row.addWidget(button)
        return row

    def _go(self, found: Found) -> None:
        self.accept()
        self.open_wanted.emit(found)

    def _mark(self, *, fault: bool) -> None:
        mark(self._edit, "fault", fault)

    def _show(self, fresh: QWidget) -> None:
        self.exchange(self._answer, fresh)
        self._answer = fresh


def _column() -> tuple[QWidget, QVBoxLayout]:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 10, 0, 0)
    column.setSpacing(6)
    return widget, column
