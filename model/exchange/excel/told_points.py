"""The points that a workbook of ours shows, whoever computed them last."""

from typing import NamedTuple

from model.exchange.recognition import Cell, Grid
from model.exchange.recognition_text import normal
from model.paper import Paper
from model.wording import LANGUAGES


class Told(NamedTuple):
    """The points cell of every row that has one to itself, as it stands; the total's, "" if there is none."""

    rows: dict[str, Cell]
    total: Cell


_plans: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}


def told_points(grid: Grid, columns: dict[str, int], rows: dict[str, list[int]], paper: Paper) -> Told:
    """Read the points column."""
    at = columns.get("points")
    if at is None:
        return Told({}, "")
    if paper.digest not in _plans:
        labels = frozenset(normal(paper.total.to(language)) for language in LANGUAGES)
        _plans[paper.digest] = (tuple(_alone(paper)), labels)
    alone, labels = _plans[paper.digest]
    found: dict[str, Cell] = {}
    for row in alone:
        places = rows.get(row)
        if places and len(places) == 1:
            found[row] = grid.at(places[0], at)
    last = max((places[-1] for places in rows.values()), default=0)
    for place in range(last + 1, len(grid.lines)):
        if any(isinstance(cell, str) and cell and normal(cell) in labels for cell in grid.lines[place]):
            return Told(found, grid.at(place, at))
    return Told(found, "")


def _alone(paper: Paper) -> list[str]:
    """Rows whose line holds one points cell, and nobody else's."""
    shown = set()
    alone = []
    for section in paper.sections:
        for criterion in section.criteria:
            for line in criterion.lines:
                if line.shows:
                    shown.add(line.shows.row)
                if len(line.rows) == 1:
                    alone.append(line.rows[0].id)
    return [row for row in alone if row not in shown]
