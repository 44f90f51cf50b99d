"""Where the window stands on the screen, remembered from one day to the next."""

import base64
import binascii
from typing import Final

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QWidget

ROOMY: Final = 1500
"""Pixels of screen width from which the window need not fill the screen."""


def put_back(window: QWidget, place: str | None) -> None:
    """Put the window where it was; the first time it fills an old screen, and stands free on a large one."""
    try:
        kept = base64.b64decode(place or "", validate=True)
    except (ValueError, binascii.Error):
        kept = b""
    if kept and window.restoreGeometry(QByteArray(kept)):
        return
    screen = window.screen().availableGeometry()
    if screen.width() >= ROOMY:
        window.resize(1366, min(860, screen.height() - 80))
        window.move(screen.center() - window.rect().center())
    else:
        window.setGeometry(screen)
        window.setWindowState(Qt.WindowState.WindowMaximized)


def place_of(window: QWidget) -> str:
    """The place as a text to be kept."""
    return base64.b64encode(window.saveGeometry().data()).decode("ascii")
