"""The grid of one table of entries: what stands where, what may be typed into, what is wrong."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.entries.lines import (
    Line,
    Track,
    block_parts,
    extras,
    group_key,
    lines,
    sort_key,
    tracks,
)
from gui.entries.reversals import Reversals
from gui.entries.search import Narrowing
from gui.entries.spots import Spot, Spots
from gui.entries.words import NUMERIC, CellWords
from model.card.card import Field
from model.card.entry_fields import place_of
from model.card.fixed import is_copied
from model.card.session import Change, Session
from model.paper.entries import EntryTable
from model.scoring.entries.faults import missing_cells
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import column_of
from model.wording import Language, Message

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FEW = 60
"""Entries that are repainted one by one; with more of them everything is."""


class EntryModel(QAbstractTableModel):
    """Lines and columns over the open session; keeps nothing of its own."""

    def __init__(
        self,
        session: Session,
        table: EntryTable,
        language: Language,
        today: date,
        parent: QObject | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        """Lay out a table of the session's card."""
        super().__init__(parent)
        self.session = session
        self.table = table
        self.language: Language = language
        self.read_only = read_only
        self.words = CellWords(session, table, language, today)
        self._spots = Spots(self.words, table, language)
        self.narrowing = Narrowing(self.words, table, session)
        self.reversals = Reversals(table)
        self.tracks: list[Track] = []
        self._years: tuple[int, ...] = ()
        self.lines: list[Line] = []
        self._first: dict[int, int] = {}
        self._keys: dict[int, object] = {}
        self._missing: dict[int, frozenset[str]] = {}
        self.rebuild()

    @property
    def ledger(self) -> Ledger:
        """What is computed of the card's tables."""
        ledger = self.session.ledger
        if ledger is None:
            raise TypeError(self.table.id)
        return ledger

    # What there is

    def rebuild(self) -> None:
        """Lay everything out anew."""
        self.beginResetModel()
        self._years = self.ledger.years
        self.tracks = tracks(self.table, self._years, self.language)
        self._missing.clear()
        self.reversals.rebuild(self.ledger)
        every = [entry.id for entry in self.ledger.entries(self.table.id)]
        shown = [entry for entry in every if self.narrowing.lets(entry)]
        if self.table.groups or self.table.order:
            keys = {entry: sort_key(self.table, self.ledger, entry) for entry in shown}
            shown.sort(key=lambda entry: keys[entry])
            self._keys = {entry: self._place_key(entry) for entry in shown}
        self.lines = list(lines(self.table, self.ledger, shown, sums=len(shown) == len(every)))
        self._first = {}
        for row, line in enumerate(self.lines):
            if line.entry:
                self._first.setdefault(line.entry, row)
        self.endResetModel()

    @property
    def entries(self) -> list[int]:
        """The entries shown, from top to bottom."""
        return list(self._first)

    def row_of(self, entry: int) -> int:
        """The first line of an entry that is shown."""
        return self._first[entry]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self.tracks)

    def entry_at(self, index: Index) -> int:
        """The entry a line belongs to; 0 for none."""
        return self.lines[index.row()].entry if index.isValid() and index.row() < len(self.lines) else 0

    def spot(self, index: Index) -> Spot:
        """What a cell stands for."""
        return self._spots.of(self.lines[index.row()], self.tracks[index.column()], index.column())

    # Cells and fields

    def field(self, index: Index) -> Field | None:
        """The field that can be typed into here; None if the cell is computed, or no cell at all."""
        if not index.isValid():
            return None
        spot = self.spot(index)
        if spot.column is None or spot.all or spot.column.computed or spot.kind != "cell":
            return None
        return self.words.field(spot.entry, spot.column.id, spot.year)

    def may_type(self, index: Index) -> bool:
        """Whether the cell takes what is typed."""
        if self.read_only or self.field(index) is None:
            return False
        return not self.session.is_fixed(self.table.id, self.entry_at(index)) and not self.copied(index)

    def copied(self, index: Index) -> bool:
        """Whether the cell of a reversing entry repeats what stands in the entry taken back."""
        column = self.spot(index).column
        return column is not None and is_copied(
            self.session.card, self.table.id, self.entry_at(index), column.id
        )

    def index_of(self, field: Field) -> QModelIndex:
        """The cell of a field; an invalid index if it is not shown."""
        place = place_of(field.key)
        if place.table != self.table.id or place.entry not in self._first:
            return QModelIndex()
        column, year = column_of(place.cell) if place.cell else ("", None)
        return self._index(place.entry, column, year)

    def _index(self, entry: int, column: str, year: int | None) -> QModelIndex:
        row = self._first[entry]
        if self.table.layout == "rows":
            for place, track in enumerate(self.tracks):
                if track.column == column and track.year == year and track.kind != "all":
                    return self.index(row, place)
        first = None
        for one in self.stops(entry):
            first = first or one
            if column and column == self._column_at(one) and self.spot(one).year == year:
                return one
        return first or self.index(row, 0)

    def _column_at(self, index: QModelIndex) -> str:
        column = self.spot(index).column
        return column.id if column else ""

    def stops(self, entry: int) -> Iterator[QModelIndex]:
        """The cells of an entry that can be typed into, in the order of the Tab key."""
        row = self._first[entry]
        if self.table.layout == "rows":
            for place in range(len(self.tracks)):
                if self.field(self.index(row, place)):
                    yield self.index(row, place)
            return
        parts = len(block_parts(self.table))
        middle = next(place for place, track in enumerate(self.tracks) if track.kind == "part")
        units: set[str] = set()
        unit_at = middle + 1
        beneath = [(column, row + parts + offset) for offset, column in enumerate(extras(self.table))]
        for column, line in beneath:
            if column.required:
                yield self.index(line, unit_at)
        for place in range(middle):
            yield self.index(row, place)
        for line in range(row, row + parts):
            unit = self._column_at(self.index(line, unit_at))
            for place in range(unit_at, len(self.tracks)):
                index = self.index(line, place)
                if (place == unit_at and unit in units) or self.tracks[place].kind == "column":
                    continue
                if self.field(index):
                    yield index
            units.add(unit)
        for place, track in enumerate(self.tracks):
            if track.kind == "column" and place > middle:
                yield self.index(row, place)
        for column, line in beneath:
            if not column.required:
                yield self.index(line, unit_at)

    def fault(self, index: Index) -> Message | None:
        """Why what stands in a cell is wrong."""
        spot = self.spot(index)
        if not spot.column or spot.all or spot.kind != "cell":
            return None
        return self.session.fault(self.words.field(spot.entry, spot.column.id, spot.year))

    def lacks(self, index: Index) -> bool:
        """Whether the cell must be filled in and is empty."""
        field = self.field(index)
        if field is None or field in self.session.card.drafts:
            return False
        place = place_of(field.key)
        if place.entry not in self._missing:
            entry = self.ledger.entry(self.table.id, place.entry)
            cells = missing_cells(self.table, entry, self.ledger.years) if entry else ()
            self._missing[place.entry] = frozenset(cells)
        return place.cell in self._missing[place.entry]

    def text(self, index: Index) -> str:
        """What a cell shows."""
        spot = self.spot(index)
        if spot.column is None:
            return spot.text
        if spot.all:
            return self.words.over_years(spot.entry, spot.column.id)
        text = self.words.of(spot.entry, spot.column.id, spot.year)
        if spot.column.id == self.table.reverses and self.field(index) not in self.session.card.drafts:
            return self.reversals.words(spot.entry) or text
        if text and spot.column.unit_from and self.lines[index.row()].kind == "extra":
            return f"{text} {self.words.unit(spot.entry, spot.column.id)}"  # no unit stands beside it
        return text

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for the view, for tips and for a screen reader; the delegate asks for the rest itself."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(index)
            case Qt.ItemDataRole.EditRole:
                field = self.field(index)
                return self.session.typed(field) if field else self.text(index)
            case Qt.ItemDataRole.ToolTipRole:
                told = self.reversals.words(self.entry_at(index))
                return "\n".join(dict.fromkeys(part for part in (self.text(index), told) if part)) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                spot = self.spot(index)
                named = spot.column.short.to(self.language) if spot.column else ""
                told = self.reversals.words(spot.entry) if spot.entry else ""
                said = ": ".join(part for part in (named, self.text(index)) if part)
                return said if not told or told in said else f"{said} ({told})"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be gone to; those that open in the grid can be edited."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.spot(index).column if index.isValid() else None
        if column and column.kind not in {"links", "image"} and self.may_type(index):
            return plain | Qt.ItemFlag.ItemIsEditable
        return plain

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings of the columns; at the left the number of the entry."""
        if orientation == Qt.Orientation.Horizontal:
            if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} and section < len(
                self.tracks
            ):
                return self._heading(section, whole=role == Qt.ItemDataRole.ToolTipRole)
            return None
        if role == Qt.ItemDataRole.DisplayRole and section < len(self.lines):
            line = self.lines[section]
            return str(line.entry) if line.entry and line.first else ""
        return None

    def _heading(self, section: int, *, whole: bool) -> str:
        track = self.tracks[section]
        if not whole or not track.column:
            return track.title
        return " ".join(self.words.column(track.column).text.to(self.language).split())

    def right(self, spot: Spot) -> bool:
        """Whether it stands at the right: numbers do."""
        if spot.kind == "number":
            return True
        return spot.column is not None and spot.column.kind in NUMERIC

    # What changes

    def show_change(self, change: Change) -> bool:
        """Draw what an edit changed; true if lines came, went or moved, and all was laid out anew."""
        mine = [entry for table, entry in change.entries if table == self.table.id]
        for entry in tuple(mine):
            marked = self.reversals.look(self.ledger, entry)
            mine += [one for one in marked if one not in mine and self.ledger.entry(self.table.id, one)]
        for entry in mine:
            self._missing.pop(entry, None)
            self.narrowing.forget(entry)
        if self._appended(mine):
            return True
        if self._moved(mine) or self.ledger.years != self._years:
            self.rebuild()
            return True
        rows = [self._first[entry] for entry in mine if entry in self._first]
        last = len(self.tracks) - 1
        if len(rows) > FEW or change.sums:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, last))
        else:
            size = (
                len(block_parts(self.table)) + len(extras(self.table)) if self.table.layout == "blocks" else 1
            )
            for row in rows:
                self.dataChanged.emit(self.index(row, 0), self.index(row + size - 1, last))
        return False

    def _appended(self, entries: list[int]) -> bool:
        """Where entries stand as they were entered, a new one only needs a line at the end."""
        plain = not (
            self.table.groups or self.table.order or self.table.layout == "blocks" or self.narrowing.on
        )
        new = [one for one in entries if one not in self._first and self.ledger.entry(self.table.id, one)]
        if (
            not plain
            or len(new) != 1
            or any(self.ledger.entry(self.table.id, one) is None for one in entries)
        ):
            return False
        if self._first and new[0] < next(reversed(self._first)):
            return False
        row = len(self.lines)
        self.beginInsertRows(QModelIndex(), row, row)
        self.lines.append(Line("entry", new[0]))
        self._first[new[0]] = row
        self.endInsertRows()
        for entry in entries:
            self.dataChanged.emit(
                self.index(self._first[entry], 0), self.index(self._first[entry], len(self.tracks) - 1)
            )
        return True

    def _moved(self, entries: list[int]) -> bool:
        for entry in entries:
            there = self.ledger.entry(self.table.id, entry) is not None
            if there != (entry in self._first) and (not there or self.narrowing.lets(entry)):
                return True
            if there and self._keys and self._keys.get(entry) != self._place_key(entry):
                return True
        return False

    def _place_key(self, entry: int) -> object:
        return group_key(self.table, self.ledger, entry), sort_key(self.table, self.ledger, entry)
