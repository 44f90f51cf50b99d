"""Cells of a workbook as a person would write them."""

import pytest

from model.exchange.raw_words import raw_in_words, reason_in_words
from model.wording import Message


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("25.0", "25"),
        ("-0.4", "−0,4"),
        ("6.60", "6,6"),
        ("1.2.1", "1.2.1"),
        ("н/д", "н/д"),
        ("12.03.2021", "12.03.2021"),
    ],
)
def test_numbers_are_written_with_a_comma(raw: str, said: str) -> None:
    assert raw_in_words(raw) == said
    assert reason_in_words(Message("recognise.unclear", {"raw": raw})).details == {"raw": said}


def test_a_reason_without_a_cell_stays_as_it_is() -> None:
    assert reason_in_words(Message("recognise.a_date")) == Message("recognise.a_date")
