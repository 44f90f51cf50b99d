"""The open archive file: reads and writes as transactions, faults in words, and coming back after them."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

from model.archive.backup import back_up, thin_out
from model.archive.diagnosis import Doing, primary_code, told
from model.archive.opening import opened
from model.archive.transaction import transaction


class Database:
    """One file, one connection, one thread.

    The file is looked for before each use: a write into a deleted file would succeed and be lost. After an
    input/output fault, or when the file has been put back anew, the connection is made anew.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        """Open or make the archive.

        Raises:
            ArchiveError: it cannot be opened.
        """
        self.path = path
        self._clock = clock
        self._doubtful = False
        with told(path, "open"):
            self._connection = opened(path, clock)
            self._identity = self._identity_now()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One view of the archive.

        Raises:
            ArchiveError: it cannot be read.
        """
        with self._using("open") as connection, transaction(connection, "BEGIN"):
            yield connection

    @contextmanager
    def writing(self, doing: Literal["save", "change"] = "change") -> Iterator[sqlite3.Connection]:
        """One transaction, on the disk when the block ends without an exception, else not at all.

        Args:
            doing: "save" if whoever writes keeps what was not written and tries again.

        Raises:
            ArchiveError: nothing was written.
        """
        with self._using(doing) as connection, transaction(connection):
            yield connection

    def back_up(self, reason: str, *, keep: int) -> None:
        """Copy the archive into backups/; of the copies made for this reason the newest `keep` stay.

        Raises:
            ArchiveError: there is no copy.
        """
        with self._using("open") as connection:
            back_up(connection, self.path, reason, self._clock())
            thin_out(self.path, reason, keep)

    def close(self) -> None:
        """Close the file. A second time it does nothing."""
        self._connection.close()

    @contextmanager
    def _using(self, doing: Doing) -> Iterator[sqlite3.Connection]:
        with told(self.path, doing):
            identity = self._identity_now()
            if self._doubtful or identity != self._identity:
                self._connect_anew()
            try:
                yield self._connection
            except sqlite3.Error as error:
                self._doubtful = primary_code(error) == sqlite3.SQLITE_IOERR
                raise

    def _connect_anew(self) -> None:
        self._doubtful = True
        with suppress(sqlite3.Error):
            self._connection.close()
        self._connection = opened(self.path, self._clock)
        self._identity = self._identity_now()
        self._doubtful = False

    def _identity_now(self) -> tuple[int, int]:
        found = self.path.stat()
        return found.st_dev, found.st_ino
