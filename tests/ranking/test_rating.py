"""Places, strikes and statistics against plain counting."""

import statistics as standard
from decimal import Decimal
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.archive.campaign_folding import folded_name, folded_place, order_key, school_key
from model.ranking.charts import Bar, histogram
from model.ranking.rating import Standing, TieRule, ranked
from model.ranking.sensitivity import struck_out
from model.ranking.statistics import statistics

POINTS = st.decimals(min_value=-500, max_value=5000, allow_nan=False, allow_infinity=False, places=2)


def standing(number: int, total: str, *sections: str, nomination: str = "rural") -> Standing:
    points = {str(at): Decimal(one) for at, one in enumerate(sections, start=1)}
    return Standing(number, f"Школа {number}", "", nomination, Decimal(total), points)


def places(standings: list[Standing], rule: TieRule = TieRule()) -> list[tuple[int, int]]:  # noqa: B008
    (nomination,) = ranked(standings, rule).values()
    return [(one.place, one.standing.id) for one in nomination]


class TestPlaces:
    def test_equal_totals_share_a_place_and_the_next_stays_empty(self) -> None:
        cards = [standing(1, "5"), standing(2, "7.50"), standing(3, "7.5"), standing(4, "9")]
        assert places(cards) == [(1, 4), (2, 2), (2, 3), (4, 1)]

    def test_sections_tell_equal_totals_apart_in_their_order(self) -> None:
        cards = [standing(1, "9", "1", "8"), standing(2, "9", "2", "7"), standing(3, "9", "2", "6")]
        assert places(cards, TieRule(("1",))) == [(1, 2), (1, 3), (3, 1)]
        assert places(cards, TieRule(("1", "2"))) == [(1, 2), (2, 3), (3, 1)]

    def test_each_nomination_has_its_own_places(self) -> None:
        found = ranked([standing(1, "5"), standing(2, "9", nomination="urban")])
        assert {name: [one.place for one in lines] for name, lines in found.items()} == {
            "rural": [1],
            "urban": [1],
        }

    @given(st.lists(POINTS, min_size=1, max_size=40))
    def test_a_place_is_one_more_than_there_are_better_ones(self, totals: list[Decimal]) -> None:
        cards = [standing(at, str(total)) for at, total in enumerate(totals)]
        for place, number in places(cards):
            assert place == 1 + sum(total > totals[number] for total in totals)


@given(POINTS, POINTS)
def test_keys_sort_as_their_numbers(one: Decimal, other: Decimal) -> None:
    assert (order_key(one) < order_key(other)) is (one < other)
    assert (order_key(one) == order_key(other)) is (one == other)


class TestStruckOut:
    def test_who_lives_by_one_row_falls(self) -> None:
        cards = [standing(1, "10", "10"), standing(2, "9", "9"), standing(3, "8", "8")]
        struck = struck_out("1.1", "1", cards, {1: Decimal(5)})
        assert [(one.standing.id, one.place, one.without) for one in struck.moved] == [
            (1, 1, 3),
            (2, 2, 1),
            (3, 3, 2),
        ]
        assert struck.awarded == 0

    def test_its_section_loses_the_points_too(self) -> None:
        cards = [standing(1, "10", "6"), standing(2, "10", "5")]
        equal = struck_out("1.1", "1", cards, {1: Decimal(2), 2: Decimal(2)}, TieRule(("1",)))
        assert equal.moved == ()
        turned = struck_out("1.1", "1", cards, {1: Decimal(2), 2: Decimal(0)}, TieRule(("1",)))
        assert {one.standing.id: one.without for one in turned.moved} == {1: 2, 2: 1}

    def test_a_row_nobody_has_moves_nobody(self) -> None:
        assert struck_out("1.1", "1", [standing(1, "3"), standing(2, "2")], {}).moved == ()


class TestStatistics:
    @pytest.mark.parametrize("number", [1, 2, 3, 4, 7, 8, 101, 300])
    def test_median_and_quartiles_are_those_of_plain_counting(self, number: int) -> None:
        chance = Random(number)
        points = [Decimal(chance.randint(-30, 300)) / 10 for _ in range(number)]
        found = statistics(["1"], [{"1": one} for one in points])["1"]
        in_order = sorted(points)
        half = number // 2
        assert found.median == standard.median(in_order)
        if half:
            assert found.lower == standard.median(in_order[:half])
            assert found.upper == standard.median(in_order[-half:])
        assert (found.number, found.lowest, found.highest) == (number, in_order[0], in_order[-1])

    def test_one_odd_card_is_seen_among_three_hundred(self) -> None:
        cards = [{"1": Decimal(at % 9)} for at in range(299)] + [{"1": Decimal(95)}]
        found = statistics(["1"], cards)["1"]
        assert found.outliers == 1
        assert found.is_odd(Decimal(95))
        assert not found.is_odd(Decimal(8))

    def test_of_a_few_cards_none_is_called_odd(self) -> None:
        found = statistics(["1"], [{"1": Decimal(one)} for one in (1, 1, 1, 90)])["1"]
        assert found.outliers == 0
        assert not found.is_odd(Decimal(90))

    def test_a_row_without_values_has_none(self) -> None:
        assert list(statistics(["1", "2"], [{"2": Decimal(1), "3": Decimal(1)}])) == ["2"]


@given(st.lists(POINTS, min_size=1, max_size=60))
def test_every_total_lies_in_one_bar(totals: list[Decimal]) -> None:
    bars = histogram(totals)
    assert sum(bar.number for bar in bars) == len(totals)
    assert all(before.most == after.least for before, after in pairwise(bars))
    assert bars[0].least <= min(totals)
    assert max(totals) <= bars[-1].most


def test_equal_totals_have_one_bar() -> None:
    assert histogram([Decimal(26)] * 4) == [Bar(Decimal(26), Decimal(26), 4)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МКОУ «Средняя школа № 5»", 'МКОУ "средняя  школа №5"'),
        ("Школа N 5", "школа № 5"),
        ("Тёплая школа – сад", "теплая школа - сад"),
        ("Школа\u00a0№\u200b\u00a02", "\ufeffШко\u00adла № 2"),
    ],
)
def test_one_school_written_in_two_ways(one: str, other: str) -> None:
    assert folded_name(one) == folded_name(other)


def test_municipalities_are_compared_without_their_kind() -> None:
    assert folded_place("Ольховский муниципальный район") == folded_place("ольховский р-н")
    assert folded_place("г. Волжский") == folded_place("городской округ город Волжский")
    assert folded_place("г. Волгоград") == folded_place("городской округ город-герой Волгоград")
    assert school_key("Школа № 2", "Ольховский район") != school_key("Школа № 2", "Даниловский район")
