"""A disk that fails at one step: what Python asks of the system below a folder is counted, one refused.

SQLite asks the system itself; for its writes see the real disks in `disks.py`.
"""

import contextlib
import errno
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.ENOENT, errno.EACCES)

BY_PATH = ("open", "replace", "rename", "unlink", "mkdir", "chmod", "utime")
BY_HANDLE = ("write", "fsync", "ftruncate", "posix_fadvise")


class Disk:
    """Counts the steps, and fails at one of them, or from that one on."""

    def __init__(self, folder: Path, step: int, number: int, *, for_good: bool) -> None:
        self.folder = f"{folder}/"
        self.step, self.number, self.for_good = step, number, for_good
        self.taken = 0
        self.names: list[str] = []

    @property
    def met(self) -> bool:
        """Whether the fault was met."""
        return self.taken > self.step

    def pass_by(self, name: str, place: object) -> None:
        where = Path(f"/proc/self/fd/{place}").readlink() if isinstance(place, int) else place
        if not f"{where}/".startswith(self.folder):
            return
        self.names.append(name)
        self.taken += 1
        if self.taken - 1 == self.step or (self.for_good and self.met):
            raise OSError(self.number, os.strerror(self.number), str(where))


class File:
    """A file of which each call is a step; of a refused write the first half comes onto the disk."""

    def __init__(self, disk: Disk, file: Any, place: object) -> None:
        self._disk, self._file, self._place = disk, file, place

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> "File":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self, content: Any) -> int:
        try:
            self._disk.pass_by("write to file", self._place)
        except OSError:
            self._file.write(content[: len(content) // 2])
            self._file.flush()
            raise
        return int(self._file.write(content))

    def flush(self) -> None:
        self._disk.pass_by("flush", self._place)
        self._file.flush()

    def read(self, *size: int) -> Any:
        self._disk.pass_by("read", self._place)
        return self._file.read(*size)

    def close(self) -> None:
        self._file.close()


@contextlib.contextmanager
def failing(folder: Path, step: int, number: int, *, for_good: bool = False) -> Iterator[Disk]:
    """Fail at that step below the folder; `for_good`: and at every one after it, as a disk that is gone."""
    disk = Disk(folder, step, number, for_good=for_good)

    def counted(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(place: Any, *more: Any, **named: Any) -> Any:
            disk.pass_by(name, place)
            return real(place, *more, **named)

        return call

    def opened(place: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        if not isinstance(place, int):
            disk.pass_by("open file", place)
        file = _open(place, mode, *more, **named)
        return File(disk, file, place)

    with contextlib.ExitStack() as stack:
        for name in (*BY_PATH, *BY_HANDLE):
            stack.enter_context(mock.patch.object(os, name, counted(name, getattr(os, name))))
        stack.enter_context(mock.patch.object(io, "open", opened))
        stack.enter_context(mock.patch("builtins.open", opened))
        yield disk


_open = io.open
