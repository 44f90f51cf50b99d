"""Reads the rule of a row from its table."""

from collections.abc import Callable, Collection
from decimal import Decimal

from model.paper.rules import Band, Bands, Choice, Count, Flag, Option, Rule, Share, Threshold
from model.paper.table import Table

MOST_POINTS = Decimal(1000)
"""Points and weights beyond ±1000 are slips of the author's hand."""

LEAST_OPTIONS = 2


def read_rule(row: Table, base: Collection[str]) -> Rule:
    """The rule that the row's table declares; faults are noted in the table."""
    kind = row.one_of("rule", tuple(_READERS))
    if not row.holds("rule", kind):
        row.skip()
        return Count(Decimal(0))
    return _READERS[kind](row, base)


def _points(table: Table, key: str) -> Decimal:
    points = table.number(key)
    if abs(points) > MOST_POINTS:
        table.fault(key, "too_large", most=MOST_POINTS)
    return points


def _share(row: Table, base: Collection[str]) -> Rule:
    figure = row.string("base")
    row.known("base", figure, base)
    return Share(weight=_points(row, "weight"), base=figure)


def _count(row: Table, _base: Collection[str]) -> Rule:
    return Count(points=_points(row, "points"))


def _flag(row: Table, _base: Collection[str]) -> Rule:
    return Flag(points=_points(row, "points"))


def _threshold(row: Table, _base: Collection[str]) -> Rule:
    at_least = row.number("at_least")
    if at_least <= 0 or at_least != at_least.to_integral_value():
        row.fault("at_least", "not_whole", lowest=1, highest=999_999_999)
    return Threshold(at_least=at_least, points=_points(row, "points"))


def _choice(row: Table, _base: Collection[str]) -> Rule:
    options: list[Option] = []
    for table in row.tables("option", required=True):
        option = Option(table.identifier("id"), _points(table, "points"), table.text("text"))
        table.unique("id", option.id, {other.id for other in options})
        table.finish()
        options.append(option)
    if row.has("option") and len(options) < LEAST_OPTIONS:
        row.fault("option", "too_few", least=LEAST_OPTIONS)
    return Choice(tuple(options))


def _bands(row: Table, _base: Collection[str]) -> Rule:
    limits = row.table("limits")
    lowest, highest = limits.number("from"), limits.number("to")
    if lowest >= highest:
        limits.fault("to", "not_above", limit=lowest)
    limits.finish()
    bands: list[Band] = []
    for table in row.tables("band", required=True):
        band = Band(table.identifier("id"), table.number("from"), _points(table, "points"))
        table.unique("id", band.id, {other.id for other in bands})
        if not lowest <= band.start <= highest and lowest < highest:
            table.fault("from", "outside", lowest=lowest, highest=highest)
        if bands and band.start >= bands[-1].start:
            table.fault("from", "not_below", limit=bands[-1].start)
        table.finish()
        bands.append(band)
    start = min((band.start for band in bands), default=lowest)
    if start > lowest:
        row.fault("band", "gap", lowest=lowest, start=start)
    return Bands(lowest, highest, tuple(bands))


_READERS: dict[str, Callable[[Table, Collection[str]], Rule]] = {
    "share": _share,
    "count": _count,
    "flag": _flag,
    "choice": _choice,
    "band": _bands,
    "threshold": _threshold,
}


def parts(rule: Rule) -> tuple[str, ...]:
    """Ids of the options or bands that lines can show."""
    match rule:
        case Choice(options):
            return tuple(option.id for option in options)
        case Bands(bands=bands):
            return tuple(band.id for band in bands)
        case _:
            return ()
