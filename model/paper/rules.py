"""The rules by which a row earns points, as a paper declares them.

A closed set; how each one is computed is in model/scoring.
"""

from decimal import Decimal
from typing import NamedTuple

from model.wording import Text


class Share(NamedTuple):
    """Percent × weight. The percent is typed, or comes from a part of a whole.

    Attributes:
        weight: points for one percent; may be negative.
        base: id of the base figure that is the whole ("teachers").
    """

    weight: Decimal
    base: str


class Count(NamedTuple):
    """Number × points each (a penalty when points are negative)."""

    points: Decimal


class Flag(NamedTuple):
    """Yes -> points, no -> 0."""

    points: Decimal


class Option(NamedTuple):
    """One of the answers of a choice. Its id is permanent: saved cards hold it."""

    id: str
    points: Decimal
    text: Text


class Choice(NamedTuple):
    """Exactly one of the options."""

    options: tuple[Option, ...]


class Band(NamedTuple):
    """A range that starts at `start` (inclusive) and ends where the next higher band starts."""

    id: str
    start: Decimal
    points: Decimal


class Bands(NamedTuple):
    """A number between `lowest` and `highest` falls into one of several ranges.

    Attributes:
        bands: highest first; the last one starts at `lowest`.
    """

    lowest: Decimal
    highest: Decimal
    bands: tuple[Band, ...]


class Threshold(NamedTuple):
    """A whole number at or above `at_least` -> points, once."""

    at_least: Decimal
    points: Decimal


Rule = Share | Count | Flag | Choice | Bands | Threshold


def most_points(rule: Rule) -> Decimal | None:
    """Most points a rule can give; None where there is no limit (a number of people or events)."""
    match rule:
        case Share(weight=weight):
            return max(weight * 100, Decimal(0))
        case Count(points=points):
            return None if points > 0 else Decimal(0)
        case Flag(points=points) | Threshold(points=points):
            return max(points, Decimal(0))
        case Choice(options=options):
            return max(option.points for option in options)
        case Bands(bands=bands):
            return max(band.points for band in bands)
