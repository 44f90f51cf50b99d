"""Short words for rows and numbers in narrow places, and plain tables."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from model.paper import Paper, Row
from model.scoring import with_comma
from model.wording import Language, Text

LONGEST_WORDS: Final = 88
_NUMBER: Final = re.compile(r"^\d+(\.\d+)*\.?\s+")


def short_words(paper: Paper) -> dict[str, Text]:
    """What each row is, the particular first: "3 место · областных · Количество призовых мест в…"."""
    found: dict[str, Text] = {}
    for section in paper.sections:
        for criterion in section.criteria:
            headings: list[Text] = []
            for line in criterion.lines:
                if line.text is not None:
                    headings[line.level :] = [line.text]
                for row in line.rows:
                    found[row.id] = _shortened([*headings, *([row.label] if row.label else [])])
    return found


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


def _shortened(texts: Iterable[Text]) -> Text:
    parts = list(texts)[::-1]
    return Text(*(_cut(" · ".join(_bare(part.to(language)) for part in parts)) for language in ("ru", "kk")))


def _bare(text: str) -> str:
    """Without the printed number, list dashes and colons; the first line only."""
    return _NUMBER.sub("", text.partition("\n")[0]).strip(" -–:")


def _cut(text: str) -> str:
    return textwrap.shorten(text, LONGEST_WORDS, placeholder="…")
