"""The field above a list that is narrowed while one types: a moment after the last letter."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

PAUSE: Final = 150
"""Milliseconds of rest after a letter before the list is narrowed: one look at many cards for a word."""


def made_search(name: str, words: str, narrow: Callable[[], None], parent: QWidget) -> QLineEdit:
    """An empty field; `words` say what can be looked for, on the screen and to a screen reader."""
    field = QLineEdit(parent)  # no class of its own: the style sheet knows fields by theirs
    field.setObjectName(name)
    field.setClearButtonEnabled(True)
    field.setAcceptDrops(False)  # the page takes files in
    field.setPlaceholderText(words)
    field.setAccessibleName(words)
    rest = QTimer(field)
    rest.setSingleShot(True)
    rest.setInterval(PAUSE)
    rest.timeout.connect(narrow)
    field.textChanged.connect(rest.start)
    return field
