"""A card out as a workbook and in again is the same card, whatever is in it."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.card.card import Card, Field
from model.card.document import card_to_bytes
from model.card.fingerprint import fingerprint
from model.exchange.excel.read import recognised_in
from model.exchange.excel.write import template_of, workbook_of
from model.paper import Paper
from model.scoring import Part
from model.wording import LANGUAGES, Language
from tests.exchange.excel.conftest import FORMS, PAPERS, cards


def test_the_filled_rating_card(rating_card: Card) -> None:
    found = recognised_in(workbook_of(rating_card, "ru"), PAPERS)
    assert found.ours
    assert found.complete
    assert card_to_bytes(found.card) == card_to_bytes(rating_card)


def test_the_filled_evaluation_sheet(evaluation_sheet: Card) -> None:
    found = recognised_in(workbook_of(evaluation_sheet, "kk"), PAPERS)
    assert found.complete
    assert card_to_bytes(found.card) == card_to_bytes(evaluation_sheet)


@settings(settings.get_profile("slow"), suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_card(data: st.DataObject) -> None:
    card = data.draw(st.sampled_from(FORMS).flatmap(cards))
    language = data.draw(st.sampled_from(LANGUAGES))
    found = recognised_in(workbook_of(card, language), PAPERS)
    assert not found.doubtful
    assert fingerprint(found.card) == fingerprint(card)
    assert found.card.notes == card.notes
    assert found.card.printed is None


def test_a_percent_typed_over_stays_typed_over_though_it_is_what_comes_out(rating_card: Card) -> None:
    rating_card.values["1.2.1"] = Part(Decimal(3), None, Decimal(20))
    rating_card.values["1.2.2"] = Part(Decimal(2), Decimal(16))
    found = recognised_in(workbook_of(rating_card, "ru"), PAPERS)
    assert found.card.values["1.2.1"] == Part(Decimal(3), None, Decimal(20))
    assert found.card.values["1.2.2"] == Part(Decimal(2), Decimal(16))


def test_a_wrong_entry_stays_as_it_was_typed_and_is_told(rating_card: Card) -> None:
    del rating_card.values["1.2.4"]
    rating_card.drafts[Field("values", "1.2.4")] = "двое"
    found = recognised_in(workbook_of(rating_card, "ru"), PAPERS)
    assert found.card.drafts == rating_card.drafts
    assert [one.raw for one in found.doubtful] == ["двое"]


def test_a_card_filled_on_another_definition_says_so_again(rating_card: Card) -> None:
    other = rating_card.replaced(other_definition="0" * 64)
    assert recognised_in(workbook_of(other, "ru"), PAPERS).card.other_definition == "0" * 64


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", FORMS, ids=lambda paper: paper.id)
def test_an_empty_template_is_an_empty_card(paper: Paper, language: Language) -> None:
    found = recognised_in(template_of(paper, language), PAPERS)
    assert found.complete
    assert (found.card.paper.id, found.card.values, found.card.notes) == (paper.id, {}, {})


def test_two_workbooks_of_one_card_are_the_same_to_the_byte(rating_card: Card) -> None:
    assert workbook_of(rating_card, "ru") == workbook_of(rating_card, "ru")
