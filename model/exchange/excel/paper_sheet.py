"""The first sheet: the paper as it looks on paper, with a column for the values."""

from typing import Final

from model.card.card import Card, Field
from model.exchange.excel.book import Book, Sheet, address
from model.exchange.excel.formulas import quoted
from model.exchange.excel.head_sheet import HeadSheet
from model.exchange.excel.inputs import Inputs
from model.exchange.excel.layout import POINTS_OF_A_DOT, TITLES, WIDTH, Columns, Laid, Layout, Slot, Span
from model.exchange.excel.measure import LINE, height
from model.exchange.excel.pins import Pins
from model.exchange.excel.point_cells import PointCells
from model.exchange.excel.wording_formula import Worded
from model.paper import Criterion, Section
from model.scoring import Score, Scorer
from model.wording import Message, say

_SIZES: Final = {"attachment": 1.0, "title": 1.35, "subtitle": 1.25, "caption": 0.85}
_A4: Final = 9
_LONGEST_NAME: Final = 31


class PaperSheet:
    """Writes the sheet from top to bottom."""

    def __init__(self, book: Book, card: Card, score: Score) -> None:
        """Prepare the sheets the formulas speak of."""
        self._book = book
        self._card = card
        self._score = score
        self._language = book.language
        self._columns = Columns(card.paper)
        self._sheet = Sheet(book, _sheet_name(card.paper.name.to(book.language)))
        self._pins = Pins(book, card, score)
        self._head = HeadSheet(book, card, self._pins)
        self._worded = Worded(card, self._head)
        scorer = Scorer(card.paper)
        self._inputs = Inputs(self._sheet, card, scorer, self._columns, self._head, self._pins)
        self._points = PointCells(self._sheet, card, score, scorer, self._columns, self._head, self._pins)
        notes = {row: self._inputs.note(row) for row in card.paper.rows}
        self._layout = Layout(self._columns, book.language, self._worded.text, self._inputs.what, notes)
        self._row = 0

    def write(self) -> None:
        """Write everything."""
        self._set_columns()
        self._write_headings()
        paper = self._card.paper
        repeated = None
        if not paper.separate_tables:
            repeated = self._write_header(None)
        for section in paper.sections:
            if paper.separate_tables:
                header = self._write_table_title(section)
                repeated = repeated or header
            else:
                self._write_band(section)
            self._write_section(section)
        self._write_total()
        self._write_signatures()
        self._inputs.add_rules()
        self._points.mark_wrong()
        self._set_up_page(repeated)
        self._head.write()
        self._sheet.finish()
        self._sheet.file.activate()

    def _set_columns(self) -> None:
        for at, dots in enumerate(self._columns.dots):
            hidden = {"hidden": True} if at == self._columns["id"] else {}
            self._sheet.file.set_column_pixels(at, at, dots, None, hidden)

    def _write_headings(self) -> None:
        whole, last = Span(0, self._columns.printed - 1), self._columns.printed - 1
        half = Span(last // 2, last)
        named: set[str] = set()
        for heading in self._card.paper.headings:
            text = heading.text.to(self._language)
            named |= {field.id for field in self._card.paper.organisation if f".{field.id}}}" in text}
            columns = half if heading.style == "attachment" else whole
            self._write_line(text, columns, heading.style, _SIZES[heading.style])
        if self._language != self._card.paper.act_language:
            self._write_line(say(Message("print.translation"), self._language), whole, "small", 0.85)
        self._write_line(" ", whole, "plain", 0.5)
        self._write_facts(named, whole)
        beside = Span(self._columns["what"], self._columns["note"])
        self._sheet.put(Span(0, 0), beside, self._book.said("excel.how", sheet=self._head.name), "bold")

    def _write_facts(self, named: set[str], columns: Span) -> None:
        """What the headings do not say of the organisation, taken from the other sheet."""
        paper = self._card.paper
        fields = [
            (field.id, field.text.to(self._language)) for field in paper.organisation if field.id not in named
        ]
        if paper.nominations:
            fields.append(("nomination", say(Message("field.nomination"), self._language)))
        for key, label in fields:
            entered = self._card.organisation.get(key, "")
            if key == "nomination":
                entered = next(
                    (one.short.to(self._language) for one in paper.nominations if one.id == entered), ""
                )
            cell = self._head.reference(Field("organisation", key))
            text = f"{label}: {entered}"
            formula = f'="{label.replace(chr(34), chr(34) * 2)}: "&{cell}'
            self._put_height(text, columns, 1.0)
            self._sheet.put(Span(self._row, self._row), columns, formula, "plain", value=text)
            self._row += 1

    def _write_line(self, text: str, columns: Span, style: str, size: float) -> None:
        shown = self._worded.text(text)
        self._put_height(shown, columns, size)
        formula = self._worded.formula(text)
        span = Span(self._row, self._row)
        if formula:
            self._sheet.put(span, columns, formula, style, value=shown)
        else:
            self._sheet.put(span, columns, shown, style)
        self._row += 1

    def _put_height(self, text: str, columns: Span, size: float) -> None:
        width = sum(self._columns.dots[columns.first : columns.last + 1]) * POINTS_OF_A_DOT
        self._sheet.heights(self._row, (height(text, width / size) * max(size, 0.5),))

    def _write_header(self, section: Section | None) -> int:
        """The titles of the columns; gives the row they stand in."""
        row, needed = self._row, LINE + 2
        span = Span(row, row)
        for name, at in self._columns.at.items():
            column = self._columns.titles[at]
            if column is None:
                title = self._book.said(TITLES[name])
            else:
                title = column.title.to(self._language)
            if section and name == "indicator" and section.indicator_title:
                title = section.indicator_title.to(self._language)
            style = "head" if at < self._columns.printed else "beside_head"
            self._sheet.put(span, Span(at, at), title, style)
            needed = max(needed, height(title, self._columns.width(name)))
        self._sheet.heights(row, (needed,))
        self._row += 1
        return row

    def _write_table_title(self, section: Section) -> int:
        whole = Span(0, self._columns.printed - 1)
        if self._row:
            self._write_line(" ", whole, "plain", 0.7)
        title = f"{section.number}. {section.title.to(self._language)}"
        self._put_height(self._titled(section, title), whole, 1.25)
        self._put_title(section, title, "table_title")
        return self._write_header(section)

    def _write_band(self, section: Section) -> None:
        title = f"{section.number}. {section.title.to(self._language)}"
        width = WIDTH * POINTS_OF_A_DOT
        self._sheet.heights(self._row, (height(self._titled(section, title), width, bold=True),))
        self._put_title(section, title, "band")

    def _put_title(self, section: Section, title: str, style: str) -> None:
        """The title of a section, with a word where the section is marked as one that does not apply."""
        span, columns = Span(self._row, self._row), Span(0, self._columns.printed - 1)
        if section.optional:
            added = f" {say(Message('print.not_applicable'), self._language)}"
            formula = f'={quoted(title)}&IF({self._points.no(section)},{quoted(added)},"")'
            self._sheet.put(span, columns, formula, style, value=self._titled(section, title))
        else:
            self._sheet.put(span, columns, title, style)
        self._row += 1

    def _titled(self, section: Section, title: str) -> str:
        if section.id not in self._card.not_applicable:
            return title
        return f"{title} {say(Message('print.not_applicable'), self._language)}"

    def _write_section(self, section: Section) -> None:
        first = self._row
        for criterion in section.criteria:
            laid = self._layout.criterion(criterion, self._row)
            self._sheet.heights(laid.span.first, laid.heights)
            self._write_criterion(criterion, laid)
            for slot in laid.slots:
                self._write_slot(section, slot)
            self._row = laid.span.last + 1
        self._points.section_ends(section, Span(first, self._row - 1))
        if section.total:
            self._write_sum(section.total.to(self._language), *self._points.subtotal(section))

    def _write_criterion(self, criterion: Criterion, laid: Laid) -> None:
        if "criterion" in self._columns:
            at = self._columns["criterion"]
            text = criterion.text.to(self._language) if criterion.text else ""
            self._sheet.put(laid.span, Span(at, at), text, "text")

    def _write_slot(self, section: Section, slot: Slot) -> None:
        line = slot.line
        if "number" in self._columns:
            self._put(slot.span, "number", line.number, "text")
        if slot.indicator and line.text:
            text = line.text.to(self._language)
            style = f"indent{line.level}" if line.level else "text"
            formula = self._worded.formula(text)
            at = self._columns["indicator"]
            if formula:
                shown = self._worded.text(text)
                self._sheet.put(slot.indicator, Span(at, at), formula, style, value=shown)
            else:
                self._sheet.put(slot.indicator, Span(at, at), text, style)
        if "method" in self._columns:
            method = line.method.to(self._language).replace("{value}", "") if line.method else ""
            self._put(slot.span, "method", self._worded.text(method), "text")
        self._inputs.write(slot)
        self._points.write(section, slot)

    def _put(self, span: Span, column: str, text: str, style: str) -> None:
        at = self._columns[column]
        self._sheet.put(span, Span(at, at), text, style)

    def _write_total(self) -> None:
        if self._card.paper.separate_tables:
            self._write_line(" ", Span(0, self._columns.printed - 1), "plain", 0.7)
        self._write_sum(self._card.paper.total.to(self._language), *self._points.total())

    def _write_sum(self, label: str, formula: str, value: float | str) -> None:
        span, last = Span(self._row, self._row), self._columns["points"]
        self._sheet.put(span, Span(0, last - 1), label, "total")
        self._sheet.put(span, Span(last, last), formula, "total_points", value=value)
        self._sheet.heights(self._row, (LINE + 4,))
        self._row += 1

    def _write_signatures(self) -> None:
        last = self._columns.printed - 1
        middle = last // 2
        for signatory in self._card.paper.signatories:
            self._write_line(" ", Span(0, last), "plain", 1.2)
            text = signatory.text.to(self._language)
            cells = [
                self._head.reference(Field("signers", f"{signatory.id}.{part}")) for part in ("post", "name")
            ]
            signer = self._card.signers.get(signatory.id)
            post, name = (signer.post, signer.name) if signer else ("", "")
            self._put_height(text, Span(0, middle), 1.0)
            span = Span(self._row, self._row)
            self._sheet.put(span, Span(0, middle), text, "plain")
            shown = " ".join(f"{post}    {name}".split(" ")) if post or name else ""
            formula = f'={cells[0]}&IF({cells[0]}&{cells[1]}="","","    ")&{cells[1]}'
            self._sheet.put(span, Span(middle + 1, last), formula, "line", value=shown)
            self._row += 1
            caption = self._book.said("excel.signature_line")
            self._sheet.put(Span(self._row, self._row), Span(middle + 1, last), caption, "small")
            self._row += 1

    def _set_up_page(self, repeated: int | None) -> None:
        file = self._sheet.file
        file.set_paper(_A4)
        file.set_portrait()
        file.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.7)
        file.set_footer(self._book.page_footer(self._card.paper), {"margin": 0.3})
        file.fit_to_pages(1, 0)
        file.print_area(0, 0, self._row - 1, self._columns.printed - 1)
        if repeated is not None:
            file.repeat_rows(repeated)
        file.set_selection(address(0, 0))
        file.hide_gridlines(2)


def _sheet_name(name: str) -> str:
    """A name that Excel takes: not too long, and without its own marks."""
    for mark in "[]:*?/\\'":
        name = name.replace(mark, " ")
    if len(name) <= _LONGEST_NAME:
        return name
    return name[:_LONGEST_NAME].rpartition(" ")[0] or name[:_LONGEST_NAME]
