"""What can still be read of a damaged archive: from both ends of each table, then page by page.

It is read from a copy in a folder of its own, because SQLite writes to what it opens: the damaged file stays
as it was. A first page that is lost is put together from that of a new archive.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, NamedTuple

from model.archive.carving import PAGE, carved
from model.archive.connecting import be_wary
from model.archive.errors import ArchiveForeign, ArchiveNewer
from model.archive.schema import APPLICATION_ID, migrate, newest_version, version_of
from model.wording import Message, Said

Progress = Callable[[int, int], object]
"""Is told how much of how much is done. What it raises goes through: nothing has been changed by then."""

Row = dict[str, object]
"""A row by column. A text that is not UTF-8 stays `bytes`."""

BLOCK: Final = 64 * 1024
_HEADER: Final = 100
_BLOB: Final = "attachment"
_TABLES: Final = ("card", "origin", "journal", "revision", "state", "setting")


class Wreck(NamedTuple):
    """What was read. Rows by their key; journal lines by card, oldest first.

    Attributes:
        cut_short: the tables of which something was met that cannot be read: "card", "journal", …
    """

    cards: dict[int, Row]
    origins: dict[int, Row]
    lines: dict[int, list[Row]]
    revisions: list[Row]
    states: list[Row]
    settings: list[Row]
    cut_short: frozenset[str]


def read_wreck(path: Path, progress: Progress = lambda *_: None) -> Wreck:
    """Everything that can be read of the archive at `path`, its log included. Nothing there: an empty wreck.

    Raises:
        ArchiveNewer, ArchiveForeign: it is not damaged, it is not ours to read.
        OSError: there is no room for the copy, or the place cannot be reached.
    """
    with tempfile.TemporaryDirectory(prefix="bagalau-", ignore_cleanup_errors=True) as name:
        scratch = Path(name) / "wreck.sqlite"
        for ending in ("", "-wal", "-journal"):
            _copy_what_can_be_read(
                path.with_name(path.name + ending), scratch.with_name(scratch.name + ending)
            )
        progress(10, 100)
        with closing(_opened_somehow(scratch, path)) as connection:
            tables, cut_short = _read(connection, progress)
        if cut_short:
            copy = scratch.with_name("carved.sqlite")  # SQLite has written to the other
            for ending in ("", "-wal"):
                _copy_what_can_be_read(path.with_name(path.name + ending), copy.with_name(copy.name + ending))
            _add_carved(tables, cut_short, copy)
        progress(100, 100)
        return _wreck(tables, cut_short)


def text(row: Row, column: str) -> str:
    """The text in a column; "" where there is none or it is spoilt."""
    found = row.get(column)
    return found if isinstance(found, str) else ""


def number(row: Row, column: str) -> int:
    """The number in a column; 0 where there is none."""
    found = row.get(column)
    return found if isinstance(found, int) else 0


def sound(row: Row) -> bool:
    """Whether every text of the row is one."""
    return not any(isinstance(value, bytes) and column != _BLOB for column, value in row.items())


def _copy_what_can_be_read(source: Path, target: Path) -> None:
    """Copy the file; a block the disk does not give becomes zeros."""
    if not source.exists():
        return
    size = source.stat().st_size
    with source.open("rb", buffering=0) as origin, target.open("wb") as copy:
        with suppress(OSError):
            shutil.copyfileobj(origin, copy, 1024 * 1024)
            return
        copy.seek(0)
        for place in range(0, size, BLOCK):
            length = min(BLOCK, size - place)
            try:
                origin.seek(place)
                block = origin.read(length)
            except OSError:
                block = b""
            copy.write(block.ljust(length, b"\0"))


def _opened_somehow(scratch: Path, path: Path) -> sqlite3.Connection:
    """A connection that finds the table of cards, as the file is or with its first page mended."""
    first = _first_page(scratch)
    # To an empty file SQLite brings over no log: it deletes it.
    empty = not scratch.exists() or scratch.stat().st_size < PAGE
    for mend in (PAGE,) if empty else (None, _HEADER, PAGE):
        if mend is not None:
            with scratch.open("r+b" if scratch.exists() else "w+b") as file:
                file.write(first[:mend])
        connection = _connected(scratch)
        try:
            if mend is None:
                _refuse_what_is_not_ours(connection, path)
            connection.execute("SELECT id FROM card LIMIT 0")
        except sqlite3.DatabaseError:
            connection.close()
        except BaseException:
            connection.close()
            raise
        else:
            return connection
    return _connected(":memory:")  # SQLite finds nothing in it


def _connected(file: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.text_factory = bytes
    with suppress(sqlite3.DatabaseError):
        be_wary(connection)
    # Lets SQLite read a file shorter than its first page says.
    with suppress(sqlite3.DatabaseError):
        connection.execute("PRAGMA writable_schema = ON")
    return connection


def _refuse_what_is_not_ours(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    if application not in {0, APPLICATION_ID}:
        raise ArchiveForeign(Message("archive.foreign", {"path": str(path)}))
    if application and version > newest_version():
        details: dict[str, Said] = {"path": str(path), "version": version, "known": newest_version()}
        raise ArchiveNewer(Message("archive.newer", details))


def _first_page(scratch: Path) -> bytes:
    """The first page of a new archive: it names the tables' places, the same in each archive made new."""
    file = scratch.with_name("new.sqlite")
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        migrate(connection)
    page = bytearray(file.read_bytes()[:PAGE])
    page[28:40] = bytes(12)  # size: as long as the file is; no free pages
    return bytes(page)


def _read(connection: sqlite3.Connection, progress: Progress) -> tuple[dict[str, list[Row]], set[str]]:
    """(the rows by table, the tables of which something cannot be read)."""
    try:
        lost = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    except sqlite3.DatabaseError:
        lost = True
    cut_short = set(_TABLES) if lost else set()
    tables: dict[str, list[Row]] = {}
    for done, table in enumerate(_TABLES, 1):
        tables[table], whole = _rows(connection, table)
        if not whole:
            cut_short.add(table)
        progress(10 + 60 * done // len(_TABLES), 100)
    return tables, cut_short


def _add_carved(tables: dict[str, list[Row]], cut_short: set[str], file: Path) -> None:
    """Add what lies in pages that SQLite does not reach. What it has read itself stays: that is current."""
    columns = _columns()
    keys = {
        table: (("card_id", "number") if table == "revision" else columns[table][:1]) for table in columns
    }
    known = {
        table: {tuple(row.get(key) for key in keys[table]) for row in tables[table]} for table in columns
    }
    found: dict[tuple[object, ...], Row] = {}
    for table, rowid, values in carved(file):
        if table not in cut_short:
            continue
        row = _row(columns[table][: len(values)], tuple(values))
        if table != "revision":
            row[columns[table][0]] = rowid
        key = tuple(row.get(name) for name in keys[table])
        if key not in known[table] and not _newer(found.get((table, *key)), row):
            found[table, *key] = row
    for place, row in found.items():
        tables[str(place[0])].append(row)


def _newer(found: Row | None, row: Row) -> bool:
    """Whether what was found of the same row before says more than this."""
    return found is not None and (len(found), number(found, "last_seq")) > (len(row), number(row, "last_seq"))


def _columns() -> dict[str, list[str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return {
            table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for table in _TABLES
            if table != "setting"
        }


def _wreck(tables: dict[str, list[Row]], cut_short: set[str]) -> Wreck:
    tables["journal"].sort(key=lambda line: number(line, "seq"))
    lines: dict[int, list[Row]] = {}
    for line in tables["journal"]:
        lines.setdefault(number(line, "card_id"), []).append(line)
    return Wreck(
        {number(row, "id"): row for row in tables["card"]},
        {number(row, "card_id"): row for row in tables["origin"]},
        lines,
        tables["revision"],
        tables["state"],
        tables["setting"],
        frozenset(cut_short),
    )


def _rows(connection: sqlite3.Connection, table: str) -> tuple[list[Row], bool]:
    """(the rows of a table that can be read, in their order; whether those are all)."""
    try:
        # What bears the name may be a view that never ends.
        kinds = connection.execute("SELECT type FROM sqlite_schema WHERE name = ?", (table,)).fetchall()
        if kinds and kinds != [(b"table",)]:
            return [], False
        described = connection.execute(f"SELECT * FROM {table} LIMIT 0").description  # noqa: S608
    except sqlite3.OperationalError:
        return [], True  # an archive of a program that had no such table
    except sqlite3.DatabaseError:
        return [], False
    names = [column[0] for column in described]
    key = {"revision": "card_id, number", "setting": "key"}.get(table, "rowid")
    first, whole = _until_damage(connection, table, key, "ASC")
    if whole:
        return [_row(names, values) for values in first], True
    last, _ = _until_damage(connection, table, key, "DESC")
    length = 1 if key == "rowid" else len(key.split(", "))
    found = {values[:length]: _row(names, values) for values in first + last}
    return list(found.values()), False


def _until_damage(
    connection: sqlite3.Connection, table: str, key: str, order: str
) -> tuple[list[tuple[object, ...]], bool]:
    found: list[tuple[object, ...]] = []
    by = ", ".join(f"{part} {order}" for part in key.split(", "))
    try:
        query = f"SELECT * FROM {table} NOT INDEXED ORDER BY {by}"  # noqa: S608
        for row in connection.execute(query):
            found.append(row)  # noqa: PERF402  (what came before the damage stays)
    except sqlite3.DatabaseError:
        return found, False
    return found, True


def _row(names: list[str], values: tuple[object, ...]) -> Row:
    return dict(zip(names, map(_decoded, names, values), strict=True))


def _decoded(name: str, value: object) -> object:
    if isinstance(value, bytes) and name != _BLOB:
        with suppress(UnicodeDecodeError):
            return value.decode()
    return value


def raw(row: Row) -> Iterator[bytes]:
    """The row as lines for a text file, spoilt texts as they are."""
    for column, value in row.items():
        if column == _BLOB or value is None:
            continue
        yield f"{column}: ".encode()
        yield value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        yield b"\n"
    yield b"\n"
