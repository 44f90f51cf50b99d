"""The letter «на доработку» as a text document that the office can change before it sends it."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Final

from model.exchange.word import styles
from model.exchange.word.styles import Docx, set_styles
from model.exchange.word.table import Cell, Table, run_of
from model.ranking.letter import Letter
from model.ranking.letter_pages import addressee, cells, said, sentences
from model.wording import Language

_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
_PACKED: Final = (2000, 1, 1, 0, 0, 0)
"""Two documents of one letter are the same to the byte."""

_PAGE: Final = (210.0, 297.0)
_MARGINS: Final = (20.0, 15.0, 15.0, 18.0)
_WIDTHS: Final = [18.0, 58.0, 99.0]
_SIGNING: Final = [85.0, 40.0, 50.0]
_FIRST: Final = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")


def letter_document(letter: Letter, language: Language) -> bytes:
    """The bytes of a .docx; equal input gives equal bytes."""
    import docx

    document: Docx = docx.Document()
    set_styles(document, language)
    _set_page(document)
    title = said("ranking.letter_title", language)
    if letter.office:
        _paragraph(document, letter.office, styles.TOTAL)
    _paragraph(document, addressee(letter, language), styles.TEXT)
    if letter.municipality:
        _paragraph(document, letter.municipality, styles.TEXT)
    _paragraph(document, title, styles.TITLE)
    for sentence in sentences(letter, language):
        _paragraph(document, sentence, styles.TEXT)
    _paragraph(document, "", styles.TEXT)
    table = Table(document, _WIDTHS)
    titles = ("ranking.row", "ranking.row_words", "ranking.letter_what")
    table.add(*(Cell(said(code, language), styles.CELL_BOLD) for code in titles), header=True)
    for one in letter.items:
        table.add(*(Cell(text, styles.CELL) for text in cells(one, language)))
    _paragraph(document, "", styles.TEXT)
    lines = Table(document, _SIGNING, ruled=False)
    words = letter.signer_post or said("ranking.letter_signed", language)
    lines.add(Cell(words, styles.CELL), Cell(line=True), Cell(letter.signer, styles.CELL))
    _paragraph(document, "", styles.TEXT)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, letter.office, ""
    properties.subject = letter.name
    properties.created = properties.modified = _MADE
    properties.last_modified_by = "Bagalau"
    return _packed(document)


def _paragraph(document: Docx, text: str, style: str) -> None:
    paragraph = document.add_paragraph(style=style)
    if text:
        paragraph._p.append(run_of(text))  # noqa: SLF001  (its own `add_run` loses the line ends)


def _set_page(document: Docx) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in _PAGE)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = map(Mm, _MARGINS)


def _packed(document: Docx) -> bytes:
    """The document with one date on all of its parts."""
    written, made = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        names = set(source.namelist())
        for name in (*(one for one in _FIRST if one in names), *sorted(names - set(_FIRST))):
            about = zipfile.ZipInfo(name, _PACKED)
            about.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(about, source.read(name))
    return made.getvalue()
