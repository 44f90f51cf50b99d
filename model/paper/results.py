"""Figures that a paper of entries gives out to other programs."""

from decimal import Decimal
from typing import Literal, NamedTuple

ResultKind = Literal["each_year", "all_years", "last", "each"]


class Result(NamedTuple):
    """A figure that `score` gives out.

    Attributes:
        group: the object it stands in ("totals").
        kind: "each_year": one sum for each year; "all_years": their sum under `key`; "last": the last
            value of the column for each of `keys`; "each": the value of the column for each of `keys`.
        scale, places: unit that money is given out in.
        main: it is the total of the paper.
    """

    group: str
    kind: ResultKind
    key: str
    table: str
    column: str
    keys: tuple[str, ...]
    scale: Decimal
    places: int
    main: bool
