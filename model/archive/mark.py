"""A mark of what an archive holds, cheap to make: whether anything has changed that is in no copy yet."""

import hashlib
import sqlite3
from typing import Final

from model.archive.tables import Table, tables

_LEFT_OUT: Final = frozenset({"setting"})
"""What is known of the copies stands there; of the user's settings those of weight count."""

_OF_WEIGHT: Final = ("school",)

_DOCUMENTS: Final = "content"
"""A table with such a column is large; a row of it changes together with another table, or never."""


def mark_of(connection: sqlite3.Connection) -> str:
    """The mark: two states of one archive have different ones.

    A table of documents and one whose rows are numbered for good tell by how many rows they have and by the
    last; any other tells by all that stands in it.
    """
    found = hashlib.sha256()
    numbered = dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    for table in tables().values():
        if table.name in _LEFT_OUT:
            continue
        found.update(f"{table.name} {numbered.get(table.name, 0)} {_counted(connection, table)}".encode())
        if table.name not in numbered and _DOCUMENTS not in table.columns:
            for row in connection.execute(f"SELECT * FROM {table.name}"):  # noqa: S608  (from the schema)
                found.update(repr(row).encode("utf-8", "surrogatepass"))
    card = "SELECT sum(last_seq), count(deleted_at) FROM card"
    places = ", ".join("?" * len(_OF_WEIGHT))
    weighty = f"SELECT key, value FROM setting WHERE key IN ({places}) ORDER BY key"  # noqa: S608
    for query, values in ((card, ()), (weighty, _OF_WEIGHT)):
        found.update(repr(connection.execute(query, values).fetchall()).encode())
    return found.hexdigest()


def counts_of(connection: sqlite3.Connection, schema: str) -> dict[str, int]:
    """How many rows each table has, settings left out; of those that are there.

    Args:
        connection: to the archive.
        schema: "main", or the name it was attached by.
    """
    there = {name for (name,) in connection.execute(f"SELECT name FROM {schema}.sqlite_schema")}  # noqa: S608
    return {
        name: connection.execute(f"SELECT count(*) FROM {schema}.{name}").fetchone()[0]  # noqa: S608
        for name in tables()
        if name in there and name not in _LEFT_OUT
    }


def _counted(connection: sqlite3.Connection, table: Table) -> str:
    last = "max(rowid)" if table.has_rowid else "0"
    return str(connection.execute(f"SELECT count(*), {last} FROM {table.name}").fetchone())  # noqa: S608
