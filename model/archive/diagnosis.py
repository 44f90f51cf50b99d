"""Errors of SQLite and of the system -> what to tell the user. Judged by code, never by text."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from model.archive.errors import ArchiveDamaged, ArchiveError, ArchiveUnavailable
from model.wording import Message

Doing = Literal["open", "save", "change"]
"""Opening and reading; keeping what is typed, which is tried again; anything else that writes."""

Cause = Literal["full", "forbidden", "locked", "vanished", "folder", "fault"]

_DOINGS: dict[Doing, str] = {
    "open": "archive.not_opened",
    "save": "archive.not_saved",
    "change": "archive.not_changed",
}
_CAUSES: dict[Cause, str] = {
    "full": "archive.full",
    "forbidden": "archive.forbidden",
    "locked": "archive.locked",
    "vanished": "archive.vanished",
    "folder": "archive.folder",
    "fault": "archive.fault",
}

LEAST_FREE = 1024 * 1024
"""With less than this on the disk, a write that failed for no stated reason failed for want of space."""

_PIECE = 1024 * 1024

_BY_ERRNO: dict[int, Cause] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "forbidden",
    errno.EBUSY: "locked",
    errno.ENOENT: "vanished",
    errno.ENOTDIR: "vanished",
    errno.ENODEV: "vanished",
    errno.ENXIO: "vanished",
    errno.ESTALE: "vanished",
    errno.EISDIR: "folder",
}

_BY_SQLITE: dict[int, Cause] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "forbidden",
    sqlite3.SQLITE_PERM: "forbidden",
    sqlite3.SQLITE_AUTH: "forbidden",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
}

_TOLD_BY_THE_PLACE = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG})


@contextmanager
def told(path: Path, doing: Doing) -> Iterator[None]:
    """Turn what goes wrong inside into an ArchiveError; a fault of the program passes as it is."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        known = diagnosed(error, path, doing)
        if known is None:
            raise
        raise known from error


def diagnosed(error: sqlite3.Error | OSError, path: Path, doing: Doing) -> ArchiveError | None:
    """What the error means for the user; None if it is a fault of the program."""
    if isinstance(error, OSError):
        return unavailable(doing, _BY_ERRNO.get(error.errno or 0, "fault"), path)
    code = primary_code(error)
    if code in _DAMAGE:
        dying = _why_not_read(path)
        return unavailable(doing, dying, path) if dying else damaged(path)
    if code in _TOLD_BY_THE_PLACE:
        return unavailable(doing, _cause_by_place(path), path)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
        return unavailable(doing, "vanished", path)
    return unavailable(doing, _BY_SQLITE[code], path) if code in _BY_SQLITE else None


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's error code without its refinements; 0 if the error is not SQLite's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def unavailable(doing: Doing, cause: Cause, path: Path) -> ArchiveUnavailable:
    """The error for one of the causes."""
    fault = Message(_CAUSES[cause], {"path": str(path), "folder": str(path.parent)})
    return ArchiveUnavailable(Message(_DOINGS[doing], {"fault": fault}))


def damaged(path: Path) -> ArchiveDamaged:
    """The error for a file that cannot be read."""
    return ArchiveDamaged(
        Message("archive.damaged", {"path": str(path), "backups": str(backup_folder(path))})
    )


def backup_folder(path: Path) -> Path:
    """Where copies of the archive lie."""
    return path.parent / "backups"


def _why_not_read(path: Path) -> Cause | None:
    """Whether the disk gives the bytes at all: one that dies looks to SQLite like a file that is spoilt."""
    try:
        with path.open("rb", buffering=0) as file:
            if hasattr(os, "posix_fadvise"):  # from the disk, not from what the system remembers of it
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            while file.read(_PIECE):
                pass
        next(path.parent.iterdir(), None)
    except OSError as error:
        return _BY_ERRNO.get(error.errno or 0, "fault")
    return None


def _cause_by_place(path: Path) -> Cause:
    """SQLite says only that reading, writing or opening failed: look what is wrong there."""
    try:
        if not path.exists():
            return "vanished"
        if path.is_dir():
            return "folder"
        if not os.access(path.parent, os.W_OK) or not os.access(path, os.W_OK):
            return "forbidden"
        if shutil.disk_usage(path.parent).free < LEAST_FREE:
            return "full"
    except OSError:
        return "vanished"
    return "fault"
