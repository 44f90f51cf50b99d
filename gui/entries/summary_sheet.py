"""A summary on the screen: computed throughout, nothing of it is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.entries.words import amount_words
from gui.sheet.head import label
from gui.sheet.view import MARGIN, WIDEST, Page
from model.card.places import fill_places
from model.card.session import Session
from model.paper.entries import Summary
from model.wording import Language

WHAT, ALL = 0, 1


class SummarySheet(QScrollArea):
    """The sums of a table by line and year, as the paper lays them out."""

    def __init__(self, session: Session, summary: Summary, language: Language, parent: QWidget) -> None:
        """Show a summary of the session's card."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().setStyleSheet(theme.SCROLL_BARS)
        self.setAccessibleName(summary.title.to(language))
        self.setWidgetResizable(True)
        self._session = session
        self._summary = summary
        self._language: Language = language
        self.cells: dict[tuple[str, int | None], QLabel] = {}
        self.show_all()

    def show_all(self) -> None:
        """Lay it out for the years of the card, and fill it in."""
        self.cells.clear()
        desk = QWidget()
        page = Page(desk)
        page.setMaximumWidth(WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        for heading in self._summary.headings:
            if heading.style != "attachment":
                text = fill_places(heading.text.to(self._language), self._session.card)
                words = label(text, theme.paper_font(bold=heading.style == "title"), page)
                words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                column.addWidget(words)
        remark = label(self.tr("Computed by the program; nothing is typed here."), theme.screen_font(), page)
        theme.tint(remark, theme.MUTED)
        remark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(remark)
        column.addLayout(self._grid(page))
        around = QVBoxLayout(desk)
        around.setContentsMargins(14, 14, 8, 14)
        around.addWidget(page, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(desk)
        self.show_numbers()

    def _grid(self, page: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        ledger = self._session.ledger
        years = ledger.years if ledger else ()
        titles = [title.to(self._language) for title in self._summary.titles]
        for place, text in ((WHAT, titles[WHAT]), (ALL, titles[ALL])):
            grid.addWidget(self._cell(text, page, head=True), 0, place, 2, 1)
        if years:
            grid.addWidget(self._cell(titles[2], page, head=True), 0, 2, 1, len(years))
        for place, year in enumerate(years):
            grid.addWidget(self._cell(str(year), page, head=True), 1, 2 + place)
        for row, line in enumerate(self._summary.rows, 2):
            grid.addWidget(self._cell(line.text.to(self._language), page), row, 0)
            for place, one in enumerate((None, *years)):
                cell = self._cell("", page)
                cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.cells[line.column, one] = cell
                grid.addWidget(cell, row, 1 + place)
        grid.setColumnStretch(0, 4)
        for place in range(1, 2 + len(years)):
            grid.setColumnStretch(place, 1)
        return grid

    def _cell(self, text: str, page: QWidget, *, head: bool = False) -> QLabel:
        cell = label(text, theme.paper_font(bold=head), page)
        cell.setFrameShape(QFrame.Shape.Box)
        cell.setMargin(5)
        if head:
            cell.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return cell

    def show_numbers(self) -> None:
        """Fill it in."""
        ledger = self._session.ledger
        if ledger is None:
            return
        for (column, year), cell in self.cells.items():
            amount = ledger.sum_of(self._summary.table, column, year)
            cell.setText(amount_words(amount, self._summary.unit))
