"""What the fingerprint is taken of, and how tolerantly it is read when typed.

FP1 what stands on the paper is in it          FP3 equal papers have equal fingerprints, and they never change
FP2 what does not stand on the paper is not    FP4 a typed one is read as people type
"""

import contextlib
import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.card.card import Card, Field, Printed, Signer
from model.card.fingerprint import Fingerprint, FingerprintRefused, fingerprint, read_short, same
from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Part
from model.wording import LANGUAGES, say


@pytest.fixture
def card(paper: Paper) -> Card:
    return Card(
        paper=paper,
        organisation={"name": "МКОУ СШ № 1", "nomination": "rural"},
        start=date(2020, 9, 1),
        end=date(2021, 5, 31),
        base={"students": Decimal(67)},
        values={"1.1-federal": Decimal(64), "1.2.1": Part(Decimal(3), Decimal(15))},
        signers={"head": Signer("И. И. Иванова", "директор")},
    )


def changed(card: Card, field: str, key: str = "", value: object = None) -> Fingerprint:
    if key:
        getattr(card, field)[key] = value
    else:
        setattr(card, field, value)
    return fingerprint(card)


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("organisation", "name", "МКОУ СШ № 2"),
        ("organisation", "nomination", "urban"),
        ("start", "", date(2020, 9, 2)),
        ("end", "", None),
        ("base", "students", Decimal(68)),
        ("values", "1.1-federal", Decimal("64.1")),
        ("values", "1.3.2", Decimal(0)),
        ("values", "1.2.1", Part(Decimal(3), Decimal(15), Decimal(20))),
        ("signers", "head", Signer("И. И. Иванова", "и. о. директора")),
        ("signers", "authority", Signer("П. П. Петров")),
    ],
)
def test_what_stands_on_the_paper_is_in_it(card: Card, field: str, key: str, value: object) -> None:  # FP1
    before = fingerprint(card)
    assert changed(card, field, key, value) != before


def test_a_section_that_does_not_apply_is_in_it(papers: Papers) -> None:
    card = Card(paper=papers.paper("kz-evaluation-sheet", "2022"))
    before = fingerprint(card)
    assert changed(card, "not_applicable", "", frozenset({"jsc"})) != before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("notes", {"1.2.1": "приказ № 12"}),
        ("drafts", {Field("values", "1.3.2"): "много"}),
        ("printed", Printed({"1.2.1": Decimal(1)}, {}, Decimal(2))),
        ("other_definition", "0" * 64),
    ],
)
def test_what_does_not_stand_on_the_paper_is_not(card: Card, field: str, value: object) -> None:  # FP2
    before = fingerprint(card)
    assert changed(card, field, "", value) == before


def test_a_value_that_has_become_impossible_stands_on_no_paper(card: Card) -> None:
    before = fingerprint(card)
    card.base["teachers"] = Decimal(2)
    with_base = fingerprint(card)
    card.values["1.2.2"] = Part(Decimal(3))
    assert fingerprint(card) == with_base != before


def test_a_word_mended_in_the_form_does_not_change_it(card: Card) -> None:
    before = fingerprint(card)
    card.paper = card.paper._replace(digest="0" * 64)
    assert fingerprint(card) == before


def test_what_is_empty_and_what_is_absent_are_the_same(card: Card) -> None:  # FP3
    before = fingerprint(card)
    card.organisation["municipality"] = ""
    card.signers["authority"] = Signer()
    assert fingerprint(card) == before


def test_the_order_of_entries_and_trailing_zeros_do_not_matter(card: Card) -> None:
    before = fingerprint(card)
    card.values = dict(reversed(card.values.items()))
    card.values["1.1-federal"] = Decimal("64.000")
    assert fingerprint(card) == before


def test_it_is_what_it_has_always_been(card: Card) -> None:
    # Signed papers bear it: a change here makes every one of them unprovable.
    assert fingerprint(card).short == "2E6E-A94B-6DA9"


# ------------------------------------------------------------------------------ FP4 typed


@pytest.mark.parametrize(
    "typed",
    [
        "7F3A-91C2-0ABE",
        "7f3a-91c2-0abe",
        "  7F3A 91C2 0ABE\n",
        "7F3A91C20ABE",
        "7F3A\u201391C2\u22120ABE",
        "7F3А-91С2-0АВЕ",
        "7f3а-91с2-оаве",
        "7F3A.91C2.OABE",
    ],
)
def test_it_is_read_as_people_type_it(typed: str) -> None:
    assert read_short(typed) == "7F3A-91C2-0ABE"


@pytest.mark.parametrize("typed", ["", "7F3A", "7F3A-91C2-0ABE-1", "7G3A-91C2-0ABE", "отпечаток", "٣" * 12])
def test_what_is_none_is_refused_in_words(typed: str, card: Card) -> None:
    with pytest.raises(FingerprintRefused) as refusal:
        same(typed, card)
    assert all("7F3A-91C2-04DE" in say(refusal.value.message, language) for language in LANGUAGES)


def test_a_card_is_known_by_it(card: Card) -> None:
    short = fingerprint(card).short
    assert re.fullmatch(r"[0-9A-F]{4}(-[0-9A-F]{4}){2}", short)
    assert same(short.lower().replace("-", " "), card)
    card.values["1.1-federal"] = Decimal(65)
    assert not same(short, card)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    read = ""
    with contextlib.suppress(FingerprintRefused):
        read = read_short(typed)
    assert len(read) in {0, 14}
    assert not read or read_short(read) == read
