"""Tables of a document: the entries chosen for it, and what is linked to its record."""

import re
from collections.abc import Sequence
from typing import Final

from model.card.documents import chosen
from model.paper.entries import Block, Document
from model.printing.entries.checked import printable
from model.printing.entries.grid import Grid, chosen_columns, style_of
from model.printing.entries.leaves import Leaves
from model.printing.entries.slabs import PAD_X, Cell, Header, Slab, TablePages
from model.printing.entries.words import TableWords
from model.printing.sheet import MM
from model.printing.styles import SMALL, TEXT, TEXT_BOLD
from model.printing.wrap import wrapped
from model.scoring.entries.ledger import Ledger
from model.wording import Language, Message, Said, say

_LABELS: Final = 0.42
_LONGEST_WORD: Final = 24
_BETWEEN: Final = 1.5 * MM
_LINKED: Final = style_of(11)


def linked_entries(ledger: Ledger, table: str, record: int, wanted: str) -> list[int]:
    """Entries of another table that link to a record, or to an entry that links to it."""
    direct = ledger.linked_by(table, record, wanted)
    if direct:
        return direct
    found: set[int] = set()
    for between in ledger.paper.tables:
        for entry in ledger.linked_by(table, record, between.id):
            found.update(ledger.linked_by(between.id, entry, wanted))
    return sorted(found)


def place_chosen(
    leaves: Leaves,
    ledger: Ledger,
    document: Document,
    record: int,
    names: Sequence[str],
    language: Language,
) -> None:
    """The chosen entries as a table, counted from 1, and below it where they stand in their own table."""
    table = ledger.paper.table(document.table)
    words = TableWords(ledger, table, language)
    columns = chosen_columns(table, names, ledger.years, language)
    entries = chosen(ledger, document, record)
    lines = [
        [
            str(number) if one.column and one.column.kind == "running_number" else words.printed(entry, one)
            for one in columns
        ]
        for number, entry in enumerate(entries, start=1)
    ]

    def longest(place: int) -> set[str]:
        found = {word for line in lines for word in re.split(r"[ \n]", line[place])}
        return {word for word in found if len(word) <= _LONGEST_WORD}

    grid = Grid([column._replace(numbered=False) for column in columns], leaves.frame, longest)
    pages = TablePages(leaves, grid.header())
    for line in lines:
        pages.put(Slab(grid.edges, [tuple(grid.cell(place, text) for place, text in enumerate(line))]))
    pages.close()
    leaves.gap(_BETWEEN / 2)
    numbers = ", ".join(str(entry) for entry in entries)
    details: dict[str, Said] = {"table": table.title, "numbers": numbers or "—"}
    code = "print.of_entry" if len(entries) == 1 else "print.of_entries"
    leaves.text(printable(say(Message(code, details), language)), SMALL)


def place_linked(
    leaves: Leaves, ledger: Ledger, place: tuple[str, int], block: Block, title: str, language: Language
) -> None:
    """What is linked to the record, each as a table of two columns: what it is, and what was entered."""
    table = ledger.paper.table(block.table)
    words = TableWords(ledger, table, language)
    leaves.text(title, TEXT_BOLD)
    leaves.gap(_BETWEEN)
    entries = linked_entries(ledger, *place, block.table)
    if not entries:
        leaves.text(say(Message("print.no_entries"), language), TEXT)
    left, right = leaves.frame.left, leaves.frame.right
    middle = left + (right - left) * _LABELS
    for number, entry in enumerate(entries, start=1):
        head = f"{number}. {printable(table.entry.to(language))}"
        slabs = [Slab((left, right), [(_cell(left, right, head, bold=True),)], keeps_next=True)]
        for name in block.columns:
            column = table.column(name)
            label = _cell(left, middle, printable(column.text.to(language)))
            value = _cell(middle, right, words.cell(entry, column))
            slabs.append(Slab((left, middle, right), [(label, value)]))
        pages = TablePages(leaves, Header((), 0.0))
        for slab in slabs:
            pages.put(slab)
        pages.close()
        leaves.gap(_BETWEEN)


def _cell(left: float, right: float, text: str, *, bold: bool = False) -> Cell:
    style = style_of(_LINKED.size, "bold") if bold else _LINKED
    return Cell(left, right, wrapped(text, style, right - left - 2 * PAD_X), style)
