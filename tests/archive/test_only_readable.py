"""An archive where nothing can be written is read; what is made otherwise is told in words that say so."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from model.archive import Archive, ArchiveDamaged, ArchiveReadOnly, ArchiveUnavailable, diagnosis
from model.card.card import Field
from model.wording import LANGUAGES, say

FEDERAL = Field("values", "1.1-federal")


def mounted(*arguments: object) -> None:
    try:
        done = subprocess.run(["mount", *map(str, arguments)], capture_output=True, check=False)
    except OSError:
        pytest.skip("no disk can be mounted here")
    if done.returncode:
        pytest.skip("no right to mount a disk")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.name != "posix" or os.geteuid():
        pytest.skip("no right to mount a disk")
    mounted("-t", "tmpfs", "-o", "size=8m", "tmpfs", folder)
    yield folder
    subprocess.run(["umount", "-l", folder], check=False)


@pytest.mark.parametrize("log", [False, True])
def test_an_archive_on_a_write_protected_disk_opens_for_reading(desk, disk, log):
    archive = desk.archive()
    session = desk.session(archive, desk.store(archive, desk.new_card("Школа")))
    session.enter(FEDERAL, "64")
    session.commit()
    if not log:
        archive.close()
    for part in desk.path.parent.glob("archive.sqlite*"):  # as after a crash: with its log, without its index
        if part.is_file() and not part.name.endswith(("-shm", "-lock")):
            shutil.copy(part, disk)
    archive.close()
    path = disk / "archive.sqlite"
    assert path.with_name("archive.sqlite-wal").exists() == log
    mounted("-o", "remount,ro", disk)
    with pytest.raises(ArchiveUnavailable) as refusal:
        Archive.open(path, desk.papers)
    assert "archive.forbidden" in str(refusal.value.message)
    with Archive.open(path, desk.papers, read_only=True) as read:
        assert [card.name for card in read.cards()] == ["Школа"]
        assert len(read.lines(1)) == 1
        with pytest.raises(ArchiveReadOnly):
            read.remove(1)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ("ALTER TABLE campaign ADD COLUMN motto TEXT", "campaign"),
        ("DROP TABLE standing", "standing"),
        ("CREATE TRIGGER spy AFTER INSERT ON card BEGIN DELETE FROM card; END", ""),
    ],
)
def test_what_is_made_otherwise_is_told_as_that(desk, change, word):
    desk.archive().close()
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as connection:
        connection.execute(change)
    with pytest.raises(ArchiveDamaged) as refusal:
        desk.archive()
    assert refusal.value.message.code == "archive.made_otherwise"
    assert all(word in say(refusal.value.message, language) for language in LANGUAGES)


def test_what_cannot_be_read_is_told_as_damaged(desk):
    desk.archive().close()
    with desk.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * 4096)
    with pytest.raises(ArchiveDamaged) as refusal:
        desk.archive()
    assert refusal.value.message.code == "archive.damaged"


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB])
def test_a_disk_that_gives_nothing_back_is_no_damage(desk, code, monkeypatch):
    desk.archive().close()
    error = sqlite3.DatabaseError("malformed")
    error.sqlite_errorcode = code
    assert isinstance(diagnosis.diagnosed(error, desk.path, "save"), ArchiveDamaged)

    def dead(*_how: object, **_named: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", dead)
    told = diagnosis.diagnosed(error, desk.path, "save")
    assert isinstance(told, ArchiveUnavailable)
    assert "archive.fault" in str(told.message)
