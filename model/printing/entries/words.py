"""What stands in the cells of a printed table of entries."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Final

from model.card.entry_words import value_in_words
from model.paper.entries import EntryColumn, EntryTable
from model.printing.entries.checked import printable
from model.printing.entries.grid import PrintedColumn
from model.scoring.entries.balances import Key
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import Amount, Money, with_places
from model.scoring.entries.values import Person
from model.wording import Language, Message, Said, say

NOT_SUMMED: Final = "x"
"""Stands where adding up would mean nothing, as in the papers themselves."""

_GROUPED_FROM: Final = 5
_KOPECKS: Final = 2
_LONGEST_UNBROKEN: Final = 20


def grouped(number: str) -> str:
    """A number with its comma, thousands apart from five digits on: "3575,5", "721 500,00"."""
    whole, comma, rest = number.replace(".", ",").partition(",")
    if len(whole.lstrip("-")) >= _GROUPED_FROM:
        whole = f"{int(whole):,}".replace(",", "\u00a0")
    return whole + comma + rest


class TableWords:
    """Says what the cells of one table hold, in the language of the paper."""

    def __init__(self, ledger: Ledger, table: EntryTable, language: Language) -> None:
        """Speak of a table of this ledger."""
        self.ledger = ledger
        self.table = table
        self.language: Language = language
        self._reversed_by = {
            number: entry.id
            for entry in ledger.entries(table.id)
            if table.reverses and (number := entry.link(table.reverses)) is not None
        }

    def cell(self, entry: int, column: EntryColumn, year: int | None = None) -> str:
        """A cell; "" if it is empty.

        Raises:
            PrintRefused: a character is in no font of ours.
        """
        value = self.ledger.value(self.table.id, entry, column.id, year)
        if value is None:
            return ""
        if isinstance(value, Person):
            return self._person(entry, column, value)
        text = value_in_words(self.ledger, self.table.id, entry, column.id, value).to(self.language)
        if column.kind == "running_number":
            return "\n".join([text, *self._taken_back(entry)])
        if isinstance(value, Decimal):
            return grouped(text)
        return printable(text, partial(self.where, entry, column))

    def printed(self, entry: int, one: PrintedColumn, line: EntryColumn | None = None) -> str:
        """What stands in a printed column; `line` is the line of a block."""
        column = one.column or line
        if column is None:
            return ""
        match one.kind:
            case "unit":
                return self.unit(entry, column)
            case "all":
                return self.over_years(entry, column)
            case _:
                return self.cell(entry, column, one.year)

    def _person(self, entry: int, column: EntryColumn, person: Person) -> str:
        """The name, whose initials are not torn off, and the post on a line of its own."""
        where = partial(self.where, entry, column)
        name, post = printable(person.name, where), printable(person.post, where)
        if len(name) <= _LONGEST_UNBROKEN:
            name = name.replace(" ", "\u00a0")
        return f"{name},\n{post}" if name and post else name or post

    def where(self, entry: int, column: EntryColumn) -> Message:
        """Names a cell for whoever has to mend it."""
        details: dict[str, Said] = {"table": self.table.short, "entry": str(entry), "column": column.short}
        return Message("print.where_cell", details)

    def unit(self, entry: int, column: EntryColumn) -> str:
        """The unit that a line of a block is counted in."""
        if column.unit:
            return printable(column.unit.to(self.language))
        option = self.ledger.unit(self.table.id, entry, column.id)
        return printable(option.text.to(self.language)) if option else ""

    def over_years(self, entry: int, column: EntryColumn) -> str:
        """All years of a line added up; a mark where that would mean nothing."""
        unit = self.ledger.unit(self.table.id, entry, column.id)
        if not column.over_years or (unit and not unit.summed):
            return NOT_SUMMED
        number = self.ledger.over_years(self.table.id, entry, column.id)
        if number is None:
            return ""
        return grouped(with_places(number, unit.places if unit and unit.scale is not None else 0))

    def sum_unit(self, column: EntryColumn) -> str:
        """The unit of a sum over entries."""
        unit = self.table.unit.text if self.table.unit and column.kind == "money" else column.unit
        return printable(unit.to(self.language)) if unit else ""

    def sum(self, column: EntryColumn, year: int | None, group: Key) -> str:
        """A column added up over the entries of a group."""
        return self.amount(self.ledger.sum_of(self.table.id, column.id, year, group))

    def amount(self, amount: Amount) -> str:
        """A sum; of money, in the unit of the table."""
        if not isinstance(amount, Money):
            return grouped(with_places(amount, 0))
        unit = self.table.unit
        scale, places = (unit.scale, unit.places) if unit and unit.scale else (Decimal(1), _KOPECKS)
        return grouped(with_places(amount.in_unit(scale), places))

    def ordered(self) -> list[int]:
        """The entries as the paper has them: by groups, then in the order of the table."""
        columns = [group.column for group in self.table.groups] + list(self.table.order)
        names = tuple(dict.fromkeys(columns))

        def place(entry: int) -> tuple[object, ...]:
            values = (self.ledger.value(self.table.id, entry, column) for column in names)
            return (*((value is None, "" if value is None else value) for value in values), entry)

        numbers = [entry.id for entry in self.ledger.entries(self.table.id)]
        return sorted(numbers, key=place) if names else numbers

    def group(self, entry: int) -> Key:
        """The keys an entry is grouped by, outermost first, as far as they are filled in."""
        found = []
        for group in self.table.groups:
            value = self.ledger.value(self.table.id, entry, group.column)
            if value is None:
                break
            found.append(value)
        return tuple(found)

    def _taken_back(self, entry: int) -> Iterator[str]:
        """What a journal says of an entry that takes another one back, and of that one."""
        if not self.table.reverses:
            return
        held = self.ledger.entry(self.table.id, entry)
        number = held.link(self.table.reverses) if held else None
        if number is not None:
            yield say(Message("print.reverses", {"number": str(number)}), self.language)
        if entry in self._reversed_by:
            number = self._reversed_by[entry]
            yield say(Message("print.reversed_by", {"number": str(number)}), self.language)
