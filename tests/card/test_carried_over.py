"""Answers taken over to a made-up next edition (tests/forms/minimal-next.toml), by row id.

Requirements:
O1  an answer whose row asks the same is carried over; another weight, words or place are remarked;
O2  an answer to a row that is gone, or asks for another kind of answer, stays behind with its reason;
O3  head, base figures and signatories come along where the new edition has them; what is left is told;
O4  the old card stays as it is, and nothing is lost without a word.
"""

from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from model.card.card import Card, Field, Printed, Signer
from model.card.carried_over import CarriedOver, carried_over
from model.card.fields import put_typed
from model.paper import Paper
from model.paper.edition_difference import OtherPaper
from model.paper.library import Papers
from model.paper.read_paper import read_paper
from model.scoring import Part, Scorer
from model.wording import LANGUAGES, say

FORMS = Path(__file__).resolve().parents[1] / "forms"


@pytest.fixture(scope="module")
def old() -> Paper:
    return read_paper(FORMS / "minimal.toml")


@pytest.fixture(scope="module")
def new() -> Paper:
    return read_paper(FORMS / "minimal-next.toml")


@pytest.fixture
def card(old: Paper) -> Card:
    return Card(
        paper=old,
        organisation={"name": "СШ № 1", "nomination": "rural"},
        start=date(2022, 9, 1),
        end=date(2023, 5, 31),
        base={"teachers": Decimal(15)},
        values={
            "share": Part(Decimal(3)),
            "count": Decimal(2),
            "flag": True,
            "threshold": Decimal(4),
            "band": Decimal(85),
            "choice": "some",
        },
        notes={"share": "приказ № 1", "flag": "акт"},
        signers={"head": Signer("И. И. Иванова", "директор")},
        printed=Printed({"count": Decimal(10)}, {}, Decimal(10)),
    )


@pytest.fixture
def carried(card: Card, new: Paper) -> CarriedOver:
    return carried_over(card, new)


def test_what_is_carried_and_what_to_look_at(carried: CarriedOver) -> None:  # O1
    assert [(one.row, one.remark.code if one.remark else None) for one in carried.taken] == [
        ("share", "carry.weight"),
        ("count", "carry.words"),
        ("band", "carry.moved"),
        ("choice", "carry.weight"),
    ]
    assert carried.card.values == {
        "share": Part(Decimal(3)),
        "count": Decimal(2),
        "band": Decimal(85),
        "choice": "some",
    }


def test_the_new_card_earns_by_the_new_edition(carried: CarriedOver, new: Paper) -> None:  # O1
    score = Scorer(new).score(carried.card.values, carried.card.base)
    assert score.faults == {}
    assert score.rows == {"share": Decimal(4), "count": 10, "band": 2, "choice": 1}


def test_what_stays_behind(carried: CarriedOver) -> None:  # O2 O3
    assert [(str(one.field), one.reason.code) for one in carried.left] == [
        ("organisation/nomination", "carry.field_gone"),
        ("values/threshold", "carry.other_rule"),
        ("values/flag", "carry.row_gone"),
    ]
    for one in carried.left:
        assert all(say(one.reason, language) for language in LANGUAGES)


def test_an_option_that_is_gone(card: Card, new: Paper) -> None:  # O2
    card.values["choice"] = "none"
    left = {one.field.key: one.reason for one in carried_over(card, new).left}
    assert left["choice"].code == "carry.refused"
    assert "«none»" in say(left["choice"], "ru")


def test_a_part_of_a_figure_that_is_gone(card: Card, new: Paper) -> None:  # O2
    del card.base["teachers"]
    left = {one.field.key: one.reason.code for one in carried_over(card, new).left}
    assert left["share"] == "carry.no_figure"


def test_rows_that_nobody_has_answered_yet(carried: CarriedOver) -> None:
    assert carried.empty == ("fresh",)
    assert carried.card.missing() == ["fresh", "threshold"]


def test_the_head(carried: CarriedOver) -> None:  # O3
    made = carried.card
    assert made.organisation == {"name": "СШ № 1"}
    assert (made.start, made.end) == (date(2022, 9, 1), date(2023, 5, 31))
    assert made.base == {"teachers": 15}
    assert made.signers == {"head": Signer("И. И. Иванова", "директор")}
    assert made.notes == {"share": "приказ № 1"}
    assert made.printed is None


def test_a_wrong_entry_stays_a_wrong_entry(card: Card, old: Paper, new: Paper) -> None:  # O4
    put_typed(card, Field("values", "count"), "много", Scorer(old))
    made = carried_over(card, new).card
    assert made.drafts == {Field("values", "count"): "много"}


def test_the_old_card_stays_as_it_is(card: Card, new: Paper) -> None:  # O4
    before = deepcopy(card)
    made = carried_over(card, new).card
    made.signers["head"].name = "П. П. Петров"
    made.values.clear()
    assert card == before


def test_nothing_is_lost_without_a_word(card: Card, carried: CarriedOver) -> None:  # O4
    told = {one.row for one in carried.taken} | {one.field.key for one in carried.left}
    assert set(card.values) <= told


def test_another_paper_is_refused(card: Card) -> None:
    with pytest.raises(OtherPaper):
        carried_over(card, Papers().newest("kz-evaluation-sheet"))
