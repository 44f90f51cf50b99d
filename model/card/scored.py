"""The score of a card, whatever its paper consists of: rows, entries, or both."""

from typing import TYPE_CHECKING

from model.card.card import Card
from model.scoring import Score, Scorer

if TYPE_CHECKING:  # most papers have no tables, and a start waits for none
    from model.scoring.entries.ledger import Ledger


def score_of(card: Card, scorer: Scorer, ledger: "Ledger | None" = None) -> Score:
    """Points of the rows and the figures of the tables.

    Args:
        card: the card.
        scorer: of its paper.
        ledger: of its entries, if there is one already.
    """
    score = scorer.score(card.values, card.base, card.not_applicable)
    if not card.paper.tables:
        return score
    if ledger is None:
        from model.scoring.entries.ledger import Ledger

        ledger = Ledger(card.paper, card.parameters, card.entries)
    return with_ledger(score, ledger)


def with_ledger(score: Score, ledger: "Ledger") -> Score:
    """The score with what the tables give."""
    from model.scoring.entries.results import main_total

    total = main_total(ledger) + sum(score.sections.values())
    return score._replace(total=total, filled=ledger.number - ledger.incomplete, entries=ledger.number)
