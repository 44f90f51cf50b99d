"""Tables of a foreign file -> a card with what was understood, and an account of the rest."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from model.card.card import Card, Printed
from model.card.fields import read_line
from model.exchange.recognition import FoundField, FoundRow, Grid, NotRecognised, Recognised, Stray
from model.exchange.recognition_columns import Roles, roles_of
from model.exchange.recognition_head import read_head
from model.exchange.recognition_rows import Match, RowFinder, familiar
from model.exchange.recognition_values import (
    Given,
    NotUnderstood,
    is_blank,
    points_in,
    value_in,
    value_of_points,
    values_in_method,
)
from model.paper import Bands, Choice, Paper, Row
from model.paper.library import Papers
from model.scoring import Scorer, Value, ValueRefused, shortened
from model.wording import Message

_FEWEST: Final = 3
"""With fewer rows than that a table is not taken for a paper."""


class _Places(NamedTuple):
    """Where a row stands, and the cells that tell of it."""

    grid: Grid
    match: Match
    roles: Roles


def recognise(grids: Sequence[Grid], papers: Papers, paper: Paper | None = None) -> Recognised:
    """What the tables say.

    Args:
        grids: the tables of one file.
        papers: the papers that are known.
        paper: the paper, where the file says which it is.

    Raises:
        NotRecognised: none of the papers stands there.
    """
    seen = [grid for grid in grids if not grid.hidden]
    unseen = [grid for grid in grids if grid.hidden]
    reader = _Reader(paper or _paper_of(seen, papers, unseen))
    for grid in seen:
        reader.read(grid)
    for grid in unseen:
        reader.read_hidden(grid)
    if len(reader.rows) < _FEWEST:
        raise NotRecognised(Message("recognise.no_paper"))
    return reader.recognised()


def _paper_of(grids: Sequence[Grid], papers: Papers, unseen: Sequence[Grid]) -> Paper:
    """The paper most lines of which stand in the tables; the newest edition of those that are alike.

    Tables that nobody sees are asked only where the others say nothing.
    """
    known = [papers.paper(form, edition) for form, edition in papers.known()]
    scored = [(sum(familiar(grid, paper) for grid in grids), paper.valid_from, paper) for paper in known]
    best = max(scored, key=lambda one: one[:2])
    if best[0] < _FEWEST:
        scored = [(_found(grids, paper), paper.valid_from, paper) for paper in known]
        best = max(scored, key=lambda one: one[:2])
    if best[0] < _FEWEST and unseen:
        return _paper_of(unseen, papers, ())
    if best[0] < _FEWEST:
        raise NotRecognised(Message("recognise.no_paper"))
    return best[2]


def _found(grids: Sequence[Grid], paper: Paper) -> int:
    finder = RowFinder(paper)
    for grid in grids:
        finder.search(grid)
    return len(finder.matches)


class _Reader:
    """Reads table after table into one card."""

    def __init__(self, paper: Paper) -> None:
        self.card = Card(paper=paper)
        self.rows: dict[str, FoundRow] = {}
        self._scorer = Scorer(paper)
        self._finder = RowFinder(paper)
        self._head: list[FoundField] = []
        self._strays: list[Stray] = []
        self._printed: dict[str, Decimal | None] = {}
        self._methods: dict[str, str] = {}
        self._total: Decimal | None = None
        self._parts: dict[str, dict[str, Decimal | None]] = {}
        self._shown = {entry.line.shows.row for entry in self._finder.wording.entries if entry.line.shows}

    def read_hidden(self, grid: Grid) -> None:
        """Read a table that nobody sees, only if those that are seen hold no paper; tell of it either way."""
        if familiar(grid, self.card.paper) < _FEWEST:
            return
        is_needed = len(self.rows) < _FEWEST
        code = "recognise.hidden_read" if is_needed else "recognise.hidden"
        self._strays.append(Stray(grid.place(0, 0), grid.name, Message(code, {"sheet": grid.name})))
        if is_needed:
            self.read(grid)

    def read(self, grid: Grid) -> None:
        """Read one table."""
        before, strays, totals = len(self._finder.matches), len(self._finder.strays), len(self._finder.totals)
        self._finder.search(grid)
        matches = self._finder.matches[before:]
        again = self._finder.strays[strays:]
        if not matches and again:
            reason = Message("recognise.again", {"sheet": grid.name})
            self._strays.append(Stray(again[0].place, again[0].raw, reason))
            return
        self._strays += again
        first = min((match.row for match in matches), default=len(grid.lines))
        self._head += read_head(grid, first, self.card, self._scorer)
        roles, told = roles_of(grid, matches, self.card.paper, self.card.end)
        self._strays += told
        for match in matches:
            self._read_line(_Places(grid, match, roles))
        waiting = [match.row for match in matches if grid.awaits(match.row, roles.points)]
        if waiting:
            place = grid.place(waiting[0], roles.points or 0)
            reason = Message("recognise.uncomputed_points", {"number": len(waiting)})
            self._strays.append(Stray(place, "", reason))
        is_open = any(one.reason.code == "recognise.which_points" for one in told)
        for row, column in () if is_open else self._finder.totals[totals:]:
            self._read_total(grid, row, column, roles)

    def recognised(self) -> Recognised:
        """The account."""
        for row in self._shown & set(self.rows):
            self._read_parts(self.card.paper.rows[row])
        for found in self.rows.values():
            if found.value is not None:
                self.card.values[found.row] = found.value
        if self._printed or self._total is not None:
            self.card.printed = Printed(self._printed, self._methods, self._total)
        order = self.card.paper.rows
        return Recognised(
            card=self.card,
            ours=False,
            rows=tuple(self.rows[row] for row in order if row in self.rows),
            absent=tuple(row for row in order if row not in self.rows),
            head=tuple(self._head),
            strays=tuple(self._strays),
        )

    def _read_line(self, at: _Places) -> None:
        entry = self._finder.wording.entries[at.match.entry]
        line, roles = entry.line, at.roles
        points = self._points(at)
        if line.shows:
            self._parts.setdefault(line.shows.row, {})[line.shows.part] = points
        for row in line.rows:
            self._read_note(at, row)
        if len(line.rows) == 1:
            row = line.rows[0]
            self.rows[row.id] = self._read_row(at, row, None if row.id in self._shown else points)
        elif line.rows:
            self._read_together(at, line.rows)
        if roles.points is not None:
            for place, row in enumerate(line.rows):
                if row.id not in self._shown:
                    self._printed[row.id] = points if place == 0 else None
        for row in line.rows:
            method = self._method(at)
            if self.rows[row.id].value is None and method:
                self._methods[row.id] = method

    def _points(self, at: _Places) -> Decimal | None:
        cell = at.grid.at(at.match.row, at.roles.points)
        points = points_in(cell)
        if points is None and not is_blank(cell):
            place = at.grid.place(at.match.row, at.roles.points or 0)
            self._strays.append(Stray(place, str(cell)[:200], Message("recognise.no_points")))
        return points

    def _read_row(self, at: _Places, row: Row, points: Decimal | None) -> FoundRow:
        cell = at.grid.at(at.match.row, at.roles.value)
        kind, base, sure = self._scorer.kinds[row.id], self.card.base, at.match.sure
        if not is_blank(cell):
            column = at.roles.value or 0
            place, raw = at.grid.place(at.match.row, column), shortened(str(cell))
            asked = at.grid.is_percent
            given = Given(points, bool(asked and asked(at.match.row, column)))
            try:
                return FoundRow(row.id, place, raw, value_in(row, kind, cell, base, given), "value", sure)
            except NotUnderstood as refusal:
                return FoundRow(
                    row.id, place, raw, None, "value", sure, refusal.message, refusal.alternatives
                )
        if at.grid.awaits(at.match.row, at.roles.value):
            place = at.grid.place(at.match.row, at.roles.value or 0)
            return FoundRow(row.id, place, "", None, "value", sure, Message("recognise.uncomputed"))
        method = self._method(at)
        place = at.grid.place(at.match.row, at.match.column)
        try:
            values = values_in_method((row,), {row.id: kind}, method, base)
        except NotUnderstood as refusal:
            raw = shortened(method)
            return FoundRow(row.id, place, raw, None, "method", sure, refusal.message, refusal.alternatives)
        if row.id in values:
            return FoundRow(row.id, place, shortened(method), values[row.id], "method", sure)
        return self._from_points(row, points, place, sure)

    def _from_points(self, row: Row, points: Decimal | None, place: str, sure: int) -> FoundRow:
        if points is None:
            return FoundRow(row.id, place, "", None, "blank", sure)
        value, raw = value_of_points(row, points), f"{points:f}"
        if value is None:
            fault = Message("recognise.points_only", {"points": points})
            return FoundRow(row.id, place, raw, None, "points", sure, fault)
        return FoundRow(row.id, place, raw, value, "points", sure)

    def _read_together(self, at: _Places, rows: tuple[Row, ...]) -> None:
        """Rows that share one line and one points cell."""
        method, place = self._method(at), at.grid.place(at.match.row, at.match.column)
        cell = at.grid.at(at.match.row, at.roles.value)
        points, fault = self._points(at), None
        values: dict[str, Value] = {}
        try:
            values = values_in_method(rows, dict(self._scorer.kinds), method, self.card.base)
        except NotUnderstood as refusal:
            fault = refusal.message
        if not values and not fault and (points or not is_blank(cell)):
            fault = Message("recognise.together", {"number": len(rows)})
        raw = shortened(method if is_blank(cell) else str(cell))
        for row in rows:
            value = values.get(row.id)
            source = "method" if value is not None else "blank"
            self.rows[row.id] = FoundRow(
                row.id, place, raw, value, "method" if source == "method" else "blank", at.match.sure, fault
            )

    def _read_parts(self, row: Row) -> None:
        """A row whose points stand on the lines of its options: the line that has points is the option."""
        found, parts = self.rows[row.id], self._parts.get(row.id, {})
        given = {part: points for part, points in parts.items() if points is not None}
        if given:
            self._printed[row.id] = sum(given.values(), Decimal(0))
        elif parts:
            self._printed.setdefault(row.id, None)
        if found.value is not None or found.fault or not given:
            return
        value = _option_of(row, given)
        if value is None and not any(given.values()):
            return  # no points for any of the parts: nothing was filled in, or what it was earns none
        if value is None:
            several = len([points for points in given.values() if points]) > 1
            code = "recognise.several_options" if several else "recognise.points_only"
            fault = Message(
                code, {"points": tuple(given.values()) if several else sum(given.values(), Decimal(0))}
            )
            self.rows[row.id] = found._replace(source="points", fault=fault)
        else:
            self.rows[row.id] = found._replace(source="points", value=value)

    def _read_note(self, at: _Places, row: Row) -> None:
        cell = at.grid.at(at.match.row, at.roles.note)
        if isinstance(cell, str) and cell.strip():
            try:
                self.card.notes[row.id] = read_line(cell)
            except ValueRefused as refusal:
                place = at.grid.place(at.match.row, at.roles.note or 0)
                self._strays.append(Stray(place, shortened(cell), refusal.message))

    def _read_total(self, grid: Grid, row: int, column: int, roles: Roles) -> None:
        cells: Iterable[int] = (
            (roles.points,) if roles.points is not None else range(column + 1, len(grid.lines[row]))
        )
        for at in cells:
            points = points_in(grid.at(row, at))
            if points is not None:
                self._total = points

    def _method(self, at: _Places) -> str:
        cell = at.grid.at(at.match.row, at.roles.method)
        return cell.strip() if isinstance(cell, str) else ""


def _option_of(row: Row, given: dict[str, Decimal]) -> Value | None:
    """The option that the points on the options' lines name; of a band the number is not known."""
    if isinstance(row.rule, Bands) or not isinstance(row.rule, Choice):
        return None
    options = {option.id: option.points for option in row.rule.options}
    named = [part for part, points in given.items() if points]
    if len(named) == 1:
        return named[0] if options[named[0]] == given[named[0]] else None
    worth_nothing = [option for option, points in options.items() if not points and option not in given]
    return worth_nothing[0] if not named and len(worth_nothing) == 1 else None
