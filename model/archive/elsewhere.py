"""An archive that lies where nothing can be written -> the same cards where something can."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from model.archive.diagnosis import told
from model.archive.errors import ArchiveError, ArchiveUnavailable
from model.archive.opening import opened_for_reading
from model.archive.swap import sync_file
from model.wording import Message


def can_only_be_read(error: ArchiveError, path: Path) -> bool:
    """Whether an archive that could not be opened is there all the same, and may be looked at."""
    fault = error.message.details.get("fault")
    if not isinstance(error, ArchiveUnavailable) or not isinstance(fault, Message):
        return False
    try:
        return fault.code == "archive.forbidden" and path.stat().st_size > 0
    except OSError:
        return False


def copied_to(path: Path, folder: Path) -> Path:
    """Copy the archive into a folder; where it lies then. One that lies there already stays as it is.

    Raises:
        ArchiveError: it cannot be read, or not be written there; nothing half-written is left.
    """
    target = folder / path.name
    with told(target, "change"):
        if target.exists():
            return target
    beside = target.with_name(f"{target.name}.partial")
    with told(path, "open"):
        stored = opened_for_reading(path)
    with closing(stored), told(target, "change"):
        try:
            beside.unlink(missing_ok=True)
            beside.touch(mode=0o600)
            with closing(sqlite3.connect(beside, isolation_level=None)) as copy:
                stored.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            sync_file(beside)
            beside.replace(target)
        except BaseException:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
    return target
