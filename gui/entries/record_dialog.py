"""A document drawn up from entries: its own fields, what was chosen for it, whether it may be drawn up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from shiboken6 import isValid

from gui import theme
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.entries.fields import AnyField, CellField, LongField, earlier, field_for, set_text
from gui.entries.lines import flat
from gui.painted_label import FAULT, WARN, PaintedLabel
from model.card.card import Field
from model.card.documents import chosen, permitted
from model.card.entry_fields import entry_field
from model.paper.entries import Document, EntryColumn
from model.wording import say

if TYPE_CHECKING:
    from gui.entries.page import EntriesPage

APART = frozenset({"links", "image"})


class RecordDialog(CalmDialog):
    """Everything typed goes to the card at once, as on the page; closing it loses nothing."""

    def __init__(
        self, page: "EntriesPage", document: Document, record: int, *, is_begun: bool = False
    ) -> None:
        """Show a record of the document; one just begun is taken away again if nothing was entered."""
        super().__init__(page.window(), document.title.to(page.language), width=760)
        self._page = page
        self._document = document
        self._record = record
        self._table = page.session.card.paper.table(document.records)
        self.fields: dict[str, AnyField] = {}
        self._faults: dict[str, PaintedLabel] = {}
        self._computed: dict[str, PaintedLabel] = {}
        self._chosen: QPushButton | None = None
        for column in self._table.columns:
            if not column.per_year:
                self._add(column)
        self._refused = PaintedLabel(theme.screen_font(bold=True), FAULT, self)
        self._refused.setObjectName("refused")
        self._warned = PaintedLabel(theme.screen_font(), WARN, self)
        self._warned.setObjectName("warned")
        for words in (self._refused, self._warned):
            self.body.addWidget(words)
        self.body.addStretch(1)
        self.add_button(self.tr("Close"), "close").clicked.connect(self.accept)
        self._print = self.add_button(self.tr("Print"), "print-record", primary=True)
        self._print.clicked.connect(self._output)
        page.changed.connect(self.show_state)
        self._is_begun = is_begun
        page.changed.connect(self._keep)
        self.rejected.connect(self._take_away)
        self.finished.connect(lambda _result: isValid(page) and page.saver.save())
        self.show_state()
        first = next(iter(self.fields.values()), None)
        if first:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, column: EntryColumn) -> None:
        language = self._page.language
        field = self._field(column)
        row = QHBoxLayout()
        name = text_label(flat(column.text.to(language)) + (" *" if column.required else ""), "muted")
        name.setFixedWidth(230)
        row.addWidget(name, alignment=Qt.AlignmentFlag.AlignTop)
        if column.computed or column.kind == "running_number":
            shown = PaintedLabel(theme.screen_font(), WARN, self)
            self._computed[column.id] = shown
            row.addWidget(shown, 1)
        elif column.kind in APART:
            row.addWidget(self._chooser(field), 1)
        else:
            row.addWidget(self._input(column, field), 1)
        self.body.addLayout(row)
        fault = PaintedLabel(theme.screen_font(theme.SCREEN_SIZE - 1), FAULT, self)
        self._faults[column.id] = fault
        self.body.addWidget(fault)
        if column.hint:
            self.add_text(column.hint.to(language), "muted")

    def _input(self, column: EntryColumn, field: Field) -> QWidget:
        page = self._page
        made = field_for(
            column, page.session, page.language, self, lambda: earlier(page.session, self._table.id, column)
        )
        made.setObjectName(str(field))
        made.setAccessibleName(flat(column.text.to(page.language)))
        if isinstance(made, LongField):
            made.setFixedHeight(64)
        else:
            made.setMinimumHeight(28)
        set_text(made, page.session.typed(field))
        if page.read_only:
            if isinstance(made, LongField):
                made.setReadOnly(True)
            else:
                made.close_for_typing()
        else:
            made.given.connect(lambda text: page.enter(field, text))
        made.stepped.connect(lambda by: self.focusNextPrevChild(by > 0))
        made.dropped.connect(self.reject)
        self.fields[column.id] = made
        return made

    def _chooser(self, field: Field) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("choose-entries")
        button.setAutoDefault(False)
        button.setEnabled(not self._page.read_only)
        button.clicked.connect(lambda: self._page.open_field(field))
        self._chosen = button
        return button

    def _keep(self) -> None:
        """Something was entered: the document stays."""
        self._is_begun = False

    def _take_away(self) -> None:
        """Escape out of a document that was only begun leaves none behind."""
        if self._is_begun and isValid(self._page):
            self._page.undo()

    def _field(self, column: EntryColumn) -> Field:
        return entry_field(self._table.id, self._record, column.id)

    def show_state(self) -> None:
        """Show what is wrong, what is computed, and whether the document may be drawn up."""
        session, language = self._page.session, self._page.language
        ledger = session.ledger
        if ledger is None or ledger.entry(self._table.id, self._record) is None:
            return  # taken back meanwhile
        for name, label in self._faults.items():
            message = session.fault(entry_field(self._table.id, self._record, name))
            label.show_text(say(message, language) if message else "")
            made = self.fields.get(name)
            if isinstance(made, CellField):
                made.show_fault(faulty=message is not None)
        words = self._page.table_words(self._table.id)
        for name, label in self._computed.items():
            label.show_text(words.of(self._record, name) or "—")
        if self._chosen:
            number = len(chosen(ledger, self._document, self._record))
            self._chosen.setText(self.tr("Choose entries… (chosen: {0})").format(number))
        permission = permitted(ledger, self._document, self._record)
        self._refused.show_text(say(permission.refused, language) if permission.refused else "")
        self._warned.show_text(say(permission.warned, language) if permission.warned else "")
        self._print.setEnabled(permission.refused is None)

    def _output(self) -> None:
        self._page.put_out(self._document.id, self._record)
