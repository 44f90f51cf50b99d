"""The papers, and a card as a document of ours."""

from collections.abc import Callable

import pytest

from model.card.card import Card
from model.exchange.word.write import document_of
from model.paper import Paper
from model.paper.library import Papers
from model.printing.filled_paper import FilledPaper
from model.scoring import Scorer
from model.wording import Language


@pytest.fixture(scope="session")
def sheet(papers: Papers) -> Paper:
    return papers.paper("kz-evaluation-sheet", "2022")


@pytest.fixture(scope="session")
def written() -> Callable[[Card, Language], bytes]:
    def write(card: Card, language: Language = "ru") -> bytes:
        score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
        return document_of(card, FilledPaper(card, score, language), language)

    return write
