"""A table to be read: lines of words and numbers, some of them marked; nothing can be typed here."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui import theme

Index = QModelIndex | QPersistentModelIndex
Tone = Literal["", "warn", "fault", "good", "muted"]
NOWHERE: Final = QModelIndex()

TONES: Final[dict[str, QColor]] = {
    "warn": theme.WARN,
    "fault": theme.FAULT,
    "good": theme.GOOD,
    "muted": theme.MUTED,
}


class Column(NamedTuple):
    """A column: its title, its width in pixels (0 takes what is left), whether it holds numbers."""

    title: str
    width: int
    numbers: bool = False


class Line(NamedTuple):
    """A line: a text for each column, and how it is marked."""

    texts: tuple[str, ...]
    tone: Tone = ""
    bold: bool = False


class LinesModel(QAbstractTableModel):
    """Holds no widgets, so that a thousand lines cost nothing."""

    def __init__(self, columns: Sequence[Column], parent: QObject) -> None:
        """Start without lines."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._lines: tuple[Line, ...] = ()
        self._bold = theme.screen_font(bold=True)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines instead."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, tips and looks of one cell."""
        line, column = self._lines[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return line.texts[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole:
                across = Qt.AlignmentFlag.AlignRight if column.numbers else Qt.AlignmentFlag.AlignLeft
                return across | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if line.tone:
                return TONES[line.tone]
            case Qt.ItemDataRole.FontRole if line.bold:
                return self._bold
        return None


class LinesTable(QTableView):
    """Shows lines; Enter or a double click chooses one."""

    chosen = Signal(int)
    """Place of the line."""

    def __init__(
        self, name: str, title: str, columns: Sequence[Column], parent: QWidget, *, wraps: bool = True
    ) -> None:
        """Make an empty table.

        Args:
            name: of the object, for tests.
            title: for helpers that read the screen.
            columns: from left to right.
            parent: where it stands.
            wraps: whether long words get several lines; not where there may be thousands.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.lines = LinesModel(columns, self)
        self.setModel(self.lines)
        dress_table(self, columns, wraps=wraps)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines, the first of them at hand."""
        self.lines.set_lines(lines)
        if lines:
            self.setCurrentIndex(self.lines.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; all others as in any table."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


def dress_table(table: QTableView, columns: Sequence[Column], *, wraps: bool) -> None:
    """The looks that all tables of this package share."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setWordWrap(wraps)
    table.setStyleSheet(
        f"QTableView {{ gridline-color: {theme.HAIRLINE.name()}; border: 1px solid {theme.HAIRLINE.name()};"
        f" selection-background-color: {theme.ACCENT_SOFT.name()}; selection-color: {theme.INK.name()}; }}"
    )
    table.verticalHeader().hide()
    if wraps:
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    else:
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 10)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    words = header.fontMetrics()
    lines = 1
    for place, column in enumerate(columns):
        longest = max((words.horizontalAdvance(word) for word in column.title.split()), default=0) + 14
        if not column.width:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            continue
        width = max(column.width, longest)
        table.setColumnWidth(place, width)
        lines = max(lines, -(-words.horizontalAdvance(column.title) * 5 // (4 * (width - 10))))
    header.setFixedHeight(min(lines, 4) * words.height() + 10)
