"""The style of the window around the card: bar, status line, list of cards, dialogs, menus."""

from typing import Final

from PySide6.QtWidgets import QWidget

from gui import theme

_INK, _MUTED, _ACCENT = theme.INK.name(), theme.MUTED.name(), theme.ACCENT.name()
_PAPER, _PANEL, _HAIRLINE = theme.PAPER.name(), theme.PANEL.name(), theme.HAIRLINE.name()
_SOFT, _WARN, _WARN_SOFT, _FAULT = (
    theme.ACCENT_SOFT.name(),
    theme.WARN.name(),
    theme.WARN_SOFT.name(),
    theme.FAULT.name(),
)

_BAR: Final = f"""
#bar {{ background: {_PAPER}; border: none; border-bottom: 1px solid {_HAIRLINE}; }}
QPushButton#brand {{ color: {_ACCENT}; font-size: 15pt; font-weight: bold; border: 2px solid transparent;
    background: transparent; padding: 2px 6px; text-align: left; }}
QPushButton#brand:hover {{ background: {_SOFT}; }}
QPushButton#brand:focus {{ border-color: {_ACCENT}; }}
#barTitle {{ font-weight: bold; }}
#barSubtitle {{ color: {_MUTED}; font-size: 9pt; }}
QLabel#chip {{ border-radius: 9px; padding: 3px 11px; font-weight: bold; font-size: 9pt; }}
QLabel#chip[state="draft"] {{ background: {_WARN_SOFT}; color: {_WARN}; }}
QLabel#chip[state="complete"] {{ background: {_SOFT}; color: {_ACCENT}; }}
QPushButton[kind="segment"] {{ background: transparent; border: 2px solid transparent; color: {_MUTED};
    padding: 5px 9px; border-radius: 7px; }}
QPushButton[kind="segment"]:checked {{ background: {_SOFT}; color: {_ACCENT}; font-weight: bold; }}
QPushButton[kind="segment"]:hover {{ color: {_ACCENT}; }}
QPushButton[kind="segment"]:focus {{ border-color: {_ACCENT}; padding: 5px 9px; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QMenu {{ background: {_PAPER}; border: 1px solid {theme.FIELD_LINE.name()}; padding: 4px; }}
QMenu::item {{ padding: 7px 26px 7px 26px; border-radius: 5px; }}
QMenu::item:selected {{ background: {_SOFT}; color: {_INK}; }}
QMenu::item:disabled {{ color: {_MUTED}; }}
QMenu::separator {{ height: 1px; background: {_HAIRLINE}; margin: 4px 8px; }}
QMenu::indicator {{ left: 7px; }}
"""

_STATUS: Final = """
QPushButton[kind="small"] { padding: 2px 10px; font-size: 9pt; border-radius: 6px; }
QPushButton[kind="small"]:focus { padding: 1px 9px; }
"""

_REST: Final = f"""
QLabel[kind="muted"] {{ color: {_MUTED}; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {_ACCENT};
    padding: 3px 6px; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {_ACCENT}; padding: 3px 6px; }}
#panelBody {{ background: transparent; }}
#panel, #listFrame {{ background: {_PAPER}; border: 1px solid {_HAIRLINE}; border-radius: 9px; }}
#cardList {{ background: transparent; border: none; outline: none; }}
QLabel[kind="page-title"] {{ font-size: 17pt; font-weight: bold; }}
QLabel[kind="heading"] {{ font-size: 13pt; font-weight: bold; }}
QLabel[kind="group"] {{ color: {_MUTED}; font-weight: bold; }}
QLabel[kind="strong"] {{ font-weight: bold; }}
QLabel[kind="fault"] {{ color: {_FAULT}; }}
QLabel[kind="warn"] {{ color: {_WARN}; font-weight: bold; }}
QLabel[kind="good"] {{ color: {_ACCENT}; font-weight: bold; }}
#checkPanel {{ background: {_PAPER}; border: none; border-top: 1px solid {theme.FIELD_LINE.name()}; }}
#strip {{ background: {theme.INK.name()}; border-radius: 7px; }}
#strip QLabel {{ color: {_PAPER}; }}
#strip QPushButton {{ background: transparent; border: 2px solid transparent; color: #9fe3dc;
    font-weight: bold; }}
#strip QPushButton:hover {{ text-decoration: underline; }}
#strip QPushButton:focus {{ border-color: #9fe3dc; }}
QDialog #dialogBody {{ background: {_PAPER}; }}
QDialog #dialogFrame {{ background: {_PAPER}; border: none; border-bottom: 1px solid {_HAIRLINE}; }}
#finding {{ background: transparent; border: none; border-bottom: 1px solid {_PANEL}; }}
#calmStrip {{ background: {_WARN_SOFT}; border: none; border-bottom: 1px solid {_HAIRLINE}; }}
#copies {{ background: {_PAPER}; border: 1px solid {_HAIRLINE}; }}
#filter {{ padding: 5px 8px; border-radius: 6px; }}
#filter:focus {{ padding: 4px 7px; }}
QSplitter::handle {{ background: {_HAIRLINE}; height: 3px; }}
QComboBox {{ padding: 4px 8px; }}
QComboBox:focus {{ padding: 3px 7px; }}
QDialog QLineEdit {{ padding: 4px 8px; }}
QDialog QLineEdit:focus {{ padding: 3px 7px; }}
QDialog .QLineEdit[fault="true"], QDialog .QLineEdit[fault="true"]:focus {{ border: 2px solid {_FAULT};
    padding: 3px 7px; }}
QProgressBar {{ background: {_HAIRLINE}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {_ACCENT}; border-radius: 3px; }}
"""

BAR: Final = theme.BUTTONS + _BAR
STATUS: Final = theme.BUTTONS + _STATUS
"""What the two parts need that are always there: each widget keeps a quarter of a megabyte for the whole."""

WHOLE: Final = theme.STYLE + _BAR + _STATUS + _REST


def dress(widget: QWidget, style: str = WHOLE) -> None:
    """Give a part of the shell its style; what stands in it inherits it.

    The application has none: every field of the sheet would be matched against it at each start.
    """
    widget.setStyleSheet(style)


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and let it be seen."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        # A sheet of its own, empty, makes it look the rules up again. So would `style().polish()`, but then
        # Python learns of all that a style can be, in the middle of a start.
        widget.setStyleSheet(widget.styleSheet() or " ")
