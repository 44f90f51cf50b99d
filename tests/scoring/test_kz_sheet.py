"""The evaluation sheet against an independent scorer: the table of its lines, fractions, none of our code."""

import csv
import random
from collections.abc import Collection, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

from model.card.document import card_from_bytes, card_to_bytes, read_card
from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Score, Scorer

TESTS = Path(__file__).parents[1]
EXAMPLE = TESTS.parent / "resources" / "examples" / "evaluation-sheet-2022.json"
SHEETS = 500
BLANKS = 0.15
"""How much of a random sheet is left empty."""
NOT_APPLICABLE = 0.25
"""How often a table does not apply."""


def the_table() -> dict[str, tuple[str, dict[str, Fraction]]]:
    """(table, points of each option) of every line that has points."""
    with (TESTS / "forms" / "kz_sheet_rows.csv").open(encoding="utf-8", newline="") as file:
        return {
            line["id"]: (
                line["section"],
                {
                    name: Fraction(points)
                    for name, points in (option.split("=") for option in line["options"].split("; "))
                },
            )
            for line in csv.DictReader(file)
            if line["options"]
        }


TABLE = the_table()
SECTIONS = tuple(dict.fromkeys(section for section, _ in TABLE.values()))


class Expected(NamedTuple):
    rows: dict[str, Fraction]
    sections: dict[str, Fraction]
    total: Fraction


def by_the_table(chosen: Mapping[str, str], not_applicable: Collection[str]) -> Expected:
    rows = {
        id_: TABLE[id_][1][option] for id_, option in chosen.items() if TABLE[id_][0] not in not_applicable
    }
    sections = {
        section: sum((points for id_, points in rows.items() if TABLE[id_][0] == section), Fraction(0))
        for section in SECTIONS
        if section not in not_applicable
    }
    return Expected(rows, sections, sum(sections.values(), Fraction(0)))


def exact(points: Mapping[str, Decimal]) -> dict[str, Fraction]:
    return {id_: Fraction(number) for id_, number in points.items()}


def as_expected(score: Score) -> Expected:
    return Expected(exact(score.rows), exact(score.sections), Fraction(score.total))


@pytest.fixture(scope="session")
def sheet(papers: Papers) -> Paper:
    return papers.paper("kz-evaluation-sheet", "2022")


def scored(papers: Papers, chosen: dict[str, str], not_applicable: list[str]) -> Score:
    """Points of a sheet that came as a file."""
    document = {"bagalau": 1, "form": "kz-evaluation-sheet", "edition": "2022"}
    card = read_card(document | {"values": chosen, "not_applicable": not_applicable}, papers)
    return Scorer(card.paper).score(card.values, card.base, card.not_applicable)


def test_the_rows_and_tables_are_those_of_the_table(sheet: Paper) -> None:
    assert list(sheet.rows) == list(TABLE)
    assert tuple(section.id for section in sheet.sections) == SECTIONS
    assert all(section.optional for section in sheet.sections)


def test_random_sheets_are_scored_as_by_the_table(papers: Papers) -> None:
    for seed in range(SHEETS):
        chance = random.Random(seed)
        chosen = {
            id_: chance.choice(list(options))
            for id_, (_, options) in TABLE.items()
            if chance.random() >= BLANKS
        }
        not_applicable = [section for section in SECTIONS if chance.random() < NOT_APPLICABLE]

        score = scored(papers, chosen, not_applicable)

        assert as_expected(score) == by_the_table(chosen, not_applicable), f"sheet {seed}"
        assert score.faults == {}


@pytest.mark.parametrize("left_out", SECTIONS)
def test_a_table_that_does_not_apply_gives_and_asks_nothing(papers: Papers, left_out: str) -> None:
    best = {id_: max(options, key=lambda name: options[name]) for id_, (_, options) in TABLE.items()}
    largest = {"institutions": 10, "enterprises": 20, "jsc": 16, "llp": 16}

    score = scored(papers, best, [left_out])

    assert left_out not in score.sections
    assert not any(TABLE[id_][0] == left_out for id_ in score.rows)
    assert score.total == 62 - largest[left_out]


def test_the_example_is_whole_canonical_and_scored_as_by_the_table(papers: Papers) -> None:
    content = EXAMPLE.read_bytes()
    card = card_from_bytes(content, papers)
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)

    assert card_to_bytes(card, points=True) == content, "the form has changed: write the example anew"
    assert card.missing() == []
    assert as_expected(score) == by_the_table(card.values, card.not_applicable)
    assert score.total == 26
