"""Real disks that fail: a small one in memory that fills up, one that loses its power."""

import fcntl
import os
import shutil
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

_SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN
_NOTHING_MORE_IS_WRITTEN = 2  # EXT4_GOING_FLAGS_NOLOGFLUSH


def ran(*command: object) -> None:
    """Run a program of the system; where it may not be run the test is skipped, with what it said."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("disks are mounted by root alone")
    if not shutil.which(str(command[0])):
        pytest.skip(f"there is no {command[0]} here")
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, timeout=60)
    if done.returncode:
        pytest.skip(f"{command[0]}: {done.stderr.strip()}")


class Disk:
    """A disk of a few megabytes at `folder`, until `gone`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.undo: list[Callable[[], object]] = []

    def gone(self) -> None:
        for undo in reversed(self.undo):
            undo()
        self.undo.clear()

    def _mounted(self, *options: object) -> None:
        ran("mount", *options, self.folder)
        self.undo.append(lambda: subprocess.run(["umount", "-l", self.folder], check=True))

    @classmethod
    def in_memory(cls, folder: Path, megabytes: int) -> "Disk":
        disk = cls(folder)
        disk._mounted("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs")
        return disk

    @classmethod
    def on_loop(cls, folder: Path, image: Path, megabytes: int) -> "Disk":
        """An ext4 on a device that is the file `image`."""
        with image.open("wb") as file:
            file.truncate(megabytes * 1024**2)
        ran("mkfs.ext4", "-q", "-F", image)
        disk = cls(folder)
        disk._mounted("-o", "loop", image)
        return disk

    def power_cut(self) -> None:
        """From now on every write fails, and what was not synced is lost: ext4 has a means to test that."""
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, _SHUTDOWN, struct.pack("I", _NOTHING_MORE_IS_WRITTEN))
        except OSError as error:
            pytest.skip(f"no shutdown of a disk: {error}")
        finally:
            os.close(folder)

    def mounted_again(self, image: Path) -> None:
        """As after a start of the computer. Nobody may have a file open."""
        self.gone()
        self._mounted("-o", "loop", image)

    def filled(self, but: int) -> Path:
        """Fill the disk up to so many bytes; the file that takes the room."""
        filler = self.folder / "filler"
        free = shutil.disk_usage(self.folder).free
        with filler.open("wb") as file:
            file.write(bytes(max(0, free - but)))
        return filler
