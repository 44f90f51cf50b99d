"""Rows found page by page where SQLite no longer finds its way: roots, inner pages or the schema are lost.

The format of pages, cells, records and of the log: https://www.sqlite.org/fileformat2.html. Every leaf is
looked at, whether or not anything leads to it; to which table a record belongs is told by what stands in it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from model.archive.log_pages import PAGE, committed
from model.archive.tables import Table, tables

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x0A, 0x02
_WHOLE: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Length of an integer by its serial type."""

_LOOKED_INTO: Final = frozenset({"card", "origin", "journal", "revision", "state"})
"""Tables whose records are told by what stands in them; those of others by how many columns of what kind."""

_STATES: Final = {b"ready", b"signed_on_paper", b"signed_electronically", b"published"}

Value = int | bytes | None


class Record(NamedTuple):
    """One record: its table, its rowid (0 in a table without one), the values that are there."""

    table: str
    rowid: int
    values: list[Value]


def carved(file: Path) -> Iterator[Record]:
    """Every record of a known table in the archive and the log beside it, older states of pages left out."""
    pages = _pages(file)
    others = [table for table in tables().values() if table.name not in _LOOKED_INTO]
    for number, page in pages.items():
        try:
            yield from _records(number, page, pages, others)
        except (IndexError, ValueError):
            continue  # not a leaf, or half of one: what was found of it has been told


def _pages(file: Path) -> dict[int, bytes]:
    content = file.read_bytes() if file.exists() else b""
    pages = {
        place // PAGE + 1: content[place : place + PAGE].ljust(PAGE, b"\0")
        for place in range(0, len(content), PAGE)
    }
    log = file.with_name(f"{file.name}-wal")
    if log.exists():
        pages |= committed(log.read_bytes())
    return pages


def _records(number: int, page: bytes, pages: dict[int, bytes], others: list[Table]) -> Iterator[Record]:
    start = 100 if number == 1 else 0
    kind = page[start]
    if kind not in {_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER}:
        return
    pointers = start + (12 if kind == _INDEX_INNER else 8)
    for place in range(int.from_bytes(page[start + 3 : start + 5])):
        at = pointers + 2 * place
        try:
            rowid, payload = _cell(kind, page, int.from_bytes(page[at : at + 2]), pages)
            values, kinds = _values(payload)
        except (IndexError, ValueError):
            continue
        if table := _table_of(kind, values) or _by_its_columns(kind == _TABLE_LEAF, kinds, others):
            yield Record(table, rowid, values)


def _cell(kind: int, page: bytes, at: int, pages: dict[int, bytes]) -> tuple[int, bytes]:
    """(rowid, payload) of a cell; the payload ends where a page of it is lost."""
    if kind == _INDEX_INNER:
        at += 4
    size, at = _varint(page, at)
    rowid = 0
    if kind == _TABLE_LEAF:
        rowid, at = _varint(page, at)
    most = PAGE - 35 if kind == _TABLE_LEAF else (PAGE - 12) * 64 // 255 - 23
    if size <= most:
        return rowid, page[at : at + size]
    least = (PAGE - 12) * 32 // 255 - 23
    here = least + (size - least) % (PAGE - 4)
    here = here if here <= most else least
    parts, got = [page[at : at + here]], here
    following = int.from_bytes(page[at + here : at + here + 4])
    seen: set[int] = set()
    while got < size and following in pages and following not in seen:
        seen.add(following)
        parts.append(pages[following][4 : 4 + size - got])
        got += len(parts[-1])
        following = int.from_bytes(pages[following][:4])
    return rowid, b"".join(parts)


def _values(payload: bytes) -> tuple[list[Value], list[str]]:
    """The values of a record, without those that are not wholly there; and what each is: "TEXT", …, ""."""
    length, at = _varint(payload, 0)
    kinds = []
    while at < length:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    at = length
    values: list[Value] = []
    for kind in kinds:
        size = _WHOLE.get(kind, 8 if kind == 7 else max(0, kind - 12) // 2)  # noqa: PLR2004  (a float)
        part = payload[at : at + size]
        if len(part) < size:
            break
        at += size
        if kind in _WHOLE:
            values.append(int.from_bytes(part, signed=True))
        elif kind in {8, 9}:
            values.append(kind - 8)
        else:
            values.append(part if kind > 11 else None)  # noqa: PLR2004  (10 and 11 are never used)
    return values, [_kind(kind) for kind in kinds[: len(values)]]


def _kind(serial: int) -> str:
    if serial in _WHOLE or serial in {8, 9}:
        return "INTEGER"
    if serial > 11:  # noqa: PLR2004
        return "TEXT" if serial % 2 else "BLOB"
    return "REAL" if serial else ""


def _varint(part: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(at, at + 8):
        byte = part[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004
            return value, place + 1
    return value << 8 | part[at + 8], at + 9


def _table_of(kind: int, values: list[Value]) -> str | None:
    match kind, values:
        case 0x0D, [None, int(), bytes(), bytes(), b"edit" | b"undo" | b"redo", bytes(), *_]:
            return "journal"
        case 0x0D, [None, bytes() as content] if content[:1] == b"{":
            return "origin"
        case 0x0D, [None, int(), int(), bytes() as state, *_] if state in _STATES:
            return "state"
        # form, edition, definition (64 characters), name, municipality … last_seq
        case 0x0D, [None, bytes(), bytes(), bytes() as definition, bytes(), bytes(), *rest] if (
            len(definition) == 64 and len(rest) > 6  # noqa: PLR2004
        ):
            return "card"
        case ((0x0A | 0x02), [int(), int(), bytes(), bytes(), bytes(), bytes() as fingerprint, bytes()]) if (
            len(fingerprint) == 64  # noqa: PLR2004
        ):
            return "revision"
    return None


def _by_its_columns(leaf: bool, kinds: list[str], others: list[Table]) -> str | None:
    """The one of the tables whose rows look like this; None if there is none, or if it could be several."""

    def fits(table: Table, column: str, kind: str) -> bool:
        if column == table.numbered:
            return not kind  # the number of the row stands apart
        return kind == table.columns[column] if kind else column not in table.required

    found = [
        table.name
        for table in others
        if table.has_rowid == leaf and len(table.stored) == len(kinds)
        if all(fits(table, column, kind) for column, kind in zip(table.stored, kinds, strict=True))
    ]
    return found[0] if len(found) == 1 else None
