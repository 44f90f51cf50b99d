"""Last year's card beside this year's: what is odd about the way from one to the other."""

from model.card.card import Card
from model.card.report import Question, Report
from model.wording import BagalauError


def odd_jumps(previous: Card | None, card: Card) -> tuple[Question, ...]:
    """Questions about rows that have jumped, by the paper's own rule; none without a card to compare with."""
    if previous is None or not card.paper.jump:
        return ()
    from model.card.comparison import compared_cards  # most cards have none before them

    try:
        return compared_cards(previous, card).questions
    except BagalauError:
        # It only serves to compare with: a check without it is a check.
        return ()


def with_last_year(report: Report, previous: Card | None, card: Card) -> Report:
    """The report with a question for each odd jump."""
    return report._replace(warnings=(*report.warnings, *odd_jumps(previous, card)))
