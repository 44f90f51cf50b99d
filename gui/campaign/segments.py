"""Buttons one of which is chosen; its words get bold then, and it must not have to grow for that."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton

_AROUND = 26
"""Pixels around the words of a button."""


def made_segment(button: QPushButton) -> QPushButton:
    """Make a button one of several."""
    button.setProperty("kind", "segment")
    button.setCheckable(True)
    button.setAutoDefault(False)
    return button


def say_on(button: QPushButton, text: str) -> None:
    """Put words on it, with room for them in bold."""
    font = button.font()
    font.setBold(True)
    button.setText(text)
    button.setMinimumWidth(QFontMetrics(font).horizontalAdvance(text) + _AROUND)
