"""The slabs of a summary: a sheet of sums by column and year, computed throughout."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from model.paper.entries import Summary
from model.printing.entries.checked import printable
from model.printing.entries.grid import Grid, PrintedColumn
from model.printing.entries.slabs import Slab
from model.printing.entries.words import grouped
from model.printing.sheet import Frame
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import Money, with_places
from model.wording import Language, Text

_WHAT: Final = 38.0
_AMOUNT: Final = 12.0
_REMARKS: Final = 14.0


class SummarySlabs:
    """The lines of one summary of a card."""

    def __init__(self, summary: Summary, ledger: Ledger, frame: Frame, language: Language) -> None:
        """Set the columns between the edges of the page."""
        self._summary = summary
        self._ledger = ledger
        self._language = language
        what, whole, years, remarks = (printable(title.to(language)) for title in summary.titles)
        # Titles on lines of their own: the first stands above the sum over all years as well.
        *upper, by_years = years.split("\n")
        title = ledger.paper.table(summary.table).title_of("year")
        year_text = title.text if title else Text("{year}", "{year}")
        columns = [
            PrintedColumn("cell", None, None, (what,), what, _WHAT, numbered=True),
            PrintedColumn("all", None, None, (*upper, whole), whole, _AMOUNT, numbered=True),
        ]
        for year in ledger.years:
            words = year_text.to(language).format(year=year)
            titles = (*upper, by_years, words)
            columns.append(PrintedColumn("year", None, year, titles, words, _AMOUNT, numbered=True))
        columns.append(PrintedColumn("cell", None, None, (remarks,), remarks, _REMARKS, numbered=True))
        self._columns = columns
        self.grid = Grid(columns, frame, self._longest)

    def slabs(self) -> Iterator[Slab]:
        """A line for each row."""
        for row in self._summary.rows:
            words = printable(row.text.to(self._language))
            cells = [self.grid.cell(0, words)]
            for place, one in enumerate(self._columns[1:], start=1):
                text = "" if one.kind == "cell" else self.amount(row.column, one.year)
                cells.append(self.grid.cell(place, text))
            yield Slab(self.grid.edges, [tuple(cells)])

    def amount(self, column: str, year: int | None) -> str:
        """A sum of the table, in the summary's unit."""
        amount = self._ledger.sum_of(self._summary.table, column, year)
        unit = self._summary.unit
        if isinstance(amount, Money):
            return grouped(with_places(amount.in_unit(unit.scale or Decimal(1)), unit.places))
        return grouped(with_places(amount, 0))

    def _longest(self, place: int) -> set[str]:
        one = self._columns[place]
        if one.kind == "cell":
            return set()
        return {self.amount(row.column, one.year) for row in self._summary.rows}
