"""A fault at every step of writing, one after another, until a run meets none.

The old file is whole or the new one is, no committed field is lost, nothing half-written bears a name that
counts, and what is raised is a BagalauError with words in both languages. Once with a disk that fails one
single time, once with one that stays away.
"""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from model.__main__ import main
from model.archive import Archive
from model.archive.backups import Backups
from model.archive.recovery import facts_of, recover
from model.card.card import Card, new_card
from model.card.document import card_to_bytes
from model.exchange.card_file import save_card
from model.exchange.files import write_atomically
from model.paper.library import Papers
from model.wording import LANGUAGES, BagalauError, say
from tests.reliability.conftest import THOROUGH
from tests.reliability.faults import ERRORS, failing
from tests.reliability.work import (
    TYPING,
    Work,
    check_each_card_is_what_its_journal_leads_to,
    check_sound,
    contents_of,
)

ENDLESS = 500
OLD, NEW = b"old" * 1000, b"new" * 2000

pytestmark = [
    pytest.mark.skipif(os.name != "posix" or not Path("/proc/self/fd").exists(), reason="needs /proc"),
    pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"]),
    pytest.mark.parametrize("number", ERRORS if THOROUGH else ERRORS[:1], ids=os.strerror),
]


def refused(work: Callable[[], object]) -> bool:
    """Whether the work was refused in words; anything else that is raised fails the test."""
    try:
        work()
    except BagalauError as refusal:
        said = [say(refusal.message, language) for language in LANGUAGES]
    else:
        return False
    assert all(len(line) > 20 for line in said)
    return True


def steps(folder: Path, number: int, for_good: bool, work: Callable[[], object]):
    """Each step in turn refused: whether the work was; the last, not refused, meets no fault."""
    for step in range(ENDLESS):
        with failing(folder, step, number, for_good=for_good) as disk:
            said_no = refused(work)
        try:
            yield said_no
        except BaseException as error:
            error.add_note(f"step {step}: {disk.names[-3:]}")
            raise
        if not disk.met:
            assert not said_no
            assert step > 3
            return
    pytest.fail("no end")


@pytest.mark.parametrize("there", [True, False])
def test_a_file_for_others(tmp_path: Path, number: int, for_good: bool, there: bool) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    path = folder / "карта.pdf"
    if there:
        path.write_bytes(OLD)
    for said_no in steps(folder, number, for_good, lambda: write_atomically(path, NEW)):
        found = path.read_bytes() if path.exists() else None
        assert found in ({OLD, NEW} if there else {None, NEW})
        assert said_no or found == NEW
        if not for_good:
            assert [file.name for file in folder.iterdir() if file != path] == []
        shutil.rmtree(folder)
        folder.mkdir()
        if there:
            path.write_bytes(OLD)


def test_a_card_file(tmp_path: Path, papers: Papers, number: int, for_good: bool) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    path = folder / "карта.json"
    old, new = (new_card(papers.newest("volgograd-rating-card"), date(year, 6, 1)) for year in (2021, 2022))
    save_card(path, old)
    for said_no in steps(folder, number, for_good, lambda: save_card(path, new)):
        assert path.read_bytes() == card_to_bytes(old if said_no else new, points=True)
        save_card(path, old)


def test_a_card_printed_to_a_file(
    tmp_path: Path, papers: Papers, number: int, for_good: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    source, folder = tmp_path / "карта.json", tmp_path / "files"
    folder.mkdir()
    path = folder / "карта.pdf"
    save_card(source, Card(papers.newest("volgograd-rating-card")))

    def print_it() -> None:
        code = main(["print", str(source), "-o", str(path), "--language", "kk"])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert (code == 0) == (said.err == "")
        if code:
            raise Printed(said.err)

    path.write_bytes(OLD)
    for step in range(ENDLESS):
        with failing(folder, step, number, for_good=for_good) as disk:
            try:
                print_it()
                printed = True
            except Printed:
                printed = False
        found = path.read_bytes()
        assert (found.startswith(b"%PDF") and b"%%EOF" in found[-10:]) if printed else found == OLD
        assert printed or disk.met
        path.write_bytes(OLD)
        if not disk.met:
            break


class Printed(Exception):
    """What the command line said of a paper that was not printed."""


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory, papers: Papers) -> Path:
    """A folder with an archive, a copy in it, and work done since."""
    folder = tmp_path_factory.mktemp("archive")
    path = folder / "archive.sqlite"
    with Archive.open(path, papers, who="завуч") as archive:
        backups = Backups(path, lambda: datetime.now(UTC))
        work = Work(archive, backups, papers, Random(1), folder)
        for number in range(40):
            work.step(TYPING)
            if number == 20:
                backups.back_up()
    return folder


@pytest.fixture
def folder(worked: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(worked, tmp_path / "archive"))


def anew(worked: Path, folder: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(worked, folder)


def test_opening_an_archive(worked: Path, folder: Path, papers: Papers, number: int, for_good: bool) -> None:
    path = folder / "archive.sqlite"
    before = contents_of(path)
    for _ in steps(folder, number, for_good, lambda: Archive.open(path, papers).close()):
        with Archive.open(path, papers):
            assert contents_of(path) == before
        anew(worked, folder)


def test_a_copy(worked: Path, folder: Path, number: int, for_good: bool) -> None:
    path = folder / "archive.sqlite"
    backups = Backups(path, lambda: datetime.now(UTC))
    before = contents_of(path)
    (old,) = backups.copies()
    for said_no in steps(folder, number, for_good, backups.back_up):
        copies = backups.copies()
        assert all(facts_of(copy.file) for copy in copies)
        assert old in copies
        assert said_no or len(copies) == 2
        after = contents_of(path)
        assert {**after, "setting": 0} == {**before, "setting": 0}
        anew(worked, folder)


def test_a_copy_at_the_second_place(
    worked: Path, folder: Path, tmp_path: Path, number: int, for_good: bool
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = folder / "archive.sqlite"
    backups = Backups(path, lambda: datetime.now(UTC))
    backups.name_second_place(stick)
    backups.copy_to_second_place()
    (old,) = stick.glob("*.sqlite")
    before = old.read_bytes()
    for said_no in steps(stick, number, for_good, backups.copy_to_second_place):
        copies = list(stick.glob("*.sqlite"))
        assert all(facts_of(copy) for copy in copies)
        assert old.read_bytes() == before
        assert said_no or len(copies) == 2
        for copy in copies:
            if copy != old:
                copy.unlink()


def test_a_recovery(worked: Path, folder: Path, papers: Papers, number: int, for_good: bool) -> None:
    path = folder / "archive.sqlite"
    expected = contents_of(path)
    with path.open("r+b") as file:
        file.write(bytes(100))
    spoilt = path.read_bytes()
    (copy,) = (folder / "backups").glob("*.sqlite")
    broken = folder.with_name("broken")
    shutil.copytree(folder, broken)

    def work() -> None:
        recover(path, copy, papers, lambda: datetime.now(UTC), who="завуч")

    for said_no in steps(folder, number, for_good, work):
        kept = [file for file in folder.glob("archive*.sqlite*") if file.read_bytes() == spoilt]
        assert kept, "the damaged archive is gone"
        assert facts_of(copy)
        if said_no and kept[0] == path and not list(folder.glob("*-recovery")):
            work()
        with Archive.open(path, papers) as archive:
            assert archive.cards()
        check_sound(path)
        check_each_card_is_what_its_journal_leads_to(path, papers)
        found = contents_of(path)
        for table in ("journal", "origin", "revision"):
            assert set(expected[table]) <= set(found[table])
        anew(broken, folder)
