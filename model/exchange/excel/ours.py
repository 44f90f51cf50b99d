"""A workbook of ours read back: by the ids beside its rows and the titles above, not by addresses."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from model.card.card import Card, Field, Printed
from model.card.fields import read_line
from model.exchange.excel.layout import TITLES
from model.exchange.excel.our_places import places_of
from model.exchange.excel.pins import BLANK, Pinned, pinned_marks, pinned_rows
from model.exchange.excel.told_points import compare_points, told_points
from model.exchange.excel.usual_numbers import usual
from model.exchange.recognition import Cell, FoundField, FoundRow, Grid, Recognised, Stray
from model.exchange.recognition_card import recognise
from model.exchange.recognition_head import enter, text_of
from model.exchange.recognition_text import folded
from model.exchange.recognition_values import NO, YES, Given, NotUnderstood, decimal_of, points_in, value_in
from model.paper import Paper, Row, Share
from model.paper.library import Papers
from model.scoring import (
    Part,
    Scorer,
    ShareKind,
    Value,
    ValueRefused,
    plain,
    read_number,
    read_stored_points,
    shortened,
)
from model.wording import LANGUAGES, Message, Said, say

_SAME: Final = 100
_MOST_MEANINGS: Final = 20_000
_COLUMNS: Final = ("value", "part", "whole", "note", "what")


class Table(NamedTuple):
    """The sheet of the paper: the column of ids, the other columns, and where each row stands.

    Attributes:
        moved: rows that stand elsewhere than their ids, by their wording.
        lost: rows beside whose ids other words stand, and theirs nowhere.
        again: the row of titles, where it names two columns of values.
    """

    grid: Grid
    columns: dict[str, int]
    rows: dict[str, list[int]]
    moved: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()
    again: int | None = None


def read_ours(grids: Sequence[Grid], pins: Grid, paper: Paper, papers: Papers) -> Recognised:
    """The card of a workbook of ours; if its ids or titles are gone, what the wording of its rows says."""
    card = Card(paper=paper)
    scorer = _scorer(paper)
    tables = list(_tables(grids, paper))
    table = _placed(tables[0], paper) if tables else None
    head = [
        found
        for grid in grids
        if not table or grid is not table.grid
        for found in _read_head(grid, card, scorer)
    ]
    if table and not head:
        head = list(_read_head(table.grid, card, scorer))
    if table is None:
        found = recognise(grids, papers, paper)
        return found._replace(head=tuple(head) or found.head)
    pinned = pinned_rows(pins.lines, paper)
    rows, strays = _read_rows(table, card, scorer, pinned)
    if len(tables) > 1:
        strays.append(_several(tables))
    if table.again is not None:
        place = table.grid.place(table.again, table.columns["value"])
        title = str(table.grid.at(table.again, table.columns["value"]))
        details: dict[str, Said] = {"titles": (title, title), "chosen": title, "place": place}
        strays.append(Stray(place, title, Message("recognise.chosen_value", details)))
    _pin(card, pins, pinned)
    told = told_points(table.grid, table.columns, table.rows, paper)
    score = scorer.score(card.values, card.base, card.not_applicable)
    compare_points(told, card, score, pinned, pinned_marks(pins.lines).get("scored"))
    return Recognised(
        card=card,
        ours=True,
        rows=tuple(rows),
        absent=tuple(row for row in paper.rows if row not in table.rows),
        head=tuple(head),
        strays=tuple(strays),
    )


def _placed(table: Table, paper: Paper) -> Table:
    """The table with its rows where their wording is."""
    columns = [at for name, at in table.columns.items() if name != "points"]
    rows, moved, lost = places_of(table.grid, table.rows, columns, paper)
    return table._replace(rows=rows, moved=moved, lost=lost)


def _several(tables: Sequence[Table]) -> Stray:
    """A copy of the sheet within the workbook: which of them is meant only a person knows."""
    first, second = tables[0].grid, tables[1].grid
    sheets = tuple(f"«{table.grid.name}»" for table in tables)
    reason = Message("recognise.two_sheets", {"sheets": sheets, "taken": first.name})
    return Stray(second.place(0, 0), second.name, reason)


_scorers: dict[tuple[str, str, str], Scorer] = {}
_head_fields: dict[str, dict[str, Field]] = {}
_meanings: dict[tuple[str, str, Cell], tuple[Value, str]] = {}
"""What a cell has been found to mean in a row of a paper: a thousand schools write the same few things."""


def _scorer(paper: Paper) -> Scorer:
    """A scorer holds nothing of any card, so one serves a whole folder of workbooks."""
    key = (paper.id, paper.edition, paper.digest)
    if key not in _scorers:
        _scorers[key] = Scorer(paper)
    return _scorers[key]


@cache
def _titles() -> dict[str, str]:
    """Words above the columns, in both languages."""
    return {say(Message(TITLES[column]), language): column for column in _COLUMNS for language in LANGUAGES}


def _tables(grids: Sequence[Grid], paper: Paper) -> Iterator[Table]:
    """Sheets that have ids and the titles of our columns."""
    titles = _titles()
    ids = paper.rows
    points = {
        column.title.to(language)
        for column in paper.columns
        if column.id == "points"
        for language in LANGUAGES
    }
    for grid in grids:
        above = next((at for at, line in enumerate(grid.lines) if any(cell in titles for cell in line)), None)
        if above is None:
            continue
        header = grid.lines[above]
        columns = {titles[str(cell)]: at for at, cell in enumerate(header) if cell in titles}
        earned = next((at for at, cell in enumerate(header) if cell in points), None)
        if earned is not None:
            columns["points"] = earned
        rows = _ids(grid, ids)
        if "value" in columns and rows:
            named = sum(titles.get(str(cell)) == "value" for cell in header)
            yield Table(grid, columns, rows, again=above if named > 1 else None)


def _ids(grid: Grid, ids: Collection[str]) -> dict[str, list[int]]:
    """Where the ids of the rows stand: in the column that has most of them, as a rule the last one."""
    best: list[int] = []
    column = 0
    width = max((len(line) for line in grid.lines), default=0)
    for at in reversed(range(width)):
        here = [row for row, line in enumerate(grid.lines) if at < len(line) and line[at] in ids]
        if len(here) > len(best):
            best, column = here, at
        if 2 * len(best) > len(ids):
            break
    found: dict[str, list[int]] = {}
    for row in best:
        found.setdefault(str(grid.lines[row][column]), []).append(row)
    return found


def _read_rows(
    table: Table, card: Card, scorer: Scorer, pinned: dict[str, Pinned]
) -> tuple[list[FoundRow], list[Stray]]:
    found: list[FoundRow] = []
    strays: list[Stray] = []
    columns = table.columns
    column = table.grid.place(0, columns["value"]).removesuffix("1")  # "Sheet!D"
    noted, valued, parts = columns.get("note"), columns["value"], columns.get("part")
    lines, rows, odd = table.grid.lines, table.rows, table.moved | table.lost
    digest = card.paper.digest
    for row in card.paper.rows.values():
        places = rows.get(row.id)
        if not places:
            continue
        at = places[0]
        place = f"{column}{at + 1}"
        line = lines[at]
        cell = line[valued]
        if not odd and len(places) == 1 and (noted is None or line[noted] == ""):
            if cell.__class__ is float:
                known = usual(row, cell, "" if parts is None else line[parts])
            else:  # of a share only numbers are remembered
                known = _meanings.get((digest, row.id, cell)) if cell.__class__ is str and cell else None
            if known:
                card.values[row.id] = known[0]
                found.append(FoundRow(row.id, place, known[1], known[0], "value", _SAME))
                continue
        if len(places) > 1:
            fault = Message("recognise.twice", {"rows": (row.number,)})
            found.append(FoundRow(row.id, place, "", None, "value", _SAME, fault))
            continue
        if row.id in table.lost:
            fault = Message("recognise.moved_lost", {"rows": (row.number,)})
            found.append(FoundRow(row.id, place, "", None, "value", _SAME, fault))
            continue
        read = _read_row(table, row, at, place, card, scorer, pinned.get(row.id))
        if row.id in table.moved and not read.fault:
            read = read._replace(fault=Message("recognise.moved"))
        found.append(read)
        note = line[noted] if noted is not None else ""
        if note != "":
            try:
                card.notes[row.id] = read_line(text_of(note))
            except ValueRefused as refusal:
                card.drafts[Field("notes", row.id)] = text_of(note)
                strays.append(
                    Stray(table.grid.place(at, columns["note"]), shortened(text_of(note)), refusal.message)
                )
    return found, strays


def _read_row(
    table: Table, row: Row, at: int, place: str, card: Card, scorer: Scorer, pinned: Pinned | None
) -> FoundRow:
    line, parts = table.grid.lines[at], table.columns.get("part")
    cell = line[table.columns["value"]]
    part: Cell = line[parts] if parts is not None and isinstance(row.rule, Share) else ""
    known = None
    if part == "" and cell.__class__ is not bool:  # True and 1 would be one key
        known = usual(row, cell, part) or _meanings.get((card.paper.digest, row.id, cell))
    if known:
        card.values[row.id], raw = known
        return FoundRow(row.id, place, raw, known[0], "value", _SAME)
    raw = shortened(text_of(cell))
    kind = scorer.kinds[row.id]
    whole = table.grid.at(at, table.columns.get("whole"))
    if part != "" and whole == "" and table.grid.awaits(at, table.columns.get("whole")):
        return FoundRow(row.id, place, raw, None, "value", _SAME, Message("recognise.uncomputed"))
    try:
        value: Value
        if part != "" and isinstance(kind, ShareKind):
            raw = shortened(f"{text_of(part)} / {text_of(whole)}".rstrip(" /"))
            value = _part(kind, part, whole, cell, card, pinned)
        elif cell == "":
            waits = any(table.grid.awaits(at, table.columns.get(one)) for one in ("value", "part"))
            fault = Message("recognise.uncomputed") if waits else None
            return FoundRow(row.id, place, "", None, "blank", _SAME, fault)
        else:
            value = _typed(table, row, at, cell, card, scorer, pinned)
    except NotUnderstood as refusal:
        card.drafts[Field("values", row.id)] = text_of(cell) if cell != "" else raw
        return FoundRow(row.id, place, raw, None, "value", _SAME, refusal.message, refusal.alternatives)
    card.values[row.id] = value
    return FoundRow(row.id, place, raw, value, "value", _SAME)


def _typed(
    table: Table, row: Row, at: int, cell: Cell, card: Card, scorer: Scorer, pinned: Pinned | None
) -> Value:
    """A value typed into its cell; only a number that may be a fraction of a hundred needs a closer look."""
    kind = scorer.kinds[row.id]
    if isinstance(row.rule, Share):
        if isinstance(cell, str):  # may speak of the base figure, or be a fraction of a hundred
            return value_in(row, kind, cell, card.base, _given(table, at, row.rule, cell, pinned))
        if isinstance(cell, float | int) and 0 < cell <= 1:
            column = table.columns["value"]
            asked = table.grid.is_percent
            given = _given(table, at, row.rule, cell, pinned)
            given = given._replace(is_percent=bool(asked and asked(at, column)))
            return value_in(row, kind, cell, card.base, given)
    value = value_in(row, kind, cell, card.base, Given())
    if len(_meanings) > _MOST_MEANINGS:
        _meanings.clear()
    if not isinstance(cell, bool):  # True and 1 would be one key
        _meanings[(card.paper.digest, row.id, cell)] = (value, shortened(text_of(cell)))
    return value


def _given(table: Table, at: int, rule: Share, cell: Cell, pinned: Pinned | None) -> Given:
    """The points beside a share, where they tell anything of it.

    Points that our own formula has computed of what stands in the cell prove nothing: 0,64 gives those of
    0,64 % whatever was meant. They do where the workbook was written with that very share.
    """
    points = points_in(table.grid.at(at, table.columns.get("points")))
    number = points_in(cell)
    if points is None or number is None or not 0 < number < 1 or points != number * rule.weight:
        return Given(points)
    return Given(points if pinned and str(pinned.value) == plain(number) else None)


def _part(kind: ShareKind, part: Cell, whole: Cell, shown: Cell, card: Card, pinned: Pinned | None) -> Part:
    """A part of a whole; the percent beside it was typed over where it is not what the two give."""
    try:
        read = Part(_amount(part), None if whole == "" else _amount(whole))
        value = kind.read_stored(kind.stored(read), card.base)
        computed = kind.percent(value, card.base)
        typed = None if shown == "" else _amount(shown)
        over = pinned.percent if pinned else ""
        if typed is None or (typed == computed and str(over) != plain(typed)):
            return read
        again = kind.read_stored({**_stored(kind, read), "percent": plain(typed)}, card.base)
    except ValueRefused as refusal:
        raise NotUnderstood(refusal.message) from None
    return again if isinstance(again, Part) else read


def _stored(kind: ShareKind, value: Part) -> dict[str, object]:
    stored = kind.stored(value)
    return dict(stored) if isinstance(stored, dict) else {}


def _amount(cell: Cell) -> Decimal:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return decimal_of(cell)
    return read_number(str(cell).strip().removesuffix("%"))


def _read_head(grid: Grid, card: Card, scorer: Scorer) -> Iterator[FoundField]:
    """Fields of the head: their names stand beside them in a hidden column."""
    known = _head_fields.get(card.paper.digest)
    if known is None:
        known = _head_fields[card.paper.digest] = {str(field): field for field in _fields(card.paper)}
    for row, line in enumerate(grid.lines):
        for at, cell in enumerate(line):
            if not at or cell.__class__ is not str or cell not in known:
                continue
            field = known[str(cell)]
            raw = text_of(line[at - 1])
            place = grid.place(row, at - 1)
            if field.group == "sections":
                yield FoundField(field, place, raw, _applies(card, field.key, raw))
            elif raw:
                fault = enter(card, field, raw, scorer)
                if fault:
                    card.drafts[field] = raw
                yield FoundField(field, place, shortened(raw), fault)
            elif grid.awaits(row, at - 1):
                yield FoundField(field, place, "", Message("recognise.uncomputed"))


def _fields(paper: Paper) -> Iterator[Field]:
    for found in paper.organisation:
        yield Field("organisation", found.id)
    yield Field("organisation", "nomination")
    yield from (Field("period", key) for key in ("from", "to"))
    yield from (Field("base", figure.id) for figure in paper.base)
    yield from (Field("sections", section.id) for section in paper.sections if section.optional)
    for signatory in paper.signatories:
        yield from (Field("signers", f"{signatory.id}.{part}") for part in ("name", "post"))


def _applies(card: Card, section: str, raw: str) -> Message | None:
    answer = folded(raw)
    if answer in NO:
        card.not_applicable |= {section}
    elif answer and answer not in YES:
        return Message("recognise.not_yes_or_no", {"raw": shortened(raw)})
    return None


def _pin(card: Card, pins: Grid, pinned: dict[str, Pinned]) -> None:
    """What the hidden sheet alone carries: the other definition, and the paper the card was taken from."""
    marks = pinned_marks(pins.lines)
    digest = marks.get("definition")
    if isinstance(digest, str) and digest != card.paper.digest:
        card.other_definition = digest
    rows: dict[str, Decimal | None] = {}
    methods: dict[str, str] = {}
    for row, told in pinned.items():
        if told.points != "":
            rows[row] = None if told.points == BLANK else read_stored_points(str(told.points))
        if told.method != "":
            methods[row] = str(told.method)
    total = marks.get("total")
    if rows or methods or total not in {None, ""}:
        card.printed = Printed(rows, methods, None if total in {None, ""} else read_stored_points(str(total)))
