"""Tables that are only added to: their newest entry may still be changed, the ones before it never."""

from collections.abc import Iterable

from model.card.card import Card, Field
from model.card.entry_fields import place_of
from model.wording import BagalauError, Message


class EntryFixed(BagalauError):
    """An entry that may not be changed or taken out; the message says what to do instead."""


def is_fixed(card: Card, table: str, entry_id: int) -> bool:
    """Whether the entry may no longer be changed: another one stands after it in a table only added to."""
    if not card.paper.table(table).append_only:
        return False
    return entry_id in card.entries.get(table, {}) and entry_id != next(reversed(card.entries[table]))


def refuse_if_fixed(card: Card, fields: Iterable[Field]) -> None:
    """Refuse to change entries that are fixed, or to take one out of a table that is only added to.

    Raises:
        EntryFixed: there is one among them.
    """
    for group, key in fields:
        if group != "entries":
            continue
        table, entry_id, cell = place_of(key)
        there = entry_id in card.entries.get(table, {})
        if card.paper.table(table).append_only and there and (not cell or is_fixed(card, table, entry_id)):
            title = card.paper.table(table).title
            raise EntryFixed(Message("entries.fixed", {"table": title, "number": str(entry_id)}))
