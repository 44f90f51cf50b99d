"""Checks of a whole card: what is missing, contradictory or miscalculated. Pure, and never corrects."""

from collections.abc import Iterable, Iterator

from model.card.card import Card, Field
from model.card.conditions import paper_findings, paper_questions
from model.card.fields import fault_of_draft
from model.card.printed import compared_with_paper, totals
from model.card.report import Finding, FindingKind, Question, Report, Totals
from model.scoring import Score, Scorer, shortened
from model.wording import Message, Said

__all__ = ["Finding", "FindingKind", "Question", "Report", "Totals", "check"]


def check(card: Card, score: Score, reading: Iterable[Finding] = ()) -> Report:
    """Everything that can be said against the card.

    Args:
        card: the card.
        score: its score, as `Scorer.score` gives it.
        reading: what was found wrong while the card was read from somebody's file.
    """
    scorer = Scorer(card.paper)
    found = tuple(reading)
    # A row whose value could not be read has none: that its points stand alone goes without saying.
    told = {finding.row for finding in found if finding.row} - score.rows.keys()
    findings = [
        *_wrong_entries(card, score, scorer),
        *(one for one in compared_with_paper(card, score, scorer) if one.row is None or one.row not in told),
        *paper_findings(card, scorer),
        *found,
    ]
    order: dict[str | None, int] = {row: place for place, row in enumerate(card.paper.rows)}
    order[None] = len(order)
    return Report(
        findings=tuple(sorted(findings, key=lambda finding: order[finding.row])),
        missing=tuple(card.missing()),
        totals=totals(card, score),
        warnings=(*_head_questions(card), *paper_questions(card, scorer)),
    )


def _wrong_entries(card: Card, score: Score, scorer: Scorer) -> Iterator[Finding]:
    """Entries that cannot be right: kept as typed, or gone wrong since with a base figure."""
    for field, typed in sorted(card.drafts.items()):
        fault = fault_of_draft(card, field, scorer) or Message("check.enter_again")
        details: dict[str, Said] = {"typed": shortened(typed.removesuffix("/")), "fault": fault}
        row = field.key if field.group in {"values", "notes"} else None
        if row is None:
            yield Finding(
                None,
                "impossible",
                None,
                None,
                Message("check.draft_of", details | {"field": _name(card, field)}),
                field,
            )
        elif field.group == "notes" or row in card.applicable_rows():
            code = "check.draft" if field.group == "values" else "check.draft_note"
            yield Finding(row, "impossible", None, None, Message(code, details), field)
    for row, fault in score.faults.items():
        yield Finding(row, "impossible", None, None, fault)


def _name(card: Card, field: Field) -> Said:
    """What the field is called; `field` is not one of a row."""
    paper = card.paper
    group, key = field
    if group == "base":
        return next(figure.text for figure in paper.base if figure.id == key)
    if group == "signers":
        signatory = key.partition(".")[0]
        return next(found.text for found in paper.signatories if found.id == signatory)
    if group == "organisation" and key != "nomination":
        return next(found.text for found in paper.organisation if found.id == key)
    return Message(f"field.{key}")


def _head_questions(card: Card) -> Iterator[Question]:
    """What the head of the paper lacks; the points do not need it, the paper does."""
    for found in card.paper.organisation:
        if found.required and not card.organisation.get(found.id):
            field = Field("organisation", found.id)
            yield Question(None, Message("check.not_entered", {"field": found.text}), field)
    if card.paper.nominations and not card.organisation.get("nomination"):
        message = Message("check.not_entered", {"field": Message("field.nomination")})
        yield Question(None, message, Field("organisation", "nomination"))
    for key, day in (("from", card.start), ("to", card.end)):
        if not day and Field("period", key) not in card.drafts:
            message = Message("check.not_entered", {"field": Message(f"field.{key}")})
            yield Question(None, message, Field("period", key))
    if card.other_definition:
        yield Question(None, Message("check.other_definition"))
