"""What stands in the cells of a grid, in the language of the window."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QObject

from model.card.card import Field
from model.card.entry_fields import entry_field
from model.card.entry_words import value_in_words
from model.card.session import Session
from model.paper.entries import DaysLeft, EntryColumn, EntryOption, EntryTable
from model.scoring.entries.balances import Key
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import Amount, Money, with_places
from model.scoring.entries.values import cell_of
from model.wording import Language

NUMERIC = frozenset({"running_number", "whole", "number", "money", "percent"})


def grouped(text: str) -> str:
    """Thousands apart, as papers print them: "3 575,5"."""
    whole, comma, rest = text.partition(",")
    return f"{int(whole):,}".replace(",", "\u00a0") + comma + rest if whole.lstrip("-").isdigit() else text


def amount_words(amount: Amount, unit: EntryOption | None) -> str:
    """A sum; of money, in the unit."""
    if isinstance(amount, Money):
        scale, places = (unit.scale, unit.places) if unit and unit.scale else (Decimal(1), 2)
        return grouped(with_places(amount.in_unit(scale), places).replace(".", ","))
    return grouped(with_places(amount, 0).replace(".", ","))


class CellWords(QObject):
    """Says what the cells of one table hold."""

    def __init__(self, session: Session, table: EntryTable, language: Language, today: date) -> None:
        """Speak of a table of the open card."""
        super().__init__()
        self._session = session
        self._table = table
        self.language: Language = language
        self._today = today
        self._columns = {column.id: column for column in table.columns}

    @property
    def ledger(self) -> Ledger:
        """What is computed of the card's tables."""
        ledger = self._session.ledger
        if ledger is None:
            raise TypeError(self._table.id)
        return ledger

    def column(self, name: str) -> EntryColumn:
        """A column of the table."""
        return self._columns[name]

    def field(self, entry: int, column: str, year: int | None = None) -> Field:
        """The field of a cell."""
        return entry_field(self._table.id, entry, cell_of(column, year))

    def of(self, entry: int, column: str, year: int | None = None) -> str:
        """What a cell shows: a wrong entry exactly as it was typed."""
        found = self._columns[column]
        if found.computed is None:
            draft = self._session.card.drafts.get(self.field(entry, column, year))
            if draft is not None:
                return draft
        value = self.ledger.value(self._table.id, entry, column, year, self._today)
        if value is None:
            return ""
        if isinstance(found.computed, DaysLeft) and isinstance(value, Decimal) and value < 0:
            if self.ledger.is_settled(self._table.id, entry, found.computed.until):
                return ""  # handed over or destroyed
            return self.tr("overdue by %n day(s)", "", int(-value))
        text = value_in_words(self.ledger, self._table.id, entry, column, value).to(self.language)
        return grouped(text) if found.kind in NUMERIC and isinstance(value, Decimal) else text

    def over_years(self, entry: int, column: str) -> str:
        """The years added up, in the entry's own unit; nothing where that would mean nothing."""
        number = self.ledger.over_years(self._table.id, entry, column)
        if number is None:
            return ""
        unit = self.ledger.unit(self._table.id, entry, column)
        places = unit.places if unit and unit.scale is not None else 0
        return grouped(with_places(number, places).replace(".", ","))

    def unit(self, entry: int, column: str) -> str:
        """The unit of a cell."""
        unit = self.ledger.unit(self._table.id, entry, column)
        if unit:
            return unit.text.to(self.language)
        own = self._columns[column].unit
        return own.to(self.language) if own else ""

    def total(self, column: str, year: int | None, group: Key) -> str:
        """A subtotal in the table's own unit."""
        return amount_words(self.ledger.sum_of(self._table.id, column, year, group), self._table.unit)
