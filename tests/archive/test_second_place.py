"""The second place of the copies: a stick that is pulled out, full, write-protected, or shared by schools."""

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from model.archive import ArchiveUnavailable, backup, second_place
from model.archive.backups import Backups
from model.archive.copies import LATEST
from model.archive.copy_faults import CopyGivenUp
from model.archive.second_place import SecondPlaceUnreached
from model.wording import Message

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture
def archive(desk):
    with desk.archive() as archive:
        desk.store(archive, desk.new_card("Школа"))
        yield archive


@pytest.fixture
def stick(tmp_path) -> Path:
    folder = tmp_path / "Флешка #1 100%?"
    folder.mkdir()
    return folder


@pytest.fixture
def backups(desk, archive, stick) -> Backups:
    backups = Backups(desk.path, desk.clock)
    backups.name_second_place(stick)
    return backups


def place_of(backups: Backups):
    place = backups.second_place()
    assert place is not None
    return place


def refused(backups: Backups) -> tuple[str, str]:
    """(what is told, for which reason)."""
    with pytest.raises(SecondPlaceUnreached) as refusal:
        backups.copy_to_second_place()
    reason = refusal.value.message.details.get("reason")
    return refusal.value.message.code, reason.code if isinstance(reason, Message) else ""


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_newest_copy_comes_there_whole(desk, backups, stick):
    backups.back_up("start")
    file = backups.copy_to_second_place()
    assert file.name.startswith("bagalau-archive-")
    assert names(stick) == [file.name]
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT name FROM card").fetchall() == [("Школа",)]
    place = place_of(backups)
    assert (place.folder, place.there, place.up_to_date, place.overdue) == (stick, True, True, False)
    assert place.reached is not None
    assert place.reached <= desk.clock.now


@posix
def test_nobody_else_may_read_it_there(backups):
    old = os.umask(0)
    try:
        assert backups.copy_to_second_place().stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(old)


def test_without_a_backup_one_is_made_first(backups):
    backups.copy_to_second_place()
    assert len(backups.copies()) == 1


def test_it_is_due_when_there_is_a_copy_it_has_not_got(backups):
    assert not backups.due().second_place
    backups.back_up()
    assert backups.due().second_place
    backups.copy_to_second_place()
    assert not backups.due().second_place
    backups.back_up()
    assert backups.due().second_place


def test_a_place_that_is_not_there_is_not_due_but_the_user_is_reminded(desk, backups, stick):
    backups.copy_to_second_place()
    stick.rename(stick.with_name("pulled out"))
    backups.back_up()
    assert not backups.due().second_place
    assert refused(backups) == ("archive.second_place_missing", "")
    assert (place_of(backups).there, place_of(backups).overdue) == (False, False)
    desk.clock.now += timedelta(days=7)
    assert place_of(backups).overdue
    stick.with_name("pulled out").rename(stick)
    done = backups.tend()
    assert (done.brought, done.faults) == (True, ())
    assert not place_of(backups).overdue


def test_a_date_ahead_of_the_clock_reminds(desk, backups):
    backups.copy_to_second_place()
    backups.back_up()
    desk.clock.now = datetime(2010, 1, 1, tzinfo=UTC)
    assert place_of(backups).overdue


def test_there_is_nothing_to_remind_of_where_no_place_was_named(desk, archive):
    backups = Backups(desk.path, desk.clock)
    backups.back_up()
    assert backups.second_place() is None
    assert not backups.due().second_place
    with pytest.raises(LookupError):
        backups.copy_to_second_place()


def test_a_named_place_can_be_taken_back(backups, stick):
    backups.copy_to_second_place()
    backups.name_second_place(None)
    assert backups.second_place() is None
    assert len(names(stick)) == 1


def test_another_place_starts_anew(backups, stick):
    backups.copy_to_second_place()
    other = stick.with_name("Другой диск")
    other.mkdir()
    backups.name_second_place(other)
    place = place_of(backups)
    assert (place.reached, place.up_to_date, place.overdue) == (None, False, True)


@pytest.mark.parametrize("folder", [".", "backups"])
def test_the_place_of_the_archive_is_no_second_place(desk, backups, folder):
    backups.back_up()
    with pytest.raises(ArchiveUnavailable) as refusal:
        backups.name_second_place(desk.path.parent / folder)
    assert refusal.value.message.code == "archive.second_place_is_the_first"


def test_a_place_that_is_not_there_cannot_be_named(backups, stick):
    with pytest.raises(SecondPlaceUnreached):
        backups.name_second_place(stick / "нет")
    assert place_of(backups).folder == stick


def test_the_newest_dozen_of_this_archive_stays_and_nothing_of_others_is_touched(backups, stick):
    alien = stick / "bagalau-archive-ffffffff-000001-20200101-000000-start.sqlite"
    alien.write_bytes(b"another school")
    (stick / "отчёт.docx").write_bytes(b"a report")
    for _ in range(LATEST + 3):
        backups.back_up()
        newest = backups.copy_to_second_place()
    ours = [name for name in names(stick) if name.startswith("bagalau-") and name != alien.name]
    assert len(ours) == LATEST
    assert newest.name in ours
    assert alien.read_bytes() == b"another school"
    assert "отчёт.docx" in names(stick)


def test_two_schools_share_a_stick(desk, backups, stick, desks, papers, tmp_path):
    other = desks(tmp_path / "Вторая школа" / "archive.sqlite", papers)
    with other.archive() as archive:
        other.store(archive, other.new_card("Вторая"))
        others = Backups(other.path, other.clock)
        others.name_second_place(stick)
        first = others.copy_to_second_place()
        for _ in range(LATEST + 1):
            backups.copy_to_second_place()
    assert first.exists()
    assert len(names(stick)) == LATEST + 1


def test_backups_begun_anew_on_the_computer_are_the_newest_there_too(desk, backups, stick):
    """The folder of backups was lost, and their numbers begin at one again."""
    for _ in range(LATEST):
        backups.back_up()
        backups.copy_to_second_place()
    shutil.rmtree(backups.folder)
    newest = backups.copy_to_second_place()
    backups.back_up()
    backups.copy_to_second_place()
    assert newest.exists()


def test_a_stick_that_is_full_makes_room_by_its_oldest_copies(backups, stick, monkeypatch):
    made = [backups.copy_to_second_place() for _ in range(6)]
    backups.back_up()
    monkeypatch.setattr(
        backup.shutil,
        "disk_usage",
        lambda where: SimpleNamespace(free=second_place.LEFT_FREE if where == stick else 10**12),
    )
    newest = backups.copy_to_second_place()
    assert names(stick) == sorted([file.name for file in made[1:]] + [newest.name])


def test_a_stick_full_of_other_things_is_told(backups, stick, monkeypatch):
    made = backups.copy_to_second_place()
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    with pytest.raises(ArchiveUnavailable) as refusal:
        backups.copy_to_second_place()
    assert refusal.value.message.code == "archive.no_room_for_copy"
    assert refusal.value.message.details["folder"] == str(stick)
    assert names(stick) == [made.name]


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "system.no_space"), (errno.EROFS, "system.read_only"), (errno.EIO, "system.device")],
)
@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_a_fault_at_any_step_is_told_and_leaves_nothing(backups, stick, monkeypatch, number, reason, step):
    backups.back_up()

    def fail(*_: object) -> None:
        raise OSError(number, "in words nobody reads")

    monkeypatch.setattr(Path if step == "replace" else second_place.os, step, fail)
    assert refused(backups) == ("archive.second_place_failed", reason)
    monkeypatch.undo()
    assert names(stick) == []
    assert place_of(backups).reached is None
    assert not place_of(backups).up_to_date


def test_a_stick_pulled_out_meanwhile_is_told_as_missing(backups, stick):
    backups.back_up()

    def pull_out(done: int, size: int) -> None:
        shutil.rmtree(stick)

    with pytest.raises(SecondPlaceUnreached) as refusal:
        backups.copy_to_second_place(pull_out)
    assert refusal.value.message.code == "archive.second_place_missing"


def test_a_stick_that_gives_back_something_else_is_found_out(backups, stick, monkeypatch):
    backups.back_up()
    before = second_place._write

    def falsify(copy, beside: Path, *rest):
        digest = before(copy, beside, *rest)
        with beside.open("r+b") as file:
            file.seek(5000)
            file.write(b"\xff")
        return digest

    monkeypatch.setattr(second_place, "_write", falsify)
    assert refused(backups) == ("archive.second_place_failed", "files.differs")
    assert names(stick) == []


def test_a_damaged_backup_is_not_brought_there(backups, stick):
    copy = backups.back_up()
    whole = copy.file.read_bytes()
    copy.file.write_bytes(whole[:8192] + b"\xff" * 4096 + whole[12288:])
    assert refused(backups)[0] == "archive.second_place_failed"
    assert names(stick) == []


def test_given_up_it_leaves_nothing(backups, stick):
    backups.back_up()
    with pytest.raises(CopyGivenUp):
        backups.copy_to_second_place(cancelled=lambda: True)
    assert names(stick) == []


def test_an_empty_folder_where_a_stick_was_is_not_the_stick(backups, stick, monkeypatch):
    """Linux may leave the folder when the stick is pulled out: it then lies on the disk of the archive."""
    monkeypatch.setattr("model.archive.backups.on_one_disk", lambda *_: False)
    backups.name_second_place(stick)
    assert backups.second_place().there
    backups.back_up()
    monkeypatch.undo()
    assert not place_of(backups).there
    assert refused(backups) == ("archive.second_place_missing", "")
    assert names(stick) == []


def test_what_cannot_be_brought_keeps_nothing_else_from_being_done(backups, stick, monkeypatch):
    def fail(*_: object) -> None:
        raise OSError(errno.EROFS, "")

    monkeypatch.setattr(second_place, "_write", fail)
    done = backups.tend(starting=True)
    assert done.copy is not None
    assert done.check is not None
    assert done.check.sound
    assert not done.brought
    assert [fault.code for fault in done.faults] == ["archive.second_place_failed"]
