"""Checks of tables that compare an entry with those before it, with its period, with a list on its day."""

from collections.abc import Iterator

from model.card.entry_found import Found, standing
from model.card.entry_words import Put, cell_in_words, filled, name_of
from model.paper.entry_checks import (
    AboveZero,
    Acquainted,
    FilledWith,
    InSequence,
    SameWithin,
    WithinLinked,
)
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import Entry, day_in, folded
from model.wording import Text


def in_sequence(check: InSequence, ledger: Ledger) -> Iterator[Found]:
    """Entries that bear an earlier date or time than the one entered before them."""
    before: Entry | None = None
    for entry in ledger.entries(check.table):
        held = entry.values.get(check.column)
        last = before.values.get(check.column) if before else None
        if held is None:
            continue
        if before and str(held) < str(last):  # days and moments sort as they are written: 2024-06-06 09:30
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "day": cell_in_words(ledger, check.table, entry.id, check.column),
                "before": name_of(ledger, check.table, before.id),
                "last": cell_in_words(ledger, check.table, before.id, check.column),
            }
            yield Found(f"{check.table}/{entry.id}/{check.column}", filled(check.text, details))
        before = entry


def above_zero(check: AboveZero, ledger: Ledger) -> Iterator[Found]:
    """Entries of a quantity of nothing."""
    for entry in standing(check.table, ledger):
        number = entry.number(check.column)
        if number is not None and number <= 0:
            details: dict[str, Put] = {"entry": name_of(ledger, check.table, entry.id)}
            yield Found(f"{check.table}/{entry.id}/{check.column}", filled(check.text, details))


def filled_with(check: FilledWith, ledger: Ledger) -> Iterator[Found]:
    """Entries that hold one thing without the other that comes before it."""
    for entry in standing(check.table, ledger):
        if entry.values.get(check.column) is not None and entry.values.get(check.needs) in (None, ()):
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "value": cell_in_words(ledger, check.table, entry.id, check.column),
            }
            yield Found(f"{check.table}/{entry.id}/{check.needs}", filled(check.text, details))


def within_linked(check: WithinLinked, ledger: Ledger) -> Iterator[Found]:
    """Entries whose day is not in the period of the entry they belong to."""
    for entry in standing(check.table, ledger):
        link, day = entry.link(check.link), day_in(entry.values.get(check.column))
        other = ledger.entry(check.link_table, link) if link is not None else None
        if other is None or day is None:
            continue
        start, end = (day_in(other.values.get(name)) for name in (check.link_start, check.link_end))
        if (start and day < start) or (end and day > end):
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "day": day,
                "name": name_of(ledger, check.link_table, other.id),
                "start": start,
                "end": end,
            }
            yield Found(f"{check.table}/{entry.id}/{check.column}", filled(check.text, details))


def same_within(check: SameWithin, ledger: Ledger) -> Iterator[Found]:
    """Entries that differ from the first of those they belong to; what was taken back is not asked."""
    table = ledger.paper.table(check.table)
    first: dict[tuple[object, ...], int] = {}
    for entry in standing(check.table, ledger):
        key = tuple(entry.values.get(name) for name in check.keys)
        if None in key:
            continue
        before = first.setdefault(key, entry.id)
        for name in check.columns:
            own = ledger.value(check.table, entry.id, name)
            other = ledger.value(check.table, before, name)
            if own is not None and other is not None and own != other:
                details: dict[str, Put] = {
                    "entry": name_of(ledger, check.table, entry.id),
                    "first": name_of(ledger, check.table, before),
                    "key": tuple(_said(ledger, check.table, entry.id, one) for one in check.keys),
                    "column": table.column(name).text,
                    "own": cell_in_words(ledger, check.table, entry.id, name),
                    "other": cell_in_words(ledger, check.table, before, name),
                }
                yield Found(f"{check.table}/{entry.id}/{name}", filled(check.text, details))


def acquainted(check: Acquainted, ledger: Ledger) -> Iterator[Found]:
    """Entries whose person stands on the list that day, and had not been told of it by then."""
    lines: dict[str, list[Entry]] = {}
    for line in ledger.entries(check.list_table):
        on_list = line.person(check.list_column)
        if on_list:
            lines.setdefault(folded(on_list.name), []).append(line)
    for entry in standing(check.table, ledger):
        person, day = entry.person(check.column), day_in(entry.values.get(check.day))
        if person is None or day is None:
            continue
        told = []
        for line in lines.get(folded(person.name), ()):
            start, end = day_in(line.values.get(check.start)), day_in(line.values.get(check.end))
            if start and start <= day and (end is None or day <= end):
                told.append(day_in(line.values.get(check.list_date)))
        if told and not any(one and one <= day for one in told):
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "person": person.name,
                "day": day,
            }
            yield Found(f"{check.table}/{entry.id}/{check.column}", filled(check.text, details))


def _said(ledger: Ledger, table: str, entry_id: int, column: str) -> Text:
    return cell_in_words(ledger, table, entry_id, column) or Text("—", "—")
