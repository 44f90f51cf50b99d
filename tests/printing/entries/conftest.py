"""The filled examples of the papers of entries, their pages and their PDFs."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from model.card.card import Card
from model.card.document import card_from_bytes
from model.card.scored import score_of
from model.paper.library import Papers
from model.printing import print_paper
from model.printing.entries.paper import Wanted, place_pages
from model.printing.sheet import Page
from model.scoring import Scorer
from model.wording import Language

EXAMPLES = Path(__file__).resolve().parents[3] / "resources" / "examples"


@cache
def papers() -> Papers:
    return Papers()


@pytest.fixture
def example() -> Callable[[str], Card]:
    def read(form: str) -> Card:
        return card_from_bytes((EXAMPLES / f"{form}-2024.json").read_bytes(), papers())

    return read


@pytest.fixture
def programme(example: Callable[[str], Card]) -> Card:
    return example("tos-programme")


@pytest.fixture
def register(example: Callable[[str], Card]) -> Card:
    return example("kim-register")


@pytest.fixture
def placed() -> Callable[..., list[Page]]:
    """The pages as plain data."""

    def of(card: Card, language: Language = "ru", wanted: Wanted | None = None) -> list[Page]:
        pages: list[Page] = []
        score = score_of(card, Scorer(card.paper))
        place_pages(pages.append, card, score, language, wanted or Wanted(part="paper"))
        return pages

    return of


@pytest.fixture
def printed() -> Callable[..., bytes]:
    def of(card: Card, language: Language = "ru", *, draft: bool = False) -> bytes:
        return print_paper(card, score_of(card, Scorer(card.paper)), language, draft)

    return of


def texts(pdf: bytes) -> list[str]:
    """The text of each page, words apart by one space."""
    reader = PdfReader(io.BytesIO(pdf))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.fixture
def read() -> Callable[[bytes], list[str]]:
    return texts
