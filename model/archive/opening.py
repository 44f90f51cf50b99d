"""From a path to a sound connection: the file is looked at, unchanged, before anything is written to it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

from model.archive.connecting import be_wary, uri_of
from model.archive.diagnosis import backup_folder, damaged, primary_code
from model.archive.errors import ArchiveDamaged, ArchiveForeign, ArchiveNewer
from model.archive.place import Place
from model.archive.schema import APPLICATION_ID, migrate, newest_version, version_of
from model.archive.soundness import is_sound, made_otherwise
from model.archive.swap import COMPANIONS, finish
from model.archive.transaction import transaction
from model.wording import Message, Said

BUSY_SECONDS = 2.0
"""How long to wait for who is writing (a migration, a backup); a write takes some milliseconds."""

_NO_LOG = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PROTOCOL}
)
_ONLY_WRITING_HELPS = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL})


def opened(path: Path, clock: Callable[[], datetime], place: Place = "local") -> sqlite3.Connection:
    """A connection to the archive at `path`, made if it is not there, with the newest schema.

    Args:
        path: the file, in a folder that is there; whoever opens it holds its lock.
        clock: now, for the name of a copy made before a migration.
        place: what kind of place it lies in.

    Raises:
        ArchiveNewer, ArchiveForeign, ArchiveDamaged: the file is left byte for byte as it was.
        sqlite3.Error, OSError: for `diagnosis.told` to put into words.
    """
    finish(path)
    _refuse_if_emptied(path)
    with suppress(FileExistsError):
        path.touch(mode=0o600, exist_ok=False)
    if path.stat().st_size:
        _examine_unchanged(path, may_write=True)
    _keep_to_the_user(path)
    connection = _connected(path, "rw")
    try:
        if _choose_journal(connection, place) == "delete" and place != "local":
            with suppress(OSError):  # left from looking at the file while it had a log; nobody has it now
                path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
        connection.execute("PRAGMA foreign_keys = ON")
        if (found := version_of(connection)) < newest_version():
            if found:
                from model.archive.backup import back_up  # once in the life of an archive

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


def opened_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write. An archive of an earlier program is read through a copy in memory.

    Raises:
        ArchiveNewer, ArchiveForeign, ArchiveDamaged, sqlite3.Error, OSError: as `opened`.
    """
    _refuse_if_emptied(path)
    path.stat()
    try:
        _examine_unchanged(path, may_write=False)
        connection = _connected(path, "ro")
        found = version_of(connection)
    except sqlite3.OperationalError as error:
        if primary_code(error) not in _ONLY_WRITING_HELPS:
            raise
        # A place where nothing can be made, not even the log's index: nobody writes there either.
        if _with_a_log(path):
            if os.access(path.parent, os.W_OK):
                raise
            return _read_into_memory(path)
        connection = _connected(path, "immutable")
        _examine(connection, path)
        found = version_of(connection)
    if found < newest_version():
        with closing(connection) as stored:
            connection = sqlite3.connect(":memory:", isolation_level=None)
            stored.backup(connection)
        connection.text_factory = bytes.decode
        migrate(connection)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _with_a_log(path: Path) -> bool:
    """Whether something that belongs to the archive lies beside it, not yet brought into the file."""
    logs = (path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-journal"))
    return any(log.exists() and log.stat().st_size for log in logs)


def _read_into_memory(path: Path) -> sqlite3.Connection:
    """The archive and its log, put together in a folder where that can be done."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory(prefix="bagalau-", ignore_cleanup_errors=True) as name:
        for ending in ("", "-wal", "-journal"):
            part = path.with_name(f"{path.name}{ending}")
            if part.exists():
                shutil.copyfile(part, Path(name) / f"{path.name}{ending}")
        with closing(_connected(Path(name) / path.name, "rw")) as stored:
            _examine(stored, path)
            connection = sqlite3.connect(":memory:", isolation_level=None)
            stored.backup(connection)
    connection.text_factory = bytes.decode
    migrate(connection)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _refuse_if_emptied(path: Path) -> None:
    if path.exists() and path.stat().st_size:
        return
    from model.archive.copies import copies_of

    if copies_of(path):  # of this archive: another in the same folder has its copies there too
        # Not a new archive: something has emptied the old one, and no empty list shall hide that.
        details = {"path": str(path), "backups": str(backup_folder(path))}
        raise ArchiveDamaged(Message("archive.emptied", details))


def _choose_journal(connection: sqlite3.Connection, place: Place) -> str:
    """A log beside the file on a disk of this computer; elsewhere a rollback journal, and every sync."""
    if place == "local":
        try:
            mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        except sqlite3.OperationalError as error:
            # Somebody is reading a file that is still in the other mode, or the place knows no shared memory.
            if primary_code(error) not in _NO_LOG:
                raise
            mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    else:
        # Held alone, a log needs no shared memory: what it holds comes into the file where there is none.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        connection.execute("PRAGMA locking_mode = NORMAL")
        version_of(connection)  # the next look at the file lets go of it
    connection.execute(f"PRAGMA synchronous = {'FULL' if mode == 'wal' else 'EXTRA'}")
    return str(mode)


def _keep_to_the_user(path: Path) -> None:
    """Cards name children and teachers. SQLite gives its companion files the archive's permissions."""
    if os.name != "posix":
        return
    for file in (path, *(path.with_name(f"{path.name}{ending}") for ending in COMPANIONS)):
        with suppress(OSError):  # not there, somebody else's file, or a stick that knows no permissions
            if file.stat().st_mode & 0o077:
                file.chmod(0o600)


def _connected(path: Path, mode: Literal["ro", "rw", "immutable"]) -> sqlite3.Connection:
    uri = f"{uri_of(path, 'ro')}&immutable=1" if mode == "immutable" else uri_of(path, mode)
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.text_factory = bytes.decode  # a text that is not UTF-8 then raises a ValueError: it is damaged
    be_wary(connection)
    return connection


def _examine_unchanged(path: Path, *, may_write: bool) -> None:
    """Examine through a connection that cannot write: closing one that can would write to the file."""
    try:
        with closing(_connected(path, "ro")) as connection:
            _examine(connection, path)
    except sqlite3.OperationalError as error:
        if not may_write or primary_code(error) not in _ONLY_WRITING_HELPS:
            raise
        # The very first write was cut short and has to be taken back before anything can be read; or there
        # is a log in a place without shared memory.
        with closing(_connected(path, "rw")) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
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
    try:
        if _is_whole(connection, path) and is_sound(connection):
            return
    except ValueError:
        pass  # a name or a text that is not UTF-8
    except sqlite3.OperationalError as error:
        if primary_code(error) != sqlite3.SQLITE_ERROR:
            raise
    raise _made_otherwise(connection, path) or damaged(path)


def _made_otherwise(connection: sqlite3.Connection, path: Path) -> ArchiveDamaged | None:
    """The error for a file that can be read but is no archive of its version."""
    try:
        part = made_otherwise(connection)
        readable = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except (sqlite3.Error, ValueError):
        return None
    if part is None or not readable:
        return None
    details: dict[str, Said] = {"path": str(path), "part": part, "backups": str(backup_folder(path))}
    return ArchiveDamaged(Message("archive.made_otherwise", details))


def _is_whole(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether each page is in the file or in the log: SQLite takes what a file cut off lacks for zeros."""
    pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    if path.stat().st_size >= pages * size:
        return True
    from model.archive.log_pages import pages_in_log

    in_log = pages_in_log(path)  # read first: another window may bring the log into the file meanwhile
    return in_log.issuperset(range(path.stat().st_size // size + 1, pages + 1))
