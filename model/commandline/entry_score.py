"""`score` of a paper of entries: what its tables come to."""

import textwrap
from decimal import Decimal
from typing import Final

from model.card.card import Card
from model.card.entry_words import cell_in_words
from model.commandline.output import write_line
from model.commandline.words import in_columns
from model.paper.entries import EntryColumn, EntryTable, Summary
from model.paper.results import Result
from model.scoring import plain
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import with_places
from model.scoring.entries.results import in_unit, results, said
from model.scoring.entries.values import cells_of
from model.wording import Language, Message, Said, say

ALL_YEARS: Final = "all"
_SUMMARY_WIDTHS: Final = (52, 12)
_YEAR_WIDTH: Final = 12
_KEY_WIDTHS: Final = (64, 12)


def entry_document(card: Card, ledger: Ledger, *, complete: bool) -> dict[str, object]:
    """The tables with what is computed in them, and the paper's own figures."""
    tables = {
        table.id: [
            {"id": entry.id, "computed": _computed(table, entry.id, ledger)}
            for entry in ledger.entries(table.id)
        ]
        for table in card.paper.tables
    }
    return {
        "form": card.paper.id,
        "edition": card.paper.edition,
        "tables": tables,
        **results(ledger),
        "complete": complete,
    }


def _computed(table: EntryTable, entry: int, ledger: Ledger) -> dict[str, object]:
    found: dict[str, object] = {}
    for column in table.columns:
        if column.computed is None and not column.over_years:
            continue
        cells = dict(_cells(table, column, entry, ledger))
        if column.per_year:
            found[column.id] = cells
        elif cells:
            found[column.id] = cells[column.id]
    return found


def _cells(
    table: EntryTable, column: EntryColumn, entry: int, ledger: Ledger
) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    if column.computed is not None:
        for _, year in cells_of(column, ledger.years):
            value = ledger.value(table.id, entry, column.id, year)
            key = column.id if year is None else str(year)
            found.append((key, None if value is None else said(value)))
    if column.over_years:
        total = ledger.over_years(table.id, entry, column.id)
        found.append((ALL_YEARS, None if total is None else plain(total)))
    return found


def write_entries(card: Card, ledger: Ledger, language: Language) -> None:
    """The figures for a person to read: how many entries, sums by year, the last value of each key."""
    for table in card.paper.tables:
        number = len(card.entries.get(table.id, ()))
        details: dict[str, Said] = {"table": table.title, "number": number}
        write_line(say(Message("show.entries", details), language))
    for summary in card.paper.summaries:
        _write_summary(summary, ledger, language)
    for result in card.paper.results:
        if result.kind in {"last", "each"}:
            _write_keys(result, ledger, language)
    filled: dict[str, Said] = {"number": ledger.number - ledger.incomplete, "of": ledger.number}
    write_line()
    write_line(say(Message("show.entries_filled", filled), language))


def _write_summary(summary: Summary, ledger: Ledger, language: Language) -> None:
    write_line()
    write_line(f"{summary.title.to(language)}, {summary.unit.text.to(language)}")
    widths = (*_SUMMARY_WIDTHS, *(_YEAR_WIDTH for _ in ledger.years))
    titles = [summary.titles[1].to(language), *(str(year) for year in ledger.years)]
    _write_numbers("", titles, widths)
    for row in summary.rows:
        amounts = [ledger.sum_of(summary.table, row.column, year) for year in (None, *ledger.years)]
        scale = summary.unit.scale or Decimal(1)
        cells = [with_places(in_unit(one, scale), summary.unit.places).replace(".", ",") for one in amounts]
        _write_numbers(" ".join(row.text.to(language).split()), cells, widths)


def _write_numbers(label: str, cells: list[str], widths: tuple[int, ...]) -> None:
    padded = [cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)]
    for place, line in enumerate(textwrap.wrap(label, widths[0]) or [""]):
        write_line(f"{line:<{widths[0]}}  {'  '.join(padded)}".rstrip() if not place else line)


def _write_keys(result: Result, ledger: Ledger, language: Language) -> None:
    table = ledger.paper.table(result.table)
    last: dict[str, str] = {}
    for entry in ledger.entries(result.table):
        keys = [cell_in_words(ledger, result.table, entry.id, key) for key in result.keys]
        value = cell_in_words(ledger, result.table, entry.id, result.column)
        if value is not None:
            last[", ".join(key.to(language) for key in keys if key)] = value.to(language)
    write_line()
    write_line(f"{table.column(result.column).text.to(language)}:")
    for key, value_text in last.items():
        for line in in_columns((key, value_text), _KEY_WIDTHS):
            write_line(line)
