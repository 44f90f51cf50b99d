"""Two cards side by side: value, points, difference at each row; odd jumps by the paper's own rule.

Requirements:
L1  every row is there with both values and points; a difference only where both have points;
L2  what rose and what fell, the largest first;
L3  a jump above the edition's limit is a question, one at the limit is not; without a limit nothing is asked;
L4  the wrong order, other editions and other schools are told of; another paper is refused.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.card.card import Card
from model.card.comparison import Comparison, NotComparable, compared_cards, remarks
from model.paper import Jump, Paper
from model.paper.library import Papers
from model.paper.read_paper import read_paper
from model.scoring import Part, Value
from model.wording import LANGUAGES, say

FORMS = Path(__file__).resolve().parents[1] / "forms"


def card_of(paper: Paper, values: dict[str, Value], year: int = 2022) -> Card:
    return Card(
        paper=paper,
        organisation={"name": "СШ № 1"},
        start=date(year, 9, 1),
        end=date(year + 1, 5, 31),
        base={"teachers": Decimal(20)},
        values=values,
    )


def side_by_side(paper: Paper, old: dict[str, Value], new: dict[str, Value]) -> Comparison:
    return compared_cards(card_of(paper, old, 2021), card_of(paper, new))


@pytest.fixture(scope="module")
def minimal() -> Paper:
    return read_paper(FORMS / "minimal-next.toml")


def test_every_row_is_there(paper: Paper) -> None:  # L1
    found = side_by_side(paper, {"1.2.1": Decimal(20)}, {"1.2.1": Part(Decimal(5)), "1.3.1": True})
    assert [one.row.id for one in found.rows] == list(paper.rows)
    rows = {one.row.id: one for one in found.rows}
    assert (rows["1.2.1"].old, rows["1.2.1"].old_points) == ("20\u00a0%", 10)
    assert (rows["1.2.1"].new_points, rows["1.2.1"].difference) == (Decimal("12.5"), Decimal("2.5"))
    assert (rows["1.3.1"].old, rows["1.3.1"].old_points, rows["1.3.1"].difference) == ("", None, None)
    assert (found.old_total, found.new_total) == (10, Decimal("12.5") + (rows["1.3.1"].new_points or 0))


def test_what_rose_and_what_fell(paper: Paper) -> None:  # L2
    before = {"1.2.1": Decimal(20), "1.2.2": Decimal(20), "1.2.4": Decimal(1), "1.3.1": False}
    after = {"1.2.1": Decimal(22), "1.2.2": Decimal(40), "1.2.4": Decimal(0), "1.3.1": False}
    found = side_by_side(paper, before, after)
    assert [one.row.id for one in found.risen] == ["1.2.2", "1.2.1"]
    assert [(one.row.id, one.difference) for one in found.fallen] == [("1.2.4", Decimal(-3))]


@pytest.mark.parametrize(
    ("row", "old", "new", "code"),
    [
        ("share", "20", "35", None),
        ("share", "20", "50.1", "compare.percent_rose"),
        ("share", "50.1", "20", "compare.percent_fell"),
        ("count", "1", "2", "compare.points_rose"),
        ("count", "2", "1", "compare.points_fell"),
        ("band", "0", "100", None),
    ],
)
def test_an_odd_jump_is_asked_about(  # L3
    minimal: Paper, row: str, old: str, new: str, code: str | None
) -> None:
    found = side_by_side(minimal, {row: Decimal(old)}, {row: Decimal(new)})
    assert [(one.row, one.message.code) for one in found.questions] == ([(row, code)] if code else [])
    for question in found.questions:
        assert all(say(question.message, language) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("jump", "asked"),
    [(None, 0), (Jump(Decimal(20), None), 0), (Jump(None, Decimal(100)), 0), (Jump(None, Decimal(99)), 1)],
)
def test_the_limits_are_the_papers(minimal: Paper, jump: Any, asked: int) -> None:  # L3
    paper = minimal._replace(jump=jump)
    found = side_by_side(paper, {"share": Decimal(0)}, {"share": Decimal(100)})
    assert len(found.questions) == asked


def test_a_row_that_was_empty_did_not_jump(minimal: Paper) -> None:  # L3
    assert side_by_side(minimal, {}, {"share": Decimal(100)}).questions == ()


def test_the_shipped_rating_card_has_the_rule(papers: Papers) -> None:  # L3
    assert papers.newest("volgograd-rating-card").jump == Jump(Decimal(30), Decimal(30))


def test_another_edition(minimal: Paper) -> None:  # L4
    before = card_of(read_paper(FORMS / "minimal.toml"), {"flag": True, "count": Decimal(1)}, 2021)
    found = compared_cards(before, card_of(minimal, {"count": Decimal(1), "fresh": True}))
    assert [one.row.id for one in found.rows if not one.in_both] == ["fresh", "flag"]
    assert [message.code for message in remarks(found)] == ["compare.other_edition"]


def test_the_later_card_first(minimal: Paper) -> None:  # L4
    years = (card_of(minimal, {}, 2022), card_of(minimal, {}, 2021))
    assert [one.code for one in remarks(compared_cards(*years))] == ["compare.later_first"]
    assert remarks(compared_cards(*reversed(years))) == []


def test_another_school(minimal: Paper) -> None:  # L4
    after = card_of(minimal, {}).replaced(organisation={"name": "СШ № 2"})
    assert [one.code for one in remarks(compared_cards(card_of(minimal, {}), after))] == [
        "compare.other_school"
    ]


def test_another_paper_is_refused(papers: Papers, minimal: Paper) -> None:  # L4
    with pytest.raises(NotComparable):
        compared_cards(card_of(minimal, {}), Card(paper=papers.newest("kz-evaluation-sheet")))
