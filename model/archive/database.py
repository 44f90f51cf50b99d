"""The open archive file: reads and writes as transactions, faults in words, and coming back after them."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

from model.archive.diagnosis import Doing, primary_code, told
from model.archive.errors import ArchiveReadOnly
from model.archive.lock import Held, Hold, NoLock, taken
from model.archive.opening import opened, opened_for_reading
from model.archive.place import kind_of_place
from model.archive.transaction import transaction
from model.wording import Message


class Database:
    """One file, one connection, one thread, and the lock that lets nobody else write.

    The file is looked for before each use: a write into a deleted file would succeed and be lost. After an
    input/output fault, or when the file has been put back anew, the connection is made anew.
    """

    def __init__(
        self, path: Path, clock: Callable[[], datetime], *, read_only: bool = False, hold: Hold = taken
    ) -> None:
        """Open or make the archive.

        Args:
            path: the file.
            clock: now.
            read_only: nothing is locked, and nothing written.
            hold: what takes the lock.

        Raises:
            ArchiveError: it cannot be opened.
        """
        self.path = path
        self.read_only = read_only
        self._clock = clock
        self._doubtful = False
        with told(path, "open"):
            if not read_only:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.place = kind_of_place(path)
            self._lock: Held = NoLock() if read_only else hold(path, self.place == "network")
            try:
                self._connection = self._opened()
                self._identity = self._identity_now()
            except BaseException:
                self._lock.release()
                raise

    def refresh_lock(self) -> None:
        """Say again that the archive is open here; to be called each minute, for the sake of network drives.

        Raises:
            ArchiveInUse: the network was away, and another has opened the archive meanwhile.
            ArchiveUnavailable: it cannot be reached.
        """
        with told(self.path, "open"):
            self._lock.ensure()
            self._lock.refresh()

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
        self._refuse_if_read_only()
        with self._using(doing) as connection, transaction(connection):
            yield connection

    def close(self) -> None:
        """Close the file and let others write to it. A second time it does nothing."""
        self._connection.close()
        self._lock.release()

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise ArchiveReadOnly(Message("archive.read_only", {"path": str(self.path)}))

    def _opened(self) -> sqlite3.Connection:
        if self.read_only:
            return opened_for_reading(self.path)
        return opened(self.path, self._clock, self.place)

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
        self._lock.ensure()
        self._connection = self._opened()
        self._identity = self._identity_now()
        self._doubtful = False

    def _identity_now(self) -> tuple[int, int]:
        found = self.path.stat()
        return found.st_dev, found.st_ino
