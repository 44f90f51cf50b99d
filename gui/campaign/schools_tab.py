"""The list of schools: who has sent a card, who has not; the reminder to copy or to print."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui import file_choice
from gui.campaign.office import Office
from gui.campaign.paged_table import PagedTable
from gui.campaign.school_list import ask_for_list
from gui.campaign.search_box import made_search
from gui.campaign.segments import made_segment, say_on
from gui.campaign.two_lines import cut_in_the_middle
from gui.campaign.words import sent_back_text, state_text
from gui.dialogs.calm_dialog import text_label
from gui.dialogs.problem import tell, tell_problem
from gui.dialogs.question import Answer, Question
from gui.exchange.lines_table import Column, Line
from gui.exchange.saving import Saving
from gui.job import Asked, Job, Report
from model.archive.campaign import Campaign, ExpectedSchool, School
from model.archive.campaign_decisions import Decisions
from model.ranking.campaigns import reminder
from model.wording import BagalauError

_WHICH: Final[tuple[tuple[str, bool | None], ...]] = (("missing", False), ("sent", True), ("every", None))

_MOST: Final = 1000
"""Schools found by a few letters that are shown at once."""


class SchoolsTab(QWidget):
    """Shows those who have not sent first: that is what one looks for here."""

    review_wanted = Signal(int)
    changed = Signal()

    def __init__(self, office: Office, campaign: Campaign, parent: QWidget) -> None:
        """Show nothing yet; `refresh` does."""
        super().__init__(parent)
        self._office = office
        self._campaign = campaign
        self._saving = Saving(office.language, self)
        self._saving.folder_used.connect(office.keep_folder)
        self._nominations = {
            one.id: one.short.to(office.language) for one in office.paper(campaign).nominations
        }
        self._group = QButtonGroup(self)
        self._buttons = {name: self._made_which(name, sent) for name, sent in _WHICH}
        self._buttons["missing"].setChecked(True)
        self._filter = made_search(
            "school-filter", self.tr("Find a school, a municipality"), self._narrow, self
        )
        self._job: Job | None = None
        self._sent_back: dict[int, datetime] = {}
        self._found: Sequence[ExpectedSchool] = ()
        self._numbers: dict[bool | None, int] = {}
        self._more = text_label(
            self.tr("Only the first {0} are shown: type more letters.").format(_MOST), "muted"
        )
        self.table: PagedTable[ExpectedSchool] = self._made_table()
        self._empty = text_label(
            self.tr(
                "There is no list of schools yet: cards of any school are taken in, and nobody knows who is"
                " missing. A list is an Excel or .csv file with the columns name, municipality, nomination,"
                " contact."
            ),
            "muted",
        )
        self._lay_out()

    def refresh(self) -> None:
        """Show how things stand by now."""
        self._sent_back = Decisions(self._office.files(self._campaign)).all_sent_back()
        progress = self._office.campaigns.progress(self._campaign.id)
        missing = progress.expected - progress.sent
        self._numbers = {False: missing, True: progress.sent, None: progress.expected}
        titles = {
            "missing": self.tr("Have not sent"),
            "sent": self.tr("Have sent"),
            "every": self.tr("All"),
        }
        for name, sent in _WHICH:
            say_on(self._buttons[name], f"{titles[name]}  {self._numbers[sent]}")
        self._empty.setVisible(not progress.expected)
        for button in (self._copy, self._print, self._remove):
            button.setEnabled(bool(progress.expected))
        self._narrow()

    def _narrow(self) -> None:
        """Few schools are read at once; the list of a country away from the window."""
        if self._job:
            self._job.cancel()
            self._job = None
        text = self._filter.text().strip()
        sent: bool | None = self._group.checkedButton().property("sent")
        if not text and self._numbers.get(sent, 0) > _MOST:
            self._job = Job(_reading(self._office, self._campaign.id, sent), self)
            self._job.done.connect(self._show)
            self._job.refused.connect(self._tell_refused)
            self._job.start()
            return
        self._show(self._office.campaigns.schools(self._campaign.id, sent=sent, text=text, limit=_MOST + 1))
        self._more.setVisible(len(self._found) > _MOST)

    def _show(self, found: Sequence[ExpectedSchool]) -> None:
        self._job = None
        self._found = found
        self._more.hide()
        self.table.show_number(len(found))

    def _tell_refused(self, error: BagalauError) -> None:
        self._job = None
        tell_problem(self, self.tr("The list cannot be read"), error, self._office.language)

    def _page(self, limit: int, offset: int) -> Sequence[ExpectedSchool]:
        return self._found[offset : offset + limit]

    def _line(self, one: ExpectedSchool) -> Line:
        school = one.school
        state = state_text(one.state) if one.received is not None else self.tr("nothing yet")
        if one.received in self._sent_back:
            state = sent_back_text(self._sent_back[one.received])
        nomination = self._nominations.get(school.nomination, "")
        return Line((school.name, school.municipality, nomination, school.contact, state))

    def _copy_reminder(self) -> None:
        text, _ = reminder(
            self._office.campaigns, self._campaign, self._office.today(), self._office.language
        )
        QGuiApplication.clipboard().setText(text)
        said = self.tr("Paste it into a letter or a message. It begins so:")
        tell(self, self.tr("The reminder is copied"), [said, "\n".join(text.splitlines()[:6])])

    def _print_reminder(self) -> None:
        office, campaign, language, today = (
            self._office, self._campaign, self._office.language, self._office.today(),
        )  # fmt: skip

        def make() -> bytes:
            from model.ranking.reminder_pages import print_reminder

            with office.beside() as campaigns:
                return print_reminder(campaigns, campaign, today, language)

        name = file_choice.fit_for_files(self.tr("Reminder {campaign}").format(campaign=campaign.name))
        self._saving.save(".pdf", name, office.folder(), make)

    def _ask_for_list(self) -> None:
        paper = self._office.paper(self._campaign)
        ask_for_list(self, paper, self._office.language, self.add_schools)

    def add_schools(self, schools: tuple[School, ...]) -> None:
        """Put schools on the list."""
        campaigns, campaign = self._office.campaigns, self._campaign.id
        try:
            before = campaigns.progress(campaign).states.get("stranger", 0)
            new, known = campaigns.add_schools(campaign, schools)
            strangers = campaigns.progress(campaign).states.get("stranger", 0)
        except BagalauError as error:
            self._tell_not_kept(error)
            return
        self.changed.emit()
        said = [self.tr("New: {0}").format(new), self.tr("Brought up to date: {0}").format(known)]
        if strangers > before:
            said.append(self.tr("Cards of schools that are not on the list: {0}").format(strangers))
        tell(self, self.tr("The list is taken over"), said)

    def _tell_not_kept(self, error: BagalauError) -> None:
        tell_problem(self, self.tr("The list could not be kept"), error, self._office.language)

    def _ask_to_remove(self) -> None:
        one = self.table.current
        if one is None:
            return

        def remove() -> None:
            try:
                self._office.campaigns.remove_school(one.id)
            except BagalauError as error:
                self._tell_not_kept(error)
            else:
                self.changed.emit()

        said = [one.school.name]
        if one.received is not None:
            said.append(self.tr("Its card stays, as one of a school that is not on the list."))
        answers = [
            Answer(self.tr("Cancel"), "cancel"),
            Answer(self.tr("Take off the list"), "remove", remove, primary=True),
        ]
        Question(self, self.tr("Take the school off the list?"), said, answers).open()

    def _choose(self) -> None:
        one = self.table.current
        if one and one.received is not None:
            self.review_wanted.emit(one.received)

    def _made_table(self) -> "PagedTable[ExpectedSchool]":
        columns = [
            Column(self._office.said("ranking.organisation"), 0),
            Column(self._office.said("ranking.municipality"), 170),
            Column(self.tr("Nomination"), 110),
            Column(self._office.said("ranking.contact"), 150),
            Column(self.tr("Card"), 170),
        ]
        table: PagedTable[ExpectedSchool] = PagedTable(
            "schools", self.tr("Schools"), columns, self._page, self._line, self
        )
        cut_in_the_middle(table)
        table.chosen.connect(self._choose)
        return table

    def _made_which(self, name: str, sent: bool | None) -> QPushButton:
        button = made_segment(self._button(f"which-{name}", "", self._narrow))
        button.setProperty("sent", sent)
        self._group.addButton(button)
        return button

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        which = QHBoxLayout()
        which.setSpacing(2)
        for button in self._buttons.values():
            which.addWidget(button)
        which.addWidget(self._filter, 1)
        self._copy = self._button("copy-reminder", self.tr("Copy the reminder"), self._copy_reminder)
        self._print = self._button("print-reminder", self.tr("Reminder as PDF…"), self._print_reminder)
        self._add = self._button("add-list", self.tr("List from a file…"), self._ask_for_list)
        self._remove = self._button("remove-school", self.tr("Take off the list…"), self._ask_to_remove)
        foot = QHBoxLayout()
        for button in (self._copy, self._print, self._add, self._remove):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(which)
        column.addWidget(self._empty)
        column.addWidget(self._more)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _reading(
    office: Office,
    campaign_id: int,
    sent: bool | None,
) -> Callable[[Report, Asked], list[ExpectedSchool]]:
    def work(_report: Report, _given_up: Asked) -> list[ExpectedSchool]:
        with office.beside() as campaigns:
            return campaigns.schools(campaign_id, sent=sent)

    return work
