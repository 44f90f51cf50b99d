"""Files read with a limit and written so that a failure leaves the old file whole."""

import contextlib
import os
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from model.wording import BagalauError, Message, why

LOCK_PAUSES: Final = (0.05, 0.1, 0.2, 0.4)
"""Seconds between attempts: on Windows an antivirus holds a new file for a moment."""


class FileUnreadable(BagalauError):
    """A file that cannot be read; the message names it and says why."""


class FileNotWritten(BagalauError):
    """A file that could not be written; the message names it and says why. What was there is still there."""


def read_limited(path: Path, most: int) -> bytes:
    """The content of an ordinary file of at most `most` bytes.

    Raises:
        FileUnreadable: missing, forbidden, a folder or a device, or longer; then it is not read at all.
    """
    with open_limited(path, most) as file:
        try:
            # A buffer for all that might come is slower to get than the file is to read.
            size = min(os.fstat(file.fileno()).st_size, most)
            content = file.read(size + 1)
            if len(content) > size:  # it has grown
                content += file.read(most + 1 - len(content))
        except OSError as error:
            raise _unreadable(path, why(error)) from None
    if len(content) > most:
        raise _unreadable(path, Message("files.too_large", {"most": most // 1024 // 1024}))
    return content


@contextlib.contextmanager
def open_limited(path: Path, most: int) -> Iterator[BinaryIO]:
    """Open an ordinary file of at most `most` bytes, for those who need not have it in memory whole.

    Raises:
        FileUnreadable: missing, forbidden, a folder or a device, or longer; then it is not opened at all.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _unreadable(path, Message("system.is_folder"))
        if not stat.S_ISREG(status.st_mode):
            raise _unreadable(path, Message("system.not_a_file"))
        if status.st_size > most:
            raise _unreadable(path, Message("files.too_large", {"most": most // 1024 // 1024}))
        file = path.open("rb")
    except OSError as error:
        raise _unreadable(path, why(error)) from None
    with file:
        yield file


def write_atomically(path: Path, content: bytes) -> None:
    """Write the file whole: beside it, to the disk, read back and compared, then put in its place.

    Args:
        path: the file; a link is followed. Its folder must be there.
        content: all of its bytes.

    Raises:
        FileNotWritten: with the reason. The file that was there is whole, and nothing is left beside it.
    """
    try:
        target = Path(os.path.realpath(path))
        _check_target(target)
        beside = _written_beside(target, content)
        try:
            _replace(beside, target)
        except OSError:
            _remove(beside)
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise _not_written(path, why(error)) from None


def _unreadable(path: Path, reason: Message) -> FileUnreadable:
    return FileUnreadable(Message("files.unreadable", {"file": path.name or str(path), "reason": reason}))


def _not_written(path: Path, reason: Message) -> FileNotWritten:
    return FileNotWritten(Message("files.not_written", {"file": path.name or str(path), "reason": reason}))


def _check_target(target: Path) -> None:
    """Only an ordinary file may be replaced; os.replace would put a file in the place of a device."""
    if not target.parent.is_dir():
        raise _not_written(target, Message("system.no_such_folder", {"folder": target.parent.name}))
    if not target.exists():
        return
    if target.is_dir():
        raise _not_written(target, Message("system.is_folder"))
    if not target.is_file():
        raise _not_written(target, Message("system.not_a_file"))
    if not os.access(target, os.W_OK):
        raise _not_written(target, Message("system.no_permission"))


def _written_beside(target: Path, content: bytes) -> Path:
    # A short name of its own: the target's may be as long as names can be.
    beside = target.with_name(f".bagalau-{secrets.token_hex(6)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        same = beside.read_bytes() == content
        if target.exists():
            with contextlib.suppress(OSError):  # FAT knows no permissions
                beside.chmod(stat.S_IMODE(target.stat().st_mode))
    except BaseException:
        _remove(beside)
        raise
    if not same:
        _remove(beside)
        raise _not_written(target, Message("files.differs"))
    return beside


def _remove(beside: Path) -> None:
    with contextlib.suppress(OSError):
        beside.unlink(missing_ok=True)


def _replace(beside: Path, target: Path) -> None:
    for pause in LOCK_PAUSES:
        try:
            beside.replace(target)
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(pause)
        else:
            return
    beside.replace(target)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can (not on Windows, not on FAT)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
