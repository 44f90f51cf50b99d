"""Ready to sign: what blocks, what may be accepted, and what is another card on paper."""

from datetime import date
from decimal import Decimal

import pytest

from model.card import fields
from model.card.card import Card, Field, Printed, Signer
from model.card.checks import check
from model.card.ready import (
    blocking,
    differences,
    field_differences,
    obstacles,
    questions,
    same_on_paper,
    worded,
)
from model.card.report import Report
from model.paper import Choice, Flag
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import say

PAPER = Papers().paper("volgograd-rating-card", "2021")
SCORER = Scorer(PAPER)


@pytest.fixture
def card() -> Card:
    """Nothing is missing, nothing wrong, nothing odd."""
    card = Card(
        paper=PAPER,
        organisation={"name": "МКОУ Степная СШ", "municipality": "Ольховский район", "nomination": "rural"},
        start=date(2020, 9, 1),
        end=date(2021, 5, 31),
        base={figure.id: Decimal(50) for figure in PAPER.base},
    )
    for row in PAPER.rows.values():
        typed = "no" if isinstance(row.rule, Flag) else "0"
        if isinstance(row.rule, Choice):
            typed = row.rule.options[0].id
        assert fields.put_typed(card, Field("values", row.id), typed, SCORER) is None
    # No paid services: their share is 0.
    fields.put_typed(card, Field("values", "6.1.2"), "none", SCORER)
    return card


def report(card: Card) -> Report:
    return check(card, SCORER.score(card.values, card.base, card.not_applicable))


def test_a_finished_card_has_nothing_in_its_way(card: Card) -> None:
    assert obstacles(report(card)) == ()
    assert questions(report(card)) == ()


def test_an_empty_row_blocks_and_leads_to_its_field(card: Card) -> None:
    del card.values["1.2.1"]
    (found,) = obstacles(report(card))
    assert found == (Field("values", "1.2.1"), "1.2.1", None)


@pytest.mark.parametrize(
    ("field", "empty"),
    [
        (Field("organisation", "name"), lambda card: card.organisation.pop("name")),
        (Field("organisation", "nomination"), lambda card: card.organisation.pop("nomination")),
        (Field("period", "to"), lambda card: setattr(card, "end", None)),
    ],
)
def test_what_the_head_lacks_blocks_and_leads_there(card: Card, field: Field, empty) -> None:  # type: ignore[no-untyped-def]
    empty(card)
    (found,) = obstacles(report(card))
    assert (found.field, found.row) == (field, None)
    assert found.message is not None


@pytest.mark.parametrize(
    "field", [Field("values", "1.2.1"), Field("base", "students"), Field("notes", "1.2.1")]
)
def test_a_wrong_entry_blocks_and_leads_to_its_field(card: Card, field: Field) -> None:
    fields.clear(card, field)
    card.drafts[field] = "шестьдесят"
    found = obstacles(report(card))
    assert field in {one.field for one in found}


def test_a_contradiction_blocks(card: Card) -> None:
    for row in ("2.5.2-lower", "2.5.2-higher"):
        fields.put_typed(card, Field("values", row), "2", SCORER)
    assert [one.row for one in obstacles(report(card))] == ["2.5.2-lower"]
    assert [one.row for one in questions(report(card))] == ["2.5.2-lower"]  # the act's doubtful weight


def test_an_odd_value_is_a_question(card: Card) -> None:
    fields.put_typed(card, Field("values", "4.1.2"), "50", SCORER)
    found = report(card)
    assert "4.1.2" in {one.row for one in questions(found)}
    assert "4.1.2" not in {one.row for one in obstacles(found)}


def test_sums_of_an_older_paper_are_questions(card: Card) -> None:
    card.printed = Printed(rows={"1.2.1": Decimal("2.5")}, total=Decimal(7))
    found = report(card)
    assert obstacles(found) == ()
    assert {one.kind for one in questions(found) if hasattr(one, "kind")} == {"miscalculated", "total"}


def test_every_finding_either_blocks_or_is_a_question(card: Card) -> None:
    card.printed = Printed(rows={"1.2.1": Decimal("2.5")})
    card.drafts[Field("base", "students")] = "много"
    del card.organisation["name"], card.values["3.3.1-region"]
    fields.put_typed(card, Field("values", "4.1.2"), "50", SCORER)
    found = report(card)
    number = len(found.findings) + len(found.warnings) + len(found.missing)
    assert len(obstacles(found)) + len(questions(found)) == number
    blocked = blocking(found)
    assert len(blocked.findings) + len(blocked.warnings) + len(blocked.missing) == len(obstacles(found))


def copy(card: Card) -> Card:
    return card.replaced(
        organisation=dict(card.organisation),
        values=dict(card.values),
        base=dict(card.base),
        drafts=dict(card.drafts),
        notes=dict(card.notes),
        signers=dict(card.signers),
    )


def test_a_card_is_the_same_on_paper_whatever_its_notes_say(card: Card) -> None:
    other = copy(card)
    other.notes["1.2.1"] = "приказ № 12"
    other.organisation["municipality"] = card.organisation["municipality"]
    other.signers["head"] = Signer()
    assert same_on_paper(card, other)


@pytest.mark.parametrize(
    "change",
    [
        lambda card: card.values.update({"1.2.4": Decimal(1)}),
        lambda card: card.values.pop("1.2.4"),
        lambda card: card.base.update(students=Decimal(51)),
        lambda card: card.organisation.update(name="Другая"),
        lambda card: card.signers.update(head=Signer("И. И. Иванова")),
        lambda card: card.drafts.update({Field("values", "1.2.4"): "?"}),
        lambda card: setattr(card, "end", date(2021, 6, 1)),
    ],
)
def test_whatever_is_printed_makes_it_another_paper(card: Card, change) -> None:  # type: ignore[no-untyped-def]
    other = copy(card)
    change(other)
    assert not same_on_paper(card, other)


def test_differences_are_told_row_by_row_with_points(card: Card) -> None:
    other = copy(card)
    fields.put_typed(other, Field("values", "1.2.1"), "3/15", SCORER)
    fields.put_typed(other, Field("values", "1.3.1"), "yes", SCORER)
    first, second = differences(card, other)
    assert first == ("1.2.1", "0", "3/15", Decimal(0), Decimal(10))
    assert (second.row, say(second.old, "ru"), say(second.new, "kk")) == ("1.3.1", "нет", "иә")  # type: ignore[arg-type]
    assert (second.old_points, second.new_points) == (0, 10)
    assert differences(card, card) == []


def test_a_choice_is_told_in_the_words_of_the_act(card: Card) -> None:
    row = PAPER.rows["6.1.2"]
    assert isinstance(row.rule, Choice)
    assert worded(row, card, SCORER) in [option.text for option in row.rule.options]


def test_a_base_figure_changes_the_rows_that_lean_on_it(card: Card) -> None:
    fields.put_typed(card, Field("values", "1.2.1"), "10/", SCORER)
    other = copy(card)
    other.base["teachers"] = Decimal(20)
    assert [(one.row, one.old, one.new) for one in differences(card, other)] == [("1.2.1", "10/", "10/")]
    assert [(str(one.field), one.old, one.new) for one in field_differences(card, other)] == [
        ("base/teachers", "50", "20")
    ]
