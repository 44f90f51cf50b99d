"""Tables that are only added to: what is entered is corrected by another entry.

Their newest entry is closed when another one follows, when a document takes it or, if it is complete, when
the card is opened again.
"""

from collections.abc import Collection, Iterable, Iterator

from model.card.card import Card, Field
from model.card.entry_fields import entry_field, place_of
from model.paper.entries import EntryColumn, EntryTable
from model.scoring.entries.faults import missing_cells
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import column_of
from model.wording import BagalauError, Message, Said


class EntryFixed(BagalauError):
    """An entry that may not be changed or taken out; the message says what to do instead."""


def closed_at_opening(card: Card, ledger: Ledger) -> frozenset[Field]:
    """The newest entries of tables only added to, as the card was opened with them.

    One that lacks a cell or holds a wrong entry stays open: otherwise nobody could ever complete it.
    """
    found = set()
    for table in card.paper.tables:
        newest = next(reversed(card.entries.get(table.id, {}).values()), None)
        if not table.append_only or newest is None or any(missing_cells(table, newest, ledger.years)):
            continue
        places = (place_of(field.key) for field in card.drafts if field.group == "entries")
        if not any((place.table, place.entry) == (table.id, newest.id) for place in places):
            found.add(entry_field(table.id, newest.id))
    return frozenset(found)


def is_fixed(card: Card, table: str, entry_id: int, closed: Collection[Field] = ()) -> bool:
    """Whether the entry of a table only added to may no longer be changed.

    Args:
        card: the open card.
        table: where the entry stands.
        entry_id: its number.
        closed: entries closed already, as `closed_at_opening` finds them.
    """
    if not card.paper.table(table).append_only:
        return False
    held = card.entries.get(table, {})
    return entry_id in held and (
        entry_id != next(reversed(held))
        or entry_field(table, entry_id) in closed
        or _is_taken(card, table, entry_id)
    )


def _is_taken(card: Card, table: str, entry_id: int) -> bool:
    """Whether a document was drawn up from the entry."""
    for document in card.paper.documents:
        if document.table != table or not document.chosen:
            continue
        for record in card.entries.get(document.records, {}).values():
            chosen = record.values.get(document.chosen)
            if isinstance(chosen, tuple) and entry_id in chosen:
                return True
    return False


def refuse_if_fixed(card: Card, fields: Iterable[Field], closed: Collection[Field] = ()) -> None:
    """Refuse to change entries that are fixed, or to take one out of a table that is only added to.

    Raises:
        EntryFixed: there is one among them.
    """
    for group, key in fields:
        if group != "entries":
            continue
        table, entry_id, cell = place_of(key)
        there = entry_id in card.entries.get(table, {})
        if (
            card.paper.table(table).append_only
            and there
            and (not cell or is_fixed(card, table, entry_id, closed))
        ):
            title = card.paper.table(table).title
            raise EntryFixed(Message("entries.fixed", {"table": title, "number": str(entry_id)}))
        if there and cell and is_copied(card, table, entry_id, column_of(cell)[0]):
            column = card.paper.table(table).column(column_of(cell)[0]).short
            details: dict[str, Said] = {"number": str(entry_id), "column": column}
            raise EntryFixed(Message("entries.copied_cell", details))


def copied_columns(table: EntryTable) -> Iterator[EntryColumn]:
    """The columns in which a reversing entry repeats the one it takes back."""
    for column in table.columns if table.reverses else ():
        entered = column.computed is None and column.kind != "running_number"
        if entered and column.id != table.reverses and column.id not in table.reversal_own:
            yield column


def is_copied(card: Card, table: str, entry_id: int, column: str) -> bool:
    """Whether a cell repeats what stands in the entry taken back; one that differs may be mended."""
    definition = card.paper.table(table)
    entry = card.entries.get(table, {}).get(entry_id)
    back = entry.link(definition.reverses) if entry and definition.reverses else None
    other = card.entries[table].get(back) if back is not None else None
    if entry is None or other is None or all(one.id != column for one in copied_columns(definition)):
        return False
    return entry.values.get(column) == other.values.get(column)
