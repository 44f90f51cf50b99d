"""What a single entry lacks, and which of its cells cannot be right whatever the others say."""

from decimal import Decimal

from model.paper.entries import EntryTable
from model.scoring.entries.money import finer_than_a_kopeck, unit_of
from model.scoring.entries.values import Entries, Entry, answers, cells_of
from model.wording import Message


def missing_cells(table: EntryTable, entry: Entry, years: tuple[int, ...]) -> tuple[str, ...]:
    """The cells that must be filled in and are not."""
    found = []
    for column in table.columns:
        if column.computed is not None or column.kind == "running_number":
            continue
        if not column.required and not (column.required_when and answers(entry, column.required_when)):
            continue
        # A list of entries or people with none on it is not filled in either.
        found += [cell for cell, _ in cells_of(column, years) if entry.values.get(cell, ()) == ()]
    return tuple(found)


def cell_faults(
    table: EntryTable, entry: Entry, years: tuple[int, ...], entries: Entries
) -> dict[str, Message]:
    """Why cells of the entry cannot be right: money finer than a kopeck, a link to nothing."""
    found: dict[str, Message] = {}
    by_id = {column.id: column for column in table.columns}
    for column in table.columns:
        if column.kind == "money" and column.computed is None:
            unit = unit_of(entry, column, by_id.get(column.unit_from))
            scale = (unit.scale if unit else None) or Decimal(1)
            for cell, _ in cells_of(column, years):
                number = entry.number(cell)
                if number is not None and finer_than_a_kopeck(number, scale):
                    found[cell] = Message("entries.finer_than_a_kopeck", {"number": number})
        elif column.kind in {"link", "links"} and column.id in entry.values:
            value = entry.values[column.id]
            for link in value if isinstance(value, tuple) else (value,):
                if link not in entries.get(column.table, {}):
                    found[column.id] = Message("entries.link_to_nothing", {"number": str(link)})
    return found
