"""Copies of the archive: when they are due, that they are sound, and that it is found out if they are not."""

import os
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest

from model.archive import ArchiveDamaged, ArchiveUnavailable, backup
from model.archive.backups import Backups
from model.archive.copies import LATEST
from model.archive.copy_faults import CopyGivenUp
from model.card.card import Field
from model.wording import say

FEDERAL = Field("values", "1.1-federal")
posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture
def backups(desk) -> Backups:
    return Backups(desk.path, desk.clock)


@pytest.fixture
def archive(desk):
    with desk.archive() as archive:
        desk.store(archive, desk.new_card("Школа"))
        yield archive


@pytest.fixture
def large(archive, desk):
    """Some megabytes: several steps of copying."""
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute("UPDATE setting SET value = value")
        connection.execute("INSERT INTO setting VALUES ('ballast', ?)", ("x" * 3_000_000,))
    return archive


def type_in(desk, archive, typed: str, card_id: int = 1) -> None:
    session = desk.session(archive, card_id)
    session.enter(FEDERAL, typed)
    session.commit()


def in_copy(file: Path, query: str) -> list:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return connection.execute(query).fetchall()


def outside(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


class TestCopying:
    def test_a_copy_is_one_sound_file_with_every_card(self, archive, backups):
        copy = backups.back_up("start")
        assert copy.file.name == f"archive-000001-{copy.when:%Y%m%d-%H%M%S}-start.sqlite"
        assert in_copy(copy.file, "SELECT name FROM card") == [("Школа",)]
        assert [file.name for file in backups.folder.iterdir()] == [copy.file.name]
        assert backups.copies() == [copy]

    def test_a_changed_archive_is_copied_once_as_the_program_starts(self, desk, archive, backups):
        assert backups.back_up_if_changed("start")
        assert not backups.back_up_if_changed("start")
        type_in(desk, archive, "64")
        assert backups.back_up_if_changed("start")
        assert [copy.reason for copy in backups.copies()] == ["start", "start"]

    def test_a_copy_taken_away_is_made_anew(self, archive, backups):
        backups.back_up_if_changed("start")
        backups.copies()[0].file.unlink()
        assert backups.due(starting=True).copy
        assert backups.back_up_if_changed("start")

    def test_the_newest_copies_stay(self, desk, archive, backups):
        for number in range(LATEST + 3):
            type_in(desk, archive, str(number))
            backups.back_up()
        copies = backups.copies()
        assert len(copies) == LATEST
        assert in_copy(copies[0].file, "SELECT count(*) FROM journal") == [(LATEST + 3,)]

    def test_what_a_copy_cut_short_has_left_is_cleared_up(self, archive, backups):
        first = backups.back_up()
        rest = first.file.with_name(first.file.name.replace("000001", "000000")).with_suffix(".partial")
        under_way = first.file.with_name(first.file.name.replace("000001", "000009")).with_suffix(".partial")
        for file in (rest, under_way):
            file.write_bytes(b"half")
        backups.back_up()
        assert not rest.exists()
        assert under_way.exists()

    def test_an_archive_that_is_away_is_told_and_not_made(self, desk, archive, backups):
        archive.close()
        desk.path.rename(desk.path.with_name("elsewhere"))
        with pytest.raises(ArchiveUnavailable) as refusal:
            backups.back_up()
        assert refusal.value.message.code == "archive.not_copied"
        assert not desk.path.exists()

    def test_progress_is_told_to_the_end(self, large, backups):
        told: list[tuple[int, int]] = []
        backups.back_up("work", lambda done, pages: told.append((done, pages)))
        assert len(told) > 2
        assert told == sorted(told)
        assert told[-1][0] == told[-1][1] > 0

    def test_a_copy_given_up_leaves_nothing(self, large, backups):
        asked: list[bool] = []

        def cancelled() -> bool:
            asked.append(True)
            return len(asked) > 1

        with pytest.raises(CopyGivenUp):
            backups.back_up("work", cancelled=cancelled)
        assert list(backups.folder.iterdir()) == []
        assert backups.due(starting=True).copy

    @pytest.mark.parametrize("journal", ["WAL", "DELETE"])
    def test_what_is_typed_meanwhile_is_written_at_once(self, desk, large, backups, journal):
        large._database._connection.execute(f"PRAGMA journal_mode = {journal}")
        typed: list[int] = []

        def type_on(done: int, pages: int) -> None:
            typed.append(len(typed))
            type_in(desk, large, str(len(typed)))

        copy = backups.back_up("work", type_on)
        assert len(typed) > 1
        assert len(large.lines(1)) == len(typed)
        in_it = len(in_copy(copy.file, "SELECT seq FROM journal"))
        assert in_it == 0 if journal == "WAL" else in_it <= len(typed)
        assert backups.due(starting=True).copy  # what was typed meanwhile may not be in it

    def test_it_may_be_made_in_another_thread(self, archive, backups):
        made: list[object] = []
        thread = threading.Thread(target=lambda: made.append(backups.tend(starting=True)))
        thread.start()
        thread.join()
        assert [copy.reason for copy in backups.copies()] == ["start"]
        assert made

    def test_somebody_who_never_lets_us_read_is_told(self, desk, archive, backups, monkeypatch):
        monkeypatch.setattr("model.archive.connecting.BUSY_SECONDS", 0.01)
        archive.close()
        with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(ArchiveUnavailable) as refusal:
                backups.back_up()
        assert refusal.value.message.code == "archive.not_copied"

    def test_a_damaged_archive_pushes_no_sound_copy_out(self, desk, large, backups):
        for number in range(LATEST):
            type_in(desk, large, str(number))
            backups.back_up()
        before = backups.copies()
        large.close()
        with desk.path.open("r+b") as file:
            file.seek(-20_000, os.SEEK_END)
            file.write(b"\xff" * 9000)
        with pytest.raises(ArchiveDamaged):
            backups.back_up()
        assert backups.copies() == before


class TestRoom:
    @pytest.fixture
    def free(self, monkeypatch):
        def free(size: int) -> None:
            monkeypatch.setattr(backup.shutil, "disk_usage", lambda _: SimpleNamespace(free=size))

        return free

    def test_a_file_where_the_folder_of_copies_should_be_is_named(self, archive, backups):
        backups.folder.write_bytes(b"")
        with pytest.raises(ArchiveUnavailable) as refusal:
            backups.back_up("start")
        assert f"на месте папки «{backups.folder}» лежит файл" in say(refusal.value.message, "ru")
        backups.folder.unlink()
        assert backups.back_up("start").file.exists()

    def test_the_last_of_the_room_is_left_to_the_archive(self, archive, backups, free):
        free(backup.LEFT_FREE)
        with pytest.raises(ArchiveUnavailable) as refusal:
            backups.back_up()
        assert refusal.value.message.code == "archive.no_room_for_copy"
        assert refusal.value.message.details["megabytes"] == 1
        assert backups.copies() == []

    def test_old_copies_make_room(self, archive, backups, free):
        made = [backups.back_up() for _ in range(6)]
        free(backup.LEFT_FREE)
        newest = backups.back_up()
        assert backups.copies() == [newest, *made[:0:-1]]

    def test_if_old_copies_do_not_help_they_stay(self, archive, backups, free):
        made = [backups.back_up() for _ in range(6)]
        free(0)
        with pytest.raises(ArchiveUnavailable):
            backups.back_up()
        assert backups.copies() == made[::-1]


class TestDue:
    def test_a_change_is_due_at_once_at_a_start_and_after_a_while_at_work(self, desk, archive, backups):
        desk.clock.step = timedelta(minutes=1)
        backups.back_up()
        assert not any((backups.due(starting=True).copy, backups.due().copy))
        type_in(desk, archive, "64")
        assert backups.due(starting=True).copy
        assert not backups.due().copy
        desk.clock.now += timedelta(minutes=20)
        assert backups.due().copy

    @pytest.mark.parametrize("change", ["remove", "restore", "new card"])
    def test_whatever_is_changed_is_due(self, desk, archive, backups, change):
        desk.store(archive)
        archive.remove(2)
        backups.back_up()
        match change:
            case "remove":
                archive.remove(1)
            case "restore":
                archive.restore(2)
            case _:
                desk.store(archive)
        assert backups.due(starting=True).copy

    def test_one_card_out_of_the_bin_and_another_into_it_is_a_change(self, desk, archive, backups):
        desk.store(archive)
        archive.remove(1)
        backups.back_up()
        archive.restore(1)
        archive.remove(2)
        assert backups.due(starting=True).copy

    def test_a_date_ahead_of_the_clock_is_no_date(self, desk, archive, backups):
        """The battery is flat: it is 2010, and the last copy was made in 2021."""
        backups.back_up()
        backups.check_newest()
        type_in(desk, archive, "64")
        assert backups.due()[:2] == (False, False)
        desk.clock.now = datetime(2010, 1, 1, tzinfo=UTC)
        assert backups.due()[:2] == (True, True)
        backups.tend()
        assert backups.due()[:2] == (False, False)

    def test_the_copy_is_checked_once_a_week(self, desk, archive, backups):
        backups.back_up()
        assert backups.due().check
        backups.check_newest()
        assert not backups.due().check
        desk.clock.now += timedelta(days=7)
        assert backups.due().check

    def test_without_a_copy_there_is_nothing_to_check(self, archive, backups):
        assert not backups.due().check
        assert backups.check_newest() is None
        assert backups.last_check() is None


class TestCheck:
    def test_it_says_how_many_cards_and_points_it_has_found(self, desk, archive, backups):
        type_in(desk, archive, "64")
        archive.remove(desk.store(archive))
        copy = backups.back_up()
        found = backups.check_newest()
        assert found is not None
        assert (found.copy, found.made_at) == (copy.file.name, copy.when)
        assert (found.sound, found.cards, found.total) == (True, 2, Decimal("6.4"))
        assert backups.last_check() == found

    def test_what_was_typed_since_is_no_fault(self, desk, archive, backups):
        type_in(desk, archive, "64")
        backups.back_up()
        type_in(desk, archive, "65")
        desk.store(archive)
        archive.remove(1)
        found = backups.check_newest()
        assert found is not None
        assert found.sound

    def test_a_copy_of_every_released_schema_can_be_checked(self, desk, archive, backups):
        copy = backups.back_up()
        outside(copy.file, "DROP TABLE state", "DROP TABLE revision", "DROP TABLE bin")
        found = backups.check_newest()
        assert found is not None
        assert found.sound

    @pytest.mark.parametrize(
        "spoil",
        [
            "UPDATE card SET content = replace(content, '64', '65')",
            "UPDATE card SET total = '6.5'",
            "UPDATE origin SET content = replace(content, '2021', '2020')",
            "UPDATE journal SET new = '\"65\"'",
            "DELETE FROM journal WHERE seq = 1",
        ],
    )
    @pytest.mark.parametrize("which", ["copy", "archive"])
    def test_what_differs_is_found(self, desk, archive, backups, spoil, which):
        for typed in ("64", "63", "64"):
            type_in(desk, archive, typed)
        copy = backups.back_up()
        outside(copy.file if which == "copy" else desk.path, spoil)
        found = backups.check_newest()
        assert found is not None
        assert found.fault is not None
        assert found.fault.code == "archive.copy_differs"
        assert backups.last_check() == found

    def test_a_card_lost_from_the_copy_is_found(self, desk, archive, backups):
        desk.store(archive)
        type_in(desk, archive, "64")
        copy = backups.back_up()
        outside(
            copy.file,
            "DELETE FROM bin",
            "DELETE FROM origin WHERE card_id = 2",
            "DELETE FROM card WHERE id = 2",
        )
        found = backups.check_newest()
        assert found is not None
        assert not found.sound

    def test_a_frozen_card_that_differs_is_found(self, desk, archive, backups):
        archive.make_revision(1, archive.open_card(1).card, ())
        copy = backups.back_up()
        outside(copy.file, "DROP TRIGGER revision_is_not_changed", "UPDATE revision SET fingerprint = 'x'")
        found = backups.check_newest()
        assert found is not None
        assert not found.sound

    @pytest.mark.parametrize(
        "content", [b"", b"not a database at all" * 100, "half", "gap"], ids=["empty", "other", "half", "gap"]
    )
    def test_a_damaged_copy_is_found_and_another_is_due(self, archive, backups, content):
        copy = backups.back_up()
        whole = copy.file.read_bytes()
        if content == "half":
            content = whole[: len(whole) // 2]
        elif content == "gap":
            content = whole[:8192] + b"\0" * 4096 + whole[12288:]
        copy.file.write_bytes(content)
        found = backups.check_newest()
        assert found is not None
        assert found.fault is not None
        assert found.fault.code == "archive.copy_damaged"
        assert backups.due().copy
        done = backups.tend()
        assert done.copy is not None
        assert done.check is not None
        assert done.check.sound
        assert done.faults == ()

    def test_a_check_given_up_leaves_the_last_one(self, archive, backups):
        backups.back_up()
        backups.check_newest()
        before = backups.last_check()
        with pytest.raises(CopyGivenUp):
            backups.check_newest(cancelled=lambda: True)
        assert backups.last_check() == before

    @pytest.mark.parametrize("kept", ["", "{}", "[1]", '["a", "b", "c", 1, "x", null]'])
    def test_a_check_that_cannot_be_read_is_due_again(self, archive, backups, kept):
        backups.back_up()
        archive.set_setting("backup_check", kept)
        assert backups.last_check() is None
        assert backups.due().check


@posix
def test_nobody_else_may_read_the_archive_or_its_copies(desk, archive, backups):
    desk.path.chmod(0o644)
    backups.folder.mkdir(mode=0o755)
    archive.close()
    old = os.umask(0)
    try:
        with desk.archive() as again:
            desk.store(again)
            copy = backups.back_up()
            files = [file for file in desk.path.parent.rglob("*") if file.is_file()]
            assert {file.name for file in files} >= {"archive.sqlite", "archive.sqlite-wal", copy.file.name}
            assert [file.name for file in files if file.stat().st_mode & 0o077] == []
            assert backups.folder.stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(old)
