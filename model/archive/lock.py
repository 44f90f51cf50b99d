"""Who has the archive open. One writes; the second is told who that is, and may read.

The lock is the operating system's, on a file beside the archive, for as long as the process lives: after a
crash it is free by itself. The text in the file says who holds it. On a network drive the system's word is
not always to be trusted; there a text that was written lately counts too.

Never on the archive itself: closing it would drop the locks of SQLite (https://www.sqlite.org/howtocorrupt.html).
"""

import errno
import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from model.archive.errors import ArchiveInUse
from model.archive.owner import Owner, computer
from model.wording import Message

__all__ = [  # Owner and computer are passed on: whoever asks for the lock asks who has it
    "FRESH_SECONDS",
    "Held",
    "Hold",
    "Lock",
    "NoLock",
    "Owner",
    "computer",
    "in_use",
    "lock_file",
    "owner_of",
    "taken",
]

FRESH_SECONDS: Final = 180.0
"""Younger than this, the owner's text on a network drive means: open there. `refresh` each minute."""

_FAR: Final = 1 << 30
"""Windows lets nobody read a locked byte: the one that is locked lies far behind the text."""

_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOTTY})
_TAKEN: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK, 0})
"""0: wine refuses without a reason."""


class Held(Protocol):
    """The right to write to an archive."""

    def ensure(self) -> None:
        """See that it is still held, or take it again: the folder may have been away.

        Raises:
            ArchiveInUse: another has taken it meanwhile.
            OSError: the place cannot be reached.
        """

    def refresh(self) -> None:
        """Say again that it is held; to be called each minute.

        Raises:
            ArchiveInUse: on a network drive that knows no locks another has taken it.
            OSError: the place cannot be reached.
        """

    def release(self) -> None:
        """Give it up. A second time it does nothing."""


Hold = Callable[[Path, bool], Held]
"""What takes the lock on an archive: `taken`."""


class Lock:
    """The lock on one archive. `taken` makes it."""

    def __init__(self, path: Path, owner: Owner, *, shared: bool) -> None:
        """Not yet taken; `shared` if other computers reach the place."""
        self._path = path
        self._file = lock_file(path)
        self._owner = owner
        self._shared = shared
        self._handle: int | None = None
        self._announced = False

    def ensure(self) -> None:
        """As `Held.ensure`."""
        if self._handle is not None and _same_file(self._handle, self._file):
            return
        self._drop()
        self._handle = self._acquired()
        try:
            self.refresh()
        except BaseException:
            self._drop()
            raise

    def refresh(self) -> None:
        """As `Held.refresh`: the owner's text is written anew, so that other computers see it to be fresh."""
        if self._handle is None:
            return
        if self._announced and self._shared and owner_of(self._path) not in {None, self._owner}:
            raise in_use(self._path)
        text = _written(self._owner)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, text)
        os.ftruncate(self._handle, len(text))
        if self._shared:
            os.fsync(self._handle)
        self._announced = True

    def release(self) -> None:
        """Give it up and take the file away."""
        if self._handle is None:
            return
        if _same_file(self._handle, self._file):
            # While it is still held: whoever opened the file meanwhile finds that it is no longer the one.
            with suppress(OSError):  # Windows: not while it is open; below
                self._file.unlink()
        self._drop()
        if os.name == "nt":
            with suppress(OSError):  # the next one has it open already
                self._file.unlink()

    def _acquired(self) -> int:
        while True:
            handle = os.open(self._file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                locked = _lock(handle)
                self._refuse_if_in_use(locked)
                if _same_file(handle, self._file):
                    return handle
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)  # the one before gave it up and took the file away: once more

    def _refuse_if_in_use(self, locked: bool | None) -> None:
        if locked is False or (self._shared and self._open_elsewhere(locked)):
            raise in_use(self._path)

    def _open_elsewhere(self, locked: bool | None) -> bool:
        """Whether the text in the file tells of another who is at work, whatever the lock says."""
        owner = owner_of(self._path)
        if owner is None or owner[:2] + owner[3:] == self._owner[:2] + self._owner[3:]:
            return False
        if locked and owner.computer == self._owner.computer:
            return False  # on one computer the lock can be trusted: that process is gone
        return _age(self._file) < FRESH_SECONDS

    def _drop(self) -> None:
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)
            self._handle = None
            self._announced = False


class NoLock:
    """For who only reads, and where there is nothing to lock."""

    def ensure(self) -> None:
        """Nothing to see to."""

    def refresh(self) -> None:
        """Nothing to say."""

    def release(self) -> None:
        """Nothing to give up."""


def taken(path: Path, shared: bool = False, owner: Owner | None = None) -> Lock:
    """The lock on the archive at `path`, whose folder must be there.

    Args:
        path: the archive.
        shared: whether other computers reach the place (a network drive).
        owner: who takes it; by default this process.

    Raises:
        ArchiveInUse: another window, or another computer, has it open; the message says who.
        OSError: no file can be written there.
    """
    lock = Lock(path, owner or Owner.here(), shared=shared)
    lock.ensure()
    return lock


def lock_file(path: Path) -> Path:
    """The file that is locked, and says by whom."""
    return path.with_name(f"{path.name}-lock")


def owner_of(path: Path) -> Owner | None:
    """Who the file beside the archive says has it open, or had when the computer crashed; None if nobody."""
    try:
        said = json.loads(lock_file(path).read_bytes()[:4096])
        since = datetime.fromisoformat(said["since"])
        return Owner(str(said["login"]), str(said["computer"]), since, int(said["process"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def in_use(path: Path) -> ArchiveInUse:
    """The error that names who has the archive open."""
    owner = owner_of(path)
    if owner is None or owner.since is None:
        return ArchiveInUse(Message("archive.in_use_by_another", {"path": str(path)}), owner)
    since = owner.since.astimezone()
    said = {
        "path": str(path),
        "login": owner.login or "—",
        "computer": owner.computer or "—",
        "day": f"{since:%d.%m.%Y}",
        "time": f"{since:%H:%M}",
    }
    if (owner.computer, owner.login) == Owner.here()[1::-1]:
        return ArchiveInUse(Message("archive.in_use_here", said), owner)
    return ArchiveInUse(Message("archive.in_use", said), owner)


def _written(owner: Owner) -> bytes:
    said = owner._asdict() | {"since": owner.since.isoformat() if owner.since else ""}
    return json.dumps(said, ensure_ascii=False).encode()


def _lock(handle: int) -> bool | None:
    """Lock the open file: True; False if another has; None if the place knows no locks."""
    try:
        if os.name == "nt":
            import msvcrt

            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]  # Windows
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        if error.errno in _NO_LOCKS:
            return None
        raise
    return True


def _same_file(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except OSError:
        return False


def _age(file: Path) -> float:
    """Seconds since the file was written, by the clock of its place: those of old computers differ."""
    probe = file.with_name(f"{file.name}-{os.getpid()}")
    try:
        probe.write_bytes(b"?")
        now = probe.stat().st_mtime
    finally:
        with suppress(OSError):
            probe.unlink()
    return abs(now - file.stat().st_mtime)
