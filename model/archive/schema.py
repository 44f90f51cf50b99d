"""The numbered migrations in schema/, and bringing an archive up to the last of them."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from model.archive.transaction import transaction
from model.locations import shipped

APPLICATION_ID = 0x42474C55
"""What tells an archive from other SQLite files; 0001.sql sets it."""

FOLDER = shipped("model", "archive", "schema")


def migrations() -> dict[int, Path]:
    """Migration files by number, in order."""
    return {int(file.stem): file for file in sorted(FOLDER.glob("[0-9]*.sql"))}


def newest_version() -> int:
    """The schema version this program writes."""
    return max(migrations())


def version_of(connection: sqlite3.Connection) -> int:
    """Schema version of the open file; 0 is an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Run the migrations that are missing, each in a transaction of its own.

    Raises:
        sqlite3.Error: the archive stays at the last version that was reached.
    """
    for number, file in migrations().items():
        if version_of(connection) >= number:
            continue
        with transaction(connection):
            # Asked again under the lock: another window may just have done it.
            if version_of(connection) < number:
                for statement in statements(file.read_text(encoding="utf-8")):
                    connection.execute(statement)


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit before the first."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending  # not ended by a semicolon: SQLite shall judge it, not drop it
