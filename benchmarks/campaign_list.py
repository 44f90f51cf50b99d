"""The cards of a country in the window: the page opened, the list scrolled, narrowed while one types.

42 000 cards lie in an archive on the disk; a step counts until all it changed has been painted. What looks
through all cards for a few letters may take longer than a step of scrolling, and is asked for when the typing
has come to rest. Budgets: 50 ms for a step, 300 ms for a search, 1 s for the page. The number may be named.

PYTHONPATH=. python benchmarks/campaign_list.py [NUMBER]
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.ranking import filled
from gui.application import make_application
from gui.campaign.intake_work import IntakeWork
from gui.campaign.office import Office, beside
from gui.campaign.page import CampaignPage
from gui.translation import Translation
from model.archive import Archive
from model.archive.campaign_arrival import Arrival
from model.archive.campaign_received import ReceivedFiles
from model.archive.campaigns import Campaigns
from model.card.scored import score_of
from model.paper.library import Papers
from model.ranking.campaigns import new_campaign
from model.scoring import Scorer

NUMBER = 42_000
VARIANTS = 40
AT_ONCE = 500
DISTRICTS = 85
STEPS = 60
WORDS = ("ш", "школа № 12", "41999", "район 07", "нет такого", "")
STEP_BUDGET, SEARCH_BUDGET, PAGE_BUDGET = 50.0, 300.0, 1_000.0
TODAY = date(2021, 9, 20)


def fill(campaigns: Campaigns, papers: Papers, number: int) -> None:
    """Put the cards of so many schools into a new campaign, past the reading of files."""
    chance = random.Random(7)  # noqa: S311  (no secret)
    paper = papers.newest("volgograd-rating-card")
    campaign = campaigns.create(new_campaign(paper, TODAY, "ru"))
    cards = [filled(paper, chance) for _ in range(VARIANTS)]
    scores = [score_of(card, Scorer(paper)) for card in cards]
    files = ReceivedFiles(campaigns, campaign.id)
    waiting: list[Arrival] = []
    for at in range(number):
        like = at % VARIANTS
        place = f"Район {at % DISTRICTS:02}"
        who = cards[like].organisation | {"name": f"МКОУ «Средняя школа № {at}»", "municipality": place}
        waiting.append(
            Arrival(
                f"{place}/школа-{at:05}.json",
                "D:/",
                f"digest {at}",
                b"{}",
                card=cards[like].replaced(organisation=who),
                total=scores[like].total,
                sections=dict(scores[like].sections),
                fingerprint=f"fingerprint {at}",
            )
        )
        if len(waiting) == AT_ONCE:
            files.add(waiting, papers)
            waiting = []
    files.add(waiting, papers)


def timed(application: QApplication, work: Callable[[], object]) -> float:
    """Milliseconds until all is painted."""
    start = time.perf_counter()
    work()
    application.sendPostedEvents()
    application.processEvents()
    return (time.perf_counter() - start) * 1000


def told(name: str, taken: list[float], budget: float) -> bool:
    """Say what was measured; whether the budget is kept."""
    worst = max(taken)
    print(f"{name}: median {statistics.median(taken):.1f} ms, worst {worst:.1f} ms (budget {budget:.0f} ms)")
    return worst <= budget


def measured(application: QApplication, page: CampaignPage) -> bool:
    """Scroll, jump, search, refresh."""
    chance = random.Random(1)  # noqa: S311  (no secret)
    table = page.files.table
    bar = table.verticalScrollBar()
    jumps = [timed(application, lambda: bar.setValue(chance.randint(0, bar.maximum()))) for _ in range(STEPS)]
    bar.setValue(0)
    steps = [timed(application, lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(STEPS)]
    field = page.files.findChild(QLineEdit, "filter")
    rest = field.findChild(QTimer)
    rest.setInterval(0)  # the pause is not what is measured

    def search(words: str) -> None:
        field.setText(words)
        while rest.isActive():
            application.processEvents()

    searches = []
    for words in WORDS:
        searches.append(timed(application, lambda words=words: search(words)))
        print(f"  «{words}»: {table.paged.rowCount()} cards, {searches[-1]:.1f} ms")
    again = [timed(application, page.refresh) for _ in range(5)]
    results = [
        told("a step of scrolling", steps, STEP_BUDGET),
        told("a jump", jumps, STEP_BUDGET),
        told("a search", searches, SEARCH_BUDGET),
        told("the page shown anew", again, PAGE_BUDGET),
    ]
    return all(results)


def main() -> int:
    """Measure; 1 if a budget is not kept."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    application = make_application()
    papers = Papers()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "archive.sqlite"
        with Archive.open(file, papers), beside(file, "office") as campaigns:
            start = time.perf_counter()
            fill(campaigns, papers, number)
            print(f"{number} cards put in, {time.perf_counter() - start:.1f} s")
            translation = Translation(application, "ru")
            office = Office(file, campaigns, papers, translation, lambda: TODAY, lambda: None, lambda _: None)
            root = QObject()
            made: list[CampaignPage] = []

            def open_page() -> None:
                made.append(CampaignPage(office, campaigns.all()[0], IntakeWork(office, root), None))
                made[0].resize(1024, 520)
                made[0].show()

            opened = told("the page", [timed(application, open_page)], PAGE_BUDGET)
            fine = measured(application, made[0])
            made[0].close()
    return 0 if fine and opened else 1


if __name__ == "__main__":
    sys.exit(main())
