"""What was understood of somebody's workbook or document, before anything of it is taken over."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QHeaderView, QTableView, QWidget

from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.exchange.lines_table import dress_table
from gui.exchange.numbers import points_text
from gui.exchange.understood import OPEN, Understood
from gui.exchange.understood_model import UnderstoodModel
from gui.exchange.value_entry import ValueEntry
from gui.shell_style import mark
from model.wording import say

_LEAST_HEIGHT = 228


class PreviewDialog(CalmDialog):
    """Row by row: where it was found, what stands there, what that means. `take_wanted` asks to take it."""

    take_wanted = Signal()

    def __init__(
        self, understood: Understood, file: str, parent: QWidget | None, *, read_only: bool = False
    ) -> None:
        """Show it; where the archive is open for reading only, it can be looked at and no more."""
        super().__init__(parent, "", width=980)
        heading = self.tr("What was understood of “{file}”").format(file=file)
        self.heading.setText(heading)
        self.setWindowTitle(heading)
        self.understood = understood
        self.add_text(self._about(), "muted")
        for finding in understood.findings:
            self.add_text(say(finding.message, understood.language), "fault")
        self.body.addLayout(self._made_summary())
        self._model = UnderstoodModel(understood, self)
        self._table = self._made_table()
        self.body.addWidget(self._table, 1)
        self._entry = ValueEntry(understood, self)
        self._entry.typed.connect(self._take_typed)
        self._entry.done.connect(self._go_on)
        self.body.addWidget(self._entry)
        self._totals = self.add_text("")
        self._next = self.add_button(self.tr("Next that is not understood (F8)"), "next-open")
        self._next.setShortcut("F8")
        self._next.clicked.connect(self._go_on)
        self.add_button(self.tr("Close") if read_only else self.tr("Cancel"), "cancel").clicked.connect(
            self.reject
        )
        take = self.add_button(self.tr("Take into the archive…"), "take", primary=True)
        take.setVisible(not read_only)
        take.clicked.connect(self.take_wanted)
        self._renew()
        self._go_to(self._model.next_open(-1) or 0)
        # The table has its height only when it is on the screen.
        QTimer.singleShot(0, self, self._scroll)

    def _about(self) -> str:
        """ "Rating card, edition of 2021 · one of ours"."""
        understood = self.understood
        paper, language = understood.card.paper, understood.language
        how = (
            self.tr("the file says itself which paper it is")
            if understood.ours
            else self.tr("rows were found by their wording and numbers")
        )
        return f"{paper.name.to(language)}, {paper.edition_name.to(language)} · {how}"

    def _made_summary(self) -> QHBoxLayout:
        self._summary = text_label("", "strong")
        self._only = QCheckBox(self.tr("Only what is not understood"), self)
        self._only.setObjectName("only-open")
        self._only.setAccessibleName(self._only.text())
        self._only.toggled.connect(self._filter)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._summary, 1)
        row.addWidget(self._only)
        return row

    def _made_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("understood")
        table.setAccessibleName(self.windowTitle())
        table.setModel(self._model)
        dress_table(table, self._model.columns(), wraps=False)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setMinimumHeight(_LEAST_HEIGHT)
        self._watch(table.selectionModel())
        table.doubleClicked.connect(lambda _: self._entry.take_focus())
        return table

    def _watch(self, selection: QItemSelectionModel) -> None:
        selection.currentRowChanged.connect(self._show_line)

    def _show_line(self, index: QModelIndex) -> None:
        self._entry.show_line(self._model.line(index.row()))

    def _go_to(self, row: int) -> None:
        self._table.setCurrentIndex(self._model.index(row, 0))
        self._scroll()
        self._show_line(self._table.currentIndex())

    def _scroll(self) -> None:
        self._table.scrollTo(self._table.currentIndex(), QTableView.ScrollHint.PositionAtCenter)

    def _go_on(self) -> None:
        """To the next line that a person should look at; to the end, where there is none."""
        row = self._model.next_open(self._table.currentIndex().row())
        if row is None:
            self._table.setFocus()
            return
        self._go_to(row)
        self._entry.take_focus()

    def _filter(self) -> None:
        understood = self.understood
        only = self._only.isChecked()
        self._model.show(lambda line: not only or understood.state(line) in OPEN)
        self._go_to(0)

    def _take_typed(self, typed: str) -> None:
        line = self._model.line(self._table.currentIndex().row())
        if line is None:
            return
        self.understood.enter(line, typed)
        self._model.renew()
        self._entry.show_fault()
        self._renew()

    def _renew(self) -> None:
        """Counts and totals."""
        understood = self.understood
        rows = len(understood.card.paper.rows)
        said = [self.tr("Values: {filled} of {rows}").format(filled=understood.filled(), rows=rows)]
        counted = (
            (self.tr("not understood: {number}"), understood.counted("doubtful", "wrong")),
            (self.tr("not found: {number}"), understood.counted("absent")),
            (self.tr("not taken: {number}"), understood.counted("stray")),
            (self.tr("understood by likeness: {number}"), understood.counted("alike")),
        )
        said += [text.format(number=number) for text, number in counted if number]
        is_open = any(understood.state(line) in OPEN for line in understood.lines)
        self._summary.setText(" · ".join(said))
        self._next.setEnabled(is_open)
        self._totals.setText(self._total_words())
        mark(self._totals, "kind", "fault" if understood.total_differs() else "")

    def _total_words(self) -> str:
        totals = self.understood.totals()
        parts = [
            (self.tr("printed in the file"), totals.printed),
            (self.tr("the printed rows add up to"), totals.rows),
            (self.tr("by the method of the act"), totals.method),
        ]
        said = [f"{name}: {points_text(number)}" for name, number in parts if number is not None]
        return self.tr("Total: {parts}").format(parts=" · ".join(said))
