"""Types into a card until it is killed, and says what it has in hand: a line of JSON each.

{"started": ...}: running; {"opened": ...}: the card is open; {"typing": field}: from now on this field may
be lost; {"kept": [[field, content], ...]}: the commit has returned, from now on they may not.

python typist.py ARCHIVE SEED
"""

import json
import os
import random
import sys
from pathlib import Path

from model.archive import Archive, CardJournal
from model.archive.content import fields_of
from model.card.card import Card, Field
from model.card.session import Session, Step
from model.paper.library import Papers
from model.scoring import Score, Scorer

TYPED = ["64,5", "3/", "20/", "3/15", "3/15=20,5%", "yes", "no", "none", "7", "0", "", "01.09.2019", "ошибка"]
LONGEST_NOTE = 300


def say(**said: object) -> None:
    os.write(sys.stdout.fileno(), (json.dumps(said, ensure_ascii=False) + "\n").encode())


class Announced:
    """The card's journal; says what it has written as soon as it has."""

    def __init__(self, journal: CardJournal) -> None:
        self.journal = journal

    def record(self, card: Card, score: Score, step: Step) -> None:
        self.journal.record(card, score, step)
        say(kept=[[str(edit.field), edit.old if step.kind == "undo" else edit.new] for edit in step.edits])


def text_for(field: Field, chance: random.Random) -> str:
    if field.group in {"notes", "organisation", "signers"} and field.key != "nomination":
        return "".join(chance.choices("абвгдәғқңөұүһі 0123456789", k=chance.randrange(LONGEST_NOTE)))
    return chance.choice(TYPED)


def work(archive: Archive, papers: Papers, chance: random.Random) -> None:
    paper = papers.newest("volgograd-rating-card")
    scorer = Scorer(paper)
    if not archive.cards():
        archive.create(Card(paper), scorer.score({}, {}))
    stored = archive.open_card(archive.cards()[0].id)
    session = Session(stored.card, scorer, Announced(stored.journal), stored.history)
    every = list(fields_of(paper))
    say(opened=stored.journal.card_id)
    while True:
        match chance.choice(["enter", "enter", "enter", "enter", "undo", "redo"]):
            case "undo":
                say(typing="undo")
                session.undo()
            case "redo":
                say(typing="redo")
                session.redo()
            case _:
                field = chance.choice(every)
                say(typing=str(field))
                text = text_for(field, chance)
                for length in range(len(text) + 1):
                    session.enter(field, text[:length])
                session.commit()


if __name__ == "__main__":
    say(started=os.getpid())
    the_papers = Papers()
    with Archive.open(Path(sys.argv[1]), the_papers) as the_archive:
        work(the_archive, the_papers, random.Random(int(sys.argv[2])))
