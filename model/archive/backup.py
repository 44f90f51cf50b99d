"""A sound copy of an open archive, made while others may use it."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from model.archive.copies import (
    Copy,
    copies_in,
    copies_of,
    in_the_way,
    new_copy,
    superfluous,
)
from model.archive.copy_faults import Cancelled, CopyGivenUp, Progress, never, silent
from model.archive.diagnosis import backup_folder, damaged
from model.archive.errors import ArchiveUnavailable
from model.archive.soundness import is_sound
from model.archive.swap import COMPANIONS, sync_folder
from model.wording import Message

STEP_PAGES = 256
"""Copied at a time, about a megabyte: between two steps others can write."""

MOST_RESTARTS = 5
"""How often others may write meanwhile before the rest is copied in one go."""

MOST_WAITS = 3

LEFT_FREE = 50 * 1024 * 1024
"""No copy takes the last of the room: the archive itself needs it more."""

_MEGABYTE = 1024 * 1024


class _Restarted(Exception):
    """Somebody writes faster than we copy."""


def back_up(
    connection: sqlite3.Connection,
    path: Path,
    reason: str,
    now: datetime,
    progress: Progress = silent,
    cancelled: Cancelled = never,
) -> Path:
    """Copy the archive at `path` into its folder backups/, thin out the older copies, return the new one.

    Raises:
        ArchiveUnavailable: the disk has no room for it, or others never let us read.
        ArchiveDamaged: the archive cannot be copied soundly; the older copies are as they were.
        CopyGivenUp: it was cancelled.
        sqlite3.Error, OSError: there is no copy; nothing half-written is left under its name.
    """
    folder = backup_folder(path)
    _make_for_the_user(folder)
    make_room(folder, path.stem, size_of(connection), LEFT_FREE)
    target = new_copy(folder, path.stem, now, reason)
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    partial.touch(mode=0o600)
    try:
        with closing(sqlite3.connect(partial, isolation_level=None)) as copy:
            _copy_pages(connection, copy, progress, cancelled)
            # One file that can be carried away, without companions.
            copy.execute("PRAGMA journal_mode = DELETE")
            _see_that_it_is_sound(copy, path)
        partial.replace(target)
    except BaseException:
        for ending in ("", *COMPANIONS):
            with suppress(OSError):
                partial.with_name(f"{partial.name}{ending}").unlink(missing_ok=True)
        raise
    sync_folder(folder)
    thin_out(path)
    return target


def thin_out(path: Path) -> None:
    """Drop the copies that need not stay, and what is left of copies that were cut short."""
    copies = copies_of(path)
    for copy in superfluous(copies):
        _remove(copy)
    numbered = len(path.stem) + 7
    newest = copies[-1].file.name if copies else ""
    for partial in backup_folder(path).glob(f"{path.stem}-*.partial*"):
        if partial.name[:numbered] < newest[:numbered]:  # a newer one may be under way
            with suppress(OSError):
                partial.unlink()


def make_room(folder: Path, stem: str, size: int, left_free: int) -> None:
    """See that `size` bytes fit into the folder with room to spare; old copies go for that if they must.

    Raises:
        ArchiveUnavailable: they do not fit. Then no copy has gone either.
    """
    missing = size + left_free - shutil.disk_usage(folder).free
    if missing <= 0:
        return
    going = in_the_way(copies_in(folder, stem), missing)
    if going is None:
        megabytes = -(-missing // _MEGABYTE)
        raise ArchiveUnavailable(
            Message("archive.no_room_for_copy", {"folder": str(folder), "megabytes": megabytes})
        )
    for copy in going:
        _remove(copy)


def size_of(connection: sqlite3.Connection) -> int:
    """The size of the open archive in bytes."""
    pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages) * int(size)


def _remove(copy: Copy) -> None:
    with suppress(OSError):  # held open by another program: the next thinning takes it
        copy.file.unlink(missing_ok=True)


def _make_for_the_user(folder: Path) -> None:
    """Cards name children and teachers: nobody else shall read them."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError:
        reason = Message("system.file_for_folder", {"folder": str(folder)})
        raise ArchiveUnavailable(Message("archive.not_copied", {"reason": reason})) from None
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        with suppress(OSError):  # somebody else's folder, or a disk that knows no permissions
            folder.chmod(0o700)


def _see_that_it_is_sound(copy: sqlite3.Connection, path: Path) -> None:
    """A copy of what is damaged shall push no sound copy out."""
    if not is_sound(copy):
        raise damaged(path)


def _copy_pages(
    source: sqlite3.Connection,
    copy: sqlite3.Connection,
    progress: Progress,
    cancelled: Cancelled,
) -> None:
    restarts = waits = 0
    least_left: int | None = None

    def watch(status: int, left: int, pages: int) -> None:
        nonlocal restarts, waits, least_left
        if cancelled():
            raise CopyGivenUp
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            waits += 1
            if waits > MOST_WAITS:
                raise ArchiveUnavailable(Message("archive.not_copied", {"reason": Message("system.busy")}))
            return
        waits = 0
        if least_left is not None and left > least_left:
            restarts += 1
            if restarts > MOST_RESTARTS:
                raise _Restarted
        least_left = left
        progress(pages - left, pages)

    try:
        with _one_view(source):
            source.backup(copy, pages=STEP_PAGES, progress=watch, sleep=0.05)
    except _Restarted:
        least_left, restarts = None, 0
        source.backup(copy, pages=-1, progress=watch, sleep=0.05)


@contextmanager
def _one_view(connection: sqlite3.Connection) -> Iterator[None]:
    """With a write-ahead log, see the archive as it is now: what others write hinders neither them nor us.

    Without one a view that is held would keep them from writing.
    """
    if connection.in_transaction or connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        yield
        return
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield
    finally:
        connection.execute("ROLLBACK")
