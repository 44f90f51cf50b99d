"""From a key press to repainted points, subtotal and total; and scrolling by a page.

Types a digit into every number field of a filled card in turn, as a person would, and measures until
everything the key changed has been painted. Budgets: 5 ms at the 99th percentile for a key, 8 ms for a page.
The scored card is the filled example. Usage: python benchmarks/keys.py
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.application import make_application
from gui.card_page import CardPage
from gui.sheet.inputs import NumberField
from model.archive import Archive
from model.card.card import Field
from model.card.session import Session
from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.scoring import Scorer

EXAMPLE = Path(__file__).parent.parent / "resources" / "examples" / "rating-card-2021.json"
KEY_BUDGET, PAGE_BUDGET = 5.0, 8.0


def settled(application: QApplication) -> None:
    """Let everything that waits be painted."""
    application.sendPostedEvents()
    application.processEvents()


def keys(application: QApplication, page: CardPage) -> list[float]:
    """Milliseconds for a key in each number field, three rounds."""
    found = []
    rows = [row for row in page.session.card.paper.rows if page.findChild(NumberField, row)]
    for key in "123":
        for row in rows:
            field = page.findChild(NumberField, row)
            page.go_to(Field("values", row))
            field.selectAll()
            settled(application)
            start = time.perf_counter()
            QTest.keyClick(field, key)
            settled(application)
            found.append((time.perf_counter() - start) * 1000)
    return found


def pages(application: QApplication, page: CardPage) -> list[float]:
    """Milliseconds for each step of a page up and down the sheet."""
    bar = page.sheet.verticalScrollBar()
    found = []
    for by in (1, -1):
        for _ in range(bar.maximum() // bar.pageStep() + 1):
            start = time.perf_counter()
            bar.setValue(bar.value() + by * bar.pageStep())
            settled(application)
            found.append((time.perf_counter() - start) * 1000)
    return found


def main() -> int:
    """Measure, print, and fail if a budget is passed."""
    application = make_application()
    papers = Papers()
    with (
        tempfile.TemporaryDirectory() as folder,
        Archive.open(Path(folder) / "archive.sqlite", papers) as archive,
    ):
        card = load_card(EXAMPLE, papers)
        scorer = Scorer(card.paper)
        stored = archive.open_card(
            archive.create(card, scorer.score(card.values, card.base, card.not_applicable))
        )
        page = CardPage(Session(stored.card, scorer, stored.journal, stored.history), "ru")
        page.resize(1366, 690)
        page.show()
        page.sheet.table.complete()
        settled(application)
        pressed, scrolled = (
            sorted(keys(application, page)),
            sorted(pages(application, page) + pages(application, page)),
        )
    key_99 = pressed[int(len(pressed) * 0.99)]
    page_99 = scrolled[int(len(scrolled) * 0.99)]
    for name, times, worst, budget in (
        ("key press", pressed, key_99, KEY_BUDGET),
        ("page", scrolled, page_99, PAGE_BUDGET),
    ):
        print(
            f"{name:10} median {statistics.median(times):5.2f} ms   99 % {worst:5.2f} ms   (budget {budget})"
        )
    return 0 if key_99 <= KEY_BUDGET and page_99 <= PAGE_BUDGET else 1


if __name__ == "__main__":
    sys.exit(main())
