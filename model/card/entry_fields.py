"""Entries and parameters of a card as fields: "measures/3/cost@2024" is a cell, "measures/3" the whole entry.

The content of a whole entry is an object of its cells; wrong entries stand in it under "@drafts".
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from model.card.card import Card, Field
from model.scoring import Scorer, ValueRefused, refused, shortened
from model.scoring.entries.values import CellValue, Entry, cells_of, column_of, years_of

if TYPE_CHECKING:
    from model.scoring.entries.cells import Cell

DRAFTS: Final = "@drafts"
_WHOLE, _CELL = 2, 3


class Place(NamedTuple):
    """What the key of a field names. `cell` is "" for the whole entry."""

    table: str
    entry: int
    cell: str


def place_of(key: str) -> Place:
    """The place that a key names.

    Raises:
        ValueError: it names none.
    """
    parts = key.split("/")
    if len(parts) not in {_WHOLE, _CELL} or not parts[1].isdecimal():
        raise ValueError(key)
    return Place(parts[0], int(parts[1]), parts[2] if len(parts) == _CELL else "")


def entry_field(table: str, entry_id: int, cell: str = "") -> Field:
    """The field of a cell, or of the whole entry."""
    return Field("entries", f"{table}/{entry_id}/{cell}" if cell else f"{table}/{entry_id}")


def cell_reader(scorer: Scorer, table: str, cell: str) -> "Cell":
    """What reads and writes the cell.

    Raises:
        ValueRefused: the table has no such column.
    """
    column, _ = column_of(cell)
    try:
        return scorer.cells[table, column]
    except KeyError:
        known = ", ".join(name for of, name in scorer.cells if of == table)
        raise refused("unknown_key", key=shortened(cell), allowed=known) from None


def is_there(card: Card, key: str) -> bool:
    """Whether the entry that the key names is in the card: nothing is entered into one that is not."""
    place = place_of(key)
    return place.entry in card.entries.get(place.table, {})


def any_content(card: Card, field: Field, scorer: Scorer) -> object | None:
    """What the field of an entry or a parameter holds, as JSON; None if it is empty."""
    if field.group == "entries":
        return content(card, field.key, scorer)
    held = card.parameters.get(field.key)
    return None if held is None else scorer.parameters[field.key].stored(held)


def content(card: Card, key: str, scorer: Scorer) -> object | None:
    """What the field holds, as JSON; None if it is empty or there is no such entry."""
    place = place_of(key)
    entry = card.entries.get(place.table, {}).get(place.entry)
    if entry is None:
        return None
    if place.cell:
        value = entry.values.get(place.cell)
        return None if value is None else cell_reader(scorer, place.table, place.cell).stored(value)
    return whole_content(card, place.table, entry, scorer)


def whole_content(card: Card, table: str, entry: Entry, scorer: Scorer) -> dict[str, object]:
    """Every cell of an entry, in the order of the columns."""
    found: dict[str, object] = {}
    for cell in ordered_cells(card, table, entry):
        found[cell] = cell_reader(scorer, table, cell).stored(entry.values[cell])
    if card.drafts:
        begins = f"{table}/{entry.id}/"
        drafts = {
            field.key.removeprefix(begins): typed
            for field, typed in card.drafts.items()
            if field.group == "entries" and field.key.startswith(begins)
        }
        if drafts:
            found[DRAFTS] = dict(sorted(drafts.items()))
    return found


def ordered_cells(card: Card, table: str, entry: Entry) -> list[str]:
    """The cells that are filled in, in the order of the columns; those of years no longer asked for last."""
    years = years_of(card.paper, card.parameters)
    order = [
        cell
        for column in card.paper.table(table).columns
        for cell, _ in cells_of(column, years)
        if cell in entry.values
    ]
    return order + sorted(set(entry.values).difference(order))


def put(card: Card, key: str, kept: object, scorer: Scorer) -> None:
    """Set the field, emptied before, to content as `content` gave it.

    Raises:
        ValueRefused: it is none that the field can hold.
    """
    place = place_of(key)
    if place.cell:
        _put_cell(card, place, cell_reader(scorer, place.table, place.cell).read_stored(kept))
        return
    if not isinstance(kept, dict):
        raise refused("wrong_kind_entry")
    values = {
        cell: cell_reader(scorer, place.table, cell).read_stored(stored)
        for cell, stored in kept.items()
        if cell != DRAFTS
    }
    put_entry(card, place.table, Entry(place.entry, values))
    for cell, typed in dict(kept.get(DRAFTS, {})).items():
        card.drafts[entry_field(place.table, place.entry, cell)] = str(typed)


def put_entry(card: Card, table: str, entry: Entry) -> None:
    """Put an entry in its place among those of its table."""
    entries = card.entries.setdefault(table, {})
    last = next(reversed(entries), 0)
    entries[entry.id] = entry
    if entry.id < last:
        card.entries[table] = dict(sorted(entries.items()))
    card.last_ids[table] = max(entry.id, card.last_ids.get(table, 0))


def put_typed(card: Card, key: str, typed: str, scorer: Scorer) -> None:
    """Set a cell to what was typed; raises ValueRefused with the reason."""
    place = place_of(key)
    _put_cell(card, place, cell_reader(scorer, place.table, place.cell).read_typed(typed))


def typed(card: Card, key: str, scorer: Scorer) -> str:
    """What stands in the field of a cell."""
    place = place_of(key)
    entry = card.entries.get(place.table, {}).get(place.entry)
    value = entry.values.get(place.cell) if entry else None
    return "" if value is None else cell_reader(scorer, place.table, place.cell).typed(value)


def clear(card: Card, key: str) -> None:
    """Empty a cell, or take the whole entry out."""
    place = place_of(key)
    if place.cell:
        _put_cell(card, place, None)
        return
    entries = card.entries.get(place.table, {})
    entries.pop(place.entry, None)
    if not entries:
        card.entries.pop(place.table, None)
    begins = f"{key}/"
    for field in [one for one in card.drafts if one.group == "entries" and one.key.startswith(begins)]:
        del card.drafts[field]


def fault_of(key: str, group: str, text: str, scorer: Scorer) -> ValueRefused | None:
    """Why a wrong entry of a cell or a parameter is wrong; None if it would be taken."""
    try:
        if group == "parameters":
            scorer.parameters[key].read_typed(text)
        else:
            place = place_of(key)
            cell_reader(scorer, place.table, place.cell).read_typed(text)
    except ValueRefused as refusal:
        return refusal
    return None


def _put_cell(card: Card, place: Place, value: CellValue | None) -> None:
    entries = card.entries.get(place.table, {})
    entry = entries.get(place.entry)
    if entry is not None and (value is not None or place.cell in entry.values):
        entries[place.entry] = entry.with_cell(place.cell, value)
