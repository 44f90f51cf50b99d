"""The points as live formulas with their values beside them: lines, subtotals, total."""

from typing import Final

from model.card.card import Card, Field
from model.exchange.excel.book import Sheet, address, ranges
from model.exchange.excel.formulas import MOST_PLACES, points, points_of_part
from model.exchange.excel.head_sheet import HeadSheet
from model.exchange.excel.layout import Columns, Slot, Span, lines_of
from model.exchange.excel.pins import Pins
from model.paper import Row, Section
from model.scoring import Score, Scorer

NOT_APPLICABLE: Final = "–"


class PointCells:
    """Writes the points of a card."""

    def __init__(
        self,
        sheet: Sheet,
        card: Card,
        score: Score,
        scorer: Scorer,
        columns: Columns,
        head: HeadSheet,
        pins: Pins,
    ) -> None:
        """Take the card, its points, and what the formulas speak of."""
        self._sheet = sheet
        self._card = card
        self._score = score
        self._kinds = scorer.kinds
        self._columns = columns
        self._head = head
        self._pins = pins
        self._at = columns["points"]
        self._shown = {line.shows.row for _, line in lines_of(card.paper) if line.shows}
        self._inputs: dict[str, str] = {}
        self._spans: dict[str, Span] = {}
        self._alone: list[Span] = []

    def write(self, section: Section, slot: Slot) -> None:
        """Write the points cell of a line."""
        line = slot.line
        for row, span in slot.inputs.items():
            self._inputs[row] = address(span.first, self._columns["value"])
        column = Span(self._at, self._at)
        if line.shows:
            formula, value = self._of_part(line.shows.row, line.shows.part)
        elif any(row.id not in self._shown for row in line.rows):
            formula, value = self._of_rows(line.rows)
        else:
            self._sheet.put(slot.span, column, None, "points")
            return
        if section.optional:
            formula = f'IF({self.no(section)},"{NOT_APPLICABLE}",{formula})'
            value = NOT_APPLICABLE if section.id in self._card.not_applicable else value
        self._sheet.put(slot.span, column, f"={formula}", "points", value=value)
        if len(slot.inputs) == 1:
            self._alone.extend(slot.inputs.values())

    def section_ends(self, section: Section, span: Span) -> None:
        """Remember over which rows the section stands."""
        self._spans[section.id] = span

    def subtotal(self, section: Section) -> tuple[str, float | str]:
        """Formula and value of a section's subtotal."""
        cells = self._cells(self._spans[section.id])
        formula = f'IF(COUNT({cells})=0,"",ROUND(SUM({cells}),{MOST_PLACES}))'
        rows = [row for row in self._card.paper.rows.values() if row.section == section.id]
        filled = any(row.id in self._score.rows for row in rows)
        value: float | str = float(self._score.sections[section.id]) if filled else ""
        if section.optional:
            formula = f'IF({self.no(section)},"{NOT_APPLICABLE}",{formula})'
            value = NOT_APPLICABLE if section.id in self._card.not_applicable else value
        return f"={formula}", value

    def total(self) -> tuple[str, float]:
        """Formula and value of the total: the sum of every line of every section."""
        cells = ",".join(self._cells(span) for span in self._spans.values())
        return f"=ROUND(SUM({cells}),{MOST_PLACES})", float(self._score.total)

    def _of_rows(self, rows: tuple[Row, ...]) -> tuple[str, float | str]:
        formulas = [self._formula(row) for row in rows]
        earned = [self._score.rows[row.id] for row in rows if row.id in self._score.rows]
        value: float | str = float(sum(earned[1:], earned[0])) if earned else ""
        if len(formulas) == 1:
            return formulas[0], value
        none = ",".join(f'{formula}=""' for formula in formulas)
        added = "+".join(f"N({formula})" for formula in formulas)
        return f'IF(AND({none}),"",ROUND({added},{MOST_PLACES}))', value

    def _of_part(self, row_id: str, part: str) -> tuple[str, float | str]:
        row = self._card.paper.rows[row_id]
        whole = self._formula(row)
        formula = points_of_part(row.rule, part, self._inputs[row_id], self._pins.options(row), whole)
        if row_id not in self._score.rows:
            return formula, ""
        chosen = self._kinds[row_id].part(self._card.values[row_id]) == part
        return formula, float(self._score.rows[row_id]) if chosen else 0.0

    def _formula(self, row: Row) -> str:
        words = (self._sheet.book.said("excel.yes"), self._sheet.book.said("excel.no"))
        return points(row.rule, self._inputs[row.id], self._pins.options(row), *words)

    def no(self, section: Section) -> str:
        """The condition that the section is marked as one that does not apply."""
        cell = self._head.reference(Field("sections", section.id))
        return f'{cell}="{self._sheet.book.said("excel.no")}"'

    def _cells(self, span: Span) -> str:
        return f"{address(span.first, self._at)}:{address(span.last, self._at)}"

    def mark_wrong(self) -> None:
        """Let a filled input beside empty points turn red."""
        if not self._alone:
            return
        at, first = self._columns["value"], self._alone[0]
        value, earned = address(first.first, at), address(first.first, self._at)
        rule = {
            "type": "formula",
            "criteria": f"=AND(LEN({value})>0,LEN({earned})=0)",
            "format": self._sheet.book.format("wrong"),
            "multi_range": ranges(self._alone, at),
        }
        self._sheet.file.conditional_format(first.first, at, first.last, at, rule)
