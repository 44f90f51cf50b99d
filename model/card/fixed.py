"""Tables that are only added to: what is entered is corrected by another entry.

An entry is closed when another one follows, when a document takes it, or when the card is opened again. Where
it lacks a cell or holds a wrong entry, only the document closes it: otherwise nobody could ever complete it.
"""

from collections.abc import Collection, Iterable, Iterator

from model.card.card import Card, Field
from model.card.entry_fields import entry_field, place_of
from model.paper.entries import EntryColumn, EntryTable
from model.scoring.entries.faults import missing_cells
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import column_of, years_of
from model.wording import BagalauError, Message, Said


class EntryFixed(BagalauError):
    """An entry that may not be changed or taken out; the message says what to do instead."""


def closed_at_opening(card: Card, ledger: Ledger) -> frozenset[Field]:
    """The newest entries of tables only added to, as the card was opened with them."""
    found = set()
    for table in card.paper.tables:
        newest = next(reversed(card.entries.get(table.id, {})), None)
        if table.append_only and newest is not None and is_complete(card, table.id, newest, ledger.years):
            found.add(entry_field(table.id, newest))
    return frozenset(found)


def is_complete(card: Card, table: str, entry_id: int, years: tuple[int, ...] | None = None) -> bool:
    """Whether the entry lacks no cell and holds no wrong one; `years` of the card, if they are at hand."""
    years = years_of(card.paper, card.parameters) if years is None else years
    if missing_cells(card.paper.table(table), card.entries[table][entry_id], years):
        return False
    begins = f"{table}/{entry_id}/"
    return not any(field.group == "entries" and field.key.startswith(begins) for field in card.drafts)


def is_fixed(
    card: Card, table: str, entry_id: int, closed: Collection[Field] = (), begun: Collection[Field] = ()
) -> bool:
    """Whether the entry of a table only added to may no longer be changed.

    Args:
        card: the open card.
        table: where the entry stands.
        entry_id: its number.
        closed: entries closed already, as `closed_at_opening` finds them.
        begun: entries that another one followed too soon; they stay open while they are completed.
    """
    held = card.entries.get(table, {})
    if not card.paper.table(table).append_only or entry_id not in held:
        return False
    field = entry_field(table, entry_id)
    followed = entry_id != next(reversed(held))
    if field in closed or (followed and field not in begun and is_complete(card, table, entry_id)):
        return True
    return _is_taken(card, table, entry_id)


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


def left_open(card: Card, field: Field) -> Field | None:
    """The entry the field belongs to, if another one followed before it was complete."""
    if field.group != "entries":
        return None
    place = place_of(field.key)
    held = card.entries.get(place.table, {})
    followed = (
        card.paper.table(place.table).append_only
        and place.entry in held
        and place.entry != next(reversed(held))
    )
    if not followed or is_complete(card, place.table, place.entry):
        return None
    return entry_field(place.table, place.entry)


def refuse_if_fixed(
    card: Card, fields: Iterable[Field], closed: Collection[Field] = (), begun: Collection[Field] = ()
) -> None:
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
            and (not cell or is_fixed(card, table, entry_id, closed, begun))
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
