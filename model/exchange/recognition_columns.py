"""Which column of a foreign table holds what: by the titles above it, else by what stands in it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from model.exchange.recognition import Grid, Stray
from model.exchange.recognition_rows import Match, wording_of
from model.exchange.recognition_text import folded, normal
from model.exchange.recognition_values import NO, YES, points_in
from model.paper import Count, Paper, Share
from model.scoring import shortened
from model.wording import LANGUAGES, Message, Said

_LONGEST_TITLE: Final = 80
_VALUE: Final = re.compile(
    r"^(?:значени|мән|факт|данные|процент|количеств|пайыз|саны?\b|нәтиже|введ|ответ|жауап)"
)
_NOTE: Final = re.compile(r"^(?:основани|негіздеме|примечани|ескертпе|подтвержд|комментари)")
_METHOD: Final = re.compile(r"методик|әдістеме")
_POINTS: Final = re.compile(r"балл|балд")
_MEANT: Final = re.compile(r"факт|нақты|текущ|отч[её]тн|этого год|ағымдағы|есепті")
_NOT_MEANT: Final = re.compile(
    r"план|жоспар|прогноз|болжам|норм|максим|\bмакс\b|наибол|предел|возможн|шекті|барынша"
    r"|ең (?:көп|жоғары|үлкен)|прошл|предыдущ|былтыр|өткен|алдыңғы|базов"
)
"""Words that tell a column of what is reported from one of what was planned, may be had, or was before."""

_YEARS: Final = re.compile(r"(?:19|20)\d\d")
_METHOD_CELL: Final = re.compile(r"%\s*[xхXХ×*]|балл|\d\s*[xхXХ×*]\s*\d")
_FEW: Final = 3
_MOST_UNNAMED: Final = 2
"""Columns of numbers without a title that may be a value and its points; three are three schools."""

_UNCLEAR: Final = {"value": "recognise.which_value", "points": "recognise.which_points"}
_TAKEN: Final = {"value": "recognise.chosen_value", "points": "recognise.chosen_points"}
_ONE_EACH: Final = ("value", "points")
"""Roles that one column alone may have: a number of another column would be another card."""


class Roles(NamedTuple):
    """Columns by what they hold; None where the table has no such column."""

    value: int | None = None
    method: int | None = None
    points: int | None = None
    note: int | None = None


class Title(NamedTuple):
    """A cell that names the role of its column: where it stands, and whether the paper words it so itself."""

    row: int
    column: int
    words: str
    is_own: bool


def roles_of(
    grid: Grid, matches: Sequence[Match], paper: Paper, end: date | None = None
) -> tuple[Roles, list[Stray]]:
    """The roles of the columns of a table in which rows were found, and where they had to be chosen.

    Args:
        grid: the table.
        matches: its rows that were found.
        paper: the paper.
        end: last day of the card's period; it tells the column of this year.
    """
    if not matches:
        return Roles(), []
    titles = _titles(grid, {match.row for match in matches}, paper)
    titled: dict[str, int] = {}
    unclear: set[str] = set()
    strays: list[Stray] = []
    for role, named in titles.items():
        chosen = _chosen(named, end) if role in _ONE_EACH else named[0]
        if chosen is None:
            unclear.add(role)
        else:
            titled[role] = chosen.column
        if role in _ONE_EACH and len({title.column for title in named}) > 1:
            strays.append(_told(grid, role, named, chosen))
    named_columns = {title.column for named in titles.values() for title in named}
    strays += _fill(titled, unclear, named_columns, grid, matches, paper)
    return Roles(**titled), strays


def _fill(
    titled: dict[str, int],
    unclear: set[str],
    named: set[int],
    grid: Grid,
    matches: Sequence[Match],
    paper: Paper,
) -> list[Stray]:
    """Roles that no title gives, by what stands in the columns; none of those that titles leave open."""
    unnamed: int | None = None
    first = max({match.column for match in matches}, key=[match.column for match in matches].count) + 1
    width = max((len(line) for line in grid.lines), default=0)
    rest = [column for column in range(first, width) if column not in named]
    rows = [match.row for match in matches]
    numeric = [column for column in rest if _numbers(grid, rows, column) >= _FEW]
    if "method" not in titled:
        methods = [column for column in rest if _methods(grid, rows, column) >= _FEW]
        if methods:
            titled["method"] = methods[0]
            numeric = [column for column in numeric if column != methods[0]]
    if "points" not in titled and "points" not in unclear and numeric:
        if len(numeric) > _MOST_UNNAMED:
            above = [Title(min(rows), column, _above(grid, min(rows), column), False) for column in numeric]
            return [_told(grid, "points", above, None)]
        titled["points"] = numeric.pop()
        unnamed = titled["points"]
    if "value" not in titled and "value" not in unclear:
        # One column of answers is the values; of several nobody can say.
        points = titled.get("points", width)
        answers = [column for column in rest if column < points and column not in titled.values()]
        answers = [column for column in answers if _answers(grid, rows, column) >= _FEW]
        if len(answers) == 1:
            titled["value"] = answers[0]
            if _contradict(grid, matches, answers[0], titled.get("points"), paper):
                # Two schools, or two years: which of them is meant nobody can say.
                columns = [titled.pop("value"), *([titled.pop("points")] if unnamed is not None else [])]
                above = [
                    Title(min(rows), column, _above(grid, min(rows), column), False) for column in columns
                ]
                return [_told(grid, "points" if unnamed is not None else "value", above, None)]
    return []


def _contradict(grid: Grid, matches: Sequence[Match], value: int, points: int | None, paper: Paper) -> bool:
    """Whether numbers that no title calls values are none: the points beside them are not those they earn."""
    entries = wording_of(paper).entries
    compared = agreeing = 0
    for match in matches:
        number, earned = points_in(grid.at(match.row, value)), points_in(grid.at(match.row, points))
        rule = entries[match.entry].line.rows[0].rule if len(entries[match.entry].line.rows) == 1 else None
        if not isinstance(rule, Share | Count) or not number or earned is None:
            continue
        factor = rule.weight if isinstance(rule, Share) else rule.points
        compared += 1
        agreeing += earned in {number * factor, number * factor * 100}
    return compared >= _FEW and 2 * agreeing < compared


def _above(grid: Grid, row: int, column: int) -> str:
    """The words above a column that say nothing of its role; else where it stands."""
    words = (grid.at(above, column) for above in reversed(range(row)))
    return next((cell for cell in words if isinstance(cell, str) and cell), grid.place(row, column))


def _chosen(named: Sequence[Title], end: date | None) -> Title | None:
    """The column that is meant, by its title; None where two are named equally well."""
    ranks: dict[int, tuple[int, Title]] = {}
    for title in named:  # a column may be named on two lines
        rank = _rank(title, end)
        before = ranks.get(title.column)
        ranks[title.column] = (rank + before[0] if before else rank, title)
    best = max(rank for rank, _ in ranks.values())
    meant = [title for rank, title in ranks.values() if rank == best]
    return meant[0] if len(meant) == 1 else None


def _rank(title: Title, end: date | None) -> int:
    words = title.words.lower()
    rank = int(title.is_own) + 2 * bool(_MEANT.search(words)) - 2 * bool(_NOT_MEANT.search(words))
    years = [int(year) for year in _YEARS.findall(words)]
    if years and end:
        rank += 3 if max(years) == end.year else -3
    return rank


def _told(grid: Grid, role: str, named: Sequence[Title], chosen: Title | None) -> Stray:
    titles = tuple(dict.fromkeys(shortened(title.words) for title in named))
    place = grid.place(named[0].row, named[0].column)
    if chosen is None:
        return Stray(place, titles[0], Message(_UNCLEAR[role], {"titles": titles}))
    details: dict[str, Said] = {
        "titles": titles,
        "chosen": shortened(chosen.words),
        "place": grid.place(chosen.row, chosen.column),
    }
    return Stray(place, titles[0], Message(_TAKEN[role], details))


def _titles(grid: Grid, found_rows: set[int], paper: Paper) -> dict[str, list[Title]]:
    """The cells that name values, methods, points and notes, by that role."""
    own: set[tuple[str, str]] = {
        (column.id, normal(column.title.to(language))) for column in paper.columns for language in LANGUAGES
    }
    found: dict[str, list[Title]] = {}
    for row, line in enumerate(grid.lines[: max(found_rows)]):
        if row in found_rows:
            continue
        here: dict[str, list[Title]] = {}
        for column, cell in enumerate(line):
            if isinstance(cell, str) and 0 < len(cell) <= _LONGEST_TITLE:
                role, is_own = _role(normal(cell), own)
                if role:
                    here.setdefault(role, []).append(Title(row, column, cell, is_own))
        if len(here) > 1 or (set(here) == {"points"} and not found and here["points"][0].is_own):
            for role, titles in here.items():
                if role in {"value", "method", "points", "note"}:
                    found.setdefault(role, []).extend(titles)
    return found


def _role(title: str, own: set[tuple[str, str]]) -> tuple[str | None, bool]:
    """The role a title gives, and whether the paper words it so; points go before what they are for."""
    for column, words in own:
        if title == words:
            return column, True
    for role, pattern in (("note", _NOTE), ("method", _METHOD), ("points", _POINTS), ("value", _VALUE)):
        if pattern.search(title) and not any(mark.isdigit() for mark in title):
            return role, False
    return None, False


def _numbers(grid: Grid, rows: Sequence[int], column: int) -> int:
    return sum(points_in(grid.at(row, column)) is not None for row in rows)


def _methods(grid: Grid, rows: Sequence[int], column: int) -> int:
    cells = (grid.at(row, column) for row in rows)
    return sum(isinstance(cell, str) and bool(_METHOD_CELL.search(cell)) for cell in cells)


def _answers(grid: Grid, rows: Sequence[int], column: int) -> int:
    cells = [grid.at(row, column) for row in rows]
    yes = sum(isinstance(cell, str) and folded(cell) in YES | NO for cell in cells)
    return yes + _numbers(grid, rows, column)
