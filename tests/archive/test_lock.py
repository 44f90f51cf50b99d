"""One writes. The second is told who that is, and reads; and after a crash nobody is kept out."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from model.archive import (
    Archive,
    ArchiveDamaged,
    ArchiveInUse,
    ArchiveNewer,
    ArchiveReadOnly,
    ArchiveUnavailable,
    CardChangedElsewhere,
    Told,
    database,
    lock,
)
from model.archive.connecting import connected
from model.archive.lock import FRESH_SECONDS, Owner, lock_file, owner_of, taken
from model.card.card import Field
from model.wording import LANGUAGES, say

ROOT = Path(__file__).resolve().parents[2]
FEDERAL = Field("values", "1.1-federal")
ELSEWHERE = Owner("director", "KABINET-7", datetime(2021, 6, 1, 8, 30, tzinfo=UTC), 4711)
posix = pytest.mark.skipif(os.name != "posix", reason="a folder in use cannot be moved on Windows")

HOLDER = """
import sys
from pathlib import Path
from model.archive import Archive
from model.paper.library import Papers
archive = Archive.open(Path(sys.argv[1]), Papers())
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_window(desk):
    """The archive open in another process."""
    command = [sys.executable, "-c", HOLDER, str(desk.path)]
    pipe = subprocess.PIPE
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=env) as process:
        assert process.stdout
        assert process.stdout.readline() == b"open\n"
        yield process
        process.kill()


def test_the_second_window_is_told_who_has_the_archive_open(desk, other_window):
    with pytest.raises(ArchiveInUse) as refusal:
        desk.archive()
    assert refusal.value.owner
    assert refusal.value.owner.process == other_window.pid
    assert refusal.value.message.code == "archive.in_use_here"
    assert str(desk.path) in say(refusal.value.message, "ru")


def test_killed_it_leaves_no_lock_behind(desk, other_window):
    other_window.kill()
    other_window.wait()
    assert lock_file(desk.path).exists()  # what a crash leaves
    with desk.archive() as archive:
        desk.store(archive)
        assert owner_of(desk.path).process == os.getpid()
    assert not lock_file(desk.path).exists()


def test_a_window_of_this_process_is_a_second_one_too(desk):
    with desk.archive(), pytest.raises(ArchiveInUse):
        desk.archive()
    desk.archive().close()


def test_a_refused_archive_is_not_locked(desk):
    desk.path.parent.mkdir()
    desk.path.write_bytes(b"not a database at all")
    for _ in range(2):
        with pytest.raises(ArchiveDamaged):
            desk.archive()
    assert not lock_file(desk.path).exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_who_where_and_since_when(desk, language):
    desk.path.parent.mkdir()
    holder = taken(desk.path, owner=ELSEWHERE)
    with pytest.raises(ArchiveInUse) as refusal:
        desk.archive()
    said = say(refusal.value.message, language)
    assert refusal.value.owner == ELSEWHERE
    since = ELSEWHERE.since.astimezone()
    for part in ("director", "KABINET-7", f"{since:%d.%m.%Y}", f"{since:%H:%M}", str(desk.path)):
        assert part in said
    holder.release()


@pytest.mark.parametrize("spoilt", [b"", b"{", b"\xff", b"[]", b'{"login": "a"}', b'{"since": 1}'])
def test_who_it_is_need_not_be_known(desk, spoilt):
    desk.path.parent.mkdir()
    holder = taken(desk.path)
    lock_file(desk.path).write_bytes(spoilt)
    with pytest.raises(ArchiveInUse) as refusal:
        desk.archive()
    assert refusal.value.message.code == "archive.in_use_by_another"
    holder.release()


def test_released_twice_it_is_released_once(desk):
    desk.path.parent.mkdir()
    first = taken(desk.path)
    first.release()
    second = taken(desk.path)
    first.release()
    with pytest.raises(ArchiveInUse):
        taken(desk.path)
    second.release()


@posix
def test_a_lock_whose_folder_was_away_is_taken_again(desk, tmp_path):
    with desk.at_a_new_card() as (archive, session):
        desk.path.parent.rename(tmp_path / "elsewhere")
        shutil.copytree(tmp_path / "elsewhere", desk.path.parent)
        session.enter(FEDERAL, "64")
        assert session.commit()
        with pytest.raises(ArchiveInUse):
            desk.archive()
        archive.refresh_lock()
    desk.archive().close()


# On a network drive


@pytest.fixture
def deaf(monkeypatch):
    """A network drive that grants every lock."""
    monkeypatch.setattr(lock, "_lock", lambda _: True)


@pytest.fixture
def lockless(monkeypatch):
    """A network drive that knows no locks."""
    monkeypatch.setattr(lock, "_lock", lambda _: None)


def grown_old(path: Path) -> None:
    old = time.time() - FRESH_SECONDS - 10
    os.utime(lock_file(path), (old, old))


@pytest.mark.parametrize("drive", ["deaf", "lockless"])
def test_where_locks_are_not_to_be_trusted_a_fresh_text_of_another_computer_counts(desk, drive, request):
    request.getfixturevalue(drive)
    desk.path.parent.mkdir()
    holder = taken(desk.path, True, ELSEWHERE)
    with pytest.raises(ArchiveInUse) as refusal:
        taken(desk.path, True)
    assert refusal.value.owner == ELSEWHERE
    grown_old(desk.path)
    holder.refresh()
    with pytest.raises(ArchiveInUse):
        taken(desk.path, True)
    grown_old(desk.path)  # that computer has crashed
    mine = taken(desk.path, True)
    with pytest.raises(ArchiveInUse):  # it was only asleep, and learns that it has been too long
        holder.refresh()
    mine.refresh()
    mine.release()


def test_what_crashed_on_this_computer_is_known_by_its_lock_at_once(desk, deaf):
    desk.path.parent.mkdir()
    here = Owner.here()
    taken(desk.path, True, here._replace(process=1))
    taken(desk.path, True, here).release()


def test_a_window_learns_that_another_computer_has_taken_the_archive(desk, deaf, monkeypatch):
    monkeypatch.setattr(database, "kind_of_place", lambda _: "network")
    with desk.archive() as archive:
        archive.refresh_lock()
        lock_file(desk.path).write_bytes(lock._written(ELSEWHERE))
        with pytest.raises(ArchiveInUse):
            archive.refresh_lock()


def test_the_clock_of_the_place_counts_and_not_that_of_the_computer(desk, deaf, monkeypatch):
    desk.path.parent.mkdir()
    taken(desk.path, True, ELSEWHERE)
    monkeypatch.setattr(time, "time", lambda: 0.0)
    with pytest.raises(ArchiveInUse):
        taken(desk.path, True)


def test_looking_how_old_it_is_leaves_nothing_behind(desk, deaf):
    desk.path.parent.mkdir()
    taken(desk.path, True, ELSEWHERE)
    with pytest.raises(ArchiveInUse):
        taken(desk.path, True)
    assert [file.name for file in desk.path.parent.iterdir()] == ["archive.sqlite-lock"]


def test_where_the_lock_failed_no_window_overwrites_the_other(desk):
    with desk.archive_unlocked() as one, desk.archive_unlocked() as two:
        card_id = desk.store(one)
        first, second = desk.session(one, card_id), desk.session(two, card_id)
        first.enter(FEDERAL, "64")
        first.commit()
        second.enter(FEDERAL, "5")
        with pytest.raises(CardChangedElsewhere):
            second.commit()


# Open for reading


def read_only(desk) -> Archive:
    return Archive.open(desk.path, desk.papers, clock=desk.clock, read_only=True)


def test_for_reading_it_shows_what_the_other_window_writes(desk):
    with desk.at_a_new_card() as (_, session), read_only(desk) as reader:
        assert reader.read_only
        session.enter(FEDERAL, "64")
        session.commit()
        assert reader.open_card(1).card == session.card
        assert len(reader.lines(1)) == 1
        assert reader.cards()[0].filled == 1


def test_for_reading_nothing_is_ever_written(desk):
    with desk.archive() as archive:
        card = desk.new_card("Школа")
        desk.store(archive, card)
    before = desk.path.read_bytes(), desk.path.stat().st_mtime_ns
    with read_only(desk) as reader:
        session = desk.session(reader, 1)
        session.enter(FEDERAL, "64")
        attempts = [
            session.commit,
            lambda: desk.store(reader),
            lambda: reader.remove(1),
            lambda: reader.restore(1),
            lambda: reader.set_setting("language", "kk"),
            lambda: reader.make_revision(1, card, ()),
            lambda: reader.add_state(1, 1, Told("published", card.end)),
        ]
        for attempt in attempts:
            with pytest.raises(ArchiveReadOnly):
                attempt()
        assert reader.cards()[0].filled == 0
    assert (desk.path.read_bytes(), desk.path.stat().st_mtime_ns) == before
    log = desk.path.with_name("archive.sqlite-wal")  # SQLite's own, without which it does not read
    assert not log.exists() or not log.stat().st_size


def test_read_only_is_said_in_words(desk):
    desk.archive().close()
    with read_only(desk) as reader:
        for language in LANGUAGES:
            with pytest.raises(ArchiveReadOnly) as refusal:
                desk.store(reader)
            assert str(desk.path) in say(refusal.value.message, language)


def test_an_archive_of_an_earlier_program_is_read_as_it_is(desk):
    desk.path.parent.mkdir()
    shutil.copy(Path(__file__).parent / "fixtures" / "schema_0001.sqlite", desk.path)
    before = desk.path.read_bytes()
    with read_only(desk) as reader:
        assert len(reader.cards()) == 2
        assert reader.revisions(1) == []
        with pytest.raises(ArchiveReadOnly):
            reader.remove(1)
    assert desk.path.read_bytes() == before


def test_for_reading_no_archive_is_made(desk):
    with pytest.raises(ArchiveUnavailable):
        read_only(desk)
    assert not desk.path.exists()


def test_a_damaged_or_newer_archive_is_not_read_either(desk):
    desk.archive().close()
    with closing(connected(desk.path, "rw")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ArchiveNewer):
        read_only(desk)
    desk.path.write_bytes(b"not a database at all")
    with pytest.raises(ArchiveDamaged):
        read_only(desk)
