"""The figures a paper of entries gives out, and its total."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from model.paper.entries import Balance
from model.paper.results import Result
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import Amount, Money, with_places
from model.scoring.entries.values import CellValue, day_in
from model.scoring.numbers import plain

_BETWEEN: Final = "/"


def results(ledger: Ledger) -> dict[str, dict[str, str]]:
    """Every figure by its group and key, in the paper's order: {"totals": {"2024": "858.5", …}}."""
    found: dict[str, dict[str, str]] = {}
    for result in ledger.paper.results:
        found.setdefault(result.group, {}).update(_figures(result, ledger))
    return found


def main_total(ledger: Ledger) -> Decimal:
    """The total of the paper in the unit it is given out in; 0 where it has none."""
    for result in ledger.paper.results:
        if result.main:
            return in_unit(ledger.sum_of(result.table, result.column), result.scale)
    return Decimal(0)


def in_unit(amount: Amount, scale: Decimal) -> Decimal:
    """Money in units of so many roubles; any other number as it is."""
    return amount.in_unit(scale) if isinstance(amount, Money) else amount


def _figures(result: Result, ledger: Ledger) -> Mapping[str, str]:
    match result.kind:
        case "each_year":
            return {str(year): _sum(result, ledger, year) for year in ledger.years}
        case "all_years":
            return {result.key: _sum(result, ledger, None)}
        case _:
            return _by_keys(result, ledger)


def _sum(result: Result, ledger: Ledger, year: int | None) -> str:
    amount = ledger.sum_of(result.table, result.column, year)
    return with_places(in_unit(amount, result.scale), result.places)


def _by_keys(result: Result, ledger: Ledger) -> dict[str, str]:
    table = ledger.paper.table(result.table)
    rule = table.column(result.column).computed
    if isinstance(rule, Balance) and rule.keys == result.keys:
        left = ledger.balances(result.table, result.column).last()
        return {_BETWEEN.join(map(said, key)): plain(number) for key, number in left.items()}
    found = {}
    for entry in ledger.entries(result.table):
        keys = [ledger.value(result.table, entry.id, key) for key in result.keys]
        value = ledger.value(result.table, entry.id, result.column)
        if value is not None and all(key is not None for key in keys):
            found[_BETWEEN.join(said(key) for key in keys if key is not None)] = said(value)
    return found


def said(value: CellValue) -> str:
    """A value as programs read it: a number with a point, a day as 2024-06-06."""
    if isinstance(value, Decimal):
        return plain(value)
    day = day_in(value)
    return day.isoformat() if day else str(value)
