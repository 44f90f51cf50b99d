"""What `check` finds: the known faults of the filled card, and each kind of finding by itself.

Requirements, from DESIGN.md:
C1  a row printed otherwise than the method gives is miscalculated;
C2  a blank cell where the method gives points is blank; where it gives 0, it is nothing;
C3  points that stand elsewhere than in their cell, or without a value, are in the wrong place;
C4  a total that is not the sum of its rows, or not the method's, is one finding of no row;
C5  the paper's own checks give contradictions, impossible values, doubtful weights and questions;
C6  an entry that cannot be right is impossible, and is not counted as missing.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.card.card import Card, Field, Printed
from model.card.checks import Finding, Report, check
from model.card.fields import put_typed
from model.exchange.card_file import load_card
from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Part, Score, Scorer
from model.wording import LANGUAGES, Text, say

EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "examples" / "rating-card-2021.json"


@pytest.fixture
def card(paper: Paper) -> Card:
    """An empty card with its head filled in."""
    return Card(
        paper=paper,
        organisation={"name": "МКОУ СШ", "municipality": "район", "nomination": "rural"},
        start=date(2020, 9, 1),
        end=date(2021, 5, 31),
    )


def report(card: Card) -> Report:
    return check(card, score(card))


def score(card: Card) -> Score:
    return Scorer(card.paper).score(card.values, card.base, card.not_applicable)


def kinds(card: Card) -> list[tuple[str | None, str]]:
    return [(finding.row, finding.kind) for finding in report(card).findings]


def printed(**parts: Any) -> Printed:
    rows = {row: None if points is None else Decimal(points) for row, points in parts.pop("rows", {}).items()}
    total = parts.pop("total", None)
    return Printed(rows, parts.pop("methods", {}), None if total is None else Decimal(total))


class TestTheFilledCardOfThePaper:
    @pytest.fixture
    def filled(self, papers: Papers) -> Report:
        return report(load_card(EXAMPLE, papers))

    def test_its_known_faults_are_found_and_no_others(self, filled: Report) -> None:
        assert [(found.row, found.kind, found.printed, found.computed) for found in filled.findings] == [
            ("1.2.6", "miscalculated", Decimal("2.5"), Decimal(25)),
            ("2.2.1", "wrong_place", None, None),
            ("2.5.2-lower", "doubtful_weight", None, None),
            ("2.6.2-region-3", "blank", None, Decimal(7)),
            (None, "total", Decimal("287.1"), Decimal("311.4")),
        ]

    def test_its_totals(self, filled: Report) -> None:
        assert filled.totals == (Decimal("287.1"), Decimal("281.9"), Decimal("311.4"))

    def test_what_is_not_filled_in(self, filled: Report) -> None:
        assert filled.missing == ("2.1.1-family", "2.1.1-self", "2.2.1", "6.2.5-score", "6.2.5-plan")

    def test_half_the_funding_from_donations_is_asked_about(self, filled: Report) -> None:
        assert [question.row for question in filled.warnings if question.row] == ["4.1.2"]

    def test_the_stray_number_is_explained(self, filled: Report) -> None:
        text = say(filled.findings[1].message, "ru")
        assert "1,2" in text
        assert "4 % × 0,3" in text

    def test_it_is_not_ready(self, filled: Report) -> None:
        assert filled.faulty
        assert not filled.ready

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_everything_can_be_said(self, filled: Report, language: Any) -> None:
        for item in (*filled.findings, *filled.warnings):
            assert say(item.message, language)


class TestComparedWithThePaper:
    def test_equal_points_are_no_finding(self, card: Card) -> None:  # C1
        card.values["1.2.1"] = Decimal(20)
        card.printed = printed(rows={"1.2.1": "10.0"}, total="10")
        assert kinds(card) == []

    def test_other_points_are_miscalculated(self, card: Card) -> None:  # C1
        card.values["1.2.1"] = Decimal(20)
        card.printed = printed(rows={"1.2.1": "1"})
        assert report(card).findings[0][:4] == ("1.2.1", "miscalculated", Decimal(1), Decimal(10))
        assert "20 % × 0,5 = 10" in say(report(card).findings[0].message, "ru")

    def test_a_zero_is_not_a_blank(self, card: Card) -> None:  # C1
        card.values["1.2.1"] = Decimal(20)
        card.printed = printed(rows={"1.2.1": "0"})
        assert kinds(card) == [("1.2.1", "miscalculated")]

    def test_a_blank_cell_with_points_is_blank(self, card: Card) -> None:  # C2
        card.values["1.2.1"] = Decimal(20)
        card.printed = printed(rows={"1.2.1": None})
        assert report(card).findings[0][:4] == ("1.2.1", "blank", None, Decimal(10))

    def test_a_blank_cell_without_points_is_nothing(self, card: Card) -> None:  # C2
        card.values["1.2.1"] = Decimal(0)
        card.printed = printed(rows={"1.2.1": None})
        assert kinds(card) == []

    def test_a_blank_cell_of_a_row_that_is_not_filled_in(self, card: Card) -> None:  # C2
        card.printed = printed(rows={"1.2.1": None})
        assert kinds(card) == [("1.2.1", "blank")]

    def test_a_printed_zero_of_a_row_that_is_not_filled_in_is_nothing(self, card: Card) -> None:  # C3
        card.printed = printed(rows={"1.2.1": "0"})
        assert kinds(card) == []
        assert "1.2.1" in report(card).missing

    def test_points_without_a_value(self, card: Card) -> None:  # C3
        card.printed = printed(rows={"1.2.1": "10"})
        assert report(card).findings[0][:4] == ("1.2.1", "wrong_place", Decimal(10), None)

    @pytest.mark.parametrize(
        ("row", "method", "words"),
        [
            ("2.2.1", "% x 0,3                                1, 2 ", "4 % × 0,3"),
            ("2.2.1", "% х 0.3 1.2", "4 % × 0,3"),
            ("2.2.1", "4% x 0,3 1,2", "4 % × 0,3"),
            ("1.2.5-state", "10 баллов 20", "2 × 10"),
            ("5.1.1", "минус 10 баллов за каждый случай -20", "стоит лишнее число 20"),
            ("2.2.1", "% x 0,3 1", "стоит лишнее число 1:"),
            ("1.3.1", "10 баллов 10", "стоит лишнее число 10:"),
        ],
    )
    def test_points_in_the_method_column(self, card: Card, row: str, method: str, words: str) -> None:  # C3
        card.printed = printed(rows={row: None}, methods={row: method})
        assert kinds(card) == [(row, "wrong_place")]
        assert words in say(report(card).findings[0].message, "ru")

    @pytest.mark.parametrize("method", ["% x 0,3", "", "0% x 0, 3", "% x 0,3 тел. 8 844 123 45 67 89 01"])
    def test_the_acts_own_method_holds_no_stray_number(self, card: Card, method: str) -> None:  # C3
        card.printed = printed(rows={"2.2.1": None}, methods={"2.2.1": method})
        expected = "wrong_place" if "тел" in method else "blank"
        assert kinds(card) == [("2.2.1", expected)]

    def test_a_stray_number_is_found_where_no_points_are_quoted(self, card: Card) -> None:  # C3
        card.printed = printed(methods={"2.2.1": "% x 0,3 1,2"})
        assert kinds(card) == [("2.2.1", "wrong_place")]

    def test_a_row_with_a_value_keeps_its_method_to_itself(self, card: Card) -> None:  # C3
        card.values["2.2.1"] = Decimal(4)
        card.printed = printed(rows={"2.2.1": "1.2"}, methods={"2.2.1": "4% x 0,3 1,2"})
        assert kinds(card) == []

    @pytest.mark.parametrize(
        ("values", "rows", "expected"),
        [
            ({}, (None, None), []),
            ({"2.1.1-family": "10", "2.1.1-self": "5"}, ("3", None), []),
            ({"2.1.1-family": "10", "2.1.1-self": "5"}, ("2", "1"), []),
            ({"2.1.1-family": "10"}, (None, None), [("2.1.1-family", "blank"), ("2.1.1-self", "blank")]),
            ({"2.1.1-family": "10"}, ("1", "0"), [("2.1.1-family", "miscalculated")]),
        ],
    )
    def test_two_rows_in_one_cell_are_compared_as_one(
        self, card: Card, values: Any, rows: Any, expected: Any
    ) -> None:
        card.values = {row: Decimal(value) for row, value in values.items()}
        card.printed = printed(rows=dict(zip(("2.1.1-family", "2.1.1-self"), rows, strict=True)))
        assert kinds(card) == expected

    def test_an_entry_that_cannot_be_right_is_told_once(self, card: Card, scorer: Scorer) -> None:  # C6
        put_typed(card, Field("values", "1.2.1"), "двадцать", scorer)
        card.printed = printed(rows={"1.2.1": None})
        assert kinds(card) == [("1.2.1", "impossible")]


class TestTotals:
    def test_a_card_of_our_own_has_no_printed_totals(self, card: Card) -> None:
        card.values["1.2.1"] = Decimal(20)
        assert report(card).totals == (None, None, Decimal(10))

    def test_rows_that_are_not_quoted_count_by_the_method(self, card: Card) -> None:
        card.values |= {"1.2.1": Decimal(20), "1.2.4": Decimal(1)}
        card.printed = printed(rows={"1.2.4": "2"})
        assert report(card).totals == (None, Decimal(12), Decimal(13))

    @pytest.mark.parametrize(
        ("rows", "total", "found"),
        [
            ({"1.2.1": "10"}, "10", False),
            ({"1.2.1": "10"}, "10.00", False),
            ({"1.2.1": "10"}, "11", True),
            ({"1.2.1": "11"}, "11", True),
            ({"1.2.1": "11"}, "10", True),
            ({}, "10", False),
            ({}, "9", True),
            ({"1.2.1": "10"}, None, False),
            ({"1.2.1": None}, "0", True),
        ],
    )
    def test_a_total_agrees_with_its_rows_and_with_the_method(  # C4
        self, card: Card, rows: Any, total: str | None, found: bool
    ) -> None:
        card.values["1.2.1"] = Decimal(20)
        card.printed = printed(rows=rows, total=total)
        assert ((None, "total") in kinds(card)) is found

    def test_a_printed_zero_is_a_total(self, card: Card) -> None:
        card.values["1.2.1"] = Decimal(20)
        card.printed = printed(total="0")
        assert report(card).totals.printed == 0
        assert kinds(card) == [(None, "total")]


class TestThePapersOwnChecks:
    def test_both_lower_and_higher_contradict(self, card: Card) -> None:  # C5
        card.values |= {"2.5.2-lower": Decimal(2), "2.5.2-higher": Decimal(1)}
        assert ("2.5.2-lower", "contradiction") in kinds(card)

    @pytest.mark.parametrize(("lower", "expected"), [("2", True), ("0", False)])
    def test_a_doubtful_weight_is_told_where_it_counts(self, card: Card, lower: str, expected: bool) -> None:
        card.values["2.5.2-lower"] = Decimal(lower)
        assert (("2.5.2-lower", "doubtful_weight") in kinds(card)) is expected

    def test_a_doubtful_weight_alone_does_no_harm(self, card: Card) -> None:
        card.values["2.5.2-lower"] = Decimal(2)
        assert not report(card).faulty

    @pytest.mark.parametrize(("percent", "asked"), [("20", False), ("20.1", True)])
    def test_a_question_is_no_finding(self, card: Card, percent: str, asked: bool) -> None:
        card.values["4.1.2"] = Decimal(percent)
        assert kinds(card) == []
        assert bool(report(card).warnings) is asked

    def test_a_share_of_a_whole_is_judged_by_its_percent(self, card: Card) -> None:
        card.values["4.1.2"] = Part(Decimal(50), Decimal(100))
        assert [question.row for question in report(card).warnings] == ["4.1.2"]


class TestImpossibleEntries:
    @pytest.mark.parametrize(
        ("field", "typed", "row"),
        [
            (Field("values", "1.2.1"), "120", "1.2.1"),
            (Field("values", "1.2.4"), "1,5", "1.2.4"),
            (Field("notes", "1.2.1"), "а" * 5000, "1.2.1"),
            (Field("base", "students"), "-1", None),
            (Field("period", "from"), "осень", None),
            (Field("organisation", "name"), "а" * 5000, None),
            (Field("organisation", "nomination"), "село", None),
            (Field("signers", "head.name"), "а" * 5000, None),
        ],
    )
    def test_a_wrong_entry_is_told_with_its_reason(  # C6
        self, card: Card, scorer: Scorer, field: Field, typed: str, row: str | None
    ) -> None:
        assert put_typed(card, field, typed, scorer)
        found = [finding for finding in report(card).findings if finding.kind == "impossible"]
        assert [finding.row for finding in found] == [row]
        assert len(say(found[0].message, "ru")) < 400
        assert row is None or field.group == "notes" or row not in report(card).missing

    def test_a_wrong_entry_that_would_be_taken_by_now(self, card: Card) -> None:
        card.drafts[Field("values", "1.2.1")] = "20"
        assert "ещё раз" in say(report(card).findings[0].message, "ru")

    def test_a_value_gone_wrong_with_its_base_figure(self, card: Card) -> None:
        card.values["1.2.1"] = Part(Decimal(3))
        card.base["teachers"] = Decimal(2)
        assert kinds(card) == [("1.2.1", "impossible")]
        assert card.base == {"teachers": 2}


class TestTheHead:
    def test_what_the_paper_needs_is_asked_for(self, paper: Paper) -> None:
        asked = [say(question.message, "ru") for question in report(Card(paper=paper)).warnings]
        assert len(asked) == 5
        assert any("Номинация" in text for text in asked)

    def test_a_day_that_was_typed_wrongly_is_not_asked_for_twice(self, card: Card, scorer: Scorer) -> None:
        put_typed(card, Field("period", "from"), "осень", scorer)
        assert report(card).warnings == ()

    def test_a_card_filled_on_another_copy_of_the_paper(self, card: Card) -> None:
        card.other_definition = "0" * 64
        assert "другой копии" in say(report(card).warnings[0].message, "ru")


class TestSectionsThatDoNotApply:
    @pytest.fixture
    def partial(self, card: Card, paper: Paper) -> Card:
        sections = tuple(section._replace(optional=True) for section in paper.sections)
        return card.replaced(paper=paper._replace(sections=sections), not_applicable=frozenset({"IV"}))

    def test_their_rows_are_neither_missing_nor_counted(self, partial: Card) -> None:
        partial.values["4.1.2"] = Decimal(50)
        partial.drafts[Field("values", "4.1.1")] = "много"
        found = report(partial)
        assert not {"4.1.1", "4.1.2"} & set(found.missing)
        assert (found.findings, found.warnings, found.totals.method) == ((), (), 0)

    def test_points_printed_there_are_out_of_place(self, partial: Card) -> None:
        partial.printed = printed(rows={"4.1.2": "25", "4.1.1": None})
        assert kinds(partial) == [("4.1.2", "wrong_place")]


class TestConditions:
    """Each condition a paper may set, over rows of the rating card."""

    @pytest.mark.parametrize(
        ("condition", "values", "met"),
        [
            ({"when": "several_above_zero", "rows": ("3.1.1-federal", "3.1.1-base")},
             {"3.1.1-federal": True, "3.1.1-base": True}, ["3.1.1-federal"]),
            ({"when": "several_above_zero", "rows": ("3.1.1-federal", "3.1.1-base")},
             {"3.1.1-federal": True, "3.1.1-base": False}, []),
            ({"when": "not_zero", "rows": ("5.1.1", "5.1.2")}, {"5.1.1": 1, "5.1.2": 2}, ["5.1.1", "5.1.2"]),
            ({"when": "not_zero", "rows": ("5.1.1",)}, {}, []),
            ({"when": "above", "rows": ("1.2.4",), "limit": 3}, {"1.2.4": 3}, []),
            ({"when": "above", "rows": ("1.2.4",), "limit": 3}, {"1.2.4": 4}, ["1.2.4"]),
            ({"when": "sum_above", "rows": ("1.2.1", "1.2.2"), "limit": 100},
             {"1.2.1": 60, "1.2.2": 40}, []),
            ({"when": "sum_above", "rows": ("1.2.1", "1.2.2"), "limit": 100},
             {"1.2.1": 60, "1.2.2": 41}, ["1.2.1"]),
            ({"when": "mismatch", "rows": ("6.1.2", "4.1.1"), "option": "none"},
             {"6.1.2": "none", "4.1.1": 5}, ["6.1.2"]),
            ({"when": "mismatch", "rows": ("6.1.2", "4.1.1"), "option": "none"},
             {"6.1.2": "none", "4.1.1": 0}, []),
            ({"when": "mismatch", "rows": ("6.1.2", "4.1.1"), "option": "none"},
             {"6.1.2": "over_10", "4.1.1": 0}, ["6.1.2"]),
            ({"when": "mismatch", "rows": ("6.1.2", "4.1.1"), "option": "none"}, {"6.1.2": "none"}, []),
        ],
    )  # fmt: skip
    def test_a_condition(self, card: Card, condition: Any, values: Any, met: list[str]) -> None:
        from model.paper import Check

        limit = condition.get("limit")
        rule = Check(
            kind="contradiction",
            when=condition["when"],
            rows=condition["rows"],
            text=Text("Так не бывает", "Бұлай болмайды"),
            limit=None if limit is None else Decimal(limit),
            option=condition.get("option"),
        )
        values = {row: Decimal(v) if type(v) is int else v for row, v in values.items()}
        checked = card.replaced(paper=card.paper._replace(checks=(rule,)), values=values)
        found: list[Finding] = list(report(checked).findings)
        assert [finding.row for finding in found] == met
        assert all(say(finding.message, "kk") == "Бұлай болмайды" for finding in found)

    def test_a_part_that_cannot_be_divided_meets_no_condition(self, card: Card) -> None:
        card.values["4.1.2"] = Part(Decimal(50))
        assert report(card).warnings == ()
