"""The Ctrl combinations that write Kazakh letters."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from gui.kazakh import LETTERS
from gui.lean import lean
from gui.sheet.inputs import NumberField


def add_letter_keys(parent: QWidget) -> list[QShortcut]:
    """Let Ctrl and a digit write a letter in the parent's window, with Shift a capital."""
    added = []
    for place, letter in enumerate(LETTERS, start=1):
        for keys, written in ((f"Ctrl+{place}", letter), (f"Ctrl+Shift+{place}", letter.upper())):
            shortcut = lean(QShortcut(QKeySequence(keys), parent))
            shortcut.activated.connect(partial(write_letter, written))
            added.append(lean(shortcut))
    return added


def write_letter(letter: str) -> None:
    """Write the letter into the field that has the focus; a capital while Shift is held down."""
    capital = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
    text = letter.upper() if capital else letter
    field = QApplication.focusWidget()
    if isinstance(field, NumberField):
        return
    if isinstance(field, QLineEdit):
        field.insert(text)
        field.textEdited.emit(field.text())
    elif isinstance(field, QPlainTextEdit):
        field.insertPlainText(text)
