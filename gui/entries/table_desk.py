"""One table of entries on the screen: what it adds up to, what may be done, the grid, the cell at hand."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.elided_label import ElidedLabel
from gui.entries.filter_bar import FilterBar
from gui.entries.grid import EntryGrid
from gui.entries.model import EntryModel
from gui.entries.strip import EntryStrip
from gui.entries.totals import TotalsBar
from gui.shell_style import dress
from model.card.card import Field
from model.card.entry_fields import place_of
from model.card.session import Change, Session
from model.paper.entries import EntryTable
from model.wording import Language

if TYPE_CHECKING:
    from model.paper.entries import Document


class TableDesk(QFrame):
    """Tells the page what the user wants; changes nothing itself."""

    typed = Signal(object, str)
    left = Signal()
    add_wanted = Signal()
    copy_wanted = Signal(int)
    remove_wanted = Signal(int)
    reverse_wanted = Signal(int)
    field_wanted = Signal(object)
    """A field that opens in a window of its own."""

    draw_up_wanted = Signal()
    paper_wanted = Signal(int)
    """The paper of a document is to be printed; carries its record."""

    open_wanted = Signal(int)
    """A document is to be looked at and filled in."""

    def __init__(
        self,
        session: Session,
        table: EntryTable,
        language: Language,
        today: date,
        parent: QWidget,
        *,
        read_only: bool = False,
    ) -> None:
        """Show a table of the session's card."""
        super().__init__(parent)
        dress(self)
        self.table = table
        self._session = session
        self._language: Language = language
        self._read_only = read_only
        self.document: Document | None = next(
            (one for one in session.card.paper.documents if one.records == table.id), None
        )
        self.model = EntryModel(session, table, language, today, self, read_only=read_only)
        self.grid = EntryGrid(self.model, self)
        self.totals = TotalsBar(session, table, language, self)
        self.filters = FilterBar(self.model, language, self)
        self.strip = EntryStrip(self.model, self)
        self._stale = False
        self._dirty = False
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()
        self.grid.begin()
        self.totals.show_all()
        self._arrived()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(6)
        title = ElidedLabel(self.table.title.to(self._language), self)
        title.setProperty("kind", "heading")
        head.addWidget(title, 1)
        self._add_buttons(head)
        column.addLayout(head)
        column.addWidget(self.totals)
        column.addWidget(self.filters)
        frame = QFrame(self)
        frame.setObjectName("listFrame")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(2, 2, 2, 2)
        inner.addWidget(self.grid)
        column.addWidget(frame, 1)
        column.addWidget(self.strip)

    def _add_buttons(self, row: QHBoxLayout) -> None:
        if self.document:
            self._button(row, "open-document", self.tr("Open"), self._open, always=True)
            self._button(row, "print-document", self.tr("Print"), self._print, always=True)
        if self.table.append_only:
            self._button(row, "reverse", self.tr("Correct by a reversing entry"), self._reverse)
        else:
            self._button(row, "remove", self.tr("Remove"), self._remove)
        self._button(row, "copy", self.tr("Duplicate"), self._copy)
        if self.document:
            self._button(row, "add", self.tr("Draw up…"), self.draw_up_wanted.emit, primary=True)
        else:
            self._button(row, "add", self.tr("Add"), self.add_wanted.emit, primary=True)
            self._buttons["add"].setToolTip(self.tr("A new entry (Insert)"))
        self._buttons["copy"].setToolTip(self.tr("A new entry that begins like this one (Ctrl+Insert)"))
        self._buttons["copy"].setVisible(not self.document and not self._read_only)

    def _button(
        self,
        row: QHBoxLayout,
        name: str,
        text: str,
        act: Callable[[], object],
        *,
        primary: bool = False,
        always: bool = False,
    ) -> None:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("kind", "primary" if primary else "small")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: act())
        button.setVisible(always or not self._read_only)
        row.addWidget(button)
        self._buttons[name] = button

    def _connect(self) -> None:
        self.grid.typed.connect(self.typed)
        self.grid.left.connect(self.left)
        self.grid.left.connect(self.grid.viewport().update)
        self.grid.arrived.connect(self._arrived)
        self.grid.wanted.connect(self.field_wanted)
        self.filters.changed.connect(self._narrow)
        self.filters.done.connect(self.grid.setFocus)
        if not self._read_only:
            self.grid.end_reached.connect(self._behind_the_end)
            for keys, act in (
                ("Insert", self.draw_up_wanted.emit if self.document else self.add_wanted.emit),
                ("Ctrl+Insert", self._copy),
                ("Ctrl+Delete", self._reverse if self.table.append_only else self._remove),
                ("Ctrl+D", self._as_above),
            ):
                shortcut = QShortcut(QKeySequence(keys), self, act)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        search = QShortcut(QKeySequence("Ctrl+F"), self, self.filters.take_focus)
        search.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What the user does

    def _open(self) -> None:
        if self.grid.entry:
            self.open_wanted.emit(self.grid.entry)

    def _print(self) -> None:
        if self.grid.entry:
            self.paper_wanted.emit(self.grid.entry)

    def _copy(self) -> None:
        if self.grid.entry and not self.document:
            self.copy_wanted.emit(self.grid.entry)

    def _remove(self) -> None:
        if self.grid.entry:
            self.remove_wanted.emit(self.grid.entry)

    def _reverse(self) -> None:
        if self.grid.entry:
            self.reverse_wanted.emit(self.grid.entry)

    def _behind_the_end(self) -> None:
        """Enter behind the last entry begins another one, unless that one is not complete yet."""
        entry = self.grid.entry
        stops = self.model.stops(entry) if entry else iter(())
        empty = next((stop for stop in stops if self.model.lacks(stop)), None)
        if empty is not None:
            self.grid.go_to(empty)
        elif self.document is None:
            self.add_wanted.emit()

    def _as_above(self) -> None:
        """What stands in the same column of the entry above."""
        entries, field = self.model.entries, self.grid.field
        if field is None or not self.model.may_type(self.grid.currentIndex()):
            return
        place = place_of(field.key)
        at = entries.index(place.entry)
        if at > 0:
            above = Field("entries", f"{place.table}/{entries[at - 1]}/{place.cell}")
            self.typed.emit(field, self._session.typed(above))
            self.left.emit()
            self.grid.step(1)

    # What is shown

    def show_change(self, change: Change) -> None:
        """Draw what an edit changed; a table out of sight is drawn when it comes up."""
        if not self.isVisible():
            self._stale = True
            return
        back = self._way_back()
        focused = self.grid.hasFocus() or self.grid.typing
        if self.model.show_change(change):
            back()
            if focused:
                self.grid.setFocus()
        if self.table.id in change.sums or any(table == self.table.id for table, _ in change.entries):
            self.totals.show_all()
        if not self.grid.typing:
            self.grid.viewport().update()  # what is overdue elsewhere may be settled by this
        self.strip.show_cell(self.grid.currentIndex())
        self._show_buttons()

    def show_anew(self) -> None:
        """Draw everything again."""
        back = self._way_back()
        self._stale = False
        self.model.narrowing.forget_all()
        self.model.rebuild()
        back()
        self.grid.begin()
        self.totals.show_all()
        self._arrived()

    def _way_back(self) -> Callable[[], None]:
        """Leads back to the cell at hand; where its entry is gone by then, to the entry beside it."""
        current, entry = self.grid.currentIndex(), self.grid.entry
        field, place = self.grid.field, current.column()
        before = self.model.entries if entry else []
        at = before.index(entry) if entry in before else 0

        def back() -> None:
            index = self.model.index_of(field) if field else QModelIndex()
            there = self.model.entries
            if not index.isValid() and entry and there:
                near = entry if entry in there else there[min(at, len(there) - 1)]
                row = self.model.row_of(near)
                index = self.model.index(row, min(max(place, 0), self.model.columnCount() - 1))
            if index.isValid():
                self.grid.setCurrentIndex(index)
                self.grid.scrollTo(index)

        return back

    def come_up(self) -> None:
        """The table is shown, perhaps after changes elsewhere."""
        if self._stale:
            self.show_anew()
        self.filters.offer()

    def go_to(self, field: Field) -> None:
        """Bring a cell into view, also where a filter hides its entry."""
        index = self.model.index_of(field)
        if not index.isValid() and self.model.narrowing.on:
            self.filters.clear()
            self._narrow_now()
            index = self.model.index_of(field)
        if index.isValid():
            self.grid.go_to(index)
        else:
            self.grid.setFocus()

    def _narrow(self) -> None:
        if not self._dirty:
            self._dirty = True
            QTimer.singleShot(0, self, self._narrow_now)

    def _narrow_now(self) -> None:
        self._dirty = False
        field = self.grid.field
        self.model.rebuild()
        index = self.model.index_of(field) if field else self.model.index(-1, -1)
        if index.isValid():
            self.grid.setCurrentIndex(index)
            self.grid.scrollTo(index)
        else:
            self.grid.begin()
        self.totals.show_found(len(self.model.entries) if self.model.narrowing.on else None)
        self._arrived()

    def _arrived(self) -> None:
        self.strip.show_cell(self.grid.currentIndex())
        self._show_buttons()

    def _show_buttons(self) -> None:
        entry = self.grid.entry
        for name in ("open-document", "print-document", "copy", "remove", "reverse"):
            if name in self._buttons:
                self._buttons[name].setEnabled(bool(entry))
        full = self.table.most and len(self._session.card.entries.get(self.table.id, ())) >= self.table.most
        self._buttons["add"].setEnabled(not full)
