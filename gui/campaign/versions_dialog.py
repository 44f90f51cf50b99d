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
        names = (self.tr("in the rating now"), self.tr("the other version"))
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
                office.said("ranking.faults", number=one.faults) if one.faults else "",
                office.said("ranking.incomplete", number=one.missing) if one.missing else "",
                signature_text(one.signature),
            ]
            label = self.add_text(f"{name}: " + " · ".join(fact for fact in facts if fact), "muted")
            self.body.removeWidget(label)
            self.body.insertWidget(at, label)
        if len(others) > 1:
            more = self.tr("There are other versions, too: choose one in the list of cards.")
            self.add_text(more, "muted")
        choose = self.add_button(self.tr("Let the other version stand for the school"), "choose-other")
        choose.clicked.connect(lambda: self._choose(other.id))

    def _title(self, then: Side, now: Side) -> str:
        return f"{then.name}, {now.name}"

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
