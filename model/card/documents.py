"""Papers drawn up from chosen entries: which may be chosen, whether it may be drawn up, what it says."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Final, NamedTuple

from model.card.card import Card
from model.card.entry_found import taken_back
from model.card.entry_words import Put, cell_in_words, filled, name_of
from model.card.places import entered, long_date
from model.paper.entries import Block, Document, EntryOption, EntryTable
from model.scoring import ZERO, with_comma
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.reminders import Due
from model.scoring.entries.values import answers, day_in
from model.scoring.entries.words import form_after, in_words
from model.wording import Language, Message, Text

_PLACE: Final = re.compile(r"\{(?:(organisation|period|parameters|entry)\.)?(\w+)\}")
BLANK: Final = "________"


class Permission(NamedTuple):
    """Whether a document may be drawn up.

    Attributes:
        refused: why not; None if it may.
        warned: what must be known first; None if nothing.
    """

    refused: Message | None
    warned: Message | None


def offered(ledger: Ledger, document: Document, record: int | None = None) -> Iterator[int]:
    """The entries a document may be drawn up from, in their order.

    Left out are those taken back, those another document of its kind was drawn up from, and those that differ
    from the record where they must not.

    Args:
        ledger: of the card.
        document: the document.
        record: its record; None before there is one.
    """
    if not document.table:
        return
    gone = taken_back(ledger, document.table)
    for other in ledger.entries(document.records):
        if other.id != record:
            gone |= set(chosen(ledger, document, other.id))
    for entry in ledger.entries(document.table):
        if entry.id in gone or not answers(entry, document.offered):
            continue
        if record is None or not _differs(ledger, document, record, entry.id):
            yield entry.id


def _differs(ledger: Ledger, document: Document, record: int, number: int) -> bool:
    pairs = (
        (ledger.value(document.records, record, column), ledger.value(document.table, number, column))
        for column in document.same
    )
    return any(own is not None and own != other for own, other in pairs)


def chosen(ledger: Ledger, document: Document, record: int) -> tuple[int, ...]:
    """The entries that were chosen and are still there."""
    value = ledger.value(document.records, record, document.chosen) if document.chosen else ()
    numbers = value if isinstance(value, tuple) else ()
    return tuple(
        number for number in numbers if isinstance(number, int) and ledger.entry(document.table, number)
    )


def permitted(ledger: Ledger, document: Document, record: int) -> Permission:
    """Whether the document may be drawn up on its day from the entries chosen for it."""
    day = day_in(ledger.value(document.records, record, document.day))
    if not document.not_before or day is None or document.refused is None:
        return Permission(None, None)
    warned = None
    for number in chosen(ledger, document, record):
        limit = day_in(ledger.value(document.table, number, document.not_before))
        if limit is None or day > limit:
            continue
        name = name_of(ledger, document.table, number)
        details: dict[str, Put] = {"entry": name, "day": day, "limit": limit}
        if day < limit:
            return Permission(Message("check.paper", {"text": filled(document.refused, details)}), None)
        if document.warned:
            warned = Message("check.paper", {"text": filled(document.warned, details)})
    return Permission(None, warned)


def total(ledger: Ledger, document: Document, record: int) -> Decimal:
    """The quantity of the chosen entries added up."""
    numbers = (
        ledger.value(document.table, number, document.quantity)
        for number in chosen(ledger, document, record)
        if document.quantity
    )
    return sum((number for number in numbers if isinstance(number, Decimal)), ZERO)


def totals(ledger: Ledger, document: Document, record: int) -> list[tuple[EntryOption | None, Decimal]]:
    """The quantities of the chosen entries, each unit by itself in the order they first appear."""
    found: dict[str, Decimal] = {}
    for number in chosen(ledger, document, record):
        quantity = ledger.value(document.table, number, document.quantity) if document.quantity else None
        if isinstance(quantity, Decimal):
            unit = ledger.value(document.table, number, document.unit) if document.unit else ""
            found[str(unit or "")] = found.get(str(unit or ""), ZERO) + quantity
    column = ledger.paper.table(document.table).column(document.unit) if document.unit else None
    return [(column.option(unit) if column else None, amount) for unit, amount in found.items()]


def totals_text(ledger: Ledger, document: Document, record: int, language: Language) -> str:
    """ "15 экз. (пятнадцать), 3 листа (три)"."""
    said = []
    for unit, amount in totals(ledger, document, record):
        counted = f"{with_comma(amount)} {_counted(unit, int(amount), language)}".rstrip()
        said.append(f"{counted} ({in_words(int(amount), language)})")
    return ", ".join(said) or BLANK


def _counted(unit: EntryOption | None, number: int, language: Language) -> str:
    """The word of a unit after a number: лист, листа, листов."""
    if unit is None:
        return ""
    forms = (unit.text, unit.few or unit.text, unit.many or unit.few or unit.text)
    return form_after(number, [one.to(language) for one in forms])


def blocks_of(ledger: Ledger, document: Document, record: int) -> Iterator[Block]:
    """The blocks that this record's document has."""
    for block in document.blocks:
        filled_in = [
            ledger.value(document.records, record, column) not in (None, ())
            for column in (block.if_filled or block.if_blank,)
            if column
        ]
        if filled_in in ([], [not block.if_blank]):
            yield block


def document_text(
    text: Text, card: Card, ledger: Ledger, document: Document, record: int, language: Language
) -> str:
    """A text of the document with its places filled; what is not entered becomes a line to write on."""

    def held(place: re.Match[str]) -> str:
        group, name = place.groups()
        if group == "entry":
            value = ledger.value(document.records, record, name)
            if isinstance(value, date) and not isinstance(value, datetime):
                return long_date(value, language)
            words = cell_in_words(ledger, document.records, record, name)
            return (words.to(language) if words else "") or BLANK
        if group:
            return _said(entered(place, card))
        if name == "totals":
            return totals_text(ledger, document, record, language)
        amount = total(ledger, document, record)
        if name == "total_words":
            return in_words(int(amount), language)
        return with_comma(amount) if name == "total" else place[0]

    return _PLACE.sub(held, text.to(language))


def group_text(
    text: Text, ledger: Ledger, table: EntryTable, column: str, value: object, language: Language
) -> str:
    """A heading or total of a group: {number} is that column of the linked entry; of an option, {text}."""
    found = table.column(column)

    def held(place: re.Match[str]) -> str:
        if isinstance(value, int):
            words = cell_in_words(ledger, found.table, value, place[2])
        else:
            option = found.option(str(value))
            words = option.text if option else None
        return words.to(language) if words else BLANK

    return _PLACE.sub(held, text.to(language))


def due_text(due: Due, ledger: Ledger) -> Text:
    """What a reminder says, in both languages."""
    reminder = due.reminder
    keys = tuple(cell_in_words(ledger, reminder.table, due.entries[0], key) or "" for key in reminder.keys)
    details: dict[str, Put] = {"keys": keys, "day": due.day, "left": due.left, "days": str(due.days)}
    return filled(reminder.text, details)


def _said(held: str | date | None) -> str:
    if isinstance(held, date):
        return f"{held:%d.%m.%Y}"
    return held or BLANK
