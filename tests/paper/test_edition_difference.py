"""Two editions of a paper, row by row. The newer one is made up: tests/forms/minimal-next.toml.

Requirements:
E1  each row that differs is told with every way it differs, in the new edition's order, gone ones last;
E2  what is the same is not told;
E3  two papers are not two editions.
"""

from pathlib import Path

import pytest

from model.paper import Flag, Paper
from model.paper.edition_difference import OtherPaper, edition_difference, worth_in_words
from model.paper.library import Papers
from model.paper.read_paper import read_paper
from model.paper.soundness import faults_in

FORMS = Path(__file__).resolve().parents[1] / "forms"


@pytest.fixture(scope="module")
def old() -> Paper:
    return read_paper(FORMS / "minimal.toml")


@pytest.fixture(scope="module")
def new() -> Paper:
    return read_paper(FORMS / "minimal-next.toml")


def test_the_made_up_edition_is_sound() -> None:
    assert faults_in(FORMS / "minimal-next.toml") == []


def test_each_kind_of_change(old: Paper, new: Paper) -> None:  # E1
    assert [(one.row, one.kinds) for one in edition_difference(old, new)] == [
        ("share", ("weight",)),
        ("count", ("words",)),
        ("fresh", ("new",)),
        ("threshold", ("rule",)),
        ("band", ("moved",)),
        ("choice", ("weight", "words")),
        ("flag", ("gone",)),
    ]


def test_the_way_back(old: Paper, new: Paper) -> None:  # E1
    kinds = {one.row: one.kinds for one in edition_difference(new, old)}
    assert (kinds["flag"], kinds["fresh"]) == (("new",), ("gone",))


def test_an_edition_does_not_differ_from_itself(old: Paper) -> None:  # E2
    assert edition_difference(old, old) == ()


@pytest.mark.parametrize(("form", "edition"), Papers().known())
def test_nor_does_a_shipped_one(form: str, edition: str) -> None:  # E2
    paper = Papers().paper(form, edition)
    assert edition_difference(paper, paper) == ()


def test_another_place_of_the_words_on_the_line_is_no_change(old: Paper) -> None:  # E2
    row = old.rows["share"]
    spaced = row._replace(wording=row.wording._replace(ru=row.wording.ru.replace(" ", "  ")))
    assert edition_difference(old, old._replace(rows={**old.rows, "share": spaced})) == ()


def test_a_label_and_a_section_are_part_of_it(old: Paper) -> None:  # E1
    row = old.rows["flag"]
    moved = row._replace(section="II", rule=Flag(row.rule.points + 1))  # type: ignore[union-attr]
    (found,) = edition_difference(old, old._replace(rows={**old.rows, "flag": moved}))
    assert found.kinds == ("weight", "moved")


def test_another_paper_is_refused(old: Paper) -> None:  # E3
    with pytest.raises(OtherPaper):
        edition_difference(old, Papers().newest("kz-evaluation-sheet"))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("share", "% × 0,1"),
        ("count", "× 5"),
        ("flag", "1"),
        ("threshold", "≥ 3: 1"),
        ("band", "≥ 80: 2; ≥ 0: 0"),
        ("choice", "есть: 1; нет: −3"),
    ],
)
def test_what_a_row_is_worth_in_words(old: Paper, row: str, words: str) -> None:
    assert worth_in_words(old.rows[row].rule).ru == words
