"""Revisions and their states in the archive: written once, never changed."""

import sqlite3
from datetime import date, datetime
from typing import Any, NamedTuple

from model.archive import entry_rows
from model.archive.content import from_json, same_on_paper, to_json
from model.archive.errors import ArchiveError
from model.card.revision import Accepted, CardStanding, Revision, Standing, State
from model.card.strict_json import CardRefused
from model.scoring import ValueRefused
from model.wording import Message, Said, Text

MOST_MEGABYTES = 20


class AttachmentTooLarge(ArchiveError):
    """The scan is larger than the archive takes. Nothing was written."""


class Attachment(NamedTuple):
    """A file that belongs to a state: a scan, or the signed PDF."""

    name: str
    content: bytes


class Told(NamedTuple):
    """What the user tells of a revision. The attributes are those of `Standing`."""

    state: State
    at: date
    who: str = ""
    post: str = ""
    note: str = ""
    attachment: Attachment | None = None


def refuse_later_day(day: date, today: date) -> None:
    """Nobody has signed tomorrow.

    Raises:
        ValueRefused: the day is later than today by the computer's clock.
    """
    if day > today:
        raise ValueRefused(Message("value.date_in_future", {"today": f"{today:%d.%m.%Y}"}))


class Recorded(NamedTuple):
    """When something is written, and under whose name."""

    at: str
    by: str


def freeze(
    connection: sqlite3.Connection,
    card_id: int,
    content: str,
    fingerprint: str,
    accepted: tuple[Accepted, ...],
    ready: Told,
    recorded: Recorded,
) -> Revision:
    """Freeze the content under the card's next number, unless its newest revision has this fingerprint."""
    before = revisions_of(connection, card_id)
    if before and before[-1].fingerprint == fingerprint:
        return before[-1]
    number = before[-1].number + 1 if before else 1
    connection.execute(
        "INSERT INTO revision (card_id, number, made_at, made_by, content, fingerprint, accepted)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (card_id, number, recorded.at, recorded.by, content, fingerprint, _written(accepted)),
    )
    add_state(connection, card_id, number, ready, recorded)
    at = datetime.fromisoformat(recorded.at)
    return Revision(card_id, number, at, recorded.by, fingerprint, tuple(accepted))


def revisions_of(connection: sqlite3.Connection, card_id: int) -> list[Revision]:
    """The revisions of a card, oldest first.

    Raises:
        ValueError: one is damaged.
    """
    rows = connection.execute(
        "SELECT card_id, number, made_at, made_by, fingerprint, accepted FROM revision WHERE card_id = ?"
        " ORDER BY number",
        (card_id,),
    )
    return [_revision(row) for row in rows]


def revision_of(connection: sqlite3.Connection, card_id: int, number: int) -> tuple[str, Revision] | None:
    """The frozen content of a revision and the revision; None if there is none.

    Raises:
        ValueError: it is damaged.
    """
    row = connection.execute(
        "SELECT content, card_id, number, made_at, made_by, fingerprint, accepted FROM revision"
        " WHERE card_id = ? AND number = ?",
        (card_id, number),
    ).fetchone()
    return (row[0], _revision(row[1:])) if row else None


def add_state(
    connection: sqlite3.Connection, card_id: int, number: int, told: Told, recorded: Recorded
) -> None:
    """Write what happened to a revision.

    Raises:
        AttachmentTooLarge: the attached file.
        sqlite3.IntegrityError: there is no such revision.
    """
    file = told.attachment
    if file and len(file.content) > MOST_MEGABYTES * 1024 * 1024:
        details: dict[str, Said] = {"file": file.name[-60:], "most": MOST_MEGABYTES}
        raise AttachmentTooLarge(Message("archive.attachment_too_large", details))
    connection.execute(
        "INSERT INTO state (card_id, revision, state, at, who, post, note, recorded_at, recorded_by,"
        " attachment_name, attachment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            card_id,
            number,
            told.state,
            told.at.isoformat(),
            told.who,
            told.post,
            told.note,
            *recorded,
            file.name if file else None,
            file.content if file else None,
        ),
    )


def states_of(connection: sqlite3.Connection, card_id: int) -> list[Standing]:
    """What happened to the revisions of a card, in the order in which it was told.

    Raises:
        ValueError: a line is damaged.
    """
    rows = connection.execute(
        "SELECT seq, revision, state, at, who, post, note, recorded_at, recorded_by, attachment_name"
        " FROM state WHERE card_id = ? ORDER BY seq",
        (card_id,),
    )
    return [
        Standing(
            seq,
            revision,
            state,
            date.fromisoformat(at),
            who,
            post,
            note,
            datetime.fromisoformat(recorded_at),
            recorded_by,
            attachment,
        )
        for seq, revision, state, at, who, post, note, recorded_at, recorded_by, attachment in rows
    ]


def standings_of(connection: sqlite3.Connection) -> dict[int, CardStanding]:
    """Where each card that has a revision stands, by its id."""
    return {
        card_id: CardStanding(
            number, state, now is not None and not same_on_paper(_whole(connection, card_id, now), frozen)
        )
        for card_id, number, state, frozen, now in connection.execute(_NEWEST).fetchall()
    }


def _whole(connection: sqlite3.Connection, card_id: int, text: str) -> str:
    """The text with its entries; a damaged one as it is: whoever opens the card is told."""
    try:
        return entry_rows.whole(connection, card_id, text)
    except (CardRefused, ValueError, TypeError, AttributeError):
        return text


_NEWEST = """
    SELECT card.id, newest.number, state.state, newest.content, nullif(card.content, newest.content)
    FROM card
    JOIN revision AS newest ON newest.card_id = card.id
        AND newest.number = (SELECT max(number) FROM revision WHERE card_id = card.id)
    JOIN state ON state.seq = (
        SELECT max(seq) FROM state WHERE card_id = card.id AND revision = newest.number
    )
"""


def attachment_of(connection: sqlite3.Connection, seq: int) -> Attachment | None:
    """The file attached to a state; None without one."""
    row = connection.execute("SELECT attachment_name, attachment FROM state WHERE seq = ?", (seq,)).fetchone()
    return Attachment(*row) if row and row[0] is not None else None


def _revision(row: tuple[Any, ...]) -> Revision:
    card_id, number, made_at, made_by, fingerprint, accepted = row
    return Revision(
        card_id, number, datetime.fromisoformat(made_at), made_by, fingerprint, _accepted(accepted)
    )


def _written(accepted: tuple[Accepted, ...]) -> str:
    return to_json(
        [{"row": one.row, "ru": one.text.ru, "kk": one.text.kk, "reason": one.reason} for one in accepted]
    )


def _accepted(text: str) -> tuple[Accepted, ...]:
    try:
        return tuple(
            Accepted(one["row"], Text(ru=one["ru"], kk=one["kk"]), one["reason"]) for one in from_json(text)
        )
    except (KeyError, TypeError) as fault:
        raise ValueError(text[:60]) from fault
