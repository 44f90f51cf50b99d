"""Each kind of rule by itself: what is read, kept, shown, earned, explained, and how it is refused."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from model.paper import Band, Bands, BaseFigure, Choice, Count, Flag, Option, Paper, Share, Threshold
from model.paper.library import Papers
from model.scoring import (
    Kind,
    OddNumber,
    Part,
    Scorer,
    ShareKind,
    ValueRefused,
    plain,
    read_number,
    read_stored_number,
    read_stored_points,
    shortened,
)
from model.scoring.band import BandKind
from model.scoring.choice import ChoiceKind, FlagKind
from model.scoring.count import CountKind, ThresholdKind
from model.scoring.values import number_of
from model.wording import Message, Said, Text, say

TEACHERS = BaseFigure("teachers", "people", Text("Педагогических работников", "Педагог қызметкерлер"))
FUNDING = BaseFigure("funding", "money", Text("Финансирование", "Қаржыландыру"))
BASE = {"teachers": Decimal(15), "funding": Decimal("1250.5")}


def option(id_: str, points: str) -> Option:
    return Option(id_, Decimal(points), Text(f"ответ {id_}", f"{id_} жауабы"))


def made() -> dict[str, Kind]:
    """A kind of each sort, new for every test."""
    bands = tuple(
        Band(id_, Decimal(start), Decimal(points))
        for id_, start, points in (("high", 80, "2.5"), ("middle", 50, "1.5"), ("low", 10, "-0.5"))
    )
    return {
        "share": ShareKind(Share(Decimal("0.10"), "teachers"), TEACHERS, 1),
        "penalty": ShareKind(Share(Decimal("-0.2"), "teachers"), TEACHERS, 1),
        "money": ShareKind(Share(Decimal("0.5"), "funding"), FUNDING, 2),
        "count": CountKind(Count(Decimal("0.5"))),
        "injuries": CountKind(Count(Decimal(-10))),
        "nothing": CountKind(Count(Decimal(0))),
        "weightless": ShareKind(Share(Decimal(0), "teachers"), TEACHERS, 1),
        "reports": ThresholdKind(Threshold(Decimal(3), Decimal("1.5"))),
        "flag": FlagKind(Flag(Decimal("2.5"))),
        "choice": ChoiceKind(Choice((option("over_10", "5"), option("none", "-3.5")))),
        "band": BandKind(Bands(Decimal(10), Decimal(100), bands)),
    }


class Read(NamedTuple):
    """One value on its way through a kind."""

    kind: str
    typed: str
    """What stands in the field."""
    stored: Any
    """What the card file holds."""
    value: Any
    points: str
    explained: str
    part: str | None = None


OF_15 = Part(Decimal(3))
OF_16 = Part(Decimal(1), Decimal(16))
OVER = Part(Decimal(1), Decimal(15), Decimal("6.6"))
OF_MONEY = Part(Decimal("0.5"), Decimal("1.5"))

VALUES = [
    Read("share", "64", "64", Decimal(64), "6.40", "64 % × 0,10 = 6,4"),
    Read("share", "0,5", "0.5", Decimal("0.5"), "0.050", "0,5 % × 0,10 = 0,05"),
    Read("share", "100", "100", Decimal(100), "10.00", "100 % × 0,10 = 10"),
    Read("share", "3/", {"part": 3}, OF_15, "2.000", "3 из 15 = 20 %\n20 % × 0,10 = 2"),
    Read(
        "share", "1/16", {"part": 1, "whole": 16}, OF_16, "0.630", "1 из 16 = 6,3 %\n6,3 % × 0,10 = 0,63"
    ),
    Read(
        "share",
        "1/15=6,6%",
        {"part": 1, "whole": 15, "percent": "6.6"},
        OVER,
        "0.660",
        "1 из 15, но процент введён вручную: 6,6 %\n6,6 % × 0,10 = 0,66",
    ),
    Read(
        "share", "15/15", {"part": 15, "whole": 15}, Part(Decimal(15), Decimal(15)), "10.000",
        "15 из 15 = 100 %\n100 % × 0,10 = 10",
    ),
    Read("penalty", "2", "2", Decimal(2), "-0.4", "2 % × (−0,2) = −0,4"),
    Read("penalty", "0", "0", Decimal(0), "0.0", "0 % × (−0,2) = 0"),
    Read(
        "money",
        "0,5/1,5",
        {"part": "0.5", "whole": "1.5"},
        OF_MONEY,
        "16.665",
        "0,5 из 1,5 = 33,33 %\n33,33 % × 0,5 = 16,665",
    ),
    Read(
        "money", "0/", {"part": "0"}, Part(Decimal(0)), "0.000", "0 из 1250,5 = 0 %\n0 % × 0,5 = 0",
    ),
    Read("count", "9", 9, Decimal(9), "4.5", "9 × 0,5 = 4,5"),
    Read("injuries", "3", 3, Decimal(3), "-30", "3 × (−10) = −30"),
    Read("injuries", "0", 0, Decimal(0), "0", "0 × (−10) = 0"),
    Read("nothing", "3", 3, Decimal(3), "0", "3 × 0 = 0"),
    Read("weightless", "3", "3", Decimal(3), "0", "3 % × 0 = 0"),
    Read("reports", "3", 3, Decimal(3), "1.5", "3 (не меньше 3) = 1,5"),
    Read("reports", "2", 2, Decimal(2), "0", "2 (меньше 3) = 0"),
    Read("flag", "yes", True, True, "2.5", "да = 2,5"),
    Read("flag", "no", False, False, "0", "нет = 0"),
    Read("choice", "none", "none", "none", "-3.5", "ответ none = −3,5", "none"),
    Read("band", "79,5", "79.5", Decimal("79.5"), "1.5", "79,5 (от 50, но меньше 80) = 1,5", "middle"),
    Read("band", "10", "10", Decimal(10), "-0.5", "10 (от 10, но меньше 50) = −0,5", "low"),
    Read("band", "80", "80", Decimal(80), "2.5", "80 (80 и больше) = 2,5", "high"),
    Read("band", "100", "100", Decimal(100), "2.5", "100 (80 и больше) = 2,5", "high"),
]  # fmt: skip


@pytest.mark.parametrize("case", VALUES, ids=lambda case: f"{case.kind} {case.typed}")
def test_a_value(case: Read) -> None:
    kind = made()[case.kind]
    assert kind.read_typed(case.typed, BASE) == case.value
    assert kind.read_stored(case.stored, BASE) == case.value
    assert kind.typed(case.value) == case.typed
    assert kind.stored(case.value) == case.stored
    assert type(kind.stored(case.value)) is type(case.stored)
    assert str(kind.points(case.value, BASE)) == case.points
    assert say(kind.explain(case.value, BASE), "ru") == case.explained
    assert kind.part(case.value) == case.part


REFUSED: list[tuple[str, Any, str, Mapping[str, Said]]] = [
    ("share", "100,1", "over_hundred", {"percent": Decimal("100.1")}),
    ("share", "-0,1", "below_zero", {}),
    ("share", None, "wrong_kind_number", {}),
    ("share", {"part": 3, "of": 5, "among": 6}, "unknown_key",
     {"key": "among", "allowed": "part, whole, percent"}),
    ("share", {"whole": 5}, "part_missing", {}),
    ("share", {"part": 3, "whole": 0}, "whole_zero", {}),
    ("share", {"part": 16}, "part_over_whole", {"part": Decimal(16), "whole": Decimal(15)}),
    ("share", {"part": 6, "whole": 5}, "part_over_whole", {"part": Decimal(6), "whole": Decimal(5)}),
    ("share", {"part": "1,5"}, "not_whole", {"number": Decimal("1.5")}),
    ("share", {"part": 1, "whole": "1,5"}, "not_whole", {"number": Decimal("1.5")}),
    ("share", {"part": 1, "percent": "100,1"}, "over_hundred", {"percent": Decimal("100.1")}),
    ("share", {"part": 1, "percent": -1}, "below_zero", {}),
    ("money", {"part": "-0,5"}, "out_of_range",
     {"number": Decimal("-0.5"), "lowest": Decimal(0), "highest": Decimal(999_999_999)}),
    ("money", {"part": 1, "whole": "999999999,5"}, "out_of_range",
     {"number": Decimal("999999999.5"), "lowest": Decimal(0), "highest": Decimal(999_999_999)}),
    ("count", "2,5", "not_whole", {"number": Decimal("2.5")}),
    ("count", -1, "below_zero", {}),
    ("reports", "2,5", "not_whole", {"number": Decimal("2.5")}),
    ("flag", "yes", "wrong_kind_flag", {}),
    ("flag", 1, "wrong_kind_flag", {}),
    ("choice", True, "wrong_kind_option", {"allowed": "over_10, none"}),
    ("choice", " больше\n10", "unknown_option", {"given": "больше 10", "allowed": "over_10, none"}),
    ("band", "9,9", "out_of_range",
     {"number": Decimal("9.9"), "lowest": Decimal(10), "highest": Decimal(100)}),
    ("band", "100,1", "out_of_range",
     {"number": Decimal("100.1"), "lowest": Decimal(10), "highest": Decimal(100)}),
    ("band", OddNumber("1e999"), "odd_number", {"number": "1e999"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "stored", "code", "details"), REFUSED)
def test_what_a_file_may_not_hold(kind: str, stored: Any, code: str, details: Mapping[str, Said]) -> None:
    with pytest.raises(ValueRefused) as refusal:
        made()[kind].read_stored(stored, BASE)
    assert refusal.value.message == Message(f"value.{code}", details)


TYPED_WRONG: list[tuple[str, str, str, Mapping[str, Said]]] = [
    ("share", "сорок", "not_a_number", {"typed": "сорок"}),
    ("share", "н/д", "not_a_number", {"typed": "н/д"}),
    ("share", "101 %", "over_hundred", {"percent": Decimal(101)}),
    ("share", "16/", "part_over_whole", {"part": Decimal(16), "whole": Decimal(15)}),
    ("share", "3/15=120", "over_hundred", {"percent": Decimal(120)}),
    ("share", "1/1,5", "not_whole", {"number": Decimal("1.5")}),
    # Only a text of at most 100 characters is looked at closely.
    ("share", "3/15" + " " * 93 + "=20%", "not_a_number", {"typed": "3/15 =20"}),
    ("count", "2,5", "not_whole", {"number": Decimal("2.5")}),
    ("count", "-1", "below_zero", {}),
    ("flag", "да", "wrong_kind_flag", {}),
    ("choice", "all", "unknown_option", {"given": "all", "allowed": "over_10, none"}),
    ("band", "101", "out_of_range",
     {"number": Decimal(101), "lowest": Decimal(10), "highest": Decimal(100)}),
    ("band", "9", "out_of_range",
     {"number": Decimal(9), "lowest": Decimal(10), "highest": Decimal(100)}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "typed", "code", "details"), TYPED_WRONG)
def test_what_may_not_be_typed(kind: str, typed: str, code: str, details: Mapping[str, Said]) -> None:
    with pytest.raises(ValueRefused) as refusal:
        made()[kind].read_typed(typed, BASE)
    assert refusal.value.message == Message(f"value.{code}", details)


def test_a_share_in_a_text_of_a_hundred_characters_is_read() -> None:
    typed = "3/15" + " " * 92 + "=20%"
    assert len(typed) == 100
    assert made()["share"].read_typed(typed, BASE) == Part(Decimal(3), Decimal(15), Decimal(20))


def test_a_part_without_its_whole_names_the_base_figure() -> None:
    with pytest.raises(ValueRefused) as refusal:
        made()["share"].points(OF_15, {})
    assert refusal.value.message == Message("value.whole_missing", {"base": TEACHERS.text})


# ------------------------------------------------------------------------------ numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1\t250", "1250"),
        ("0000000000007", "7"),  # zeros before a number are no digits of it
        ("3,0000000000", "3"),
        ("5,", "5"),
        ("0" * 100, "0"),
    ],
)
def test_an_odd_spelling_of_a_number(text: str, number: str) -> None:
    assert str(read_number(text)) == number


@pytest.mark.parametrize(
    ("text", "code", "details"),
    [
        ("пять  штук", "not_a_number", {"typed": "пять штук"}),
        ("\n5", "not_a_number", {"typed": "5"}),
        ("5" * 101, "not_a_number", {"typed": "5" * 39 + "…"}),
        ("1234567890", "too_long", {"whole": 9, "places": 6}),
        ("0,1234567", "too_long", {"whole": 9, "places": 6}),
    ],
)
def test_the_words_about_what_is_no_number(text: str, code: str, details: Mapping[str, Said]) -> None:
    with pytest.raises(ValueRefused) as refusal:
        read_number(text)
    assert refusal.value.message == Message(f"value.{code}", details)


@pytest.mark.parametrize(
    "stored", [123456789012345678, Decimal(123456789012345678), "123456789012345678", "0,123456789012"]
)
def test_points_keep_all_their_digits(stored: Any) -> None:
    assert plain(read_stored_points(stored)) == str(stored).replace(",", ".")


@pytest.mark.parametrize("stored", ["1234567890123456789", "0,1234567890123"])
def test_points_longer_than_any_can_be(stored: str) -> None:
    with pytest.raises(ValueRefused) as refusal:
        read_stored_points(stored)
    assert refusal.value.message == Message("value.too_long", {"whole": 18, "places": 12})


def test_a_tiny_number_is_too_long_and_not_unreadable() -> None:
    with pytest.raises(ValueRefused) as refusal:
        read_stored_number(Decimal("0.0000001"))
    assert refusal.value.message.code == "value.too_long"


def test_a_text_that_fits_is_not_cut() -> None:
    assert shortened("а" * 40) == "а" * 40
    assert shortened("а" * 41) == "а" * 39 + "…"
    assert shortened("абв") == "абв"


def test_what_is_no_number_is_named_to_the_programmer() -> None:
    with pytest.raises(TypeError, match="over_10"):
        number_of("over_10")


# ------------------------------------------------------------------------------ a card changes step by step


@pytest.fixture
def fresh(papers: Papers) -> Scorer:
    return Scorer(papers.paper("volgograd-rating-card", "2021"))


BEFORE = {"1.2.4": Decimal(1), "1.2.5-branch": Decimal(2), "2.6.2-region-1": Decimal(3)}
"""3 + 10 in section I, 27 in section II."""


def test_a_changed_row_moves_its_subtotal_and_the_total_by_the_difference(fresh: Scorer) -> None:
    before = fresh.score(BEFORE, {})
    after = fresh.rescored(before, ["1.2.5-branch"], BEFORE | {"1.2.5-branch": Decimal(3)}, {})
    assert (before.sections["I"], before.total) == (13, 40)
    assert (after.rows["1.2.5-branch"], after.sections["I"], after.sections["II"], after.total) == (
        15,
        18,
        27,
        45,
    )
    assert fresh.score(BEFORE, {}) == before, "the score before is left alone"


def test_an_emptied_row_earns_nothing_any_more(fresh: Scorer) -> None:
    left = {row: value for row, value in BEFORE.items() if row != "1.2.5-branch"}
    after = fresh.rescored(fresh.score(BEFORE, {}), ["1.2.5-branch"], left, {})
    assert after == fresh.score(left, {})
    assert "1.2.5-branch" not in after.rows
    assert (after.sections["I"], after.total) == (3, 30)


def test_a_row_that_can_be_scored_no_more_is_a_fault_and_back_again(fresh: Scorer) -> None:
    values = BEFORE | {"1.2.1": OF_15}
    whole = fresh.score(values, BASE)
    assert whole.total == 50

    without = fresh.rescored(whole, ["1.2.1"], values, {})
    figure = next(figure for figure in fresh.paper.base if figure.id == "teachers")
    missing = Message("value.whole_missing", {"base": figure.text})
    assert without.faults == {"1.2.1": missing} == fresh.score(values, {}).faults
    assert (without.sections["I"], without.total) == (13, 40)
    assert "1.2.1" not in without.rows

    assert fresh.rescored(without, ["1.2.1"], values, BASE) == whole


def test_rows_of_a_table_that_does_not_apply_do_not_stop_the_others(fresh: Scorer) -> None:
    before = fresh.score(BEFORE, {}, {"II"})
    changed = {"2.6.2-region-1": Decimal(9), "1.2.4": Decimal(2)}
    after = fresh.rescored(before, list(changed), BEFORE | changed, {})
    assert (before.total, after.total, after.sections["I"]) == (13, 16, 16)
    assert "II" not in after.sections


def test_a_base_figure_knows_the_rows_it_divides(fresh: Scorer, paper: Paper) -> None:
    assert fresh.paper is paper
    assert fresh.rows_divided_by("graduates") == {"2.3.1"}
    assert fresh.rows_divided_by("students_5_11") == {"3.4.5", "3.4.6"}
    assert len(fresh.rows_divided_by("students")) == 22


def test_every_kind_of_rule_of_a_paper_is_made_of_its_own_rule(fresh: Scorer) -> None:
    values = {
        "1.2.1": Part(Decimal(1), Decimal(16)),  # 6,3 × 0,5
        "2.6.2-region-1": Decimal(1),  # 9
        "3.1.1-base": True,  # 10
        "6.1.2": "under_10",  # 3
        "6.2.3": Decimal(3),  # 1
        "6.2.5-score": Decimal(80),  # 2
    }
    rows = fresh.score(values, {}).rows
    assert list(map(plain, rows.values())) == ["3.15", "9", "10", "3", "1", "2"]
