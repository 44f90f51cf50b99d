"""This year's places beside last year's."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from model.archive.campaign_folding import school_key
from model.archive.campaign_rating import Ranked


class LastYear(NamedTuple):
    """Where a school stood."""

    place: int
    total: Decimal
    nomination: str


class Change(NamedTuple):
    """A line of this year's rating and the same school's of last year's; None where it was not there."""

    now: Ranked
    before: LastYear | None

    @property
    def places(self) -> int | None:
        """Places gained; None where they cannot be compared: not there, or in another nomination."""
        if self.before is None or self.before.nomination != self.now.nomination:
            return None
        return self.before.place - self.now.place

    @property
    def points(self) -> Decimal | None:
        """Points gained; None where there were none."""
        return None if self.before is None else self.now.total - self.before.total


class Changes:
    """Last year's rating, looked up by school."""

    def __init__(self, last_year: Iterable[Ranked]) -> None:
        """Keep where each school stood."""
        self._before = {
            school_key(one.name, one.municipality): LastYear(one.place, one.total, one.nomination)
            for one in last_year
        }

    def of(self, line: Ranked) -> Change:
        """The line beside last year's."""
        return Change(line, self._before.get(school_key(line.name, line.municipality)))
