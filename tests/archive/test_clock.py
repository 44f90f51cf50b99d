"""A flat battery sets the clock back to 2010 at every look: no order may come of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from model.archive import Told
from model.archive.backups import Backups
from model.card.card import Field

FEDERAL = Field("values", "1.1-federal")


@pytest.fixture(params=["runs back", "jumps to 2010 and ahead"])
def desk(desk, request):
    if request.param == "runs back":
        desk.clock.step = timedelta(days=-200)
        return desk
    turns = [
        datetime(2021, 6, 1, tzinfo=UTC),
        datetime(2010, 1, 1, tzinfo=UTC),
        datetime(2035, 3, 3, tzinfo=UTC),
    ]

    def clock() -> datetime:
        turns.append(turns.pop(0))
        return turns[0]

    desk.clock = clock
    return desk


def enter(session, typed: str) -> None:
    session.enter(FEDERAL, typed)
    session.commit()


def test_the_list_and_the_bin_are_in_the_order_of_what_was_done(desk):
    with desk.archive() as archive:
        for name in "АБВГ":
            desk.store(archive, desk.new_card(name))
        enter(desk.session(archive, 2), "64")
        assert [card.name for card in archive.cards()] == ["Б", "Г", "В", "А"]
        for card_id in (3, 1, 4):
            archive.remove(card_id)
        archive.remove(3)  # it lies there already
        assert [card.name for card in archive.removed()] == ["Г", "А", "В"]
        archive.restore(3)
        archive.remove(3)
        assert [card.name for card in archive.removed()] == ["В", "Г", "А"]


def test_history_and_undo_are_in_the_order_of_what_was_typed(desk):
    with desk.at_a_new_card() as (_, session):
        for typed in ("1", "2", "3"):
            enter(session, typed)
        session.undo()
    with desk.archive() as archive:
        assert [line.new for line in archive.lines(1)] == ["1", "2", "3", "2"]
        session = desk.session(archive, 1)
        for typed in ("1", ""):
            session.undo()
            assert session.typed(FEDERAL) == typed
        for _ in range(3):
            session.redo()
        assert session.typed(FEDERAL) == "3"


def test_revisions_and_states_are_in_the_order_in_which_they_were_told(desk):
    with desk.at_a_new_card() as (archive, session):
        for typed in ("1", "2"):
            enter(session, typed)
            archive.make_revision(1, session.card, (), date(2021, 6, 1))
        for state in ("signed_on_paper", "published"):
            archive.add_state(1, 2, Told(state, date(2021, 6, 2)))
        assert [one.number for one in archive.revisions(1)] == [1, 2]
        assert [(one.revision, one.state) for one in archive.states(1)] == [
            (1, "ready"),
            (2, "ready"),
            (2, "signed_on_paper"),
            (2, "published"),
        ]


def test_backups_are_in_the_order_in_which_they_were_made(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    backups = Backups(desk.path, desk.clock)
    with desk.at_a_new_card() as (_, session):
        backups.name_second_place(stick)
        for number in range(1, 31):
            enter(session, str(number))
            done = backups.tend(starting=True)
            assert done.copy == backups.copies()[0]
            assert done.copy.number == number
            assert (done.check is None or done.check.sound, done.brought, done.faults) == (True, True, ())
            assert not backups.due(starting=True).copy
    assert [copy.number for copy in backups.copies()[:12]] == list(range(30, 18, -1))


def test_no_card_goes_out_of_the_bin(desk):
    backups = Backups(desk.path, desk.clock)
    with desk.archive() as archive:
        for name in ("А", "Б", "В"):
            desk.store(archive, desk.new_card(name))
        archive.remove(1)
        archive.remove(2)
        for _ in range(30):
            assert backups.empty_bin() == 0
        assert len(archive.removed()) == 2
