"""Whose place changes if a row is struck out."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.calm_combo_box import CalmComboBox
from gui.campaign.office import Office
from gui.campaign.rating_work import struck_out
from gui.dialogs.calm_dialog import text_label
from gui.dialogs.problem import tell_problem
from gui.exchange.errand import Errand
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.exchange.numbers import points_text
from model.archive.campaign import Campaign
from model.paper.short_words import short_words
from model.ranking.sensitivity import Struck
from model.wording import BagalauError


class StruckView(QWidget):
    """A choice of rows; the rating itself is not touched."""

    def __init__(self, office: Office, campaign: Campaign, parent: QWidget) -> None:
        """Nothing is struck out yet."""
        super().__init__(parent)
        self._office = office
        self._campaign = campaign
        self._errand = Errand(self)
        paper = office.paper(campaign)
        words = {row: one.to(office.language) for row, one in short_words(paper).items()}
        self._nominations = {one.id: one.short.to(office.language) for one in paper.nominations}
        self._box = CalmComboBox(self)
        self._box.setObjectName("struck-row")
        self._box.setAccessibleName(self.tr("Row to be struck out"))
        for row in paper.rows.values():
            self._box.addItem(f"{row.number} {words[row.id]}".strip(), row.id)
        button = QPushButton(self.tr("Count without it"), self)
        button.setObjectName("strike-out")
        button.clicked.connect(self._count)
        self.said = text_label(
            self.tr("Shows how much the rating hangs on one row; the rating itself stays as it is."), "muted"
        )
        self._table = LinesTable("moved", self.tr("Whose place changes"), self._columns(), self, wraps=False)
        row_of = QHBoxLayout()
        row_of.addWidget(self._box, 1)
        row_of.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row_of)
        column.addWidget(self.said)
        column.addWidget(self._table, 1)

    def _columns(self) -> list[Column]:
        said = self._office.said
        return [
            Column(said("ranking.organisation"), 0),
            Column(said("ranking.municipality"), 200),
            Column(self.tr("Nomination"), 120),
            Column(said("ranking.total"), 80, numbers=True),
            Column(said("ranking.place"), 80, numbers=True),
            Column(self.tr("Without the row"), 90, numbers=True),
        ]

    def _count(self) -> None:
        heading = self.tr("The places are being counted")
        work = struck_out(self._office, self._campaign, self._box.currentData())
        self._errand.run(heading, work, self._show, self._tell_refused)

    def _show(self, struck: object) -> None:
        if not isinstance(struck, Struck):
            return
        self.said.setText(
            self.tr("Places that change: {0}; among the first three: {1}").format(
                len(struck.moved), struck.awarded
            )
            if struck.moved
            else self.tr("No place changes without this row.")
        )
        self._table.show_lines(
            [
                Line(
                    (
                        one.standing.name,
                        one.standing.municipality,
                        self._nominations.get(one.standing.nomination, ""),
                        points_text(one.standing.total),
                        str(one.place),
                        str(one.without),
                    )
                )
                for one in struck.moved
            ]
        )

    def _tell_refused(self, error: BagalauError) -> None:
        tell_problem(self, self.tr("The places cannot be counted"), error, self._office.language)
