"""What a print says of the revision it is of."""

from datetime import date
from typing import Literal, NamedTuple

from model.card.revision import Accepted

Part = Literal["all", "paper", "signatures", "site"]
"""The paper with the signature sheet; the paper alone; the sheet alone; a copy for the school's site."""


class RevisionMark(NamedTuple):
    """A revision as it is printed; equal marks and equal cards give equal bytes.

    Attributes:
        number: of the revision.
        made_at: the day it was made ready.
        accepted: warnings that were accepted, with their reasons.
    """

    number: int
    made_at: date
    accepted: tuple[Accepted, ...] = ()
