"""Where the rows of our own workbook stand: the hidden ids say it, and the wording beside them must agree.

Whoever sorts, inserts or pastes the columns that are seen leaves the hidden one behind. Then the words that a
person has read while filling the row in are believed, and every such row is told of.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from model.exchange.recognition import Cell, Grid
from model.exchange.recognition_rows import RowFinder, wording_of
from model.exchange.recognition_text import normal
from model.paper import Paper
from model.wording import LANGUAGES

_ALIKE: Final = 60
"""A wording that like its row's own, and found nowhere else, has been rewritten and not moved."""


class Worded(NamedTuple):
    """How a row is known by its words.

    Attributes:
        texts: its wording in both languages; none where the words stand on a line above.
        entry: its line's place among the paper's lines.
        below: how many rows below the line's first one its input stands.
    """

    texts: frozenset[str]
    entry: int
    below: int


class Places(NamedTuple):
    """Rows of the sheet by row id; the rows found elsewhere than their id is, and those not found."""

    rows: dict[str, list[int]]
    moved: frozenset[str]
    lost: frozenset[str]


_worded: Final[dict[str, dict[str, Worded]]] = {}


def places_of(grid: Grid, ids: dict[str, list[int]], columns: Collection[int], paper: Paper) -> Places:
    """Where the rows stand.

    Args:
        grid: the sheet.
        ids: where the hidden column says that each row stands.
        columns: columns of values, notes and the like, which hold no wording.
        paper: the paper.
    """
    worded = _words(paper)
    odd = _disagreeing(grid.lines, ids, worded)
    if not odd:
        return Places(ids, frozenset(), frozenset())
    found = _found(grid, ids, columns, paper, worded)
    true = {row for row in ids if row not in odd and worded[row].texts}
    taken = {ids[row][0] for row in true}
    rows = dict(ids)
    moved: set[str] = set()
    lost: set[str] = set()
    for row, places in ids.items():
        if row in true or len(places) > 1:
            continue
        said = found.get(row)
        if said == places[0]:
            continue
        if said is not None and said not in taken:
            rows[row] = [said]
            moved.add(row)
        elif row in odd and (places[0] in found.values() or not _is_alike(odd[row], worded[row].texts)):
            lost.add(row)
    if moved or lost:  # words that stand on a line above cannot vouch for a row
        here = set(found.values())
        lost |= {
            row
            for row in ids
            if row not in true | moved and row not in found and ids[row][0] in here and len(ids[row]) == 1
        }
    return Places(rows, frozenset(moved), frozenset(lost))


def _words(paper: Paper) -> dict[str, Worded]:
    if paper.digest not in _worded:
        _worded[paper.digest] = {
            row.id: Worded(
                frozenset(entry.line.text.to(language) for language in LANGUAGES)
                if entry.line.text and not below
                else frozenset(),
                at,
                below,
            )
            for at, entry in enumerate(wording_of(paper).entries)
            for below, row in enumerate(entry.line.rows)
        }
    return _worded[paper.digest]


def _disagreeing(
    lines: Sequence[Sequence[Cell]], ids: Mapping[str, list[int]], worded: Mapping[str, Worded]
) -> dict[str, str]:
    """Rows beside whose id other words stand than theirs, with those words."""
    column = next(
        (
            at
            for row, places in ids.items()
            for at, cell in enumerate(lines[places[0]])
            if cell in worded[row].texts
        ),
        None,
    )
    if column is None:
        return {}
    odd: dict[str, str] = {}
    for row, places in ids.items():
        line = lines[places[0]]
        cell = line[column] if column < len(line) else ""
        texts = worded[row].texts
        if cell in texts or cell == "" or not isinstance(cell, str):
            continue
        if not texts or normal(cell) not in {normal(text) for text in texts}:
            odd[row] = cell
    return odd


def _found(
    grid: Grid,
    ids: Mapping[str, list[int]],
    columns: Collection[int],
    paper: Paper,
    worded: Mapping[str, Worded],
) -> dict[str, int]:
    """Where the words alone put the rows."""
    left_out = set(columns)
    for row, places in ids.items():
        line = grid.lines[places[0]]
        left_out.update(at for at, cell in enumerate(line) if cell == row)
    lines = [["" if at in left_out else cell for at, cell in enumerate(line)] for line in grid.lines]
    finder = RowFinder(paper)
    finder.search(grid._replace(lines=lines))
    rows = {match.entry: match.row for match in finder.matches}
    return {row: rows[one.entry] + one.below for row, one in worded.items() if one.entry in rows}


def _is_alike(words: str, texts: Collection[str]) -> bool:
    from rapidfuzz import fuzz

    return any(fuzz.ratio(normal(words), normal(text)) >= _ALIKE for text in texts)
