"""The tables of a card at work: what is computed in them, and which of it changes with one entry.

A ledger looks at the entries of a card and never changes them. Whoever changes an entry says so by `touched`,
and only what hangs on that entry is counted anew: its own columns, its sums, its balances, and what the
entries that link to it look up.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from model.paper.definition import Paper
from model.paper.entries import Balance, DaysLeft, EntryColumn, EntryOption, EntryTable
from model.scoring.entries.balances import Balances, Key
from model.scoring.entries.computed import computed_cells
from model.scoring.entries.dates import days_left
from model.scoring.entries.faults import cell_faults, missing_cells
from model.scoring.entries.money import Amount, Money, in_kopecks, unit_of
from model.scoring.entries.values import (
    Cells,
    CellValue,
    Entries,
    Entry,
    Parameters,
    cell_of,
    cells_of,
    column_of,
    day_in,
    years_of,
)
from model.wording import Message

ZERO = Decimal(0)
NO_CELLS: Cells = {}


class Touched(NamedTuple):
    """What has to be drawn again.

    Attributes:
        entries: (table, number) of the entries something of which changed.
        sums: tables whose sums changed.
    """

    entries: frozenset[tuple[str, int]] = frozenset()
    sums: frozenset[str] = frozenset()


class Ledger:
    """What the tables of one card give. Holds the card's own entries: they must be put there first."""

    def __init__(self, paper: Paper, parameters: Parameters, entries: Entries) -> None:
        """Count everything once.

        Args:
            paper: the paper.
            parameters: of the card; the years are among them.
            entries: of the card; the same object must hold every later entry.
        """
        self.paper = paper
        self.years = years_of(paper, parameters)
        self._entries = entries
        self._columns = {table.id: {column.id: column for column in table.columns} for table in paper.tables}
        self._computed: dict[tuple[str, int], Cells] = {}
        self._given: dict[tuple[str, int], tuple[Key, dict[str, Amount]]] = {}
        self._sums: dict[str, dict[tuple[Key, str], Amount]] = {table.id: {} for table in paper.tables}
        self._links: dict[tuple[str, int], frozenset[tuple[str, int]]] = {}
        self._linked_by: dict[tuple[str, int], set[tuple[str, int]]] = {}
        self._missing: dict[tuple[str, int], tuple[str, ...]] = {}
        self._faults: dict[tuple[str, int], dict[str, Message]] = {}
        self._balances = {
            (table.id, column.id): Balances(column.computed, table)
            for table in paper.tables
            for column in table.columns
            if isinstance(column.computed, Balance)
        }
        for table in self._in_order_of_links():
            for entry_id in list(self._entries.get(table, ())):
                self._count(table, entry_id)

    def touched(self, table: str, entry_id: int) -> Touched:
        """Count anew what hangs on an entry that was put in, changed or taken out."""
        entries: set[tuple[str, int]] = set()
        sums: set[str] = set()
        waiting = [(table, entry_id)]
        seen: set[tuple[str, int]] = set()
        while waiting:
            place = waiting.pop()
            if place in seen:
                continue
            seen.add(place)
            changed, summed = self._count(*place)
            entries |= changed | {place}
            sums |= {place[0]} if summed else set()
            waiting.extend(self._linked_by.get(place, ()))
        return Touched(frozenset(entries), frozenset(sums))

    def entry(self, table: str, entry_id: int) -> Entry | None:
        """An entry; None if there is none."""
        return self._entries.get(table, {}).get(entry_id)

    def entries(self, table: str) -> Iterable[Entry]:
        """The entries of a table in the order they were entered in."""
        return self._entries.get(table, {}).values()

    def value(
        self, table: str, entry_id: int, column: str, year: int | None = None, today: date | None = None
    ) -> CellValue | None:
        """What a cell holds, entered or computed; None if nothing. Days left are told for `today` only."""
        entry = self.entry(table, entry_id)
        if entry is None:
            return None
        found = self._columns[table][column]
        rule = found.computed
        if found.kind == "running_number":
            return Decimal(entry_id)
        if rule is None:
            return entry.values.get(cell_of(column, year))
        if isinstance(rule, Balance):
            return self._balances[table, column].left.get(entry_id)
        if isinstance(rule, DaysLeft):
            until = day_in(self.value(table, entry_id, rule.until))
            return Decimal(days_left(until, today)) if until and today else None
        return self._computed.get((table, entry_id), NO_CELLS).get(cell_of(column, year))

    def unit(self, table: str, entry_id: int, column: str) -> EntryOption | None:
        """The unit a cell's number is written in, where the entry says it."""
        found = self._columns[table][column]
        entry = self.entry(table, entry_id)
        return unit_of(entry, found, self._columns[table].get(found.unit_from)) if entry else None

    def money(self, table: str, entry_id: int, column: str, year: int | None = None) -> Money | None:
        """A cell in kopecks; None if it is empty, no money, or its unit is not chosen."""
        amount = self._amount(table, entry_id, self._columns[table][column], year)
        return amount if isinstance(amount, Money) else None

    def over_years(self, table: str, entry_id: int, column: str) -> Decimal | None:
        """A column by years added up, in the entry's own unit; None where that would mean nothing."""
        found = self._columns[table][column]
        unit = self.unit(table, entry_id, column)
        if not found.over_years or (unit and not unit.summed):
            return None
        numbers = [self.value(table, entry_id, column, year) for year in self.years]
        present = [number for number in numbers if isinstance(number, Decimal)]
        return sum(present, ZERO) if present else None

    def sum_of(self, table: str, column: str, year: int | None = None, group: Key = ()) -> Amount:
        """A column added up over the entries of a group, outermost key first; the empty group is all.

        A column by years without a year is added up over all of them.
        """
        found = self._columns[table][column]
        years: tuple[int | None, ...] = (year,)
        if found.per_year and year is None:
            years = self.years
        nothing: Amount = Money(0) if self._is_money(found) else ZERO
        total = nothing
        for one in years:
            amount = self._sums[table].get((group, cell_of(column, one)))
            total = total if amount is None else _moved(total, amount, 1)
        return total

    def group_of(self, table: str, entry_id: int) -> Key:
        """The keys an entry is grouped by, outermost first, as far as they are filled in."""
        return self._given.get((table, entry_id), ((), {}))[0]

    def balances(self, table: str, column: str) -> Balances:
        """The running balances of a balance column."""
        return self._balances[table, column]

    def is_settled(self, table: str, entry_id: int, column: str) -> bool:
        """Whether nothing is left of what a date of the entry is about: then it is no longer overdue."""
        for reminder in self.paper.reminders:
            balances = self._balances.get((table, reminder.left)) if reminder.column == column else None
            key = balances.key_of(entry_id) if balances and reminder.table == table else None
            if balances and key is not None:
                return balances.left[balances.entries_of(key)[-1]] <= 0
        return False

    def linked_by(self, table: str, entry_id: int, from_table: str) -> list[int]:
        """The entries of another table that link to an entry, in their order."""
        found = self._linked_by.get((table, entry_id), ())
        return sorted(number for of, number in found if of == from_table)

    def missing(self) -> Iterator[str]:
        """Every cell that must be filled in and is not: "measures/3/cost@2024", in the paper's order."""
        for table in self.paper.tables:
            incomplete = [place for place in self._missing if place[0] == table.id]
            for place in sorted(incomplete):
                yield from (f"{table.id}/{place[1]}/{cell}" for cell in self._missing[place])

    @property
    def incomplete(self) -> int:
        """How many entries lack something."""
        return len(self._missing)

    @property
    def number(self) -> int:
        """How many entries there are."""
        return sum(len(entries) for entries in self._entries.values())

    def fault(self, table: str, entry_id: int, cell: str) -> Message | None:
        """Why what stands in a cell cannot be right; None if nothing is known against it."""
        found = self._faults.get((table, entry_id), {}).get(cell)
        if found:
            return found
        column, _ = column_of(cell)
        for (of, name), balances in self._balances.items():
            rule = self._columns[of][name].computed
            left = balances.left.get(entry_id)
            if of != table or left is None or left >= 0 or not isinstance(rule, Balance):
                continue
            if column in {name, rule.quantity}:
                return Message("entries.below_zero", {"balance": left})
        return None

    def faults(self) -> Iterator[tuple[str, int, str, Message]]:
        """(table, entry, cell, why) of every cell that cannot be right by itself."""
        for table in self.paper.tables:
            for place in sorted(place for place in self._faults if place[0] == table.id):
                for cell, message in self._faults[place].items():
                    yield (*place, cell, message)

    def _count(self, table: str, entry_id: int) -> tuple[set[tuple[str, int]], bool]:
        """Count an entry anew; the entries whose balance changed, and whether a sum did."""
        place = (table, entry_id)
        definition = self.paper.table(table)
        entry = self.entry(table, entry_id)
        if entry is None:
            for kept in (self._computed, self._missing, self._faults):
                kept.pop(place, None)
        else:
            self._computed[place] = computed_cells(definition, entry, self.years, self._looked_up)
            self._keep(self._missing, place, missing_cells(definition, entry, self.years))
            self._keep(self._faults, place, cell_faults(definition, entry, self.years, self._entries))
        self._relink(place, definition, entry)
        summed = self._add_up(place, definition, entry)
        changed = {
            (table, other)
            for (of, _), balances in self._balances.items()
            if of == table
            for other in balances.put(entry_id, self._entries.get(table, {}))
        }
        return changed, summed

    @staticmethod
    def _keep(kept: dict[tuple[str, int], Any], place: tuple[str, int], found: object) -> None:
        if found:
            kept[place] = found
        else:
            kept.pop(place, None)

    def _looked_up(self, table: str, entry_id: int, column: str) -> CellValue | None:
        return self.value(table, entry_id, column)

    def _relink(self, place: tuple[str, int], table: EntryTable, entry: Entry | None) -> None:
        links = set()
        if entry:
            for column in table.columns:
                value = entry.values.get(column.id)
                if column.kind == "link" and isinstance(value, int):
                    links.add((column.table, value))
                elif column.kind == "links" and isinstance(value, tuple):
                    links |= {(column.table, number) for number in value if isinstance(number, int)}
        before = self._links.get(place, frozenset())
        for target in before - links:
            self._linked_by[target].discard(place)
        for target in links - before:
            self._linked_by.setdefault(target, set()).add(place)
        if links:
            self._links[place] = frozenset(links)
        else:
            self._links.pop(place, None)

    def _add_up(self, place: tuple[str, int], table: EntryTable, entry: Entry | None) -> bool:
        if not table.sums:
            return False
        before = self._given.pop(place, None)
        after = (self._group(table, place[1]), self._amounts(table, place[1])) if entry else None
        if after:
            self._given[place] = after
        if before == after:
            return False
        sums = self._sums[table.id]
        for found, sign in ((before, -1), (after, 1)):
            for cell, amount in found[1].items() if found else ():
                for depth in range(len(found[0]) + 1 if found else 0):
                    key = (found[0][:depth] if found else (), cell)
                    sums[key] = _moved(sums.get(key), amount, sign)
        return True

    def _group(self, table: EntryTable, entry_id: int) -> Key:
        found = []
        for group in table.groups:
            value = self.value(table.id, entry_id, group.column)
            if value is None:
                break
            found.append(value)
        return tuple(found)

    def _amounts(self, table: EntryTable, entry_id: int) -> dict[str, Amount]:
        found: dict[str, Amount] = {}
        for name in table.sums:
            column = self._columns[table.id][name]
            for cell, year in cells_of(column, self.years):
                amount = self._amount(table.id, entry_id, column, year)
                if amount is not None:
                    found[cell] = amount
        return found

    def _amount(self, table: str, entry_id: int, column: EntryColumn, year: int | None) -> Amount | None:
        number = self.value(table, entry_id, column.id, year)
        if not isinstance(number, Decimal):
            return None
        if not column.unit_from:
            return in_kopecks(number, Decimal(1)) if column.kind == "money" else number
        unit = self.unit(table, entry_id, column.id)
        if unit and unit.scale is not None:
            return in_kopecks(number, unit.scale)
        return None if column.kind == "money" else number

    @staticmethod
    def _is_money(column: EntryColumn) -> bool:
        return column.kind == "money"

    def _in_order_of_links(self) -> list[str]:
        """Tables so that what an entry looks up is counted before it."""
        order: list[str] = []
        waiting = [table.id for table in self.paper.tables]
        while waiting:
            ready = [
                table
                for table in waiting
                if not any(
                    column.kind == "link" and column.table in waiting and column.table != table
                    for column in self.paper.table(table).columns
                )
            ]
            # A ring of links cannot be put in order; it is counted as the paper has it.
            order += ready or waiting
            waiting = [table for table in waiting if table not in order]
        return order


def _moved(total: Amount | None, amount: Amount, sign: int) -> Amount:
    if isinstance(amount, Money):
        before = total.kopecks if isinstance(total, Money) else 0
        return Money(before + sign * amount.kopecks)
    before_number = total if isinstance(total, Decimal) else ZERO
    return before_number + sign * amount
