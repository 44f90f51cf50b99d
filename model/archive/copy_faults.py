"""What keeps a copy from being made -> what to tell the user. Judged by code, never by text."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from model.archive.diagnosis import diagnosed, primary_code
from model.archive.errors import ArchiveDamaged, ArchiveUnavailable
from model.wording import Message, why

Progress = Callable[[int, int], object]
"""Is told how much of how much is done."""

Cancelled = Callable[[], bool]
"""Whether the work has been given up."""


def silent(done: int, steps: int) -> None:
    """Progress nobody asked for."""


def never() -> bool:
    """Work nobody gives up."""
    return False


class CopyGivenUp(Exception):
    """The work was cancelled; nothing is left of it."""


_REASONS = {
    sqlite3.SQLITE_FULL: "system.no_space",
    sqlite3.SQLITE_READONLY: "system.no_permission",
    sqlite3.SQLITE_PERM: "system.no_permission",
    sqlite3.SQLITE_AUTH: "system.no_permission",
    sqlite3.SQLITE_CANTOPEN: "system.no_such_file",
    sqlite3.SQLITE_BUSY: "system.busy",
    sqlite3.SQLITE_LOCKED: "system.busy",
    sqlite3.SQLITE_PROTOCOL: "system.busy",
    sqlite3.SQLITE_IOERR: "system.device",
}


@contextmanager
def copying(path: Path) -> Iterator[None]:
    """Say of what fails inside that there is no backup of the archive at `path`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        known = diagnosed(error, path, "open")
        if isinstance(known, ArchiveDamaged):
            raise known from error
        reason = reason_of(error)
        if reason is None:
            raise
        raise ArchiveUnavailable(Message("archive.not_copied", {"reason": reason})) from error


def reason_of(error: sqlite3.Error | OSError) -> Message | None:
    """Why it failed, as goes on after a colon; None if it is a fault of the program."""
    if isinstance(error, OSError):
        return why(error)
    code = _REASONS.get(primary_code(error))
    return Message(code) if code else None
