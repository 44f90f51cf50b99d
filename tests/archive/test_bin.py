"""The bin: a year at least, for good only after a sound copy, and never by a wrong clock."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from model.archive import backups as backups_module
from model.archive.backups import Backups
from model.card.card import Field

FEDERAL = Field("values", "1.1-federal")
DAY = timedelta(days=1)


@pytest.fixture
def archive(desk):
    """Two cards, the first in the bin since 1 June 2021; the clock moves only as it is told."""
    desk.clock.step = timedelta(0)
    with desk.archive() as archive:
        for name in ("Первая", "Вторая"):
            session = desk.session(archive, desk.store(archive, desk.new_card(name)))
            session.enter(FEDERAL, "64")
            session.commit()
        archive.remove(1)
        yield archive


@pytest.fixture
def backups(desk, archive) -> Backups:
    return Backups(desk.path, desk.clock)


def in_the_bin(archive) -> list[str]:
    return [card.name for card in archive.removed()]


def go_on(desk, archive, days: int) -> None:
    """The clock goes on, and somebody works."""
    desk.clock.now += days * DAY
    session = desk.session(archive, 2)
    session.enter(FEDERAL, "63" if session.typed(FEDERAL) == "64" else "64")
    session.commit()


def test_the_day_until_which_a_card_stays_is_told(archive):
    assert [card.kept_until for card in archive.removed()] == [date(2022, 6, 1)]
    assert [card.kept_until for card in archive.cards()] == [None]


def test_for_a_year_nothing_goes(desk, archive, backups):
    for _ in range(12):
        go_on(desk, archive, 30)
        assert backups.empty_bin() == 0
    assert in_the_bin(archive) == ["Первая"]


def test_after_the_year_and_a_month_of_reflection_it_goes_for_good_and_stays_in_a_copy(
    desk, archive, backups
):
    go_on(desk, archive, 366)
    assert backups.empty_bin() == 0
    go_on(desk, archive, 29)
    assert backups.empty_bin() == 0
    go_on(desk, archive, 1)
    assert backups.tend(starting=True).removed == 1
    assert in_the_bin(archive) == []
    assert [card.name for card in archive.cards()] == ["Вторая"]
    with pytest.raises(KeyError):
        archive.open_card(1)
    with closing(sqlite3.connect(desk.path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in ("journal", "origin", "bin"):
            assert connection.execute(f"SELECT 1 FROM {table} WHERE card_id = 1").fetchall() == []
    copy = next(copy for copy in backups.copies() if copy.reason == "before-emptying")
    with closing(sqlite3.connect(copy.file)) as connection:
        assert connection.execute("SELECT name FROM card WHERE id = 1").fetchone() == ("Первая",)
        assert connection.execute("SELECT count(*) FROM journal WHERE card_id = 1").fetchone() == (1,)


def test_the_next_copy_is_still_found_sound(desk, archive, backups):
    test_after_the_year_and_a_month_of_reflection_it_goes_for_good_and_stays_in_a_copy(desk, archive, backups)
    found = backups.check_newest()
    assert found is not None
    assert found.sound
    assert backups.due(starting=True).copy


def test_a_new_card_never_gets_the_number_of_one_that_went(desk, archive, backups):
    archive.remove(2)
    for days in (366, 30, 30):
        desk.clock.now += days * DAY
        backups.empty_bin()
    # The newest stays until there is a newer one.
    assert in_the_bin(archive) == ["Вторая"]
    assert desk.store(archive, desk.new_card("Третья")) == 3
    assert backups.empty_bin() == 0
    desk.clock.now += 30 * DAY
    assert backups.empty_bin() == 1
    assert in_the_bin(archive) == []
    assert desk.store(archive) == 4


def test_a_card_frozen_for_signature_never_goes(desk, archive, backups):
    archive.make_revision(1, archive.open_card(1).card, ())
    assert [card.kept_until for card in archive.removed()] == [None]
    for days in (366, 30, 400):
        go_on(desk, archive, days)
        assert backups.empty_bin() == 0
    assert in_the_bin(archive) == ["Первая"]


def test_a_card_taken_out_and_put_back_lies_there_anew(desk, archive, backups):
    go_on(desk, archive, 366)
    backups.empty_bin()
    archive.restore(1)
    archive.remove(1)
    go_on(desk, archive, 40)
    assert backups.empty_bin() == 0


def test_a_card_that_was_worked_on_in_the_bin_stays_another_year(desk, archive, backups):
    desk.clock.now += 300 * DAY
    session = desk.session(archive, 1)
    session.enter(FEDERAL, "1")
    session.commit()
    for days in (100, 40):
        go_on(desk, archive, days)
        assert backups.empty_bin() == 0


class TestWrongClock:
    def test_set_back_nothing_goes(self, desk, archive, backups):
        go_on(desk, archive, 366)
        backups.empty_bin()
        desk.clock.now = datetime(2010, 1, 1, tzinfo=UTC)
        assert backups.empty_bin() == 0

    def test_what_a_clock_ahead_has_noted_the_right_one_notes_anew(self, desk, archive, backups):
        right = desk.clock.now
        desk.clock.now = right + 500 * DAY
        backups.empty_bin()
        desk.clock.now = right
        go_on(desk, archive, 366)
        assert backups.empty_bin() == 0
        go_on(desk, archive, 30)
        assert backups.empty_bin() == 1

    @pytest.mark.parametrize("years", [3, 16, 78])
    def test_far_ahead_nothing_goes(self, desk, archive, backups, years):
        for _ in range(3):
            desk.clock.now += timedelta(days=365 * years)
            assert backups.empty_bin() == 0

    def test_ahead_by_a_year_for_a_day_nothing_goes(self, desk, archive, backups):
        right = desk.clock.now
        go_on(desk, archive, 400)
        assert backups.empty_bin() == 0
        for days in (1, 30, 60, 360):
            desk.clock.now = right + days * DAY
            assert backups.empty_bin() == 0
        assert in_the_bin(archive) == ["Первая"]

    def test_put_there_by_a_clock_of_2010_it_stays_until_the_right_clock_has_said_it_twice(
        self, desk, archive, backups
    ):
        archive.restore(1)
        right = desk.clock.now
        desk.clock.now = datetime(2010, 1, 1, tzinfo=UTC)
        archive.remove(1)
        desk.clock.now = right
        assert backups.empty_bin() == 0
        go_on(desk, archive, 29)
        assert backups.empty_bin() == 0


def test_without_a_sound_copy_nothing_goes(desk, archive, backups, monkeypatch):
    go_on(desk, archive, 366)
    backups.empty_bin()
    go_on(desk, archive, 30)
    before = backups_module.check

    def unsound(*given):
        return before(*given)._replace(fault=backups_module.Message("archive.copy_damaged", {"file": "x"}))

    monkeypatch.setattr(backups_module, "check", unsound)
    assert backups.empty_bin() == 0
    assert in_the_bin(archive) == ["Первая"]


def test_a_card_taken_out_while_the_copy_is_made_stays(desk, archive, backups, monkeypatch):
    go_on(desk, archive, 366)
    backups.empty_bin()
    go_on(desk, archive, 30)
    before = backups_module.check

    def meanwhile(*given):
        archive.restore(1)
        return before(*given)

    monkeypatch.setattr(backups_module, "check", meanwhile)
    assert backups.empty_bin() == 0
    assert len(archive.cards()) == 2
