"""What stands in the method cell of a line: fields with the paper's words behind them.

A piece lays itself out in a given width, places its widgets on the sheet and draws its words.
"""

import re
from typing import Final, Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui import theme
from gui.sheet.inputs import AnswerButton, NumberField
from gui.sheet.words import Words
from model.card.card import Field

GAP: Final = 5
NARROWEST: Final = 58
"""Pixels that words need beside a field; with less they go below it."""

ROOMY: Final = 3 * NARROWEST
"""With more than this beside a field there is room for any word."""

_TIMES = r"^\s*[xх]\s*"
_INNER_TIMES = r"\s[xх]\s"
_POINTS = r"(?<=\d) (?=балл)"


class Ground(Protocol):
    """The sheet that a piece stands on."""

    font_paper: QFont
    font_small: QFont
    field_height: int
    read_only: bool
    """Nothing can be typed or chosen on it."""

    def widget(self) -> QWidget:
        """Parent of the fields."""

    def entered(self, row: str) -> None:
        """A field of the row has got the focus."""

    def typed(self, field: Field, typed: str) -> None:
        """Something was typed or chosen."""

    def left(self) -> None:
        """A field has lost the focus."""

    def stepped(self, widget: QWidget, by: int) -> None:
        """The user wants another field."""


class Piece:
    """Widgets in a row, words behind or below them, and a fault under everything."""

    def __init__(self, ground: Ground, words: str, lead: str = "") -> None:
        """Make a piece; `lead` is written before the first widget."""
        self.ground = ground
        self.widgets: list[QWidget] = []
        self._lead = Words(lead, ground.font_paper) if lead else None
        self._words = Words(words, ground.font_paper)
        self._fault = Words("", ground.font_small, colour=theme.FAULT)
        self._beside = True
        self.has_shrunk = False
        self._row_width = 0
        self._width = 0

    @property
    def words(self) -> str:
        """The words behind the widgets."""
        return self._words.text

    def set_words(self, words: str) -> None:
        """Write other words."""
        if words != self._words.text:
            self._words = Words(words, self.ground.font_paper)

    def set_fault(self, fault: str) -> None:
        """Write why the entry is wrong; nothing if it is right."""
        if fault != self._fault.text:
            self.has_shrunk = bool(self._fault.text)
            self._fault = Words(fault, self.ground.font_small, colour=theme.FAULT)

    def reveal(self) -> None:
        """Show the widgets of a piece that was made after its sheet had come on the screen."""
        for widget in self.widgets:
            if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                widget.show()

    def height(self, width: int) -> int:
        """Lay out in the width; the height needed."""
        self.has_shrunk = False
        self._width = width
        self._row_width = sum(
            self._widget_width(widget) + GAP for widget in self.widgets if not widget.isHidden()
        )
        row_height = self.ground.field_height if self.widgets else 0
        lead = self._lead.lay_out(width) + 2 if self._lead else 0
        rest = width - self._row_width
        self._beside = not self.widgets or self._fits_beside(rest)
        words = self._words.lay_out(rest if self._beside else width) if self._words.text else 0
        body = max(row_height, words) if self._beside else row_height + words + 2
        fault = self._fault.lay_out(width) + 2 if self._fault.text else 0
        return int(lead + body + fault + 0.999)

    def _fits_beside(self, room: int) -> bool:
        """Whether the words can stand there without one being broken."""
        return room >= NARROWEST and (room > ROOMY or room >= self._words.longest)

    def place(self, x: int, y: int) -> None:
        """Put the widgets where the layout wants them."""
        top = y + (int(self._lead.height) + 2 if self._lead else 0)
        for widget in self.widgets:
            if widget.isHidden():
                continue
            width = self._widget_width(widget)
            height = self._widget_height(widget)
            widget.setGeometry(QRect(x, top + (self.ground.field_height - height) // 2, width, height))
            x += width + GAP

    def draw(self, painter: QPainter, x: int, y: int) -> None:
        """Draw the words; the widgets draw themselves."""
        if self._lead:
            painter.setPen(theme.INK)
            self._lead.draw(painter, x, y)
            y += int(self._lead.height) + 2
        field = self.ground.field_height if self.widgets else 0
        painter.setPen(theme.INK)
        bottom = float(y + field)
        if self._words.text:
            if self._beside:
                single = self._words.height <= field
                self._words.draw(
                    painter, x + self._row_width, y + (field - self._words.height) / 2 if single else y
                )
                bottom = max(bottom, y + self._words.height)
            else:
                self._words.draw(painter, x, y + field + 2)
                bottom += self._words.height + 2
        if self._fault.text:
            self._fault.draw(painter, x, bottom + 2)

    def _widget_width(self, widget: QWidget) -> int:
        if isinstance(widget, NumberField):
            return widget.fontMetrics().horizontalAdvance("0000,0") + 14
        return widget.sizeHint().width()

    def _widget_height(self, widget: QWidget) -> int:
        return self.ground.field_height if isinstance(widget, NumberField) else widget.sizeHint().height()


def choose_beside(buttons: list[AnswerButton], button: AnswerButton, by: int) -> None:
    """Turn to the next or previous answer of the row and choose it."""
    target = buttons[(buttons.index(button) + by) % len(buttons)]
    target.setFocus()
    target.click()


def set_checked(button: QAbstractButton, *, on: bool) -> None:
    """Set the mark without telling anyone."""
    if button.isChecked() != on:
        blocked = button.blockSignals(True)
        button.setChecked(on)
        button.blockSignals(blocked)
        button.update()


def on_screen(method: str) -> str:
    """The method's words as they stand on the screen: with a real multiplication sign, numbers kept whole."""
    words = re.sub(_INNER_TIMES, " ×\u00a0", re.sub(_TIMES, "×\u00a0", method.strip()))
    return re.sub(_POINTS, "\u00a0", words)


def factor_words(method: str) -> str:
    """Words behind the field of a number of things: "× 9 баллов"."""
    words = on_screen(method)
    return f"×\u00a0{words}" if words[:1].isdigit() else words
