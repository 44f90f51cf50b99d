"""The lines of `Understood` as a table."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt

from gui import theme
from gui.exchange.lines_table import NOWHERE, Column, Index
from gui.exchange.numbers import points_text
from gui.exchange.understood import OPEN, Line, State, Understood

WHAT, PLACE, RAW, VALUE, PRINTED, METHOD, STATE = range(1, 8)

_COLOURS = {
    "doubtful": theme.FAULT,
    "wrong": theme.FAULT,
    "stray": theme.FAULT,
    "absent": theme.WARN,
    "alike": theme.WARN,
    "entered": theme.ACCENT,
    "empty": theme.MUTED,
}


def state_text(state: State, sure: int) -> str:
    """How it stands with a line, in a word or two."""
    translate = QCoreApplication.translate
    match state:
        case "understood":
            return translate("UnderstoodModel", "understood")
        case "alike":
            return translate("UnderstoodModel", "alike: {percent} %").format(percent=sure)
        case "empty":
            return translate("UnderstoodModel", "empty")
        case "doubtful":
            return translate("UnderstoodModel", "not understood")
        case "absent":
            return translate("UnderstoodModel", "not found")
        case "entered":
            return translate("UnderstoodModel", "entered here")
        case "wrong":
            return translate("UnderstoodModel", "cannot be so")
        case "stray":
            return translate("UnderstoodModel", "not taken")


class UnderstoodModel(QAbstractTableModel):
    """Shows all lines, or those a person should look at."""

    def __init__(self, understood: Understood, parent: QObject) -> None:
        """Show all lines."""
        super().__init__(parent)
        self._understood = understood
        self._shown: list[Line] = list(understood.lines)
        self._bold = theme.screen_font(bold=True)

    def columns(self) -> list[Column]:
        """Titles and widths."""
        return [
            Column(self.tr("No."), 58),
            Column(self.tr("What"), 0),
            Column(self.tr("Where found"), 118),
            Column(self.tr("In the file"), 118),
            Column(self.tr("Value"), 96),
            Column(self.tr("Points in the file"), 62, numbers=True),
            Column(self.tr("Points by the method"), 72, numbers=True),
            Column(self.tr("State"), 112),
        ]

    def show(self, wanted: Callable[[Line], bool]) -> None:
        """Show the lines that are wanted; they stay while they are mended."""
        self.beginResetModel()
        self._shown = [line for line in self._understood.lines if wanted(line)]
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """The line in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def next_open(self, row: int) -> int | None:
        """The next row that a person should look at, round again at the end."""
        order = [*range(row + 1, len(self._shown)), *range(row + 1)]
        return next((at for at in order if self._understood.state(self._shown[at]) in OPEN), None)

    def renew(self) -> None:
        """A value is another: with a base figure many points are."""
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, STATE))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns."""
        return 0 if parent.isValid() else STATE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns()[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, tips and looks of one cell."""
        line, column = self._shown[index.row()], index.column()
        state = self._understood.state(line)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(line, column, state)
            case Qt.ItemDataRole.TextAlignmentRole:
                right = column in {PRINTED, METHOD}
                across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return across | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.BackgroundRole if state in OPEN:
                return theme.WARN_SOFT if state == "absent" else theme.FAULT_SOFT
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(line, column, state)
            case Qt.ItemDataRole.FontRole if column == VALUE or (column == PRINTED and self._differs(line)):
                return self._bold
        return None

    def _differs(self, line: Line) -> bool:
        return self._understood.differs(line)

    def _colour(self, line: Line, column: int, state: State) -> object:
        if column in {PRINTED, METHOD} and self._differs(line):
            return theme.FAULT
        if column == STATE:
            return _COLOURS.get(state)
        return None

    def _text(self, line: Line, column: int, state: State) -> str:
        match column:
            case 0:
                return line.number
            case 1:
                return line.words or self.tr("A place in the file")
            case 2:
                return self.tr("hidden part of the file") if line.hidden else line.place
            case 3:
                return line.raw
            case 4:
                return self._understood.value(line)
            case 5 | 6:
                return points_text(self._understood.points(line)[column - PRINTED])
        return state_text(state, line.sure)
