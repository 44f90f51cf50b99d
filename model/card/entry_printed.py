"""Entries taken from a paper: what it prints in computed cells against what they come to."""

from collections.abc import Iterator
from decimal import Decimal

from model.card.card import Card
from model.card.entry_document import ALL_YEARS
from model.card.entry_fields import entry_field
from model.card.entry_words import name_of
from model.card.report import Finding
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import YEAR_MARK
from model.wording import Message, Said, Text


def compared_with_print(card: Card, ledger: Ledger) -> Iterator[Finding]:
    """Where the paper prints another sum, a sum that means nothing, or a line more than once."""
    printed = card.printed
    if not printed:
        return
    for name, number in printed.cells.items():
        table, entry, cell = name.split("/")
        if ledger.entry(table, int(entry)):
            yield from _compared(table, int(entry), cell, number, ledger)
    for name, times in printed.repeated.items():
        table, entry, column = name.split("/")
        if ledger.entry(table, int(entry)):
            details = _details(table, int(entry), column, ledger) | {"times": times}
            field = entry_field(table, int(entry), column)
            yield Finding(field.key, "wrong_place", None, None, Message("check.repeated", details))


def _compared(table: str, entry: int, cell: str, number: Decimal, ledger: Ledger) -> Iterator[Finding]:
    column, mark, year = cell.partition(YEAR_MARK)
    row = f"{table}/{entry}/{cell}"
    details = _details(table, entry, column, ledger) | {"printed": number}
    if year == ALL_YEARS:
        computed = ledger.over_years(table, entry, column)
        if computed is None:
            if number:
                yield Finding(row, "wrong_place", number, None, Message("check.added_in_vain", details))
            return
    else:
        value = ledger.value(table, entry, column, int(year) if mark else None)
        computed = value if isinstance(value, Decimal) else None
    if computed is not None and computed != number:
        message = Message("check.entry_miscalculated", details | {"computed": computed})
        yield Finding(row, "miscalculated", number, computed, message)


def _details(table: str, entry: int, column: str, ledger: Ledger) -> dict[str, Said]:
    name = ledger.paper.table(table).column(column).text
    flat = Text(name.ru.replace("\n", " "), name.kk.replace("\n", " "))
    return {"entry": name_of(ledger, table, entry), "column": flat}
