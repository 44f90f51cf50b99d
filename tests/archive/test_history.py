"""The past of a card: every state can be looked at and brought back, and nothing of the journal is lost."""

import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.archive import ArchiveDamaged, ArchiveUnavailable, contents_that_differ
from model.archive.content import written
from model.card.card import Field
from model.card.session import Change
from tests.archive.test_any_order import BUSY, PAPERS, TYPED
from tests.patience import SLACK

SHARE, OTHER, NAME = Field("values", "1.2.1"), Field("values", "1.2.2"), Field("organisation", "name")


def bring_back(session, archive, seq, card_id=1):
    then = archive.history(card_id).state_at(seq)
    return session.put_all(contents_that_differ(then, session.card), brought_back=seq)


def type_in(session, *entries):
    for field, typed in entries:
        session.enter(field, typed)
        session.commit()


def last_seq(archive, card_id=1):
    lines = archive.lines(card_id)
    return lines[-1].seq if lines else 0


class TestLookingBack:
    def test_each_state_is_there(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"), (NAME, "Школа"), (SHARE, "30"))
            history = archive.history(1)
            typed = [
                [desk.scorer.kinds["1.2.1"].typed(value) for value in history.state_at(seq).values.values()]
                for seq in range(4)
            ]
            assert typed == [[], ["20"], ["20"], ["30"]]
            assert history.state_at(3).organisation == {"name": "Школа"}

    def test_before_the_first_line_it_is_the_card_as_it_came_in(self, desk):
        with desk.archive() as archive:
            archive_id = desk.store(archive, desk.new_card("Школа"))
            type_in(desk.session(archive, archive_id), (NAME, "Другая школа"))
            assert archive.history(archive_id).state_at(0) == desk.new_card("Школа")

    @pytest.mark.parametrize("typed", ["шестьдесят", "20/", "-1"])
    def test_a_wrong_entry_is_there_as_it_was_typed(self, desk, typed):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, typed), (SHARE, "30"))
            assert archive.history(1).state_at(1).drafts == {SHARE: typed}

    def test_a_share_whose_base_figure_has_shrunk_is_as_it_was(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(
                session, (Field("base", "teachers"), "15"), (SHARE, "3/"), (Field("base", "teachers"), "2")
            )
            before = written(session.card)
            type_in(session, (SHARE, ""))
            assert written(archive.history(1).state_at(3)) == before

    def test_of_another_card_nothing_is_seen(self, desk):
        with desk.archive() as archive:
            one, other = desk.store(archive), desk.store(archive)
            type_in(desk.session(archive, one), (SHARE, "20"))
            type_in(desk.session(archive, other), (SHARE, "30"))
            assert [line.new for step in archive.history(one).steps for line in step.lines] == ["20"]
            assert archive.history(one).state_at(99).values == {"1.2.1": 20}

    def test_the_order_is_that_of_the_writing_whatever_the_clock_says(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"))
            desk.clock.step = -timedelta(days=400)
            type_in(session, (SHARE, "30"))
            first, second = archive.history(1).steps
            assert second.at < first.at
            assert archive.history(1).state_at(second.seq).values == {"1.2.1": 30}

    def test_a_damaged_line_is_told_of(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"))
        with closing(sqlite3.connect(desk.path)) as connection, connection:
            connection.execute('UPDATE journal SET new = \'{"part": 1, "colour": 2}\'')
        with desk.archive() as archive, pytest.raises(ArchiveDamaged):
            archive.history(1).state_at(1)

    def test_a_card_that_is_not_there(self, desk):
        with desk.archive() as archive, pytest.raises(KeyError):
            archive.history(7)


class TestBringingBack:
    def test_it_is_one_step_and_one_undo(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"), (OTHER, "3/"), (NAME, "Школа"))
            before = written(session.card)
            change = bring_back(session, archive, 0)
            assert change.fields == {SHARE, OTHER, NAME}
            assert change.total
            assert session.card == desk.new_card()
            assert desk.content() == desk.replayed() == written(session.card)
            step = archive.history(1).steps[-1]
            assert (step.kind, step.brought_back, len(step.lines)) == ("edit", 0, 3)
            assert session.undo().fields == {SHARE, OTHER, NAME}
            assert written(session.card) == before
            session.redo()
            assert session.card == desk.new_card()
            assert [step.kind for step in archive.history(1).steps] == ["edit"] * 4 + ["undo", "redo"]

    def test_it_can_be_undone_after_a_restart(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"), (NAME, "Школа"))
            before = written(session.card)
            bring_back(session, archive, 0)
        with desk.archive() as archive:
            session = desk.session(archive, 1)
            session.undo()
            assert written(session.card) == before
            session.undo()
            assert session.typed(NAME) == ""
            assert session.typed(SHARE) == "20"

    def test_nothing_of_the_journal_is_changed(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"), (SHARE, "30"), (NAME, "Школа"))
            lines = archive.lines(1)
            bring_back(session, archive, 1)
            assert archive.lines(1)[:3] == lines

    def test_the_state_of_now_is_no_step(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"))
            assert bring_back(session, archive, 1) == Change()
            assert len(archive.lines(1)) == 1

    def test_what_was_typed_last_is_a_step_of_its_own(self, desk):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"))
            session.enter(OTHER, "40")
            bring_back(session, archive, 0)
            session.undo()
            assert (session.typed(SHARE), session.typed(OTHER)) == ("20", "40")
            session.undo()
            assert (session.typed(SHARE), session.typed(OTHER)) == ("20", "")

    def test_a_full_disk_loses_nothing(self, desk, sickly):
        with desk.at_a_new_card() as (archive, session):
            type_in(session, (SHARE, "20"), (NAME, "Школа"))
            then = archive.history(1).state_at(0)
            disk = sickly.in_place_of(archive)
            disk.fails(sqlite3.SQLITE_FULL)
            with pytest.raises(ArchiveUnavailable):
                session.put_all(contents_that_differ(then, session.card), brought_back=0)
            assert session.unsaved
            assert session.card == then
            disk.recovers()
            assert session.commit()
            assert desk.content() == desk.replayed() == written(then)


ACTIONS = st.lists(
    st.tuples(st.just("enter"), st.sampled_from(BUSY), TYPED)
    | st.tuples(st.just("bring back"), st.integers(0, 60))
    | st.sampled_from(["commit", "undo", "redo", "reopen"]).map(lambda name: (name,)),
    max_size=40,
)


@settings(settings.get_profile("slow"))
@given(actions=ACTIONS, wanted=st.integers(0, 60))
def test_every_state_is_as_it_was_and_comes_back(desks, actions, wanted):
    with tempfile.TemporaryDirectory() as folder:
        desk = desks(Path(folder) / "archive.sqlite", PAPERS)
        archive = desk.archive()
        session = desk.session(archive, desk.store(archive))
        past = {0: written(session.card)}
        for action, *details in actions:
            match action:
                case "enter":
                    session.enter(*details)
                    session.commit()
                case "bring back":
                    bring_back(session, archive, *details)
                case "reopen":
                    archive.close()
                    archive = desk.archive()
                    session = desk.session(archive, 1)
                case step:
                    getattr(session, step)()
            assert session.score == desk.score(session.card)
            past[last_seq(archive)] = written(session.card)
        history = archive.history(1)
        # Lines within a step, and lines of one commit, lead from one state to the next.
        assert set(past) <= {0, *(line.seq for line in archive.lines(1))}
        for seq, content in past.items():
            assert written(history.state_at(seq)) == content
        before = written(session.card)
        bring_back(session, archive, wanted)
        assert written(session.card) == desk.content() == desk.replayed()
        seqs = [seq for seq in past if seq <= wanted]
        if wanted in past:
            assert written(session.card) == past[max(seqs)]
        if written(session.card) != before:
            assert session.can_undo
            session.undo()
        assert written(session.card) == desk.content() == before
        reopened = archive.open_card(1)
        assert reopened.card == session.card
        assert reopened.history == session._history
        archive.close()


def test_twenty_thousand_steps_are_read_in_a_blink(desk):
    with desk.at_a_new_card() as (archive, session):
        type_in(session, (SHARE, "20"))
    rows = list(desk.paper.rows)
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.executemany(
            "INSERT INTO journal (card_id, at, who, kind, field, old, new)"
            " VALUES (1, '2021-06-01T09:00:00.000000+00:00', 'завуч', 'edit', ?, NULL, ?)",
            [(f"notes/{rows[number % len(rows)]}", f'"{number}"') for number in range(20_000)],
        )
        connection.execute("UPDATE card SET last_seq = (SELECT max(seq) FROM journal)")
    with desk.archive() as archive:
        start = time.perf_counter()
        history = archive.history(1)
        read = time.perf_counter() - start
        start = time.perf_counter()
        state = history.state_at(history.steps[-1].seq)
        replayed = time.perf_counter() - start
    assert len(history.steps) == 20_001
    assert state.notes[rows[19_999 % len(rows)]] == "19999"

    assert read < 1 * SLACK  # 0.1 s on a desk
    assert replayed < 1 * SLACK
