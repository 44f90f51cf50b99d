"""The tables of this program's schema as SQLite describes them: what a rescue of any row goes by."""

import sqlite3
from contextlib import closing
from functools import cache
from typing import NamedTuple

from model.archive.schema import described, migrate, newest_version


class Table(NamedTuple):
    """A table.

    Attributes:
        name: of the table.
        columns: in the order of the schema, each with its type.
        key: what tells a row from the others: its primary key, or the first unique index.
        numbered: the column that is SQLite's own number of the row; "" if there is none.
        stored: the columns in the order in which a record has them.
        required: the columns that are never empty.
        has_rowid: whether SQLite numbers its rows.
    """

    name: str
    columns: dict[str, str]
    key: tuple[str, ...]
    numbered: str
    stored: tuple[str, ...]
    required: frozenset[str]
    has_rowid: bool


def tables() -> dict[str, Table]:
    """Every table of the newest schema by name, one that others refer to before these."""
    return _tables(newest_version())


def blobs(table: Table) -> frozenset[str]:
    """The columns of a table that hold bytes and no text."""
    return frozenset(name for name, kind in table.columns.items() if kind == "BLOB")


@cache
def _tables(version: int) -> dict[str, Table]:
    known = described(version)
    if known is None:
        return made_tables()
    return {
        name: Table(
            name,
            table["columns"],
            tuple(table["key"]),
            table["numbered"],
            tuple(table["stored"]),
            frozenset(table["required"]),
            table["has_rowid"],
        )
        for name, table in known["tables"].items()
    }


def made_tables() -> dict[str, Table]:
    """The same, from an empty archive made for the purpose: half a megabyte that its thread would keep."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
        ).fetchall()
        return {name: _described(connection, name) for (name,) in names}


def _described(connection: sqlite3.Connection, name: str) -> Table:
    rows = connection.execute(
        'SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (name,)
    ).fetchall()
    (without,) = connection.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (name,)).fetchone()
    key = tuple(column for column, *_ in sorted((row for row in rows if row[3]), key=lambda row: row[3]))
    kinds = {column: kind for column, kind, *_ in rows}
    numbered = key[0] if not without and len(key) == 1 and kinds[key[0]] == "INTEGER" else ""
    rest = tuple(column for column in kinds if column not in key)
    return Table(
        name,
        kinds,
        key or _unique(connection, name) or tuple(kinds),
        numbered,
        (*key, *rest) if without else tuple(kinds),
        frozenset(column for column, _, required, pk in rows if required or (pk and column != numbered)),
        not without,
    )


def _unique(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    query = 'SELECT name FROM pragma_index_list(?) WHERE "unique" AND NOT partial ORDER BY seq'
    found = connection.execute(query, (name,)).fetchone()
    if not found:
        return ()
    columns = connection.execute("SELECT name FROM pragma_index_info(?) ORDER BY seqno", found).fetchall()
    return tuple(column for (column,) in columns)
