"""The program is killed (SIGKILL, as a power cut is to a process) at any moment of its work.

It types, undoes, does again, brings back, freezes, prints, and makes copies, meanwhile and in between.

1. The archive is sound and opens, without a question and without waiting for the dead one's lock.
2. Everything whose commit had returned is there, in its order.
3. At most the step being written is beyond that; and what is there of it is there whole.
4. What was frozen is there; what was printed is whole, the old file or the new; every copy is sound.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pypdf import PdfReader

from model.archive import Archive
from model.archive.recovery import facts_of
from model.card.card import Card
from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.scoring import Scorer
from tests.reliability.work import check_each_card_is_what_its_journal_leads_to, check_sound

SHORT = (1, 10)
ROUNDS = (50, 20)
LONGEST_WORK = 0.4
LONGEST_START = 0.03

ROOT = Path(__file__).resolve().parents[2]
TYPISTS = Path(__file__).with_name("typists.py")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="typists are forks")


class Killed:
    """What a typist said before it was killed."""

    def __init__(self, typists: subprocess.Popen[bytes], path: Path, seed: int, until: str, seconds: float):
        assert typists.stdin
        assert typists.stdout
        typists.stdin.write(json.dumps([str(path), seed]).encode() + b"\n")
        typists.stdin.flush()
        self.said: list[dict[str, Any]] = []
        while not any(until in said for said in self.said):
            self.said.append(json.loads(typists.stdout.readline()))
        time.sleep(seconds)  # the moment is the test: there is nothing to wait for
        os.kill(self.said[0]["started"], signal.SIGKILL)
        while '"dead"' not in (line := typists.stdout.readline().decode(errors="replace")):
            assert line, "the typist died of itself"
            if line.endswith("}\n"):
                self.said.append(json.loads(line))

    def all(self, what: str) -> list[Any]:
        return [said[what] for said in self.said if what in said]

    def kept(self, card_id: int) -> list[list[Any]]:
        return [edit for said in self.said if said.get("card") == card_id for edit in said.get("kept", [])]


@pytest.fixture(scope="module")
def typists() -> Iterator[subprocess.Popen[bytes]]:
    pipe = subprocess.PIPE
    command = [sys.executable, TYPISTS]
    # A full pipe would hold the typist up.
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT, pipesize=1 << 20) as process:
        yield process
        assert process.stdin
        process.stdin.close()
        assert process.wait(10) == 0


def check_nothing_lost(path: Path, papers: Papers, killed: Killed, seen: int, frozen: set[Any]) -> int:
    """Compare the journal since line `seen` with what the typist said; the number of the last line."""
    beyond = 0
    last = seen
    with Archive.open(path, papers) as archive:
        for card in (*archive.cards(), *archive.removed()):
            archive.open_card(card.id)
            lines = [line for line in archive.lines(card.id) if line.seq > seen]
            kept = killed.kept(card.id)
            assert [[str(line.field), line.new] for line in lines[: len(kept)]] == kept
            # Written, but killed before it could be said: one step at most, whole.
            more = [[str(line.field), line.new] for line in lines[len(kept) :]]
            beyond += bool(more)
            assert not more or more == killed.all("writing")[-1]
            last = max([last, *(line.seq for line in lines)])
            frozen |= {tuple(one) for one in killed.all("frozen") if one[0] == card.id}
            made = {(one.card_id, one.number, one.fingerprint) for one in archive.revisions(card.id)}
            assert {one for one in frozen if one[0] == card.id} <= made
    assert beyond <= 1
    check_sound(path)
    check_each_card_is_what_its_journal_leads_to(path, papers)
    return last


def check_files(folder: Path, papers: Papers, killed: Killed) -> None:
    for name in killed.all("done"):
        assert (folder / name).exists()
    if (folder / "карта.json").exists():
        load_card(folder / "карта.json", papers)
    if (folder / "карта.pdf").exists():
        assert len(PdfReader(folder / "карта.pdf", strict=True).pages) > 1
    for copies in (folder / "backups", folder / "stick"):
        for copy in copies.glob("*.sqlite"):
            assert facts_of(copy), copy
    for name in killed.all("copy")[-1:]:
        assert (folder / "backups" / name).exists()


def test_killed_at_work(
    round_: range, tmp_path: Path, papers: Papers, typists: subprocess.Popen[bytes]
) -> None:
    path = tmp_path / "archive.sqlite"
    seen, frozen, done = 0, set[Any](), set[str]()
    for seed in round_:
        moment = Random().uniform(0, LONGEST_WORK)
        killed = Killed(typists, path, seed, "opened", moment)
        try:
            seen = check_nothing_lost(path, papers, killed, seen, frozen)
            check_files(tmp_path, papers, killed)
        except BaseException as error:
            error.add_note(f"typist {seed}, after {moment} s; at the end: {killed.said[-3:]}")
            raise
        done |= {what for said in killed.said for what in said}
    # Not each round comes to a copy: a busy computer kills them early.
    assert {"kept", "done"} <= done, "they did not get to their work"


def test_killed_while_the_archive_is_being_made(
    round_: range, tmp_path: Path, papers: Papers, typists: subprocess.Popen[bytes]
) -> None:
    for seed in round_:
        path = tmp_path / str(seed) / "archive.sqlite"
        Killed(typists, path, seed, "started", Random().uniform(0, LONGEST_START))
        with Archive.open(path, papers) as archive:
            if not archive.cards():
                card = Card(papers.newest("volgograd-rating-card"))
                archive.create(card, Scorer(card.paper).score({}, {}))
        check_sound(path)
