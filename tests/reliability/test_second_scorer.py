"""Random cards scored by the program and by second_scorer.py: all points, subtotals and totals agree.

Blanks, zeros, decimals, thousands apart, parts of a whole, percents that end in an exact half, penalties;
wrong entries, which both must refuse; base figures that shrink or go after the card was read; tables that do
not apply.
BAGALAU_THOROUGH=1: 100 000 cards instead of 300.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest

from model.card.document import card_from_bytes
from model.card.strict_json import CardRefused, parse
from model.paper.library import Papers
from model.scoring import Score, Scorer, Value, ValueRefused, read_stored_number
from tests.reliability.random_cards import random_card
from tests.reliability.second_scorer import PAPERS, Line, Points, lines, points_of, read_document, score

SHORT = (3, 100)
ROUNDS = (50, 2000)


@pytest.fixture(scope="session")
def scorers(papers: Papers) -> dict[str, Scorer]:
    return {form: Scorer(papers.newest(form)) for form in PAPERS}


def exact(points: Mapping[str, Decimal]) -> dict[str, Fraction]:
    return {key: Fraction(number) for key, number in points.items()}


def values_of(text: str, wrong: frozenset[str], scorer: Scorer, papers: Papers) -> dict[str, Value]:
    """What the program reads; a file with a wrong entry is refused whole, so its rows are read one by one."""
    if not wrong:
        return card_from_bytes(text.encode(), papers).values
    with pytest.raises(CardRefused):
        card_from_bytes(text.encode(), papers)
    document = parse(text.encode())
    assert isinstance(document, dict)
    base = {figure: read_stored_number(stored) for figure, stored in document["base"].items()}
    values, refused = {}, set()
    for row, stored in document["values"].items():
        try:
            values[row] = scorer.kinds[row].read_stored(stored, base)
        except ValueRefused:
            refused.add(row)
    assert refused == wrong
    return values


def check_same(found: Score, expected: Points) -> None:
    assert exact(found.rows) == expected.rows
    assert set(found.faults) == expected.wrong
    assert exact(found.sections) == expected.sections
    assert Fraction(found.total) == expected.total
    assert "-0" not in map(str, (*found.rows.values(), *found.sections.values(), found.total))


def compare(seed: int, scorers: dict[str, Scorer], papers: Papers) -> int:
    """Compare one card; how many rows of it earned points."""
    card = random_card(seed)
    document = read_document(card.text)
    form = document["form"]
    scorer, lines_of_paper = scorers[form], PAPERS[form]
    as_read = score(document, document["base"], [])
    values = values_of(card.text, as_read.wrong, scorer, papers)
    base = {figure: Decimal(number) for figure, number in document["base"].items()}
    check_same(scorer.score(values, base), as_read._replace(wrong=frozenset()))

    later = {figure: Decimal(number) for figure, number in card.base.items()}
    document["values"] = {row: stored for row, stored in document["values"].items() if row in values}
    expected = score(document, card.base, card.not_applicable)
    scored = frozenset(row for row in expected.wrong if lines_of_paper[row].section in expected.sections)
    found = scorer.score(values, later, card.not_applicable)
    check_same(found, expected._replace(wrong=scored))

    # The same by steps, as in the window: half of the rows first, the others as they are typed.
    half = dict(list(values.items())[::2])
    by_steps = scorer.rescored(scorer.score(half, later, card.not_applicable), values, values, later)
    check_same(by_steps, expected._replace(wrong=scored))
    return len(expected.rows)


def test_random_cards_earn_the_same(round_: range, scorers: dict[str, Scorer], papers: Papers) -> None:
    earned = 0
    for seed in round_:
        try:
            earned += compare(seed, scorers, papers)
        except BaseException as error:
            error.add_note(f"card {seed}: {random_card(seed).text}")
            raise
    assert earned > 20 * len(round_), "the cards are too empty to prove anything"


def test_the_filled_card_of_the_act_gives_311_4_by_both(scorers: dict[str, Scorer]) -> None:
    """By the card's own method; ИТОГО prints 287,1."""
    said = {"yes": True, "no": False}
    samples = {line["id"]: line["sample_input"] for line in lines("rating_card_rows.csv")}
    stored = {row: said.get(sample, sample) for row, sample in samples.items() if sample}
    scorer = scorers["volgograd-rating-card"]
    values = {row: scorer.kinds[row].read_stored(value, {}) for row, value in stored.items()}
    document = {"form": "volgograd-rating-card", "values": stored}
    assert score(document, {}, []).total == Fraction("311.4")
    check_same(scorer.score(values, {}), score(document, {}, []))


@pytest.mark.parametrize(
    ("line", "stored", "points"),
    [
        (Line("I", "share", "0.1", "teachers"), {"part": "1", "whole": "16"}, "0.63"),  # 6,25 % -> 6,3 %
        (Line("I", "share", "-0.2", "students"), "2", "-0.4"),
        (Line("I", "count", "-10", ""), "3", "-30"),
        (Line("I", "threshold", ">=3 -> 1", ""), "3", "1"),
        (Line("I", "band", "[80,100]=2; [50,80)=1; [0,50)=0", ""), "79,999999", "1"),
    ],
)
def test_the_second_scorer_counts_as_by_hand(line: Line, stored: object, points: str) -> None:
    assert points_of("", line, stored, {}) == Fraction(points)
