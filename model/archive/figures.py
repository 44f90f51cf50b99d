"""How large an archive is and what kind of place it lies in: for a report on a fault. Numbers alone."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from model.archive.connecting import connected
from model.archive.copies import copies_of
from model.archive.diagnosis import told
from model.archive.place import Place, kind_of_place
from model.archive.schema import newest_version, version_of

SQLITE = sqlite3.sqlite_version

_COUNTED = ("card", "bin", "journal", "revision", "state")


class Figures(NamedTuple):
    """Of one archive.

    Attributes:
        place: what kind of place it lies in.
        schema, newest_schema: of the file, and the one this program writes.
        size, log_size: of the file and of its log, in bytes.
        lines: how many lines each table has.
        copies, copies_size: how many copies lie beside it, and their bytes.
    """

    place: Place
    schema: int
    newest_schema: int
    size: int
    log_size: int
    lines: dict[str, int]
    copies: int
    copies_size: int


def figures_of(path: Path) -> Figures:
    """The figures of the archive at `path`.

    Raises:
        ArchiveError: it cannot be read.
    """
    with told(path, "open"):
        log = path.with_name(f"{path.name}-wal")
        copies = copies_of(path)
        with closing(connected(path, "ro")) as connection:
            schema = version_of(connection)
            lines = {
                table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                for table in _COUNTED
            }
        return Figures(
            place=kind_of_place(path),
            schema=schema,
            newest_schema=newest_version(),
            size=path.stat().st_size,
            log_size=log.stat().st_size if log.exists() else 0,
            lines=lines,
            copies=len(copies),
            copies_size=sum(copy.size for copy in copies),
        )
