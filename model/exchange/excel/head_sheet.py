"""The second sheet: who is evaluated, the period, the base figures, who signs."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Final, NamedTuple

from model.card.card import Card, Field, Signer
from model.card.fields import EARLIEST, LATEST
from model.exchange.excel.book import Book, Sheet
from model.exchange.excel.layout import Span
from model.exchange.excel.measure import LINE, height
from model.exchange.excel.pins import Pins
from model.paper import Paper
from model.wording import Language, Message, say

LABEL: Final = 360
ENTRY: Final = 330
_FIRST: Final = 2
_DOTS_TO_POINTS: Final = 0.75


class Entry(NamedTuple):
    """A line of the sheet: the field of the card, and what it is called."""

    field: Field
    label: str


def entries(paper: Paper, language: Language) -> Iterator[Entry]:
    """Every field of the head, in order."""
    for found in paper.organisation:
        yield Entry(Field("organisation", found.id), found.text.to(language))
    if paper.nominations:
        yield Entry(Field("organisation", "nomination"), say(Message("field.nomination"), language))
    for key in ("from", "to"):
        yield Entry(Field("period", key), say(Message(f"field.{key}"), language))
    for figure in paper.base:
        yield Entry(Field("base", figure.id), figure.text.to(language))
    for section in paper.sections:
        if section.optional:
            details = {"number": section.number, "title": section.short.to(language)}
            yield Entry(Field("sections", section.id), say(Message("excel.applies", details), language))
    for signatory in paper.signatories:
        who = " ".join(signatory.text.to(language).split())
        for part in ("post", "name"):
            code = "excel.signer_name" if part == "name" else "excel.signer_post"
            yield Entry(
                Field("signers", f"{signatory.id}.{part}"), say(Message(code, {"who": who}), language)
            )


class HeadSheet:
    """Writes the sheet; tells where each field stands."""

    def __init__(self, book: Book, card: Card, pins: Pins) -> None:
        """Plan the sheet; it is written by `write`, after the paper's own, which comes first."""
        self._book = book
        self._card = card
        self._pins = pins
        self._entries = list(entries(card.paper, book.language))
        self._rows = {entry.field: _FIRST + at for at, entry in enumerate(self._entries)}
        self.name = book.said("excel.head_sheet")

    def reference(self, field: Field) -> str:
        """Address of the field as the paper's sheet writes it."""
        return f"'{self.name}'!$B${self._rows[field] + 1}"

    def write(self) -> None:
        """Write the sheet."""
        sheet = Sheet(self._book, self.name)
        sheet.file.set_column_pixels(0, 0, LABEL)
        sheet.file.set_column_pixels(1, 1, ENTRY)
        sheet.file.set_column(2, 2, 20, None, {"hidden": True})
        sheet.put(Span(0, 0), Span(0, 1), self._book.said("excel.head_title"), "title")
        sheet.heights(0, (20.0, 6.0))
        for entry in self._entries:
            row = self._rows[entry.field]
            sheet.put(Span(row, row), Span(0, 0), entry.label, "text")
            self._write_entry(sheet, row, entry.field)
            sheet.put(Span(row, row), Span(2, 2), str(entry.field), "plain")
        sheet.file.set_paper(9)
        sheet.file.set_portrait()
        sheet.file.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.7)
        sheet.file.set_footer(self._book.page_footer(self._card.paper), {"margin": 0.3})
        sheet.file.fit_to_pages(1, 0)
        sheet.finish()

    def _write_entry(self, sheet: Sheet, row: int, field: Field) -> None:
        content, style = self._content(field)
        sheet.put(Span(row, row), Span(1, 1), content, style)
        self._validate(sheet, row, field)
        label = next(entry.label for entry in self._entries if entry.field == field)
        shown = str(content or "")
        needed = max(height(label, LABEL * _DOTS_TO_POINTS), height(shown, ENTRY * _DOTS_TO_POINTS), LINE + 4)
        sheet.heights(row, (min(needed, 405.0),))

    def _content(self, field: Field) -> tuple[object, str]:
        """What stands in the cell, and its style; a wrong entry stands there as it was typed."""
        card = self._card
        if field in card.drafts:
            return card.drafts[field], "date" if field.group == "period" else "input_left"
        match field.group:
            case "period":
                day = card.start if field.key == "from" else card.end
                return _moment(day), "date"
            case "base":
                number = card.base.get(field.key)
                return (None if number is None else float(number)), "input_left"
            case "sections":
                applies = field.key not in card.not_applicable
                return self._book.said("excel.yes" if applies else "excel.no"), "input_left"
            case "signers":
                signatory, _, part = field.key.partition(".")
                signer = card.signers.get(signatory, Signer())
                return (signer.name if part == "name" else signer.post), "input_left"
        entered = card.organisation.get(field.key, "")
        if field.key == "nomination":
            entered = next(
                (one.short.to(self._book.language) for one in card.paper.nominations if one.id == entered), ""
            )
        return entered, "input_left"

    def _validate(self, sheet: Sheet, row: int, field: Field) -> None:
        book = self._book
        rule: dict[str, object] | None = None
        if field.group == "period":
            rule = {
                "validate": "date",
                "criteria": "between",
                "minimum": EARLIEST,
                "maximum": LATEST,
                "error_message": book.said("excel.bad_date"),
            }
        elif field.group == "base":
            kind = next(figure.kind for figure in self._card.paper.base if figure.id == field.key)
            rule = {
                "validate": "integer" if kind == "people" else "decimal",
                "criteria": ">",
                "value": 0,
                "error_message": book.said("excel.bad_base"),
            }
        elif field.group == "sections":
            rule = {
                "validate": "list",
                "source": [book.said("excel.yes"), book.said("excel.no")],
                "error_message": book.said("excel.bad_choice"),
            }
        elif field.key == "nomination":
            texts = [one.short.to(book.language) for one in self._card.paper.nominations]
            rule = {
                "validate": "list",
                "source": self._pins.source(texts),
                "error_message": book.said("excel.bad_choice"),
            }
        if rule:
            sheet.file.data_validation(row, 1, row, 1, rule | {"error_title": book.said("excel.bad_title")})


def _moment(day: date | None) -> datetime | None:
    return datetime.combine(day, time()) if day else None
