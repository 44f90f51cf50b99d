"""A copy against its archive: does it open, is it sound, does it hold what the archive held then?"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from model.archive.connecting import connected, uri_of
from model.archive.copies import Copy
from model.archive.copy_faults import Cancelled, CopyGivenUp, Progress, never, silent
from model.archive.mark import counts_of, mark_of
from model.archive.schema import APPLICATION_ID
from model.archive.summary import stamp
from model.scoring import plain
from model.wording import Message

_INSTRUCTIONS = 20_000
"""Of SQLite's machine between two questions whether the check is still wanted: a millisecond or so."""


class CopyCheck(NamedTuple):
    """What a check of a copy has found.

    Attributes:
        copy: name of the file.
        made_at: when the copy was made.
        checked_at: when it was checked.
        cards: how many cards are in it, those in the bin included.
        total: their points added up.
        fault: what is wrong with it; None if nothing is.
        seen: the file as it was then: `seen`.
    """

    copy: str
    made_at: datetime
    checked_at: datetime
    cards: int
    total: Decimal
    fault: Message | None
    seen: str = ""

    @property
    def sound(self) -> bool:
        """Whether the archive can be restored from it."""
        return self.fault is None

    def written(self) -> str:
        """As a setting keeps it."""
        fault = [self.fault.code, dict(self.fault.details)] if self.fault else None
        times = [stamp(self.made_at), stamp(self.checked_at)]
        kept = [self.copy, *times, self.cards, plain(self.total), fault, self.seen]
        return json.dumps(kept, ensure_ascii=False)


def check_read(text: str | None) -> CopyCheck | None:
    """The check a setting keeps; None if there is none that can be read."""
    try:
        copy, made_at, checked_at, cards, total, fault, seen_then = json.loads(text or "")
        return CopyCheck(
            copy,
            datetime.fromisoformat(made_at),
            datetime.fromisoformat(checked_at),
            cards,
            Decimal(total),
            Message(*fault) if fault else None,
            str(seen_then),
        )
    except (ValueError, TypeError, ArithmeticError):
        return None


def seen(file: Path) -> str:
    """The name of a file, its size and time of change: another file, or one that was changed, has another."""
    try:
        found = file.stat()
    except OSError:
        return ""
    return f"{file.name}/{found.st_size}/{found.st_mtime_ns}"


def can_be_read(file: Path) -> bool:
    """Whether the copy is an archive whose every page can be read."""
    try:
        with closing(connected(file, "ro")) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return False
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except (sqlite3.Error, ValueError):
        return False


def unreadable(copy: Copy, now: datetime) -> CopyCheck:
    """What is to be told of a copy that cannot be read."""
    fault = Message("archive.copy_damaged", {"file": copy.file.name})
    return CopyCheck(copy.file.name, copy.when, now, 0, Decimal(0), fault, seen(copy.file))


def check(
    archive: sqlite3.Connection,
    copy: Copy,
    now: datetime,
    progress: Progress = silent,
    cancelled: Cancelled = never,
) -> CopyCheck:
    """Read the copy from end to end and compare it with the archive, card by card.

    A card changed since the copy was made is compared by what it was made from.

    Raises:
        CopyGivenUp: it was cancelled.
        sqlite3.Error: the archive cannot be read.
    """

    def found(cards: int, total: Decimal, code: str | None) -> CopyCheck:
        fault = Message(code, {"file": copy.file.name}) if code else None
        return CopyCheck(copy.file.name, copy.when, now, cards, total, fault, seen(copy.file))

    cards, total = 0, Decimal(0)
    try:
        with closing(connected(copy.file, "ro")) as connection, _given_up_when(connection, cancelled):
            _see_that_it_is_sound(connection)
            progress(1, 2)
            totals = [Decimal(text) for (text,) in connection.execute("SELECT total FROM card")]
            cards, total = len(totals), sum(totals, Decimal(0))
    except (sqlite3.DatabaseError, ValueError, ArithmeticError):
        return found(cards, total, "archive.copy_damaged")
    with _given_up_when(archive, cancelled):
        same = _holds_the_same(archive, copy.file)
    progress(2, 2)
    return found(cards, total, None if same else "archive.copy_differs")


def _see_that_it_is_sound(connection: sqlite3.Connection) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise ValueError(application)
    if (found := connection.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
        raise ValueError(found)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise ValueError("foreign_key_check")


@contextmanager
def _given_up_when(connection: sqlite3.Connection, cancelled: Cancelled) -> Iterator[None]:
    connection.set_progress_handler(lambda: int(cancelled()), _INSTRUCTIONS)
    try:
        if cancelled():
            raise CopyGivenUp
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        raise CopyGivenUp from None
    finally:
        connection.set_progress_handler(None, 0)


def _holds_the_same(archive: sqlite3.Connection, copy: Path) -> bool:
    archive.execute("ATTACH ? AS copy", (uri_of(copy, "ro"),))
    try:
        archive.execute("BEGIN")  # one view of the archive, whatever is typed meanwhile
        try:
            tables = {name for (name,) in archive.execute("SELECT name FROM copy.sqlite_schema")}
            questions = _DIFFERENCES + (_FROZEN_DIFFERENCES if "revision" in tables else ())
            questions += (_ENTRY_DIFFERENCES,) if "entry" in tables else ()
            if any(archive.execute(question).fetchone() for question in questions):
                return False
            # Nothing has changed since: then each table has as many rows here as there.
            copied = archive.execute("SELECT value FROM setting WHERE key = 'backed_up'").fetchone()
            if copied and copied[0] == mark_of(archive):
                there = counts_of(archive, "copy")
                if there != {name: n for name, n in counts_of(archive, "main").items() if name in there}:
                    return False
            both = archive.execute(_TOTALS).fetchall()
        finally:
            archive.execute("ROLLBACK")
        ours = sum((Decimal(total) for total, _ in both), Decimal(0))
        return ours == sum((Decimal(total) for _, total in both), Decimal(0))
    finally:
        with suppress(sqlite3.OperationalError):  # closing the connection detaches it too
            archive.execute("DETACH copy")


_KNOWN = "(SELECT coalesce(max(seq), 0) FROM copy.sqlite_sequence WHERE name = 'journal')"
"""The last line of the journal when the copy was made."""

_DIFFERENCES = (
    # A card not changed since.
    """
    SELECT 1 FROM main.card AS a JOIN copy.card AS b ON b.id = a.id
    WHERE a.last_seq < b.last_seq
        OR (a.last_seq = b.last_seq AND (a.content <> b.content OR a.total <> b.total))
    """,
    # What every card was made from.
    "SELECT 1 FROM main.origin AS a JOIN copy.origin AS b USING (card_id) WHERE a.content <> b.content",
    # A card that was there already.
    f"""
    SELECT 1 FROM main.card AS a
    WHERE a.last_seq < {_KNOWN} AND a.id NOT IN (SELECT id FROM copy.card)
    """,  # noqa: S608  (a query of ours)
    # A card that was there and is no more. Only from the bin may one go.
    "SELECT 1 FROM copy.card WHERE deleted_at IS NULL AND id NOT IN (SELECT id FROM main.card)",
    # Its history up to then.
    f"""
    SELECT 1 FROM main.journal AS a LEFT JOIN copy.journal AS b USING (seq)
    WHERE a.seq <= {_KNOWN}
        AND (a.card_id, a.at, a.kind, a.field, a.old, a.new)
            IS NOT (b.card_id, b.at, b.kind, b.field, b.old, b.new)
    """,  # noqa: S608
    """
    SELECT 1 FROM copy.journal
    WHERE card_id IN (SELECT id FROM main.card) AND seq NOT IN (SELECT seq FROM main.journal)
    """,
)

_FROZEN_DIFFERENCES = (
    """
    SELECT 1 FROM copy.revision AS b LEFT JOIN main.revision AS a USING (card_id, number)
    WHERE (a.content, a.fingerprint) IS NOT (b.content, b.fingerprint)
    """,
    """
    SELECT 1 FROM copy.state AS b LEFT JOIN main.state AS a USING (seq)
    WHERE (a.card_id, a.revision, a.state, a.at, length(a.attachment))
        IS NOT (b.card_id, b.revision, b.state, b.at, length(b.attachment))
    """,
)

# Entries of a card not changed since.
_ENTRY_DIFFERENCES = """
    SELECT 1 FROM main.card AS a JOIN copy.card AS b ON b.id = a.id AND b.last_seq = a.last_seq
    WHERE EXISTS (
            SELECT table_id, entry_id, content FROM main.entry WHERE card_id = a.id
            EXCEPT SELECT table_id, entry_id, content FROM copy.entry WHERE card_id = a.id
        ) OR EXISTS (
            SELECT table_id, entry_id, content FROM copy.entry WHERE card_id = a.id
            EXCEPT SELECT table_id, entry_id, content FROM main.entry WHERE card_id = a.id
        )
"""

_TOTALS = """
    SELECT a.total, b.total FROM main.card AS a JOIN copy.card AS b ON b.id = a.id AND b.last_seq = a.last_seq
"""
