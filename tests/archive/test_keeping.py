"""Every edit is kept: what was entered stands there again after closing, history included."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from model.archive import ArchiveDamaged
from model.archive.content import written
from model.card.card import Field
from model.paper.library import PaperUnknown

FEDERAL = Field("values", "1.1-federal")
REGIONAL = Field("values", "1.1-regional")
STUDENTS = Field("base", "students")

ENTRIES = {
    FEDERAL: "64,5 %",
    REGIONAL: "3/7",
    Field("values", "1.2.1"): "3/15=20,5%",
    Field("values", "1.3.1"): "no",
    Field("values", "2.6.2-region-1"): "3",
    Field("values", "6.1.2"): "none",
    Field("organisation", "name"): "МКОУ «Ақ-Бұлақ орта мектебі»",
    Field("organisation", "municipality"): "Ольховский",
    Field("organisation", "nomination"): "rural",
    Field("period", "from"): "01.09.2019",
    Field("period", "to"): "30.06.2021",
    STUDENTS: "67",
    Field("base", "funding"): "1 250,50",
    Field("notes", "1.1-federal"): "приказ № 12\nот 01.02.2021",
    Field("signers", "head.name"): "Әбілқызы Ғ. Ң.",
    Field("signers", "authority.post"): "начальник отдела",
}


@pytest.mark.parametrize(("field", "typed"), ENTRIES.items(), ids=lambda entry: str(entry)[:30])
def test_an_entry_of_each_kind_is_there_after_reopening(desk, field, typed):
    with desk.at_a_new_card() as (_, session):
        session.enter(field, typed)
        assert session.commit()
        assert desk.content() == desk.replayed() == written(session.card)
    with desk.archive() as archive:
        stored = archive.open_card(1)
        assert stored.card == session.card
        assert [edit.field for edits in stored.history.done for edit in edits] == [field]


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (FEDERAL, "шестьдесят"),
        (FEDERAL, "20/"),
        (STUDENTS, "0"),
        (Field("period", "from"), "31.02.2021"),
        (Field("notes", "1.2.1"), "очень длинно " * 1000),
        (Field("organisation", "name"), "Ш" * 5000),
        (Field("organisation", "nomination"), "какая-то"),
        (Field("signers", "head.post"), "д" * 5000),
        (FEDERAL, '"; DROP TABLE card; --\0'),
        (FEDERAL, "\ud83d"),
    ],
    ids=lambda entry: str(entry)[:30],
)
def test_a_wrong_entry_is_there_as_it_was_typed(desk, field, typed):
    with desk.at_a_new_card() as (_, session):
        session.enter(field, typed)
        session.commit()
        assert desk.content() == desk.replayed() == written(session.card)
    with desk.archive() as archive:
        reopened = desk.session(archive, 1)
        assert reopened.card == session.card
        assert reopened.typed(field) == session.typed(field)


def test_a_card_in_an_impossible_state_opens_as_it_was_left(desk):
    """A card file in such a state is refused; a card being filled in must open."""
    with desk.at_a_new_card() as (_, session):
        for field, typed in [
            (STUDENTS, "67"),
            (FEDERAL, "20/"),
            (STUDENTS, "6"),  # now 20 of 6
            (Field("period", "from"), "01.09.2022"),  # after the end
        ]:
            session.enter(field, typed)
            session.commit()
    with desk.archive() as archive:
        reopened = desk.session(archive, 1)
        assert reopened.card == session.card
        assert reopened.score == session.score


def test_a_card_that_came_filled_in_replays_from_there(desk):
    card = desk.new_card("Школа")
    card.values["1.3.1"] = True
    with desk.archive() as archive:
        session = desk.session(archive, desk.store(archive, card))
        session.enter(FEDERAL, "64")
        session.commit()
        assert desk.content() == desk.replayed()
        session.undo()
        assert not session.can_undo
        assert desk.content() == written(card)


def test_edits_are_undone_and_done_again_after_reopening(desk):
    with desk.at_a_new_card() as (_, session):
        for typed in ("1", "2", "3"):
            session.enter(FEDERAL, typed)
            session.commit()
        session.undo()
    with desk.archive() as archive:
        session = desk.session(archive, 1)
        assert session.typed(FEDERAL) == "2"
        session.redo()
        assert session.typed(FEDERAL) == "3"
        session.undo()
        session.undo()
    with desk.archive() as archive:
        session = desk.session(archive, 1)
        assert session.typed(FEDERAL) == "1"
        session.redo()
        session.enter(REGIONAL, "5")
        session.commit()
        assert not session.can_redo
    with desk.archive() as archive:
        session = desk.session(archive, 1)
        assert not session.can_redo
        for _ in range(3):
            session.undo()
        assert not session.can_undo
        assert desk.content() == desk.replayed() == written(desk.new_card())


def test_an_entry_taken_back_by_hand_is_no_edit(desk):
    with desk.at_a_new_card() as (archive, session):
        session.enter(FEDERAL, "6")
        session.enter(FEDERAL, "")
        assert not session.commit()
        assert archive.lines(1) == []


def test_the_history_says_what_who_and_when(desk):
    with desk.at_a_new_card() as (archive, session):
        session.enter(FEDERAL, "64")
        session.commit()
        session.undo()
        session.redo()
        lines = archive.lines(1)
    assert [(line.kind, line.old, line.new) for line in lines] == [
        ("edit", None, "64"),
        ("undo", "64", None),
        ("redo", None, "64"),
    ]
    assert {(line.who, line.field) for line in lines} == {("завуч", FEDERAL)}
    assert all(line.at.utcoffset() == timedelta(0) for line in lines)


def test_the_history_is_in_order_although_the_clock_runs_back(desk):
    desk.clock.step = timedelta(days=-365)
    with desk.at_a_new_card() as (_, session):
        for typed in ("1", "2", "3"):
            session.enter(FEDERAL, typed)
            session.commit()
        session.undo()
    with desk.archive() as archive:
        lines = archive.lines(1)
        assert [line.new for line in lines] == ["1", "2", "3", "2"]
        assert lines[0].at > lines[-1].at
        session = desk.session(archive, 1)
        assert session.typed(FEDERAL) == "2"
        session.redo()
        assert session.typed(FEDERAL) == "3"


def test_lines_of_two_cards_do_not_mix(desk):
    with desk.archive() as archive:
        sessions = [desk.session(archive, desk.store(archive)) for _ in range(2)]
        for typed in ("1", "2"):
            for session in sessions:
                session.enter(FEDERAL, typed)
                session.commit()
        assert [line.new for line in archive.lines(1)] == ["1", "2"]
        assert [line.seq for line in archive.lines(2)] == [2, 4]


def test_a_card_that_cannot_be_read_is_named_and_the_others_open(desk):
    with desk.archive() as archive:
        for name in ("Первая", "Вторая"):
            desk.store(archive, desk.new_card(name))
    for broken in (
        "{",
        "[]",
        '{"bagalau": 1}',
        document(desk, values={"9.9": "1"}),
        document(desk, notes=["x"]),
    ):
        spoil(desk, "UPDATE card SET content = ? WHERE id = 1", broken)
        with desk.archive() as archive:
            with pytest.raises(ArchiveDamaged) as refusal:
                archive.open_card(1)
            assert refusal.value.message.code == "archive.card_damaged"
            assert refusal.value.message.details["name"] == "Первая"
            assert archive.open_card(2).card.organisation["name"] == "Вторая"
            assert len(archive.cards()) == 2
        assert desk.content() == broken


@pytest.mark.parametrize("text", ["'{'", "CAST(x'7BFF7D' AS TEXT)"], ids=["not JSON", "not UTF-8"])
def test_a_history_that_cannot_be_read_is_told(desk, text):
    with desk.at_a_new_card() as (_, session):
        session.enter(FEDERAL, "64")
        session.commit()
    spoil(desk, f"UPDATE journal SET new = {text}")
    with desk.archive() as archive:
        for read in (archive.lines, archive.open_card):
            with pytest.raises(ArchiveDamaged):
                read(1)


def test_a_history_that_undoes_what_was_never_done_is_told(desk):
    with desk.at_a_new_card() as (_, session):
        session.enter(FEDERAL, "64")
        session.commit()
    spoil(desk, "UPDATE journal SET kind = 'undo'")
    with desk.archive() as archive, pytest.raises(ArchiveDamaged):
        archive.open_card(1)


def test_a_list_that_cannot_be_read_is_told(desk):
    with desk.archive() as archive:
        desk.store(archive)
    spoil(desk, "UPDATE card SET total = 'много'")
    with desk.archive() as archive, pytest.raises(ArchiveDamaged):
        archive.cards()


def test_a_card_of_an_unknown_paper_is_told_and_is_not_damaged(desk):
    with desk.archive() as archive:
        desk.store(archive)
    spoil(desk, "UPDATE card SET content = ?", document(desk, edition="1917"))
    with desk.archive() as archive:
        assert len(archive.cards()) == 1
        with pytest.raises(PaperUnknown):
            archive.open_card(1)


def test_there_is_no_card_with_a_number_nobody_gave(desk):
    with desk.archive() as archive, pytest.raises(KeyError):
        archive.open_card(1)


def document(desk, **parts: object) -> str:
    return json.dumps(json.loads(written(desk.new_card("Первая"))) | parts)


def spoil(desk, statement: str, *parameters: str) -> None:
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute(statement, parameters)
