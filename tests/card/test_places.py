"""The places of a paper's texts, filled from a card for the screen."""

from datetime import date

import pytest

from model.card.card import Card
from model.card.places import fill_places
from model.paper import Paper

NAME, DAY, YEARS = "{organisation.name}", "{period.from}", "{period.years}"


@pytest.mark.parametrize(
    ("text", "filled", "blank"),
    [
        (f"в {NAME}", "в МКОУ Степная СШ", f"в {'_' * 24}"),
        (f"с {DAY} г.", "с 01.09.2020 г.", "с ________ г."),
        (f"за {YEARS} год", "за 2020-2021 год", "за ________ год"),
        (f"{NAME}, {DAY}", "МКОУ Степная СШ, 01.09.2020", f"{'_' * 24}, ________"),
        ("{value} x 3 балла", "{value} x 3 балла", "{value} x 3 балла"),
        ("без мест", "без мест", "без мест"),
    ],
)
def test_what_the_card_knows_is_filled_in_and_the_rest_is_a_line(
    paper: Paper, text: str, filled: str, blank: str
) -> None:
    card = Card(
        paper=paper,
        organisation={"name": "МКОУ Степная СШ"},
        start=date(2020, 9, 1),
        end=date(2021, 5, 31),
    )
    assert fill_places(text, card) == filled
    assert fill_places(text, Card(paper=paper, organisation={"name": ""})) == blank
