"""Tables of entries and parameters in the card document, and the cells of a foreign paper it quotes.

A column by years is an object by year: "quantity": {"2024": 1}. The number of an entry is its key "id".
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from model.card.card import Card, Field, Printed
from model.card.entry_fields import DRAFTS, ordered_cells, put_entry
from model.card.strict_json import CardRefused, refuse
from model.paper import Paper
from model.paper.faults import nearest
from model.scoring import Scorer, ValueRefused, plain, read_stored_points
from model.scoring.entries.values import LAST_NUMBER, CellValue, Entry, cell_of, column_of, years_of
from model.wording import Message

if TYPE_CHECKING:  # most papers have no tables, and a start waits for none
    from model.paper.entries import EntryColumn, EntryTable

ALL_YEARS: Final = "all"
_YEAR: Final = "(?a)(19|20)\\d\\d"
MOST_TIMES: Final = 100
_ID: Final = "id"
_LAST: Final = "last"


def written_parameters(card: Card, scorer: Scorer) -> dict[str, object]:
    """The parameters in the paper's order."""
    return {
        parameter.id: scorer.parameters[parameter.id].stored(card.parameters[parameter.id])
        for parameter in card.paper.parameters
        if parameter.id in card.parameters
    }


def written_tables(card: Card, scorer: Scorer) -> dict[str, object]:
    """The entries of every table that has any, or had one with a higher number than it has now."""
    found: dict[str, object] = {}
    for table in card.paper.tables:
        entries = card.entries.get(table.id, {})
        if entries:
            found[table.id] = [_written_entry(card, table, entry, scorer) for entry in entries.values()]
    return found


def written_last_ids(card: Card) -> dict[str, object]:
    """The highest number given in a table, where no entry has it any more."""
    return {
        table.id: card.last_ids[table.id]
        for table in card.paper.tables
        if card.last_ids.get(table.id, 0) > next(reversed(card.entries.get(table.id, {})), 0)
    }


def _written_entry(card: Card, table: "EntryTable", entry: Entry, scorer: Scorer) -> dict[str, object]:
    written: dict[str, object] = {_ID: entry.id}
    for cell in ordered_cells(card, table.id, entry):
        column, year = column_of(cell)
        stored = scorer.cells[table.id, column].stored(entry.values[cell])
        if year is None:
            written[column] = stored
        else:
            years = written.setdefault(column, {})
            if isinstance(years, dict):
                years[str(year)] = stored
    return written


def read_parameters(card: Card, part: Mapping[str, object], scorer: Scorer) -> None:
    """Take the parameters of a document into the card.

    Raises:
        CardRefused: the message names the parameter.
    """
    known = [parameter.id for parameter in card.paper.parameters]
    for key, stored in part.items():
        if key not in known:
            raise _unknown(f"parameters.{key[:60]}", key, known)
        try:
            card.parameters[key] = scorer.parameters[key].read_stored(stored)
        except ValueRefused as refusal:
            raise _at(f"parameters.{key}", refusal) from None


def read_tables(card: Card, part: Mapping[str, object], scorer: Scorer) -> None:
    """Take the entries of a document into the card.

    Raises:
        CardRefused: the message names the entry and the column.
    """
    known = [table.id for table in card.paper.tables]
    for key, listed in part.items():
        if key not in known:
            raise _unknown(f"tables.{key[:60]}", key, known)
        if not isinstance(listed, list):
            raise refuse("wrong_kind", place=f"tables.{key}", expected="[…]")
        table = card.paper.table(key)
        columns = {
            column.id: column
            for column in table.columns
            if column.computed is None and column.kind != "running_number"
        }
        years = years_of(card.paper, card.parameters)
        before = 0
        for place, stored in enumerate(listed):
            entry = _read_entry(f"tables.{key}[{place}]", table, columns, stored, scorer, years)
            if entry.id <= before:
                raise refuse("entry_order", place=f"tables.{key}[{place}]", number=str(entry.id))
            before = entry.id
            put_entry(card, key, entry)


def read_last_ids(card: Card, part: Mapping[str, object]) -> None:
    """Take the highest numbers ever given into the card.

    Raises:
        CardRefused: the paper has no such table, or what stands there is no number.
    """
    known = [table.id for table in card.paper.tables]
    for key, stored in part.items():
        if key not in known:
            raise _unknown(f"{_LAST}.{key[:60]}", key, known)
        number = _number(stored, f"{_LAST}.{key}")
        card.last_ids[key] = max(number, card.last_ids.get(key, 0))


def draft_keys(card: Card, place: str, scorer: Scorer) -> Field | None:
    """The field of a wrong entry named in a document: "entries/measures/3/cost@2024", "parameters/years"."""
    group, _, key = place.partition("/")
    if group == "parameters" and key in scorer.parameters:
        return Field("parameters", key)
    table, _, rest = key.partition("/")
    number, _, cell = rest.partition("/")
    if group != "entries" or not number.isdecimal() or int(number) not in card.entries.get(table, {}):
        return None
    try:
        column, _ = column_of(cell)
    except ValueError:
        return None
    known = (table, column) in scorer.cells and card.paper.table(table).column(column).computed is None
    return Field("entries", key) if known and cell != DRAFTS else None


def written_printed_cells(printed: Printed) -> dict[str, object]:
    """What a paper filled elsewhere prints in computed cells, and lines it prints more than once."""
    written: dict[str, object] = {}
    if printed.cells:
        written["cells"] = {cell: plain(number) for cell, number in printed.cells.items()}
    if printed.repeated:
        written["repeated"] = dict(printed.repeated)
    return written


def read_printed_cells(paper: Paper, part: Mapping[str, object]) -> Mapping[str, Decimal]:
    """Numbers of computed cells as they are printed, by name: "measures/3/cost@2024", "…@all".

    Raises:
        CardRefused: the paper has no such cell, or what stands there is no number.
    """
    found = {}
    for name, stored in part.items():
        _known_cell(paper, name, "printed.cells")
        try:
            found[name] = read_stored_points(stored)
        except ValueRefused as refusal:
            raise _at(f"printed.cells.{name}", refusal) from None
    return found


def read_repeated(paper: Paper, part: Mapping[str, object]) -> dict[str, int]:
    """How often lines of entries are printed.

    Raises:
        CardRefused: the paper has no such cell, or the number is not one of times.
    """
    found = {}
    for name, stored in part.items():
        _known_cell(paper, name, "printed.repeated")
        times = _number(stored, f"printed.repeated.{name}")
        if not 1 < times <= MOST_TIMES:
            raise refuse("wrong_kind", place=f"printed.repeated.{name}", expected="2")
        found[name] = times
    return found


def _known_cell(paper: Paper, name: str, place: str) -> None:
    """Whether a table of the paper has such a column; the entry itself may be gone by now."""
    match = re.fullmatch(rf"([^/]+)/(\d{{1,9}})/([^/@]+)(?:@(\d{{4}}|{ALL_YEARS}))?", name)
    tables = {table.id: [column.id for column in table.columns] for table in paper.tables}
    if not match or match[3] not in tables.get(match[1], ()):
        raise _unknown(f"{place}.{name[:60]}", name, list(tables))


def _read_entry(
    place: str,
    table: "EntryTable",
    columns: Mapping[str, "EntryColumn"],
    stored: object,
    scorer: Scorer,
    years: tuple[int, ...],
) -> Entry:
    if not isinstance(stored, dict):
        raise refuse("wrong_kind", place=place, expected="{…}")
    if _ID not in stored:
        raise refuse("key_missing", key=f"{place}.{_ID}")
    values: dict[str, CellValue] = {}
    for key, held in stored.items():
        if key == _ID:
            continue
        if key not in columns:
            raise _unknown(f"{place}.{key[:60]}", key, [_ID, *columns])
        cell = scorer.cells[table.id, key]
        by_year = _by_year(held, f"{place}.{key}", years) if columns[key].per_year else [(None, held)]
        for year, one in by_year:
            try:
                values[cell_of(key, year)] = cell.read_stored(one)
            except ValueRefused as refusal:
                raise _at(f"{place}.{cell_of(key, year)}", refusal) from None
    return Entry(_number(stored[_ID], f"{place}.{_ID}"), values)


def _by_year(held: object, place: str, years: tuple[int, ...]) -> list[tuple[int | None, object]]:
    if not isinstance(held, dict):
        raise refuse("wrong_kind", place=place, expected='{"2024": …}')
    for year in held:
        # Any year: one that was taken out of the card's years keeps what was entered for it.
        if not re.fullmatch(_YEAR, year):
            known = ", ".join(str(one) for one in years) or "—"
            raise refuse("not_allowed", place=place, given=str(year)[:60], allowed=known)
    return [(int(year), one) for year, one in held.items()]


def _number(stored: object, place: str) -> int:
    if isinstance(stored, bool) or not isinstance(stored, int | Decimal):
        raise refuse("wrong_kind", place=place, expected="1")
    if int(stored) != stored or not 0 < stored <= LAST_NUMBER:
        raise refuse("wrong_kind", place=place, expected="1")
    return int(stored)


def _unknown(full: str, key: str, known: list[str]) -> CardRefused:
    return refuse("unknown_key", key=full, row=key[:60], nearest=nearest(key[:60], known))


def _at(place: str, refusal: ValueRefused) -> CardRefused:
    return CardRefused(Message("card.at", {"place": place, "fault": refusal.message}))
