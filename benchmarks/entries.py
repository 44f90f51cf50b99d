"""A register of 20 000 entries: what a key press costs, the commit on the disk included. Budget: 50 ms.

python benchmarks/entries.py [FOLDER]
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from model.archive import Archive
from model.card.card import Card, new_card
from model.card.checks import check
from model.card.entering import add_entry
from model.card.entry_fields import entry_field, put_entry
from model.card.scored import score_of
from model.card.session import Session
from model.paper.library import Papers
from model.scoring import Scorer
from model.scoring.entries.values import Entry, Person

ENTRIES = 20_000
PACKETS = 1_000
KEYS = 100
MOST_MILLISECONDS = 50.0
EVENTS = ("received", "stored", "issued", "returned")


def register() -> Card:
    """A journal in which every packet comes in, is issued and comes back, over and over."""
    card = new_card(Papers().newest("kim-register"), date(2026, 1, 10))
    start = datetime(2025, 5, 27, 8)  # noqa: DTZ001  (the wall clock's time)
    for number in range(1, ENTRIES + 1):
        packet = number % PACKETS
        event = EVENTS[number // PACKETS % len(EVENTS)]
        put_entry(
            card,
            "journal",
            Entry(
                number,
                {
                    "moment": start + timedelta(minutes=number),
                    "event": event,
                    "gia": "gia-9",
                    "subject": "mathematics",
                    "exam_date": date(2025, 6, 6),
                    "ppe": "0417",
                    "kind": "unused",
                    "packet": f"МА-{packet:04}",
                    "unit": "copy",
                    "quantity": Decimal(15 if event == "received" else 5),
                    "handed_by": Person("Тарасов В. Ю.", "курьер"),
                    "received_by": Person("Ермакова Т. П.", "руководитель ППЭ"),
                    "place": "каб. 12",
                },
            ),
        )
    return card


def milliseconds(work: Callable[[int], object], times: int) -> list[float]:
    """What each of them took."""
    taken = []
    for number in range(times):
        start = time.perf_counter()
        work(number)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def main() -> int:
    """Measure; 1 if the budget is not kept."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        card = register()
        scorer = Scorer(card.paper)
        with Archive.open(Path(folder) / "archive.sqlite", Papers()) as archive:
            stored_at = time.perf_counter()
            card_id = archive.create(card, score_of(card, scorer))
            opened_at = time.perf_counter()
            stored = archive.open_card(card_id)
            session = Session(stored.card, scorer, stored.journal, stored.history)
            ready_at = time.perf_counter()
            print(f"stored in {opened_at - stored_at:.1f} s, opened in {ready_at - opened_at:.1f} s")

            newest = entry_field("journal", ENTRIES, "quantity")
            note = entry_field("journal", ENTRIES, "note")

            def key(number: int) -> None:
                session.enter(newest if number % 2 else note, str(number))
                session.commit()

            keys = milliseconds(key, KEYS)
            adds = milliseconds(lambda _: add_entry(session, "journal", {"packet": "МА-0001"}), KEYS // 5)
            checked = milliseconds(lambda _: check(session.card, session.score, ledger=session.ledger), 3)
    worst = max(keys)
    print(f"a key with its commit: {statistics.median(keys):.1f} ms, worst of {KEYS}: {worst:.1f} ms")
    print(f"an entry added: {statistics.median(adds):.1f} ms; a check of all: {min(checked):.0f} ms")
    kept = statistics.median(keys) < MOST_MILLISECONDS and statistics.median(adds) < MOST_MILLISECONDS
    print("kept" if kept else f"NOT kept: {MOST_MILLISECONDS:.0f} ms")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
