"""Colours, sizes and the style sheet: one place for how everything looks."""

from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QWidget

from model.locations import shipped

INK: Final = QColor("#1f2937")
MUTED: Final = QColor("#5f697d")
ACCENT: Final = QColor("#0d6e6e")
ACCENT_SOFT: Final = QColor("#e2f1f0")
DESK: Final = QColor("#edf1f5")
PANEL: Final = QColor("#f7f9fb")
PAPER: Final = QColor("#ffffff")
RULE: Final = QColor("#8b95a1")
HAIRLINE: Final = QColor("#d5dbe1")
FIELD_LINE: Final = QColor("#b4bdc8")
WARN: Final = QColor("#9e5a06")
WARN_SOFT: Final = QColor("#fff3dc")
FAULT: Final = QColor("#b42318")
FAULT_SOFT: Final = QColor("#fdecea")
GOOD: Final = QColor("#2e7d32")

READ_ONLY: Final = QColor("#eef1f4")
"""Ground of a field that can be read and not typed into."""

BAR_HEIGHT: Final = 58
STATUS_HEIGHT: Final = 32
SECTIONS_WIDTH: Final = 240
SECTIONS_NARROW: Final = 136
"""Pixels of the parts around the card. They are roomier than their words in any face need: what is made
after the card finds its place there."""

SCREEN_FACE: Final = "Arimo"
PAPER_FACE: Final = "Tinos"
SCREEN_SIZE: Final = 10
PAPER_SIZE: Final = 11
"""Points; Qt scales them with the screen."""


def tint(widget: QWidget, colour: QColor) -> None:
    """Colour of a widget's words; a style sheet of its own would cost ten times as much."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    widget.setPalette(palette)


def read_only_palette(palette: QPalette) -> QPalette:
    """The palette of a field that can be read and not typed into."""
    palette.setColor(QPalette.ColorRole.Base, READ_ONLY)
    return palette


def load_fonts() -> None:
    """Register the bundled faces: a system's own may lack the Kazakh letters."""
    for name in ("Arimo-Regular", "Arimo-Bold", "Tinos-Regular", "Tinos-Bold"):
        QFontDatabase.addApplicationFont(str(shipped("resources", "fonts", f"{name}.ttf")))


def screen_font(size: float = SCREEN_SIZE, *, bold: bool = False) -> QFont:
    """The face of the program's own words."""
    font = QFont(SCREEN_FACE)
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


def paper_font(size: float = PAPER_SIZE, *, bold: bool = False) -> QFont:
    """The face of the paper (of the widths of Times New Roman)."""
    font = QFont(PAPER_FACE)
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


TEXT_FIELDS: Final = f"""
.QLineEdit, QPlainTextEdit {{ background: {PAPER.name()}; border: 1px solid {FIELD_LINE.name()};
    border-radius: 4px; padding: 2px 6px; selection-background-color: {ACCENT.name()};
    selection-color: white; }}
.QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {ACCENT.name()}; padding: 1px 5px; }}
"""

SCROLL_BARS: Final = f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: #c3cbd4; border-radius: 5px; min-height: 32px; margin: 1px; }}
QScrollBar::handle:vertical:hover {{ background: {MUTED.name()}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
    height: 0; width: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: #c3cbd4; border-radius: 5px; min-width: 32px; margin: 1px; }}
"""

BUTTONS: Final = f"""
QToolTip {{ background: {PAPER.name()}; color: {INK.name()}; border: 1px solid {HAIRLINE.name()};
    padding: 4px; }}
QPushButton {{ background: {PAPER.name()}; border: 1px solid {FIELD_LINE.name()}; border-radius: 7px;
    padding: 6px 14px; }}
QPushButton:hover {{ border-color: {ACCENT.name()}; }}
QPushButton:pressed {{ background: {ACCENT_SOFT.name()}; }}
QPushButton:focus {{ border: 2px solid {ACCENT.name()}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {FIELD_LINE.name()}; border-color: {HAIRLINE.name()}; }}
QPushButton[kind="primary"] {{ background: {ACCENT.name()}; color: white; border-color: {ACCENT.name()};
    font-weight: bold; }}
QPushButton[kind="primary"]:hover {{ background: #0a5858; }}
QPushButton[kind="primary"]:focus {{ border-color: #073f3f; }}
QPushButton[kind="primary"]:disabled {{ background: {FIELD_LINE.name()}; border-color: {FIELD_LINE.name()}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {MUTED.name()}; }}
QPushButton[kind="quiet"]:hover {{ color: {ACCENT.name()}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {ACCENT.name()}; }}
"""

STYLE: Final = f"""
{BUTTONS}
QDialog {{ background: {DESK.name()}; }}
{TEXT_FIELDS}
QToolButton {{ background: {PAPER.name()}; border: 1px solid {FIELD_LINE.name()}; border-radius: 7px; }}
QToolButton:hover {{ border-color: {ACCENT.name()}; color: {ACCENT.name()}; }}
QScrollArea {{ border: none; background: transparent; }}
{SCROLL_BARS}"""
