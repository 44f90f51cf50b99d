"""What can still be read of a damaged archive: from both ends of each table, then page by page.

It is read from a copy in a folder of its own, because SQLite writes to what it opens: the damaged file stays
as it was. A first page that is lost is put together from that of a new archive.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, NamedTuple

from model.archive.carving import carved
from model.archive.connecting import be_wary
from model.archive.errors import ArchiveForeign, ArchiveNewer
from model.archive.log_pages import PAGE
from model.archive.schema import APPLICATION_ID, migrate, newest_version, version_of
from model.archive.tables import Table, blobs, tables
from model.wording import Message, Said

Progress = Callable[[int, int], object]
"""Is told how much of how much is done. What it raises goes through: nothing has been changed by then."""

Row = dict[str, object]
"""A row by column. A text that is not UTF-8 stays `bytes`."""

BLOCK: Final = 64 * 1024
_HEADER: Final = 100
_MADE_ANEW: Final = frozenset({"bin"})
"""Tables of which nothing is brought over: the cards themselves say what belongs there."""

_BY_NAME: Final = frozenset({"card", "origin", "journal", "revision", "state", "setting", "entry"})


class Blob(bytes):
    """What stands in a column of bytes. Other bytes in a row are a text that is spoilt."""


class Wreck(NamedTuple):
    """What was read. Rows by their key; journal lines by card, oldest first.

    Attributes:
        entries: of the tables of a card, by card.
        others: rows of every other table, by table.
        strange: (table, row) of what stands in columns that this program's tables have not.
        cut_short: the tables of which something was met that cannot be read: "card", "journal", …
    """

    cards: dict[int, Row]
    origins: dict[int, Row]
    lines: dict[int, list[Row]]
    revisions: list[Row]
    states: list[Row]
    settings: list[Row]
    entries: dict[int, list[Row]]
    others: dict[str, list[Row]]
    strange: list[tuple[str, Row]]
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
            rows, cut_short = _read(connection, progress)
        if cut_short:
            copy = scratch.with_name("carved.sqlite")  # SQLite has written to the other
            for ending in ("", "-wal"):
                _copy_what_can_be_read(path.with_name(path.name + ending), copy.with_name(copy.name + ending))
            _add_carved(rows, cut_short, copy)
        progress(100, 100)
        return _wreck(rows, cut_short)


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
    return not any(isinstance(value, bytes) and not isinstance(value, Blob) for value in row.values())


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
    wanted = [table for table in tables().values() if table.name not in _MADE_ANEW]
    cut_short = {table.name for table in wanted} if lost else set()
    rows: dict[str, list[Row]] = {}
    for done, table in enumerate(wanted, 1):
        rows[table.name], whole = _rows(connection, table)
        if not whole:
            cut_short.add(table.name)
        progress(10 + 60 * done // len(wanted), 100)
    return rows, cut_short


def _add_carved(rows: dict[str, list[Row]], cut_short: set[str], file: Path) -> None:
    """Add what lies in pages that SQLite does not reach. What it has read itself stays: that is current."""
    described = tables()
    known = {name: {_key(described[name], row) for row in rows[name]} for name in cut_short}
    found: dict[tuple[object, ...], Row] = {}
    for name, rowid, values in carved(file):
        if name not in cut_short:
            continue
        table = described[name]
        row = _row(blobs(table), list(table.stored[: len(values)]), tuple(values))
        if table.numbered:
            row[table.numbered] = rowid
        key = _key(table, row)
        if key not in known[name] and not _newer(found.get((name, *key)), row):
            found[name, *key] = row
    for place, row in found.items():
        rows[str(place[0])].append(row)


def _key(table: Table, row: Row) -> tuple[object, ...]:
    """What tells the row from others; the whole of it where the damaged file has no such columns."""
    return tuple(row.get(name) for name in table.key) if row.keys() >= {*table.key} else tuple(row.values())


def _newer(found: Row | None, row: Row) -> bool:
    """Whether what was found of the same row before says more than this."""
    return found is not None and (len(found), number(found, "last_seq")) > (len(row), number(row, "last_seq"))


def _wreck(rows: dict[str, list[Row]], cut_short: set[str]) -> Wreck:
    known = {name: table.columns for name, table in tables().items()}
    strange = [
        (name, row)
        for name, found in rows.items()
        for row in found
        if any(column not in known[name] and value is not None for column, value in row.items())
    ]
    rows = {
        name: [{column: row[column] for column in row if column in known[name]} for row in found]
        for name, found in rows.items()
    }
    rows["journal"].sort(key=lambda line: number(line, "seq"))
    return Wreck(
        {number(row, "id"): row for row in rows["card"]},
        {number(row, "card_id"): row for row in rows["origin"]},
        _by_card(rows["journal"]),
        rows["revision"],
        rows["state"],
        rows["setting"],
        _by_card(rows["entry"]),
        {name: found for name, found in rows.items() if name not in _BY_NAME},
        strange,
        frozenset(cut_short),
    )


def _by_card(rows: list[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in rows:
        found.setdefault(number(row, "card_id"), []).append(row)
    return found


def _rows(connection: sqlite3.Connection, table: Table) -> tuple[list[Row], bool]:
    """(the rows of a table that can be read, in order, by the file's columns; whether these are all)."""
    try:
        # What bears the name may be a view that never ends.
        kinds = connection.execute("SELECT type FROM sqlite_schema WHERE name = ?", (table.name,)).fetchall()
        if kinds and kinds != [(b"table",)]:
            return [], False
        described = connection.execute(f"SELECT * FROM {table.name} LIMIT 0").description  # noqa: S608
    except sqlite3.OperationalError:
        return [], True  # an archive of a program that had no such table
    except sqlite3.DatabaseError:
        return [], False
    names = [column[0] for column in described]
    order = ("rowid",) if table.has_rowid else table.key if {*table.key} <= {*names} else names
    of_bytes = blobs(table)
    first, whole = _until_damage(connection, table.name, order, "ASC")
    if whole:
        return [_row(of_bytes, names, values) for values in first], True
    last, _ = _until_damage(connection, table.name, order, "DESC")
    both = [_row(of_bytes, names, values) for values in first + last]
    return list({_key(table, row): row for row in both}.values()), False


def _until_damage(
    connection: sqlite3.Connection, table: str, key: Iterable[str], order: str
) -> tuple[list[tuple[object, ...]], bool]:
    found: list[tuple[object, ...]] = []
    by = ", ".join(f'"{part}" {order}' for part in key)
    try:
        query = f"SELECT * FROM {table} NOT INDEXED ORDER BY {by}"  # noqa: S608
        for row in connection.execute(query):
            found.append(row)  # noqa: PERF402  (what came before the damage stays)
    except sqlite3.DatabaseError:
        return found, False
    return found, True


def _row(of_bytes: frozenset[str], names: list[str], values: tuple[object, ...]) -> Row:
    return {name: _decoded(value, name in of_bytes) for name, value in zip(names, values, strict=True)}


def _decoded(value: object, of_bytes: bool) -> object:
    if isinstance(value, bytes):
        if of_bytes:
            return Blob(value)
        with suppress(UnicodeDecodeError):
            return value.decode()
    return value


def raw(row: Row) -> Iterator[bytes]:
    """The row as lines for a text file, spoilt texts as they are."""
    for column, value in row.items():
        if isinstance(value, Blob) or value is None:
            continue
        yield f"{column}: ".encode()
        yield value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        yield b"\n"
    yield b"\n"
