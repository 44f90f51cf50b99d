"""Back at work after the archive was damaged: what is there, what a copy holds, both joined into a new one.

The new archive is made whole beside the damaged one before anything is moved; then the damaged one gets
another name and the new one its place (`swap`). At every moment the damaged archive and the copies are there.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from model.archive.connecting import be_wary, uri_of
from model.archive.copies import copies_of
from model.archive.diagnosis import backup_folder, told
from model.archive.errors import ArchiveDamaged
from model.archive.lock import Hold, Owner, taken
from model.archive.place import kind_of_place
from model.archive.rescue import Bringer, Brought, newest_content, rescue
from model.archive.rescue_rows import RowsBrought, newer_rows
from model.archive.schema import APPLICATION_ID, migrate, newest_version, version_of
from model.archive.soundness import is_sound
from model.archive.summary import stamp
from model.archive.swap import COMPANIONS, exchange, finish, free_name, sync_file
from model.archive.transaction import transaction
from model.archive.wreck import Progress, Wreck, number, read_wreck, text
from model.paper.library import Papers
from model.wording import Language, Message

ENOUGH = 3
"""How many sound copies are looked for: each is read from end to end."""


class CardFound(NamedTuple):
    """A card of the damaged archive.

    Attributes:
        card_id: its number.
        name, years: as the list shows them; "" if they cannot be read.
        changed_at: when it was changed last; None if that cannot be read.
        readable: whether the card itself can be read.
        removed: whether it lies in the bin.
    """

    card_id: int
    name: str
    years: str
    changed_at: datetime | None
    readable: bool
    removed: bool


class Damage(NamedTuple):
    """What there is of a damaged archive.

    Attributes:
        path: the archive.
        cards: every card of which there is a trace, by number.
        wreck: what was read.
        seen: size and time of change of the files that were read.
    """

    path: Path
    cards: tuple[CardFound, ...]
    wreck: Wreck
    seen: tuple[tuple[int, int], ...]

    @property
    def last_change(self) -> datetime | None:
        """The newest change that can be read."""
        return max((card.changed_at for card in self.cards if card.changed_at), default=None)


class CopyFacts(NamedTuple):
    """What a sound copy holds.

    Attributes:
        file: where it lies.
        when: when it was made.
        cards: how many cards, those in the bin left out.
        last_change: the newest change of a card; None without cards.
    """

    file: Path
    when: datetime
    cards: int
    last_change: datetime | None


class Newer(NamedTuple):
    """Something the damaged archive holds and the copy does not.

    Attributes:
        card_id, name, years: the card.
        changed_at: when it was changed last; None if that cannot be read.
        kind: a new card; one changed since; a revision or a state of one.
        readable: whether it can be brought over as what it is.
    """

    card_id: int
    name: str
    years: str
    changed_at: datetime | None
    kind: Literal["new", "changed", "revision", "state"]
    readable: bool


class Recovered(NamedTuple):
    """What a recovery has done.

    Attributes:
        path: the archive, sound again and closed.
        copy: the copy it was made from; None without one.
        set_aside: the name the damaged archive now bears; None if there was nothing in its place.
        brought: what became of each card of which the damaged archive held more.
        texts: the folder with what no card could be made of; None if there was no need of it.
        rows: what became of the rows of tables that are not of cards: campaigns, attached pictures.
    """

    path: Path
    copy: Path | None
    set_aside: Path | None
    brought: tuple[Brought, ...]
    texts: Path | None
    rows: tuple[RowsBrought, ...] = ()


def examine(path: Path, papers: Papers, progress: Progress = lambda *_: None) -> Damage:
    """Look what can be read of the archive at `path`; it is left as it is, and may be missing.

    Raises:
        ArchiveNewer, ArchiveForeign: it is not a damaged one.
        ArchiveUnavailable: there is no getting at it, or no room for a temporary copy of it.
    """
    with told(path, "open"):
        seen = _seen(path)
        wreck = read_wreck(path, lambda done, steps: progress(done // 2, steps))
    every = sorted({*wreck.cards, *wreck.origins, *wreck.lines})
    cards = []
    for done, card_id in enumerate(every):
        if done % 50 == 0:
            progress(50 + 50 * done // len(every), 100)
        row = wreck.cards.get(card_id, {})
        card = newest_content(wreck, card_id, papers)
        name = text(row, "name") or (card.organisation.get("name", "") if card else "")
        years = text(row, "years") or (card.years if card else "")
        ats = [text(row, "changed_at"), *(text(line, "at") for line in wreck.lines.get(card_id, [])[-1:])]
        removed = bool(row.get("deleted_at"))
        cards.append(CardFound(card_id, name, years, _moment(max(ats)), card is not None, removed))
    progress(100, 100)
    return Damage(path, tuple(cards), wreck, seen)


def sound_copies(path: Path, most: int = ENOUGH) -> list[CopyFacts]:
    """The newest sound copies, newest first; damaged ones and those of a newer program are left out."""
    found: list[CopyFacts] = []
    known = [copy.file for copy in copies_of(path)]
    others = sorted(set(backup_folder(path).glob("*.sqlite")) - set(known), key=_written_at)
    for file in [*reversed(known), *reversed(others)]:
        if len(found) < most and (facts := facts_of(file)):
            found.append(facts)
    return found


def facts_of(file: Path) -> CopyFacts | None:
    """What a copy holds; None if it is not a sound archive this program can read."""
    try:
        with closing(_reading(file)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return None
            if not 0 < version_of(connection) <= newest_version():
                return None
            if not is_sound(connection):
                return None
            cards, last = connection.execute(
                "SELECT count(*) FILTER (WHERE deleted_at IS NULL), max(changed_at) FROM card"
            ).fetchone()
        return CopyFacts(file, _made_at(file), cards, _moment(last or ""))
    except (sqlite3.Error, OSError, ValueError):
        return None


def what_is_newer(damage: Damage, copy: Path) -> list[Newer]:
    """What the damaged archive holds and the copy does not, card by card, the newest change first.

    Raises:
        ArchiveError: the copy cannot be read.
    """
    wreck = damage.wreck
    with told(copy, "open"), closing(_reading(copy)) as connection:
        kept = dict(connection.execute("SELECT id, last_seq FROM card").fetchall())
        start = connection.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()[0]
        has_revisions = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'state'").fetchone()
        revisions: set[tuple[int, int]] = set()
        states: set[int] = set()
        if has_revisions:
            revisions = set(connection.execute("SELECT card_id, number FROM revision"))
            states = {seq for (seq,) in connection.execute("SELECT seq FROM state")}
    frozen = {number(row, "card_id") for row in wreck.revisions if _key(row) not in revisions}
    told_of = {number(row, "card_id") for row in wreck.states if number(row, "seq") not in states}
    newer = []
    for card in damage.cards:
        lines = wreck.lines.get(card.card_id, [])
        kind: Literal["new", "changed", "revision", "state"]
        if card.card_id not in kept:
            kind = "new"
        elif _last_seq(wreck, card) > kept[card.card_id] or (lines and number(lines[-1], "seq") > start):
            kind = "changed"
        elif card.card_id in frozen:
            kind = "revision"
        elif card.card_id in told_of:
            kind = "state"
        else:
            continue
        readable = card.readable or (kind == "changed" and bool(lines))
        newer.append(Newer(card.card_id, card.name, card.years, card.changed_at, kind, readable))
    return sorted(newer, key=lambda one: one.changed_at or datetime.min.replace(tzinfo=UTC), reverse=True)


def other_rows_newer(damage: Damage, copy: Path) -> int:
    """How many rows of campaigns and attached pictures the damaged archive holds and the copy does not.

    Raises:
        ArchiveError: the copy cannot be read.
    """
    with told(copy, "open"), closing(_reading(copy)) as connection:
        return newer_rows(connection, damage.wreck)


def recover(  # noqa: PLR0913
    path: Path,
    copy: Path | None,
    papers: Papers,
    clock: Callable[[], datetime],
    *,
    damage: Damage | None = None,
    who: str | None = None,
    language: Language = "ru",
    progress: Progress = lambda *_: None,
    hold: Hold = taken,
) -> Recovered:
    """Make a sound archive of the copy and what is newer in the damaged one, and put it into its place.

    Args:
        path: the damaged archive; it may be empty or missing.
        copy: a sound copy; None: start anew with what can be read.
        papers: the papers of the cards.
        clock: now, with a time zone.
        damage: what `examine` has found: it is not read again if the file has not changed since.
        who: whose name the new lines of the journal bear; by default the name the user is logged in by.
        language: of the mark in the name of a card that had to be put beside another.
        progress: is told how much of how much is done. What it raises ends the work; nothing is moved then.
        hold: what takes the lock.

    Raises:
        ArchiveInUse: another window is at it.
        ArchiveNewer, ArchiveForeign: it is not a damaged one.
        ArchiveDamaged: the copy is not sound.
        ArchiveUnavailable: no room, no permission. Everything is as it was.
    """
    with told(path, "change"):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = hold(path, kind_of_place(path) == "network")
        try:
            finish(path)
            if copy and not facts_of(copy):
                raise _unsound(copy)
            now = clock()
            if damage and damage.path == path and damage.seen == _seen(path):
                wreck = damage.wreck
            else:
                wreck = read_wreck(path, lambda done, steps: progress(done // 2, steps))
            texts = free_name(path.parent, f"rescued-{now.astimezone():%Y%m%d-%H%M%S}", "")
            with made_beside(path, copy) as (restored, connection):
                (start,) = connection.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()
                name = Owner.here().login if who is None else who
                bringer = Bringer(connection, wreck, papers, stamp(now), name, language, texts, start)
                brought, rows = rescue(
                    bringer, lambda done, steps: progress(50 + 40 * done // max(steps, 1), 100)
                )
            set_aside = exchange(path, restored, now)
        finally:
            lock.release()
    progress(100, 100)
    return Recovered(path, copy, set_aside, brought, texts if texts.exists() else None, rows)


@contextmanager
def made_beside(path: Path, copy: Path | None) -> Iterator[tuple[Path, sqlite3.Connection]]:
    """A new archive beside the damaged one, from the copy; checked and on the disk when the block ends."""
    restored = path.with_name(f"{path.stem}-recovering{path.suffix}")
    for ending in ("", *COMPANIONS):  # of a recovery that was cut short before anything was moved
        restored.with_name(f"{restored.name}{ending}").unlink(missing_ok=True)
    try:
        restored.touch(mode=0o600)
        if copy:
            shutil.copyfile(copy, restored)
        with closing(sqlite3.connect(restored, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = OFF")  # the whole file is synced at the end
            migrate(connection)
            connection.execute("PRAGMA foreign_keys = ON")
            with transaction(connection):
                yield restored, connection
                connection.execute(_OUT_OF_THE_BIN)
                connection.execute(_INTO_THE_BIN)
                connection.execute(_TO_THE_LAST_LINE)
            sound = is_sound(connection)
        if not sound:
            raise _unsound(copy or path)  # noqa: TRY301  (what was made is removed below)
        sync_file(restored)
    except BaseException:
        with suppress(OSError):
            restored.unlink(missing_ok=True)
        raise


def _unsound(copy: Path) -> ArchiveDamaged:
    return ArchiveDamaged(Message("archive.copy_unsound", {"file": str(copy)}))


_OUT_OF_THE_BIN = "DELETE FROM bin WHERE card_id NOT IN (SELECT id FROM card WHERE deleted_at IS NOT NULL)"

_INTO_THE_BIN = """
    INSERT INTO bin (card_id)
    SELECT id FROM card
    WHERE deleted_at IS NOT NULL AND id NOT IN (SELECT card_id FROM bin)
    ORDER BY deleted_at, last_seq, id
"""


# A card added as it was may have lost its last lines.
_TO_THE_LAST_LINE = """
    UPDATE card
    SET last_seq = coalesce(
        (SELECT max(seq) FROM journal WHERE card_id = card.id),
        min(last_seq, (SELECT coalesce(max(seq), 0) FROM journal))
    )
    WHERE last_seq IS NOT (SELECT max(seq) FROM journal WHERE card_id = card.id)
"""


def _reading(file: Path) -> sqlite3.Connection:
    """Without a lock and without a companion: a copy lies still, perhaps where nothing can be written."""
    connection = sqlite3.connect(f"{uri_of(file, 'ro')}&immutable=1", uri=True, isolation_level=None)
    connection.text_factory = bytes.decode
    be_wary(connection)
    return connection


def _seen(path: Path) -> tuple[tuple[int, int], ...]:
    files = (path.with_name(f"{path.name}{ending}") for ending in ("", "-wal", "-journal"))
    found = (file.stat() for file in files if file.exists())
    return tuple((one.st_size, one.st_mtime_ns) for one in found)


def _made_at(file: Path) -> datetime:
    named = {copy.file: copy.when for copy in copies_of(file.parent.with_name("archive.sqlite"))}
    return named.get(file) or datetime.fromtimestamp(_written_at(file), UTC)


def _written_at(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _last_seq(wreck: Wreck, card: CardFound) -> int:
    return number(wreck.cards.get(card.card_id, {}), "last_seq")


def _key(row: dict[str, object]) -> tuple[int, int]:
    return number(row, "card_id"), number(row, "number")


def _moment(written: str) -> datetime | None:
    with suppress(ValueError):
        found = datetime.fromisoformat(written)
        return found if found.tzinfo else None
    return None
