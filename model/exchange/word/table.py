"""A table of the document, row by row: merged cells, rows that stay whole, a header repeated on each page."""

from typing import Final, Literal, NamedTuple

from model.exchange.word.guard import Element
from model.exchange.word.styles import CELL, Docx

Merge = Literal["", "begins", "goes_on"]
MM: Final = 56.693
"""Twentieths of a point in a millimetre: Word's own unit."""


class Cell(NamedTuple):
    """A cell to be written.

    Attributes:
        span: columns it takes.
        merge: whether it begins a cell over several rows, or goes on one.
        indent: in millimetres.
        line: it is a line to write on, without the other borders.
    """

    text: str = ""
    style: str = CELL
    span: int = 1
    merge: Merge = ""
    indent: float = 0.0
    line: bool = False


class Table:
    """A table with fixed widths, in millimetres."""

    def __init__(self, document: Docx, widths: list[float], *, ruled: bool = True) -> None:
        """Add an empty table at the end of the document."""
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        self._document = document
        self._ids = {style.name: style.style_id for style in document.styles}
        self._widths = [round(width * MM) for width in widths]
        edges = ("top", "left", "bottom", "right", "insideH", "insideV") if ruled else ()
        borders = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for edge in edges)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        self._table = parse_xml(
            f"<w:tbl {nsdecls('w')}><w:tblPr>"
            f'<w:tblW w:w="{sum(self._widths)}" w:type="dxa"/>'
            f"<w:tblBorders>{borders}</w:tblBorders>"
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="20" w:type="dxa"/>'
            '<w:left w:w="85" w:type="dxa"/>'
            '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid></w:tbl>"
        )
        body = document.element.body
        body.insert(list(body).index(body.sectPr), self._table)

    def add(self, *cells: Cell, header: bool = False, keep_next: bool = False) -> None:
        """Add a row."""
        row = _element("w:tr")
        properties = _element("w:trPr")
        properties.append(_element("w:cantSplit"))
        if header:
            properties.append(_element("w:tblHeader"))
        row.append(properties)
        at = 0
        for cell in cells:
            row.append(self._cell(cell, sum(self._widths[at : at + cell.span]), keep_next=keep_next))
            at += cell.span
        self._table.append(row)

    def _cell(self, cell: Cell, width: int, *, keep_next: bool) -> Element:
        made, properties = _element("w:tc"), _element("w:tcPr")
        properties.append(_element("w:tcW", w=width, type="dxa"))
        if cell.span > 1:
            properties.append(_element("w:gridSpan", val=cell.span))
        if cell.merge:
            properties.append(_element("w:vMerge", val="restart" if cell.merge == "begins" else "continue"))
        if cell.line:
            borders = _element("w:tcBorders")
            borders.append(_element("w:bottom", val="single", sz=4, space=0, color="auto"))
            properties.append(borders)
            properties.append(_element("w:vAlign", val="bottom"))
        made.append(properties)
        paragraph, form = _element("w:p"), _element("w:pPr")
        form.append(_element("w:pStyle", val=self._ids[cell.style]))
        if keep_next:
            form.append(_element("w:keepNext"))
        if cell.indent:
            form.append(_element("w:ind", left=round(cell.indent * MM)))
        paragraph.append(form)
        if cell.text:
            paragraph.append(run_of(cell.text))
        made.append(paragraph)
        return made


def run_of(text: str) -> Element:
    """A run with the text; its line ends are line breaks."""
    run = _element("w:r")
    for at, line in enumerate(printable(text).split("\n")):
        if at:
            run.append(_element("w:br"))
        held = _element("w:t")
        held.text = line
        held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(held)
    return run


def printable(text: str) -> str:
    """The text without what XML cannot hold."""
    return "".join(
        mark for mark in text if mark == "\n" or mark.isprintable() or mark in "\u00a0\u00ad\u2009"
    )


def _element(tag: str, /, **attributes: object) -> Element:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, held in attributes.items():
        made.set(qn(f"w:{name}"), str(held))
    return made
