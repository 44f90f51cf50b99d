"""The cells in which values are entered: what stands in them, what they take, what is said beside them."""

from decimal import Decimal
from typing import Final

from model.card.card import Card, Field
from model.exchange.excel.book import Sheet, address, ranges
from model.exchange.excel.formulas import percent
from model.exchange.excel.head_sheet import HeadSheet
from model.exchange.excel.layout import Columns, Slot, Span
from model.exchange.excel.pins import Pins
from model.paper import Bands, Choice, Count, Flag, Row, Share, Threshold
from model.scoring import Part, Scorer, ShareKind, Value, ValueRefused
from model.wording import Message, say

_STYLES: Final = {
    Share: "number",
    Count: "number",
    Threshold: "number",
    Bands: "number",
    Flag: "yes_no",
    Choice: "input",
}
_MOST: Final = 999_999_999


class Inputs:
    """Writes the inputs of a card, row by row."""

    def __init__(
        self, sheet: Sheet, card: Card, scorer: Scorer, columns: Columns, head: HeadSheet, pins: Pins
    ) -> None:
        """Take the sheet, and what its cells speak of."""
        self._sheet = sheet
        self._book = sheet.book
        self._card = card
        self._kinds = scorer.kinds
        self._columns = columns
        self._head = head
        self._pins = pins
        self._rules: dict[tuple[int, str], tuple[dict[str, object], list[Span]]] = {}

    def what(self, row: Row) -> str:
        """What is entered in a row, in words."""
        language, book = self._book.language, self._book
        text = ""
        match row.rule:
            case Share(base=base):
                figure = next(figure for figure in self._card.paper.base if figure.id == base)
                text = book.said("excel.enter_share", base=figure.text.to(language))
            case Count() | Threshold():
                text = book.said("excel.enter_count")
            case Flag():
                text = book.said("excel.enter_flag", yes=book.said("excel.yes"), no=book.said("excel.no"))
            case Choice():
                text = book.said("excel.enter_choice")
            case Bands(lowest=lowest, highest=highest):
                details = {"lowest": lowest, "highest": highest}
                text = say(Message("excel.enter_band", details), language)
        return f"{row.label.to(language)}: {text}" if row.label else text

    def note(self, row: str) -> str:
        """The row's note; a wrong one as it was typed."""
        return self._card.drafts.get(Field("notes", row)) or self._card.notes.get(row, "")

    def write(self, slot: Slot) -> None:
        """Write the inputs of a line; a line without any gets empty cells."""
        if not slot.inputs:
            if not self._covered(slot):
                self._put(slot.span, "value", None, "text")
            if slot.line.shows:
                self._put(slot.span, "id", f"{slot.line.shows.row}>{slot.line.shows.part}", "plain")
            return
        for row in slot.line.rows:
            span = slot.inputs[row.id]
            self._write_value(row, span)
            self._put(span, "what", self.what(row), "what")
            self._put(span, "note", self.note(row.id), "note")
            self._put(Span(span.first, span.first), "id", row.id, "plain")
            self._validate(row, span)

    def _covered(self, slot: Slot) -> bool:
        """Whether the input of a line above reaches down here."""
        return slot.indicator is None and slot.line.shows is not None

    def _write_value(self, row: Row, span: Span) -> None:
        value = self._card.values.get(row.id)
        draft = self._card.drafts.get(Field("values", row.id))
        style = _STYLES[type(row.rule)]
        if isinstance(row.rule, Share):
            self._write_share(row, row.rule, span, value, draft)
        elif draft is not None:
            self._put(span, "value", draft, style)
        else:
            self._put(span, "value", self._content(row, value), style)

    def _content(self, row: Row, value: Value | None) -> object:
        if isinstance(value, bool):
            return self._book.said("excel.yes" if value else "excel.no")
        if isinstance(value, Decimal):
            return float(value)
        if isinstance(row.rule, Choice):
            texts = {option.id: option.text.to(self._book.language) for option in row.rule.options}
            return texts.get(str(value))
        return None

    def _write_share(self, row: Row, rule: Share, span: Span, value: Value | None, draft: str | None) -> None:
        """Percent, part and whole: the percent is a formula until somebody types over it."""
        part = value if isinstance(value, Part) else None
        self._put(span, "part", None if part is None else float(part.part), "part")
        self._put(span, "whole", None if part is None or part.whole is None else float(part.whole), "part")
        typed = part.percent if part else value
        if draft is not None:
            self._put(span, "value", draft, "number")
        elif isinstance(typed, Decimal):
            self._put(span, "value", float(typed), "number")
        else:
            part_cell, whole_cell = (address(span.first, self._columns[name]) for name in ("part", "whole"))
            base = self._head.reference(Field("base", rule.base))
            formula = percent(part_cell, whole_cell, base, self._card.paper.percent_places)
            at = self._columns["value"]
            self._sheet.put(span, Span(at, at), formula, "number", value=self._computed(row, part))

    def _computed(self, row: Row, part: Part | None) -> float | str:
        kind = self._kinds[row.id]
        if part is None or not isinstance(kind, ShareKind):
            return ""
        try:
            return float(kind.percent(part, self._card.base))
        except ValueRefused:
            return ""

    def _validate(self, row: Row, span: Span) -> None:
        book = self._book
        rule: dict[str, object]
        match row.rule:
            case Share():
                rule = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100}
                rule |= {"error_message": book.said("excel.bad_share")}
                rule |= {
                    "input_title": book.said("excel.share_title"),
                    "input_message": book.said("excel.share_example"),
                }
                self._validate_parts(span)
            case Count() | Threshold():
                rule = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": _MOST}
                rule |= {"error_message": book.said("excel.bad_count")}
            case Bands(lowest=lowest, highest=highest):
                rule = {"validate": "decimal", "criteria": "between"}
                rule |= {"minimum": float(lowest), "maximum": float(highest)}
                details = {"lowest": lowest, "highest": highest}
                rule |= {"error_message": say(Message("excel.bad_band", details), book.language)}
            case Flag():
                rule = {"validate": "list", "source": [book.said("excel.yes"), book.said("excel.no")]}
                rule |= {"error_message": book.said("excel.bad_choice")}
            case Choice(options=options):
                source = self._pins.source([option.text.to(book.language) for option in options])
                rule = {"validate": "list", "source": source, "error_message": book.said("excel.bad_choice")}
        self._add_rule(span, "value", rule)

    def _validate_parts(self, span: Span) -> None:
        for name in ("part", "whole"):
            rule = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": _MOST}
            self._add_rule(span, name, rule | {"error_message": self._book.said("excel.bad_part")})

    def _add_rule(self, span: Span, column: str, rule: dict[str, object]) -> None:
        """Remember what a cell takes; cells that take the same share one rule."""
        at = self._columns[column]
        key = (at, repr(sorted(rule.items(), key=lambda item: item[0])))
        self._rules.setdefault(key, (rule, []))[1].append(span)

    def add_rules(self) -> None:
        """Write what the cells take."""
        title = {"error_title": self._book.said("excel.bad_title")}
        for (at, _), (rule, spans) in self._rules.items():
            first = spans[0]
            cells = {"multi_range": ranges(spans, at)} if len(spans) > 1 else {}
            self._sheet.file.data_validation(first.first, at, first.last, at, rule | title | cells)

    def _put(self, span: Span, column: str, content: object, style: str) -> None:
        at = self._columns[column]
        self._sheet.put(span, Span(at, at), content, style)
