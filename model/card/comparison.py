"""Two cards of one paper side by side, as a rule last year's and this year's: value, points, difference."""

from decimal import Decimal
from typing import NamedTuple

from model.card.card import Card
from model.card.in_words import row_in_words
from model.card.report import Question
from model.paper import Jump, Row
from model.scoring import Score, Scorer, ShareKind, ValueRefused
from model.wording import BagalauError, Message, Said, Text

ZERO = Decimal(0)


class NotComparable(BagalauError):
    """Two cards that cannot be set against each other; the message says why."""


class RowChange(NamedTuple):
    """A row of both cards.

    Attributes:
        row: the row, as the later paper has it; one that is gone from it, as the earlier one had it.
        old, new: the values in words; "" where there is none.
        old_points, new_points: None where there is nothing to count.
        in_both: both editions have the row.
    """

    row: Row
    old: Said
    new: Said
    old_points: Decimal | None
    new_points: Decimal | None
    in_both: bool = True

    @property
    def difference(self) -> Decimal | None:
        """By how many points it rose; None unless both cards have points for it."""
        if self.old_points is None or self.new_points is None:
            return None
        return self.new_points - self.old_points


class SectionChange(NamedTuple):
    """A section of both cards; None where it does not apply, or is not in the edition."""

    id: str
    number: str
    short: Text
    old: Decimal | None
    new: Decimal | None


class Comparison(NamedTuple):
    """All that two cards have to say beside each other.

    Attributes:
        before, after: the cards.
        rows: every row, in the later paper's order; after them those that only the earlier one has.
        sections: in the same order.
        old_total, new_total: by the method.
        questions: rows whose jump is odd by the paper's own rule.
    """

    before: Card
    after: Card
    rows: tuple[RowChange, ...]
    sections: tuple[SectionChange, ...]
    old_total: Decimal
    new_total: Decimal
    questions: tuple[Question, ...]

    @property
    def difference(self) -> Decimal:
        """By how many points the total rose."""
        return self.new_total - self.old_total

    @property
    def risen(self) -> tuple[RowChange, ...]:
        """Rows with more points than before, the largest rise first."""
        found = [one for one in self.rows if (one.difference or ZERO) > 0]
        return tuple(sorted(found, key=lambda one: -(one.difference or ZERO)))

    @property
    def fallen(self) -> tuple[RowChange, ...]:
        """Rows with fewer points than before, the largest fall first."""
        found = [one for one in self.rows if (one.difference or ZERO) < 0]
        return tuple(sorted(found, key=lambda one: one.difference or ZERO))


class _Side(NamedTuple):
    """One of the cards with what is computed of it."""

    card: Card
    scorer: Scorer
    score: Score


def compared_cards(before: Card, after: Card) -> Comparison:
    """The comparison; neither card is changed.

    Raises:
        NotComparable: the cards are of different papers (another edition of one paper is fine), or of one
            that has no points.
    """
    if before.paper.id != after.paper.id:
        details: dict[str, Said] = {"old": before.paper.name, "new": after.paper.name}
        raise NotComparable(Message("compare.other_paper", details))
    if not after.paper.rows:
        raise NotComparable(Message("compare.no_points", {"name": after.paper.name}))
    old, new = _side(before), _side(after)
    gone = [row for key, row in before.paper.rows.items() if key not in after.paper.rows]
    rows = tuple(_change(row, old, new) for row in (*after.paper.rows.values(), *gone))
    return Comparison(
        before=before,
        after=after,
        rows=rows,
        sections=_sections(old, new),
        old_total=old.score.total,
        new_total=new.score.total,
        questions=tuple(_questions(rows, old, new)),
    )


def _side(card: Card) -> _Side:
    scorer = Scorer(card.paper)
    return _Side(card, scorer, scorer.score(card.values, card.base, card.not_applicable))


def _change(row: Row, old: _Side, new: _Side) -> RowChange:
    in_both = all(row.id in side.card.paper.rows for side in (old, new))
    points = (old.score.rows.get(row.id), new.score.rows.get(row.id))
    return RowChange(row, _said(row.id, old), _said(row.id, new), *points, in_both)


def _said(row: str, side: _Side) -> Said:
    own = side.card.paper.rows.get(row)
    return row_in_words(own, side.card, side.scorer) if own else ""


def _sections(old: _Side, new: _Side) -> tuple[SectionChange, ...]:
    own = [section.id for section in new.card.paper.sections]
    gone = [section for section in old.card.paper.sections if section.id not in own]
    return tuple(
        SectionChange(
            section.id,
            section.number,
            section.short,
            old.score.sections.get(section.id),
            new.score.sections.get(section.id),
        )
        for section in (*new.card.paper.sections, *gone)
    )


def _questions(rows: tuple[RowChange, ...], old: _Side, new: _Side) -> list[Question]:
    """Odd jumps. A row worded or weighed anew is asked about too: the reason is for a person to give."""
    jump = new.card.paper.jump
    if jump is None:
        return []
    return [question for one in rows if one.in_both and (question := _question(one, jump, old, new))]


def _question(one: RowChange, jump: Jump, old: _Side, new: _Side) -> Question | None:
    details: dict[str, Said] = {"old": one.old, "new": one.new}
    row = one.row.id
    shares = [_percent(row, side) for side in (old, new)]
    was, now = shares
    if jump.percent is not None and was is not None and now is not None and abs(now - was) > jump.percent:
        details |= {"by": abs(now - was)}
        code = "compare.percent_rose" if now > was else "compare.percent_fell"
        return Question(row, Message(code, details))
    if jump.points is not None and one.difference is not None and abs(one.difference) > jump.points:
        details |= {"by": abs(one.difference)}
        code = "compare.points_rose" if one.difference > 0 else "compare.points_fell"
        return Question(row, Message(code, details))
    return None


def _percent(row: str, side: _Side) -> Decimal | None:
    """The percent that a share row is scored by; None for other rows and empty ones."""
    kind, value = side.scorer.kinds[row], side.card.values.get(row)
    if not isinstance(kind, ShareKind) or value is None or row not in side.score.rows:
        return None
    try:
        return kind.percent(value, side.card.base)
    except ValueRefused:
        return None


def remarks(comparison: Comparison) -> list[Message]:
    """What must be known before the numbers are read: the wrong order, other editions, another school."""
    before, after = comparison.before, comparison.after
    found = []
    if before.end and after.end and before.end > after.end:
        found.append(Message("compare.later_first", {"old": before.years, "new": after.years}))
    if before.paper.edition != after.paper.edition:
        details: dict[str, Said] = {"old": before.paper.edition_name, "new": after.paper.edition_name}
        found.append(Message("compare.other_edition", details))
    names = [" ".join(card.organisation.get("name", "").split()) for card in (before, after)]
    if all(names) and names[0].casefold() != names[1].casefold():
        found.append(Message("compare.other_school", {"old": names[0], "new": names[1]}))
    return found
