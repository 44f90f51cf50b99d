"""A card as a document: what is read, what is written, and that both are the same."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from model.card.card import Card, Field, Printed, Signer
from model.card.document import card_from_bytes, card_to_bytes, read_card, write_card
from model.card.strict_json import CardRefused, parse
from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Part, Scorer
from model.wording import Message

HEAD: dict[str, Any] = {"bagalau": 1, "form": "volgograd-rating-card", "edition": "2021"}

# The sample of DESIGN.md, word for word.
SAMPLE = """{"bagalau": 1, "form": "volgograd-rating-card", "edition": "2021",
     "organisation": {"name": "МКОУ …", "municipality": "…", "nomination": "rural"},
     "period": {"from": "2020-09-01", "to": "2021-05-31"},
     "base": {"students": 67, "teachers": 15},
     "values": {"1.1-federal": "64", "1.2.1": {"part": 3, "whole": 15}, "1.3.1": false,
                "6.1.2": "none", "2.6.2-region-1": 3},
     "notes": {"1.2.1": "приказ № 12 от 01.02.2021"},
     "printed": {"rows": {"1.2.6": "2.5", "2.6.2-region-3": null}, "total": "287.1"},
     "signers": {"head": {"name": "…", "post": "директор"}, "authority": {"name": "…", "post": "…"}}}"""


def read(papers: Papers, **parts: Any) -> Card:
    return card_from_bytes(json.dumps(HEAD | parts).encode(), papers)


def again(card: Card, papers: Papers, *, points: bool = False) -> Card:
    return card_from_bytes(card_to_bytes(card, points=points), papers)


def test_the_sample_of_the_contract(papers: Papers, paper: Paper) -> None:
    card = card_from_bytes(SAMPLE.encode(), papers)
    assert card == Card(
        paper=paper,
        organisation={"name": "МКОУ …", "municipality": "…", "nomination": "rural"},
        start=date(2020, 9, 1),
        end=date(2021, 5, 31),
        base={"students": Decimal(67), "teachers": Decimal(15)},
        values={
            "1.1-federal": Decimal(64),
            "1.2.1": Part(Decimal(3), Decimal(15)),
            "1.3.1": False,
            "6.1.2": "none",
            "2.6.2-region-1": Decimal(3),
        },
        notes={"1.2.1": "приказ № 12 от 01.02.2021"},
        signers={"head": Signer("…", "директор"), "authority": Signer("…", "…")},
        printed=Printed({"1.2.6": Decimal("2.5"), "2.6.2-region-3": None}, {}, Decimal("287.1")),
    )
    assert again(card, papers) == card
    assert again(card, papers, points=True) == card.replaced(printed=card.printed)


@pytest.mark.parametrize("stored", [64, "64", 64.0, "64,0", " 64 ", "64.000"])
def test_a_number_may_be_written_in_several_ways(papers: Papers, stored: Any) -> None:
    assert read(papers, values={"1.1-federal": stored}).values == {"1.1-federal": Decimal(64)}


def test_a_json_number_is_read_exactly(papers: Papers) -> None:
    content = json.dumps(HEAD)[:-1] + ', "values": {"1.1-federal": 6.600000}}'
    assert card_from_bytes(content.encode(), papers).values == {"1.1-federal": Decimal("6.6")}


def test_a_byte_order_mark_is_no_fault(papers: Papers) -> None:
    content = b"\xef\xbb\xbf" + json.dumps(HEAD).encode()
    assert card_from_bytes(content, papers).values == {}


def test_the_whole_is_taken_from_the_base_wherever_it_stands_in_the_file(papers: Papers) -> None:
    card = read(papers, values={"1.2.1": {"part": 3}}, base={"teachers": 15})
    assert card.values == {"1.2.1": Part(Decimal(3))}


def test_nothing_entered_is_not_zero(papers: Papers) -> None:
    card = read(papers, values={"1.2.1": 0})
    assert "1.2.1" not in card.missing()
    assert len(card.missing()) == 97


def test_a_card_without_parts_is_a_card(papers: Papers, paper: Paper) -> None:
    assert read(papers) == Card(paper=paper)


class TestPoints:
    def test_points_are_carried_for_readers_without_the_program(self, papers: Papers) -> None:
        document = write_card(read(papers, values={"1.2.1": 20, "1.2.4": 0}), points=True)
        assert document["points"] == {"rows": {"1.2.1": "10", "1.2.4": "0"}, "total": "10"}

    def test_equal_points_leave_no_trace(self, papers: Papers) -> None:
        assert read(papers, values={"1.2.1": 20}, points={"rows": {"1.2.1": 10}, "total": 10}).printed is None

    def test_other_points_are_kept_as_printed_and_never_taken_over(
        self, papers: Papers, scorer: Scorer
    ) -> None:
        card = read(papers, values={"1.2.1": 20}, points={"rows": {"1.2.1": 99}, "total": 99})
        assert card.printed == Printed({"1.2.1": Decimal(99)}, {}, Decimal(99))
        assert scorer.score(card.values, card.base).total == 10

    def test_a_printed_zero_total_is_not_replaced_by_a_right_one(self, papers: Papers) -> None:
        card = read(papers, values={"1.2.1": 20}, printed={"total": 0}, points={"total": 10})
        assert card.printed == Printed({}, {}, Decimal(0))

    def test_a_wrong_claim_is_seen_although_a_paper_is_there(self, papers: Papers) -> None:
        card = read(
            papers,
            values={"1.2.1": 20, "1.2.4": 1},
            printed={"rows": {"1.2.1": 5, "1.2.4": 2}},
            points={"rows": {"1.2.1": 77}},
        )
        assert card.printed == Printed({"1.2.1": Decimal(77), "1.2.4": Decimal(2)}, {}, None)


class TestPinned:
    def test_another_definition_stays_pinned_when_the_card_is_written(self, papers: Papers) -> None:
        other = "ab" * 32
        assert write_card(read(papers, definition=other))["definition"] == other

    def test_a_card_pins_its_definition(self, papers: Papers, paper: Paper) -> None:
        assert write_card(read(papers))["definition"] == paper.digest
        assert read(papers, definition=paper.digest).other_definition == ""

    def test_another_definition_is_remembered(self, papers: Papers) -> None:
        assert read(papers, definition="0" * 64).other_definition == "0" * 64


class TestWhatWeWriteWeRead:
    def test_a_share_whose_base_figure_shrank_is_written_as_it_stands_in_its_field(
        self, papers: Papers
    ) -> None:
        card = read(papers, values={"1.2.1": {"part": 3}, "1.2.2": 5}, base={"teachers": 15})
        card.base["teachers"] = Decimal(2)
        kept = again(card, papers)
        assert kept.drafts == {Field("values", "1.2.1"): "3/"}
        assert kept.values == {"1.2.2": Decimal(5)}
        assert again(kept, papers) == kept

    def test_a_share_whose_base_figure_is_gone(self, papers: Papers) -> None:
        card = read(papers, values={"1.2.1": {"part": 3, "percent": 19}}, base={"teachers": 15})
        card.base.clear()
        assert again(card, papers).drafts == {Field("values", "1.2.1"): "3/=19%"}

    def test_a_period_turned_round_keeps_its_days(self, papers: Papers) -> None:
        card = read(papers, period={"from": "2020-09-01", "to": "2021-05-31"})
        card.start = date(2022, 9, 1)
        kept = again(card, papers)
        assert (kept.start, kept.end) == (date(2022, 9, 1), None)
        assert kept.drafts == {Field("period", "to"): "31.05.2021"}

    @pytest.mark.parametrize(
        "field",
        [
            Field("values", "1.2.1"),
            Field("notes", "1.2.1"),
            Field("base", "students"),
            Field("period", "from"),
            Field("organisation", "name"),
            Field("organisation", "nomination"),
            Field("signers", "authority.post"),
        ],
    )
    def test_a_wrong_entry_of_any_field_is_kept_as_typed(
        self, papers: Papers, paper: Paper, field: Field
    ) -> None:
        card = Card(paper=paper, drafts={field: " двадцать\t" + "а" * 5000})
        assert again(card, papers) == card

    def test_an_empty_part_of_the_paper_is_no_part(self, papers: Papers) -> None:
        assert read(papers, printed={}).printed is None
        assert read(papers, printed={"rows": {}, "total": None}).printed is None

    def test_the_document_is_canonical(self, papers: Papers) -> None:
        card = read(papers, values={"6.1.2": "none", "1.2.1": 20}, base={"teachers": 15, "students": 67})
        document = write_card(card)
        assert list(document) == [
            "bagalau",
            "form",
            "edition",
            "definition",
            "organisation",
            "period",
            "base",
            "values",
        ]
        assert list(document["values"]) == ["1.2.1", "6.1.2"]  # type: ignore[call-overload]
        assert list(document["base"]) == ["students", "teachers"]  # type: ignore[call-overload]

    def test_letters_are_written_as_letters(self, papers: Papers) -> None:
        content = card_to_bytes(read(papers, organisation={"name": "Әлихан мектебі № 1"}))
        assert "Әлихан мектебі № 1".encode() in content
        assert content.endswith(b"}\n")


class TestRefusals:
    def test_the_place_of_a_value_is_its_row(self, papers: Papers) -> None:
        with pytest.raises(CardRefused) as refusal:
            read(papers, values={"1.2.1": 120})
        assert refusal.value.message == Message(
            "card.at",
            {"place": "1.2.1", "fault": Message("value.over_hundred", {"percent": Decimal(120)})},
        )

    def test_a_newer_card_is_told_from_a_wrong_one(self, papers: Papers) -> None:
        with pytest.raises(CardRefused) as refusal:
            read_card(parse(b'{"bagalau": 2, "something": "new"}'), papers)
        assert refusal.value.message.code == "card.newer_format"
