"""Whatever lies in the place of the archive: it is opened, or refused in words, at once and in little memory.

BAGALAU_THOROUGH=1: 20 000 spoiled archives instead of 80. What is refused as damaged is examined too. Those
that are large are read in a process of their own, whose memory is measured.
"""

import json
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from model.archive import Archive, ArchiveDamaged, ArchiveError
from model.archive.backups import Backups
from model.archive.recovery import examine, recover
from model.paper.library import Papers, PaperUnknown
from model.wording import LANGUAGES, say
from tests.patience import SLACK
from tests.reliability.conftest import THOROUGH
from tests.reliability.hostile_archives import hostile
from tests.reliability.work import TYPING, Work

SHORT = (2, 40)
ROUNDS = (40, 500)
LONGEST = 2.0
"""Seconds of the processor."""
MOST_MEMORY = 300
"""Megabytes."""
LONGEST_LOOK, MOST_MEMORY_OF_A_LOOK = 20.0, 2000
"""For all rows of a damaged archive, which may be a million."""

ONE_OF = 10
"""One of so many damaged archives is made good too."""

ROOT = Path(__file__).resolve().parents[2]
READER = Path(__file__).with_name("archive_reader.py")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, papers: Papers) -> Path:
    """A folder with an archive as it lies there after a crash: the log beside it."""
    folder = tmp_path_factory.mktemp("archive")
    path = folder / "at work" / "archive.sqlite"
    with Archive.open(path, papers, who="завуч") as archive:
        backups = Backups(path, lambda: datetime.now(UTC))
        work = Work(archive, backups, papers, Random(1), folder)
        for number in range(60):
            work.step(TYPING)
            if number == 40:
                archive._database._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (folder / "crashed").mkdir()
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", folder / "crashed")
    return folder / "crashed"


def used(path: Path, papers: Papers) -> None:
    """Open the archive and look at all there is."""
    with Archive.open(path, papers, who="завуч") as archive:
        for card in (*archive.cards(), *archive.removed()):
            try:
                archive.open_card(card.id)
                archive.history(card.id)
                archive.revisions(card.id)
                archive.states(card.id)
            except PaperUnknown:
                continue
        archive.standings()
        archive.setting("language")
        archive.set_setting("language", "kk")


def said_to_be_damaged(refusal: ArchiveError) -> bool:
    for language in LANGUAGES:
        line = say(refusal.message, language)
        line.encode()  # no half character
        assert 20 < len(line) < 1500
    return isinstance(refusal, ArchiveDamaged)


def opened_or_refused(path: Path, papers: Papers, *, brought_back: bool) -> bool:
    """Whether the archive was opened; any other exception than a refusal in words fails the test.

    Args:
        path: the archive.
        papers: the papers of its cards.
        brought_back: what is damaged is made good too, and opened then.
    """
    try:
        used(path, papers)
    except ArchiveError as refusal:
        if not said_to_be_damaged(refusal):
            return False
    else:
        return True
    try:
        examine(path, papers)
    except ArchiveError as refusal:
        said_to_be_damaged(refusal)
        return False
    if not brought_back:
        return False
    recover(path, None, papers, lambda: datetime.now(UTC), who="завуч")
    with Archive.open(path, papers) as archive:
        for card in (*archive.cards(), *archive.removed()):
            archive.lines(card.id)
    return False


def test_spoiled_archives_are_opened_or_refused(
    round_: range, tmp_path: Path, papers: Papers, sound: Path
) -> None:
    opened = 0
    for seed in round_:
        path = hostile(seed, sound, tmp_path / str(seed))
        started = time.process_time()
        try:
            opened += opened_or_refused(path, papers, brought_back=seed % ONE_OF == 0)
        except BaseException as error:
            error.add_note(f"archive {seed}")
            raise
        assert time.process_time() - started < LONGEST * SLACK, f"archive {seed}"
        shutil.rmtree(path.parent)
    assert 0 < opened < len(round_), "all opened or all refused proves little"


def changed(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            for statement in statements:
                connection.execute(statement)

    return change


MANY = """WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many LIMIT 1000000)
    INSERT INTO {} SELECT {} FROM many"""
LINE = "n + 1000, 1, '2021-06-01T09:00:00+00:00', '', 'edit', 'notes/1.2.1', NULL, '1', 0, NULL"
LARGE: dict[str, Callable[[Path], None]] = {
    "a card of a hundred megabytes": changed(
        "UPDATE card SET content = printf('%.104857600c', '[') WHERE id = 1"
    ),
    "a card of thirty megabytes": changed(
        "UPDATE card SET content = '{\"bagalau\": \"' || printf('%.30000000c', 'a') || '\"}' WHERE id = 1"
    ),
    "a line of the journal of a hundred megabytes": changed(
        "UPDATE journal SET new = printf('%.104857600c', '1') WHERE seq = 1"
    ),
    "a million settings": changed(MANY.format("setting", "'key' || n, 'x'")),
    "a million lines": changed(
        MANY.format("journal", LINE), "UPDATE card SET last_seq = 1001000 WHERE id = 1"
    ),
    "a million lines of no card": changed(MANY.format("journal", LINE.replace(", 1,", ", 99,", 1))),
    "a view that never ends": changed(
        "ALTER TABLE setting RENAME TO other",
        "CREATE VIEW setting AS WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many)"
        " SELECT n AS key, n AS value FROM many",
    ),
    "a trigger that never ends": changed(
        "CREATE TRIGGER hostile AFTER UPDATE ON card BEGIN"
        " INSERT INTO setting WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many)"
        " SELECT n, n FROM many; END",
    ),
    "a trigger that empties the archive": changed(
        "CREATE TRIGGER hostile AFTER DELETE ON setting BEGIN DELETE FROM card; END"
    ),
}


def answered(*arguments: object) -> tuple[str, float, int]:
    """What a process of its own says of the archive, its seconds, its largest memory in MB."""
    command = [sys.executable, READER, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    answer = json.loads(done.stdout)
    return answer["said"], answer["seconds"], answer["megabytes"]


AT_ONCE = ("a card of a hundred megabytes", "a view that never ends", "a trigger that never ends")


@pytest.mark.parametrize("name", LARGE if THOROUGH else AT_ONCE)
def test_a_large_archive_takes_neither_time_nor_memory(name: str, tmp_path: Path, sound: Path) -> None:
    folder = tmp_path / "archive"
    shutil.copytree(sound, folder)
    LARGE[name](folder / "archive.sqlite")
    said, seconds, megabytes = answered(folder / "archive.sqlite")
    assert said
    assert seconds < LONGEST * SLACK
    assert megabytes < MOST_MEMORY
    # What can be saved is looked for in the background, with progress.
    said, seconds, megabytes = answered(folder / "archive.sqlite", "examine")
    assert seconds < LONGEST_LOOK * SLACK
    assert megabytes < MOST_MEMORY_OF_A_LOOK


def test_a_file_of_two_gigabytes(tmp_path: Path, sound: Path) -> None:
    path = tmp_path / "archive.sqlite"
    shutil.copy(sound / "archive.sqlite", path)
    with path.open("r+b") as file:
        file.truncate(2 * 1024**3)  # takes no place on the disk
    said, seconds, megabytes = answered(path)
    assert said
    assert seconds < LONGEST * SLACK
    assert megabytes < MOST_MEMORY
