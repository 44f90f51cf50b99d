"""The sections at the left: subtotal, progress, how much is empty; below them the total."""

from collections import Counter
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.lean import lean
from gui.scrolling import give_ground
from gui.sheet.words import Words
from model.card.card import Card
from model.card.session import Session
from model.paper import Section
from model.scoring import ZERO, Score, with_comma
from model.wording import Language

INSET: Final = 8
NUMBER: Final = 28
POINTS: Final = 54


class SectionItem(QAbstractButton):
    """One section: a click goes to its first empty row, or to its beginning."""

    def __init__(self, section: Section, language: Language, parent: QWidget) -> None:
        """Make the item of a section."""
        super().__init__(parent)
        lean(self)
        self.section = section
        self._name = Words(section.short.to(language), theme.screen_font(bold=True), anywhere=False)
        self.points = ""
        self.empty = 0
        self.wrong = 0
        self.narrow = False
        self._share = 0.0
        self.current = False
        self.setFont(theme.screen_font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(section.title.to(language))
        self._spoken = section.short.to(language)
        self._name.lay_out(theme.SECTIONS_WIDTH - 2 * INSET - NUMBER - POINTS - 6)
        self.setFixedHeight(int(self._name.height) + 32)

    def sizeHint(self) -> QSize:
        """The height of the name and the bar."""
        return QSize(theme.SECTIONS_NARROW - 2 * INSET, self.height())

    def show_narrow(self, *, narrow: bool) -> None:
        """Leave the name out, or show it."""
        self.narrow = narrow
        self.setFixedHeight(44 if narrow else int(self._name.height) + 32)
        self.update()

    def show_state(self, points: str, empty: int, wrong: int, rows: int) -> None:
        """Show subtotal and progress."""
        share = (rows - empty - wrong) / rows if rows else 1.0
        if (points, empty, wrong, share) != (self.points, self.empty, self.wrong, self._share):
            self.points, self.empty, self.wrong, self._share = points, empty, wrong, share
            self.setAccessibleName(f"{self.section.number}. {self._spoken}: {points}. {self.empty_words()}")
            self.update()

    def empty_words(self) -> str:
        """How many rows are wrong, or else empty, in words."""
        if self.wrong:
            return self.tr("wrong: {0}").format(self.wrong)
        return self.tr("empty: {0}").format(self.empty) if self.empty else "✓"

    def show_current(self, *, current: bool) -> None:
        """Mark the section at hand."""
        if current != self.current:
            self.current = current
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw number, name, bar, subtotal and what is empty."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ACCENT_SOFT if self.current else theme.DESK)
            painter.drawRoundedRect(self.rect().adjusted(INSET, 1, -INSET, -1), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.ACCENT, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(INSET + 1, 2, -INSET - 1, -2), 6, 6)
        left, right = 2 * INSET, self.width() - 2 * INSET
        painter.setPen(theme.ACCENT if self.current else theme.MUTED)
        painter.setFont(theme.screen_font(bold=True))
        painter.drawText(left, 8, NUMBER, 20, Qt.AlignmentFlag.AlignLeft, self.section.number)
        painter.setPen(theme.INK)
        if not self.narrow:
            self._name.draw(painter, left + NUMBER, 8)
        painter.setFont(theme.screen_font(theme.SCREEN_SIZE + 1, bold=True))
        painter.drawText(right - POINTS, 7, POINTS, 22, Qt.AlignmentFlag.AlignRight, self.points)
        if not self.narrow:
            self._paint_bar(painter, left)
        if self.empty or self.wrong:
            painter.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
            painter.setPen(theme.FAULT if self.wrong else theme.WARN)
            room = QRect(right - POINTS - 20, self.height() - 22, POINTS + 20, 18)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, self.empty_words())
        else:
            _paint_tick(painter, right, self.height() - 16)
        painter.end()

    def _paint_bar(self, painter: QPainter, left: int) -> None:
        bar = QRectF(left + NUMBER, self.height() - 14, self.width() - 4 * INSET - NUMBER - POINTS - 34, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.HAIRLINE)
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(theme.ACCENT if self.empty or self.wrong else theme.GOOD)
        bar.setWidth(bar.width() * self._share)
        painter.drawRoundedRect(bar, 2, 2)


def _paint_tick(painter: QPainter, right: int, top: int) -> None:
    """Draw the mark of a full section: no face of ours has one, and looking for another takes its time."""
    painter.setPen(QPen(theme.GOOD, 1.6))
    painter.drawLine(right - 9, top + 5, right - 6, top + 8)
    painter.drawLine(right - 6, top + 8, right - 1, top)


class TotalBox(QWidget):
    """The total, last year's, and how many rows are filled in."""

    def __init__(self, parent: QWidget) -> None:
        """Make the box."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * INSET, 10, 2 * INSET, 12)
        column.setSpacing(1)
        self.total = lean(QLabel(self))
        self.total.setFont(theme.screen_font(24, bold=True))
        self.total.setObjectName("total")
        # A fixed width keeps a growing number from laying out the whole window again.
        self.total.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.last_year = lean(QLabel(self))
        self.filled = lean(QLabel(self))
        self.name = name = lean(QLabel(self.tr("TOTAL"), self))
        for words in (name, self.last_year, self.filled):
            words.setFont(
                theme.screen_font(theme.SCREEN_SIZE - (0 if words is name else 1), bold=words is name)
            )
            theme.tint(words, theme.MUTED)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for words in (name, self.total, self.last_year, self.filled):
            column.addWidget(words)

    def show_narrow(self, *, narrow: bool) -> None:
        """Write the total smaller where there is little room."""
        self.total.setFont(theme.screen_font(16 if narrow else 24, bold=True))
        self.filled.setWordWrap(narrow)
        column = self.layout()
        if column:
            column.setContentsMargins(2 * INSET, 10, INSET if narrow else 2 * INSET, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line above."""
        painter = QPainter(self)
        painter.setPen(theme.HAIRLINE)
        painter.drawLine(2 * INSET, 0, self.width() - 2 * INSET, 0)
        painter.end()


class SectionList(QWidget):
    """All sections and the total; always in view."""

    section_chosen = Signal(str)

    def __init__(
        self, session: Session, language: Language, last_total: Score | None, parent: QWidget
    ) -> None:
        """Make the list; `last_total` is last year's score, if there is one."""
        super().__init__(parent)
        self.setFixedWidth(theme.SECTIONS_WIDTH)
        self._session = session
        self._last = last_total
        # Only a paper that prints subtotals speaks of the most there is to get.
        self._most = {
            section.id: section.most if section.total else None for section in session.card.paper.sections
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(2)
        self._items = {
            section.id: SectionItem(section, language, self) for section in session.card.paper.sections
        }
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, 0, 0)
        inner_column.setSpacing(2)
        for item in self._items.values():
            item.clicked.connect(
                lambda _checked=False, chosen=item.section.id: self.section_chosen.emit(chosen)
            )
            inner_column.addWidget(item)
        inner_column.addStretch()
        scroll = QScrollArea(self)
        give_ground(scroll, filled=False)
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.verticalScrollBar().setStyleSheet(theme.SCROLL_BARS)
        inner.setAutoFillBackground(False)
        self.total_box = TotalBox(self)
        column.addWidget(scroll, 1)
        column.addWidget(self.total_box)
        self.show_all()

    def show_narrow(self, *, narrow: bool) -> None:
        """Give room to the sheet, or take it back."""
        width = theme.SECTIONS_NARROW if narrow else theme.SECTIONS_WIDTH
        if width != self.width():
            self.setFixedWidth(width)
            for item in self._items.values():
                item.show_narrow(narrow=narrow)
            self.total_box.show_narrow(narrow=narrow)

    def item(self, section: str) -> SectionItem:
        """The item of a section."""
        return self._items[section]

    def show_current(self, section: str | None) -> None:
        """Mark the section at hand."""
        for item in self._items.values():
            item.show_current(current=item.section.id == section)

    def show_all(self) -> None:
        """Show every subtotal, the total, and what is empty."""
        card, score = self._session.card, self._session.score
        empty, wrong, rows = _counted(card, score)
        for section, item in self._items.items():
            subtotal = score.sections.get(section)
            most = self._most[section]
            limit_words = f" / {with_comma(most)}" if most else ""
            points = "–" if subtotal is None else with_comma(subtotal) + limit_words
            item.show_state(points, empty[section], wrong[section], rows[section])
        most_of_all = [self._most[section] for section in score.sections]
        limit = sum((most for most in most_of_all if most), ZERO) if all(most_of_all) else None
        self.total_box.total.setText(with_comma(score.total) + (f" / {with_comma(limit)}" if limit else ""))
        self.total_box.filled.setText(
            self.tr("{0} of {1} filled in").format(len(score.rows), sum(rows.values()))
        )
        self.total_box.last_year.setVisible(self._last is not None)
        if self._last is not None:
            change = score.total - self._last.total
            sign = "+" if change > 0 else ""
            self.total_box.last_year.setText(
                self.tr("last year {0} · {1}").format(with_comma(self._last.total), sign + with_comma(change))
            )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.PANEL)
        painter.setPen(theme.HAIRLINE)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()


def _counted(card: Card, score: Score) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Rows that are empty, rows that are wrong, and all rows that count, by section."""
    section = {row.id: row.section for row in card.paper.rows.values()}
    applicable = list(card.applicable_rows())
    missing = set(card.missing())
    wrong = (row for row in applicable if row not in score.rows and row not in missing)
    return (
        Counter(section[row] for row in missing),
        Counter(section[row] for row in wrong),
        Counter(section[row] for row in applicable),
    )
