"""One field: typed, kept as content, put back, cleared; every group of fields in the same way."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from model.card import fields
from model.card.card import Card, Field, Signer, new_card, next_years_card
from model.paper import Paper
from model.scoring import Scorer, ValueRefused

GOOD = [
    (Field("values", "1.2.1"), "20 %", "20", "20"),
    (Field("values", "1.2.1"), "3 из 15", "3/15", {"part": 3, "whole": 15}),
    (Field("values", "1.2.4"), "2", "2", 2),
    (Field("values", "1.3.1"), "yes", "yes", True),
    (Field("values", "1.3.1"), "no", "no", False),
    (Field("values", "6.1.2"), "none", "none", "none"),
    (Field("values", "6.2.5-score"), "79,5", "79,5", "79.5"),
    (Field("base", "students"), "67", "67", "67"),
    (Field("base", "funding"), "1 250,5", "1250,5", "1250.5"),
    (Field("notes", "1.2.1"), "  приказ № 12\x07 ", "приказ № 12", "приказ № 12"),
    (Field("organisation", "name"), "Әлихан мектебі", "Әлихан мектебі", "Әлихан мектебі"),
    (Field("organisation", "nomination"), "rural", "rural", "rural"),
    (Field("period", "from"), "1.9.2020", "01.09.2020", "2020-09-01"),
    (Field("period", "to"), "2021-05-31", "31.05.2021", "2021-05-31"),
    (Field("period", "to"), "15.10.26", "15.10.2026", "2026-10-15"),
    (Field("period", "from"), "1/9/20", "01.09.2020", "2020-09-01"),
    (Field("signers", "head.name"), "Иванов И. И.", "Иванов И. И.", "Иванов И. И."),
    (Field("signers", "authority.post"), "начальник", "начальник", "начальник"),
    (Field("sections", "IV"), "no", "True", True),
]

BAD = [
    (Field("values", "1.2.1"), "двадцать", "value.not_a_number"),
    (Field("values", "1.3.1"), "да", "value.wrong_kind_flag"),
    (Field("values", "6.1.2"), "много", "value.unknown_option"),
    (Field("base", "students"), "0", "value.base_not_above_zero"),
    (Field("base", "students"), "6,5", "value.not_whole"),
    (Field("notes", "1.2.1"), "а" * 4001, "value.text_too_long"),
    (Field("organisation", "nomination"), "село", "value.unknown_option"),
    (Field("period", "from"), "сентябрь", "value.not_a_date"),
    (Field("period", "from"), "31.02.2021", "value.no_such_date"),
    (Field("period", "from"), "01.09.1020", "value.date_out_of_range"),
    (Field("period", "from"), "01.09.80", "value.date_out_of_range"),
    (Field("period", "from"), "31.02.21", "value.no_such_date"),
    (Field("period", "from"), "01.09.021", "value.not_a_date"),
    (Field("period", "from"), "01.09.2", "value.not_a_date"),
    (Field("period", "from"), "010920", "value.not_a_date"),
    (Field("period", "to"), "01.09.2019", "value.period_backwards"),
]


@pytest.fixture
def card(paper: Paper) -> Card:
    return Card(paper=paper)


@pytest.mark.parametrize(("field", "typed", "shown", "content"), GOOD)
class TestARightEntry:
    def test_it_is_taken(
        self, card: Card, scorer: Scorer, field: Field, typed: str, shown: str, content: Any
    ) -> None:
        assert fields.put_typed(card, field, typed, scorer) is None
        assert card.drafts == {}
        assert fields.typed(card, field, scorer) == shown
        assert fields.content(card, field, scorer) == content

    def test_its_content_is_put_back(
        self, card: Card, scorer: Scorer, field: Field, typed: str, shown: str, content: Any
    ) -> None:
        fields.put(card, field, content, scorer)
        assert fields.typed(card, field, scorer) == shown

    def test_it_is_cleared(
        self, card: Card, paper: Paper, scorer: Scorer, field: Field, typed: str, shown: str, content: Any
    ) -> None:
        for clear in (
            lambda: fields.clear(card, field),
            lambda: fields.put_typed(card, field, " \t", scorer),
            lambda: fields.put(card, field, None, scorer),
        ):
            fields.put_typed(card, field, typed, scorer)
            clear()
            assert card == Card(paper=paper)


@pytest.mark.parametrize(("field", "typed", "code"), BAD)
class TestAWrongEntry:
    @pytest.fixture(autouse=True)
    def _began(self, card: Card) -> None:
        card.start = date(2020, 9, 1)

    def test_it_is_kept_as_typed_with_its_reason(
        self, card: Card, scorer: Scorer, field: Field, typed: str, code: str
    ) -> None:
        refusal = fields.put_typed(card, field, typed, scorer)
        assert refusal is not None
        assert refusal.message.code == code
        assert fields.typed(card, field, scorer) == typed
        reason = fields.fault_of_draft(card, field, scorer)
        assert reason is not None
        assert reason.code == code

    def test_its_content_is_put_back(
        self, card: Card, scorer: Scorer, field: Field, typed: str, code: str
    ) -> None:
        fields.put_typed(card, field, typed, scorer)
        content = fields.content(card, field, scorer)
        fields.clear(card, field)
        assert fields.content(card, field, scorer) is None
        fields.put(card, field, content, scorer)
        assert card.drafts == {field: typed}


def test_a_reason_is_found_without_touching_the_card(card: Card, scorer: Scorer) -> None:
    field = Field("base", "teachers")
    card.drafts[field], card.base["teachers"] = "двадцать", Decimal(15)
    assert fields.fault_of_draft(card, field, scorer)
    assert card.base == {"teachers": 15}


def test_nothing_but_control_characters_is_nothing(card: Card, paper: Paper, scorer: Scorer) -> None:
    assert fields.put_typed(card, Field("notes", "1.2.1"), "\x07\x1b", scorer) is None
    assert card == Card(paper=paper)


def test_a_field_is_named_for_the_journal() -> None:
    assert str(Field("values", "1.2.1")) == "values/1.2.1"


@pytest.mark.parametrize("text", ["2020-02-30", "29.02.2021", "00.01.2021", "2020-13-01"])
def test_a_day_that_is_not_in_the_calendar(text: str) -> None:
    with pytest.raises(ValueRefused):
        fields.read_date(text)


def test_a_leap_day_is_a_day() -> None:
    assert fields.read_date("29.02.2020") == date(2020, 2, 29)


@pytest.mark.parametrize(
    ("typed", "year"), [("00", 2000), ("26", 2026), ("79", 2079), ("90", 1990), ("99", 1999)]
)
def test_a_year_of_two_digits_is_the_one_that_is_meant(typed: str, year: int) -> None:
    """From 80 on it is of the last century; years before 1990 are out of range all the same."""
    assert fields.read_date(f"15.10.{typed}") == date(year, 10, 15)


class TestNewCards:
    @pytest.mark.parametrize(
        ("today", "start", "end"),
        [
            (date(2021, 6, 1), date(2020, 9, 1), date(2021, 5, 31)),
            (date(2021, 5, 31), date(2019, 9, 1), date(2020, 5, 31)),
            (date(2021, 10, 15), date(2020, 9, 1), date(2021, 5, 31)),
            (date(2022, 1, 1), date(2020, 9, 1), date(2021, 5, 31)),
        ],
    )
    def test_a_new_card_is_for_the_last_year_that_has_ended(
        self, paper: Paper, today: date, start: date, end: date
    ) -> None:
        card = new_card(paper, today)
        assert (card.start, card.end, card.values) == (start, end, {})

    def test_next_years_card_takes_over_the_head_and_no_values(self, paper: Paper) -> None:
        previous = Card(
            paper=paper,
            organisation={"name": "СШ"},
            start=date(2020, 9, 1),
            end=date(2021, 5, 31),
            base={"teachers": Decimal(15)},
            values={"1.2.1": Decimal(20)},
            notes={"1.2.1": "приказ"},
            signers={"head": Signer("Иванов", "директор")},
        )
        card = next_years_card(previous, date(2030, 1, 1))
        assert (card.start, card.end) == (date(2021, 9, 1), date(2022, 5, 31))
        assert (card.organisation, card.base, card.signers) == (
            previous.organisation,
            previous.base,
            previous.signers,
        )
        assert (card.values, card.notes) == ({}, {})
        card.signers["head"].name = "Петров"
        card.organisation["name"] = "другая"
        assert previous.signers["head"].name == "Иванов"
        assert previous.organisation["name"] == "СШ"

    def test_next_years_card_of_a_card_without_a_period(self, paper: Paper) -> None:
        card = next_years_card(Card(paper=paper), date(2021, 6, 1))
        assert (card.start, card.end) == (date(2020, 9, 1), date(2021, 5, 31))

    @pytest.mark.parametrize(
        ("start", "end", "years"),
        [
            (date(2020, 9, 1), date(2021, 5, 31), "2020-2021"),
            (date(2021, 1, 1), date(2021, 12, 31), "2021"),
            (None, date(2021, 5, 31), "2021"),
            (None, None, ""),
        ],
    )
    def test_the_years_of_a_card(
        self, paper: Paper, start: date | None, end: date | None, years: str
    ) -> None:
        assert Card(paper=paper, start=start, end=end).years == years
