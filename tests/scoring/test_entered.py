"""Dates and lines of text as people write them, and the words of every refusal."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from model.scoring import ValueRefused
from model.scoring.entered import MOST_CHARACTERS, read_date, read_line
from model.wording import Message, Said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-09-01", date(2020, 9, 1)),
        ("01.09.2020", date(2020, 9, 1)),
        (" 1,9,2020 ", date(2020, 9, 1)),
        ("1/9 2020", date(2020, 9, 1)),
        ("01092020", date(2020, 9, 1)),
        ("29.02.2020", date(2020, 2, 29)),
        ("1.9.20", date(2020, 9, 1)),
        ("1.9.79", date(2079, 9, 1)),
        ("1.9.90", date(1990, 9, 1)),
        ("31.12.99", date(1999, 12, 31)),
        ("01.01.1990", date(1990, 1, 1)),
        ("31.12.2099", date(2099, 12, 31)),
    ],
)
def test_a_date(text: str, day: date) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "code", "details"),
    [
        ("вчера", "not_a_date", {"typed": "вчера"}),
        ("2020-9-1", "not_a_date", {"typed": "2020-9-1"}),
        ("1.9.020", "not_a_date", {"typed": "1.9.020"}),
        ("30.02.2020", "no_such_date", {"typed": "30.02.2020"}),
        ("2021-02-29", "no_such_date", {"typed": "2021-02-29"}),
        ("31.12.1989", "date_out_of_range", {"earliest": 1990, "latest": 2099}),
        ("1.9.80", "date_out_of_range", {"earliest": 1990, "latest": 2099}),
        ("01.01.2100", "date_out_of_range", {"earliest": 1990, "latest": 2099}),
    ],
)
def test_what_is_no_date(text: str, code: str, details: Mapping[str, Said]) -> None:
    refused(read_date, text, Message(f"value.{code}", details))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  приказ № 12\n", "приказ № 12"),
        ("строка\nи\tещё", "строка\nи\tещё"),
        ("а\u0000б\u202eв", "абв"),
        ("5\u00a0км", "5\u00a0км"),
        ("а" * 4000, "а" * 4000),
        (" " * 396_000 + "а" * 4000, "а" * 4000),
    ],
)
def test_a_line_of_text(text: str, kept: str) -> None:
    assert read_line(text) == kept


@pytest.mark.parametrize("text", ["а" * 4001, "\0" * 396_001 + "а" * 4000])
def test_a_text_may_not_be_a_book(text: str) -> None:
    refused(read_line, text, Message("value.text_too_long", {"most": MOST_CHARACTERS}))


def refused(read: Callable[[str], object], text: str, message: Message) -> None:
    with pytest.raises(ValueRefused) as refusal:
        read(text)
    assert refusal.value.message == message
