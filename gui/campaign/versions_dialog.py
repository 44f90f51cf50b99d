"""Two cards of one school side by side; one of them is chosen to stand for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from gui.campaign.office import Office
from gui.campaign.words import signature_text
from gui.dates import when
from gui.dialogs.comparison import ComparisonDialog, Side
from gui.exchange.numbers import points_text, signed
from model.archive.campaign_received import Received, ReceivedFiles

_FIRST, _SECOND = 2, 4
"""Columns of the two values."""

_MOST_FAULTS = 3
"""Faults of a version that are told; the review tells them all."""

_QUESTION = "doubtful_weight"
"""A finding that is the act's own affair, no fault of a version."""


class VersionsDialog(ComparisonDialog):
    """The one that stands for the school at the left, the other one at the right."""

    choose = Signal(int)

    def __init__(
        self,
        office: Office,
        files: ReceivedFiles,
        versions: list[Received],
        wanted: int,
        parent: QWidget,
    ) -> None:
        """Compare the version that counts with the wanted one, or with the first of the others."""
        counted = next((one for one in versions if one.counted), versions[0])
        others = [one for one in versions if one.id != counted.id]
        other = next((one for one in others if one.id == wanted), others[-1])
        names = (self.tr("stands for the school"), self.tr("the other version"))
        sides = [
            Side(name, files.card(one.id, office.papers))
            for name, one in zip(names, (counted, other), strict=True)
        ]
        super().__init__(sides[0], sides[1], office.language, parent)
        self.setWindowTitle(self.tr("Two versions: {school}").format(school=counted.name))
        self.heading.setText(self.windowTitle())
        for at, (name, one) in enumerate(zip(names, (counted, other), strict=True), start=1):
            facts = [
                one.file,
                when(one.taken_at, office.today()),
                self.tr("total {total}").format(total=points_text(one.total)),
                office.said("ranking.incomplete", number=one.missing) if one.missing else "",
                signature_text(one.signature),
                *self._judged(office, files, one),
            ]
            tone = "warn" if one.barred or one.faults else "muted"
            label = self.add_text(f"{name}: " + " · ".join(fact for fact in facts if fact), tone)
            self.body.removeWidget(label)
            self.body.insertWidget(at, label)
        if len(others) > 1:
            more = self.tr("There are other versions, too: choose one in the list of cards.")
            self.add_text(more, "muted")
        choose = self.add_button(self.tr("Let the other version stand for the school"), "choose-other")
        choose.clicked.connect(lambda: self._choose(other.id))

    def _title(self, then: Side, now: Side) -> str:
        return f"{then.name}, {now.name}"

    def _judged(self, office: Office, files: ReceivedFiles, one: Received) -> list[str]:
        """Whether it is in the rating, and what was found in it."""
        words = []
        if one.counted and one.barred:
            reason = one.reason.to(office.language) if one.reason else ""
            words.append(self.tr("left out of the rating: {reason}").format(reason=reason))
        elif one.counted:
            words.append(self.tr("in the rating"))
        if one.faults:
            if not (one.counted and one.barred):  # else the reason says it
                words.append(office.said("ranking.faults", number=one.faults))
            rows = self._now.card.paper.rows
            found = [
                f"{rows[fault.row].number}: {text}" if fault.row in rows else text
                for fault in files.findings(one.id)
                if fault.kind != _QUESTION and (text := fault.text.to(office.language))
            ]
            words += [*found[:_MOST_FAULTS], *(["…"] if len(found) > _MOST_FAULTS else [])]
        return words

    def _same_words(self) -> str:
        return self.tr("What is filled in is the same in both.")

    def _number_words(self, number: int) -> str:
        return self.tr("%n line(s) differ", "", number)

    def _totals(self) -> str:
        before, after = (score.total for score in self._scores)
        return self.tr("Difference of the totals: {0}").format(signed(after - before))

    def _made_table(self) -> QTableWidget:
        table = super()._made_table()
        names = (self._then.name, self._now.name)
        for column, name in zip((_FIRST, _SECOND), names, strict=True):
            table.setHorizontalHeaderItem(column, QTableWidgetItem(name))
        return table

    def _choose(self, number: int) -> None:
        self.accept()
        self.choose.emit(number)
