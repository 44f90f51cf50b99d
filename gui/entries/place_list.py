"""The places of a card of entries at the left: its head, its tables, its summaries, its documents."""

from collections import Counter
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.entries.words import grouped
from gui.section_list import INSET, TotalBox
from gui.sheet.words import Words
from model.card.session import Session
from model.scoring import with_comma
from model.wording import Language

SIDE: Final = 44


class Place(NamedTuple):
    """A place of a card: "head", "table", "summary", "dates"; with the id of the table or the summary."""

    kind: str
    id: str = ""


class PlaceItem(QAbstractButton):
    """One place: its name, how many entries it has, how many cells are empty."""

    def __init__(self, place: Place, name: str, tip: str, parent: QWidget) -> None:
        """Make the item of a place."""
        super().__init__(parent)
        self.place = place
        self._text = name
        self._name = Words(name, theme.screen_font(bold=True), anywhere=False)
        self.number = ""
        self.empty = 0
        self.current = False
        self.setObjectName(f"place-{place.kind}-{place.id}".rstrip("-"))
        self.setFont(theme.screen_font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tip)
        self.setAccessibleName(name)
        self.lay_out(theme.SECTIONS_WIDTH)

    def lay_out(self, width: int) -> None:
        """Wrap the name into another width."""
        self._name.lay_out(width - 4 * INSET - SIDE)
        self._fit()

    def _fit(self) -> None:
        """A second line only where there is something to say."""
        self.setFixedHeight(int(self._name.height) + (27 if self.empty else 12))
        self.update()

    def sizeHint(self) -> QSize:
        """The height of the name."""
        return QSize(theme.SECTIONS_NARROW - 2 * INSET, self.height())

    def show_state(self, number: str, empty: int) -> None:
        """Show how much there is, and what is missing."""
        if (number, empty) != (self.number, self.empty):
            self.number, self.empty = number, empty
            self.setAccessibleName(f"{self._text}: {number}. {self.empty_words()}")
            self._fit()

    def empty_words(self) -> str:
        """How many cells are empty, in words."""
        return self.tr("empty: {0}").format(self.empty) if self.empty else ""

    def show_current(self, *, current: bool) -> None:
        """Mark the place at hand."""
        if current != self.current:
            self.current = current
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name, the number, what is empty."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(INSET, 1, -INSET, -1)
        if self.current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ACCENT_SOFT if self.current else theme.DESK)
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.ACCENT, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        left, right = 2 * INSET, self.width() - 2 * INSET
        painter.setPen(theme.INK)
        self._name.draw(painter, left, 5)
        painter.setFont(theme.screen_font(bold=True))
        painter.drawText(right - SIDE, 5, SIDE, 20, Qt.AlignmentFlag.AlignRight, self.number)
        painter.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
        painter.setPen(theme.WARN)
        painter.drawText(
            left, self.height() - 19, right - left, 16, Qt.AlignmentFlag.AlignLeft, self.empty_words()
        )
        painter.end()


class PlaceList(QWidget):
    """All places and the total; always in view."""

    chosen = Signal(object)

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        """List the places of the session's card."""
        super().__init__(parent)
        self.setFixedWidth(theme.SECTIONS_WIDTH)
        self._session = session
        self._language: Language = language
        paper = session.card.paper
        self._main = any(result.main for result in paper.results)
        records = {document.records for document in paper.documents}
        self.items: dict[Place, PlaceItem] = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        head = self.tr("Head and signatures")
        self._add(column, Place("head"), head, head)
        for table in paper.tables:
            if table.id not in records:
                self._add(
                    column, Place("table", table.id), table.short.to(language), table.title.to(language)
                )
        for summary in paper.summaries:
            self._add(
                column, Place("summary", summary.id), summary.short.to(language), summary.title.to(language)
            )
        if records:
            self._caption(column, self.tr("Documents"))
        for document in paper.documents:
            table = paper.table(document.records)
            self._add(column, Place("table", table.id), table.short.to(language), table.title.to(language))
        if paper.reminders:
            self._add(column, Place("dates"), self.tr("What is due"), self.tr("What is due"))
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 10, 0, 0)
        outer.setSpacing(2)
        outer.addWidget(self._scrolled(inner), 1)
        self.total_box = TotalBox(self)
        self.total_box.setToolTip(paper.total.to(language))
        outer.addWidget(self.total_box)
        self.show_all()

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.verticalScrollBar().setStyleSheet(theme.SCROLL_BARS)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return scroll

    def _caption(self, column: QVBoxLayout, text: str) -> None:
        caption = QLabel(text, self)
        caption.setFont(theme.screen_font(theme.SCREEN_SIZE - 1, bold=True))
        caption.setContentsMargins(2 * INSET, 8, 0, 2)
        theme.tint(caption, theme.MUTED)
        column.addWidget(caption)

    def _add(self, column: QVBoxLayout, place: Place, name: str, tip: str) -> None:
        item = PlaceItem(place, name, tip, self)
        item.clicked.connect(lambda _checked=False: self.chosen.emit(place))
        column.addWidget(item)
        self.items[place] = item

    @property
    def places(self) -> list[Place]:
        """All places from top to bottom."""
        return list(self.items)

    def show_narrow(self, *, narrow: bool) -> None:
        """Give room to the table, or take it back."""
        width = theme.SECTIONS_NARROW + 24 if narrow else theme.SECTIONS_WIDTH
        if width != self.width():
            self.setFixedWidth(width)
            for item in self.items.values():
                item.lay_out(width)
            self.total_box.show_narrow(narrow=narrow)

    def show_current(self, place: Place) -> None:
        """Mark the place at hand."""
        for item in self.items.values():
            item.show_current(current=item.place == place)
        if place in self.items:
            self._scroll.ensureWidgetVisible(self.items[place], 0, 0)

    def show_total(self) -> None:
        """Show the main figure, and how many entries lack nothing."""
        score = self._session.score
        box = self.total_box
        box.last_year.hide()
        for words in (box.name, box.total):
            words.setVisible(self._main)
        box.total.setText(grouped(with_comma(score.total)))
        box.filled.setText(self.tr("{0} of {1} complete").format(score.filled or 0, score.entries or 0))

    def show_all(self) -> None:
        """Count the entries and what is empty, table by table."""
        ledger = self._session.ledger
        card = self._session.card
        empty = Counter(key.partition("/")[0] for key in ledger.missing()) if ledger else Counter[str]()
        for place, item in self.items.items():
            if place.kind == "table":
                held = len(card.entries.get(place.id, ()))
                needed = max(card.paper.table(place.id).least - held, 0)
                item.show_state(str(held) if held else "–", empty[place.id] + needed)
        self.show_total()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.PANEL)
        painter.setPen(theme.HAIRLINE)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()
