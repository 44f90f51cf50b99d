"""Settings in the archive, for whoever holds a connection to it."""

import sqlite3
from datetime import datetime
from typing import Final

from model.archive.summary import stamp

OF_COPIES: Final = ("backed_up", "backed_up_at", "backup_check", "backup_seen")
"""Settings that speak of the copies of an archive. One that was restored is in no copy yet, and unchecked."""


def read(connection: sqlite3.Connection, key: str) -> str | None:
    """A setting, or None if it was never set."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def write(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Keep a setting."""
    connection.execute(_WRITE, (key, value))


def forget(connection: sqlite3.Connection, key: str) -> None:
    """As if it had never been set."""
    connection.execute("DELETE FROM setting WHERE key = ?", (key,))


def moment(connection: sqlite3.Connection, key: str) -> datetime | None:
    """A moment that was kept, with its time zone; None if there is none that can be read."""
    try:
        found = datetime.fromisoformat(read(connection, key) or "")
    except ValueError:
        return None
    return found if found.tzinfo else None


def write_moment(connection: sqlite3.Connection, key: str, at: datetime) -> None:
    """Keep a moment."""
    write(connection, key, stamp(at))


_WRITE = """
    INSERT INTO setting (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
