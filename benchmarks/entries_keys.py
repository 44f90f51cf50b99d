"""A register of 20 000 entries in the window: a key press painted, a page scrolled, a search, a new entry.

Everything is stored in an archive on the disk; a key counts until all it changed has been painted, and the
commit after it is measured apart. Budget: 50 ms for each, 1 s for a search. The folder may be named.

python benchmarks/entries_keys.py [FOLDER]
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.entries import register
from gui.application import make_application
from gui.entries.page import EntriesPage
from gui.entries.place_list import Place
from model.archive import Archive
from model.card.card import Field
from model.card.scored import score_of
from model.card.session import Session
from model.paper.library import Papers
from model.scoring import Scorer

KEYS = 40
BUDGET, SEARCH_BUDGET = 50.0, 1_000.0


def settled(application: QApplication) -> None:
    """Let everything that waits be painted."""
    application.sendPostedEvents()
    application.processEvents()


def timed(application: QApplication, work: Callable[[], object]) -> float:
    """Milliseconds until all is painted."""
    start = time.perf_counter()
    work()
    settled(application)
    return (time.perf_counter() - start) * 1000


def told(name: str, taken: list[float], budget: float) -> bool:
    """Say what was measured; whether the budget is kept."""
    worst = max(taken)
    print(f"{name}: median {statistics.median(taken):.1f} ms, worst {worst:.1f} ms (budget {budget:.0f} ms)")
    return worst <= budget


def main() -> int:
    """Measure; 1 if a budget is not kept."""
    application = make_application()
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        papers = Papers()
        card = register()
        with Archive.open(Path(folder) / "archive.sqlite", papers) as archive:
            stored = archive.open_card(archive.create(card, score_of(card, Scorer(card.paper))))
            session = Session(stored.card, Scorer(stored.card.paper), stored.journal, stored.history)
            opening = time.perf_counter()
            page = EntriesPage(session, "ru")
            page.resize(1024, 500)
            page.show()
            page.activateWindow()
            while not page.isVisible() or page.current.kind == "head":
                settled(application)
                page.show_place(Place("table", "journal"))
            print(f"opened in {time.perf_counter() - opening:.2f} s")
            fine = measured(application, page)
            page.saver.blockSignals(True)
            page.close()
    return 0 if fine else 1


def measured(application: QApplication, page: EntriesPage) -> bool:
    """Type, scroll, search, add."""
    added = [timed(application, lambda: page.add("journal")) for _ in range(5)]
    number = max(page.session.card.entries["journal"])
    keys, commits = [], []
    for column, digit in (("quantity", "1"), ("ppe", "0"), ("packet", "M"), ("note", "7")):
        page.go_to(Field("entries", f"journal/{number}/{column}"))
        settled(application)
        for _ in range(KEYS // 4):
            target = QApplication.focusWidget() or page
            keys.append(timed(application, lambda target=target, digit=digit: QTest.keyClick(target, digit)))
            commits.append(timed(application, page.saver.save))
    held = page.session.typed(Field("entries", f"journal/{number}/quantity"))
    if held != "1" * (KEYS // 4) or page.session.unsaved:
        print(f"the keys went elsewhere, or were not kept: {held!r}")
        return False
    desk = page.table("journal")
    bar = desk.grid.verticalScrollBar()
    pages = [timed(application, lambda at=at: bar.setValue(bar.maximum() * at // KEYS)) for at in range(KEYS)]
    desk.filters.search.setText("МА-0777")
    search = [timed(application, desk.filters.search_now)]
    desk.filters.search.setText("МА-0778")
    search.append(timed(application, desk.filters.search_now))
    results = [
        told("a key press", keys, BUDGET),
        told("its commit", commits, BUDGET),
        told("a step of scrolling", pages, BUDGET),
        told("a new entry", added, BUDGET * 4),
        told("a search", search, SEARCH_BUDGET),
    ]
    return all(results)


if __name__ == "__main__":
    sys.exit(main())
