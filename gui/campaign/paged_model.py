"""A table of any number of lines, of which only the pages in sight are fetched and kept."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from gui import theme
from gui.exchange.lines_table import NOWHERE, TONES, Column, Index, Line

Item = TypeVar("Item")

PAGE: Final = 100
_MOST_PAGES: Final = 24


class PagedModel(QAbstractTableModel, Generic[Item]):
    """Fetches a page when a line of it is first seen."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Callable[[int, int], Sequence[Item]],
        line: Callable[[Item], Line],
        parent: QObject,
    ) -> None:
        """Start without lines.

        Args:
            columns: from left to right.
            fetch: gives so many items from a place on.
            line: what is shown of one.
            parent: owns the model.
        """
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._line = line
        self._number = 0
        self._pages: OrderedDict[int, Sequence[tuple[Item, Line]]] = OrderedDict()
        self._bold = theme.screen_font(bold=True)

    def show_number(self, number: int, first: Sequence[Item] = ()) -> None:
        """Show so many lines, fetched anew; `first` is the first page, where it has been fetched already."""
        self.beginResetModel()
        self._number = number
        self._pages.clear()
        if first:
            self._pages[0] = [(one, self._line(one)) for one in first]
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns; without lines for now."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._number = 0
        self._pages.clear()
        self.endResetModel()

    def item(self, place: int) -> Item | None:
        """What stands in a line."""
        held = self._held(place)
        return held[0] if held else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else self._number

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, tips and looks of one cell."""
        held = self._held(index.row())
        if held is None:
            return None
        line = held[1]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return line.texts[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole:
                numbers = self.columns[index.column()].numbers
                across = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
                return across | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if line.tone:
                return TONES[line.tone]
            case Qt.ItemDataRole.FontRole if line.bold:
                return self._bold
        return None

    def _held(self, place: int) -> tuple[Item, Line] | None:
        if not 0 <= place < self._number:
            return None
        number, at = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = [(one, self._line(one)) for one in self._fetch(PAGE, number * PAGE)]
            self._pages[number] = page
            if len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[at] if at < len(page) else None  # a line may have gone meanwhile
