"""One archive file in the place of another, so that a power cut at any moment leaves both, and is made good.

What is to be done is first written down beside the archive; whoever opens it next brings that to its end.
"""

import itertools
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

COMPANIONS: Final = ("-wal", "-shm", "-journal")
"""SQLite's own files beside an archive. They go with it: a log beside another file would spoil that one."""


def exchange(path: Path, restored: Path, now: datetime, word: str = "damaged") -> Path | None:
    """Set aside what stands at `path`, log and all, and put `restored` there, which is whole and on the disk.

    Args:
        path: the archive.
        restored: what comes into its place.
        now: stands in the name of the old one.
        word: stands there too, and says why.

    Returns:
        The name the old one now bears; None if nothing stood there.

    Raises:
        OSError: it is not done, or not wholly; `finish` does the rest, and both files are there.
    """
    aside = free_name(path.parent, f"{path.stem}-{word}-{now.astimezone():%Y%m%d-%H%M%S}", path.suffix)
    plan = _plan_file(path)
    beside = plan.with_name(f"{plan.name}.partial")
    beside.write_text(json.dumps({"aside": aside.name, "restored": restored.name}), encoding="utf-8")
    sync_file(beside)
    beside.replace(plan)
    sync_folder(path.parent)
    return aside if _carry_out(path, aside, restored) else None


def finish(path: Path) -> None:
    """Bring to its end an exchange that was cut short, if one was. The archive must be locked.

    Raises:
        OSError: a file cannot be moved now; both are still there.
    """
    plan = _plan_file(path)
    if not plan.exists():
        return
    try:
        names = json.loads(plan.read_bytes())
        aside, restored = path.with_name(names["aside"]), path.with_name(names["restored"])
    except (ValueError, KeyError, TypeError):
        plan.unlink()  # cannot be: it is renamed when it is whole. Nothing had been moved by it.
        return
    if restored.exists():
        _carry_out(path, aside, restored)
    else:
        plan.unlink()


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A path in the folder that neither a file nor a companion of one bears."""
    names = itertools.chain([stem], (f"{stem}-{number}" for number in itertools.count(2)))
    files = (folder / f"{name}{suffix}" for name in names)
    return next(file for file in files if not any(part.exists() for part in _parts(file)))


def sync_file(file: Path) -> None:
    """Wait until the file is on the disk."""
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Make new names last through a power cut, where the system can (not on Windows, not on FAT)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _carry_out(path: Path, aside: Path, restored: Path) -> bool:
    moved = _move(path, aside)
    restored.rename(path)
    sync_folder(path.parent)
    _plan_file(path).unlink()
    return moved


def _move(path: Path, aside: Path) -> bool:
    """Move the file and its companions; what was moved before stays moved."""
    for part, target in zip(_parts(path), _parts(aside), strict=True):
        if part.exists() and not target.exists():
            part.rename(target)
    sync_folder(path.parent)
    return any(target.exists() for target in _parts(aside))


def _parts(file: Path) -> Iterator[Path]:
    yield file
    for ending in COMPANIONS:
        yield file.with_name(f"{file.name}{ending}")


def _plan_file(path: Path) -> Path:
    return path.with_name(f"{path.name}-recovery")
