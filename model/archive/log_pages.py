"""The pages in the log beside an archive: https://www.sqlite.org/fileformat2.html#the_write_ahead_log."""

from pathlib import Path
from typing import Final

PAGE: Final = 4096
"""SQLite's page size since 2016, and that of every archive."""

_LOG_HEADER, _FRAME_HEADER = 32, 24


def pages_in_log(file: Path) -> set[int]:
    """The numbers of the pages in the whole transactions of the log beside the archive."""
    log = file.with_name(f"{file.name}-wal")
    return set(committed(log.read_bytes())) if log.exists() else set()


def committed(log: bytes) -> dict[int, bytes]:
    """The pages of the whole transactions at the beginning of the log."""
    done: dict[int, bytes] = {}
    under_way: dict[int, bytes] = {}
    step = _FRAME_HEADER + PAGE
    for place in range(_LOG_HEADER, len(log) - step + 1, step):
        header = log[place : place + _FRAME_HEADER]
        if header[8:16] != log[16:24]:  # left from before the log was begun anew
            break
        under_way[int.from_bytes(header[:4])] = log[place + _FRAME_HEADER : place + step]
        if int.from_bytes(header[4:8]):
            done |= under_way
            under_way = {}
    return done
