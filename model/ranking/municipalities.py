"""The rating by municipality: how its schools do on the whole."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

from model.archive.campaign_rating import Ranked
from model.ranking.rating import AWARDED
from model.ranking.statistics import Distribution

MUNICIPALITY_COLUMNS: Final = (
    *("ranking.schools", "ranking.mean", "ranking.median", "ranking.best", "ranking.awarded"),
)
"""Titles of the numbers of a `MunicipalityResult`, from `schools` to `awarded`."""

_HUNDREDTH: Final = Decimal("0.01")


class MunicipalityResult(NamedTuple):
    """A municipality among the others.

    Attributes:
        place: by the mean total; equal means share it.
        schools: how many of its schools stand in the rating.
        mean: of their totals, rounded half up to hundredths; places go by the exact one.
        median, best: of their totals.
        awarded: places among the first three of a nomination.
        sections: mean of each section, rounded as `mean`; schools it does not apply to are not counted.
    """

    place: int
    municipality: str
    schools: int
    mean: Decimal
    median: Decimal
    best: Decimal
    awarded: int
    sections: dict[str, Decimal]


class _Sums:
    def __init__(self) -> None:
        self.totals = Distribution()
        self.total = Decimal(0)
        self.schools = 0
        self.awarded = 0
        self.sections: dict[str, tuple[Decimal, int]] = {}

    def add(self, one: Ranked) -> None:
        self.totals.add(one.total)
        self.total += one.total
        self.schools += 1
        self.awarded += one.place <= AWARDED
        for section, points in one.sections.items():
            before, number = self.sections.get(section, (Decimal(0), 0))
            self.sections[section] = (before + points, number + 1)


def by_municipality(lines: Iterable[Ranked]) -> list[MunicipalityResult]:
    """Every municipality, the best mean first."""
    found: dict[str, _Sums] = {}
    for one in lines:
        found.setdefault(one.municipality, _Sums()).add(one)
    in_order = sorted(found.items(), key=lambda item: (-item[1].total / item[1].schools, item[0]))
    results: list[MunicipalityResult] = []
    before: _Sums | None = None
    for number, (name, sums) in enumerate(in_order, start=1):
        same = before is not None and before.total * sums.schools == sums.total * before.schools
        place = results[-1].place if same else number
        results.append(_result(place, name, sums))
        before = sums
    return results


def _result(place: int, name: str, sums: _Sums) -> MunicipalityResult:
    told = sums.totals.statistics("")
    sections = {key: _rounded(total / number) for key, (total, number) in sums.sections.items()}
    mean = mean_of(sums.total, sums.schools)
    return MunicipalityResult(
        place, name, sums.schools, mean, told.median, told.highest, sums.awarded, sections
    )


def mean_of(total: Decimal, number: int) -> Decimal:
    """The mean, rounded half up to hundredths."""
    return _rounded(total / number)


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(_HUNDREDTH, ROUND_HALF_UP).normalize() + 0
