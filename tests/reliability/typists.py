"""Typists: each works on an archive in a process of its own until it is killed, and says what it does.

Asked for by a line of JSON, ["archive", seed]; what takes time to load is loaded once, and each typist is a
fork. A line of JSON each: {"started": process}; {"opened": card}; {"writing": …} and {"kept": …} before and
after each commit of a card, likewise for what is frozen, printed, copied; {"dead": true} when it is.
"""

import json
import os
import sys
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from model.archive import Archive  # noqa: E402
from model.archive.backups import Backups  # noqa: E402
from model.card.card import Card  # noqa: E402
from model.paper.library import Papers  # noqa: E402
from model.printing import print_paper  # noqa: E402
from model.scoring import Scorer  # noqa: E402
from tests.reliability.work import FILES, TYPING, Work  # noqa: E402

MEANWHILE = 0.2
"""How often a copy is made while the typist goes on, as the program does it."""


def say(**said: object) -> None:
    os.write(1, (json.dumps(said, ensure_ascii=False) + "\n").encode())


def type_for_ever(path: Path, seed: int, papers: Papers) -> None:
    chance = Random(seed)
    with Archive.open(path, papers) as archive:
        backups = Backups(path, lambda: datetime.now(UTC))
        work = Work(archive, backups, papers, chance, path.parent, say)
        stick = path.parent / "stick"
        stick.mkdir(exist_ok=True)
        if not backups.second_place():
            backups.name_second_place(stick)
        say(opened=work.card_id)
        while True:
            if chance.random() < MEANWHILE / 10:
                threading.Thread(target=backups.tend, daemon=True).start()
            work.step(TYPING | FILES)


def loaded() -> Papers:
    """The papers, once everything that a typist needs has been used."""
    papers = Papers()
    card = Card(papers.newest("volgograd-rating-card"))
    print_paper(card, Scorer(card.paper).score({}, {}), "kk", True)
    return papers


if __name__ == "__main__":
    the_papers = loaded()
    for line in sys.stdin:
        archive_path, the_seed = json.loads(line)
        if process := os.fork():
            os.waitpid(process, 0)
            # The dead one may have been cut off in the middle of a line.
            os.write(1, b'\n{"dead": true}\n')
        else:
            say(started=os.getpid())
            with suppress(KeyboardInterrupt):
                type_for_ever(Path(archive_path), the_seed, the_papers)
            os._exit(1)
