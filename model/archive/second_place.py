"""A copy on another disk: a backup beside the archive goes with it when the disk dies or is stolen."""

import hashlib
import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.archive.backup import make_room
from model.archive.connecting import connected
from model.archive.copies import LATEST, Copy, copies_in, new_copy
from model.archive.copy_faults import Cancelled, CopyGivenUp, Progress, never, reason_of, silent
from model.archive.errors import ArchiveUnavailable
from model.archive.swap import sync_folder
from model.wording import Message

LEFT_FREE = 1024 * 1024
"""A stick may be filled nearly full."""

_PIECE = 1024 * 1024


class SecondPlaceUnreached(ArchiveUnavailable):
    """No copy came to the second place. The archive and its own backups are as they were."""


class SecondPlace(NamedTuple):
    """Where copies also go.

    Attributes:
        folder: as the user named it.
        there: whether it can be reached now.
        same_disk: whether it lies on the disk of the archive, and would be lost with it.
        reached: when a copy last came there, by the computer's clock; None: never yet.
        up_to_date: whether the newest copy lies there.
        overdue: whether the user should be reminded: it is not up to date, and has not been for a week.
    """

    folder: Path
    there: bool
    same_disk: bool
    reached: datetime | None
    up_to_date: bool
    overdue: bool


def stem_for(archive_id: str) -> str:
    """How the names of this archive's copies begin there, so that archives of others are told apart."""
    return f"bagalau-archive-{archive_id}"


def is_there(folder: Path) -> bool:
    """Whether the folder can be reached."""
    try:
        return folder.is_dir()
    except OSError:  # a stick or network that fails is not there
        return False


def on_one_disk(one: Path, other: Path) -> bool:
    """Whether two places lie on one disk, as far as the system tells; False if one cannot be reached."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def bring(
    copy: Copy,
    folder: Path,
    archive_id: str,
    now: datetime,
    progress: Progress = silent,
    cancelled: Cancelled = never,
) -> Path:
    """Write the copy into the folder, read it back, and keep the newest dozen of this archive there.

    Raises:
        SecondPlaceUnreached: the folder is not there, full or write-protected, or what was read back differs.
        CopyGivenUp: it was cancelled; nothing is left of it.
    """
    if not is_there(folder):
        raise missing(folder)
    stem = stem_for(archive_id)
    try:
        make_room(folder, stem, copy.size, LEFT_FREE)
        target = new_copy(folder, stem, now, copy.reason)
        beside = target.with_suffix(".partial")
        try:
            written = _write(copy, beside, progress, cancelled)
            _read_back(beside, written, folder)
            beside.replace(target)
        except BaseException:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        sync_folder(folder)
    except (sqlite3.Error, OSError) as error:
        reason = reason_of(error)
        if reason is None:
            raise
        if not is_there(folder):
            raise missing(folder) from error
        raise _unreached(folder, reason) from error
    _thin_out(folder, stem, target)
    return target


def missing(folder: Path) -> SecondPlaceUnreached:
    """The error for a folder that is not there."""
    return SecondPlaceUnreached(Message("archive.second_place_missing", {"folder": str(folder)}))


def _unreached(folder: Path, reason: Message) -> SecondPlaceUnreached:
    return SecondPlaceUnreached(
        Message("archive.second_place_failed", {"folder": str(folder), "reason": reason})
    )


def _write(copy: Copy, beside: Path, progress: Progress, cancelled: Cancelled) -> bytes:
    """Write the file through to the disk; the digest of what was read."""
    digest = hashlib.sha256()
    done = 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with copy.file.open("rb") as source, os.fdopen(os.open(beside, flags, 0o600), "wb") as target:
        while piece := source.read(_PIECE):
            if cancelled():
                raise CopyGivenUp
            target.write(piece)
            digest.update(piece)
            done += len(piece)
            progress(min(done, copy.size), copy.size)
        target.flush()
        os.fsync(target.fileno())
        if hasattr(os, "posix_fadvise"):
            # Out of memory, so that reading back asks the stick itself.
            os.posix_fadvise(target.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return digest.digest()


def _read_back(beside: Path, written: bytes, folder: Path) -> None:
    with beside.open("rb") as file:
        if hashlib.file_digest(file, "sha256").digest() != written:
            raise _unreached(folder, Message("files.differs"))
    try:
        with closing(connected(beside, "ro")) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError:
        found = ""
    if found != "ok":
        raise _unreached(folder, Message("files.differs"))


def _thin_out(folder: Path, stem: str, newest: Path) -> None:
    for copy in copies_in(folder, stem)[:-LATEST]:
        with suppress(OSError):  # taken out at this moment: the next copy thins
            copy.file.unlink(missing_ok=True)
    for partial in folder.glob(f"{stem}-*.partial"):
        if partial.name < newest.name:
            with suppress(OSError):
                partial.unlink()
