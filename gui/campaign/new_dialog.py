"""Asks for what a new campaign begins with: paper, period, deadlines, office, list of schools."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.calm_combo_box import CalmComboBox
from gui.campaign.fields import DeadlineLines, NotADay, add_labelled, day_of, made_day, made_line
from gui.campaign.school_list import ask_for_list
from gui.dialogs.calm_dialog import CalmDialog
from model.archive.campaign import Campaign, School
from model.paper import Paper
from model.ranking.campaigns import new_campaign, next_campaign
from model.wording import Language


class NewCampaignDialog(CalmDialog):
    """Gives a campaign and its schools by `made`; nothing is stored here."""

    made = Signal(object, object)
    """Campaign, schools."""

    def __init__(
        self,
        papers: Sequence[Paper],
        last: Campaign | None,
        today: date,
        language: Language,
        parent: QWidget | None,
    ) -> None:
        """Ask.

        Args:
            papers: those that can be gathered; the first is offered.
            last: last year's campaign, of which this is the next one.
            today: decides which period is offered.
            language: of the window.
            parent: the window.
        """
        super().__init__(parent, "", width=700)
        title = self.tr("Next year's collection of cards") if last else self.tr("New collection of cards")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self._papers, self._last, self._today, self._language = papers, last, today, language
        self._schools: tuple[School, ...] = ()
        self._campaign = Campaign()
        self._paper_box = CalmComboBox(self)
        self._paper_box.setObjectName("paper")
        self._paper_box.setAccessibleName(self.tr("Paper"))
        for paper in papers:
            self._paper_box.addItem(f"{paper.name.to(language)} · {paper.edition_name.to(language)}")
        if last:
            self._paper_box.setCurrentIndex([paper.id for paper in papers].index(last.form))
            self._paper_box.setEnabled(False)
        add_labelled(self.body, self.tr("Paper"), self._paper_box)
        self._form = QWidget(self)
        self.body.addWidget(self._form)
        self._add_schools()
        self._fault = self.add_text("", "fault")
        self._fault.hide()
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Begin"), "create", primary=True).clicked.connect(self._create)
        self._fill_form()
        self._paper_box.currentIndexChanged.connect(self._fill_form)

    @property
    def paper(self) -> Paper:
        """The paper chosen."""
        return self._papers[self._paper_box.currentIndex()]

    def take_schools(self, schools: tuple[School, ...]) -> None:
        """Remember the list."""
        self._schools = schools
        self._list_words.setText(self.tr("Schools on the list: {0}").format(len(schools)))

    def _add_schools(self) -> None:
        row = QHBoxLayout()
        button = QPushButton(self.tr("List of schools…"), self)
        button.setObjectName("schools")
        button.setAutoDefault(False)
        button.setToolTip(self.tr("Excel or .csv with the columns name, municipality, nomination, contact"))
        button.clicked.connect(self._ask_for_list)
        words = (
            self.tr("Last year's list is taken over.")
            if self._last
            else self.tr("Without a list cards of any school are taken in. It can be added later.")
        )
        self._list_words = self.add_text(words, "muted")
        self.body.removeWidget(self._list_words)
        row.addWidget(button)
        row.addWidget(self._list_words, 1)
        self.body.addSpacing(6)
        self.body.addLayout(row)

    def _ask_for_list(self) -> None:
        ask_for_list(self, self.paper, self._language, self.take_schools)

    def _fill_form(self) -> None:
        """Offer what the chosen paper says."""
        if self._last:
            campaign = next_campaign(self._last, self.paper, self._today, self._language)
        else:
            campaign = new_campaign(self.paper, self._today, self._language)
        self._campaign = campaign
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._name = made_line("name", self.tr("Name"), campaign.name)
        self._name.setCursorPosition(0)
        add_labelled(column, self.tr("Name"), self._name)
        self._office = made_line("office", self.tr("Who gathers the cards"), campaign.office)
        add_labelled(column, self.tr("Who gathers the cards"), self._office)
        self._period = (
            made_day("from", self.tr("First day of the period"), campaign.start),
            made_day("to", self.tr("Last day of the period"), campaign.end),
        )
        add_labelled(column, self.tr("Period of the cards"), self._made_period(form))
        for edit in self._period:
            edit.textChanged.connect(self._name_anew)
        self._deadlines = DeadlineLines(campaign.deadlines, form)
        column.addSpacing(6)
        column.addWidget(self._deadlines)
        self.exchange(self._form, form)
        self._form = form
        self._name.setFocus()

    def _name_anew(self) -> None:
        """Let the name follow the period until the user has put another name."""
        if self._name.text() != self._campaign.name:
            return
        try:
            days = [day for edit in self._period if (day := day_of(edit.text()))]
        except NotADay:
            return
        if len(days) < len(self._period):
            return
        years = "–".join(sorted({str(day.year) for day in days}))
        name = f"{self.paper.name.to(self._language)}, {years}"
        self._campaign = replace(self._campaign, name=name)
        self._name.setText(name)
        self._name.setCursorPosition(0)

    def _made_period(self, form: QWidget) -> QWidget:
        days = QWidget(form)
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._period[0])
        row.addWidget(QLabel("—", days))
        row.addWidget(self._period[1])
        row.addStretch(1)
        return days

    def _create(self) -> None:
        try:
            start, end = (day_of(edit.text()) for edit in self._period)
            deadlines = self._deadlines.deadlines()
        except NotADay as fault:
            self._tell(self.tr("“{text}” is not a day. Write it as 15.10.2026.").format(text=fault))
            return
        name = _text(self._name)
        if not name:
            self._tell(self.tr("Give the collection a name."))
            return
        if start and end and start > end:
            self._tell(self.tr("The period ends before it begins."))
            return
        campaign = replace(
            self._campaign, name=name, office=_text(self._office), start=start, end=end, deadlines=deadlines
        )
        self.accept()
        self.made.emit(campaign, self._schools)

    def _tell(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.show()
        self.fit()


def _text(edit: QLineEdit) -> str:
    return " ".join(edit.text().split())
