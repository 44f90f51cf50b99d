"""The filled examples of the papers that are tables of entries."""

from collections.abc import Callable
from pathlib import Path

import pytest

from model.card.card import Card
from model.card.document import card_from_bytes
from model.card.session import Session, Step
from model.paper.library import Papers
from model.scoring import Score, Scorer

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"


class Forgetful:
    """A journal that keeps nothing."""

    def record(self, card: Card, score: Score, step: Step) -> None:
        pass


@pytest.fixture
def example(papers: Papers) -> Callable[[str], Card]:
    def read(form: str) -> Card:
        return card_from_bytes((EXAMPLES / f"{form}-2024.json").read_bytes(), papers)

    return read


@pytest.fixture
def at_work(example: Callable[[str], Card]) -> Callable[[str], Session]:
    def opened(form: str) -> Session:
        card = example(form)
        return Session(card, Scorer(card.paper), Forgetful())

    return opened
