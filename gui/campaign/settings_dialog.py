"""What can be changed in a campaign: office, deadlines, the rule for ties, the commission, the protocol."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.calm_combo_box import CalmComboBox
from gui.campaign.fields import DeadlineLines, NotADay, add_labelled, day_of, made_day, made_line
from gui.dialogs.calm_dialog import CalmDialog, text_label
from model.archive.campaign import Campaign, CommissionMember
from model.paper import Paper
from model.wording import Language

_MOST_TIES = 3
_MORE_MEMBERS = 2
_LEAST_MEMBERS = 3


class SettingsDialog(CalmDialog):
    """Gives the changed campaign by `changed`."""

    changed = Signal(object)

    def __init__(
        self,
        campaign: Campaign,
        paper: Paper,
        others: Sequence[Campaign],
        language: Language,
        parent: QWidget,
    ) -> None:
        """Show the settings; `others` are campaigns this one could be compared with."""
        super().__init__(parent, "", width=760)
        self.setWindowTitle(self.tr("Settings of the collection"))
        self.heading.setText(self.windowTitle())
        self._campaign = campaign
        self._paper = paper
        self._language: Language = language
        column = self.body
        self._name = made_line("name", self.tr("Name"), campaign.name)
        self._office = made_line("office", self.tr("Who gathers the cards"), campaign.office)
        add_labelled(column, self.tr("Name"), self._name)
        add_labelled(column, self.tr("Who gathers the cards"), self._office)
        self._deadlines = DeadlineLines(campaign.deadlines, self)
        column.addSpacing(6)
        column.addWidget(self._deadlines)
        self._add_rule(column)
        self._add_last_year(column, others)
        self._add_protocol(column)
        self._add_commission(column)
        self._fault = self.add_text("", "fault")
        self._fault.hide()
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Save"), "save", primary=True).clicked.connect(self._save)

    def _add_rule(self, column: QVBoxLayout) -> None:
        column.addSpacing(10)
        column.addWidget(text_label(self.tr("Equal totals"), "group"))
        column.addWidget(
            text_label(
                self.tr(
                    "The order says nothing of equal totals. Without sections the place is shared (1, 2, 2,"
                    " 4); with them the school with more points in the first of them stands higher, and so"
                    " on. The rule stands in the protocol."
                ),
                "muted",
            )
        )
        self._ties: list[CalmComboBox] = []
        row = QHBoxLayout()
        for place in range(_MOST_TIES):
            box = CalmComboBox(self)
            box.setMinimumContentsLength(8)
            box.setObjectName(f"tie-{place}")
            box.setAccessibleName(self.tr("Section that decides, {0}").format(place + 1))
            box.addItem(self.tr("share the place") if place == 0 else "—", "")
            for section in self._paper.sections:
                words = section.short.to(self._language)
                box.addItem(f"{section.number}. {words}" if section.number else words, section.id)
            kept = self._campaign.tie_sections
            box.setCurrentIndex(max(box.findData(kept[place]) if place < len(kept) else 0, 0))
            row.addWidget(box)
            self._ties.append(box)
        column.addLayout(row)
        leave_out = self.tr("Leave out cards with empty rows")
        self._incomplete = QCheckBox(leave_out, self)
        self._incomplete.setObjectName("incomplete")
        self._incomplete.setAccessibleName(leave_out)
        self._incomplete.setChecked(self._campaign.incomplete_out)
        column.addWidget(self._incomplete)

    def _add_last_year(self, column: QVBoxLayout, others: Sequence[Campaign]) -> None:
        self._last_year = CalmComboBox(self)
        self._last_year.setObjectName("last-year")
        self._last_year.setAccessibleName(self.tr("Compare with"))
        self._last_year.addItem(self.tr("nothing"), 0)
        for other in others:
            self._last_year.addItem(other.name, other.id)
        self._last_year.setCurrentIndex(max(self._last_year.findData(self._campaign.last_year), 0))
        add_labelled(column, self.tr("Compare with"), self._last_year)

    def _add_protocol(self, column: QVBoxLayout) -> None:
        campaign = self._campaign
        column.addSpacing(10)
        column.addWidget(text_label(self.tr("Protocol"), "group"))
        self._number = made_line("protocol-number", self.tr("Number"), campaign.protocol_number)
        self._day = made_day("protocol-date", self.tr("Date"), campaign.protocol_date)
        self._place = made_line("protocol-place", self.tr("Place"), campaign.protocol_place)
        self._number.setFixedWidth(self._day.maximumWidth())
        row = QHBoxLayout()
        for title, edit in (
            (self.tr("Number"), self._number),
            (self.tr("Date"), self._day),
            (self.tr("Place"), self._place),
        ):
            row.addWidget(QLabel(title, self))
            row.addWidget(edit)
        column.addLayout(row)

    def _add_commission(self, column: QVBoxLayout) -> None:
        column.addSpacing(10)
        column.addWidget(text_label(self.tr("Commission"), "group"))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        titles = (self.tr("Name of the member"), self.tr("Post"), self.tr("Role in the commission"))
        for place, title in enumerate(titles):
            label = QLabel(title, self)
            label.setProperty("kind", "muted")
            grid.addWidget(label, 0, place)
        members = self._campaign.commission
        lines = max(len(members) + _MORE_MEMBERS, _LEAST_MEMBERS)
        self._members = []
        for place in range(lines):
            member = members[place] if place < len(members) else CommissionMember("")
            edits = [
                made_line(f"member-{place}-{at}", f"{titles[at]} {place + 1}", text)
                for at, text in enumerate(member)
            ]
            for at, edit in enumerate(edits):
                grid.addWidget(edit, place + 1, at)
            self._members.append(edits)
        column.addLayout(grid)

    def _save(self) -> None:
        try:
            deadlines, protocol_date = self._deadlines.deadlines(), day_of(self._day.text())
        except NotADay as fault:
            self._tell(self.tr("“{text}” is not a day. Write it as 15.10.2026.").format(text=fault))
            return
        name = " ".join(self._name.text().split())
        if not name:
            self._tell(self.tr("Give the collection a name."))
            return
        members = [
            CommissionMember(*(" ".join(edit.text().split()) for edit in edits)) for edits in self._members
        ]
        ties = dict.fromkeys(box.currentData() for box in self._ties if box.currentData())
        campaign = replace(
            self._campaign,
            name=name,
            office=" ".join(self._office.text().split()),
            deadlines=deadlines,
            tie_sections=tuple(ties),
            incomplete_out=self._incomplete.isChecked(),
            commission=tuple(member for member in members if member.name),
            protocol_number=self._number.text().strip(),
            protocol_date=protocol_date,
            protocol_place=" ".join(self._place.text().split()),
            last_year=self._last_year.currentData(),
        )
        self.accept()
        self.changed.emit(campaign)

    def _tell(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.show()
        self.area.ensureWidgetVisible(self._fault)
