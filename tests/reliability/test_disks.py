"""Real disks that fail under the archive: full, without power, write-protected. Needs root; else skipped.

What was refused stays in memory, is told in words and is written as soon as there is room; what a commit had
returned for is there after a power cut, by the disk's own account and not by that of the system's memory.
"""

import gc
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("fcntl")

from model.archive import Archive, ArchiveError, ArchiveUnavailable, backup
from model.archive.backups import Backups
from model.archive.content import written
from model.archive.recovery import facts_of, recover
from model.card.card import Field
from model.card.session import Session
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import LANGUAGES, say
from tests.reliability.disks import Disk, ran
from tests.reliability.work import (
    TYPING,
    Work,
    check_each_card_is_what_its_journal_leads_to,
    check_sound,
    contents_of,
)

SHORT = (1, 3)
ROUNDS = (10, 20)
PAGE = 4096
NOTE = Field("notes", "1.1-federal")
ENDLESS = 300

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Disk]:
    disk = Disk.in_memory(tmp_path / "disk", 4)
    yield disk
    disk.gone()


def worked(path: Path, papers: Papers, folder: Path) -> None:
    with Archive.open(path, papers, who="завуч") as archive:
        work = Work(archive, Backups(path, now), papers, Random(1), folder)
        for _ in range(20):
            work.step(TYPING)


def now() -> datetime:
    return datetime.now(UTC)


def session_at(archive: Archive) -> Session:
    card = archive.cards()[0]
    stored = archive.open_card(card.id)
    return Session(stored.card, Scorer(stored.card.paper), stored.journal, stored.history)


def told(error: ArchiveError) -> None:
    assert all(len(say(error.message, language)) > 20 for language in LANGUAGES)


def test_a_disk_full_at_any_page_of_a_step(memory: Disk, tmp_path: Path, papers: Papers) -> None:
    path = memory.folder / "archive.sqlite"
    worked(path, papers, tmp_path)
    refusals = 0
    for pages in range(ENDLESS):
        with Archive.open(path, papers, who="завуч") as archive:
            session = session_at(archive)
            filler = memory.filled(but=pages * PAGE)
            session.enter(NOTE, f"{pages} " + "очень длинное примечание " * 400)
            try:
                session.commit()
                refused = False
            except ArchiveUnavailable as error:
                told(error)
                refused = session.unsaved and "archive.full" in str(error.message)
            refusals += refused
            assert refused == session.unsaved
            filler.unlink()
            session.commit()
            assert not session.unsaved
        with Archive.open(path, papers) as archive:
            assert written(archive.open_card(archive.cards()[0].id).card) == written(session.card)
        if not refused:
            break
    else:
        pytest.fail("no end")
    assert refusals > 3
    check_sound(path)
    check_each_card_is_what_its_journal_leads_to(path, papers)


def test_a_disk_full_at_any_page_of_a_copy(
    memory: Disk, tmp_path: Path, papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = memory.folder / "archive.sqlite"
    worked(path, papers, tmp_path)
    backups = Backups(path, now)
    with pytest.raises(ArchiveUnavailable) as refusal:
        backups.back_up()
    assert refusal.value.message.code == "archive.no_room_for_copy"
    monkeypatch.setattr(backup, "LEFT_FREE", -(10**9))
    before = contents_of(path)
    for pages in range(ENDLESS):
        filler = memory.filled(but=pages * PAGE)
        try:
            backups.back_up()
            refused = False
        except ArchiveUnavailable as error:
            told(error)
            refused = True
        filler.unlink()
        assert all(facts_of(copy.file) for copy in backups.copies())
        assert [file.suffix for file in backups.folder.iterdir()] == [".sqlite"] * len(backups.copies())
        assert {**contents_of(path), "setting": 0, "sqlite_sequence": 0} == {
            **before,
            "setting": 0,
            "sqlite_sequence": 0,
        }
        if not refused:
            break
    else:
        pytest.fail("no end")
    assert pages > 3


def test_a_disk_full_at_any_page_of_a_recovery(memory: Disk, tmp_path: Path, papers: Papers) -> None:
    path = memory.folder / "archive.sqlite"
    worked(path, papers, tmp_path)
    expected = contents_of(path)
    with path.open("r+b") as file:
        file.write(bytes(100))
    spoilt = path.read_bytes()
    for pages in range(ENDLESS):
        filler = memory.filled(but=pages * PAGE)
        try:
            recover(path, None, papers, now, who="завуч")
            refused = False
        except ArchiveError as error:
            told(error)
            refused = True
        filler.unlink()
        assert any(file.read_bytes() == spoilt for file in memory.folder.glob("archive*.sqlite"))
        if not refused:
            break
    else:
        pytest.fail("no end")
    assert pages > 3
    check_sound(path)
    found = contents_of(path)
    assert {row[1:] for row in expected["journal"]} <= {row[1:] for row in found["journal"]}


def test_a_power_cut_on_a_real_disk_loses_no_committed_field(
    round_: range, tmp_path: Path, papers: Papers
) -> None:
    image = tmp_path / "disk.img"
    disk = Disk.on_loop(tmp_path / "disk", image, 128)
    path = disk.folder / "archive.sqlite"
    try:
        for seed in round_:
            chance = Random(seed)
            committed: list[object] = []
            archive = Archive.open(path, papers, who="завуч")
            backups = Backups(path, now)
            work = Work(archive, backups, papers, chance, tmp_path)
            for _ in range(chance.randrange(1, 30)):
                work.step(TYPING | {"back_up": 1})
            committed = contents_of(path)["journal"]
            disk.power_cut()
            refused_for_want_of_a_disk(work)
            archive.close()
            gc.collect()  # what a fault has passed through holds files open: the dead disk would not go
            disk.mounted_again(image)
            with Archive.open(path, papers) as again:
                for card in (*again.cards(), *again.removed()):
                    again.open_card(card.id)
            check_sound(path)
            check_each_card_is_what_its_journal_leads_to(path, papers)
            assert contents_of(path)["journal"] == committed
            assert all(facts_of(copy.file) for copy in backups.copies())
    finally:
        disk.gone()


def refused_for_want_of_a_disk(work: Work) -> None:
    """A disk that gives nothing back looks to SQLite like a damaged file: the user is told of the disk."""
    work.session.enter(NOTE, "после")
    with pytest.raises(ArchiveUnavailable) as refusal:
        work.session.commit()
    told(refusal.value)
    assert work.session.unsaved


def test_a_file_nobody_may_write_to(tmp_path: Path, papers: Papers) -> None:
    path = tmp_path / "archive.sqlite"
    worked(path, papers, tmp_path)
    with Archive.open(path, papers) as archive:
        session = session_at(archive)
        # Not the index of the log: Linux ends a process that writes to the memory of a file it may not write.
        files = [path, path.with_name(f"{path.name}-wal")]
        ran("chattr", "+i", *files)
        try:
            session.enter(NOTE, "не пишется")
            with pytest.raises(ArchiveUnavailable) as refusal:
                session.commit()
            told(refusal.value)
            assert session.unsaved
        finally:
            subprocess.run(["chattr", "-i", *files], check=True)
        assert session.commit()
    with Archive.open(path, papers) as archive:
        assert archive.open_card(archive.cards()[0].id).card.notes["1.1-federal"] == "не пишется"
