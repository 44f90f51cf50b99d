"""A sound copy of an open archive, made while others may use it."""

import itertools
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from model.archive.diagnosis import backup_folder


def back_up(connection: sqlite3.Connection, path: Path, reason: str, now: datetime) -> Path:
    """Copy the archive at `path` into its folder backups/ and return the copy.

    Raises:
        sqlite3.Error, OSError: there is no copy; nothing half-written is left under its name.
    """
    folder = backup_folder(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    target = _free_name(folder, f"{path.stem}-{now.astimezone(UTC):%Y%m%d-%H%M%S}-{reason}")
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    partial.touch(mode=0o600)
    try:
        with closing(sqlite3.connect(partial, isolation_level=None)) as copy:
            connection.backup(copy)
            # One file that can be carried away, without companions.
            copy.execute("PRAGMA journal_mode = DELETE")
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return target


def thin_out(path: Path, reason: str, keep: int) -> None:
    """Drop the oldest copies made for this reason until `keep` are left."""
    found = backup_folder(path).glob(f"{path.stem}-*-{reason}*.sqlite")
    copies = sorted(found, key=lambda copy: copy.stat().st_mtime_ns)
    for copy in copies[:-keep]:
        copy.unlink(missing_ok=True)


def _free_name(folder: Path, stem: str) -> Path:
    names = itertools.chain([stem], (f"{stem}-{number}" for number in itertools.count(2)))
    return next(file for name in names if not (file := folder / f"{name}.sqlite").exists())
