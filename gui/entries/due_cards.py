"""What is due by the tables of the stored cards, and which editions run out; found by a thread of its own."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.deadlines import Due, PaperDeadlines
from gui.job import Job
from model.archive import Archive
from model.card.card import Card
from model.card.documents import due_text
from model.paper import Paper
from model.paper.library import Papers
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.reminders import expired, expires_within, reminders
from model.wording import BagalauError, Language

AHEAD = 180
"""Days before it runs out that an edition's end is spoken of."""

MOST = 8
"""Lines of one card; the card itself has the others."""


class DueCards(QObject):
    """Looks through the cards whose papers have reminders; a new look takes the place of the last one."""

    found = Signal(object)
    """A list of PaperDeadlines."""

    def __init__(self, archive: Path, papers: Papers, today: Callable[[], date], parent: QObject) -> None:
        """Look into the archive; it is opened for reading, beside the window's own."""
        super().__init__(parent)
        self._archive = archive
        self._papers = papers
        self._today = today
        self._job: Job | None = None

    def look(self, forms: set[str], language: Language) -> None:
        """Look through the cards of these papers."""
        if self._job:
            self._job.cancel()
            self._job = None
        newest = [self._papers.newest(form) for form in sorted(forms)]
        wanted = [paper for paper in newest if paper.reminders or paper.valid_to]
        if not wanted:
            self.found.emit([])
            return
        ending = list(_ending(wanted, self._today(), language))
        if not any(paper.reminders for paper in wanted):
            self.found.emit(ending)
            return
        papers, archive, today = self._papers, self._archive, self._today()
        with_reminders = {paper.id for paper in wanted if paper.reminders}

        def work(_report: object, given_up: Callable[[], bool]) -> list[PaperDeadlines]:
            with Archive.open(archive, papers, read_only=True) as opened:
                cards = [card.id for card in opened.cards() if card.form in with_reminders]
                found = (
                    _of_card(opened.open_card(one).card, today, language) for one in cards if not given_up()
                )
                return [*ending, *(one for one in found if one.due)]

        job = Job(work, self)
        job.done.connect(self._tell)
        # A card that cannot be read is told of when somebody opens it.
        job.refused.connect(lambda _error: self._tell(ending))
        self._job = job
        job.start()

    def _tell(self, found: list[PaperDeadlines]) -> None:
        self._job = None
        self.found.emit(found)


def _of_card(card: Card, today: date, language: Language) -> PaperDeadlines:
    try:
        ledger = Ledger(card.paper, card.parameters, card.entries)
        due = [
            Due(one.day, due_text(one, ledger).to(language), standing=True)
            for one in reminders(ledger, today)
        ]
    except BagalauError:
        due = []  # opening the card tells what is wrong with it
    about = " · ".join(part for part in (card.organisation.get("name", ""), card.years) if part)
    return PaperDeadlines(card.paper.name.to(language), about, due[:MOST])


def _ending(papers: list[Paper], today: date, language: Language) -> Iterator[PaperDeadlines]:
    """Editions that are out of force, or soon will be."""
    for paper in papers:
        if paper.valid_to and (expired(paper, today) or expires_within(paper, today, AHEAD)):
            words = (
                QCoreApplication.translate(
                    "DueCards", "The edition “{edition}” expired after this day; ask for the new one"
                )
                if expired(paper, today)
                else QCoreApplication.translate(
                    "DueCards", "The edition “{edition}” is in force until this day; ask for the new one"
                )
            )
            text = words.format(edition=paper.edition_name.to(language))
            due = [Due(paper.valid_to, text, standing=True)]
            yield PaperDeadlines(paper.name.to(language), paper.act.short.to(language), due)
