"""The cases of tests/cases/: values and expected points as data, one file a paper."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.paper.library import Papers
from model.scoring import Scorer, ValueRefused, plain

FOLDER = Path(__file__).resolve().parents[1] / "cases"
KEYS = {"name", "base", "values", "rows", "sections", "total"}


def cases() -> list[Any]:
    found = []
    for file in sorted(FOLDER.glob("*.toml")):
        listed = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
        assert set(listed) == {"case"}
        found += [pytest.param(file.stem, case, id=case["name"]) for case in listed["case"]]
    return found


@pytest.fixture(scope="session")
def scorers(papers: Papers) -> dict[str, Scorer]:
    return {form: Scorer(papers.newest(form)) for form, _ in papers.known()}


@pytest.mark.parametrize(("form", "case"), cases())
def test_a_case(form: str, case: dict[str, Any], scorers: dict[str, Scorer]) -> None:
    assert set(case) <= KEYS
    scorer = scorers[form]
    base = {figure: Decimal(number) for figure, number in case.get("base", {}).items()}
    values = {row: scorer.kinds[row].read_stored(stored, base) for row, stored in case["values"].items()}

    score = scorer.score(values, base)

    assert score.faults == {}
    assert score.rows == case["rows"]
    assert score.sections == dict.fromkeys(score.sections, 0) | case.get("sections", {})
    assert score.total == case["total"]
    assert all(str(points) != "-0" for points in (*score.rows.values(), *score.sections.values()))
    assert plain(score.total) == plain(Decimal(case["total"]))


def test_the_names_differ() -> None:
    names = [case.id for case in cases()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("form", [path.stem for path in FOLDER.glob("*.toml")])
def test_every_row_and_every_option_has_a_case(form: str, scorers: dict[str, Scorer]) -> None:
    tried = [case.values[1]["values"] for case in cases() if case.values[0] == form]
    paper = scorers[form].paper
    assert set(paper.rows) == {row for values in tried for row in values}
    options = {
        (row.id, option.id) for row in paper.rows.values() for option in getattr(row.rule, "options", ())
    }
    assert options <= {
        (row, value) for values in tried for row, value in values.items() if str(value) == value
    }


@pytest.mark.parametrize(
    ("row", "stored", "base", "code"),
    [
        ("1.2.1", {"part": 16, "whole": 15}, {}, "value.part_over_whole"),
        ("1.2.1", {"part": 3}, {}, "value.whole_missing"),
        ("1.2.1", {"part": 3}, {"teachers": Decimal(2)}, "value.part_over_whole"),
        ("1.2.1", {"part": 0, "whole": 0}, {}, "value.whole_zero"),
        ("1.2.1", "100,1", {}, "value.over_hundred"),
        ("1.2.1", "-0,1", {}, "value.below_zero"),
        ("1.2.4", "1,5", {}, "value.not_whole"),
        ("5.1.1", -1, {}, "value.below_zero"),
        ("6.2.5-score", "100,1", {}, "value.out_of_range"),
        ("6.2.5-score", -1, {}, "value.out_of_range"),
        ("6.2.3", "2,5", {}, "value.not_whole"),
        ("4.1.2", {"part": "-1", "whole": 5}, {}, "value.out_of_range"),
    ],
)
def test_what_cannot_be_a_value(
    row: str, stored: Any, base: Any, code: str, scorers: dict[str, Scorer]
) -> None:
    with pytest.raises(ValueRefused) as refusal:
        scorers["volgograd-rating-card"].kinds[row].read_stored(stored, base)
    assert refusal.value.message.code == code


def test_a_share_without_its_base_figure_is_a_fault_of_its_row_alone(scorers: dict[str, Scorer]) -> None:
    scorer = scorers["volgograd-rating-card"]
    share = scorer.kinds["1.2.1"].read_stored({"part": 3}, {"teachers": Decimal(15)})
    score = scorer.score({"1.2.1": share, "1.2.4": Decimal(1)}, {})
    assert (score.rows, score.total) == ({"1.2.4": 3}, 3)
    assert score.faults["1.2.1"].code == "value.whole_missing"
    assert scorer.rescored(score, ["1.2.1"], {"1.2.1": share}, {"teachers": Decimal(15)}).total == 13


def test_a_section_that_does_not_apply_is_not_scored(scorers: dict[str, Scorer]) -> None:
    scorer = scorers["volgograd-rating-card"]
    values = {"1.2.4": Decimal(1), "4.1.2": Decimal(50)}
    score = scorer.score(values, {}, {"IV"})
    assert (score.rows, score.total) == ({"1.2.4": 3}, 3)
    assert "IV" not in score.sections
    assert scorer.rescored(score, ["4.1.2"], values, {}) == score
