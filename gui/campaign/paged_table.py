"""The view of a paged model: Enter or a double click chooses a line, the selection is told."""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from gui.campaign.paged_model import Item, PagedModel
from gui.exchange.lines_table import Column, Line, dress_table


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
        dress_table(self, columns, wraps=False)
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
        dress_table(self, columns, wraps=False)

    @property
    def current(self) -> Item | None:
        """What is selected."""
        return self.paged.item(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; all others as in any table."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
