"""A user at work on an archive by chance: types, undoes, brings back, freezes, prints, makes copies."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from model.archive import Archive, CardJournal, contents_that_differ
from model.archive.backups import Backups
from model.archive.content import field_named, fields_of, read, written
from model.card import fields
from model.card.card import Card, Field, new_card
from model.card.session import Session, Step
from model.exchange.card_file import save_card
from model.exchange.files import write_atomically
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Score, Scorer

TYPED = ["64,5", "3/", "20/", "3/15", "3/15=20,5%", "yes", "no", "none", "7", "0", "", "01.09.2019", "ошибка"]
LONGEST_NOTE = 300
TABLES = ("card", "origin", "journal", "bin", "revision", "state", "setting", "sqlite_sequence")

TYPING = {"enter": 12, "undo": 3, "redo": 3, "bring_back": 1, "bin": 1, "another_card": 1, "freeze": 1}
FILES = {"print_pdf": 1, "print_card": 1, "back_up": 2}

Say = Callable[..., object]


class Announced:
    """A card's journal; says what it is about to write, and that it has."""

    def __init__(self, journal: CardJournal, say: Say) -> None:
        self.journal = journal
        self.say = say

    def record(self, card: Card, score: Score, step: Step) -> None:
        edits = [[str(edit.field), edit.old if step.kind == "undo" else edit.new] for edit in step.edits]
        self.say(card=self.journal.card_id, writing=edits)
        self.journal.record(card, score, step)
        self.say(card=self.journal.card_id, kept=edits)


class Work:
    """What one user does. Each step says by `say` what it begins, and what of it is done for good."""

    def __init__(
        self,
        archive: Archive,
        backups: Backups,
        papers: Papers,
        chance: Random,
        folder: Path,
        say: Say = lambda **_: None,
    ) -> None:
        """`folder` takes the printed files."""
        self.archive, self.backups, self.chance, self.folder, self.say = archive, backups, chance, folder, say
        self.paper = papers.newest("volgograd-rating-card")
        self.scorer = Scorer(self.paper)
        fixed = {section.id for section in self.paper.sections if not section.optional}
        every = fields_of(self.paper)
        self.every = [field for field in every if field.group != "sections" or field.key not in fixed]
        if not archive.cards():
            archive.create(new_card(self.paper, date(2021, 6, 1)), self.scorer.score({}, {}))
        self.open(chance.choice(archive.cards()).id)

    def open(self, card_id: int) -> None:
        stored = self.archive.open_card(card_id)
        self.card_id = card_id
        self.session = Session(stored.card, self.scorer, Announced(stored.journal, self.say), stored.history)

    def step(self, choice: dict[str, int]) -> str:
        (name,) = self.chance.choices(list(choice), list(choice.values()))
        getattr(self, name)()
        return name

    def enter(self) -> None:
        for _ in range(self.chance.choice((1, 1, 1, 4))):
            field = self.chance.choice(self.every)
            text = self.text_for(field)
            for length in sorted({0, len(text) // 2, len(text)}):
                self.session.enter(field, text[:length])
        self.session.commit()

    def text_for(self, field: Field) -> str:
        if field.group in {"notes", "organisation", "signers"} and field.key != "nomination":
            letters = self.chance.choices("абвгдәғқңөұүһі 0123456789", k=self.chance.randrange(LONGEST_NOTE))
            return "".join(letters)
        return self.chance.choice(TYPED)

    def undo(self) -> None:
        self.session.undo()

    def redo(self) -> None:
        self.session.redo()

    def bring_back(self) -> None:
        lines = self.archive.lines(self.card_id)
        seq = self.chance.choice([0, *(line.seq for line in lines)])
        then = self.archive.history(self.card_id).state_at(seq)
        self.session.put_all(contents_that_differ(then, self.session.card), brought_back=seq)

    def bin(self) -> None:
        for removed in self.archive.removed():
            self.archive.restore(removed.id)
            self.say(restored=removed.id)
        if self.chance.random() < 0.5:
            self.archive.remove(self.card_id)
            self.say(removed=self.card_id)

    def another_card(self) -> None:
        if len(cards := self.archive.cards()) < 4:
            card = new_card(self.paper, date(2021, 6, 1))
            card.organisation["name"] = f"Школа {len(cards)}"
            self.open(self.archive.create(card, self.scorer.score({}, {})))
        else:
            self.open(self.chance.choice(cards).id)

    def freeze(self) -> None:
        self.say(freezing=self.card_id)
        made = self.archive.make_revision(self.card_id, self.session.card, (), date(2021, 6, 1))
        self.say(frozen=[made.card_id, made.number, made.fingerprint])

    def print_pdf(self) -> None:
        content = print_paper(self.session.card, self.session.score, "kk", True)
        self.write("карта.pdf", lambda path: write_atomically(path, content))

    def print_card(self) -> None:
        self.write("карта.json", lambda path: save_card(path, self.session.card))

    def write(self, name: str, work: Callable[[Path], object]) -> None:
        self.say(begun=name)
        work(self.folder / name)
        self.say(done=name)

    def back_up(self) -> None:
        done = self.backups.tend(starting=True)
        if done.copy:
            self.say(copy=done.copy.file.name)
        if done.faults or (done.check and not done.check.sound):
            raise AssertionError(done)


def contents_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Everything the archive holds, table by table."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES
        }


def check_sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def check_each_card_is_what_its_journal_leads_to(path: Path, papers: Papers) -> None:
    found = contents_of(path)
    origins = dict(found["origin"])
    with closing(sqlite3.connect(path)) as connection:
        cards = connection.execute("SELECT id, content FROM card").fetchall()
        lines = connection.execute("SELECT card_id, field, new FROM journal ORDER BY seq").fetchall()
    for card_id, text in cards:
        card = read(origins[card_id], papers)
        scorer = Scorer(card.paper)
        for owner, field, new in lines:
            if owner == card_id:
                fields.put(card, field_named(field), new and json.loads(new), scorer)
        assert written(card) == written(read(text, papers))
