"""The program is killed (SIGKILL, as a power cut is to a process) at any moment of its work.

1. The archive is sound and opens.
2. Everything whose commit had returned is there, in its order.
3. At most the field being typed is lost; and what is there of it is there whole.

BAGALAU_KILL_ROUNDS=1000 python -m pytest tests/archive/test_kill.py: more rounds than the usual twenty.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from model.archive.content import written

ROOT = Path(__file__).resolve().parents[2]
TYPIST = Path(__file__).with_name("typist.py")
ROUNDS = int(os.environ.get("BAGALAU_KILL_ROUNDS", "20"))
ROUNDS_OF_ONE_ARCHIVE = 20
LONGEST_WORK = 0.12
LONGEST_START = 0.04


class Killed:
    """A typist at work on the archive, killed after a while."""

    def __init__(self, path: Path, seed: int, wait_for: str, seconds: float) -> None:
        env = os.environ | {"PYTHONPATH": str(ROOT)}
        command = [sys.executable, TYPIST, path, str(seed)]
        pipe = subprocess.PIPE
        # Unbuffered: `communicate` would not see what `readline` had read ahead.
        with subprocess.Popen(command, bufsize=0, stdout=pipe, stderr=pipe, env=env) as process:
            assert process.stdout
            assert process.stderr
            before = b""
            while f'"{wait_for}"'.encode() not in before:
                line = process.stdout.readline()
                assert line, process.stderr.read().decode()
                before += line
            time.sleep(seconds)  # the moment is the test: there is nothing to wait for
            process.kill()
            rest, errors = process.communicate()
        assert errors == b""
        # The last line may have been cut off in the middle: then it was not said.
        said: list[dict[str, Any]] = [json.loads(line) for line in (before + rest).split(b"\n")[:-1]]
        self.kept = [(field, content) for line in said for field, content in line.get("kept", [])]
        self.was_busy = "typing" in said[-1]


def check_sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def check_nothing_lost(desk, killed: Killed, seen: int) -> int:
    """Compare the journal since line `seen` with what the typist said; the number of its last line."""
    with desk.archive() as archive:
        stored = archive.open_card(1)
        lines = [line for line in archive.lines(1) if line.seq > seen]
        assert desk.content() == desk.replayed() == written(stored.card)
    told = len(killed.kept)
    assert [(str(line.field), line.new) for line in lines[:told]] == killed.kept
    # Written, but killed before it could be said: one step at most, whole.
    beyond = {line.at for line in lines[told:]}
    assert len(beyond) <= killed.was_busy
    return lines[-1].seq if lines else seen


def test_killed_while_typing(desks, papers, tmp_path):
    chance = random.Random()
    for number in range(0, ROUNDS, ROUNDS_OF_ONE_ARCHIVE):
        desk = desks(tmp_path / str(number) / "archive.sqlite", papers)
        seen = 0
        for _ in range(min(ROUNDS - number, ROUNDS_OF_ONE_ARCHIVE)):
            killed = Killed(desk.path, chance.randrange(10**9), "opened", chance.uniform(0, LONGEST_WORK))
            check_sound(desk.path)
            seen = check_nothing_lost(desk, killed, seen)
        assert seen  # they did get to work


def test_killed_while_the_archive_is_being_made(desks, papers, tmp_path):
    chance = random.Random()
    for number in range(ROUNDS):
        desk = desks(tmp_path / str(number) / "archive.sqlite", papers)
        Killed(desk.path, 0, "started", chance.uniform(0, LONGEST_START))
        with desk.archive() as archive:
            if not archive.cards():
                desk.store(archive)
        check_sound(desk.path)
