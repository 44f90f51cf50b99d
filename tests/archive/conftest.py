"""A desk with an archive on it: what the tests of the archive start from."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from model.archive import Archive
from model.archive.content import field_named, read, written
from model.archive.lock import NoLock
from model.card import fields
from model.card.card import Card, new_card
from model.card.session import Session, Step
from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Score, Scorer

TODAY = date(2021, 6, 1)


class Clock:
    """A clock that goes on by a minute at each look, or as it is told."""

    def __init__(self) -> None:
        self.now = datetime(2021, 6, 1, 9, tzinfo=UTC)
        self.step = timedelta(minutes=1)

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now


class Desk:
    """One user at one computer."""

    def __init__(self, path: Path, papers: Papers) -> None:
        self.path = path
        self.papers = papers
        self.paper: Paper = papers.newest("volgograd-rating-card")
        self.scorer = Scorer(self.paper)
        self.clock = Clock()

    def archive(self) -> Archive:
        return Archive.open(self.path, self.papers, clock=self.clock, who="завуч")

    def archive_unlocked(self) -> Archive:
        """As on a network drive whose locks do not work: a second window may write."""
        return Archive.open(self.path, self.papers, clock=self.clock, who="завуч", hold=lambda *_: NoLock())

    def new_card(self, name: str = "", year: int = 2021) -> Card:
        card = new_card(self.paper, date(year, 6, 1))
        if name:
            card.organisation["name"] = name
        return card

    def score(self, card: Card) -> Score:
        return self.scorer.score(card.values, card.base, card.not_applicable)

    def store(self, archive: Archive, card: Card | None = None) -> int:
        card = card or self.new_card()
        return archive.create(card, self.score(card))

    def session(self, archive: Archive, card_id: int) -> Session:
        stored = archive.open_card(card_id)
        return Session(stored.card, self.scorer, stored.journal, stored.history)

    def session_in_memory(self) -> Session:
        return Session(self.new_card(), self.scorer, Forgetful())

    @contextmanager
    def at_a_new_card(self) -> Iterator[tuple[Archive, Session]]:
        with self.archive() as archive:
            yield archive, self.session(archive, self.store(archive))

    def content(self, card_id: int = 1) -> str:
        """The card as it stands in the file, seen from outside."""
        return self._one("SELECT content FROM card WHERE id = ?", card_id)

    def replayed(self, card_id: int = 1) -> str:
        """The card that its origin and its journal lead to."""
        card = read(self._one("SELECT content FROM origin WHERE card_id = ?", card_id), self.papers)
        with closing(sqlite3.connect(self.path)) as connection:
            lines = connection.execute(
                "SELECT field, new FROM journal WHERE card_id = ? ORDER BY seq", (card_id,)
            ).fetchall()
        for field, new in lines:
            fields.put(card, field_named(field), new and json.loads(new), self.scorer)
        return written(card)

    def _one(self, query: str, card_id: int) -> str:
        with closing(sqlite3.connect(self.path)) as connection:
            return str(connection.execute(query, (card_id,)).fetchone()[0])


class Forgetful:
    """A journal that keeps nothing."""

    def record(self, card: Card, score: Score, step: Step) -> None:
        pass


class Sickly:
    """A connection that fails at COMMIT with the error it is given, until that is taken away."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.error: sqlite3.Error | None = None

    def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:
        if self.error and sql == "COMMIT":
            raise self.error
        return self.connection.execute(sql, *parameters)

    def __getattr__(self, name: str) -> object:
        return getattr(self.connection, name)

    @classmethod
    def in_place_of(cls, archive: Archive) -> "Sickly":
        sickly = cls(archive._database._connection)
        archive._database._connection = sickly  # type: ignore[assignment]
        return sickly

    def fails(self, code: int, words: str = "") -> None:
        self.error = sqlite3.OperationalError(words)
        self.error.sqlite_errorcode = code

    def recovers(self) -> None:
        self.error = None


@pytest.fixture
def desk(tmp_path: Path, papers: Papers) -> Desk:
    return Desk(tmp_path / "Документы завуча #1 100%?" / "archive.sqlite", papers)


@pytest.fixture(scope="session")
def sickly() -> type[Sickly]:
    return Sickly


@pytest.fixture(scope="session")
def desks(papers: Papers) -> "type[Desk]":
    return Desk
