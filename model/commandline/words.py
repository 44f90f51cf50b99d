"""Short words for rows and numbers in narrow places, and plain tables."""

import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal

from model.paper import Row
from model.scoring import with_comma
from model.wording import Language, Text


def numbered(row: Row, words: Text, language: Language) -> str:
    """Number and short words of a row."""
    return f"{row.number} {words.to(language)}"


def points_text(points: Decimal | None) -> str:
    """Points as the paper prints them; nothing where there are none."""
    return "" if points is None else with_comma(points)


def in_columns(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Lines of one table row; long cells wrap, the last column is flush right."""
    wrapped = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    for place in range(max(len(lines) for lines in wrapped)):
        pieces = [lines[place] if place < len(lines) else "" for lines in wrapped]
        padded = [piece.ljust(width) for piece, width in zip(pieces[:-1], widths, strict=False)]
        yield "  ".join([*padded, pieces[-1].rjust(widths[-1])]).rstrip()
