"""What the archive costs, as multiples of the floor: 4 KB written and put on the disk (pwrite + fdatasync).

The floor is measured in the same run and on the same disk, so that figures of two computers can be compared.

python benchmarks/archive.py [FOLDER]
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from model.archive import Archive
from model.card.card import Card, Field, new_card
from model.card.session import Session
from model.paper.library import Papers
from model.scoring import Scorer

CARDS = 50
EDITS = 300
TIMES = 30
PAGE = b"\xa5" * 4096


def milliseconds(work: Callable[[], object], times: int) -> float:
    """The median, which a busy disk does not move."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def floor(folder: Path) -> float:
    """One page written and on the disk."""
    place = os.open(folder / "floor", os.O_CREAT | os.O_RDWR)
    os.pwrite(place, PAGE * 64, 0)

    def write() -> None:
        os.pwrite(place, PAGE, 0)
        os.fdatasync(place)

    taken = milliseconds(write, EDITS)
    os.close(place)
    return taken


def filled_card(scorer: Scorer) -> Card:
    """A card with every row filled in and its evidence named."""
    card = new_card(scorer.paper, date(2021, 6, 1))
    card.organisation["name"] = "МКОУ «Средняя школа»"
    session = Session(card, scorer, Forgetful())
    for row in scorer.paper.rows:
        session.enter(Field("notes", row), "приказ № 12 от 01.02.2021")
        for typed in ("3/15", "1", "yes", "none"):
            session.enter(Field("values", row), typed)
            if not session.fault(Field("values", row)):
                break
    return card


class Forgetful:
    """A journal that keeps nothing."""

    def record(self, *_: object) -> None:
        pass


def measure(folder: Path) -> dict[str, float]:
    """Milliseconds of everything a user waits for."""
    papers = Papers()
    scorer = Scorer(papers.newest("volgograd-rating-card"))
    card = filled_card(scorer)
    score = scorer.score(card.values, card.base)
    path = folder / "archive.sqlite"

    def reopen_and_list() -> None:
        with Archive.open(path, papers) as archive:
            archive.cards()

    with Archive.open(path, papers) as archive:
        for _ in range(CARDS):
            archive.create(card, score)
        stored = archive.open_card(1)
        session = Session(stored.card, scorer, stored.journal, stored.history)
        numbers = iter(range(EDITS))

        def edit() -> None:
            session.enter(Field("values", "1.1-federal"), str(next(numbers)))
            session.commit()

        found = {"one edit, typed and recorded": milliseconds(edit, EDITS)}
        found["list of 50 cards"] = milliseconds(archive.cards, TIMES)
        found["a full card with 300 edits opened"] = milliseconds(lambda: archive.open_card(1), TIMES)
        found["a full card opened"] = milliseconds(lambda: archive.open_card(2), TIMES)
    found["archive opened, 50 cards listed, closed"] = milliseconds(reopen_and_list, TIMES)
    return found


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        unit = floor(Path(name))
        lines = [f"{'floor: 4 KB on the disk':42}{unit:9.3f} ms"]
        for what, taken in measure(Path(name)).items():
            lines.append(f"{what:42}{taken:9.3f} ms{taken / unit:9.1f} ×")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
