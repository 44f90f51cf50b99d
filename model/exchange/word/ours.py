"""A document of ours read back: a cell that says what was written into it means what it meant then."""

import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal

from model.card.card import Card, Field, Printed, Signer
from model.card.fields import content, put, read_line
from model.exchange.recognition import Cell, FoundField, FoundRow, Grid, Recognised
from model.exchange.recognition_card import recognise
from model.exchange.recognition_columns import roles_of
from model.exchange.recognition_rows import Match, RowFinder, wording_of
from model.exchange.word.pins import Pins
from model.paper import Line, Row
from model.paper.library import Papers
from model.scoring import Scorer, ValueRefused, shortened
from model.wording import LANGUAGES, Message, say

_SAME = 100


class _Lines:
    """Where the printed lines stand in the document, what they say, and which of them were changed."""

    def __init__(self, grids: Sequence[Grid], pins: Pins) -> None:
        paper = pins.card.paper
        self.changed: set[int] = set(range(len(wording_of(paper).entries)))
        self.at: dict[int, tuple[Grid, Match]] = {}
        self.said: dict[int, str] = {}
        finder = RowFinder(paper)
        for grid in grids:
            before = len(finder.matches)
            finder.search(grid)
            matches = finder.matches[before:]
            roles, _ = roles_of(grid, matches, paper)  # `recognise` tells of the rest
            for match in matches:
                self.at[match.entry] = (grid, match)
                cells = (grid.at(match.row, roles.method), grid.at(match.row, roles.points))
                self.said[match.entry] = next((str(cell) for cell in cells if str(cell).strip()), "")
                if match.entry < len(pins.lines) and _same(cells, pins.lines[match.entry]):
                    self.changed.discard(match.entry)


def read_ours(grids: Sequence[Grid], pins: Pins, papers: Papers) -> Recognised:
    """The card of a document of ours, with whatever was changed in it since.

    Raises:
        NotRecognised: the paper itself is gone from it.
    """
    card = pins.card
    grids = [_without_remarks(grid) for grid in grids]
    found = recognise(grids, papers, card.paper)
    lines = _Lines(grids, pins)
    changed = set(_rows_of(card, lines.changed))
    read = card.replaced(
        organisation={},
        start=None,
        end=None,
        values={},
        drafts={},
        signers={},
        not_applicable=card.not_applicable - {card.paper.rows[row].section for row in changed},
        printed=None,
    )
    rows = []
    places = _places(card, lines)
    for row in card.paper.rows.values():
        of_file = next((one for one in found.rows if one.row == row.id), None)
        if row.id in changed:
            if of_file:
                rows.append(_taken(of_file, read))
        elif row.id in places:
            rows.append(_kept(row, *places[row.id], card, read))
    head = list(_read_head(grids, pins, found, read))
    _read_signers(grids, card, read)
    _compare(grids, pins, found, read, changed)
    here = {one.row for one in rows}
    absent = tuple(row for row in card.paper.rows if row not in here)
    return Recognised(read, True, tuple(rows), absent, tuple(head), found.strays)


def _without_remarks(grid: Grid) -> Grid:
    """The table with the bare titles of its sections, by which they are found: "(does not apply)" is ours."""
    remarks = tuple(f" {say(Message('print.not_applicable'), language)}" for language in LANGUAGES)

    def bare(cell: Cell) -> Cell:
        found = next((one for one in remarks if isinstance(cell, str) and cell.endswith(one)), "")
        return str(cell).removesuffix(found) if found else cell

    return grid._replace(lines=[[bare(cell) for cell in line] for line in grid.lines])


def _same(cells: Sequence[object], pinned: Sequence[str]) -> bool:
    return [_bare(str(cell)) for cell in cells] == [_bare(text) for text in pinned]


def _bare(text: str) -> str:
    """Without spaces, and with the letters put together as the paper's writer does."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def _rows_of(card: Card, entries: set[int]) -> Iterator[str]:
    """Rows that stand in the lines, or whose points they show."""
    all_entries = wording_of(card.paper).entries
    for at in entries:
        line: Line = all_entries[at].line
        yield from (row.id for row in line.rows)
        if line.shows:
            yield line.shows.row


def _places(card: Card, lines: _Lines) -> dict[str, tuple[str, str]]:
    """Where the rows stand and what stands there, by id."""
    entries = wording_of(card.paper).entries
    return {
        row.id: (grid.place(match.row, match.column), shortened(" ".join(lines.said[at].split())))
        for at, (grid, match) in sorted(lines.at.items())
        for row in entries[at].line.rows
    }


def _taken(found: FoundRow, read: Card) -> FoundRow:
    """A row that was changed: as it was understood."""
    if found.value is not None:
        read.values[found.row] = found.value
    return found


def _kept(row: Row, place: str, raw: str, card: Card, read: Card) -> FoundRow:
    """A row that nobody has touched: as it was written."""
    field = Field("values", row.id)
    if field in card.drafts:
        read.drafts[field] = card.drafts[field]
    if row.id not in card.values:
        return FoundRow(row.id, place, raw, None, "blank", _SAME)
    read.values[row.id] = card.values[row.id]
    return FoundRow(row.id, place, raw, card.values[row.id], "value", _SAME)


def _read_head(grids: Sequence[Grid], pins: Pins, found: Recognised, read: Card) -> Iterator[FoundField]:
    """The head: from the card where its words still stand, else what the words say now."""
    scorer = Scorer(read.paper)
    standing = _standing(grids)
    for field in _head_fields(pins.card):
        text = pins.head.get(str(field))
        now = next((one for one in found.head if one.field == field), None)
        stands = text is None or all(_bare(line) in standing for line in text.split("\n"))
        if stands:
            kept = content(pins.card, field, scorer)
            put(read, field, kept, scorer)
            if kept is not None:
                yield now._replace(fault=None) if now else _unsaid(field, text, standing)
        elif now:
            put(read, field, content(found.card, field, scorer), scorer)
            yield now
    for now in found.head:
        if now.field not in set(_head_fields(pins.card)):
            put(read, now.field, content(found.card, now.field, scorer), scorer)
            yield now
    told = {now.field for now in found.head}
    for field in (Field("base", figure) for figure in pins.card.base):
        if field not in told:  # the paper has no place for them
            yield FoundField(field, "", "", hidden=True)


def _standing(grids: Sequence[Grid]) -> dict[str, tuple[str, str]]:
    """Every line of the document without its spaces: its place and its words."""
    found: dict[str, tuple[str, str]] = {}
    for grid in grids:
        for at, line in enumerate(grid.lines):
            words = "".join(str(cell) for cell in line)
            found.setdefault(_bare(words), (grid.place(at, 0), words))
    return found


def _unsaid(field: Field, text: str | None, standing: dict[str, tuple[str, str]]) -> FoundField:
    """A field that no label on the page names: it stands among other words, or in the hidden part alone."""
    for line in text.split("\n") if text else ():
        if _bare(line) in standing and line.strip():
            place, words = standing[_bare(line)]
            return FoundField(field, place, shortened(" ".join(words.split())))
    return FoundField(field, "", "", hidden=True)


def _head_fields(card: Card) -> Iterator[Field]:
    """Fields of the head that the card holds something in, but for those of the signers."""
    yield from (Field("organisation", key) for key in card.organisation)
    yield from (Field("period", key) for key, day in (("from", card.start), ("to", card.end)) if day)
    yield from (field for field in card.drafts if field.group in {"organisation", "period", "base"})


def _read_signers(grids: Sequence[Grid], card: Card, read: Card) -> None:
    """Names and posts from the lines to sign on; those of the card where they say the same."""
    for signatory in card.paper.signatories:
        words = {_bare(signatory.text.to(language)) for language in LANGUAGES}
        for grid in grids:
            for at, line in enumerate(grid.lines):
                if line and _bare(str(line[0])) in words:
                    name = str(grid.at(at, 2)).strip().removeprefix("/").removesuffix("/")
                    _put_signer(signatory.id, name, str(grid.at(at + 1, 1)), card, read)


def _put_signer(signatory: str, name: str, post: str, card: Card, read: Card) -> None:
    before = card.signers.get(signatory, Signer())
    try:
        said = Signer(*(read_line(" ".join(text.split())) for text in (name, post)))
    except ValueRefused:
        return
    kept = Signer(
        before.name if _bare(before.name) == _bare(said.name) else said.name,
        before.post if _bare(before.post) == _bare(said.post) else said.post,
    )
    if kept.name or kept.post:
        read.signers[signatory] = kept


def _compare(grids: Sequence[Grid], pins: Pins, found: Recognised, read: Card, changed: set[str]) -> None:
    """Points that were changed in the document are kept as printed, so that a check tells of them."""
    score = Scorer(read.paper).score(read.values, read.base, read.not_applicable)
    before, now = pins.card.printed or Printed(), found.card.printed or Printed()
    rows: dict[str, Decimal | None] = {row: kept for row, kept in before.rows.items() if row not in changed}
    methods = {row: kept for row, kept in before.methods.items() if row not in changed}
    for row in changed & set(now.rows):
        if now.rows[row] != score.rows.get(row):
            rows[row] = now.rows[row]
            if row in now.methods:
                methods[row] = now.methods[row]
    standing = {_bare("".join(str(cell) for cell in line)) for grid in grids for line in grid.lines}
    total = before.total
    if now.total not in {None, score.total} and (changed or _bare(pins.total) not in standing):
        total = now.total
    printed = before.replaced(rows=rows, methods=methods, total=total)
    read.printed = None if printed == Printed() else printed
