"""Filled cards in Word as schools keep them, and documents that are no cards at all."""

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
from docx.table import _Cell

FILLED_CARD = Path(__file__).with_name("filled_card.txt")
SECTION = re.compile(r"[IVX]+\. ")
COLUMNS = 4


def table_of(text: str) -> tuple[list[str], list[list[str]], list[str]]:
    """Lines before the table, its rows (one cell: over the whole width), lines after it."""
    before, _, rest = text.partition("\n\t")
    body, _, after = rest.partition("\n\nИТОГО")
    rows: list[list[str]] = []
    row: list[str] = []
    for cell in re.split(r"\n\t", body):
        row.append(cell.strip())
        if len(row) == COLUMNS or SECTION.match(row[0]):
            rows.append(row)
            row = []
    assert not row
    return before.splitlines(), rows, f"ИТОГО{after}".splitlines()


def filled_card(
    change: Callable[[list[list[str]]], None] | None = None, after: list[str] | None = None
) -> bytes:
    """The filled card of the order as a document: merged criteria, its head above, its total below."""
    return _written(change, after) if change or after is not None else _as_filled()


@cache
def _as_filled() -> bytes:
    return _written(None, None)


def _written(change: Callable[[list[list[str]]], None] | None, after: list[str] | None) -> bytes:
    head, rows, closing = table_of(FILLED_CARD.read_text(encoding="utf-8"))
    if change:
        change(rows)
    document = docx.Document()
    for line in head:
        document.add_paragraph(line.strip())
    write_table(document, rows)
    for line in closing if after is None else after:
        document.add_paragraph(line)
    return saved(document)


def write_table(document: docx.document.Document, rows: list[list[str]]) -> None:
    """The rows as one table; a criterion's cell reaches down over the rows without one."""
    table = document.add_table(rows=len(rows), cols=COLUMNS)
    table.style = "Table Grid"
    begun = None
    for row, texts in zip(table.rows, rows, strict=True):
        # Not `row.cells` nor a merge downwards: the library looks through all rows above for each of them.
        cells = [_Cell(made, table) for made in row._tr.tc_lst]
        if len(texts) == 1:
            cells[0].merge(cells[-1]).text = texts[0]
            begun = None
            continue
        for cell, text in zip(cells, texts, strict=True):
            cell.text = text
        if texts[0] or begun is None:
            begun = cells[0]
        else:
            begun._tc.vMerge = "restart"
            cells[0]._tc.vMerge = "continue"
            cells[0].paragraphs[0].clear()
            begun.text = begun.text.strip()


def saved(document: docx.document.Document) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def repacked(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The document with parts changed; None leaves a part out."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target,  # bombs take a while
    ):
        for name in source.namelist():
            part = change(name, source.read(name))
            if part is not None:
                target.writestr(name, part)
    return made.getvalue()


def stripped(content: bytes) -> bytes:
    """A document of ours without the hidden part: nothing but what the paper shows."""
    return repacked(content, lambda name, part: None if name.startswith("customXml/") else part)


def edited(content: bytes, change: Callable[[docx.document.Document], None]) -> bytes:
    """The document after somebody has worked on it in a text program."""
    document = docx.Document(io.BytesIO(content))
    change(document)
    return saved(document)


def row_of(document: docx.document.Document, words: str) -> docx.table._Row:
    """The row of a table that has these words."""
    rows = (row for table in document.tables for row in table.rows)
    return next(row for row in rows if any(words in cell.text for cell in row.cells))
