"""Copies of the archive: when one is due, making it, checking it, bringing it to a second place.

Times are kept as settings. One that lies ahead of the clock is worth nothing: the clock has been set back,
and what it was kept for is due.
"""

import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from model.archive import bin as card_bin
from model.archive import settings
from model.archive.backup import back_up
from model.archive.connecting import connected
from model.archive.copies import BEFORE, Copy, copies_of
from model.archive.copy_check import CopyCheck, can_be_read, check, check_read, seen, unreadable
from model.archive.copy_faults import Cancelled, Progress, copying, never, silent
from model.archive.diagnosis import backup_folder
from model.archive.errors import ArchiveError, ArchiveUnavailable
from model.archive.mark import mark_of
from model.archive.second_place import SecondPlace, bring, is_there, missing, on_one_disk
from model.archive.transaction import transaction
from model.wording import Message

WORK: Final = timedelta(minutes=20)
"""After so much time a change is worth a copy, while somebody is at work."""

CHECK_EVERY: Final = timedelta(days=7)
REMIND_AFTER: Final = timedelta(days=7)

_COPIED = "backed_up"
"""Setting: what the archive held when it was copied last."""

_COPIED_AT = "backed_up_at"
_CHECK = "backup_check"
_SEEN = "backup_seen"
"""Setting: the newest copy with its size and time of change, as it was when it was found readable."""

_PLACE = "second_place"
_PLACE_OTHER_DISK = "second_place_on_another_disk"
_PLACE_REACHED = "second_place_reached"
_PLACE_COPY = "second_place_copy"
_ARCHIVE_ID = "archive_id"

_ONE_AT_A_TIME = threading.RLock()
"""Two threads would give two copies one number. Two programs never have one archive open for writing."""


class Due(NamedTuple):
    """What is to be done now.

    Attributes:
        copy: something has changed that is in no copy.
        check: the newest copy has not been checked for a week.
        second_place: a copy is there that the second place has not got, and the place can be reached.
    """

    copy: bool
    check: bool
    second_place: bool


class Tended(NamedTuple):
    """What `tend` has done.

    Attributes:
        copy: the copy that was made.
        check: the check that was made.
        brought: whether a copy was brought to the second place.
        removed: how many cards went out of the bin for good.
        faults: what could not be done, and why.
    """

    copy: Copy | None
    check: CopyCheck | None
    brought: bool
    removed: int
    faults: tuple[Message, ...]


class Backups:
    """The copies of one archive. Each call has a connection of its own, so that any thread may make it.

    The archive must be open somewhere, for it is neither made nor migrated here.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        """Care for the archive at `path`."""
        self._path = path
        self._clock = clock

    @property
    def folder(self) -> Path:
        """Where the copies lie."""
        return backup_folder(self._path)

    def copies(self) -> list[Copy]:
        """Every copy, newest first."""
        with copying(self._path):
            return copies_of(self._path)[::-1]

    def due(self, *, starting: bool = False) -> Due:
        """What is to be done now.

        Args:
            starting: whatever has changed is worth a copy, not only after a while of work.

        Raises:
            ArchiveError: the archive cannot be read.
        """
        with self._using() as connection:
            newest = self._newest()
            changed = not self._is_copied(connection, newest)
            spoilt = newest is not None and not self._is_readable(connection, newest)
            copy = spoilt or (changed and (starting or self._long_ago(connection, _COPIED_AT, WORK)))
            place = self._second_place(connection, newest)
            last = self._last_check(connection, newest)
            return Due(
                copy=copy,
                check=newest is not None and self._check_due(newest, last),
                second_place=newest is not None
                and place is not None
                and place.there
                and not place.up_to_date,
            )

    def back_up(
        self, reason: str = "work", progress: Progress = silent, cancelled: Cancelled = never
    ) -> Copy:
        """Copy the archive, whether or not anything has changed.

        Args:
            reason: a word for the name of the copy: "start", "work", "before-restore".
            progress: is told pages copied, of how many.
            cancelled: asked between two steps.

        Raises:
            ArchiveError: there is no copy; the archive and the older copies are as they were.
            CopyGivenUp: it was cancelled.
        """
        with self._using() as connection:
            return self._copied(connection, reason, progress, cancelled)

    def back_up_if_changed(
        self, reason: str, progress: Progress = silent, cancelled: Cancelled = never
    ) -> Copy | None:
        """Copy the archive if anything in it is in no copy yet; the copy.

        Raises:
            ArchiveError, CopyGivenUp: as `back_up`.
        """
        with self._using() as connection:
            if self._is_copied(connection, self._newest()):
                return None
            return self._copied(connection, reason, progress, cancelled)

    def check_newest(self, progress: Progress = silent, cancelled: Cancelled = never) -> CopyCheck | None:
        """Read the newest copy from end to end and compare it with the archive; None if there is no copy.

        The outcome is kept for `last_check`. After a bad one a new copy is due.

        Raises:
            ArchiveError: the archive cannot be read.
            CopyGivenUp: it was cancelled.
        """
        with self._using() as connection:
            newest = self._newest()
            if newest is None:
                return None
            found = check(connection, newest, self._clock(), progress, cancelled)
            with transaction(connection):
                settings.write(connection, _CHECK, found.written())
                if not found.sound:
                    settings.forget(connection, _COPIED)
                    settings.forget(connection, _COPIED_AT)
            return found

    def last_check(self) -> CopyCheck | None:
        """What the last check has found; None if there was none, or its file is gone or another by now.

        Without a check: that the newest copy cannot be read, should that be so.

        Raises:
            ArchiveError: the archive cannot be read.
        """
        with self._using() as connection:
            return self._last_check(connection, self._newest())

    def second_place(self) -> SecondPlace | None:
        """Where copies also go; None if no place was named.

        Raises:
            ArchiveError: the archive cannot be read.
        """
        with self._using() as connection:
            return self._second_place(connection, self._newest())

    def name_second_place(self, folder: Path | None) -> None:
        """Choose where copies also go, or that they go nowhere else.

        Raises:
            ArchiveUnavailable: the folder is not there, or is the folder of the archive or of its copies.
        """
        if folder is not None:
            if not is_there(folder):
                raise missing(folder)
            if folder.resolve() in {self._path.parent.resolve(), self.folder.resolve()}:
                raise ArchiveUnavailable(
                    Message("archive.second_place_is_the_first", {"folder": str(folder)})
                )
        with self._using() as connection, transaction(connection):
            for key in (_PLACE, _PLACE_OTHER_DISK, _PLACE_REACHED, _PLACE_COPY):
                settings.forget(connection, key)
            if folder is not None:
                settings.write(connection, _PLACE, str(folder.absolute()))
                if not on_one_disk(folder, self._path.parent):
                    settings.write(connection, _PLACE_OTHER_DISK, "1")

    def copy_to_second_place(self, progress: Progress = silent, cancelled: Cancelled = never) -> Path:
        """Bring the newest copy to the second place; the file there.

        Raises:
            SecondPlaceUnreached: it is not there, full or write-protected; the message says which.
            ArchiveError: the archive cannot be read, or has no copy and none could be made.
            CopyGivenUp: it was cancelled.
            LookupError: no second place was named.
        """
        with self._using() as connection:
            newest = self._newest() or self._copied(connection, "work", silent, cancelled)
            place = self._second_place(connection, newest)
            if place is None:
                raise LookupError(_PLACE)
            if not place.there:
                raise missing(place.folder)
            now = self._clock()
            with _ONE_AT_A_TIME:
                file = bring(newest, place.folder, _archive_id(connection), now, progress, cancelled)
            with transaction(connection):
                settings.write_moment(connection, _PLACE_REACHED, now)
                settings.write(connection, _PLACE_COPY, newest.file.name)
            return file

    def empty_bin(self) -> int:
        """Remove for good the cards that have lain in the bin for a year; how many.

        A copy that holds them is made and checked first. Which cards these are: `model.archive.bin`.

        Raises:
            ArchiveError: the archive could not be copied or written; no card has gone.
        """
        with self._using() as connection:
            now = self._clock()
            with transaction(connection):
                going = card_bin.outdated(connection, now)
            if not going:
                return 0
            copy = self._copied(connection, f"{BEFORE}emptying", silent, never)
            if not check(connection, copy, now).sound:
                return 0
            with transaction(connection):
                # Asked again under the lock: somebody may have taken one out meanwhile.
                still = set(card_bin.outdated(connection, now)) & set(going)
                card_bin.remove_for_good(connection, still)
            return len(still)

    def tend(
        self, *, starting: bool = False, progress: Progress = silent, cancelled: Cancelled = never
    ) -> Tended:
        """Do what is due, one thing after the other; what fails keeps nothing else from being done.

        Raises:
            CopyGivenUp: it was cancelled.
        """
        faults: list[Message] = []

        @contextmanager
        def noted() -> Iterator[None]:
            try:
                yield
            except ArchiveError as error:
                faults.append(error.message)

        copy, found, brought, removed = None, None, False, 0
        with noted():
            if self.due(starting=starting).copy:
                copy = self.back_up("start" if starting else "work", progress, cancelled)
        with noted():
            if self.due().check:
                found = self.check_newest(progress, cancelled)
        with noted():
            if self.due().second_place:
                self.copy_to_second_place(progress, cancelled)
                brought = True
        with noted():
            if starting:
                removed = self.empty_bin()
        return Tended(copy, found, brought, removed, tuple(faults))

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with copying(self._path), closing(connected(self._path, "rw")) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            yield connection

    def _newest(self) -> Copy | None:
        copies = copies_of(self._path)
        return copies[-1] if copies else None

    def _copied(
        self, connection: sqlite3.Connection, reason: str, progress: Progress, cancelled: Cancelled
    ) -> Copy:
        # Asked before: what is changed while the copy is made may not be in it.
        with _ONE_AT_A_TIME:
            state, now = mark_of(connection), self._clock()
            file = back_up(connection, self._path, reason, now, progress, cancelled)
            with transaction(connection):
                settings.write(connection, _COPIED, state)
                settings.write_moment(connection, _COPIED_AT, now)
                settings.write(connection, _SEEN, seen(file))
        return next(copy for copy in copies_of(self._path) if copy.file == file)

    def _is_copied(self, connection: sqlite3.Connection, newest: Copy | None) -> bool:
        """Whether the newest copy holds what the archive holds, as far as is told without reading both."""
        if newest is None or settings.read(connection, _COPIED) != mark_of(connection):
            return False
        return self._is_readable(connection, newest)

    def _is_readable(self, connection: sqlite3.Connection, copy: Copy) -> bool:
        """Whether the copy is as it was when it was found readable; if it is not it is read now."""
        now = seen(copy.file)
        if settings.read(connection, _SEEN) == now:
            return True
        if not can_be_read(copy.file):
            return False
        with transaction(connection):
            settings.write(connection, _SEEN, now)
        return True

    def _last_check(self, connection: sqlite3.Connection, newest: Copy | None) -> CopyCheck | None:
        if newest and not self._is_readable(connection, newest):
            return unreadable(newest, self._clock())
        last = check_read(settings.read(connection, _CHECK))
        return last if last and last.seen == seen(self.folder / last.copy) else None

    def _long_ago(self, connection: sqlite3.Connection, key: str, while_: timedelta) -> bool:
        at = settings.moment(connection, key)
        return at is None or not timedelta(0) <= self._clock() - at < while_

    def _check_due(self, newest: Copy, last: CopyCheck | None) -> bool:
        if last is None:
            return True
        if not last.sound and last.copy != newest.file.name:
            return True
        return not timedelta(0) <= self._clock() - last.checked_at < CHECK_EVERY

    def _second_place(self, connection: sqlite3.Connection, newest: Copy | None) -> SecondPlace | None:
        named = settings.read(connection, _PLACE)
        if named is None:
            return None
        folder = Path(named)
        same_disk = on_one_disk(folder, self._path.parent)
        # Where a stick was, an empty folder of the system may stay when it is pulled out.
        pulled_out = same_disk and settings.read(connection, _PLACE_OTHER_DISK) is not None
        up_to_date = newest is None or settings.read(connection, _PLACE_COPY) == newest.file.name
        return SecondPlace(
            folder=folder,
            there=is_there(folder) and not pulled_out,
            same_disk=same_disk,
            reached=settings.moment(connection, _PLACE_REACHED),
            up_to_date=up_to_date,
            overdue=not up_to_date and self._long_ago(connection, _PLACE_REACHED, REMIND_AFTER),
        )


def _archive_id(connection: sqlite3.Connection) -> str:
    """A random name of this archive, made once."""
    with transaction(connection):
        found = settings.read(connection, _ARCHIVE_ID)
        if found is None:
            found = secrets.token_hex(4)
            settings.write(connection, _ARCHIVE_ID, found)
    return found
