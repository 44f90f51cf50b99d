"""`score`: points for people and for programs."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

CARD = {
    "bagalau": 1,
    "form": "volgograd-rating-card",
    "edition": "2021",
    "base": {"teachers": 15},
    "values": {
        "1.1-federal": "64,0",
        "1.2.1": {"part": 3, "whole": 15},
        "1.2.2": {"part": 1},
        "1.2.3": {"part": 1, "whole": 15, "percent": "6,6"},
        "1.2.4": 0,
        "1.3.1": False,
        "3.4.1": True,
        "5.1.1": 2,
        "6.1.2": "none",
        "6.2.3": 3,
        "6.2.5-score": "79,5",
    },
}


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.json"
    path.write_text(json.dumps(CARD), encoding="utf-8")
    return path


def test_the_filled_card(cli: Callable[..., Any], example: Path) -> None:
    answer = cli("score", example, "--json")
    scored = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert list(scored) == ["form", "edition", "rows", "sections", "total", "complete"]
    assert (scored["form"], scored["edition"]) == ("volgograd-rating-card", "2021")
    assert scored["sections"] == {"I": "56.1", "II": "121", "III": "82.3", "IV": "25", "V": "18", "VI": "9"}
    assert scored["total"] == "311.4"
    assert scored["complete"] is False
    assert len(scored["rows"]) == 98
    assert scored["rows"]["1.2.6"] == {"value": "25", "points": "25"}
    assert scored["rows"]["2.2.1"] == {"value": None, "points": None}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1.1-federal", {"value": "64", "points": "6.4"}),
        ("1.2.1", {"value": "20", "points": "10", "part": "3", "whole": "15"}),
        ("1.2.2", {"value": "6.7", "points": "0.67", "part": "1", "whole": "15"}),
        ("1.2.3", {"value": "6.6", "points": "6.6", "part": "1", "whole": "15"}),
        ("1.2.4", {"value": "0", "points": "0"}),
        ("1.3.1", {"value": False, "points": "0"}),
        ("3.4.1", {"value": True, "points": "10"}),
        ("5.1.1", {"value": "2", "points": "-20"}),
        ("6.1.2", {"value": "none", "points": "-3"}),
        ("6.2.3", {"value": "3", "points": "1"}),
        ("6.2.5-score", {"value": "79.5", "points": "1"}),
        ("6.2.5-plan", {"value": None, "points": None}),
    ],
)
def test_a_row_for_programs(
    cli: Callable[..., Any], card: Path, row: str, expected: dict[str, object]
) -> None:
    assert json.loads(cli("score", card, "--json").out)["rows"][row] == expected


def test_rows_add_up_to_sections_and_sections_to_the_total(cli: Callable[..., Any], card: Path) -> None:
    scored = json.loads(cli("score", card, "--json").out)
    rows = sum(Decimal(row["points"]) for row in scored["rows"].values() if row["points"] is not None)
    assert rows == sum(Decimal(points) for points in scored["sections"].values()) == Decimal(scored["total"])


def test_the_answer_for_programs_is_the_same_in_both_languages(cli: Callable[..., Any], card: Path) -> None:
    assert cli("score", card, "--json", "--language", "kk").out == cli("score", card, "--json").out


def test_a_complete_card(cli: Callable[..., Any], example: Path) -> None:
    document = json.loads(example.read_text(encoding="utf-8"))
    missing = {"2.1.1-family": 0, "2.1.1-self": 0, "2.2.1": 4, "6.2.5-score": 81, "6.2.5-plan": "done"}
    example.write_text(json.dumps(document | {"values": document["values"] | missing}), encoding="utf-8")
    scored = json.loads(cli("score", example, "--json").out)
    assert (scored["complete"], scored["total"]) == (True, "315.6")


def test_a_wrong_entry_is_not_scored_and_the_card_is_not_complete(
    cli: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "card.json"
    path.write_text(json.dumps(CARD | {"drafts": {"values/4.1.1": "много"}}), encoding="utf-8")
    answer = cli("score", path, "--json")
    assert answer.code == 0
    assert json.loads(answer.out)["rows"]["4.1.1"] == {"value": None, "points": None}


class TestForPeople:
    def test_the_table(self, cli: Callable[..., Any], example: Path) -> None:
        answer = cli("score", example)
        lines = answer.out.splitlines()
        assert answer.code == 0
        assert lines[:2] == [
            "Рейтинговая карта качества образования, ред. 22.03.2021, 01.09.2020 – 31.05.2021",
            "МКОУ Буерак-Поповская СШ",
        ]
        assert lines[-2].strip() == "ИТОГО 311,4"
        assert lines[-1] == "заполнено 93 из 98"
        assert any(line.split() == ["Всего", "по", "разделу", "IV:", "25"] for line in lines)

    def test_a_row(self, cli: Callable[..., Any], card: Path) -> None:
        lines = cli("score", card).out.splitlines()
        row = next(line for line in lines if line.startswith("5.1.1"))
        assert "2 × (−10) = −20" in row
        assert row.endswith(" −20")

    def test_a_share_shows_its_part(self, cli: Callable[..., Any], card: Path) -> None:
        text = " ".join(cli("score", card).out.split())
        assert "1 из 15 = 6,7 %; 6,7 % ×" in text

    def test_no_line_is_wider_than_a_screen(self, cli: Callable[..., Any], example: Path) -> None:
        for language in ("ru", "kk"):
            rows = [
                line for line in cli("score", example, "--language", language).out.splitlines()
                if line[:1].isdigit() or line[:1] == " "
            ]  # fmt: skip
            assert max(map(len, rows)) <= 100

    def test_it_speaks_kazakh(self, cli: Callable[..., Any], example: Path) -> None:
        text = cli("score", example, "--language", "kk").out
        assert "толтырылмаған" in text
        assert "не заполнено" not in text


def test_another_paper_without_method_column(cli: Callable[..., Any], tmp_path: Path) -> None:
    """Every paper that the program knows can be scored empty."""
    from model.paper.library import Papers

    for form, edition in Papers().known():
        path = tmp_path / f"{form}.json"
        path.write_text(json.dumps({"bagalau": 1, "form": form, "edition": edition}), encoding="utf-8")
        assert cli("score", path).code == 0
        assert cli("check", path).code == 1
