"""How one card of the list is drawn: school and paper at the left, points and progress at the right."""

from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.card_list import CARD_ROLE, CardListModel, Index
from gui.listed_card import ListedCard
from model.scoring import with_comma

MARGIN: Final = 14
AIR: Final = 9
GAP: Final = 3
BAR: Final = 5
CHIP_GAP: Final = 5
CHIP: Final = 7
"""Pixels at both ends of the words in a chip."""

RADIUS: Final = 7

NARROW: Final = 680
"""Pixels of width from which the columns leave room for the name of a school."""


class Words(NamedTuple):
    """A face and a colour to draw words with."""

    font: QFont
    colour: QColor

    @property
    def height(self) -> int:
        """Of one line."""
        return QFontMetrics(self.font).height()

    def width(self, text: str, letters: int) -> int:
        """Of the text, or of so many letters if that is more: columns of many cards then stand in line."""
        metrics = QFontMetrics(self.font)
        return max(metrics.horizontalAdvance(text), metrics.averageCharWidth() * letters)

    def draw(self, painter: QPainter, room: QRect, text: str, *, right: bool = False) -> None:
        """Draw what fits into the room."""
        painter.setFont(self.font)
        painter.setPen(self.colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)


class CardDelegate(QStyledItemDelegate):
    """Draws the cards of one model."""

    def __init__(self, model: CardListModel, parent: QWidget) -> None:
        """Prepare the faces once."""
        super().__init__(parent)
        self._model = model
        self._strong = Words(theme.screen_font(theme.SCREEN_SIZE + 1, bold=True), theme.INK)
        self._total = Words(theme.screen_font(theme.SCREEN_SIZE + 4, bold=True), theme.INK)
        self._small = Words(theme.screen_font(theme.SCREEN_SIZE - 1), theme.MUTED)
        self._chip = theme.screen_font(theme.SCREEN_SIZE - 1, bold=True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Three lines and air."""
        lines = self._strong.height + GAP + self._small.height + CHIP_GAP + self._small.height
        return QSize(300, lines + 2 * AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        card: ListedCard = index.data(CARD_ROLE)
        # The stubs do not know what a style option inherits.
        rect: QRect = option.rect  # type: ignore[attr-defined]  # the stubs know no fields
        drawn: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # the stubs know no fields
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, rect, drawn)
        inner = rect.adjusted(MARGIN, AIR, -MARGIN, -AIR)
        state = QRect(inner)
        state.setTop(inner.bottom() + 1 - self._small.height)
        selected = bool(drawn & QStyle.StateFlag.State_Selected)
        state.setLeft(self._paint_state(painter, state, card, selected=selected) + 10)
        inner.setBottom(state.top() - 1 - CHIP_GAP)
        if inner.width() < NARROW:
            self._small.draw(painter, state, self._in_brief(card), right=True)
            room = self._paint_total(painter, inner, inner.right(), card) - inner.left() - 16
        else:
            room = self._paint_figures(painter, inner, card) - inner.left() - 16
        upper = QRect(inner.left(), inner.top(), room, self._strong.height)
        self._strong.draw(painter, upper, self._model.school(card))
        lower = QRect(inner.left(), upper.bottom() + 1 + GAP, room, self._small.height)
        self._small.draw(painter, lower, card.about)
        painter.restore()

    def _paint_state(self, painter: QPainter, line: QRect, card: ListedCard, *, selected: bool) -> int:
        """Draw the state as a chip, which stands out from a selected card too; gives back where it ends."""
        text = self._model.state(card)
        fine = card.standing is not None and not card.standing.changed
        words = Words(self._chip, theme.ACCENT if fine else theme.WARN)
        chip = QRect(line)
        chip.setWidth(min(words.width(text, letters=0) + 2 * CHIP, line.width()))
        painter.setPen(Qt.PenStyle.NoPen)
        soft = theme.PAPER if selected else theme.ACCENT_SOFT
        painter.setBrush(soft if fine else theme.WARN_SOFT)
        painter.drawRoundedRect(chip.adjusted(0, -1, 0, 1), RADIUS, RADIUS)
        words.draw(painter, chip.adjusted(CHIP, 0, -CHIP + 1, 0), text)
        return chip.right()

    def _in_brief(self, card: ListedCard) -> str:
        """What the columns say, where there is no room for them."""
        return f"{self._model.filled(card)} · {self._model.changed(card)}"

    def _paint_figures(self, painter: QPainter, inner: QRect, card: ListedCard) -> int:
        """Draw the right-hand columns; gives back where they begin."""
        middle = inner.center().y()
        changed = self._model.changed(card)
        width = self._small.width(changed, letters=15)
        edge = inner.right() - width
        room = QRect(edge, middle - self._small.height // 2, width, self._small.height)
        self._small.draw(painter, room, changed, right=True)

        filled = self._model.filled(card)
        width = self._small.width(filled, letters=21)
        edge -= width + 22
        self._small.draw(painter, QRect(edge, inner.top() + 1, width, self._small.height), filled)
        _paint_progress(painter, QRect(edge, inner.bottom() - 9, width, BAR), card)

        return self._paint_total(painter, inner, edge - 22, card)

    def _paint_total(self, painter: QPainter, inner: QRect, right: int, card: ListedCard) -> int:
        """Draw the points up to the right edge given; gives back where they begin."""
        total = "" if card.total is None else with_comma(card.total)
        width = self._total.width(total, letters=7)
        edge = right - width
        room = QRect(edge, inner.center().y() - self._total.height // 2, width, self._total.height)
        self._total.draw(painter, room, total, right=True)
        return edge


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    ground = rect.adjusted(4, 2, -4, -3)
    selected = bool(state & QStyle.StateFlag.State_Selected)
    painter.setPen(theme.HAIRLINE)
    level = rect.bottom() + 0.5  # between two rows of pixels a line would be two pixels wide and pale
    painter.drawLine(QLineF(rect.left() + MARGIN, level, rect.right() - MARGIN, level))
    if selected or state & QStyle.StateFlag.State_MouseOver:
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(theme.ACCENT if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.ACCENT_SOFT if selected else theme.PANEL)
        painter.drawRoundedRect(ground, 7, 7)


def _paint_progress(painter: QPainter, bar: QRect, card: ListedCard) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.HAIRLINE)
    painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
    if card.filled and card.rows:
        done = QRect(bar)
        done.setWidth(max(BAR, bar.width() * card.filled // card.rows))
        painter.setBrush(theme.GOOD if card.filled >= card.rows else theme.ACCENT)
        painter.drawRoundedRect(done, BAR / 2, BAR / 2)
