"""A connection to an SQLite file by its path, whatever letters stand in it."""

import os
import sqlite3
from pathlib import Path
from typing import Literal
from urllib.parse import quote

MOST_BYTES = 32 * 1024 * 1024
"""No row is longer: an attached file may have twenty megabytes."""

CACHE_KILOBYTES = 256
"""Each page is read once here, and what a thread has held it keeps: two megabytes would stay taken."""

BUSY_SECONDS = 2.0
"""How long to wait for somebody who is writing; a write takes some milliseconds."""


def uri_of(path: Path, mode: Literal["ro", "rw"]) -> str:
    """The file as SQLite is told of it; it is never made."""
    place = path.absolute().as_posix()
    if not place.startswith("/"):
        place = f"/{place}"  # C:/… -> file:///C:/…; a network place is //server/… already
    return f"file://{quote(os.fsencode(place), safe='/:')}?mode={mode}"


def connected(path: Path, mode: Literal["ro", "rw"]) -> sqlite3.Connection:
    """A connection in autocommit mode; a text that is not UTF-8 raises a ValueError: it is damaged."""
    connection = sqlite3.connect(uri_of(path, mode), uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.text_factory = bytes.decode
    connection.execute(f"PRAGMA cache_size = -{CACHE_KILOBYTES}")
    be_wary(connection)
    return connection


def be_wary(connection: sqlite3.Connection) -> None:
    """The file may be spoilt, or made to do harm: https://www.sqlite.org/security.html."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
