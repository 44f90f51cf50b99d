"""A card that was frozen for signature: its number, its fingerprint, and what became of it."""

from datetime import date, datetime
from typing import Literal, NamedTuple

from model.wording import Text

State = Literal["ready", "signed_on_paper", "signed_electronically", "published"]


class Accepted(NamedTuple):
    """A warning that was accepted when a card was frozen.

    Attributes:
        row: id of the row; None where it is not of one row.
        text: what the warning said, in both languages: the words may have been mended since.
        reason: why it was accepted, as the user wrote it.
    """

    row: str | None
    text: Text
    reason: str


class Revision(NamedTuple):
    """One frozen card.

    Attributes:
        card_id: of the card in the archive.
        number: 1, 2, 3 … of this card.
        made_at: in UTC, by the computer's clock.
        made_by: the name the user was logged in by.
        fingerprint: SHA-256 of what stands on its paper, 64 hexadecimal digits.
        accepted: warnings with their reasons, in the paper's order.
    """

    card_id: int
    number: int
    made_at: datetime
    made_by: str
    fingerprint: str
    accepted: tuple[Accepted, ...]


class CardStanding(NamedTuple):
    """Where a card stands on its way to the signature.

    Attributes:
        number: of its newest revision.
        state: what was told of that revision last.
        changed: whether the card would print otherwise now.
    """

    number: int
    state: State
    changed: bool


class Standing(NamedTuple):
    """One thing that happened to a revision.

    Attributes:
        seq: place in the order in which it was told.
        revision: number of the revision.
        at: the day it happened.
        who, post: who signed; "" where nobody did.
        note: where it was published, or what else was written.
        recorded_at, recorded_by: when it was told, and by whom.
        attachment: name of the attached file; None without one.
    """

    seq: int
    revision: int
    state: State
    at: date
    who: str
    post: str
    note: str
    recorded_at: datetime
    recorded_by: str
    attachment: str | None
