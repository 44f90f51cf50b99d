"""Short words for rows and numbers in narrow places, and plain tables."""

import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal

from model.card.entry_fields import place_of
from model.paper import Paper, Row
from model.scoring import with_comma
from model.scoring.entries.values import column_of
from model.wording import Language, Message, Said, Text, say


def numbered(row: Row, words: Text, language: Language) -> str:
    """Number and short words of a row."""
    return f"{row.number} {words.to(language)}"


def cell_name(paper: Paper, row: str, language: Language) -> str:
    """A cell of a table: "Мероприятия, № 3: Количество (2024)"; a table that has no entries by its name."""
    if "/" not in row:
        return say(Message("entries.none", {"table": paper.table(row).title}), language)
    place = place_of(row)
    table = paper.table(place.table)
    name, year = column_of(place.cell)
    column = table.column(name).short.to(language)
    details: dict[str, Said] = {"table": table.short, "number": str(place.entry), "column": column}
    line = say(Message("entries.cell", details), language)
    return f"{line} ({year})" if year else line


def points_text(points: Decimal | None) -> str:
    """Points with a comma and a true minus; nothing where there are none."""
    return "" if points is None else with_comma(points).replace("-", "−")


def in_columns(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Lines of one table row; long cells wrap, the last column is flush right."""
    wrapped = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    for place in range(max(len(lines) for lines in wrapped)):
        pieces = [lines[place] if place < len(lines) else "" for lines in wrapped]
        padded = [piece.ljust(width) for piece, width in zip(pieces[:-1], widths, strict=False)]
        yield "  ".join([*padded, pieces[-1].rjust(widths[-1])]).rstrip()
