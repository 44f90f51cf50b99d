"""What the window says of the open card."""

from typing import NamedTuple

from gui.shelf import OpenCard
from model.card.card import Card
from model.card.revision import CardStanding
from model.scoring import Score
from model.wording import Language


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


def heading_of(opened: OpenCard, language: Language, faults: int) -> Heading:
    """What is said of an open card.

    Args:
        opened: the card.
        language: of the window.
        faults: contradictions found among its entries.
    """
    card = opened.session.card
    act = f"{card.paper.act.short.to(language)}, {card.paper.edition_name.to(language)}"
    period = f"{card.years.replace('-', '–')} {card.paper.period.text.to(language)}" if card.years else ""
    name = card.organisation.get("name", "")
    return Heading(
        title=card.paper.name.to(language),
        subtitle=" · ".join(part for part in (name, period, act) if part),
        complete=_is_complete(card, opened.session.score),
        standing=opened.revisions.standing(card),
        faults=faults,
    )


def _is_complete(card: Card, score: Score) -> bool:
    if score.entries is not None:  # looking through every entry at each key press would take too long
        return not card.drafts and score.filled == score.entries and score.entries > 0
    return not card.drafts and not score.faults and not card.missing()
