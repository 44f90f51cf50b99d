"""From a path to a sound connection: the file is looked at, unchanged, before anything is written to it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from model.archive.backup import back_up
from model.archive.diagnosis import backup_folder, damaged, primary_code
from model.archive.errors import ArchiveDamaged, ArchiveForeign, ArchiveNewer
from model.archive.schema import APPLICATION_ID, migrate, newest_version, version_of
from model.archive.transaction import transaction
from model.wording import Message

BUSY_SECONDS = 2.0
"""How long to wait for another window that is writing; a write takes some milliseconds."""


def opened(path: Path, clock: Callable[[], datetime]) -> sqlite3.Connection:
    """A connection to the archive at `path`, made if it is not there, with the newest schema.

    Raises:
        ArchiveNewer, ArchiveForeign, ArchiveDamaged: the file is left byte for byte as it was.
        sqlite3.Error, OSError: for `diagnosis.told` to put into words.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        path.touch(mode=0o600, exist_ok=False)
    if path.stat().st_size:
        _examine_unchanged(path)
    elif any(backup_folder(path).glob("*.sqlite")):
        # Not a new archive: something has emptied the old one, and no empty list shall hide that.
        details = {"path": str(path), "backups": str(backup_folder(path))}
        raise ArchiveDamaged(Message("archive.emptied", details))
    _keep_to_the_user(path)
    connection = _connected(path, "rw")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if (found := version_of(connection)) < newest_version():
            if found:
                back_up(connection, path, f"before-schema-{newest_version()}", clock())
            migrate(connection)
            # Out of the log and into the file: without its log it shall not pass for a new one.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        with transaction(connection):
            # A place that cannot be written to is told now, not after an hour of typing. BEGIN IMMEDIATE
            # alone does not find out: on a read-only file SQLite makes it a BEGIN.
            connection.execute("DELETE FROM setting WHERE false")
    except BaseException:
        connection.close()
        raise
    return connection


def _keep_to_the_user(path: Path) -> None:
    """Cards name children and teachers. SQLite gives its companion files the archive's permissions."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        with suppress(OSError):  # somebody else's file, or a stick that knows no permissions
            path.chmod(0o600)


def _connected(path: Path, mode: Literal["ro", "rw"]) -> sqlite3.Connection:
    place = path.absolute().as_posix()
    if not place.startswith("/"):
        place = f"/{place}"  # C:/… -> file:///C:/…; a network place is //server/… already
    uri = f"file://{quote(os.fsencode(place), safe='/:')}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.text_factory = bytes.decode  # a text that is not UTF-8 then raises a ValueError: it is damaged
    return connection


def _examine_unchanged(path: Path) -> None:
    """Examine through a connection that cannot write: closing one that can would write to the file."""
    try:
        with closing(_connected(path, "ro")) as connection:
            _examine(connection, path)
    except sqlite3.OperationalError as error:
        if primary_code(error) != sqlite3.SQLITE_READONLY:
            raise
        # The very first write was cut short; it has to be taken back before anything can be read.
        with closing(_connected(path, "rw")) as connection:
            _examine(connection, path)


def _examine(connection: sqlite3.Connection, path: Path) -> None:
    # Before anything that parses the schema: a newer one may hold what this SQLite does not know.
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    if application != APPLICATION_ID:
        if application or version or connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
            raise ArchiveForeign(Message("archive.foreign", {"path": str(path)}))
        return  # made, but killed before the first migration
    if version > newest_version():
        raise ArchiveNewer(
            Message("archive.newer", {"path": str(path), "version": version, "known": newest_version()})
        )
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(path)
