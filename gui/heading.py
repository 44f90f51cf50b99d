"""What the window says of the open card."""

from typing import NamedTuple

from model.card.revision import CardStanding


class Heading(NamedTuple):
    """What the bar and the title of the window say.

    Attributes:
        complete: nothing is empty and nothing is wrong.
        standing: where it stands on its way to the signature; None before its first revision.
        faults: what contradicts itself among the entries: with it, the paper is printed as a draft.
    """

    title: str
    subtitle: str
    complete: bool
    standing: CardStanding | None = None
    faults: int = 0
