"""Keys of the whole window."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def add_keys(window: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Let keys ("Ctrl+Z") do what they are named for."""
    for keys, act in acts.items():
        QShortcut(QKeySequence(keys), window, act)


def is_redo(event: QKeyEvent) -> bool:
    """Both ways to redo, whatever the system's own is."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    return (event.key() == Qt.Key.Key_Y and event.modifiers() == control) or (
        event.key() == Qt.Key.Key_Z and event.modifiers() == control | shift
    )
