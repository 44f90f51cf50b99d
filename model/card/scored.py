"""The score of a card, whatever its paper consists of: rows, entries, or both."""

from model.card.card import Card
from model.scoring import Score, Scorer
from model.scoring.entries.ledger import Ledger, Touched
from model.scoring.entries.results import main_total


def score_of(card: Card, scorer: Scorer, ledger: Ledger | None = None) -> Score:
    """Points of the rows and the figures of the tables.

    Args:
        card: the card.
        scorer: of its paper.
        ledger: of its entries, if there is one already.
    """
    score = scorer.score(card.values, card.base, card.not_applicable)
    if not card.paper.tables:
        return score
    return with_ledger(score, ledger or Ledger(card.paper, card.parameters, card.entries))


def with_ledger(score: Score, ledger: Ledger) -> Score:
    """The score with what the tables give."""
    total = main_total(ledger) + sum(score.sections.values())
    return score._replace(total=total, filled=ledger.number - ledger.incomplete, entries=ledger.number)


def everything(ledger: Ledger) -> Touched:
    """All entries and sums, as what has to be drawn again."""
    tables = [table.id for table in ledger.paper.tables]
    return Touched(
        frozenset((table, entry.id) for table in tables for entry in ledger.entries(table)), frozenset(tables)
    )
