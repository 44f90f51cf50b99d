"""Rows of tables that are not of cards, from a wreck into the restored archive: campaigns, pictures.

The wreck is newer than any copy of it: its row stands in the place of the copy's. A row that was frozen when
it was written stays as the copy has it. What the archive refuses goes into files.
"""

import hashlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from model.archive import settings
from model.archive.insert import REFUSED, insert
from model.archive.rescue_texts import write_rows
from model.archive.schema import schema_in
from model.archive.tables import Table, tables
from model.archive.wreck import Row, Wreck, sound

_FROZEN: Final = frozenset({"file", "received_part"})
"""Tables whose rows are neither changed nor removed."""

_MADE_AS_A_WHOLE: Final = "standing"
"""The rating of a campaign: half of one would tell false places, and it is made anew at a click."""


class RowsBrought(NamedTuple):
    """What became of the rows of one table.

    Attributes:
        table: its name.
        added: how many the copy did not have.
        renewed: how many the copy had as they were before.
        as_text: how many lie only in the files.
    """

    table: str
    added: int
    renewed: int
    as_text: int


def bring_rows(connection: sqlite3.Connection, wreck: Wreck, texts: Path) -> tuple[RowsBrought, ...]:
    """Bring over what the restored archive lacks or has older; what became of it, by table.

    Args:
        connection: to the restored archive, in a transaction, with foreign keys looked after.
        wreck: what was read of the damaged one.
        texts: the folder for what is refused.
    """
    brought = []
    for table in tables().values():
        rows = wreck.others.get(table.name, [])
        if table.name == _MADE_AS_A_WHOLE:
            added, renewed, refused = _bring_whole(connection, table, rows, table.name not in wreck.cut_short)
        else:
            added, renewed, refused = _bring(connection, table, rows)
        strange = [row for name, row in wreck.strange if name == table.name]
        for name, left in ((table.name, refused), (f"{table.name}-as-it-was", strange)):
            if left:
                write_rows(texts, f"rows-{name}", left)
        if added or renewed or refused or strange:
            brought.append(RowsBrought(table.name, added, renewed, len(refused) + len(strange)))
    return tuple(brought)


def bring_settings(connection: sqlite3.Connection, wreck: Wreck) -> None:
    """Bring over how the program was set; what was known of copies holds no more."""
    conflict = "OR IGNORE" if "setting" in wreck.cut_short else "OR REPLACE"
    for row in filter(sound, wreck.settings):
        insert(connection, "setting", row, conflict)
    for key in settings.OF_COPIES:
        settings.forget(connection, key)


def newer_rows(connection: sqlite3.Connection, wreck: Wreck) -> int:
    """How many rows, those of cards left out, the copy lacks or has older."""
    known = schema_in(connection).tables
    columns = {name: {column for column, _ in described} for name, described in known.items()}
    described = tables()
    return sum(
        not row.keys() <= columns.get(name, set()) or not _is_kept(connection, described[name], row)
        for name, rows in wreck.others.items()
        for row in rows
    )


def _bring(connection: sqlite3.Connection, table: Table, rows: list[Row]) -> tuple[int, int, list[Row]]:
    """(how many were added, how many renewed, what was refused)."""
    added = renewed = 0
    left = [row for row in rows if not _is_kept(connection, table, row)]
    # One row may stand in the way of another until it is renewed itself: once more, as long as that helps.
    while left:
        refused = []
        for row in left:
            try:
                if _put(connection, table, row):
                    added += 1
                else:
                    renewed += 1
            except REFUSED:
                refused.append(row)
        if len(refused) == len(left):
            return added, renewed, refused
        left = refused
    return added, renewed, []


def _bring_whole(
    connection: sqlite3.Connection, table: Table, rows: list[Row], whole: bool
) -> tuple[int, int, list[Row]]:
    if not whole or all(_is_kept(connection, table, row) for row in rows):
        return 0, 0, [] if whole else [row for row in rows if not _is_kept(connection, table, row)]
    of_them = {row.get("campaign_id") for row in rows}
    _forget_all(connection, table, of_them)
    added, renewed, refused = _bring(connection, table, rows)
    if refused:
        _forget_all(connection, table, {row.get("campaign_id") for row in refused})
    return added, renewed, refused


def _forget_all(connection: sqlite3.Connection, table: Table, campaigns: Iterable[object]) -> None:
    query = f"DELETE FROM {table.name} WHERE campaign_id = ?"  # noqa: S608  (names from the schema)
    connection.executemany(query, [(campaign,) for campaign in campaigns])


def _is_kept(connection: sqlite3.Connection, table: Table, row: Row) -> bool:
    kept = _kept(connection, table, row)
    return kept is not None and all(kept[name] == value for name, value in row.items())


def _kept(connection: sqlite3.Connection, table: Table, row: Row) -> Row | None:
    if not row.keys() >= {*table.key}:
        return None
    where = " AND ".join(f"{name} IS ?" for name in table.key)
    names = list(row)
    found = connection.execute(
        f"SELECT {', '.join(names)} FROM {table.name} WHERE {where}",  # noqa: S608  (names from the schema)
        [row[name] for name in table.key],
    ).fetchone()
    return dict(zip(names, found, strict=True)) if found else None


def _put(connection: sqlite3.Connection, table: Table, row: Row) -> bool:
    """Add the row, or renew it: whether it was added.

    Raises:
        ValueError, sqlite3.Error: it is spoilt, or what is kept stands against it.
    """
    if not sound(row) or not _is_what_it_says(table, row):
        raise ValueError(row)
    if _kept(connection, table, row) is None:
        insert(connection, table.name, row)
        return True
    if table.name in _FROZEN:
        raise ValueError(row)
    rest = [name for name in row if name not in table.key]
    values = ", ".join(f"{name} = ?" for name in rest)
    where = " AND ".join(f"{name} IS ?" for name in table.key)
    query = f"UPDATE {table.name} SET {values} WHERE {where}"  # noqa: S608  (names from the schema)
    connection.execute(query, [row[name] for name in (*rest, *table.key)])
    return False


def _is_what_it_says(table: Table, row: Row) -> bool:
    """A page that a disk turned into zeros changes bytes without a word: a picture bears its own SHA-256."""
    kept = row.get("content")
    if table.name != "file" or not isinstance(kept, bytes):
        return True
    return hashlib.sha256(kept).hexdigest() == row.get("digest")
