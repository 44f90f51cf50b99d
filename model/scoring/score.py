"""Values of a card -> points of each row, subtotals, total. Pure: no clock, no files."""

from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from model.paper import Bands, Choice, Count, Flag, Paper, Row, Share, Threshold
from model.scoring.band import BandKind
from model.scoring.choice import ChoiceKind, FlagKind
from model.scoring.count import CountKind, ThresholdKind
from model.scoring.kind import Base, Kind
from model.scoring.numbers import ValueRefused
from model.scoring.share import ShareKind
from model.scoring.values import Value
from model.wording import Message

if TYPE_CHECKING:
    from model.scoring.entries.cells import Cell
    from model.scoring.entries.parameters import ParameterCell

ZERO = Decimal(0)


class Score(NamedTuple):
    """Points of a card.

    Attributes:
        rows: points of every row that has a value that can be scored.
        faults: why a row's value cannot be scored (its base figure is missing or too small).
        sections: subtotal of every section that applies.
        total: sum of the subtotals; of a paper of entries, its main figure.
        filled, entries: of a paper of entries: how many entries lack nothing, and how many there are.
    """

    rows: dict[str, Decimal]
    faults: dict[str, Message]
    sections: dict[str, Decimal]
    total: Decimal
    filled: int | None = None
    entries: int | None = None


class Scorer:
    """Scores cards of one paper. Holds nothing of any card, so one serves many."""

    def __init__(self, paper: Paper) -> None:
        """Prepare each row's rule once."""
        self.paper = paper
        self.kinds: Mapping[str, Kind] = {row.id: _kind(row, paper) for row in paper.rows.values()}
        self._plan: list[tuple[str, list[tuple[str, Callable[[Value, Base], Decimal]]]]] = [
            (
                section.id,
                [
                    (row.id, self.kinds[row.id].points)
                    for criterion in section.criteria
                    for line in criterion.lines
                    for row in line.rows
                ],
            )
            for section in paper.sections
        ]
        self._divided_by: dict[str, frozenset[str]] = {
            figure.id: frozenset(
                row.id
                for row in paper.rows.values()
                if isinstance(row.rule, Share) and row.rule.base == figure.id
            )
            for figure in paper.base
        }
        self.cells, self.parameters = _entry_cells(paper)

    def score(self, values: Mapping[str, Value], base: Base, not_applicable: Collection[str] = ()) -> Score:
        """Points of a whole card. Rows of sections that do not apply are not scored."""
        rows: dict[str, Decimal] = {}
        faults: dict[str, Message] = {}
        sections: dict[str, Decimal] = {}
        total = ZERO
        find = values.get
        for section, plan in self._plan:
            if section in not_applicable:
                continue
            subtotal = ZERO
            for row, points in plan:
                value = find(row)
                if value is None:
                    continue
                try:
                    rows[row] = earned = points(value, base)
                except ValueRefused as refusal:
                    faults[row] = refusal.message
                else:
                    subtotal += earned
            sections[section] = subtotal
            total += subtotal
        return Score(rows, faults, sections, total)

    def rescored(
        self, score: Score, changed: Iterable[str], values: Mapping[str, Value], base: Base
    ) -> Score:
        """The score after some rows' values or base figures changed; `score` itself is left alone.

        Only the changed rows are computed again: points move subtotals and total by their difference.
        """
        rows, faults, sections, total = (
            dict(score.rows),
            dict(score.faults),
            dict(score.sections),
            score.total,
        )
        for row in changed:
            section = self.paper.rows[row].section
            if section not in sections:
                continue
            before = rows.pop(row, ZERO)
            faults.pop(row, None)
            value = values.get(row)
            after = ZERO
            if value is not None:
                try:
                    rows[row] = after = self.kinds[row].points(value, base)
                except ValueRefused as refusal:
                    faults[row] = refusal.message
            sections[section] += after - before
            total += after - before
        return Score(rows, faults, sections, total)

    def rows_divided_by(self, figure: str) -> frozenset[str]:
        """Ids of the share rows whose whole is this base figure."""
        return self._divided_by[figure]


def _entry_cells(paper: Paper) -> "tuple[dict[tuple[str, str], Cell], dict[str, ParameterCell]]":
    """What reads and writes the columns of the paper's tables, and its parameters."""
    if not paper.tables and not paper.parameters:
        return {}, {}
    from model.scoring.entries.cells import cell_for  # most papers start without
    from model.scoring.entries.parameters import ParameterCell

    cells = {(table.id, column.id): cell_for(column) for table in paper.tables for column in table.columns}
    return cells, {parameter.id: ParameterCell(parameter) for parameter in paper.parameters}


def _kind(row: Row, paper: Paper) -> Kind:
    match row.rule:
        case Share() as rule:
            figure = next(figure for figure in paper.base if figure.id == rule.base)
            return ShareKind(rule, figure, paper.percent_places)
        case Count() as rule:
            return CountKind(rule)
        case Flag() as rule:
            return FlagKind(rule)
        case Choice() as rule:
            return ChoiceKind(rule)
        case Bands() as rule:
            return BandKind(rule)
        case Threshold() as rule:
            return ThresholdKind(rule)
