"""What a file made elsewhere is found wrong in while it is read, told as findings of the check."""

from collections.abc import Iterator
from typing import Final

from model.card.report import Finding, FindingKind
from model.exchange.raw_words import raw_in_words, reason_in_words
from model.exchange.recognition import FoundField, FoundRow, Recognised, Stray
from model.scoring import shortened
from model.wording import Message, Said

_KINDS: Final[dict[str, FindingKind]] = {
    "recognise.points_only": "wrong_place",
    "recognise.several_options": "contradiction",
    "recognise.no_points": "wrong_place",
    "recognise.twice": "contradiction",
    "recognise.again": "contradiction",
    "recognise.which": "wrong_place",
    "recognise.which_value": "contradiction",
    "recognise.which_points": "contradiction",
    "recognise.chosen_value": "contradiction",
    "recognise.chosen_points": "contradiction",
    "recognise.hidden": "contradiction",
    "recognise.two_sheets": "contradiction",
    "recognise.moved": "wrong_place",
    "recognise.moved_lost": "wrong_place",
}
"""Findings by what the reader said; anything else that it did not understand cannot be right."""


def findings_of(recognised: Recognised) -> tuple[Finding, ...]:
    """Entries that were not understood, lines that belong nowhere, rows that are not there."""
    doubtful = [finding for one in recognised.doubtful if (finding := _finding(one))]
    return (*doubtful, *_left_out(recognised))


def _finding(one: FoundRow | FoundField | Stray) -> Finding | None:
    reason = one.reason if isinstance(one, Stray) else one.fault
    if reason is None:
        return None
    row = one.row if isinstance(one, FoundRow) else None
    field = one.field if isinstance(one, FoundField) else None
    details: dict[str, Said] = {
        "place": one.place,
        "raw": raw_in_words(shortened(one.raw)),
        "reason": reason_in_words(reason),
    }
    message = Message("check.in_file", details)
    return Finding(row, _KINDS.get(reason.code, "impossible"), None, None, message, field)


def _left_out(recognised: Recognised) -> Iterator[Finding]:
    """Rows of the paper that the file does not have at all."""
    applicable = frozenset(recognised.card.applicable_rows())
    for row in recognised.absent:
        if row in applicable:
            yield Finding(row, "blank", None, None, Message("check.left_out"))
