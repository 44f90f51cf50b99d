"""The checks that a paper itself declares: conditions over the values of its rows."""

from collections.abc import Iterator
from decimal import Decimal

from model.card.card import Card
from model.card.report import Finding, Question
from model.paper import Check
from model.scoring import Scorer, ShareKind, Value, ValueRefused
from model.wording import Message

ZERO = Decimal(0)


def paper_findings(card: Card, scorer: Scorer) -> Iterator[Finding]:
    """Faults among the paper's checks."""
    for rule in card.paper.checks:
        if rule.kind != "implausible":
            for row in _met(rule, card, scorer):
                yield Finding(row, rule.kind, None, None, Message("check.paper", {"text": rule.text}))


def paper_questions(card: Card, scorer: Scorer) -> Iterator[Question]:
    """Odd values among the paper's checks: they are asked about, never called wrong."""
    for rule in card.paper.checks:
        if rule.kind == "implausible":
            for row in _met(rule, card, scorer):
                yield Question(row, Message("check.paper", {"text": rule.text}))


def _met(rule: Check, card: Card, scorer: Scorer) -> list[str]:
    """Rows at which the condition is met; a condition over several rows counts at the first of them."""
    amounts = {row: amount for row in rule.rows if (amount := _amount(row, card, scorer)) is not None}
    limit = ZERO if rule.limit is None else rule.limit
    above_zero = [row for row, amount in amounts.items() if amount > 0]
    match rule.when:
        case "several_above_zero":
            return above_zero[:1] if len(above_zero) > 1 else []
        case "not_zero":
            return [row for row, amount in amounts.items() if amount]
        case "above":
            return [row for row, amount in amounts.items() if amount > limit]
        case "sum_above":
            return list(rule.rows[:1]) if sum(amounts.values(), ZERO) > limit else []
        case "mismatch":
            return _mismatched(rule, card, scorer)


def _mismatched(rule: Check, card: Card, scorer: Scorer) -> list[str]:
    """The first row, when its option says "none" and the second row's number does not, or the reverse."""
    chosen, counted = rule.rows
    value, amount = _value(chosen, card), _amount(counted, card, scorer)
    if value is None or amount is None:
        return []
    says_none = scorer.kinds[chosen].part(value) == rule.option
    return [chosen] if says_none != (amount == 0) else []


def _value(row: str, card: Card) -> Value | None:
    applies = card.paper.rows[row].section not in card.not_applicable
    return card.values.get(row) if applies else None


def _amount(row: str, card: Card, scorer: Scorer) -> Decimal | None:
    """The number a row was filled with: percent, number, 1 or 0 for yes or no; None if there is none."""
    value, kind = _value(row, card), scorer.kinds[row]
    if isinstance(value, bool):
        return Decimal(value)
    if value is None or isinstance(value, str):
        return None
    if isinstance(kind, ShareKind):
        try:
            return kind.percent(value, card.base)
        except ValueRefused:
            return None
    return value if isinstance(value, Decimal) else None
