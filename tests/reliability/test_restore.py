"""How long it takes to be back at work after the archive was damaged: examined, joined with its copy, opened.

Clicks are counted where the windows are tested.
"""

import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from model.archive import Archive
from model.archive.backups import Backups
from model.archive.recovery import examine, recover, sound_copies, what_is_newer
from model.card.card import Field, new_card
from model.card.session import Session
from model.paper.library import Papers
from model.scoring import Scorer
from tests.patience import SLACK
from tests.reliability.conftest import THOROUGH

LONGEST = {12: 10.0, 50: 10.0, 3000: 60.0}
"""Seconds for so many cards; the promise is ten for a school, which has fewer than fifty."""
NOTE = "приказ № 12 от 01.02.2021"


def now() -> datetime:
    return datetime.now(UTC)


def filled(path: Path, papers: Papers, cards: int) -> None:
    """An archive of cards with every row filled in, and a copy without the last ten."""
    paper = papers.newest("volgograd-rating-card")
    scorer = Scorer(paper)
    with Archive.open(path, papers, who="завуч") as archive:
        archive._database._connection.execute("PRAGMA synchronous = OFF")
        for number in range(cards):
            if number == cards - 10:
                Backups(path, now).back_up()
            card = new_card(paper, date(2021, 6, 1))
            card.organisation["name"] = f"Школа {number}"
            card_id = archive.create(card, scorer.score({}, {}))
            stored = archive.open_card(card_id)
            session = Session(stored.card, scorer, stored.journal, stored.history)
            for row in paper.rows:
                session.enter(Field("values", row), "1")
                session.enter(Field("notes", row), NOTE)
            session.commit()


@pytest.mark.parametrize("cards", [50, 3000] if THOROUGH else [12])
def test_seconds_until_back_at_work(
    cards: int, tmp_path: Path, papers: Papers, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "archive.sqlite"
    filled(path, papers, cards)
    size = path.stat().st_size / 1024**2
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xa5" * 4096)
    started = time.perf_counter()
    damage = examine(path, papers)
    (copy,) = sound_copies(path)
    newer = what_is_newer(damage, copy.file)
    looked = time.perf_counter() - started
    done = recover(path, copy.file, papers, now, damage=damage)
    with Archive.open(path, papers) as archive:
        assert len(archive.cards()) == cards
    seconds = time.perf_counter() - started
    assert len(newer) >= 10
    assert len(done.brought) >= 10
    with capsys.disabled():
        found = f"looked at in {looked:.1f} s, back in {seconds:.1f} s"
        sys.stdout.write(f"\n{cards} cards, {size:.1f} MB: {found}\n")
    assert seconds < LONGEST[cards] * SLACK
