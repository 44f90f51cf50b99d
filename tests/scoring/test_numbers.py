"""Numbers as people write them."""

from decimal import Decimal
from typing import Any

import pytest

from model.scoring import (
    ShareKind,
    ValueRefused,
    plain,
    read_number,
    read_stored_number,
    read_stored_points,
    shortened,
    with_comma,
)
from model.scoring.numbers import MOST_TYPED, rounded
from model.scoring.score import Scorer
from model.scoring.values import Part, number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6,4", "6.4"),
        ("6.4", "6.4"),
        ("0, 1", "0.1"),  # as the filled card writes it
        ("0 ,1", "0.1"),
        (" 64 ", "64"),
        ("\u00a064\u202f", "64"),
        ("1 250", "1250"),
        ("1\u00a0250,50", "1250.5"),
        ("12 345 678", "12345678"),
        ("−3", "-3"),
        ("-3", "-3"),
        ("+3", "3"),
        ("007", "7"),
        ("0,500000", "0.5"),
        ("-0", "0"),
        ("-0,0", "0"),
        ("999999999,999999", "999999999.999999"),
    ],
)
def test_a_number(text: str, number: str) -> None:
    read = read_number(text)
    assert read == Decimal(number)
    assert str(read) == number.removesuffix(".0")


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", ",", ",5", "1,2,3", "1.250,5", "1 25", "12 50", "1e5", "٣", "²", "½", "½0", "0x10",
     "NaN", "inf", "Infinity", "1_000", "3/15", "64 %", "двадцать", "1\n2", "--1", "9" * (MOST_TYPED + 1)],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueRefused) as refusal:
        read_number(text)
    assert refusal.value.message.code == "value.not_a_number"


@pytest.mark.parametrize("text", ["1234567890", "0,1234567"])
def test_what_is_too_long(text: str) -> None:
    with pytest.raises(ValueRefused) as refusal:
        read_number(text)
    assert refusal.value.message.code == "value.too_long"


@pytest.mark.parametrize("stored", [True, False, None, [], {}, 1.5])
def test_a_stored_number_is_a_number(stored: Any) -> None:
    with pytest.raises(ValueRefused) as refusal:
        read_stored_number(stored)
    assert refusal.value.message.code == "value.wrong_kind_number"


def test_points_may_be_longer_than_what_earned_them() -> None:
    assert read_stored_points("49999999950.0000001") == Decimal("49999999950.0000001")


@pytest.mark.parametrize(
    ("number", "text"),
    [("6.40", "6.4"), ("10", "10"), ("1E+2", "100"), ("-0.4", "-0.4"), ("-0", "0"), ("0.00", "0")],
)
def test_plain(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text
    assert with_comma(Decimal(number)) == text.replace(".", ",")


@pytest.mark.parametrize(("number", "expected"), [("6.65", "6.7"), ("6.64999", "6.6"), ("0.05", "0.1")])
def test_half_goes_up(number: str, expected: str) -> None:
    assert rounded(Decimal(number), 1) == Decimal(expected)


def test_a_long_text_is_cut_for_a_message() -> None:
    assert shortened("а  б\n" + "в" * 100) == "а б " + "в" * 35 + "…"


def test_an_option_is_no_number() -> None:
    with pytest.raises(TypeError):
        number_of("none")


BASE = {"teachers": Decimal(15)}


class TestTypedShares:
    @pytest.fixture
    def kind(self, scorer: Scorer) -> ShareKind:
        kind = scorer.kinds["1.2.1"]
        assert isinstance(kind, ShareKind)
        return kind

    @pytest.mark.parametrize(
        ("typed", "value"),
        [
            ("20", Decimal(20)),
            ("20 %", Decimal(20)),
            ("6,6%", Decimal("6.6")),
            ("3/15", Part(Decimal(3), Decimal(15))),
            ("3 / 15", Part(Decimal(3), Decimal(15))),
            ("3 из 15", Part(Decimal(3), Decimal(15))),
            ("3/", Part(Decimal(3))),
            ("3 из", Part(Decimal(3))),
            ("3/15=19,9%", Part(Decimal(3), Decimal(15), Decimal("19.9"))),
            ("3/15 = 19,9", Part(Decimal(3), Decimal(15), Decimal("19.9"))),
            ("3/=19,9%", Part(Decimal(3), None, Decimal("19.9"))),
        ],
    )
    def test_a_share(self, kind: ShareKind, typed: str, value: Any) -> None:
        assert kind.read_typed(typed, BASE) == value
        assert kind.read_typed(kind.typed(value), BASE) == value

    @pytest.mark.parametrize(
        "typed",
        ["/", "/15", "3//15", "3/15/", "3/15=", "=20", "3/0", "16/", "16/15", "1,5/15", "3/15=120", "из"],
    )
    def test_what_is_no_share(self, kind: ShareKind, typed: str) -> None:
        with pytest.raises(ValueRefused):
            kind.read_typed(typed, BASE)
