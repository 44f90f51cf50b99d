"""The grid on the screen: the keyboard goes through it as through a paper."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from gui import theme
from gui.entries.delegate import EntryDelegate
from gui.entries.fields import ChoiceField, opened_list
from gui.entries.lines import Track, block_parts, flat
from gui.entries.model import EntryModel
from gui.entries.widths import YEAR, Widths
from model.card.card import Field

LINE: Final = 26
TALL: Final = 58
BLOCK_WIDTHS: Final = {"unit": 84, "year": 78, "all": 82}
WIDEST_PART: Final = 230
BESIDE: Final = 124
FEW_LINES: Final = 300
"""Lines of a table that are all made as high as what they say; of longer ones, those that are changed."""

FORWARD: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
OPENS: Final = frozenset({Qt.Key.Key_F2, Qt.Key.Key_Space})


class EntryGrid(QTableView):
    """One table of entries. Typing opens the cell at hand; Enter and Tab go on to the next one."""

    typed = Signal(object, str)
    left = Signal()
    """A field was closed: what it holds should be kept."""

    arrived = Signal()
    """Another cell is at hand."""

    wanted = Signal(object)
    """A field that opens in a window of its own: an image, a choice of entries."""

    end_reached = Signal()
    """The user goes on behind the last entry."""

    def __init__(self, model: EntryModel, parent: QWidget) -> None:
        """Show the model's table."""
        super().__init__(parent)
        self.entries = model
        self.setModel(model)
        self.setObjectName(f"table-{model.table.id}")
        self.setAccessibleName(model.table.title.to(model.language))
        self._delegate = EntryDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self._delegate.typed.connect(self.typed)
        self._delegate.stepped.connect(self._leave_by)
        self._delegate.dropped.connect(self._drop)
        self.setFont(theme.screen_font())
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setStyleSheet(theme.SCROLL_BARS)
        self._tall: set[int] = set()
        self._widths = Widths(model)
        self._shared: list[int] = []
        self._blocks = model.table.layout == "blocks"
        self._dress_headers()
        model.modelReset.connect(self._lay_out)
        self._lay_out()

    def _dress_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        across.setFixedHeight(QFontMetrics(across.font()).height() * 3 + 8)
        across.setHighlightSections(False)
        across.setMinimumSectionSize(40)
        down.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(LINE)
        down.setMinimumSectionSize(LINE)
        down.setVisible(not self._blocks)
        down.setFixedWidth(44)

    # How it is laid out

    def _lay_out(self) -> None:
        if self._blocks:
            for place, track in enumerate(self.entries.tracks):
                self.setColumnWidth(place, self._width(track))
        tall = any(
            column.kind in {"long_text", "people"}
            for column in self.entries.table.columns
            if column.width or not self._blocks
        )
        self.verticalHeader().setDefaultSectionSize(LINE if self._blocks or not tall else TALL)
        for row in self._tall:
            self.setRowHeight(row, self.verticalHeader().defaultSectionSize())
        self._tall.clear()
        self.clearSpans()
        if self._blocks or self.entries.table.groups:
            self._span()
        if not self._blocks:
            self._widths.measure()
            self._fit()

    def _width(self, track: Track) -> int:
        if track.kind == "part":
            metrics = QFontMetrics(theme.screen_font())
            names = (flat(one.text.to(self.entries.language)) for one in block_parts(self.entries.table))
            return min(max(metrics.horizontalAdvance(name) for name in names) + 14, WIDEST_PART)
        if track.kind in BLOCK_WIDTHS and self._blocks:
            return BLOCK_WIDTHS[track.kind]
        if track.kind != "column":
            return YEAR
        return BESIDE

    def _fit(self) -> None:
        """Columns and lines of a plain table take the room there is."""
        self._shared = self._widths.shared(self.viewport().width())
        for place, width in enumerate(self._shared):
            self.setColumnWidth(place, width)
        self.horizontalHeader().setFixedHeight(self._widths.heading_height(self._shared))
        if len(self.entries.lines) <= FEW_LINES:
            self._fit_lines(0, len(self.entries.lines) - 1)

    def _fit_lines(self, first: int, last: int) -> None:
        least = self.verticalHeader().defaultSectionSize()
        for row in range(first, last + 1):
            if self.entries.lines[row].kind == "entry":
                height = self._widths.row_height(row, self._shared, least)
                if height != self.rowHeight(row):
                    self.setRowHeight(row, height)

    def dataChanged(
        self,
        top: QModelIndex | QPersistentModelIndex,
        bottom: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """A line grows with what is typed."""
        super().dataChanged(top, bottom, list(roles))
        if not self._blocks and bottom.row() - top.row() < FEW_LINES and len(self._shared):
            self._fit_lines(max(top.row(), 0), min(bottom.row(), len(self.entries.lines) - 1))

    def _span(self) -> None:
        """Headings across, names down along their block."""
        model = self.entries
        wide = len(model.tracks)
        middle = next((place for place, track in enumerate(model.tracks) if track.kind == "part"), 0)
        beside = [place for place, track in enumerate(model.tracks) if track.kind == "column"]
        for row, line in enumerate(model.lines):
            if line.kind == "heading" and wide > 1:
                self.setSpan(row, 0, 1, wide)
            elif line.kind in {"part", "sum"} and line.first and line.size > 1 and self._blocks:
                for place in beside:
                    self.setSpan(row, place, line.size, 1)
            elif line.kind == "extra":
                self.setSpan(row, 0, 1, middle + 1)
                self.setSpan(row, middle + 1, 1, wide - middle - 1)
        self._fit_headings()

    def _fit_headings(self) -> None:
        room = max(self.viewport().width() - 12, 200)
        metrics = QFontMetrics(theme.screen_font(bold=True))
        flags = int(Qt.TextFlag.TextWordWrap)
        for row, line in enumerate(self.entries.lines):
            if line.kind == "heading":
                self._tall.add(row)
                words = self.entries.text(self.entries.index(row, 0))
                self.setRowHeight(row, metrics.boundingRect(0, 0, room, 4000, flags, words).height() + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Headings are wrapped into the new width."""
        super().resizeEvent(event)
        if self._blocks:
            self._share_width()
        elif event.size().width() != event.oldSize().width():
            self._fit()
        if self._blocks or self.entries.table.groups:
            self._fit_headings()

    def _share_width(self) -> None:
        """What is left over goes to the columns with words."""
        fixed = sum(self._width(track) for track in self.entries.tracks if track.kind != "column") + 2
        beside = [place for place, track in enumerate(self.entries.tracks) if track.kind == "column"]
        each = (self.viewport().width() - fixed) // max(len(beside), 1)
        for place in beside:
            self.setColumnWidth(place, max(each, BESIDE))

    # Where the keyboard is

    @property
    def entry(self) -> int:
        """The entry at hand; 0 for none."""
        return self.entries.entry_at(self.currentIndex())

    @property
    def field(self) -> Field | None:
        """The field at hand, typed into or not."""
        return self.entries.field(self.currentIndex()) if self.currentIndex().isValid() else None

    def go_to(self, index: QModelIndex) -> None:
        """Bring a cell into view and make it the one at hand."""
        if not index.isValid():
            return
        self._close_field()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Go to the first cell there is to be typed into."""
        entries = self.entries.entries
        if entries and not self.currentIndex().isValid():
            row = self.entries.row_of(entries[0])
            self.setCurrentIndex(self.entries.index(row, 0))
            self.scrollToTop()

    def step(self, by: int) -> None:
        """Go to the next or the previous cell that can be typed into, from entry to entry."""
        entries = self.entries.entries
        entry = self.entry
        if not entries:
            self.end_reached.emit()
            return
        if not entry:
            self.setCurrentIndex(next(self.entries.stops(entries[0]), self.entries.index(0, 0)))
            return
        stops = list(self.entries.stops(entry))
        here = self._here(stops)
        if 0 <= here + by < len(stops):
            self.go_to(stops[here + by])
            return
        place = entries.index(entry) + by
        if place >= len(entries):
            self.end_reached.emit()
        elif place >= 0:
            others = list(self.entries.stops(entries[place]))
            if others:
                self.go_to(others[0 if by > 0 else -1])

    def _here(self, stops: list[QModelIndex]) -> int:
        current = self.currentIndex()
        if current in stops:
            return stops.index(current)
        before = [
            place
            for place, stop in enumerate(stops)
            if (stop.row(), stop.column()) < (current.row(), current.column())
        ]
        return before[-1] if before else 0

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell who shows what is known about the cell."""
        super().currentChanged(current, previous)
        self.arrived.emit()

    # Fields

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Tab go on, F2 and Space open, Delete empties; typing opens too."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Backtab:
            self.step(-1)
        elif key in FORWARD and plain:
            self.step(1)
        elif key in OPENS and plain:
            self.open_field()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and plain:
            self._empty()
        elif event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.text() and plain and self._opens_elsewhere():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _letters: str) -> None:
        """What is typed over a cell that takes nothing leads nowhere else."""

    def event(self, event: QEvent) -> bool:
        """Tab goes from cell to cell, not out of the grid; F6 does that."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key()
            in {
                Qt.Key.Key_Tab,
                Qt.Key.Key_Backtab,
            }
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the cell; what opens in a window of its own too."""
        if self._opens_elsewhere():
            self.open_field()
        else:
            super().mouseDoubleClickEvent(event)

    def open_field(self) -> None:
        """Open the cell at hand, with what it offers."""
        index = self.currentIndex()
        if self._opens_elsewhere():
            self.wanted.emit(self.field)
        elif self.entries.may_type(index):
            self.edit(index)
            if self._delegate.open:
                opened_list(self._delegate.open[1])

    def _paste(self) -> None:
        """What was copied takes the place of what stands in the cell; the field stays open."""
        index = self.currentIndex()
        if not self.entries.may_type(index) or self._opens_elsewhere():
            return
        self.edit(index)
        field = self._delegate.open[1] if self._delegate.open else None
        if isinstance(field, ChoiceField):
            field.choose(QApplication.clipboard().text())
        elif field:
            field.selectAll()
            field.paste()

    @property
    def typing(self) -> bool:
        """Whether a field is open."""
        return self._delegate.open is not None

    def _opens_elsewhere(self) -> bool:
        index = self.currentIndex()
        column = self.entries.spot(index).column if index.isValid() else None
        return bool(column and column.kind in {"links", "image"} and self.entries.may_type(index))

    def _empty(self) -> None:
        field = self.field
        if field and self.entries.may_type(self.currentIndex()):
            self.typed.emit(field, "")
            self.left.emit()

    def _leave_by(self, by: int) -> None:
        self._close_field()
        self.step(by)

    def _drop(self, field: Field, before: str) -> None:
        self.typed.emit(field, before)
        self._close_field()
        self.setFocus()

    def _close_field(self) -> None:
        if self._delegate.open:
            self.closeEditor(self._delegate.open[1], QAbstractItemDelegate.EndEditHint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """What was typed is kept at once."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        QTimer.singleShot(0, self, self.left.emit)
