"""What print_card.py measures against the floor: a card file is read, scored, laid out and printed.

Usage: python benchmarks/print_once.py CARD OUT.pdf
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from model.card.card import Card
from model.card.document import card_from_bytes
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Score, Scorer


def card_and_score(file: Path) -> tuple[Card, Score]:
    """The card in the file, and its points."""
    card = card_from_bytes(file.read_bytes(), Papers())
    return card, Scorer(card.paper).score(card.values, card.base, card.not_applicable)


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(print_paper(*card_and_score(Path(sys.argv[1])), "ru", draft=False))
