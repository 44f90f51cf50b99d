"""What cannot be written stays in memory, is told, and is written later."""

import errno
import os
import shutil
import sqlite3
import threading
from contextlib import closing, suppress
from pathlib import Path

import pytest

from model.archive import (
    Archive,
    ArchiveDamaged,
    ArchiveError,
    ArchiveForeign,
    ArchiveInUse,
    ArchiveUnavailable,
    CardChangedElsewhere,
    diagnosis,
    opening,
)
from model.archive.content import written
from model.card.card import Field
from model.wording import Message

movable = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file in use")
FEDERAL = Field("values", "1.1-federal")
REGIONAL = Field("values", "1.1-regional")


def said(error: ArchiveError | None) -> tuple[str, str]:
    """(what has not been done, why)."""
    assert error
    fault = error.message.details["fault"]
    assert isinstance(fault, Message)
    return error.message.code, fault.code


def refused(session, cause: str) -> None:
    with pytest.raises(ArchiveUnavailable) as refusal:
        session.commit()
    assert said(refusal.value) == ("archive.not_saved", f"archive.{cause}")
    assert session.unsaved


def test_a_full_disk_loses_nothing(desk):
    with desk.at_a_new_card() as (archive, session):
        pages = archive._database._connection.execute("PRAGMA page_count").fetchone()[0]
        archive._database._connection.execute(f"PRAGMA max_page_count = {pages}")
        note = Field("notes", "1.1-federal")
        session.enter(FEDERAL, "64")
        session.enter(note, "очень длинное примечание " * 100)
        refused(session, "full")
        assert session.typed(FEDERAL) == "64"
        assert archive.lines(1) == []
        assert desk.content() == desk.replayed()

        archive._database._connection.execute("PRAGMA max_page_count = 1000000")
        assert session.commit()
        assert not session.unsaved
    with desk.archive() as archive:
        assert archive.open_card(1).card == session.card


def test_several_steps_that_waited_are_written_in_their_order(desk, sickly):
    with desk.at_a_new_card() as (archive, session):
        connection = sickly.in_place_of(archive)
        connection.fails(sqlite3.SQLITE_FULL)
        for typed in ("1", "2", "3"):
            session.enter(FEDERAL, typed)
            refused(session, "full")
        assert desk.content() == desk.replayed() == written(desk.new_card())
        connection.recovers()
        session.undo()
        assert [line.new for line in archive.lines(1)] == ["1", "2", "3", "2"]
        assert desk.content() == desk.replayed() == written(session.card)


def test_if_only_the_first_of_the_waiting_steps_is_written_the_archive_is_still_sound(desk, sickly):
    with desk.at_a_new_card() as (archive, session):
        connection = sickly.in_place_of(archive)
        connection.fails(sqlite3.SQLITE_FULL)
        for field, typed in ((FEDERAL, "64"), (REGIONAL, "5")):
            session.enter(field, typed)
            refused(session, "full")
        step, _ = session._unrecorded
        connection.recovers()
        session._journal.record(session.card, session.score, step)
        assert desk.content() == desk.replayed()
        (card,) = archive.cards()
        assert (card.filled, str(card.total)) == (1, "6.4")


def test_a_step_that_was_given_up_leaves_no_trace(desk, sickly):
    with desk.at_a_new_card() as (archive, session):
        connection = sickly.in_place_of(archive)
        connection.fails(sqlite3.SQLITE_FULL)
        session.enter(FEDERAL, "64")
        refused(session, "full")
        session._unrecorded.clear()
        connection.recovers()
        session.enter(REGIONAL, "5")
        session.commit()
        assert [line.field for line in archive.lines(1)] == [REGIONAL]
        assert desk.content() == desk.replayed()


def test_a_card_that_could_not_be_stored_is_not_there(desk, sickly):
    with desk.archive() as archive:
        connection = sickly.in_place_of(archive)
        connection.fails(sqlite3.SQLITE_FULL)
        for attempt in (lambda: desk.store(archive), lambda: archive.set_setting("language", "kk")):
            with pytest.raises(ArchiveUnavailable) as refusal:
                attempt()
            assert said(refusal.value) == ("archive.not_changed", "archive.full")
        connection.recovers()
        assert archive.cards() == []
        assert archive.setting("language") is None
        assert desk.store(archive) == 1


@pytest.mark.parametrize(
    ("sqlite_code", "cause"),
    [
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_READONLY, "forbidden"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "vanished"),
        (sqlite3.SQLITE_BUSY, "locked"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "locked"),
        (sqlite3.SQLITE_IOERR_WRITE, "fault"),
        (sqlite3.SQLITE_CANTOPEN, "fault"),
    ],
)
def test_each_cause_is_told_in_its_own_words_and_the_entry_stays(desk, sickly, sqlite_code, cause):
    with desk.at_a_new_card() as (archive, session):
        connection = sickly.in_place_of(archive)
        connection.fails(sqlite_code)
        session.enter(FEDERAL, "64")
        refused(session, cause)
        connection.recovers()
        assert session.commit()
        assert archive.cards()[0].filled == 1


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, "full"),
        (errno.EACCES, "forbidden"),
        (errno.EROFS, "forbidden"),
        (errno.ENOENT, "vanished"),
        (errno.EIO, "fault"),
        (None, "fault"),
    ],
)
def test_errors_of_the_system_are_told_likewise(tmp_path, number, cause):
    found = diagnosis.diagnosed(OSError(number, "words") if number else OSError(), tmp_path, "open")
    assert said(found) == ("archive.not_opened", f"archive.{cause}")


def test_an_input_output_error_is_explained_by_the_place(tmp_path, monkeypatch):
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
    path = tmp_path / "archive.sqlite"

    def cause() -> str:
        return said(diagnosis.diagnosed(error, path, "save"))[1]

    assert cause() == "archive.vanished"
    path.touch()
    assert cause() == "archive.fault"
    monkeypatch.setattr(diagnosis, "LEAST_FREE", 2**63)
    assert cause() == "archive.full"
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert cause() == "archive.forbidden"

    def gone(path: Path) -> None:
        raise OSError(errno.EIO, "words")

    monkeypatch.setattr(os, "access", lambda *_: True)
    monkeypatch.setattr(shutil, "disk_usage", gone)
    assert cause() == "archive.vanished"


def test_a_folder_in_the_place_of_the_archive_is_told_and_left_alone(desk):
    desk.path.mkdir(parents=True)
    before = desk.path.stat().st_mode
    with pytest.raises(ArchiveUnavailable) as refusal:
        desk.archive()
    assert refusal.value.message.details["fault"].code == "archive.folder"
    assert list(desk.path.iterdir()) == []
    assert desk.path.stat().st_mode == before


def test_damage_met_while_working_is_told_as_damage(desk, sickly):
    with desk.at_a_new_card() as (archive, session):
        sickly.in_place_of(archive).fails(sqlite3.SQLITE_CORRUPT_INDEX)
        session.enter(FEDERAL, "64")
        with pytest.raises(ArchiveDamaged):
            session.commit()
        assert session.unsaved


def test_a_fault_of_the_program_is_not_dressed_up(desk, sickly):
    with desk.at_a_new_card() as (archive, session):
        connection = sickly.in_place_of(archive)
        connection.fails(sqlite3.SQLITE_ERROR, "no such column")
        session.enter(FEDERAL, "64")
        with pytest.raises(sqlite3.OperationalError, match="no such column"):
            session.commit()
        connection.recovers()
        assert session.commit()


@movable
def test_an_archive_that_vanished_is_missed_at_the_next_entry_and_welcome_back(desk, tmp_path):
    with desk.at_a_new_card() as (archive, session):
        desk.path.parent.rename(tmp_path / "elsewhere")
        session.enter(FEDERAL, "64")
        refused(session, "vanished")
        with pytest.raises(ArchiveUnavailable):
            archive.cards()
        assert not desk.path.exists()

        (tmp_path / "elsewhere").rename(desk.path.parent)
        assert session.commit()
        assert archive.cards()[0].filled == 1
    with desk.archive() as archive:
        assert archive.open_card(1).card == session.card


@movable
def test_an_archive_put_back_as_a_copy_is_written_to(desk, tmp_path):
    """A stick was pulled out and put in again: the same content in what is another file."""
    with desk.at_a_new_card() as (archive, session):
        archive._database._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        desk.path.parent.rename(tmp_path / "elsewhere")
        desk.path.parent.mkdir()
        shutil.copy(tmp_path / "elsewhere" / "archive.sqlite", desk.path)
        session.enter(FEDERAL, "64")
        assert session.commit()
        assert desk.content() == written(session.card)


@movable
def test_another_file_put_in_its_place_is_not_written_to(desk, tmp_path):
    with desk.at_a_new_card() as (_, session):
        desk.path.parent.rename(tmp_path / "elsewhere")
        desk.path.parent.mkdir()
        with closing(sqlite3.connect(desk.path)) as connection:
            connection.execute("CREATE TABLE note (text)")
        before = desk.path.read_bytes()
        session.enter(FEDERAL, "64")
        for _ in range(2):
            with pytest.raises(ArchiveForeign):
                session.commit()
        assert desk.path.read_bytes() == before

        desk.path.unlink()
        shutil.copytree(tmp_path / "elsewhere", desk.path.parent, dirs_exist_ok=True)
        assert session.commit()
        assert desk.content() == written(session.card)


def test_after_an_input_output_error_the_file_is_opened_anew(desk, sickly):
    with desk.at_a_new_card() as (archive, session):
        sickly.in_place_of(archive).fails(sqlite3.SQLITE_IOERR_WRITE)
        session.enter(FEDERAL, "64")
        refused(session, "fault")
        assert session.commit()  # through another connection, though nobody has cured the first
        assert archive.cards()[0].filled == 1


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)


def test_a_write_waits_for_another_window_that_is_writing(desk):
    with desk.at_a_new_card() as (_, session):
        other = sqlite3.connect(desk.path, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(0.2, lambda: other.execute("COMMIT")).start()
        session.enter(FEDERAL, "64")
        assert session.commit()
        other.close()


def test_a_write_does_not_wait_for_ever(desk, impatient):
    with desk.at_a_new_card() as (archive, session), closing(sqlite3.connect(desk.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        session.enter(FEDERAL, "64")
        refused(session, "locked")
        assert archive.cards()[0].filled == 0  # reading goes on
        with pytest.raises(ArchiveUnavailable) as refusal:
            desk.archive_unlocked()
        assert said(refusal.value) == ("archive.not_opened", "archive.locked")
        other.rollback()
        assert session.commit()


def test_two_windows_on_one_archive_keep_both_their_cards(desk):
    with desk.archive() as one, desk.archive_unlocked() as two:
        sessions = [desk.session(archive, desk.store(archive)) for archive in (one, two)]
        for number in range(20):
            for session in sessions:
                session.enter(FEDERAL, str(number))
                session.commit()
        assert one.cards() == two.cards()
    for card_id, session in enumerate(sessions, 1):
        assert desk.content(card_id) == desk.replayed(card_id) == written(session.card)


def test_two_windows_on_one_card_do_not_overwrite_each_other(desk):
    with desk.archive() as one, desk.archive_unlocked() as two:
        card_id = desk.store(one)
        first, second = desk.session(one, card_id), desk.session(two, card_id)
        first.enter(FEDERAL, "64")
        first.commit()
        second.enter(REGIONAL, "5")
        for _ in range(2):
            with pytest.raises(CardChangedElsewhere):
                second.commit()
        assert second.unsaved
        first.undo()
        assert desk.content() == desk.replayed() == written(first.card)


def test_two_programs_started_at_once_make_one_archive(desk):
    start = threading.Barrier(2)
    stored: list[int] = []

    def work() -> None:
        start.wait()
        with suppress(ArchiveUnavailable, ArchiveInUse), Archive.open(desk.path, desk.papers) as archive:
            stored.append(desk.store(archive))

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with desk.archive() as archive:
        assert sorted(card.id for card in archive.cards()) == sorted(stored)
    assert stored
