"""A card taken from a paper: the points printed there against the points by the method."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from model.card.card import Card, Field, Printed
from model.card.report import Finding, Totals
from model.paper import Count, Line, Paper, Row, Share
from model.scoring import Score, Scorer, Value, ValueRefused, plain, read_number
from model.scoring.values import number_of
from model.wording import Message, Said

ZERO = Decimal(0)
HUNDRED = Decimal(100)

_SLIPS: Final = (10, 100, 1000)
_NUMBER = re.compile(r"\d+(?:\s*[.,]\s*\d+)?(\s*%)?")


def totals(card: Card, score: Score) -> Totals:
    """The total as printed, as the printed rows add up, and by the method."""
    printed = card.printed
    if not printed:
        return Totals(None, None, score.total)
    quoted = sum((points for points in printed.rows.values() if points is not None), ZERO)
    others = sum((points for row, points in score.rows.items() if row not in printed.rows), ZERO)
    return Totals(printed.total, quoted + others, score.total)


def compared_with_paper(card: Card, score: Score, scorer: Scorer) -> Iterator[Finding]:
    """Where the paper differs from the method, row by row, and its total."""
    printed = card.printed
    if not printed:
        return
    settled = set(_rows_settled_together(card.paper, printed, score))
    lines = {row.id: line for line in _lines(card.paper) for row in line.rows}
    for row in card.paper.rows.values():
        if row.id not in settled:
            yield from _compared_row(row, lines[row.id], card, score, scorer)
    found = totals(card, score)
    if found.printed is not None and {found.rows, found.method} != {found.printed}:
        details: dict[str, Said] = {
            "printed": found.printed,
            "rows": found.rows or ZERO,
            "method": found.method,
        }
        yield Finding(None, "total", found.printed, found.method, Message("check.total", details))


def _compared_row(row: Row, line: Line, card: Card, score: Score, scorer: Scorer) -> Iterator[Finding]:
    printed = card.printed or Printed()
    points, computed = printed.rows.get(row.id), score.rows.get(row.id)
    if row.section in card.not_applicable:
        if points:
            message = Message("check.not_applicable", {"printed": points})
            yield Finding(row.id, "wrong_place", points, None, message)
    elif computed is not None:
        if row.id in printed.rows and points != computed and (points is not None or computed):
            yield _differs(row, points, computed, card, scorer)
    elif row.id in score.faults or Field("values", row.id) in card.drafts:
        return  # told as an impossible entry
    elif points:
        message = Message("check.points_without_value", {"printed": points})
        yield Finding(row.id, "wrong_place", points, None, message)
    elif points is None:
        stray = _stray_number(line, printed.methods.get(row.id, ""))
        if stray is not None:
            yield Finding(row.id, "wrong_place", None, None, _stray(row, stray, card.paper))
        elif row.id in printed.rows:
            yield Finding(row.id, "blank", None, None, Message("check.blank_without_value"))


def _differs(row: Row, points: Decimal | None, computed: Decimal, card: Card, scorer: Scorer) -> Finding:
    """The finding on points that are not the method's: blank, standing for the value, or wrong."""
    kind, value = scorer.kinds[row.id], card.values[row.id]
    details: dict[str, Said] = {"computed": computed, "explained": kind.explain(value, card.base)}
    if points is None:
        return Finding(row.id, "blank", None, computed, Message("check.blank", details))
    details["printed"] = points
    if _swapped(row, points, value):
        message = Message("check.swapped", {"printed": points, "value": number_of(value), **details})
        return Finding(row.id, "wrong_place", points, computed, message)
    times = _slip(points, computed)
    if times:
        message = Message("check.miscalculated_slip", details | {"times": times})
    else:
        message = Message("check.miscalculated", details)
    return Finding(row.id, "miscalculated", points, computed, message)


def _swapped(row: Row, points: Decimal, value: Value) -> bool:
    """Whether value and points have changed places: the points, taken for the value, earn the value."""
    match row.rule:
        case Share(factor) | Count(factor):
            fits = points <= HUNDRED if isinstance(row.rule, Share) else points == points.to_integral_value()
            return isinstance(value, Decimal) and points > 0 and fits and points * factor == value
    return False


def _slip(points: Decimal, computed: Decimal) -> int | None:
    """How many times one is the other, where only a comma has moved."""
    for times in _SLIPS:
        if points and (points * times == computed or computed * times == points):
            return times
    return None


def _rows_settled_together(paper: Paper, printed: Printed, score: Score) -> Iterator[str]:
    """Rows that share one points cell on the paper and are right as a whole.

    The cell holds one number for all of them; how a card splits it among them says nothing. A cell is
    right if the rows together earn what it prints; nothing printed is nothing to compare with no points.
    """
    for line in _lines(paper):
        rows = [row.id for row in line.rows]
        if len(rows) > 1 and all(row in printed.rows for row in rows):
            cell = [points for row in rows if (points := printed.rows[row]) is not None]
            earned = sum((score.rows.get(row, ZERO) for row in rows), ZERO)
            if sum(cell, ZERO) == earned:
                yield from rows


def _stray_number(line: Line, method: str) -> Decimal | None:
    """A number in the printed method cell that the act's method does not have; None if there is none."""
    own = [number for number, _ in _numbers(line.method.ru if line.method else "")]
    stray = None
    for number, is_percent in _numbers(method):
        if number in own:
            own.remove(number)
        elif not is_percent:
            stray = number
    return stray


def _numbers(text: str) -> list[tuple[Decimal, bool]]:
    """Numbers in a text, each with whether it is a percent."""
    found = []
    for match in _NUMBER.finditer(text):
        try:
            found.append((read_number(match.group().rstrip("% \t\n\u00a0")), bool(match.group(1))))
        except ValueRefused:
            continue  # longer than any points: a telephone number, an account
    return found


def _stray(row: Row, stray: Decimal, paper: Paper) -> Message:
    """What the stray number may mean: so many points are earned by such a value."""
    column = next((column.title for column in paper.columns if column.id == "method"), "")
    details: dict[str, Said] = {"stray": stray, "column": column}
    match row.rule:
        case Share(factor) | Count(factor) if factor and stray / factor >= 0:
            value = Decimal(plain(stray / factor))
            earned: dict[str, Said] = {**details, "value": value, "factor": factor}
            if isinstance(row.rule, Count) and value == value.to_integral_value():
                return Message("check.stray_number", earned)
            # A percent is entered with a place or two; 3,333… would only be a guess.
            if isinstance(row.rule, Share) and value <= HUNDRED and value == round(value, 2):
                return Message("check.stray_percent", earned)
    return Message("check.stray", details)


def _lines(paper: Paper) -> Iterator[Line]:
    for section in paper.sections:
        for criterion in section.criteria:
            yield from criterion.lines
