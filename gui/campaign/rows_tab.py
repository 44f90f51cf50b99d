"""Each row over all cards: median, extremes, and the cards that are far from the others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.campaign.office import Office
from gui.campaign.rating_work import OddCard, odd_cards, row_statistics
from gui.campaign.two_lines import cut_in_the_middle
from gui.dialogs.calm_dialog import text_label
from gui.dialogs.problem import tell_problem
from gui.exchange.errand import Errand
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.exchange.numbers import points_text
from model.archive.campaign import Campaign
from model.paper.short_words import short_words
from model.ranking.statistics import RowStatistics
from model.wording import BagalauError

_WIDE = 0
_ANY = 16_777_215
"""As Qt has it for a height without a limit."""


class RowsTab(QWidget):
    """Above the rows, below them the odd cards of the row at hand."""

    review_wanted = Signal(int, str)

    def __init__(self, office: Office, campaign: Campaign, parent: QWidget) -> None:
        """Show nothing yet; `refresh` does."""
        super().__init__(parent)
        self._office = office
        self._campaign = campaign
        self._paper = office.paper(campaign)
        self._words = {row: one.to(office.language) for row, one in short_words(self._paper).items()}
        self._counting, self._looking = Errand(self), Errand(self)
        self._found: dict[str, RowStatistics] = {}
        self._shown: list[RowStatistics] = []
        self._odd: list[OddCard] = []
        self._only = QCheckBox(self.tr("Only rows in which some card is far from the others"), self)
        self._only.setObjectName("only-odd")
        self._only.setAccessibleName(self._only.text())
        self._only.toggled.connect(self._fill)
        self._note = text_label("", "muted")
        self._table = self._made_table()
        self._cards = LinesTable(
            "odd-cards",
            self.tr("Cards that are far from the others"),
            [
                Column(office.said("ranking.organisation"), _WIDE),
                Column(office.said("ranking.municipality"), 240),
                Column(office.said("ranking.total"), 90, numbers=True),
            ],
            self,
            wraps=False,
        )
        self._cards.chosen.connect(self._review)
        self._lower = QWidget(self)
        self._lay_out()

    def refresh(self) -> None:
        """Count anew."""
        heading = self.tr("The rows are being counted")
        self._counting.run(
            heading, row_statistics(self._office, self._campaign), self._show, self._tell_refused
        )

    def _show(self, found: object) -> None:
        if isinstance(found, dict):
            self._found = found
            self._fill()

    def _fill(self) -> None:
        place = max(self._table.currentIndex().row(), 0)
        self._shown = [one for one in self._found.values() if one.outliers or not self._only.isChecked()]
        self._table.show_lines([self._line(one) for one in self._shown])
        if self._shown:
            self._table.setCurrentIndex(self._table.lines.index(min(place, len(self._shown) - 1), 0))
        else:
            self._show_odd([])

    def _line(self, one: RowStatistics) -> Line:
        points = (one.lowest, one.lower, one.median, one.upper, one.highest)
        texts = (
            self._paper.rows[one.row].number,
            self._words[one.row],
            str(one.number),
            *map(points_text, points),
            str(one.outliers or ""),
        )
        return Line(texts, "warn" if one.outliers else "")

    def _look(self) -> None:
        place = self._table.currentIndex().row()
        if not 0 <= place < len(self._shown):
            return
        row = self._shown[place]
        if not row.outliers:
            self._looking.give_up()
            self._show_odd([])
            return
        heading = self.tr("The cards are being looked through")
        work = odd_cards(self._office, self._campaign, row)
        self._looking.run(heading, work, self._show_odd, self._tell_refused)

    def _show_odd(self, cards: object) -> None:
        if isinstance(cards, list):
            self._odd = cards
            self._cards.show_lines([Line((one.name, one.municipality, one.points)) for one in cards])
            self._note.setText(
                self.tr("Cards far from the others in this row (Enter opens one at the row):")
                if cards
                else self.tr("In this row no card is far from the others.")
            )
            self._cards.setVisible(bool(cards))
            # Without odd cards the rows have all the room but a line.
            self._lower.setMaximumHeight(_ANY if cards else self._note.sizeHint().height() + 8)

    def _review(self, place: int) -> None:
        row = self._table.currentIndex().row()
        if 0 <= row < len(self._shown):
            self.review_wanted.emit(self._odd[place].id, self._shown[row].row)

    def _tell_refused(self, error: BagalauError) -> None:
        tell_problem(self, self.tr("The rows cannot be counted"), error, self._office.language)

    def _made_table(self) -> LinesTable:
        names = [
            ("row", 60, False), ("row_words", _WIDE, False), ("cards", 60, True), ("lowest", 74, True),
            ("lower", 92, True), ("median", 78, True), ("upper", 92, True), ("highest", 74, True),
            ("outliers", 92, True),
        ]  # fmt: skip
        columns = [
            Column(self._office.said(f"ranking.{code}"), width, numbers) for code, width, numbers in names
        ]
        table = LinesTable("row-statistics", self.tr("Rows"), columns, self, wraps=False)
        cut_in_the_middle(table, two_lines=True)
        table.selectionModel().currentRowChanged.connect(self._look)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._only)
        head.addStretch(1)
        lower = self._lower
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 4, 0, 0)
        below.addWidget(self._note)
        below.addWidget(self._cards, 1)
        below.addStretch(0)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._table)
        splitter.addWidget(lower)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(splitter, 1)
