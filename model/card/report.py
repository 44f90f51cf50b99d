"""What `check` finds in a card: faults, empty rows, totals and questions."""

from decimal import Decimal
from typing import Final, Literal, NamedTuple

from model.card.card import Field
from model.wording import Message

FindingKind = Literal[
    "miscalculated",
    "blank",
    "total",
    "contradiction",
    "impossible",
    "wrong_place",
    "doubtful_weight",
    "doubtful",
]

NEED_NOT_BE_MENDED: Final[frozenset[FindingKind]] = frozenset({"doubtful_weight", "doubtful"})
"""Told, but no fault of the card: the act's own affairs, and what may be meant so."""


class Finding(NamedTuple):
    """A fault of the card or of the paper it was taken from.

    Attributes:
        row: id of the row; None where the fault is not of one row.
        kind: what sort of fault it is.
        printed: points that stand on the paper; None for a blank cell or where nothing was printed.
        computed: points by the method of the act; None where they cannot be computed.
        message: what is wrong and what to do.
        field: where it is to be mended, if that is not the row's own field.
    """

    row: str | None
    kind: FindingKind
    printed: Decimal | None
    computed: Decimal | None
    message: Message
    field: Field | None = None

    @property
    def difference(self) -> Decimal | None:
        """What the method gives beyond what is printed, a blank being 0; None where it gives nothing."""
        return None if self.computed is None else self.computed - (self.printed or Decimal(0))


class Question(NamedTuple):
    """Something that is hardly true, or not needed for the points: never a fault.

    Attributes:
        row: id of the row; None where it is not of one row.
        message: what is asked.
        field: what is not entered, where the question is that.
    """

    row: str | None
    message: Message
    field: Field | None = None


class Totals(NamedTuple):
    """The total, three ways.

    Attributes:
        printed: as it stands on the paper; None when it is blank, or the card was not taken from a paper.
        rows: what the points on the paper add up to, the method's points standing in for rows that the
            card does not quote; None when the card was not taken from a paper.
        method: by the method of the act.
    """

    printed: Decimal | None
    rows: Decimal | None
    method: Decimal


class Report(NamedTuple):
    """All that `check` has to say, in the paper's order."""

    findings: tuple[Finding, ...]
    missing: tuple[str, ...]
    totals: Totals
    warnings: tuple[Question, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What is wrong with the card itself: everything but the act's own affairs."""
        return tuple(finding for finding in self.findings if finding.kind not in NEED_NOT_BE_MENDED)

    @property
    def faulty(self) -> bool:
        """Whether something is wrong with the card itself (a doubtful weight is the act's affair)."""
        return bool(self.faults)

    @property
    def ready(self) -> bool:
        """Whether the card can be signed: nothing wrong, nothing missing."""
        return not self.faulty and not self.missing
