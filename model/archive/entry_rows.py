"""Entries of a card in rows of their own, so that a commit into a long journal writes a line and not a book.

The text in `card.content` is then the document without its tables, and with the key "apart": how many rows
each table has. `whole` puts the document together again; who reads a text that is not whole is refused by
the strict reader, which knows no such key.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final

from model.archive.to_json import to_json
from model.card.card import Card
from model.card.entry_fields import DRAFTS, whole_content
from model.card.strict_json import refuse
from model.scoring import Scorer
from model.scoring.entries.values import YEAR_MARK

APART: Final = "apart"
_MARKED: Final = f'"{APART}": {{'


def counts(card: Card) -> dict[str, int]:
    """How many entries each table has."""
    return {table.id: len(card.entries.get(table.id, ())) for table in card.paper.tables}


def whole(connection: sqlite3.Connection, card_id: int, text: str) -> str:
    """The text of the whole card, from the text in `card.content` and the rows of its entries.

    Raises:
        CardRefused, ValueError: text or rows are damaged, or rows are missing.
    """
    return joined(text, connection.execute(_OF_CARD, (card_id,)) if is_apart(text) else ())


def is_apart(text: str) -> bool:
    """Whether the entries of the card stand in rows of their own."""
    return _MARKED in text


def joined(text: str, rows: Iterable[tuple[str, int, str]]) -> str:
    """As `whole`, from (table, number of the entry, content) of each row, in order."""
    if not is_apart(text):
        return text
    document = json.loads(text)
    expected = document.pop(APART, {})
    tables: dict[str, list[dict[str, object]]] = {}
    drafts = document.setdefault("drafts", {})
    for table, entry_id, content in rows:
        entry: dict[str, object] = {"id": entry_id}
        for cell, kept in json.loads(content).items():
            if cell == DRAFTS:
                drafts |= {f"entries/{table}/{entry_id}/{name}": typed for name, typed in kept.items()}
                continue
            column, mark, year = cell.partition(YEAR_MARK)
            if mark:
                years = entry.setdefault(column, {})
                if isinstance(years, dict):
                    years[year] = kept
            else:
                entry[column] = kept
        tables.setdefault(table, []).append(entry)
    if {table: number for table, number in expected.items() if number} != {
        table: len(entries) for table, entries in tables.items()
    }:
        raise refuse("entries_missing")
    document["tables"] = tables
    return to_json(document)


def write_all(connection: sqlite3.Connection, card_id: int, card: Card) -> None:
    """Write every entry of a card in the place of what rows it had."""
    connection.execute("DELETE FROM entry WHERE card_id = ?", (card_id,))
    scorer = Scorer(card.paper)
    connection.executemany(_PUT, _rows(card_id, card, scorer))


def write(
    connection: sqlite3.Connection,
    card_id: int,
    card: Card,
    places: Iterable[tuple[str, int]],
    scorer: Scorer,
) -> None:
    """Write the entries of a card that were put in, changed or taken out."""
    for table, entry_id in places:
        entry = card.entries.get(table, {}).get(entry_id)
        if entry is None:
            connection.execute(_TAKE, (card_id, table, entry_id))
        else:
            text = to_json(whole_content(card, table, entry, scorer))
            connection.execute(_PUT, (card_id, table, entry_id, text))


def _rows(card_id: int, card: Card, scorer: Scorer) -> Iterator[tuple[int, str, int, str]]:
    for table, entries in card.entries.items():
        for entry in entries.values():
            yield card_id, table, entry.id, to_json(whole_content(card, table, entry, scorer))


_OF_CARD = "SELECT table_id, entry_id, content FROM entry WHERE card_id = ? ORDER BY table_id, entry_id"

_PUT = "INSERT OR REPLACE INTO entry (card_id, table_id, entry_id, content) VALUES (?, ?, ?, ?)"

_TAKE = "DELETE FROM entry WHERE card_id = ? AND table_id = ? AND entry_id = ?"
