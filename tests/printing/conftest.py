"""The card of the school in Буерак-Поповская, as its values stand in the specification, and its PDFs."""

import csv
import io
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from model.card.card import Card, Signer
from model.paper import Paper
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Score, Scorer
from model.wording import Language

ROWS = Path(__file__).parents[1] / "forms" / "rating_card_rows.csv"


@cache
def rating_card() -> Paper:
    return Papers().paper("volgograd-rating-card", "2021")


@pytest.fixture
def paper() -> Paper:
    return rating_card()


@pytest.fixture
def empty(paper: Paper) -> Card:
    return Card(paper=paper)


@pytest.fixture
def filled(paper: Paper) -> Card:
    card = Card(
        paper=paper,
        organisation={
            "name": "МКОУ Буерак-Поповской СШ",
            "municipality": "Серафимовичский район",
            "nomination": "rural",
        },
        start=date(2020, 9, 1),
        end=date(2021, 5, 31),
        signers={"head": Signer("И. И. Иванова", "директор"), "authority": Signer("П. П. Петров")},
    )
    kinds = Scorer(paper).kinds
    with ROWS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["sample_input"]:
                card.values[row["id"]] = kinds[row["id"]].read_typed(row["sample_input"], card.base)
    return card


def scored(card: Card) -> Score:
    return Scorer(card.paper).score(card.values, card.base, card.not_applicable)


@pytest.fixture
def printed() -> Callable[..., bytes]:
    def of(card: Card, language: Language = "ru", *, draft: bool = False) -> bytes:
        return print_paper(card, scored(card), language, draft)

    return of


@pytest.fixture
def pages(printed: Callable[..., bytes]) -> Callable[..., list[str]]:
    """The text of each page without any space or line end: where lines break is no matter here."""

    def of(card: Card, language: Language = "ru", *, draft: bool = False) -> list[str]:
        reader = PdfReader(io.BytesIO(printed(card, language, draft=draft)))
        return ["".join(page.extract_text().split()) for page in reader.pages]

    return of
