"""The checks of a card's tables: those a paper declares, and those of every table. Pure; corrects nothing."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from model.card import entry_amounts, entry_lists, entry_sequences
from model.card.card import Card, Field
from model.card.document_checks import document_findings
from model.card.entry_fields import entry_field
from model.card.entry_found import Found
from model.card.entry_printed import compared_with_print
from model.card.report import Finding, Question
from model.paper.entry_checks import (
    AboveZero,
    Acquainted,
    Differ,
    EntryCheck,
    FilledWith,
    InSequence,
    LinkedAtLeast,
    Listed,
    MatchesLinked,
    MatchesSums,
    NotBefore,
    NotBelowZero,
    Numbered,
    OneUnit,
    Ordered,
    PartsMakeWhole,
    PrintedWeights,
    SameAsLinked,
    SameParameters,
    SameWithin,
    SharedCost,
    Unique,
    WholeIsParts,
    WithinLinked,
    WordOnce,
)
from model.scoring.entries.ledger import Ledger
from model.wording import Message


class EntryReport(NamedTuple):
    """What is said against the tables of a card."""

    findings: tuple[Finding, ...]
    warnings: tuple[Question, ...]


def check_entries(card: Card, ledger: Ledger) -> EntryReport:
    """Everything that can be said against the tables, in the order of the paper's checks."""
    findings: list[Finding] = []
    warnings: list[Question] = []
    for table, entry_id, cell, message in ledger.faults():
        field = entry_field(table, entry_id, cell)
        findings.append(Finding(field.key, "impossible", None, None, message, field))
    findings += entry_lists.wrong_reversals(ledger)
    for check in ledger.paper.entry_checks:
        for found in _found(check, card, ledger):
            message = Message("check.paper", {"text": found.text})
            kind = found.kind or check.kind
            if kind == "asked":
                warnings.append(Question(found.row, message))
            else:
                place = _field(found.row)
                findings.append(Finding(found.row, kind, found.printed, found.computed, message, place))
    findings += document_findings(ledger)
    findings += compared_with_print(card, ledger)
    return EntryReport(tuple(findings), tuple(warnings))


def _field(row: str | None) -> Field | None:
    if row is None:
        return None
    group, _, key = row.partition("/")
    return Field("parameters", key) if group == "parameters" else Field("entries", row)


def _found(check: EntryCheck, card: Card, ledger: Ledger) -> Iterator[Found]:
    if isinstance(check, SameParameters):
        return entry_lists.same_parameters(check, card)
    if isinstance(check, SharedCost):
        return entry_amounts.shared_cost(check, card, ledger)
    found: Iterator[Found] = _BY_CHECK[type(check)](check, ledger)
    return found


_BY_CHECK: Final[Mapping[type, Any]] = {
    NotBelowZero: entry_amounts.not_below_zero,
    WholeIsParts: entry_amounts.whole_is_parts,
    PartsMakeWhole: entry_amounts.parts_make_whole,
    MatchesLinked: entry_amounts.matches_linked,
    MatchesSums: entry_amounts.matches_sums,
    PrintedWeights: entry_amounts.printed_weights,
    Differ: entry_lists.differ,
    Listed: entry_lists.listed,
    NotBefore: entry_lists.not_before,
    Ordered: entry_lists.ordered,
    InSequence: entry_sequences.in_sequence,
    AboveZero: entry_sequences.above_zero,
    FilledWith: entry_sequences.filled_with,
    WithinLinked: entry_sequences.within_linked,
    SameWithin: entry_sequences.same_within,
    Acquainted: entry_sequences.acquainted,
    Unique: entry_lists.unique,
    SameAsLinked: entry_lists.same_as_linked,
    LinkedAtLeast: entry_lists.linked_at_least,
    OneUnit: entry_lists.one_unit,
    Numbered: entry_lists.numbered,
    WordOnce: entry_lists.word_once,
}
