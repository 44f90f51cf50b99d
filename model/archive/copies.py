"""Copies of an archive: what they are called, which came first, which of them stay.

The running number in the name gives the order, and no rule here asks what day it is: a clock set back or
ahead makes no copy newer, and costs none its life.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from model.archive.diagnosis import backup_folder

LATEST, DAYS, WEEKS, MONTHS = 12, 14, 8, 24
"""The newest copies, whatever their dates; then the last one of as many days, weeks and months of work."""

BEFORE_A_CHANGE = 5
"""How many of the copies made before one kind of change (a migration, emptying the bin) stay besides."""

LEAST = 3
"""How many of the newest stay however full the disk is."""

BEFORE = "before-"
"""What the reason of a copy made before a change begins with."""

SUFFIX = ".sqlite"

_NAME = re.compile(r"(?:(?P<number>\d{6,})-)?(?P<when>\d{8}-\d{6})-(?P<reason>.+)")
_WHEN = "%Y%m%d-%H%M%S"


class Copy(NamedTuple):
    """One copy.

    Attributes:
        file: where it lies.
        number: its place in the order of copies; 0 for one of an early program, which gave no numbers.
        when: in UTC, by the computer's clock, which may have been wrong.
        size: in bytes.
        reason: why it was made: "start", "work", "before-schema-3".
    """

    file: Path
    number: int
    when: datetime
    size: int
    reason: str


def copies_of(archive: Path) -> list[Copy]:
    """The copies beside the archive, oldest first."""
    return copies_in(backup_folder(archive), archive.stem)


def copies_in(folder: Path, stem: str) -> list[Copy]:
    """The copies in a folder whose names begin with `stem`, oldest first; other files are not looked at."""
    found = []
    for file in folder.glob(f"*{SUFFIX}"):
        # Somebody else may be clearing up at the same time.
        with suppress(FileNotFoundError, ValueError):
            found.append(_copy(file, stem))
    return sorted(found, key=_order)


def new_copy(folder: Path, stem: str, now: datetime, reason: str) -> Path:
    """A name for the next copy, newer than all that lie in the folder."""
    number = max((copy.number for copy in copies_in(folder, stem)), default=0) + 1
    return folder / f"{stem}-{number:06}-{now.astimezone(UTC).strftime(_WHEN)}-{reason}{SUFFIX}"


def superfluous(copies: Iterable[Copy]) -> list[Copy]:
    """What thinning takes away, oldest first."""
    newest_first = sorted(copies, key=_order, reverse=True)
    kept = set(newest_first[:LATEST])
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept.update(_last_of_each(newest_first, period, most))
    before: dict[str, list[Copy]] = {}
    for copy in newest_first:
        if copy.reason.startswith(BEFORE):
            before.setdefault(_kind(copy.reason), []).append(copy)
    for group in before.values():
        kept.update(group[:BEFORE_A_CHANGE])
    return [copy for copy in reversed(newest_first) if copy not in kept]


def in_the_way(copies: Iterable[Copy], missing: int) -> list[Copy] | None:
    """The oldest copies whose going frees `missing` bytes; None if not enough of them may go."""
    going: list[Copy] = []
    for copy in sorted(copies, key=_order)[:-LEAST]:
        if missing <= 0:
            break
        going.append(copy)
        missing -= copy.size
    return going if missing <= 0 else None


def _copy(file: Path, stem: str) -> Copy:
    if not file.name.startswith(f"{stem}-"):
        raise ValueError(file.name)
    named = _NAME.fullmatch(file.stem.removeprefix(f"{stem}-"))
    if not named:
        raise ValueError(file.name)
    # `strptime` would bring the calendars of all languages in.
    when = datetime.fromisoformat(named["when"].replace("-", "T")).replace(tzinfo=UTC)
    return Copy(file, int(named["number"] or 0), when, file.stat().st_size, named["reason"])


def _order(copy: Copy) -> tuple[int, datetime, str]:
    return copy.number, copy.when, copy.file.stem


def _kind(reason: str) -> str:
    return reason.rstrip("-0123456789")


def _last_of_each(
    newest_first: Iterable[Copy], period: Callable[[datetime], tuple[int, ...]], most: int
) -> Iterator[Copy]:
    seen: set[tuple[int, ...]] = set()
    for copy in newest_first:
        if len(seen) < most and (found := period(copy.when)) not in seen:
            seen.add(found)
            yield copy


def _day(when: datetime) -> tuple[int, ...]:
    return when.year, when.month, when.day


def _week(when: datetime) -> tuple[int, ...]:
    return tuple(when.isocalendar())[:2]


def _month(when: datetime) -> tuple[int, ...]:
    return when.year, when.month
