"""Entries and their cells in words, and the texts of a paper with their {places} filled."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Union

from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import with_places
from model.scoring.entries.values import CellValue, Image, Person
from model.wording import Language, Message, Said, Text, join_list, say

LONGEST_NAME: Final = 70
NOTHING: Final = "—"

Put = Union[Said, date, None, "tuple[Put, ...]"]
"""What may fill a place of a paper's text."""


def filled(text: Text, details: Mapping[str, Put]) -> Text:
    """The text with its places filled in both languages; what is not known becomes a dash."""
    return Text(ru=_filled(text.ru, details, "ru"), kk=_filled(text.kk, details, "kk"))


def _filled(text: str, details: Mapping[str, Put], language: Language) -> str:
    # «…«День соседей»»: marks that meet are printed once.
    return text.format_map(_Places(details, language)).replace("»»", "»").replace("««", "«")


class _Places(dict[str, str]):
    def __init__(self, details: Mapping[str, Put], language: Language) -> None:
        super().__init__({name: _worded(value, language) for name, value in details.items()})

    def __missing__(self, name: str) -> str:
        return NOTHING


def _worded(value: Put, language: Language) -> str:
    match value:
        case None:
            return NOTHING
        case Message():
            return say(value, language)
        case Text():
            return value.to(language)
        case Decimal():
            return say(Message("check.paper", {"text": value}), language)
        case datetime():
            return f"{value:%d.%m.%Y %H:%M}"
        case date():
            return f"{value:%d.%m.%Y}"
        case tuple():
            return join_list([_worded(item, language) for item in value])
        case _:
            return str(value)


def name_of(ledger: Ledger, table: str, entry_id: int) -> Text:
    """What an entry is called: its name column, shortened; its number where that is empty."""
    definition = ledger.paper.table(table)
    words = cell_in_words(ledger, table, entry_id, definition.name_column)
    numbered = Text(f"№ {entry_id}", f"№ {entry_id}")
    if not words or definition.column(definition.name_column).kind == "running_number":
        return numbered
    return Text(*(_cut(words.to(language)) for language in ("ru", "kk")))


def _cut(name: str) -> str:
    """A long name by its beginning and its end: measures often begin alike."""
    flat = " ".join(name.split())
    if len(flat) <= LONGEST_NAME:
        return flat
    half = LONGEST_NAME // 2
    beginning, end = flat[:half].rsplit(" ", 1)[0], flat[-half:].split(" ", 1)[-1]
    # A quotation that was cut through is closed before the gap and opened after it.
    beginning += "»" * (beginning.count("«") - beginning.count("»"))
    return f"{beginning} … {'«' * (end.count('»') - end.count('«'))}{end}"


def cell_in_words(
    ledger: Ledger, table: str, entry_id: int, column: str, year: int | None = None
) -> Text | None:
    """What a cell holds, for a person to read; None if nothing."""
    value = ledger.value(table, entry_id, column, year)
    return None if value is None else value_in_words(ledger, table, entry_id, column, value)


def value_in_words(ledger: Ledger, table: str, entry_id: int, column: str, value: CellValue) -> Text:
    """A value in words: an option by its text, a link by the other entry's name, a sum in its own places."""
    found = ledger.paper.table(table).column(column)
    if isinstance(value, bool):
        return _text(Message("ready.yes" if value else "ready.no"))
    if isinstance(value, int) and ledger.entry(found.table, value):
        return name_of(ledger, found.table, value)
    if isinstance(value, Decimal):
        unit = ledger.unit(table, entry_id, column)
        places = unit.places if unit and unit.scale is not None else 0
        return _same(with_places(value, places).replace(".", ","))
    if isinstance(value, str):
        option = found.option(value)
        return option.text if option else _same(value)
    return _same(_plainly(value))


def _plainly(value: CellValue) -> str:
    """A value that reads the same in both languages."""
    match value:
        case int():
            return f"№ {value}"
        case datetime():
            return f"{value:%d.%m.%Y %H:%M}"
        case date():
            return f"{value:%d.%m.%Y}"
        case Image():
            return value.name
        case Person():
            return ", ".join(part for part in value if part)
        case tuple():
            return "; ".join(_plainly(one) for one in value)
        case _:
            return str(value)


def _text(message: Message) -> Text:
    return Text(say(message, "ru"), say(message, "kk"))


def _same(text: str) -> Text:
    return Text(text, text)
