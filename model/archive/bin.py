"""The bin: a card put there comes back whole for a year at least, and then may go for good.

No clock alone decides over a card. It must agree with the times the archive holds, and say a second time, a
month later, that the year is over. A card that was frozen for signature never goes: it is history.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from model.archive.summary import stamp

KEPT = timedelta(days=365)
"""How long a card lies in the bin at least."""

REFLECTION = timedelta(days=30)
"""How long after the year was first seen to be over it must be seen again."""

MOST_IDLE = timedelta(days=2 * 365)
"""A clock further ahead of the newest change than this is not believed."""


def put(connection: sqlite3.Connection, card_id: int, now: datetime) -> None:
    """Put a card into the bin; one that lies there already stays as it lies."""
    done = connection.execute(
        "UPDATE card SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (stamp(now), card_id)
    )
    if done.rowcount:
        connection.execute("INSERT INTO bin (card_id) VALUES (?)", (card_id,))


def take_out(connection: sqlite3.Connection, card_id: int) -> None:
    """Take a card out of the bin."""
    connection.execute("UPDATE card SET deleted_at = NULL WHERE id = ?", (card_id,))
    connection.execute("DELETE FROM bin WHERE card_id = ?", (card_id,))


def kept_until(connection: sqlite3.Connection) -> dict[int, date | None]:
    """Until which day each card in the bin stays at least, by its id; None: it stays for ever.

    So does one of which nobody can read since when it lies there.
    """
    return {
        card_id: None
        if frozen or not dated
        else (datetime.fromisoformat(deleted_at) + KEPT).astimezone().date()
        for card_id, deleted_at, frozen, dated in connection.execute(_IN_BIN)
    }


def outdated(connection: sqlite3.Connection, now: datetime) -> list[int]:
    """Cards that may go for good; those seen for the first time to have lain here for a year are noted."""
    found = connection.execute(_OUTDATED, {"at": stamp(now - KEPT)}).fetchall()
    if not found or not _believed(connection, now):
        return []
    going = []
    for card_id, seen in found:
        if seen is None or datetime.fromisoformat(seen) > now:
            connection.execute("UPDATE bin SET outdated_at = ? WHERE card_id = ?", (stamp(now), card_id))
        elif now - datetime.fromisoformat(seen) >= REFLECTION:
            going.append(card_id)
    return going


def remove_for_good(connection: sqlite3.Connection, cards: Iterable[int]) -> None:
    """Remove cards with their history. None of them may ever have been frozen."""
    for card_id in cards:
        for table, key in _TABLES_OF_A_CARD:
            connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (card_id,))  # noqa: S608  (names of ours)


def _believed(connection: sqlite3.Connection, now: datetime) -> bool:
    """Whether the clock agrees with what the archive has seen of it."""
    (newest,) = connection.execute(_NEWEST_TIME).fetchone()
    return newest is not None and timedelta(0) <= now - datetime.fromisoformat(newest) <= MOST_IDLE


_TABLES_OF_A_CARD = (
    ("bin", "card_id"),
    ("journal", "card_id"),
    ("origin", "card_id"),
    ("entry", "card_id"),
    ("card", "id"),
)

_IN_BIN = """
    SELECT id, deleted_at, EXISTS (SELECT 1 FROM revision WHERE card_id = card.id),
        length(deleted_at) = 32 AND julianday(deleted_at) IS NOT NULL
    FROM card
    WHERE deleted_at IS NOT NULL
"""

# The card with the highest number stays: SQLite would give its number to the next card.
_OUTDATED = """
    SELECT card.id, bin.outdated_at
    FROM bin JOIN card ON card.id = bin.card_id
    WHERE card.deleted_at < :at AND card.changed_at < :at AND julianday(card.deleted_at) IS NOT NULL
        AND card.id < (SELECT max(id) FROM card)
        AND NOT EXISTS (SELECT 1 FROM revision WHERE card_id = card.id)
    ORDER BY bin.seq
"""

_NEWEST_TIME = """
    SELECT max(at) FROM (
        SELECT max(at) AS at FROM journal
        UNION ALL SELECT max(max(created_at, changed_at, coalesce(deleted_at, ''))) FROM card
        UNION ALL SELECT max(made_at) FROM revision
        UNION ALL SELECT max(recorded_at) FROM state
    )
"""
