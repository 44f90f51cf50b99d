"""Cards of many schools checked at once: what was found in each, and which files could not be read."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from model.card.card import Card
from model.card.checks import check
from model.card.entry_fields import place_of
from model.card.report import Finding, FindingKind, Report
from model.paper import Paper
from model.scoring import Scorer
from model.scoring.entries.values import column_of
from model.wording import Message, Said

MARK: Final = "bagalau-audit"
"""What a table of findings says of itself, so that it is not taken for a card."""

KIND_WORDS: Final[dict[FindingKind, str]] = {
    "miscalculated": "audit.miscalculated",
    "blank": "audit.blank",
    "total": "audit.total",
    "contradiction": "audit.contradiction",
    "impossible": "audit.impossible",
    "wrong_place": "audit.wrong_place",
    "doubtful_weight": "audit.doubtful_weight",
    "doubtful": "audit.doubtful",
}
"""What each kind of finding is called."""


class AuditedCard(NamedTuple):
    """A card that could be read.

    Attributes:
        file: where it lies in the folder.
        school: name of the organisation; "" where the card has none.
        years: of its period.
        report: all that was found in it.
    """

    file: str
    paper: Paper
    school: str
    years: str
    report: Report

    @property
    def name(self) -> str:
        """The school, or the file where the card does not name it."""
        return self.school or self.file

    @property
    def totals(self) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        """As printed, as the printed rows add up, by the method; none in a paper that gives no points."""
        printed, rows, method = self.report.totals
        return printed, rows, method if self.paper.rows else None


class UnreadFile(NamedTuple):
    """A file that no card could be had from, and why."""

    file: str
    reason: Message


class FolderAudit(NamedTuple):
    """A folder of cards, checked.

    Attributes:
        cards: those that could be read, by file name.
        unread: the other files.
        stopped: it was cancelled before the end.
        passed: tables that the auditor itself wrote and left in the folder.
    """

    cards: tuple[AuditedCard, ...]
    unread: tuple[UnreadFile, ...]
    stopped: bool = False
    passed: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether every file is a card with nothing wrong and nothing missing."""
        return not self.unread and not self.stopped and all(one.report.ready for one in self.cards)


def audited(
    file: str, card: Card, reading: Iterable[Finding] = (), scorer: Scorer | None = None
) -> AuditedCard:
    """A card checked.

    Args:
        file: where it lies.
        card: the card.
        reading: what was found while its file was read.
        scorer: the paper's, where many cards of it are checked.
    """
    scorer = scorer or Scorer(card.paper)
    score = scorer.score(card.values, card.base, card.not_applicable)
    school = " ".join(card.organisation.get("name", "").split())
    return AuditedCard(file, card.paper, school, card.years, check(card, score, reading, scorer))


def row_said(paper: Paper, row: str | None) -> Said:
    """What a finding is of: the number of a row as printed, or a cell of a table; "" for the whole card."""
    if row is None:
        return ""
    if row in paper.rows:
        return paper.rows[row].number
    try:
        place = place_of(row)
        table = paper.table(place.table)
        details: dict[str, Said] = {"table": table.short, "number": str(place.entry)}
        if not place.cell:
            return Message("audit.entry", details)
        column = table.column(column_of(place.cell)[0])
    except (ValueError, KeyError):
        # A parameter, a whole table: the finding's own words name it.
        return next((one.text for one in paper.parameters if row == f"parameters/{one.id}"), "")
    return Message("entries.cell", details | {"column": column.short})
