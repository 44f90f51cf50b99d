"""What the list of cards shows of each one, kept beside the content so that a list opens no card."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from model.card.card import Card
from model.scoring import Score, plain


class CardSummary(NamedTuple):
    """One line of the list.

    Attributes:
        id: of the card in this archive.
        form, edition: of its paper.
        name, municipality: of the organisation; "" while not entered.
        start, end: the period; None while not entered.
        years: of the period as printed.
        total: points in all.
        filled, rows: how many of the rows that apply have a value, and how many apply; entries of tables
            count as rows, and as filled where they lack nothing.
        changed_at: in UTC, by the computer's clock, which may have been wrong.
        kept_until: of a card in the bin, the day until which it stays there at least; None: for ever.
    """

    id: int
    form: str
    edition: str
    name: str
    municipality: str
    start: date | None
    end: date | None
    years: str
    total: Decimal
    filled: int
    rows: int
    changed_at: datetime
    kept_until: date | None = None


LIST = """
    SELECT id, form, edition, name, municipality, period_from, period_to, years, total, filled, rows,
        changed_at
    FROM card LEFT JOIN bin ON bin.card_id = card.id
    WHERE (deleted_at IS NOT NULL) = ?
    ORDER BY bin.seq DESC, last_seq DESC, id DESC
"""
"""The cards out of the bin, or those in it, as rows for `from_row`."""


def from_row(row: tuple[Any, ...]) -> CardSummary:
    """The summary in a row of the columns in the order of the attributes.

    Raises:
        ValueError, ArithmeticError: a date or the total is damaged.
    """
    card_id, form, edition, name, municipality, start, end, years, total, filled, rows, changed_at = row
    return CardSummary(
        card_id,
        form,
        edition,
        name,
        municipality,
        date.fromisoformat(start) if start else None,
        date.fromisoformat(end) if end else None,
        years,
        Decimal(total),
        filled,
        rows,
        datetime.fromisoformat(changed_at),
    )


def columns(card: Card, score: Score) -> dict[str, str | int | None]:
    """The columns of the table `card` that repeat what the card says, by name."""
    applicable = list(card.applicable_rows())
    return {
        "form": card.paper.id,
        "edition": card.paper.edition,
        "definition": card.other_definition or card.paper.digest,
        "name": card.organisation.get("name", ""),
        "municipality": card.organisation.get("municipality", ""),
        "period_from": card.start.isoformat() if card.start else None,
        "period_to": card.end.isoformat() if card.end else None,
        "years": card.years,
        "total": plain(score.total),
        "filled": sum(row in card.values for row in applicable) + (score.filled or 0),
        "rows": len(applicable) + (score.entries or 0),
    }


def stamp(now: datetime) -> str:
    """A moment as the archive writes it: UTC, ISO 8601, always of one length."""
    return now.astimezone(UTC).isoformat(timespec="microseconds")
