"""What the window asks of the archive: which cards there are, and one of them to work on."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import NamedTuple

from gui.card_revisions import CardRevisions
from gui.listed_card import ListedCard
from model.archive import Archive, CardHistory, CardSummary, StoredCard
from model.card.card import Card, next_years_card
from model.card.fingerprint import Fingerprint, fingerprint
from model.card.revision import CardStanding
from model.card.scored import score_of
from model.card.session import Session
from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import BagalauError, Language


class OpenCard(NamedTuple):
    """A card taken from the shelf.

    Attributes:
        id: of the card in the archive.
        session: to work on it.
        previous: last year's card, for comparison.
        saved_at: when it was last written.
        revisions: what was frozen of it for signature.
        history: reads its past.
        again: takes it from the shelf anew, as it is stored by then.
        pictures: keeps the pictures that entries name; None where there is no archive.
    """

    id: int
    session: Session
    previous: Card | None
    saved_at: datetime | None
    revisions: CardRevisions
    history: Callable[[], CardHistory]
    again: Callable[[], "OpenCard"]
    pictures: Archive | None = None


class OnPaper(NamedTuple):
    """A stored card that a paper was printed from.

    Attributes:
        revision: number of the revision that prints the same; None where the card itself does, as it is now.
    """

    card_id: int
    revision: int | None


class Shelf:
    """The user's cards. Whatever fails raises a BagalauError, which the window tells."""

    def __init__(self, archive: Archive, papers: Papers, folder: Path) -> None:
        """Serve from the archive; `folder` is the user's own, for things on their way elsewhere."""
        self.archive = archive
        self.papers = papers
        self.folder = folder

    def listed(self, language: Language) -> list[ListedCard]:
        """Every card, the one changed last first."""
        return self._all_listed(self.archive.cards(), language)

    def removed(self, language: Language) -> list[ListedCard]:
        """The cards in the bin."""
        return self._all_listed(self.archive.removed(), language)

    def open(self, card_id: int) -> OpenCard:
        """The card, ready to work on."""
        return self._opened(card_id, self.archive.open_card(card_id))

    def add(self, card: Card) -> int:
        """Store a new card; its id."""
        return self.archive.create(card, score_of(card, Scorer(card.paper)))

    def next_year_of(self, card_id: int, today: date) -> Card:
        """The card that follows a card; not stored yet."""
        return next_years_card(self.archive.open_card(card_id).card, today)

    def revisions_of(self, card_id: int) -> CardRevisions:
        """What was frozen of a card that is not open."""
        return CardRevisions(self.archive, card_id)

    def take_in(self, path: Path) -> OpenCard:
        """The card in a file, ready to work on: the stored one if it is the same, else a new one."""
        from model.exchange.card_file import load_card

        return self.take_in_card(load_card(path, self.papers))

    def take_in_card(self, card: Card) -> OpenCard:
        """A card from elsewhere, ready to work on: the stored one if it is the same, else a new one."""
        return self._same_as(card) or self.open(self.add(card))

    def printed_as(self, card: Card) -> OnPaper | None:
        """The stored card that prints the same as one read from paper; else one of which a revision does."""
        wanted = fingerprint(card)
        frozen: OnPaper | None = None
        for summary in self.archive.cards():
            if (summary.form, summary.edition, summary.years) != _kind_and_years(card):
                continue
            try:
                if fingerprint(self.archive.open_card(summary.id).card) == wanted:
                    return OnPaper(summary.id, None)
            except BagalauError:
                continue  # opening the damaged one itself tells what is wrong
        for summary in self.archive.cards():  # the period too may have been changed since
            frozen = frozen or self._revision_printed_as(summary.id, wanted)
        return frozen

    def _revision_printed_as(self, card_id: int, wanted: Fingerprint) -> OnPaper | None:
        try:
            revisions = self.archive.revisions(card_id)
        except BagalauError:
            return None  # the list of revisions itself tells what is wrong
        numbers = [one.number for one in revisions if one.fingerprint == wanted.full]
        return OnPaper(card_id, numbers[-1]) if numbers else None

    def twin_of(self, card: Card) -> int | None:
        """The id of a card of the same paper, school and years, if there is one."""
        head = (card.paper.id, _folded(card.organisation.get("name", "")), card.years)
        for summary in self.archive.cards():
            if (summary.form, _folded(summary.name), summary.years) == head:
                return summary.id
        return None

    def newest_card(self) -> Card | None:
        """The card worked on last; None if there is none that can be read."""
        try:
            summaries = self.archive.cards()
            return self.archive.open_card(summaries[0].id).card if summaries else None
        except BagalauError:
            # It only serves to offer the school's name; opening the card itself will tell what is wrong.
            return None

    def schools(self) -> list[str]:
        """Names of the schools that have cards, and of the one told at the first start."""
        told = self.archive.setting("school")  # at the first start
        names = {summary.name for summary in self.archive.cards()}
        return sorted(name for name in names | {told or ""} if name)

    def papers_to_fill_in(self) -> list[Paper]:
        """The newest edition of every paper."""
        newest = (self.papers.newest(form) for form in dict.fromkeys(form for form, _ in self.papers.known()))
        return list(newest)

    def papers_in_use(self) -> list[Paper]:
        """The newest edition of every paper that has cards; of every paper while there are no cards."""
        used = {summary.form for summary in self.archive.cards()}
        return [paper for paper in self.papers_to_fill_in() if not used or paper.id in used]

    def newer_edition(self, card: OpenCard) -> Paper | None:
        """The newest edition of a card's paper, if it is newer than the card's own."""
        own = card.session.card.paper
        try:
            newest = self.papers.newest(own.id)
        except BagalauError:
            # Nothing is offered; opening a card of it will tell what is wrong.
            return None
        is_newer = newest.edition != own.edition and newest.valid_from > own.valid_from
        return newest if is_newer else None

    def _same_as(self, card: Card) -> OpenCard | None:
        """The stored card that says the same, if there is one."""
        score = score_of(card, Scorer(card.paper))
        likely = (
            card.paper.id,
            card.paper.edition,
            card.organisation.get("name", ""),
            card.years,
            score.total,
        )
        for summary in self.archive.cards():
            if (summary.form, summary.edition, summary.name, summary.years, summary.total) != likely:
                continue
            stored = self.archive.open_card(summary.id)
            # Which copy of the definition a file was written with is not kept in the archive.
            if stored.card == card.replaced(other_definition=stored.card.other_definition):
                return self._opened(summary.id, stored)
        return None

    def _opened(self, card_id: int, stored: StoredCard) -> OpenCard:
        session = Session(stored.card, Scorer(stored.card.paper), stored.journal, stored.history)
        saved_at = next(
            (summary.changed_at for summary in self.archive.cards() if summary.id == card_id), None
        )
        revisions = CardRevisions(self.archive, card_id)
        history = partial(self.archive.history, card_id)
        return OpenCard(
            card_id,
            session,
            self._last_years(stored.card),
            saved_at,
            revisions,
            history,
            partial(self.open, card_id),
            self.archive,
        )

    def _last_years(self, card: Card) -> Card | None:
        try:
            return self.archive.previous(card)
        except BagalauError:
            # It only serves to compare with; opening it itself will tell what is wrong.
            return None

    def _all_listed(self, summaries: Iterable[CardSummary], language: Language) -> list[ListedCard]:
        standings = self.archive.standings()
        return [self._listed(summary, standings.get(summary.id), language) for summary in summaries]

    def _listed(self, summary: CardSummary, standing: CardStanding | None, language: Language) -> ListedCard:
        total: Decimal | None = summary.total
        try:
            paper = self.papers.paper(summary.form, summary.edition)
            name = paper.name.to(language)
            if paper.tables and not any(result.main for result in paper.results):
                total = None
        except BagalauError:
            # The list shows what it can; opening the card tells what is wrong.
            name = summary.form
        years = summary.years.replace("-", "–")
        return ListedCard(
            id=summary.id,
            school=summary.name,
            about=" · ".join(part for part in (years, name, summary.municipality) if part),
            total=total,
            filled=summary.filled,
            rows=summary.rows,
            changed_at=summary.changed_at,
            standing=standing,
            kept_until=summary.kept_until,
        )


def _kind_and_years(card: Card) -> tuple[str, str, str]:
    return card.paper.id, card.paper.edition, card.years


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
