"""What the list of cards says of one card."""

from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from model.card.revision import CardStanding


class ListedCard(NamedTuple):
    """What the list says of one card.

    Attributes:
        id: of the card in the archive.
        school: name of the organisation; empty while it is not entered.
        about: paper, years and district, in the language of the window.
        total: points so far, or the paper's main figure; None where it has none (a journal).
        filled, rows: how many rows are filled in, of how many.
        changed_at: when it was last changed.
        standing: where it stands on its way to the signature; None before its first revision.
        kept_until: in the bin, the day until which it stays there at least; None: for ever.
    """

    id: int
    school: str
    about: str
    total: Decimal | None
    filled: int
    rows: int
    changed_at: datetime
    standing: CardStanding | None = None
    kept_until: date | None = None
