"""Ready to sign: what stands in the way, what may be accepted, and what has changed since. Pure."""

from decimal import Decimal
from typing import Final, NamedTuple

from model.card import fields
from model.card.card import Card, Field
from model.card.entry_fields import entry_field
from model.card.report import Finding, FindingKind, Question, Report
from model.paper import Choice, Row
from model.scoring import Score, Scorer
from model.wording import Message, Said

_OF_THE_CARD: Final[frozenset[FindingKind]] = frozenset({"impossible", "contradiction"})
"""Faults of the card itself. The others are of a paper it was taken from, or of the act."""


class Obstacle(NamedTuple):
    """What stands in the way of a signature.

    Attributes:
        field: where it is mended.
        row: id of the row; None for the head of the paper.
        message: what is wrong; None where the row is simply empty.
    """

    field: Field | None
    row: str | None
    message: Message | None


class Difference(NamedTuple):
    """A row that is not the same in two cards. Words for the values are for a person to read."""

    row: str
    old: Said
    new: Said
    old_points: Decimal | None
    new_points: Decimal | None


class FieldDifference(NamedTuple):
    """A field of the head or the foot that is not the same in two cards."""

    field: Field
    old: str
    new: str


def obstacles(report: Report) -> tuple[Obstacle, ...]:
    """What must be mended first: the head not filled in, wrong entries, contradictions, empty rows."""
    head = [Obstacle(one.field, one.row, one.message) for one in report.warnings if one.field]
    wrong = [
        Obstacle(one.field or _of_row(one.row), one.row, one.message)
        for one in report.findings
        if one.kind in _OF_THE_CARD
    ]
    empty = [Obstacle(_of_row(row), row, None) for row in report.missing]
    return (*head, *wrong, *empty)


def blocking(report: Report) -> Report:
    """The obstacles as a report of their own, to be shown where reports are."""
    return report._replace(
        findings=tuple(one for one in report.findings if one.kind in _OF_THE_CARD),
        warnings=tuple(one for one in report.warnings if one.field),
        totals=report.totals._replace(printed=None, rows=None),
    )


def questions(report: Report) -> tuple[Finding | Question, ...]:
    """What the signer may accept with a reason: odd values, doubts about the act, an older paper's sums."""
    odd = [one for one in report.warnings if not one.field]
    others = [one for one in report.findings if one.kind not in _OF_THE_CARD]
    return (*odd, *others)


def same_on_paper(card: Card, other: Card) -> bool:
    """Whether both cards print the same. Evidence is not printed; a wrong entry prints as nothing.

    Asked at each key press: as many comparisons as it takes, and no document.
    """
    return (
        card.values == other.values
        and card.base == other.base
        and (card.start, card.end) == (other.start, other.end)
        and card.not_applicable == other.not_applicable
        and not any(field.group != "notes" for field in card.drafts.keys() ^ other.drafts.keys())
        and _filled(card.organisation) == _filled(other.organisation)
        and _signing(card) == _signing(other)
        and card.paper.digest == other.paper.digest
        and card.parameters == other.parameters
        and card.entries == other.entries
    )


def differences(before: Card, after: Card) -> list[Difference]:
    """Rows whose value or points differ, in the paper's order. Both cards are of one paper."""
    scorer = Scorer(after.paper)
    old_score, new_score = _scored(before, scorer), _scored(after, scorer)
    rows = (compared(row, before, after, (old_score, new_score), scorer) for row in after.paper.rows.values())
    return [one for one in rows if (one.old, one.old_points) != (one.new, one.new_points)]


def compared(row: Row, before: Card, after: Card, scores: tuple[Score, Score], scorer: Scorer) -> Difference:
    """One row of both cards, whether or not it differs."""
    old, new = (score.rows.get(row.id) for score in scores)
    return Difference(row.id, worded(row, before, scorer), worded(row, after, scorer), old, new)


def field_differences(before: Card, after: Card) -> list[FieldDifference]:
    """Fields of the head and the signatures that differ, in the paper's order."""
    scorer = Scorer(after.paper)
    found = []
    for field in _fields_beside_rows(after):
        old, new = fields.typed(before, field, scorer), fields.typed(after, field, scorer)
        if old != new:
            found.append(FieldDifference(field, old, new))
    return found


def note_differences(before: Card, after: Card) -> list[FieldDifference]:
    """Rows whose evidence differs, in the paper's order. Evidence is not printed."""
    both = ((row, before.notes.get(row, ""), after.notes.get(row, "")) for row in after.paper.rows)
    return [FieldDifference(Field("notes", row), old, new) for row, old, new in both if old != new]


def entry_differences(before: Card, after: Card) -> list[Field]:
    """Values of the head and entries that differ; of an entry that both have, its cells."""
    found = [
        Field("parameters", one.id)
        for one in after.paper.parameters
        if before.parameters.get(one.id) != after.parameters.get(one.id)
    ]
    for table in after.paper.tables:
        olds, news = (card.entries.get(table.id, {}) for card in (before, after))
        for number in sorted(olds.keys() | news.keys()):
            if number not in olds or number not in news:
                found.append(entry_field(table.id, number))
            elif olds[number] != news[number]:
                old, new = olds[number].values, news[number].values
                cells = (cell for cell in dict.fromkeys((*old, *new)) if old.get(cell) != new.get(cell))
                found += [entry_field(table.id, number, cell) for cell in cells]
    known = set(found)
    for field in sorted(before.drafts.keys() | after.drafts.keys()):
        whole = Field(field.group, field.key.rpartition("/")[0])
        is_wrong_elsewhere = before.drafts.get(field) != after.drafts.get(field)
        if field.group in {"parameters", "entries"} and is_wrong_elsewhere and not known & {field, whole}:
            found.append(field)
    return found


def worded(row: Row, card: Card, scorer: Scorer) -> Said:
    """The value of a row in words; "" while it is empty, a wrong entry as it was typed."""
    field = Field("values", row.id)
    if row.section in card.not_applicable:
        return Message("print.not_applicable")
    if field in card.drafts:
        return card.drafts[field]
    value = card.values.get(row.id)
    if isinstance(value, bool):
        return Message("ready.yes" if value else "ready.no")
    if isinstance(value, str) and isinstance(row.rule, Choice):
        return next((option.text for option in row.rule.options if option.id == value), value)
    return fields.typed(card, field, scorer)


def _of_row(row: str | None) -> Field | None:
    return Field("values", row) if row else None


def _fields_beside_rows(card: Card) -> list[Field]:
    paper = card.paper
    found = [Field("organisation", one.id) for one in paper.organisation]
    if paper.nominations:
        found.append(Field("organisation", "nomination"))
    found += [Field("period", "from"), Field("period", "to")]
    found += [Field("base", figure.id) for figure in paper.base]
    found += [Field("signers", f"{one.id}.{part}") for one in paper.signatories for part in ("name", "post")]
    return found


def _filled(texts: dict[str, str]) -> dict[str, str]:
    return {key: text for key, text in texts.items() if text}


def _signing(card: Card) -> dict[str, tuple[str, str]]:
    return {key: (one.name, one.post) for key, one in card.signers.items() if one.name or one.post}


def _scored(card: Card, scorer: Scorer) -> Score:
    return scorer.score(card.values, card.base, card.not_applicable)
