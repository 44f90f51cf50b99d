"""The numbered migrations in schema/, and bringing an archive up to the last of them."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from model.archive.transaction import transaction
from model.locations import shipped

APPLICATION_ID = 0x42474C55
"""What tells an archive from other SQLite files; 0001.sql sets it."""

FOLDER = shipped("model", "archive", "schema")

NEWEST = FOLDER / "newest.json"
"""What an archive of the newest version holds; tools/newest_schema.py writes it."""


class Schema(NamedTuple):
    """What there is in a file.

    Attributes:
        tables: by name; each as its columns with their types.
        others: the texts of triggers and views by name.
    """

    tables: dict[str, tuple[tuple[str, str], ...]]
    others: dict[str, str]


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


@cache
def described(version: int) -> dict[str, Any] | None:
    """What is written down of a version; None if it is not the newest one."""
    found: dict[str, Any] = json.loads(NEWEST.read_text("utf-8"))
    return found if found["version"] == version else None


@cache
def schema_of(version: int) -> Schema:
    """What an archive of a version holds: its tables, and its triggers word for word."""
    known = described(version)
    if known is None:
        return made_schema(version)
    tables = {name: tuple(table["columns"].items()) for name, table in known["tables"].items()}
    return Schema(tables, known["others"])


def made_schema(version: int) -> Schema:
    """The same, from an empty archive made for the purpose: half of the time of opening one."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for number, file in migrations().items():
            if number <= version:
                for statement in statements(file.read_text(encoding="utf-8")):
                    connection.execute(statement)
        return schema_in(connection)


def schema_in(connection: sqlite3.Connection) -> Schema:
    """What the open file holds. Its own tables of SQLite are left out; views stand with the triggers."""
    tables, others = {}, {}
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE type <> 'index'").fetchall()
    for kind, name, sql in rows:
        if kind != "table":
            others[name] = " ".join((sql or "").split())
        elif not name.startswith("sqlite_"):
            described = connection.execute("SELECT * FROM pragma_table_xinfo(?)", (name,))
            tables[name] = tuple((column, kind) for _, column, kind, *_ in described)
    return Schema(tables, others)


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
