"""Which column of a foreign table holds what: by the titles above it, else by what stands in it."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from model.exchange.recognition import Grid
from model.exchange.recognition_rows import Match
from model.exchange.recognition_text import folded, normal
from model.exchange.recognition_values import NO, YES, points_in
from model.paper import Paper
from model.wording import LANGUAGES

_LONGEST_TITLE: Final = 80
_VALUE: Final = re.compile(
    r"^(?:значени|мән|факт|данные|процент|количеств|пайыз|саны?\b|нәтиже|введ|ответ|жауап)"
)
_NOTE: Final = re.compile(r"^(?:основани|негіздеме|примечани|ескертпе|подтвержд|комментари)")
_METHOD: Final = re.compile(r"методик|әдістеме")
_POINTS: Final = re.compile(r"балл|балд")
_METHOD_CELL: Final = re.compile(r"%\s*[xхXХ×*]|балл|\d\s*[xхXХ×*]\s*\d")
_FEW: Final = 3


class Roles(NamedTuple):
    """Columns by what they hold; None where the table has no such column."""

    value: int | None = None
    method: int | None = None
    points: int | None = None
    note: int | None = None


def roles_of(grid: Grid, matches: Sequence[Match], paper: Paper) -> Roles:
    """The roles of the columns of a table in which rows were found."""
    if not matches:
        return Roles()
    titled = _titled(grid, {match.row for match in matches}, paper)
    first = max({match.column for match in matches}, key=[match.column for match in matches].count) + 1
    width = max((len(line) for line in grid.lines), default=0)
    rest = [column for column in range(first, width) if column not in titled.values()]
    rows = [match.row for match in matches]
    numeric = [column for column in rest if _numbers(grid, rows, column) >= _FEW]
    if "method" not in titled:
        methods = [column for column in rest if _methods(grid, rows, column) >= _FEW]
        if methods:
            titled["method"] = methods[0]
            numeric = [column for column in numeric if column != methods[0]]
    if "points" not in titled and numeric:
        titled["points"] = numeric.pop()
    if "value" not in titled:
        # One column of answers is the values; of several nobody can say.
        points = titled.get("points", width)
        answers = [column for column in rest if column < points and column not in titled.values()]
        answers = [column for column in answers if _answers(grid, rows, column) >= _FEW]
        if len(answers) == 1:
            titled["value"] = answers[0]
    return Roles(**titled)


def _titled(grid: Grid, found_rows: set[int], paper: Paper) -> dict[str, int]:
    own: set[tuple[str, str]] = {
        (column.id, normal(column.title.to(language))) for column in paper.columns for language in LANGUAGES
    }
    found: dict[str, int] = {}
    for row, line in enumerate(grid.lines[: max(found_rows)]):
        if row in found_rows:
            continue
        here: dict[str, int] = {}
        for column, cell in enumerate(line):
            if isinstance(cell, str) and 0 < len(cell) <= _LONGEST_TITLE:
                role = _role(normal(cell), own)
                if role:
                    here.setdefault(role, column)
        if len(here) > 1 or (
            "points" in here and len(here) == 1 and not found and _is_title(line, here, own)
        ):
            for role, column in here.items():
                if role in {"value", "method", "points", "note"}:
                    found.setdefault(role, column)
    return found


def _is_title(line: Sequence[object], here: dict[str, int], own: set[tuple[str, str]]) -> bool:
    """Whether a line that names only the points names them as the paper does, and holds no numbers."""
    points = line[here["points"]]
    return isinstance(points, str) and ("points", normal(points)) in own


def _role(title: str, own: set[tuple[str, str]]) -> str | None:
    for column, words in own:
        if title == words:
            return column
    for role, pattern in (("note", _NOTE), ("method", _METHOD), ("value", _VALUE), ("points", _POINTS)):
        if pattern.search(title) and not any(mark.isdigit() for mark in title):
            return role
    return None


def _numbers(grid: Grid, rows: Sequence[int], column: int) -> int:
    return sum(points_in(grid.at(row, column)) is not None for row in rows)


def _methods(grid: Grid, rows: Sequence[int], column: int) -> int:
    cells = (grid.at(row, column) for row in rows)
    return sum(isinstance(cell, str) and bool(_METHOD_CELL.search(cell)) for cell in cells)


def _answers(grid: Grid, rows: Sequence[int], column: int) -> int:
    cells = [grid.at(row, column) for row in rows]
    yes = sum(isinstance(cell, str) and folded(cell) in YES | NO for cell in cells)
    return yes + _numbers(grid, rows, column)
