"""The archive and its log, cut off or zeroed from any byte on: what a power cut or a dying disk leaves.

Each opens to a state that was once committed, or is refused as damaged; then `recover` brings back what the
copy holds and what can be read, and the torn file stays as it was. A log that has not been brought into the
file yet opens to exactly the last commit that lies wholly before the cut.
"""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from model.archive import Archive, ArchiveDamaged
from model.archive.backups import Backups
from model.archive.recovery import recover
from model.paper.library import Papers
from tests.reliability.work import (
    TYPING,
    Work,
    check_each_card_is_what_its_journal_leads_to,
    check_sound,
    contents_of,
)

SHORT = (2, 30)
ROUNDS = (125, 40)
PAGE = 4096
STEPS = (10, 60)
CHECKPOINTS = (0, 0, 15, 100)
"""After how many pages the log is brought into the file; 0: never."""

State = dict[str, list[tuple[Any, ...]]]


class Torn(NamedTuple):
    """An archive as it lay there when the power went, and every state that had been committed.

    Attributes:
        folder: archive, log, copies.
        states: (length of the log, what the archive held) after each commit.
        copied: what the copy holds.
        whole_log: the log was never brought into the file.
    """

    folder: Path
    states: list[tuple[int, State]]
    copied: State
    whole_log: bool


def worked(seed: int, folder: Path, papers: Papers) -> Torn:
    chance = Random(seed)
    path = folder / "at work" / "archive.sqlite"
    states: list[tuple[int, State]] = []
    log = path.with_name("archive.sqlite-wal")

    def noted(**_: object) -> None:
        state = (log.stat().st_size, contents_of(path))
        if not states or states[-1][1] != state[1]:
            states.append(state)

    with Archive.open(path, papers, who="завуч") as archive:
        pages = chance.choice(CHECKPOINTS)
        backups = Backups(path, lambda: datetime.now(UTC))
        for _ in range(3):
            Work(archive, backups, papers, chance, folder).another_card()
        # What was done so far is in the file; from here on it is in the log too.
        archive._database._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        archive._database._connection.execute(f"PRAGMA wal_autocheckpoint = {pages}")
        noted()
        work = Work(archive, backups, papers, chance, folder, noted)
        steps = chance.randrange(*STEPS)
        copied = states[-1][1]
        for number in range(steps):
            if number == steps // 3:
                backups.back_up()
                noted()
                copied = contents_of(backups.copies()[0].file)
            work.step(TYPING)
            noted()
        shutil.copytree(path.parent, folder / "torn")
    (folder / "torn" / "archive.sqlite-lock").unlink()
    (folder / "torn" / "archive.sqlite-shm").unlink()
    return Torn(folder / "torn", states, copied, pages == 0)


def cut(file: Path, chance: Random, number: int, *, zeros: bool) -> int:
    """Cut the file off from a boundary of a page or any byte on; the first byte that differs.

    Args:
        file: archive or log.
        chance: where.
        number: of the case.
        zeros: the length of the file was written, and nothing else: zeros stand there.
    """
    before = file.read_bytes()
    size = len(before)
    place = number * PAGE % (size + 1) if number % 2 else chance.randrange(size + 1)
    with file.open("r+b") as opened:
        opened.truncate(place)
        if zeros:
            opened.truncate(size)
            same = re.match(rb"\0*", before[place:])
            place += same.end() if same else 0
    return place


def expected_of(torn: Torn, place: int) -> State:
    return next(state for length, state in reversed(torn.states) if length <= place)


def recovered(path: Path, torn: Torn, papers: Papers) -> None:
    before = {file.name: file.read_bytes() for file in path.parent.glob("archive.sqlite*")}
    (copy,) = (path.parent / "backups").glob("*.sqlite") if (path.parent / "backups").exists() else (None,)
    done = recover(path, copy, papers, lambda: datetime.now(UTC), who="завуч")
    for name, content in before.items():
        if content or name == path.name:
            assert done.set_aside
            kept = done.set_aside.with_name(name.replace(path.name, done.set_aside.name))
            assert kept.read_bytes() == content
    with Archive.open(path, papers) as archive:
        for card in (*archive.cards(), *archive.removed()):
            archive.open_card(card.id)
    check_sound(path)
    check_each_card_is_what_its_journal_leads_to(path, papers)
    found = contents_of(path)
    assert copy is None or {row[0] for row in torn.copied["card"]} <= {row[0] for row in found["card"]}
    for table in ("journal", "origin", "revision", "state"):
        missing = set(torn.copied[table]) - set(found[table])
        assert copy is None or not missing, (table, missing)


def test_a_torn_archive_opens_to_a_committed_state_or_is_refused_and_brought_back(
    round_: range, tmp_path: Path, papers: Papers
) -> None:
    torn = worked(round_.start, tmp_path, papers)
    opened = refused = 0
    for seed in round_:
        chance = Random(seed)
        which = chance.choice(("log", "log", "archive", "both", "no log"))
        folder = tmp_path / str(seed)
        shutil.copytree(torn.folder, folder)
        path, log = folder / "archive.sqlite", folder / "archive.sqlite-wal"
        place = None
        if which in {"log", "both"}:
            place = cut(log, chance, seed - round_.start, zeros=chance.random() < 0.3)
        if which in {"archive", "both"}:
            cut(path, chance, seed - round_.start, zeros=False)
        if which == "no log":
            log.unlink()
            place = 0
        try:
            with Archive.open(path, papers) as archive:
                for card in (*archive.cards(), *archive.removed()):
                    archive.open_card(card.id)
                found = contents_of(path)
                if torn.whole_log and which in {"log", "no log"}:
                    assert found == expected_of(torn, place or 0)
                assert any(found == state for _, state in torn.states), "a state that never was"
            check_sound(path)
            opened += 1
        except ArchiveDamaged:
            recovered(path, torn, papers)
            refused += 1
        except BaseException as error:
            log_is = "whole" if torn.whole_log else "brought in"
            error.add_note(f"case {seed}: {which}, {place}, the log is {log_is}")
            raise
        shutil.rmtree(folder)
    assert opened
