"""`check`: the report for people and for programs, and its exit code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from model.paper import Choice, Flag, Paper, Row

HEAD = {
    "bagalau": 1,
    "form": "volgograd-rating-card",
    "edition": "2021",
    "organisation": {"name": "СШ", "municipality": "район", "nomination": "rural"},
    "period": {"from": "2020-09-01", "to": "2021-05-31"},
}


def plain_value(row: Row) -> Any:
    if isinstance(row.rule, Flag):
        return False
    return row.rule.options[-1].id if isinstance(row.rule, Choice) else 0


@pytest.fixture
def sound(paper: Paper) -> dict[str, Any]:
    """A card with every row filled in and nothing wrong."""
    return HEAD | {"values": {row.id: plain_value(row) for row in paper.rows.values()}}


@pytest.fixture
def checked(cli: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    def check(document: dict[str, Any], *options: str) -> Any:
        path = tmp_path / "card.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        return cli("check", path, *options)

    return check


def test_the_filled_card_for_programs(cli: Callable[..., Any], example: Path) -> None:
    answer = cli("check", example, "--json")
    report = json.loads(answer.out)
    assert (answer.code, answer.err) == (1, "")
    assert list(report) == ["findings", "missing", "totals", "warnings", "fingerprint"]
    assert [tuple(found.values())[:4] for found in report["findings"]] == [
        ("1.2.6", "miscalculated", "2.5", "25"),
        ("2.2.1", "wrong_place", None, None),
        ("2.5.2-lower", "doubtful_weight", None, None),
        ("2.6.2-region-3", "blank", None, "7"),
        (None, "total", "287.1", "311.4"),
    ]
    keys = ["row", "kind", "printed", "computed", "difference", "text"]
    assert all(list(found) == keys for found in report["findings"])
    assert [found["difference"] for found in report["findings"]] == ["22.5", None, None, "7", "24.3"]
    assert report["totals"] == {"printed": "287.1", "rows": "281.9", "method": "311.4"}
    assert report["missing"] == ["2.1.1-family", "2.1.1-self", "2.2.1", "6.2.5-score", "6.2.5-plan"]
    assert [warning["row"] for warning in report["warnings"] if warning["row"]] == ["4.1.2"]


def test_the_filled_card_for_people(cli: Callable[..., Any], example: Path) -> None:
    answer = cli("check", example)
    assert answer.code == 1
    for words in (
        "Ошибки (4):",
        "1.2.6: На бумаге стоит 2,5, а по методике 25 (25 % × 1,0 = 25).",
        "Не заполнено строк: 5",
        "Итог на бумаге: 287,1",
        "Сумма строк на бумаге: 281,9",
        "Итог по методике: 311,4",
        "посчитано как напечатано (1):",
    ):
        assert words in answer.out


def test_texts_are_in_the_language_asked_for(cli: Callable[..., Any], example: Path) -> None:
    ru, kk = (
        json.loads(cli("check", example, "--json", "--language", language).out) for language in ("ru", "kk")
    )
    for mine, other in zip(ru["findings"], kk["findings"], strict=True):
        assert mine["text"] != other["text"]
        assert mine | {"text": ""} == other | {"text": ""}


def test_nothing_wrong_is_0(checked: Callable[..., Any], sound: dict[str, Any]) -> None:
    assert checked(sound).code == 0
    report = json.loads(checked(sound, "--json").out)
    assert report == {
        "findings": [],
        "missing": [],
        "totals": {"printed": None, "rows": None, "method": report["totals"]["method"]},
        "warnings": [],
        "fingerprint": report["fingerprint"],
    }


def test_a_doubtful_weight_alone_is_0(checked: Callable[..., Any], sound: dict[str, Any]) -> None:
    sound["values"]["2.5.2-lower"] = 2
    answer = checked(sound, "--json")
    assert [found["kind"] for found in json.loads(answer.out)["findings"]] == ["doubtful_weight"]
    assert answer.code == 0


def test_a_question_alone_is_0(checked: Callable[..., Any], sound: dict[str, Any]) -> None:
    sound["values"]["4.1.2"] = 50
    assert checked(sound).code == 0
    assert "Проверьте ещё раз (1):" in checked(sound).out


@pytest.mark.parametrize(
    "change",
    [
        {"values": {}},
        {"drafts": {"base/students": "много"}},
        {"printed": {"total": "287,1"}},
        {"printed": {"rows": {"1.2.4": "3"}}},
    ],
    ids=["missing", "wrong entry", "total", "row"],
)
def test_anything_else_is_1(checked: Callable[..., Any], sound: dict[str, Any], change: Any) -> None:
    assert checked(sound | change).code == 1


def test_a_row_taken_out_of_the_file_is_missing(checked: Callable[..., Any], sound: dict[str, Any]) -> None:
    del sound["values"]["6.1.2"]
    assert json.loads(checked(sound, "--json").out)["missing"] == ["6.1.2"]
