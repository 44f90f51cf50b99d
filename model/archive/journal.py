"""The journal of one stored card: every step on the disk before `record` returns."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Final, NamedTuple

from model.archive import entry_rows
from model.archive.content import field_named, from_json, to_json, written_apart
from model.archive.database import Database
from model.archive.errors import CardChangedElsewhere
from model.archive.summary import columns, stamp
from model.card import fields
from model.card.card import Card, Field
from model.card.entry_fields import place_of
from model.card.scored import score_of
from model.card.session import Edit, History, Step, StepKind, replayed
from model.scoring import Score, Scorer
from model.wording import Message

MOST_LINES: Final = 100_000
"""Of one card: a change each minute of every working day for a year."""


class JournalLine(NamedTuple):
    """One change of one field, for reading.

    Attributes:
        seq: place in the archive's order of changes; the clock has no say in it.
        at: in UTC, by the computer's clock, which may have been wrong.
        who: the name the user is logged in by.
        kind: typed, taken back, or done again.
        old, new: what the field held before and after, as JSON; None is empty.
        joined: it belongs to the same step as the card's line before it.
        brought_back: the line whose state the step brought back (0: the card as it came in), or None.
    """

    seq: int
    at: datetime
    who: str
    kind: StepKind
    field: Field
    old: object | None
    new: object | None
    joined: bool = False
    brought_back: int | None = None


def lines_of(connection: sqlite3.Connection, card_id: int) -> list[JournalLine]:
    """The journal of a card, oldest first.

    Raises:
        ValueError: a line is damaged, or there are more than anybody can have typed.
    """
    (number,) = connection.execute("SELECT count(*) FROM journal WHERE card_id = ?", (card_id,)).fetchone()
    if number > MOST_LINES:
        raise ValueError(number)
    rows = connection.execute(
        "SELECT seq, at, who, kind, field, old, new, joined, brought_back FROM journal WHERE card_id = ?"
        " ORDER BY seq",
        (card_id,),
    )
    return [
        JournalLine(
            seq,
            datetime.fromisoformat(at),
            who,
            kind,
            field_named(field),
            _from_json(old),
            _from_json(new),
            bool(joined),
            brought_back,
        )
        for seq, at, who, kind, field, old, new, joined, brought_back in rows
    ]


def steps_of(lines: Iterable[JournalLine]) -> Iterator[list[JournalLine]]:
    """The lines, oldest first, by what one undo takes back."""
    step: list[JournalLine] = []
    for line in lines:
        if step and not line.joined:
            yield step
            step = []
        step.append(line)
    if step:
        yield step


def history_of(lines: Iterable[JournalLine]) -> History:
    """What can be undone and done again after these lines."""
    return replayed(
        Step(step[0].kind, tuple(_edit_of(line) for line in step), together=True) for step in steps_of(lines)
    )


def _edit_of(line: JournalLine) -> Edit:
    edit = Edit(line.field, line.old, line.new)
    return edit.reversed() if line.kind == "undo" else edit


class CardJournal:
    """Writes the steps of one open card.

    What is written is the archive's own card with the step done to it, not the card on the screen: when
    several steps wait because the disk was full, the card on the screen is ahead of the step.
    """

    def __init__(
        self,
        database: Database,
        card_id: int,
        kept: Card,
        last_seq: int,
        now: Callable[[], datetime],
        who: str,
    ) -> None:
        """Continue from the stored card as it was just read.

        Args:
            database: where it is stored.
            card_id: which card it is.
            kept: the stored card; nobody else may change this object.
            last_seq: its column `last_seq`.
            now: the clock.
            who: who is working.
        """
        self.card_id = card_id
        self._database = database
        self._kept = kept
        self._scorer = Scorer(kept.paper)
        self._last_seq = last_seq
        self._now = now
        self._who = who

    def record(self, card: Card, score: Score, step: Step) -> None:
        """Write the step and the card it leads to, as one transaction.

        Raises:
            CardChangedElsewhere: another window has written to the card.
            ArchiveError: it could not be written. Nothing has changed; it can be tried again.
        """
        edits = [edit.reversed() if step.kind == "undo" else edit for edit in step.edits]
        for edit in edits:
            fields.put(self._kept, edit.field, edit.new, self._scorer)
        try:
            if self._kept != card:
                score = score_of(self._kept, self._scorer)
            self._last_seq = self._write(step, edits, score)
        except BaseException:
            for edit in reversed(edits):
                fields.put(self._kept, edit.field, edit.old, self._scorer)
            raise

    def _write(self, step: Step, edits: list[Edit], score: Score) -> int:
        at = stamp(self._now())
        lines = [
            {
                "card_id": self.card_id,
                "at": at,
                "who": self._who,
                "kind": step.kind,
                "field": str(edit.field),
                "old": _to_json(edit.old),
                "new": _to_json(edit.new),
                "joined": step.together and place > 0,
                "brought_back": step.brought_back,
            }
            for place, edit in enumerate(edits)
        ]
        summary = columns(self._kept, score) | {
            "id": self.card_id,
            "known_seq": self._last_seq,
            "changed_at": at,
            "content": written_apart(self._kept),
        }
        entered = {place_of(edit.field.key)[:2] for edit in edits if edit.field.group == "entries"}
        with self._database.writing("save") as connection:
            cursor = connection.cursor()
            for line in lines:
                cursor.execute(_INSERT, line)
            last_seq = cursor.lastrowid or self._last_seq
            cursor.execute(_UPDATE, summary | {"last_seq": last_seq})
            if not cursor.rowcount:
                name = self._kept.organisation.get("name", "—")
                details = {"name": name, "years": self._kept.years, "path": str(self._database.path)}
                raise CardChangedElsewhere(Message("archive.changed_elsewhere", details))
            entry_rows.write(connection, self.card_id, self._kept, entered, self._scorer)
        return last_seq


_INSERT = """
    INSERT INTO journal (card_id, at, who, kind, field, old, new, joined, brought_back)
    VALUES (:card_id, :at, :who, :kind, :field, :old, :new, :joined, :brought_back)
"""

_UPDATE = """
    UPDATE card
    SET form = :form, edition = :edition, definition = :definition, name = :name,
        municipality = :municipality, period_from = :period_from, period_to = :period_to, years = :years,
        total = :total, filled = :filled, rows = :rows, last_seq = :last_seq, changed_at = :changed_at,
        content = :content
    WHERE id = :id AND last_seq = :known_seq
"""


def _to_json(content: object | None) -> str | None:
    return None if content is None else to_json(content)


def _from_json(text: str | None) -> object | None:
    return None if text is None else from_json(text)
