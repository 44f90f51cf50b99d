"""The files of a campaign, each in its state; fetched page by page, narrowed while one types."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.calm_combo_box import CalmComboBox
from gui.campaign.deciding import Deciding
from gui.campaign.office import Office
from gui.campaign.paged_model import PAGE
from gui.campaign.paged_table import PagedTable
from gui.campaign.search_box import made_search
from gui.campaign.segments import made_segment, say_on
from gui.campaign.two_lines import cut_in_the_middle
from gui.campaign.words import (
    SENT_BACK,
    STATES,
    reason_text,
    sent_back_text,
    state_text,
    states_text,
    tone_of,
)
from gui.elided_label import ElidedLabel
from gui.exchange.lines_table import Column, Line
from gui.exchange.numbers import points_text
from model.archive.campaign import Campaign
from model.archive.campaign_decisions import Decisions
from model.archive.campaign_received import Received, Wanted


class FilesTab(QWidget):
    """Shows the files; decisions about the one at hand are made below it."""

    review_wanted = Signal(int)
    decided = Signal()

    def __init__(self, office: Office, campaign: Campaign, parent: QWidget) -> None:
        """Show nothing yet; `refresh` does."""
        super().__init__(parent)
        self._office = office
        self._campaign = campaign
        self._files = office.files(campaign)
        self._wanted = Wanted()
        self._fetch: Callable[[int, int], list[Received]] = self._listed
        self._nominations = {
            one.id: one.short.to(office.language) for one in office.paper(campaign).nominations
        }
        self._decisions = Decisions(self._files)
        self._sent_back: dict[int, datetime] = {}
        self._awaited: list[Received] = []
        self._any = False
        self._deciding = Deciding(office, campaign, self)
        self._deciding.decided.connect(self.decided)
        self._group = QButtonGroup(self)
        self._state_buttons = {state: self._made_state(state) for state in ("", *STATES, SENT_BACK)}
        self._filter = made_search(
            "filter", self.tr("Find a school, a municipality, a file"), self._narrow, self
        )
        self._nomination = self._made_choice("nomination", self.tr("All nominations"))
        self._municipality = self._made_choice("municipality", self.tr("All municipalities"))
        for nomination, words in self._nominations.items():
            self._nomination.addItem(words, nomination)
        self._nomination.setVisible(bool(self._nominations))
        self.table: PagedTable[Received] = self._made_table()
        self._about = ElidedLabel(parent=self)
        self._about.setProperty("kind", "muted")
        self._lay_out()
        self._show_current()

    def refresh(self, states: dict[str, int]) -> None:
        """Show what has come by now; so many files are in each state."""
        self._sent_back = self._decisions.all_sent_back()
        every = [self._files.one(number) for number in self._sent_back]
        self._awaited = [one for one in every if one.state not in {"rejected", "second"}]
        numbers = {**states, "": sum(states.values()), SENT_BACK: len(self._awaited)}
        self._any = bool(numbers[""])
        for state, button in self._state_buttons.items():
            number = numbers.get(state, 0)
            say_on(button, f"{states_text(state)}  {number}")
            button.setVisible(bool(number) or not state or button.isChecked())
        known = {self._municipality.itemData(at) for at in range(self._municipality.count())}
        for name in self._files.municipalities():
            if name not in known:
                self._municipality.addItem(name, name)
        self._narrow()

    def _narrow(self) -> None:
        checked = self._group.checkedButton()
        state = checked.property("state")
        self._wanted = Wanted(
            self._filter.text(),
            tuple(one for one in STATES if one == state),
            self._nomination.currentData() or "",
            self._municipality.currentData() or "",
        )
        # Looking for words goes through all cards: where few have them, once is enough.
        if state == SENT_BACK:
            self._show_sent_back()
            return
        self._fetch = self._listed
        first = self._page(PAGE, 0)
        number = len(first) if len(first) < PAGE else self._files.number(self._wanted)
        self.table.show_number(number, first)

    def _show_sent_back(self) -> None:
        """Those whose mended card is still waited for: few enough to be looked at one by one."""
        wanted = self._wanted
        text = wanted.text.casefold().strip()
        found = [
            one
            for one in sorted(self._awaited, key=lambda one: (one.name.casefold(), one.id))
            if text in f"{one.name} {one.municipality} {one.file}".casefold()
            and wanted.nomination in {"", one.nomination}
            and wanted.municipality in {"", one.municipality}
        ]
        self._fetch = lambda limit, offset: found[offset : offset + limit]
        self.table.show_number(len(found), self._page(PAGE, 0))

    def _page(self, limit: int, offset: int) -> list[Received]:
        return self._fetch(limit, offset)

    def _listed(self, limit: int, offset: int) -> list[Received]:
        return self._files.listed(self._wanted, "name", limit, offset)

    def _line(self, one: Received) -> Line:
        notes = []
        if one.id in self._sent_back:
            notes.append(sent_back_text(self._sent_back[one.id]))
        if one.faults:
            notes.append(self._office.said("ranking.faults", number=one.faults))
        if one.missing:
            notes.append(self._office.said("ranking.incomplete", number=one.missing))
        return Line(
            (
                one.name or "—",
                one.municipality,
                self._nominations.get(one.nomination, ""),
                points_text(one.total),
                state_text(one.state),
                "; ".join(notes),
                one.file,
            ),
            tone_of(one),
        )

    def _show_current(self) -> None:
        one = self.table.current
        self._about.setText(reason_text(self._office, one) if one else self._how_to_begin())
        self._deciding.offer(one)
        self._review.setEnabled(one is not None and one.total is not None)

    def _how_to_begin(self) -> str:
        if self._any:
            return ""
        return self.tr("Drop files or folders with cards here, or press “Take in…”.")

    def _review_current(self) -> None:
        one = self.table.current
        if one is not None and one.total is not None:
            self.review_wanted.emit(one.id)

    def _made_table(self) -> "PagedTable[Received]":
        columns = [
            Column(self._office.said("ranking.organisation"), 0),
            Column(self._office.said("ranking.municipality"), 120),
            Column(self.tr("Nomination"), 92 if self._nominations else 1),
            Column(self._office.said("ranking.total"), 66, numbers=True),
            Column(self.tr("State"), 110),
            Column(self.tr("Found"), 184),
            Column(self.tr("File"), 110),
        ]
        table: PagedTable[Received] = PagedTable(
            "received", self.tr("Cards"), columns, self._page, self._line, self
        )
        cut_in_the_middle(table)
        table.setColumnHidden(2, not self._nominations)
        table.chosen.connect(self._review_current)
        table.selected.connect(self._show_current)
        return table

    def _made_state(self, state: str) -> QPushButton:
        button = made_segment(QPushButton(self))
        button.setObjectName(f"state-{state or 'all'}")
        button.setProperty("state", state)
        button.setChecked(not state)
        button.clicked.connect(self._narrow)
        self._group.addButton(button)
        return button

    def _made_choice(self, name: str, every: str) -> CalmComboBox:
        box = CalmComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(every)
        box.setMinimumContentsLength(12)
        box.addItem(every, "")
        box.currentIndexChanged.connect(self._narrow)
        return box

    def _lay_out(self) -> None:
        states = QHBoxLayout()
        states.setSpacing(2)
        for button in self._state_buttons.values():
            states.addWidget(button)
        states.addStretch(1)
        filters = QHBoxLayout()
        filters.addWidget(self._filter, 2)
        filters.addWidget(self._nomination, 1)
        filters.addWidget(self._municipality, 1)
        self._review = QPushButton(self.tr("Review"), self)
        self._review.setObjectName("review")
        self._review.setProperty("kind", "primary")
        self._review.setToolTip(self.tr("Enter or a double click"))
        self._review.clicked.connect(self._review_current)
        foot = QHBoxLayout()
        foot.addWidget(self._review)
        for button in self._deciding.buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(states)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addWidget(self._about)
        column.addLayout(foot)
