"""The Qt application: faces, colours and style, the same on every system."""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from gui import theme

STANDS: Final = 150
"""Milliseconds after which the window stands; what can wait for that is not done before the first paint."""


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The application, ready for windows; a running one is dressed and given back."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        running.setStyle("Fusion")
        application = running
    else:
        # Said here, no other style is made first, and Python need not learn of all that a style can be.
        application = QApplication([sys.argv[0], "-style", "Fusion", *arguments])
    application.setApplicationName("Bagalau")
    application.setDesktopFileName("bagalau")
    theme.load_fonts()
    # A dark desktop would make white words on our white sheet.
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    application.setPalette(_palette())
    application.setFont(theme.screen_font())
    QTimer.singleShot(STANDS, application, _show_icon)
    return application


def _show_icon() -> None:
    """Drawn when the window stands: it costs as much as a section of the sheet."""
    from gui.icon import program_icon

    QApplication.setWindowIcon(program_icon())


def _palette() -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in {
        roles.Window: theme.DESK,
        roles.WindowText: theme.INK,
        roles.Base: theme.PAPER,
        roles.AlternateBase: theme.PANEL,
        roles.Text: theme.INK,
        roles.Button: theme.PAPER,
        roles.ButtonText: theme.INK,
        roles.PlaceholderText: theme.MUTED,
        roles.ToolTipBase: theme.PAPER,
        roles.ToolTipText: theme.INK,
        roles.Highlight: theme.ACCENT,
        roles.HighlightedText: theme.PAPER,
        roles.Link: theme.ACCENT,
    }.items():
        palette.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.FIELD_LINE)
    return palette
