"""The paper that the cards of these tests are filled on."""

import pytest

from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Scorer


@pytest.fixture(scope="session")
def papers() -> Papers:
    return Papers()


@pytest.fixture(scope="session")
def paper(papers: Papers) -> Paper:
    return papers.paper("volgograd-rating-card", "2021")


@pytest.fixture(scope="session")
def scorer(paper: Paper) -> Scorer:
    return Scorer(paper)
