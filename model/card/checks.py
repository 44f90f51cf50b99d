"""Checks of a whole card: what is missing, contradictory or miscalculated. Pure, and never corrects."""

from collections.abc import Iterable, Iterator

from model.card.card import Card, Field
from model.card.conditions import paper_findings, paper_questions
from model.card.entry_checks import EntryReport, check_entries
from model.card.entry_fields import place_of
from model.card.fields import fault_of_draft
from model.card.printed import compared_with_paper, totals
from model.card.report import Finding, FindingKind, Question, Report, Totals
from model.scoring import Score, Scorer, shortened
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import column_of
from model.wording import Message, Said

__all__ = ["Finding", "FindingKind", "Question", "Report", "Totals", "check"]


def check(
    card: Card,
    score: Score,
    reading: Iterable[Finding] = (),
    scorer: Scorer | None = None,
    ledger: Ledger | None = None,
) -> Report:
    """Everything that can be said against the card.

    Args:
        card: the card.
        score: its score, as `Scorer.score` gives it.
        reading: what was found wrong while the card was read from somebody's file.
        scorer: the paper's, where many cards of it are checked.
        ledger: of the card's tables, if there is one already.
    """
    scorer = scorer or Scorer(card.paper)
    found = tuple(reading)
    told = {finding.field or Field("values", finding.row or "") for finding in found}
    # A row whose value could not be read has none: that its points stand alone goes without saying.
    unread = {field.key for field in told if field.group == "values"} - score.rows.keys()
    findings = [
        *(one for one in _wrong_entries(card, score, scorer) if one.field not in told),
        *(
            one
            for one in compared_with_paper(card, score, scorer)
            if one.row is None or one.row not in unread
        ),
        *paper_findings(card, scorer),
        *found,
    ]
    entered = _entered(card, ledger)
    order: dict[str | None, int] = {row: place for place, row in enumerate(card.paper.rows)}
    order[None] = len(order)
    return Report(
        findings=(
            *sorted(findings, key=lambda finding: order.get(finding.row, len(order))),
            *entered.findings,
        ),
        missing=tuple(card.missing()),
        totals=totals(card, score) if card.paper.rows else Totals(None, None, score.total),
        warnings=(*_head_questions(card), *paper_questions(card, scorer), *entered.warnings),
    )


def _entered(card: Card, ledger: Ledger | None) -> EntryReport:
    if not card.paper.tables:
        return EntryReport((), ())
    return check_entries(card, ledger or Ledger(card.paper, card.parameters, card.entries))


def _wrong_entries(card: Card, score: Score, scorer: Scorer) -> Iterator[Finding]:
    """Entries that cannot be right: kept as typed, or gone wrong since with a base figure."""
    for field, typed in sorted(card.drafts.items()):
        fault = fault_of_draft(card, field, scorer) or Message("check.enter_again")
        details: dict[str, Said] = {"typed": shortened(typed.removesuffix("/")), "fault": fault}
        row = field.key if field.group in {"values", "notes"} else None
        if field.group == "entries":
            message = Message("check.draft_of", details | {"field": _name(card, field)})
            yield Finding(field.key, "impossible", None, None, message, field)
        elif row is None:
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
    if group == "parameters":
        return next(found.text for found in paper.parameters if found.id == key)
    if group == "entries":
        place = place_of(key)
        table = paper.table(place.table)
        column = table.column(column_of(place.cell)[0])
        details: dict[str, Said] = {"table": table.short, "number": str(place.entry), "column": column.short}
        return Message("entries.cell", details)
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
    for parameter in card.paper.parameters:
        place = Field("parameters", parameter.id)
        if parameter.required and parameter.id not in card.parameters and place not in card.drafts:
            yield Question(None, Message("check.not_entered", {"field": parameter.text}), place)
    ends, last = card.paper.valid_to, card.end
    if ends and last and last > ends:
        details: dict[str, Said] = {"day": f"{ends:%d.%m.%Y}", "edition": card.paper.edition_name}
        yield Question(None, Message("check.after_edition", details), Field("period", "to"))
    if card.other_definition:
        yield Question(None, Message("check.other_definition"))
