"""The filled papers and their PDFs: the card of the school in Буерак-Поповская, as its values stand in the
specification, and the evaluation sheet of the akim's office in Қарасу, the example that ships."""

import csv
import io
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from model.card.card import Card, Signer
from model.card.document import card_from_bytes
from model.paper import Paper
from model.paper.library import Papers
from model.printing import Part, print_paper
from model.scoring import Score, Scorer
from model.wording import Language

ROWS = Path(__file__).parents[1] / "forms" / "rating_card_rows.csv"
EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"


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


@cache
def evaluation_sheet() -> Paper:
    return Papers().paper("kz-evaluation-sheet", "2022")


@pytest.fixture
def blank_sheet() -> Card:
    return Card(paper=evaluation_sheet())


@pytest.fixture
def sheet() -> Card:
    """All tables filled in but for the joint-stock companies, of which the district has none."""
    return card_from_bytes((EXAMPLES / "evaluation-sheet-2022.json").read_bytes(), Papers())


@pytest.fixture(params=["rating card", "evaluation sheet"])
def either(request: pytest.FixtureRequest) -> Card:
    """Each of the two papers, empty."""
    return Card(paper=rating_card() if request.param == "rating card" else evaluation_sheet())


def own_part(card: Card) -> Part:
    """What the act has pages for, and the signature sheet only where the act has no signatures of its own."""
    return "all" if any(signatory.added for signatory in card.paper.signatories) else "paper"


def scored(card: Card) -> Score:
    return Scorer(card.paper).score(card.values, card.base, card.not_applicable)


@pytest.fixture
def printed() -> Callable[..., bytes]:
    def of(card: Card, language: Language = "ru", *, draft: bool = False, part: Part | None = None) -> bytes:
        return print_paper(card, scored(card), language, draft, part=part or own_part(card))

    return of


@pytest.fixture
def pages(printed: Callable[..., bytes]) -> Callable[..., list[str]]:
    """The text of each page without any space or line end: where lines break is no matter here."""

    def of(
        card: Card, language: Language = "ru", *, draft: bool = False, part: Part | None = None
    ) -> list[str]:
        reader = PdfReader(io.BytesIO(printed(card, language, draft=draft, part=part)))
        return ["".join(page.extract_text().split()) for page in reader.pages]

    return of
