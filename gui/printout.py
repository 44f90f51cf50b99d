"""What is to be printed: a card as it is now, or one of its revisions."""

from typing import NamedTuple

from gui.card_revisions import FrozenCard
from model.card.card import Card
from model.card.scored import score_of
from model.printing.revision_mark import Part, RevisionMark
from model.scoring import Score, Scorer


class Printout(NamedTuple):
    """One print.

    Attributes:
        draft: ЧЕРНОВИК stands across every page.
        part: of the paper.
        revision: None for a card as it is now.
    """

    card: Card
    score: Score
    draft: bool
    part: Part = "all"
    revision: RevisionMark | None = None


def printout_of(frozen: FrozenCard, part: Part = "all") -> Printout:
    """The print of a revision: each time the same bytes."""
    card = frozen.card
    return Printout(card, score_of(card, Scorer(card.paper)), draft=False, part=part, revision=frozen.mark)
