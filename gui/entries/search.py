"""Which entries are shown: those that hold the searched words and meet every filter."""

from datetime import date, datetime
from decimal import Decimal

from gui.entries.words import CellWords
from model.card.entry_words import name_of
from model.card.session import Session
from model.paper.entries import EntryColumn, EntryTable
from model.scoring import with_comma
from model.scoring.entries.values import CellValue, Entry, Image, Person
from model.wording import Language


class Narrowing:
    """The filters of one table. Words of an entry are put together once and kept."""

    def __init__(self, words: CellWords, table: EntryTable, session: Session) -> None:
        """Show everything."""
        self._words = words
        self._table = table
        self._session = session
        self._searched: tuple[str, ...] = ()
        self._chosen: dict[str, CellValue] = {}
        self._kept: dict[int, str] = {}

    @property
    def on(self) -> bool:
        """Whether anything is left out."""
        return bool(self._searched or self._chosen)

    def search(self, text: str) -> None:
        """Show entries that hold all of these words somewhere."""
        self._searched = tuple(text.casefold().split())

    def choose(self, column: str, value: CellValue | None) -> None:
        """Show entries that hold this in the column; with None, whatever they hold."""
        if value is None:
            self._chosen.pop(column, None)
        else:
            self._chosen[column] = value

    def clear(self) -> None:
        """Show everything."""
        self._searched = ()
        self._chosen.clear()

    def forget_all(self) -> None:
        """Anything may have changed."""
        self._kept.clear()

    def forget(self, entry: int) -> None:
        """An entry has changed."""
        self._kept.pop(entry, None)

    def lets(self, entry: int) -> bool:
        """Whether an entry is shown."""
        if not self.on:
            return True
        ledger = self._session.ledger
        if ledger is None:
            return True
        for column, value in self._chosen.items():
            if ledger.value(self._table.id, entry, column) != value:
                return False
        if self._searched:
            held = self._kept.get(entry)
            if held is None:
                held = self._kept[entry] = self._held(entry)
            return all(word in held for word in self._searched)
        return True

    def offered(self, column: EntryColumn, language: Language) -> list[tuple[str, CellValue]]:
        """What a filter offers: the values there are, as they read."""
        ledger = self._session.ledger
        if ledger is None:
            return []
        values = dict.fromkeys(
            ledger.value(self._table.id, entry.id, column.id) for entry in ledger.entries(self._table.id)
        )
        found = []
        for value in values:
            if value is not None:
                name = self._said(column, value, language)
                if column.table and isinstance(value, int):
                    name = name_of(ledger, column.table, value).to(language)
                found.append((name, value))
        if column.kind in {"date", "moment"}:
            return sorted(found, key=lambda one: str(one[1]))
        return found if column.kind in {"option", "link"} else sorted(found)

    def _held(self, entry: int) -> str:
        ledger = self._session.ledger
        found = ledger.entry(self._table.id, entry) if ledger else None
        if found is None:
            return ""
        language = self._words.language
        parts = [str(entry), *self._values(found, language)]
        return "\n".join(parts).casefold()

    def _values(self, entry: Entry, language: Language) -> list[str]:
        found = []
        for cell, value in entry.values.items():
            column = self._words.column(cell.partition("@")[0])
            found.append(self._said(column, value, language))
        return found

    @staticmethod
    def _said(column: EntryColumn, value: CellValue, language: Language) -> str:
        match value:
            case str():
                option = column.option(value) if column.options else None
                return option.text.to(language) if option else value
            case Decimal():
                return with_comma(value)
            case datetime():
                return f"{value:%d.%m.%Y %H:%M}"
            case date():
                return f"{value:%d.%m.%Y}"
            case Person():
                return ", ".join(part for part in value if part)
            case Image():
                return value.name
            case tuple():
                return "; ".join(", ".join(one) if isinstance(one, Person) else str(one) for one in value)
        return str(value)
