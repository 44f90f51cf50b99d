"""Opening the archive: a place of its own, and no file harmed that is not one of ours."""

import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from model.archive import (
    Archive,
    ArchiveDamaged,
    ArchiveError,
    ArchiveForeign,
    ArchiveNewer,
    ArchiveUnavailable,
)
from model.card.card import Field
from model.paper.library import Papers

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


def snapshot(path: Path) -> tuple[bytes, int, int]:
    found = path.stat()
    return path.read_bytes(), found.st_mtime_ns, found.st_mode


def refused_and_untouched(path: Path, papers: Papers) -> ArchiveError:
    before = snapshot(path)
    with pytest.raises(ArchiveError) as refusal:
        Archive.open(path, papers)
    assert snapshot(path) == before
    return refusal.value


@pytest.fixture
def filled(desk) -> Path:
    """An archive with forty cards, closed."""
    with desk.archive() as archive:
        for number in range(40):
            desk.store(archive, desk.new_card(f"Школа {number}"))
    return desk.path


def test_a_new_archive_is_made_with_its_folder_and_is_empty(desk):
    assert not desk.path.parent.exists()
    with desk.archive() as archive:
        assert archive.cards() == []
        assert archive.removed() == []


@posix
def test_folder_and_files_are_the_users_alone(desk):
    with desk.at_a_new_card():
        modes = {
            file.name: stat.S_IMODE(file.stat().st_mode)
            for file in (desk.path.parent, *desk.path.parent.iterdir())
        }
    assert modes == {
        desk.path.parent.name: 0o700,
        "archive.sqlite": 0o600,
        "archive.sqlite-wal": 0o600,
        "archive.sqlite-shm": 0o600,
        "archive.sqlite-lock": 0o600,
    }


@posix
def test_an_archive_open_to_others_is_closed_to_them(desk, filled):
    filled.chmod(0o644)
    with desk.archive():
        assert stat.S_IMODE(filled.stat().st_mode) == 0o600


def test_closing_leaves_one_file(desk, filled):
    assert [file.name for file in filled.parent.iterdir()] == ["archive.sqlite"]


def test_closing_twice_is_closing_once(desk):
    archive = desk.archive()
    archive.close()
    archive.close()


def test_an_archive_of_a_newer_program_is_refused(desk, filled, papers):
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA user_version = 99")
    refusal = refused_and_untouched(filled, papers)
    assert isinstance(refusal, ArchiveNewer)
    assert refusal.message.details["version"] == 99


def test_a_database_of_another_program_is_refused(tmp_path, papers):
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 1")
        connection.execute("PRAGMA user_version = 1")
    assert isinstance(refused_and_untouched(path, papers), ArchiveForeign)


def test_a_database_of_a_program_that_gives_no_name_is_refused(tmp_path, papers):
    path = tmp_path / "notes.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE note (text)")
    assert isinstance(refused_and_untouched(path, papers), ArchiveForeign)


@pytest.mark.parametrize(
    "content", [b"not a database at all", b"SQLite format 3\0", b"\0" * 8192, b"\xff\xff"]
)
def test_a_file_that_is_no_database_is_refused(tmp_path, papers, content):
    path = tmp_path / "archive.sqlite"
    path.write_bytes(content)
    assert isinstance(refused_and_untouched(path, papers), ArchiveDamaged)


@pytest.mark.parametrize("page", range(1, 8))
def test_a_damaged_page_is_found_and_the_file_left_alone(filled, papers, page):
    with filled.open("r+b") as file:
        file.seek(page * 4096)
        file.write(b"\xa5" * 4096)
    assert isinstance(refused_and_untouched(filled, papers), ArchiveDamaged)


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9])
def test_an_archive_cut_short_is_found_and_left_alone(filled, papers, kept):
    os.truncate(filled, int(filled.stat().st_size * kept) // 4096 * 4096)
    assert isinstance(refused_and_untouched(filled, papers), ArchiveDamaged)


def test_a_damaged_archive_is_left_alone_also_when_its_log_is_still_there(desk, filled, tmp_path, papers):
    crashed = tmp_path / "crashed"
    with desk.archive() as archive:
        session = desk.session(archive, 1)
        session.enter(Field("values", "1.1-federal"), "64")
        session.commit()
        shutil.copytree(filled.parent, crashed)  # as after a power cut
    path = crashed / "archive.sqlite"
    assert (crashed / "archive.sqlite-wal").stat().st_size > 0
    page_of_another_card = path.read_bytes().index("Школа 39".encode()) // 4096
    with path.open("r+b") as file:
        file.seek(page_of_another_card * 4096)
        file.write(b"\xa5" * 4096)
    assert isinstance(refused_and_untouched(path, papers), ArchiveDamaged)


def test_the_file_of_an_open_archive_alone_is_still_an_archive(desk, tmp_path, papers):
    with desk.at_a_new_card():
        shutil.copy(desk.path, tmp_path / "copied.sqlite")  # somebody has forgotten the -wal beside it
    with closing(sqlite3.connect(tmp_path / "copied.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] > 0


def test_an_archive_cut_to_nothing_is_not_taken_for_a_new_one(desk, filled, papers):
    (filled.parent / "backups").mkdir()
    shutil.copy(filled, filled.parent / "backups" / f"{filled.stem}-000001-20261009-080000-work.sqlite")
    os.truncate(filled, 0)
    refusal = refused_and_untouched(filled, papers)
    assert isinstance(refusal, ArchiveDamaged)
    assert refusal.message.code == "archive.emptied"


def test_an_archive_begins_beside_the_copies_of_another(tmp_path, papers):
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "школа-000001-20261009-080000-work.sqlite").write_bytes(b"copy")
    with Archive.open(tmp_path / "архив.sqlite", papers) as archive:
        assert archive.cards() == []


def test_a_start_that_was_cut_short_is_made_again(tmp_path, papers):
    """The power went while the first page was being written: a hot rollback journal lies there."""
    half = tmp_path / "half.sqlite"
    path = tmp_path / "archive.sqlite"
    with closing(sqlite3.connect(half, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 0")
        connection.execute("CREATE TABLE passing (text)")
        connection.execute("DROP TABLE passing")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE big (text)")
        connection.executemany("INSERT INTO big VALUES (?)", [("x" * 3000,)] * 50)
        shutil.copy(half, path)
        shutil.copy(half.with_name("half.sqlite-journal"), path.with_name("archive.sqlite-journal"))
        connection.execute("ROLLBACK")
    with Archive.open(path, papers) as archive:
        assert archive.cards() == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path, papers):
    (tmp_path / "file").write_text("")
    with pytest.raises(ArchiveUnavailable):
        Archive.open(tmp_path / "file" / "archive.sqlite", papers)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path, papers):
    (tmp_path / "archive.sqlite").mkdir()
    with pytest.raises(ArchiveUnavailable):
        Archive.open(tmp_path / "archive.sqlite", papers)


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """A folder in which root may do no more than anybody else."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = os.name == "posix" and os.geteuid() == 0
        folder.chmod(0o755)
        if root:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)


@posix
def test_a_folder_that_is_read_only_is_told_at_once(ordinary_user, papers):
    path = ordinary_user / "archive.sqlite"
    Archive.open(path, papers).close()
    ordinary_user.chmod(0o555)
    with pytest.raises(ArchiveUnavailable) as refusal:
        Archive.open(path, papers)
    assert "archive.forbidden" in str(refusal.value)


@posix
def test_a_file_that_is_read_only_is_told_at_once(ordinary_user, papers):
    path = ordinary_user / "archive.sqlite"
    Archive.open(path, papers).close()
    path.chmod(0o400)
    with pytest.raises(ArchiveUnavailable) as refusal:
        Archive.open(path, papers)
    assert "archive.forbidden" in str(refusal.value)


@posix
def test_no_archive_is_made_in_a_read_only_folder(ordinary_user, papers):
    ordinary_user.chmod(0o555)
    with pytest.raises(ArchiveUnavailable) as refusal:
        Archive.open(ordinary_user / "archive.sqlite", papers)
    assert "archive.forbidden" in str(refusal.value)
    with pytest.raises(ArchiveUnavailable):
        Archive.open(ordinary_user / "new" / "archive.sqlite", papers)
