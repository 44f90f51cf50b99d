"""This year's places beside last year's."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from model.archive.campaign_folding import folded_place, school_key
from model.archive.campaign_rating import Ranked
from model.ranking.municipalities import MunicipalityResult, mean_of


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
        """Keep where each school stood, and how its municipality did."""
        self._means: dict[str, tuple[Decimal, int]] = {}
        self._before: dict[str, LastYear] = {}
        for one in last_year:
            self._before[school_key(one.name, one.municipality)] = LastYear(
                one.place, one.total, one.nomination
            )
            place = folded_place(one.municipality)
            total, number = self._means.get(place, (Decimal(0), 0))
            self._means[place] = (total + one.total, number + 1)

    def of(self, line: Ranked) -> Change:
        """The line beside last year's."""
        return Change(line, self._before.get(school_key(line.name, line.municipality)))

    def of_municipality(self, now: MunicipalityResult) -> Decimal | None:
        """Points that the mean of a municipality gained; None where it had no school last year."""
        total, number = self._means.get(folded_place(now.municipality), (Decimal(0), 0))
        return now.mean - mean_of(total, number) if number else None
