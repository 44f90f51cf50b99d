"""The text of a document as tables of cells: its tables, and between them its paragraphs, one to a line."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from model.exchange.recognition import Cell, Grid
from model.exchange.word.guard import Element, Parts
from model.scoring import shortened

_LEFT_OUT: Final = frozenset({"del", "moveFrom", "Fallback", "delText", "instrText", "pPr", "rPr"})
"""What stands in the file and not on the page: taken out under review, or a copy for old programs."""

_MARKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_AMOUNT: Final = r"([-–−]?\s*\d[\d\u00a0 ]*(?:[.,]\s*\d+)?)\s*(?:балл\w*)?[.\s]*$"
_NUMBER: Final = re.compile(rf"\s?{_AMOUNT}")
_NUMBER_AT_END: Final = re.compile(rf"(?<=[:\s]){_AMOUNT}")
_WORD: Final = re.compile(r"[^\W\d_]{3}")
_METHOD: Final = re.compile(r"\bбалл|%|\d\s*[xх×]\s*\d", re.IGNORECASE)
_LONGEST_NUMBER: Final = 60
_SUMS: Final = ("итого", "всего", "жиыны", "барлы")
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WIDEST: Final = 60
"""Columns of a table; Word itself takes 63."""


def grids_of(parts: Parts) -> list[Grid]:
    """The document from top to bottom.

    Raises:
        DocumentRefused: as `Parts.text`.
    """
    found: list[Grid] = []
    paragraphs: list[list[Cell]] = []
    tables = 0

    def paragraphs_end() -> None:
        if paragraphs:
            found.append(_grid("", list(paragraphs)))
            paragraphs.clear()

    body = next(iter(parts.text()), None)
    for block in _unframed(body):
        if _name(block) == "p":
            for line in _text(block).split("\n"):
                _add_line(paragraphs, line)
        else:
            paragraphs_end()
            tables += 1
            found.append(_grid(str(tables), list(_lines(block))))
    paragraphs_end()
    return found


def _grid(name: str, lines: list[list[Cell]]) -> Grid:
    return Grid(name, lines, partial(_place, name, lines))


def _place(table: str, lines: list[list[Cell]], row: int, column: int) -> str:
    """ "1!C15 «1.2.6. Доля…»": table, cell as Word counts them, and the words that a person looks for."""
    line = lines[row] if row < len(lines) else []
    texts = [str(cell) for cell in line]
    # The words nearest to the left: the indicator's own rather than those of the criterion it belongs to.
    near = [text for text in texts[: column + 1] if _WORD.search(text) and not _is_method(text)]
    words = near[-1] if near else next((text for text in texts if any(map(str.isalpha, text))), "")
    quoted = f"«{shortened(' '.join(words.split()))}»" if words else ""
    if not table:
        return quoted
    return f"{table}!{_LETTERS[min(column, len(_LETTERS) - 1)]}{row + 1} {quoted}".rstrip()


def _is_method(text: str) -> bool:
    """Whether a cell says how the points are counted: "64% x 0,1", "3 балла за каждого"."""
    return len(text) <= _LONGEST_NUMBER and bool(_METHOD.search(text))


def _add_line(lines: list[list[Cell]], text: str) -> None:
    """A line of text; a number alone belongs to the words with a colon above it."""
    above = lines[-1] if lines else []
    if above and str(above[-1]).endswith(":") and len(text) <= _LONGEST_NUMBER and _NUMBER.match(text):
        above.append(text.strip())
    elif text.strip():
        lines.append(_cells_of_line(text))


def _cells_of_line(line: str) -> list[Cell]:
    """A line of text as cells: what tabs part, and the number of a sum ("ИТОГО: 287,1") beside its words."""
    cells: list[Cell] = [cell.strip() for cell in line.split("\t")]
    last = str(cells[-1])
    number = _NUMBER_AT_END.search(last[-_LONGEST_NUMBER:])
    words = last[: max(len(last) - _LONGEST_NUMBER, 0) + number.start()].strip() if number else ""
    # "МБОУ СОШ № 2" is a name: a number is parted from its words by a colon, or they are those of a sum.
    if number and (words.endswith(":") or words.lower().startswith(_SUMS)):
        cells[-1:] = [words, number.group(1).strip()]
    return cells


def _name(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: Element, name: str) -> str | None:
    """An attribute by its name alone: the namespace differs between the two kinds of .docx."""
    return next((str(held) for key, held in element.attrib.items() if key.rpartition("}")[2] == name), None)


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, also those within content controls and the like."""
    for child in () if parent is None else parent:
        name = _name(child)
        if name in {"p", "tbl"}:
            yield child
        elif name not in _LEFT_OUT and name != "sectPr":
            yield from _blocks(child)


def _unframed(parent: Element) -> Iterator[Element]:
    """The blocks, and of a table that only frames a longer one what stands in its cells."""
    for block in _blocks(parent):
        if _name(block) == "tbl" and _is_frame(block):
            for row in _descendants(block, "tr"):
                for cell in _descendants(row, "tc"):
                    yield from _unframed(cell)
        else:
            yield block


def _is_frame(table: Element) -> bool:
    rows = list(_descendants(table, "tr"))
    within = (block for row in rows for cell in _descendants(row, "tc") for block in _blocks(cell))
    return any(len(list(_descendants(block, "tr"))) > len(rows) for block in within if _name(block) == "tbl")


def _text(paragraph: Element) -> str:
    return "".join(_pieces(paragraph)).replace("\u00ad", "")


def _pieces(parent: Element) -> Iterator[str]:
    for child in parent:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _MARKS:
            yield _MARKS[name]
        elif name == "p":  # of a text frame
            yield "\n"
            yield from _pieces(child)
        elif name not in _LEFT_OUT:
            yield from _pieces(child)


def _lines(table: Element) -> Iterator[list[Cell]]:
    for row in _descendants(table, "tr"):
        if _is_taken_out(row):
            continue
        cells: list[Cell] = [""] * _before(row)
        for cell in _descendants(row, "tc"):
            span, goes_on = _merged(cell)
            cells.append("" if goes_on else _cell_text(cell))
            cells.extend([""] * (min(span, _WIDEST) - 1))
            if len(cells) > _WIDEST:
                break
        yield cells


def _descendants(parent: Element, name: str) -> Iterator[Element]:
    """The nearest elements of a name: a table within a cell keeps its rows to itself."""
    for child in parent:
        if _name(child) == name:
            yield child
        elif _name(child) in {"sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"}:
            yield from _descendants(child, name)


def _cell_text(cell: Element) -> str:
    texts = (_text(block) for block in _paragraphs(cell))
    return "\n".join(" ".join(line.split()) for text in texts for line in text.split("\n")).strip()


def _paragraphs(parent: Element) -> Iterator[Element]:
    for block in _blocks(parent):
        if _name(block) == "p":
            yield block
        else:
            for row in _descendants(block, "tr"):
                for cell in _descendants(row, "tc"):
                    yield from _paragraphs(cell)


def _before(row: Element) -> int:
    """Columns left out at the beginning of a row."""
    for properties in _descendants(row, "trPr"):
        for child in properties:
            if _name(child) == "gridBefore":
                return min(_whole(_value(child, "val")), _WIDEST)
    return 0


def _is_taken_out(row: Element) -> bool:
    """Whether the whole row has been taken out under review."""
    marks = (_name(child) for properties in _descendants(row, "trPr") for child in properties)
    return "del" in marks


def _merged(cell: Element) -> tuple[int, bool]:
    """How many columns the cell takes, and whether it only goes on the one above."""
    span, goes_on = 1, False
    for properties in _descendants(cell, "tcPr"):
        for child in properties:
            if _name(child) == "gridSpan":
                span = max(_whole(_value(child, "val")), 1)
            elif _name(child) == "vMerge":
                goes_on = _value(child, "val") != "restart"
    return span, goes_on


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= len("60") else 0
