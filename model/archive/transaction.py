"""All or nothing. Connections are in autocommit mode: no transaction begins but here."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal


@contextmanager
def transaction(
    connection: sqlite3.Connection, begin: Literal["BEGIN", "BEGIN IMMEDIATE"] = "BEGIN IMMEDIATE"
) -> Iterator[None]:
    """Commit what is done inside, or take it back if anything is raised.

    BEGIN IMMEDIATE waits for another writer at once, so nothing inside can fail for want of the lock;
    BEGIN gives several reads one view.
    """
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has already rolled back by itself where the disk was full.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
