"""One open card of a paper of entries: its places at the left, one of them in the middle."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from gui.dates import local_today
from gui.entries.fields import takes_words
from gui.entries.gaps import next_gap
from gui.entries.head_form import HeadForm
from gui.entries.place_list import Place, PlaceList
from gui.entries.table_desk import TableDesk
from gui.entries.words import CellWords
from gui.open_page import OpenPage
from model.card.card import Field
from model.card.documents import permitted
from model.card.entering import add_entry, remove_entry, reverse_entry
from model.card.entry_fields import content, entry_field
from model.card.fixed import EntryFixed
from model.card.session import Change, Session
from model.wording import Language, Message, say

if TYPE_CHECKING:
    from gui.entries.dates_sheet import DatesSheet
    from gui.entries.summary_sheet import SummarySheet
    from gui.letter_palette import LetterPalette
    from model.archive import Archive

    Shown = HeadForm | TableDesk | SummarySheet | DatesSheet

NARROW: Final = 1100
COUNT_PAUSE: Final = 300
"""Milliseconds of rest before the empty cells of all tables are counted anew."""

HEAD: Final = Place("head")
STAYS: Final = frozenset({"person", "people", "option", "text", "long_text"})
"""Kinds of what mostly is the same in the next document: persons, places, grounds."""


class EntriesPage(OpenPage):
    """Everything of one card: whatever is shown of it comes from the definition of its paper."""

    def __init__(
        self,
        session: Session,
        language: Language,
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
        today: Callable[[], date] = local_today,
        pictures: "Archive | None" = None,
    ) -> None:
        """Open the session's card; `pictures` keeps the pictures that entries name."""
        super().__init__(session, parent, read_only=read_only)
        self.language: Language = language
        self.pictures = pictures
        self._today = today
        self.places = PlaceList(session, language, self)
        self.stack = QStackedWidget(self)
        self._made: dict[Place, Shown] = {}
        self.current = HEAD
        self._begun = False
        self._letters: LetterPalette | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.places)
        row.addWidget(self.stack, 1)
        self.places.chosen.connect(self._choose)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_PAUSE)
        self._counting.timeout.connect(self.places.show_all)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self._turn(by))
        QShortcut(QKeySequence("F6"), self, self._to_places)

    # Places

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where there is something to do."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        card = self.session.card
        unnamed = [
            one.id for one in card.paper.organisation if one.required and not card.organisation.get(one.id)
        ]
        if unnamed and not self.read_only:
            self.go_to(Field("organisation", unnamed[0]))
        else:
            filled = [table.id for table in card.paper.tables if table.printed]
            self.show_place(Place("table", (filled or [card.paper.tables[0].id])[0]))
            self._focus()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        # The first sentence reads the catalogue of all of them: not under the user's first key.
        QTimer.singleShot(COUNT_PAUSE, self, lambda: say(Message("ready.yes"), self.language))
        self.completed.emit()

    def _follow_focus(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """The Kazakh letters stand below whatever takes words."""
        text = takes_words(focused) and self.isAncestorOf(focused or self)
        if self._letters is None and text:
            from gui.letter_palette import palette_with_keys

            self._letters = palette_with_keys(self)
        if self._letters:
            kazakh = "kk" in {self.language, self.session.card.paper.act_language}
            # Above the table: below it stands what is wrong with the cell.
            room = self.height() - self._letters.sizeHint().height() - 4
            above = room if self.current.kind == "table" else 10
            self._letters.follow(focused, text=text and kazakh, above=above)

    def show_place(self, place: Place) -> QWidget:
        """Bring a place up; it is made when it is first wanted."""
        shown = self._made.get(place)
        if shown is None:
            shown = self._made[place] = self._make(place)
            self.stack.addWidget(shown)
        self.current = place
        self.stack.setCurrentWidget(shown)
        self.places.show_current(place)
        if isinstance(shown, TableDesk):
            shown.come_up()
        elif place.kind in {"summary", "dates"}:
            self._show_computed()
        return shown

    def _make(self, place: Place) -> "Shown":
        if place.kind == "head":
            form = HeadForm(self.session, self.language, self, read_only=self.read_only)
            if not self.read_only:
                form.typed.connect(self.enter)
                form.left.connect(self.saver.save)
            return form
        if place.kind == "summary":
            from gui.entries.summary_sheet import SummarySheet

            summary = next(one for one in self.session.card.paper.summaries if one.id == place.id)
            return SummarySheet(self.session, summary, self.language, self)
        if place.kind == "dates":
            from gui.entries.dates_sheet import DatesSheet

            sheet = DatesSheet(self.session, self.language, self._today(), self)
            sheet.go.connect(self.go_to)
            return sheet
        return self._made_table(place.id)

    def _made_table(self, table_id: str) -> TableDesk:
        table = self.session.card.paper.table(table_id)
        desk = TableDesk(self.session, table, self.language, self._today(), self, read_only=self.read_only)
        desk.open_wanted.connect(lambda entry: self.open_record(table_id, entry))
        desk.paper_wanted.connect(lambda entry: self.print_record(table_id, entry))
        if self.read_only:
            return desk
        desk.typed.connect(self.enter)
        desk.left.connect(self.saver.save)
        desk.add_wanted.connect(lambda: self.add(table_id))
        desk.copy_wanted.connect(lambda entry: self.duplicate(table_id, entry))
        desk.remove_wanted.connect(
            lambda entry: self._told(lambda: remove_entry(self.session, table_id, entry))
        )
        desk.reverse_wanted.connect(lambda entry: self.reverse(table_id, entry))
        desk.draw_up_wanted.connect(lambda: self.draw_up(table_id))
        desk.field_wanted.connect(self.open_field)
        return desk

    def table(self, table_id: str) -> TableDesk:
        """The desk of a table, brought up."""
        shown = self.show_place(Place("table", table_id))
        if not isinstance(shown, TableDesk):
            raise TypeError(table_id)
        return shown

    def table_words(self, table_id: str) -> CellWords:
        """Says what the cells of a table hold."""
        table = self.session.card.paper.table(table_id)
        return CellWords(self.session, table, self.language, self._today())

    def _choose(self, place: Place) -> None:
        self.show_place(place)
        self._focus()

    def _turn(self, by: int) -> None:
        order = self.places.places
        self._choose(order[(order.index(self.current) + by) % len(order)])

    def _to_places(self) -> None:
        """F6: to the places, and back to the table."""
        item = self.places.items[self.current]
        if item.hasFocus():
            self._focus()
        else:
            item.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self) -> None:
        shown = self._made[self.current]
        if isinstance(shown, TableDesk):
            shown.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(shown, HeadForm):
            shown.begin()
        else:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table what room there is."""
        super().resizeEvent(event)
        self.places.show_narrow(narrow=self.width() < NARROW)
        self._follow_focus(None, QApplication.focusWidget() if self._letters else None)

    # Ways

    def go_to(self, field: Field) -> None:
        """Bring a field into view and make it the one at hand."""
        if field.group in {"entries", "values"}:  # a finding names its cell as it would a row
            table = field.key.partition("/")[0]
            desk = self.table(table)
            if "/" in field.key:
                desk.go_to(Field("entries", field.key))
            else:
                self._focus()
            return
        head = self.show_place(HEAD)
        if isinstance(head, HeadForm) and not head.go_to(field):
            head.begin()

    def place(self) -> Field | None:
        """The field at hand."""
        shown = self._made.get(self.current)
        if isinstance(shown, TableDesk):
            return shown.grid.field or Field("entries", shown.table.id)
        return shown.field() if isinstance(shown, HeadForm) else None

    def next_empty(self) -> None:
        """Go to the next cell that must be filled in, from the one at hand on, and round again."""
        gap = next_gap(self.session, self.place())
        if gap:
            self.go_to(gap)

    # What is shown

    def show_change(self, change: Change, typed_in: Field | None) -> None:
        """Draw what an edit changed, where it is on the screen."""
        for shown in self._made.values():
            if isinstance(shown, TableDesk):
                if change.entries or change.sums or change.fields:
                    shown.show_change(change)
                elif typed_in and typed_in.group == "entries":
                    shown.strip.show_cell(shown.grid.currentIndex())
            elif isinstance(shown, HeadForm):
                shown.show_change(change, typed_in)
        self.places.show_total()
        self._counting.start()
        self.changed.emit()

    def show_everything(self) -> None:
        """Draw all of it anew."""
        for shown in self._made.values():
            if isinstance(shown, TableDesk):
                shown.show_anew()
            elif isinstance(shown, HeadForm):
                shown.show_all()
        self._show_computed()
        self.places.show_all()
        self.changed.emit()

    def _show_computed(self) -> None:
        shown = self._made.get(self.current)
        if shown is not None and not isinstance(shown, TableDesk | HeadForm):
            shown.show_all()

    # Entries come and go

    def add(self, table_id: str, cells: dict[str, object] | None = None) -> int:
        """Add an entry and go to its first empty cell; its number, 0 if the table takes no more."""
        desk = self.table(table_id)
        begun = {**self._group_of(desk), **(cells or {})}
        number = 0

        def step() -> Change:
            nonlocal number
            number, change = add_entry(self.session, table_id, begun)
            return change

        self._told(step)
        if number and desk.model.index_of(entry_field(table_id, number)).isValid():
            stops = list(desk.model.stops(number))
            empty = [stop for stop in stops if desk.model.lacks(stop)] or stops
            desk.grid.go_to(empty[0])
        desk.filters.offer()
        return number

    def _group_of(self, desk: TableDesk) -> dict[str, object]:
        """A new entry belongs to the group of the one at hand."""
        entry = self.session.ledger.entry(desk.table.id, desk.grid.entry) if self.session.ledger else None
        if entry is None:
            return {}
        columns = [desk.table.column(group.column) for group in desk.table.groups]
        return {
            column.id: entry.values[column.id]
            for column in columns
            if column.computed is None and column.id in entry.values
        }

    def duplicate(self, table_id: str, entry: int) -> None:
        """Add an entry that begins like another one."""
        table = self.session.card.paper.table(table_id)
        held = content(self.session.card, f"{table_id}/{entry}", self.session.scorer)
        kept = held if isinstance(held, dict) else {}
        cells = {
            cell: value for cell, value in kept.items() if not cell.startswith("@") and cell != table.reverses
        }
        self.add(table_id, cells)

    def reverse(self, table_id: str, entry: int) -> None:
        """Take an entry of a journal back by another one, and go there."""
        number = 0

        def step() -> Change:
            nonlocal number
            number, change = reverse_entry(self.session, table_id, entry)
            return change

        self._told(step)
        if number:
            self.go_to(entry_field(table_id, number))
            self.next_empty()

    def _told(self, step: Callable[[], Change]) -> None:
        """Do a step; where the paper forbids it, say why."""
        try:
            refused: list[EntryFixed] = []

            def guarded() -> Change:
                try:
                    return step()
                except EntryFixed as error:
                    refused.append(error)
                    return Change()

            self.take(guarded)
        finally:
            self._counting.start()
        if refused:
            from gui.dialogs.problem import tell_problem

            tell_problem(self.window(), self.tr("This cannot be done"), refused[0], self.language)

    # Windows over the page

    def open_field(self, field: Field) -> None:
        """Open a field that has a window of its own: a picture, a choice of entries."""
        from gui.entries.choosing import open_choice

        open_choice(self, field)

    def open_record(self, table_id: str, entry: int, *, is_begun: bool = False) -> None:
        """Show a document: its own fields, its entries, whether it may be drawn up."""
        from gui.entries.record_dialog import RecordDialog

        document = next(one for one in self.session.card.paper.documents if one.records == table_id)
        RecordDialog(self, document, entry, is_begun=is_begun).open()

    def draw_up(self, table_id: str) -> None:
        """Begin a document; what stands in the last one is offered where it rarely changes."""
        table = self.session.card.paper.table(table_id)
        last = next(reversed(self.session.card.entries.get(table_id, {})), 0)
        held = content(self.session.card, f"{table_id}/{last}", self.session.scorer) if last else None
        again = {
            column.id
            for column in table.columns
            if column.kind in STAYS and column.id != table.name_column and column.computed is None
        }
        kept = held if isinstance(held, dict) else {}
        number = self.add(table_id, {cell: value for cell, value in kept.items() if cell in again})
        if number:
            self.open_record(table_id, number, is_begun=True)

    def print_record(self, table_id: str, entry: int) -> None:
        """Print a document; where there is something to be known first, show that."""
        document = next(one for one in self.session.card.paper.documents if one.records == table_id)
        permission = permitted(self.session.ledger, document, entry) if self.session.ledger else None
        if permission and (permission.refused or permission.warned):
            self.open_record(table_id, entry)
        else:
            self.put_out(document.id, entry)

    def put_out(self, document: str, record: int) -> None:
        """Print a document."""
        if self.saver.save():
            self.document_wanted.emit(document, record)
