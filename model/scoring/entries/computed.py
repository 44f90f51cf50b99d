"""Columns counted from other columns of the same entry: products, sums, dates, what a link leads to."""

from collections.abc import Callable
from decimal import Decimal

from model.paper.entries import DateRule, Difference, EntryColumn, EntryTable, Lookup, Product, Sum
from model.scoring.entries.dates import reckoned
from model.scoring.entries.values import Cells, CellValue, Entry, cell_of, cells_of, day_in

ZERO, ONE = Decimal(0), Decimal(1)
LookedUp = Callable[[str, int, str], CellValue | None]
"""(table, entry, column) -> what stands there."""


def computed_cells(table: EntryTable, entry: Entry, years: tuple[int, ...], looked_up: LookedUp) -> Cells:
    """Every counted cell of the entry; not balances and days left, which need more than the entry."""
    found: dict[str, CellValue] = {}
    by_id = {column.id: column for column in table.columns}
    for column in table.columns:
        if column.computed is None:
            continue
        for cell, year in cells_of(column, years):
            value = _counted(column, year, entry, found, by_id, looked_up)
            if value is not None:
                found[cell] = value
    return found


def _counted(
    column: EntryColumn,
    year: int | None,
    entry: Entry,
    found: Cells,
    by_id: dict[str, EntryColumn],
    looked_up: LookedUp,
) -> CellValue | None:
    def held(name: str) -> CellValue | None:
        cell = cell_of(name, year if by_id[name].per_year else None)
        return found.get(cell) if by_id[name].computed else entry.values.get(cell)

    def numbers(names: tuple[str, ...]) -> list[Decimal]:
        return [value for name in names if isinstance(value := held(name), Decimal)]

    match column.computed:
        case Product(columns):
            factors = numbers(columns)
            product = ONE
            for factor in factors:
                product *= factor
            return product if len(factors) == len(columns) else None
        case Sum(columns):
            parts = numbers(columns)
            return sum(parts, ZERO) if parts else None
        case Difference(columns):
            parts = numbers(columns)
            return parts[0] - sum(parts[1:], ZERO) if len(parts) == len(columns) else None
        case DateRule() as rule:
            start = day_in(held(rule.start))
            return reckoned(start, rule) if start else None
        case Lookup(link, name):
            target = entry.link(link)
            return looked_up(by_id[link].table, target, name) if target is not None else None
        case _:
            return None
