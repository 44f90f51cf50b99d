"""The points that a workbook of ours shows, whoever computed them last."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from model.card.card import Card, Printed
from model.exchange.excel.pins import Pinned, pinned_points
from model.exchange.recognition import Cell, Grid
from model.exchange.recognition_text import normal
from model.exchange.recognition_values import points_in
from model.paper import Paper
from model.scoring import Score, plain
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


def compare_points(
    told: Told, card: Card, score: Score, pinned: Mapping[str, Pinned], scored: Cell | None
) -> None:
    """Points that were changed in the file are kept as printed, so that a check tells of them.

    What was printed for a value that has been changed since is no longer printed: what stands there now is.
    """
    unread = {field.key for field in card.drafts if field.group == "values"}
    before = card.printed or Printed()
    kept = {
        row: points
        for row, points in before.rows.items()
        if row not in pinned or pinned[row].earned in {"", pinned_points(score.rows.get(row))}
    }
    differing: dict[str, Decimal | None] = {}
    for row in before.rows.keys() - kept.keys():
        points = points_in(told.rows.get(row, ""))
        if points is not None:
            differing[row] = points
    for row, cell in told.rows.items():
        earned = score.rows.get(row)
        if row in unread or (earned is not None and cell == float(earned)):
            continue
        points = points_in(cell)
        if points is not None and points != earned:
            differing[row] = points
    total = points_in(told.total)
    is_same = scored in {None, "", plain(score.total)}
    if is_same and (unread or total == score.total):
        total = before.total
    if card.printed or differing or total is not None:
        card.printed = Printed(
            kept | differing, before.methods, before.total if is_same and total is None else total
        )
