"""The view of a paged model: Enter or a double click chooses a line, the selection is told."""

from collections.abc import Callable, Sequence
from typing import Final, Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from gui.campaign.paged_model import Item, PagedModel
from gui.exchange.lines_table import Column, Line, dress_table

_ENOUGH: Final = 420
"""Pixels in which the name of a school is read."""

_LEAST_OF_WORDS: Final = 90
_MOST_MORE: Final = 120


class PagedTable(QTableView, Generic[Item]):
    """Shows thousands of lines as quickly as ten."""

    chosen = Signal()
    selected = Signal()

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        fetch: Callable[[int, int], Sequence[Item]],
        line: Callable[[Item], Line],
        parent: QWidget,
    ) -> None:
        """Make an empty table; see `PagedModel`."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.paged: PagedModel[Item] = PagedModel(columns, fetch, line, self)
        self.setModel(self.paged)
        self._dress(columns)
        self.doubleClicked.connect(self.chosen)
        self.selectionModel().currentRowChanged.connect(self.selected)

    def show_number(self, number: int, first: Sequence[Item] = ()) -> None:
        """Show so many lines, at the same place if it is still there; see `PagedModel`."""
        place = self.currentIndex().row()
        at = self.verticalScrollBar().value()
        self.paged.show_number(number, first)
        if number:
            self.setCurrentIndex(self.paged.index(min(max(place, 0), number - 1), 0))
            self.verticalScrollBar().setValue(at)
        self.selected.emit()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Other columns."""
        self.paged.set_columns(columns)
        self._dress(columns)

    @property
    def current(self) -> Item | None:
        """What is selected."""
        return self.paged.item(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room is shared out anew."""
        super().resizeEvent(event)
        self._share_room()

    def _dress(self, columns: Sequence[Column]) -> None:
        dress_table(self, columns, wraps=False)
        self._words = {
            at: self.columnWidth(at)
            for at, column in enumerate(columns)
            if not column.numbers and column.width >= _LEAST_OF_WORDS
        }
        self._numbers = sum(
            self.columnWidth(at)
            for at, column in enumerate(columns)
            if column.width and at not in self._words
        )
        self._share_room()

    def _share_room(self) -> None:
        """What the first column does not need goes to the other words, from the left."""
        spare = self.viewport().width() - self._numbers - sum(self._words.values()) - _ENOUGH
        for at, width in self._words.items():
            more = min(max(spare, 0), _MOST_MORE)
            spare -= more
            self.setColumnWidth(at, width + more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; all others as in any table."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
