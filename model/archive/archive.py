"""Every card of the user in one SQLite file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from model.archive import attached, content, entry_rows, settings, summary
from model.archive import bin as card_bin
from model.archive.database import Database
from model.archive.diagnosis import backup_folder, damaged
from model.archive.errors import ArchiveDamaged, CardChangedElsewhere
from model.archive.history import CardHistory
from model.archive.journal import CardJournal, JournalLine, history_of, lines_of
from model.archive.lock import Hold, Owner, taken
from model.archive.place import Place
from model.archive.revisions import (
    Attachment,
    Recorded,
    Told,
    add_state,
    attachment_of,
    freeze,
    revision_of,
    revisions_of,
    standings_of,
    states_of,
)
from model.archive.summary import CardSummary, stamp
from model.card.card import Card
from model.card.revision import Accepted, CardStanding, Revision, Standing
from model.card.session import History
from model.card.strict_json import CardRefused
from model.paper.library import Papers
from model.scoring import Score, ValueRefused
from model.wording import Message, Said

_DAMAGE = (CardRefused, ValueRefused, ValueError, ArithmeticError, IndexError)
"""What reading a damaged text raises (IndexError: more undone than done); PaperUnknown is not damage."""


class StoredCard(NamedTuple):
    """A card taken from the archive: all that a Session needs.

    Attributes:
        card: as it was left, wrong entries included.
        history: what can be undone and done again.
        journal: writes the next steps.
    """

    card: Card
    history: History
    journal: CardJournal


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


class Archive:
    """The archive, open in one thread; `with` closes it."""

    def __init__(self, database: Database, papers: Papers, clock: Callable[[], datetime], who: str) -> None:
        """Use `Archive.open`."""
        self._database = database
        self._papers = papers
        self._clock = clock
        self._who = who

    @classmethod
    def open(
        cls,
        path: Path,
        papers: Papers,
        *,
        clock: Callable[[], datetime] = utc_now,
        who: str | None = None,
        read_only: bool = False,
        hold: Hold = taken,
    ) -> Self:
        """Open the archive, or make it where there is none.

        Args:
            path: the file; its folder is made too.
            papers: the papers the cards are filled on.
            clock: now, with a time zone.
            who: whose name the journal bears; by default the name the user is logged in by.
            read_only: as another has it open; whatever would write raises ArchiveReadOnly.
            hold: what takes the lock.

        Raises:
            ArchiveNewer, ArchiveForeign, ArchiveDamaged: the file is left as it was.
            ArchiveInUse: another has it open; it can be opened for reading.
            ArchiveUnavailable: there is no getting at it now.
        """
        database = Database(path, clock, read_only=read_only, hold=hold)
        return cls(database, papers, clock, Owner.here().login if who is None else who)

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @property
    def place(self) -> Place:
        """What kind of place it lies in: elsewhere than on this computer it is in danger."""
        return self._database.place

    @property
    def read_only(self) -> bool:
        """Whether it is open for reading only."""
        return self._database.read_only

    def refresh_lock(self) -> None:
        """Say again that it is open here; to be called each minute, for the sake of network drives.

        Raises:
            ArchiveInUse: the network was away, and another has opened it meanwhile.
            ArchiveUnavailable: it cannot be reached.
        """
        self._database.refresh_lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. What `record` has taken is on the disk whether or not this is called."""
        self._database.close()

    def cards(self) -> list[CardSummary]:
        """Every card not in the bin, the one changed last first, whatever the clock says."""
        return self._summaries(removed=False)

    def removed(self) -> list[CardSummary]:
        """What lies in the bin, the one put there last first, each with the day until which it stays."""
        with self._database.reading() as connection:
            until = card_bin.kept_until(connection)
        return [card._replace(kept_until=until.get(card.id)) for card in self._summaries(removed=True)]

    def standings(self) -> dict[int, CardStanding]:
        """Where each card that has a revision stands, by its id; no card is opened for it."""
        with self._database.reading() as connection:
            return standings_of(connection)

    def create(self, card: Card, score: Score) -> int:
        """Store a new card; its id."""
        at = stamp(self._clock())
        text = content.written(card)
        columns = summary.columns(card, score) | {"at": at, "content": content.written_apart(card)}
        with self._database.writing() as connection:
            card_id = connection.execute(_INSERT, columns).lastrowid
            connection.execute("INSERT INTO origin (card_id, content) VALUES (?, ?)", (card_id, text))
            entry_rows.write_all(connection, int(card_id or 0), card)
        return int(card_id or 0)

    def open_card(self, card_id: int) -> StoredCard:
        """The card with its history and its journal.

        Raises:
            ArchiveDamaged: its content or its journal cannot be read.
            PaperUnknown: this program does not have its paper.
            KeyError: no card has this id.
        """
        with self._told_of(card_id):
            with self._database.reading() as connection:
                row = connection.execute(
                    "SELECT last_seq, content FROM card WHERE id = ?", (card_id,)
                ).fetchone()
                if row is None:
                    raise KeyError(card_id)
                lines = lines_of(connection, card_id)
                text = entry_rows.whole(connection, card_id, row[1])
            last_seq = row[0]
            # Two objects: the session changes one, the journal the other, each in its own time.
            card = content.read(text, self._papers)
            kept = card.copied()
            history = history_of(lines)
        journal = CardJournal(self._database, card_id, kept, last_seq, self._clock, self._who)
        return StoredCard(card, history, journal)

    def lines(self, card_id: int) -> list[JournalLine]:
        """The history of a card for reading, oldest first.

        Raises:
            ArchiveDamaged: it cannot be read.
        """
        with self._told_of(card_id), self._database.reading() as connection:
            return lines_of(connection, card_id)

    def history(self, card_id: int) -> CardHistory:
        """The past of a card, to look back into.

        Raises:
            ArchiveDamaged: it cannot be read.
            KeyError: no card has this id.
        """
        with self._told_of(card_id), self._database.reading() as connection:
            row = connection.execute("SELECT content FROM origin WHERE card_id = ?", (card_id,)).fetchone()
            if row is None:
                raise KeyError(card_id)
            lines = lines_of(connection, card_id)
        return CardHistory(row[0], lines, self._papers, partial(self._told_of, card_id))

    def make_revision(
        self, card_id: int, card: Card, accepted: tuple[Accepted, ...], day: date | None = None
    ) -> Revision:
        """Freeze the card as its next revision, "ready" from that day on (by default the clock's).

        A card that prints what its newest revision prints is that revision: no second one is made.

        Raises:
            CardChangedElsewhere: the archive holds something else than `card`; nothing was frozen.
            ArchiveError: it could not be written; nothing was frozen.
            KeyError: no card has this id.
        """
        from model.card.fingerprint import fingerprint

        now = self._clock()
        recorded = Recorded(stamp(now), self._who)
        content_now = content.written(card)
        full = fingerprint(card).full
        with self._told_of(card_id), self._database.writing() as connection:
            stored = connection.execute("SELECT content FROM card WHERE id = ?", (card_id,)).fetchone()
            if stored is None:
                raise KeyError(card_id)
            text = entry_rows.whole(connection, card_id, stored[0])
            if content.written(content.read(text, self._papers)) != content_now:
                details: dict[str, Said] = {
                    "name": card.organisation.get("name", "—"),
                    "years": card.years,
                    "path": str(self._database.path),
                }
                raise CardChangedElsewhere(Message("archive.changed_elsewhere", details))
            ready = Told("ready", day or now.astimezone().date())
            return freeze(connection, card_id, content_now, full, accepted, ready, recorded)

    def revisions(self, card_id: int) -> list[Revision]:
        """The revisions of a card, oldest first.

        Raises:
            ArchiveDamaged: one cannot be read.
        """
        with self._told_of(card_id), self._database.reading() as connection:
            return revisions_of(connection, card_id)

    def revision(self, card_id: int, number: int) -> tuple[Card, Revision]:
        """A revision with the card as it was frozen.

        Raises:
            ArchiveDamaged: it cannot be read.
            PaperUnknown: this program does not have its paper.
            KeyError: there is no such revision.
        """
        with self._told_of(card_id):
            with self._database.reading() as connection:
                found = revision_of(connection, card_id, number)
            if found:
                return content.read(found[0], self._papers), found[1]
        raise KeyError(card_id, number)

    def add_state(self, card_id: int, number: int, told: Told) -> None:
        """Keep what happened to a revision.

        Raises:
            AttachmentTooLarge: the attached file; nothing was written.
            ArchiveError: nothing was written.
        """
        recorded = Recorded(stamp(self._clock()), self._who)
        with self._database.writing() as connection:
            add_state(connection, card_id, number, told, recorded)

    def states(self, card_id: int) -> list[Standing]:
        """What happened to the revisions of a card, in the order in which it was told.

        Raises:
            ArchiveDamaged: a line cannot be read.
        """
        with self._told_of(card_id), self._database.reading() as connection:
            return states_of(connection, card_id)

    def attachment(self, seq: int) -> Attachment | None:
        """The file attached to a state; None without one."""
        with self._database.reading() as connection:
            return attachment_of(connection, seq)

    def keep_file(self, name: str, file: bytes) -> str:
        """Keep a picture that an entry names; the digest by which it is found again.

        Raises:
            AttachmentTooLarge: nothing was written.
            ArchiveError: nothing was written.
        """
        with self._database.writing() as connection:
            return attached.keep(connection, name, file)

    def file(self, digest: str) -> bytes | None:
        """A picture that an entry names; None if it is not in this archive."""
        with self._database.reading() as connection:
            return attached.kept(connection, digest)

    def remove(self, card_id: int) -> None:
        """Put a card into the bin; for a year at least nothing of it is lost."""
        with self._database.writing() as connection:
            card_bin.put(connection, card_id, self._clock())

    def restore(self, card_id: int) -> None:
        """Take a card out of the bin."""
        with self._database.writing() as connection:
            card_bin.take_out(connection, card_id)

    def previous(self, card: Card) -> Card | None:
        """Last year's card: the newest of the same form and organisation that ended before this one starts.

        Raises:
            ArchiveDamaged, PaperUnknown: as `open_card`.
        """
        name = _folded(card.organisation.get("name", ""))
        if card.start is None or not name:
            return None
        with self._database.reading() as connection:
            rows = connection.execute(_ENDED_BEFORE, (card.paper.id, card.start.isoformat())).fetchall()
        found = next((card_id for card_id, other in rows if _folded(other) == name), None)
        return None if found is None else self.open_card(found).card

    def setting(self, key: str) -> str | None:
        """A setting of the user's, or None if it was never set."""
        with self._database.reading() as connection:
            return settings.read(connection, key)

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        with self._database.writing() as connection:
            settings.write(connection, key, value)

    def _summaries(self, *, removed: bool) -> list[CardSummary]:
        try:
            with self._database.reading() as connection:
                return [summary.from_row(row) for row in connection.execute(summary.LIST, (removed,))]
        except _DAMAGE as fault:
            raise damaged(self._database.path) from fault

    @contextmanager
    def _told_of(self, card_id: int) -> Iterator[None]:
        """Say of what cannot be read inside that it is this card."""
        try:
            yield
        except _DAMAGE as fault:
            path = self._database.path
            details: dict[str, Said] = {
                "number": card_id,
                "path": str(path),
                "backups": str(backup_folder(path)),
            }
            raise ArchiveDamaged(Message("archive.card_damaged", details | self._name(card_id))) from fault

    def _name(self, card_id: int) -> dict[str, str]:
        try:
            with self._database.reading() as connection:
                row = connection.execute("SELECT name, years FROM card WHERE id = ?", (card_id,)).fetchone()
        except ValueError:
            row = None
        name, years = row or ("", "")
        return {"name": name or "—", "years": years or "—"}


_INSERT = """
    INSERT INTO card (form, edition, definition, name, municipality, period_from, period_to, years, total,
        filled, rows, last_seq, created_at, changed_at, content)
    VALUES (:form, :edition, :definition, :name, :municipality, :period_from, :period_to, :years, :total,
        :filled, :rows, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'journal'), 0), :at, :at,
        :content)
"""

_ENDED_BEFORE = """
    SELECT id, name
    FROM card
    WHERE form = ? AND period_to < ? AND deleted_at IS NULL
        AND (period_from IS NULL OR period_from <= period_to)  -- a slip of the keyboard is not last year
    ORDER BY period_to DESC, last_seq DESC, id DESC
"""


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
