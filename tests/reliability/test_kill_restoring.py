"""The program is killed while it brings an archive back: of its own will from a copy, or after damage.

The archive is then as it was before, damage and all, or wholly the other one; and nothing of either is lost.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from model.archive import Archive, ArchiveDamaged
from model.archive.backups import Backups
from model.archive.recovery import recover, sound_copies
from model.card.card import new_card
from model.paper.library import Papers
from model.scoring import Scorer
from tests.reliability.test_kill import Killed
from tests.reliability.work import check_sound

SHORT = (1, 8)
ROUNDS = (25, 20)
LONGEST = 0.12
OLD, NEW = "Школа, которая есть в копии", "Школа, которой в копии нет"

ROOT = Path(__file__).resolve().parents[2]
RESTORERS = Path(__file__).with_name("restorers.py")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="restorers are forks")


@pytest.fixture(scope="module")
def restorers() -> Iterator[subprocess.Popen[bytes]]:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, RESTORERS], stdin=pipe, stdout=pipe, cwd=ROOT) as process:
        yield process
        assert process.stdin
        process.stdin.close()
        assert process.wait(10) == 0


@pytest.fixture(scope="module")
def archive(papers: Papers, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cards, and a copy that holds the first of them."""
    path = tmp_path_factory.mktemp("archive") / "archive.sqlite"
    with Archive.open(path, papers) as archive:
        for name in (OLD, NEW):
            card = new_card(papers.newest("volgograd-rating-card"), date(2021, 6, 1))
            card.organisation["name"] = name
            archive.create(card, Scorer(card.paper).score({}, {}))
            if name == OLD:
                Backups(path, now).back_up("start")
    return path


def now() -> datetime:
    return datetime.now(UTC)


def put_down(archive: Path, folder: Path) -> Path:
    """An archive like that, with its copies, to be killed over."""
    shutil.copytree(archive.parent, folder)
    return folder / archive.name


def names_in(path: Path, papers: Papers) -> set[str]:
    with Archive.open(path, papers) as archive:
        names = {card.name for card in archive.cards()}
    check_sound(path)
    return names


def test_killed_while_going_back_to_a_copy(
    round_: range, tmp_path: Path, papers: Papers, archive: Path, restorers: subprocess.Popen[bytes]
) -> None:
    for number in round_:
        path = put_down(archive, tmp_path / str(number))
        Killed(restorers, path, "back", "started", Random().uniform(0, LONGEST))
        names = names_in(path, papers)
        if NEW not in names:
            (aside,) = path.parent.glob("archive-replaced-*.sqlite")
            assert names == {OLD}
            names = names_in(aside, papers)
        assert names == {OLD, NEW}


def test_killed_while_a_damaged_archive_is_restored(
    round_: range, tmp_path: Path, papers: Papers, archive: Path, restorers: subprocess.Popen[bytes]
) -> None:
    for number in round_:
        path = put_down(archive, tmp_path / str(number))
        with path.open("r+b") as file:
            file.write(bytes(100))  # the header; the pages can be read
        damaged = path.read_bytes()
        Killed(restorers, path, "damaged", "started", Random().uniform(0, LONGEST))
        try:
            names = names_in(path, papers)
        except ArchiveDamaged:
            assert path.read_bytes() == damaged
            (copy,) = sound_copies(path)
            recover(path, copy.file, papers, now)
            names = names_in(path, papers)
        assert names == {OLD, NEW}
        (aside,) = path.parent.glob("archive-damaged-*.sqlite")
        assert aside.read_bytes() == damaged
