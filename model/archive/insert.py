"""A row as it was read somewhere -> into a table of ours, which may refuse it."""

import sqlite3
from typing import Final

from model.archive.diagnosis import primary_code

REFUSED: Final = (sqlite3.IntegrityError, sqlite3.DataError, ValueError)
"""What a spoilt row is refused with. A disk that is full or gone is no fault of the row."""


def insert(connection: sqlite3.Connection, table: str, row: dict[str, object], conflict: str = "") -> int:
    """Insert the row; its rowid.

    Args:
        connection: in a transaction.
        table: a table of ours.
        row: values by column.
        conflict: "OR IGNORE" and the like.

    Raises:
        sqlite3.IntegrityError, sqlite3.DataError, ValueError: the table does not take it.
        sqlite3.OperationalError: the disk does not.
    """
    names = ", ".join(row)
    places = ", ".join("?" * len(row))
    query = f"INSERT {conflict} INTO {table} ({names}) VALUES ({places})"  # noqa: S608  (names from the schema)
    try:
        return int(connection.execute(query, tuple(row.values())).lastrowid or 0)
    except sqlite3.OperationalError as error:
        if primary_code(error) == sqlite3.SQLITE_ERROR:  # a column that our table has not
            raise ValueError(names) from error
        raise
