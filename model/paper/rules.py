"""The rules by which a row earns points, as a paper declares them.

A closed set; how each one is computed is in model/scoring.
"""

from dataclasses import dataclass
from decimal import Decimal

from model.wording import Text


@dataclass(frozen=True, slots=True)
class Share:
    """Percent × weight. The percent is typed, or comes from a part of a whole.

    Attributes:
        weight: points for one percent; may be negative.
        base: id of the base figure that is the whole ("teachers").
    """

    weight: Decimal
    base: str


@dataclass(frozen=True, slots=True)
class Count:
    """Number × points each (a penalty when points are negative)."""

    points: Decimal


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes -> points, no -> 0."""

    points: Decimal


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers of a choice. Its id is permanent: saved cards hold it."""

    id: str
    points: Decimal
    text: Text


@dataclass(frozen=True, slots=True)
class Choice:
    """Exactly one of the options."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A range that starts at `start` (inclusive) and ends where the next higher band starts."""

    id: str
    start: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Bands:
    """A number between `lowest` and `highest` falls into one of several ranges.

    Attributes:
        bands: highest first; the last one starts at `lowest`.
    """

    lowest: Decimal
    highest: Decimal
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Threshold:
    """A whole number at or above `at_least` -> points, once."""

    at_least: Decimal
    points: Decimal


Rule = Share | Count | Flag | Choice | Bands | Threshold
