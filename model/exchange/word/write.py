"""A card as a text document that looks as the printed paper does, can be edited, and is known again."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from model.card.card import Card, Field
from model.card.shown import Shown, ShownSigner
from model.exchange.word import styles
from model.exchange.word.pins import PART, PROPERTIES, Pins, pins_part, properties_part
from model.exchange.word.styles import LANG, Docx, set_styles
from model.exchange.word.table import Cell, Table, printable, run_of
from model.paper import Criterion, Line, Section
from model.wording import Language, Message, say

_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
_PACKED: Final = (2000, 1, 1, 0, 0, 0)
"""Two documents of one card are the same to the byte."""

_PAGE: Final = (210.0, 297.0)
_LEFT: Final = 20.0
_RIGHT: Final = 15.0
_TOP: Final = 15.0
_BOTTOM: Final = 18.0
WIDTH: Final = _PAGE[0] - _LEFT - _RIGHT
_INDENT: Final = 4.0
_ATTACHMENT: Final = 80.0
_HEADINGS: Final = {"attachment": styles.ATTACHMENT, "title": styles.TITLE, "subtitle": styles.SUBTITLE}
_SIGNATURE: Final = (98.0, 35.0, 42.0)
_CUSTOM: Final = "/customXml"
_THUMBNAIL: Final = "/thumbnail"
_PAGE_MARK, _COUNT_MARK = "\ue000", "\ue001"


def document_of(card: Card, shown: Shown, language: Language) -> bytes:
    """The bytes of a .docx.

    Args:
        card: the card; it goes along in a hidden part, without the evidence.
        shown: the words of its cells, in the language.
        language: of the paper.
    """
    return _Document(card, shown, language).content()


class _Document:
    """The document under writing, from top to bottom."""

    def __init__(self, card: Card, shown: Shown, language: Language) -> None:
        import docx  # 60 ms that only a writer of documents pays

        self._card = card
        self._paper = card.paper
        self._shown = shown
        self._language: Language = language
        self._file: Docx = docx.Document()
        self._lines: list[tuple[str, str]] = []
        self._head: dict[str, str] = {}
        set_styles(self._file, language)
        self._set_page()

    def content(self) -> bytes:
        """Write everything."""
        self._write_headings()
        signers = list(self._shown.signers())
        added = [signer for signer in signers if signer.added]
        if not added:
            self._write_facts()
        self._write_tables()
        self._paragraph(self._shown.total_line(), styles.TOTAL)
        self._write_signatures([signer for signer in signers if not signer.added])
        if added:
            # A break in a paragraph of its own could come to stand on a page of its own.
            sheet = self._paragraph(self._word("added_sheet"), styles.CAPTION)
            sheet.paragraph_format.page_break_before = True
            self._paragraph(self._word("signature_sheet"), styles.TITLE)
            self._write_facts()
            self._write_signatures(added)
        if signers:  # a document cannot end with a table
            self._paragraph("", styles.CAPTION)
        self._describe()
        self._pin()
        return _packed(self._file)

    def _word(self, code: str) -> str:
        return say(Message(f"print.{code}"), self._language)

    def _paragraph(self, text: str, style: str) -> Docx:
        paragraph = self._file.add_paragraph(style=style)
        if text:
            paragraph._p.append(run_of(text))  # noqa: SLF001  (its own `add_run` loses the line ends)
        return paragraph

    def _set_page(self) -> None:
        from docx.shared import Mm

        section = self._file.sections[0]
        section.page_width, section.page_height = (Mm(side) for side in _PAGE)
        section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
        section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
        section.header_distance = section.footer_distance = Mm(9)
        self._write_footer(section.footer.paragraphs[0])

    def _write_footer(self, paragraph: Docx) -> None:
        """Which paper this is, and which page of how many."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Mm

        language = self._language
        paragraph.style = self._file.styles[styles.FOOTER]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        name = f"{self._paper.name.to(language)}, {self._paper.edition_name.to(language)}"
        paragraph.add_run(f"{name}\t")
        words = say(Message("print.page", {"number": _PAGE_MARK, "count": _COUNT_MARK}), language)
        before, _, rest = words.partition(_PAGE_MARK)
        between, _, after = rest.partition(_COUNT_MARK)
        for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            if text:
                paragraph.add_run(text)
            if field:
                _add_field(paragraph, field)

    def _write_headings(self) -> None:
        from docx.shared import Mm

        for heading in self._shown.headings():
            paragraph = self._paragraph(heading.text, _HEADINGS.get(heading.style, styles.CAPTION))
            if heading.style == "attachment":
                paragraph.paragraph_format.left_indent = Mm(WIDTH - _ATTACHMENT)
                paragraph.paragraph_format.space_after = Mm(2)
            if heading.lined:
                _underline(paragraph)
            for field in heading.fields:
                key = "organisation" if field.startswith("organisation/") else "period"
                for name in ("from", "to") if field == "period/years" else (field.partition("/")[2],):
                    self._head[str(Field(key, name))] = heading.text  # type: ignore[arg-type]
        if self._language != self._paper.act_language:
            self._paragraph(self._word("translation"), styles.CAPTION)

    def _write_facts(self) -> None:
        self._paragraph("", styles.CAPTION)
        for fact in self._shown.facts():
            self._paragraph(fact.text, styles.TEXT)
            self._head[fact.field] = fact.text
        self._paragraph("", styles.CAPTION)

    def _write_tables(self) -> None:
        widths = [float(column.width) for column in self._paper.columns]
        whole = sum(widths) or 1.0
        widths = [width * WIDTH / whole for width in widths]
        table = None
        for section in self._paper.sections:
            if self._paper.separate_tables:
                self._paragraph(self._titled(section, section.title.to(self._language)), styles.TABLE_TITLE)
                table = self._begun(widths, section)
            else:
                table = table or self._begun(widths, None)
                title = section.title.to(self._language)
                numbered = f"{section.number}. {title}" if section.number else title
                band = Cell(self._titled(section, numbered), styles.BAND, span=len(widths))
                table.add(band, keep_next=True)
            for criterion in section.criteria:
                self._write_criterion(table, criterion, section)
            self._write_subtotal(table, section)

    def _titled(self, section: Section, title: str) -> str:
        text = self._shown.text(title)
        return text if self._shown.applies(section) else f"{text} {self._word('not_applicable')}"

    def _begun(self, widths: list[float], section: Section | None) -> Table:
        """A table with its header, in the section's own words where it has some."""
        table = Table(self._file, widths)
        titles = {column.id: column.title for column in self._paper.columns}
        if section and section.indicator_title:
            titles["indicator"] = section.indicator_title
        named = [Cell(title.to(self._language), styles.CELL_CENTRED) for title in titles.values()]
        table.add(*named, header=True)
        numbers = [Cell(str(number), styles.CELL_CENTRED) for number in range(1, len(widths) + 1)]
        table.add(*numbers, header=True)
        return table

    def _write_criterion(self, table: Table, criterion: Criterion, section: Section) -> None:
        words = self._shown.text(criterion.text.to(self._language)) if criterion.text else ""
        for at, line in enumerate(criterion.lines):
            following = criterion.lines[at + 1] if at + 1 < len(criterion.lines) else None
            goes_on = bool(following and following.text is None)
            method, points = self._shown.method(line), self._shown.points(line, section)
            self._lines.append((method, points))
            cells = {
                "criterion": Cell(words if at == 0 else "", merge="goes_on" if at else "begins"),
                "number": Cell(line.number, styles.CELL_CENTRED),
                "indicator": self._indicator(line, goes_on=goes_on),
                "method": Cell(method),
                "points": Cell(points, styles.CELL_CENTRED),
            }
            keep = goes_on or (following is not None and not self._shown.holds_points(line))
            table.add(*(cells[column.id] for column in self._paper.columns), keep_next=keep)

    def _indicator(self, line: Line, *, goes_on: bool) -> Cell:
        text = self._shown.text(line.text.to(self._language)) if line.text else ""
        indent = 0.0 if any(column.id == "number" for column in self._paper.columns) else _INDENT * line.level
        if line.text is None:
            return Cell(merge="goes_on")
        return Cell(text, merge="begins" if goes_on else "", indent=indent)

    def _write_subtotal(self, table: Table, section: Section) -> None:
        if not section.total:
            return
        columns = [column.id for column in self._paper.columns]
        number = [Cell()] if "number" in columns else []
        label = Cell(
            section.total.to(self._language), styles.CELL_BOLD, span=columns.index("points") - len(number)
        )
        table.add(*number, label, Cell(self._shown.subtotal(section), styles.BAND))

    def _write_signatures(self, signers: list[ShownSigner]) -> None:
        """The paper's words, a line to sign on with the post under it, the name; all on one page."""
        for at, signer in enumerate(signers):
            self._paragraph("", styles.TEXT).paragraph_format.keep_with_next = True
            table = Table(self._file, list(_SIGNATURE), ruled=False)
            name = f"/ {signer.name} /" if signer.name else ""
            line = Cell("", styles.TEXT, line=True)
            table.add(Cell(signer.words, styles.TEXT), line, Cell(name, styles.TEXT), keep_next=True)
            cells = (Cell("", styles.CAPTION), Cell(signer.post, styles.CAPTION), Cell("", styles.CAPTION))
            table.add(*cells, keep_next=at < len(signers) - 1)

    def _describe(self) -> None:
        about = self._file.core_properties
        about.title = printable(self._paper.name.to(self._language))
        about.subject = printable(self._paper.act.title.to(self._language))[:255]
        about.author = printable(self._card.organisation.get("name", ""))[:255]
        about.language = LANG[self._language]
        about.created = about.modified = _MADE
        about.last_modified_by = about.comments = about.keywords = ""
        about.revision = 1

    def _pin(self) -> None:
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        for holder, unwanted in ((self._file.part, _CUSTOM), (self._file.part.package, _THUMBNAIL)):
            for key in [key for key, held in holder.rels.items() if held.reltype.endswith(unwanted)]:
                del holder.rels[key]  # the template's own
        pins = Pins(self._card, self._lines, self._head, self._shown.total_line())
        package = self._file.part.package
        part = Part(PackURI(PART), "application/xml", pins_part(pins), package)
        about = Part(PackURI(PROPERTIES), CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, properties_part(), package)
        part.relate_to(about, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
        self._file.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def _underline(paragraph: Docx) -> None:
    """A line to write on over the whole width."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    borders = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
    )
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001  (the library has no borders)
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _add_field(paragraph: Docx, name: str) -> None:
    """A number that Word itself keeps right."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(run_of("1"))
    paragraph._p.append(field)  # noqa: SLF001  (the library has no fields)


def _packed(document: Docx) -> bytes:
    """The document with one date on all of its parts."""
    written, made = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in _in_order(source.namelist()):
            about = zipfile.ZipInfo(name, _PACKED)
            about.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(about, source.read(name))
    return made.getvalue()


def _in_order(names: list[str]) -> Iterator[str]:
    """The parts by which the kind of the file is known come first."""
    first = [name for name in ("[Content_Types].xml", "_rels/.rels", "word/document.xml") if name in names]
    yield from first
    yield from sorted(set(names) - set(first))
