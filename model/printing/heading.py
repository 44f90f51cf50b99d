"""What stands above the table: attachment, title, whom the card is about."""

from collections.abc import Iterator

from model.card.card import Card
from model.printing.glyphs import clean
from model.printing.places import filled_in, named_in
from model.printing.sheet import LEFT, MM, RIGHT, WIDTH, Sheets, Style
from model.printing.styles import ATTACHMENT, HEAD, SMALL, SUBTITLE, TITLE
from model.printing.wrap import text_width, wrapped
from model.wording import Language, Message, say

_ATTACHMENT_WIDTH = 80 * MM
_GAP = 4 * MM
_STYLES: dict[str, Style] = {"attachment": ATTACHMENT, "title": TITLE, "subtitle": SUBTITLE}


def place_heading(sheets: Sheets, card: Card, language: Language) -> None:
    """The headings of the paper, filled in, and a line for each thing that they do not name."""
    before = None
    for heading in card.paper.headings:
        if before == "attachment" != heading.style:
            sheets.y -= _GAP
        style = _STYLES[heading.style]
        text = filled_in(heading.text.to(language), card, language)
        if heading.style == "attachment":
            for line in wrapped(text, style, _ATTACHMENT_WIDTH):
                _line(sheets, line, style, RIGHT - text_width(line, style))
        else:
            _centre(sheets, text, style)
        before = heading.style
    if language != card.paper.act_language:
        sheets.y -= _GAP / 2
        _centre(sheets, say(Message("print.translation"), language), SMALL)
    sheets.y -= _GAP
    for text in _about(card, language):
        for line in wrapped(text, HEAD, WIDTH):
            _line(sheets, line, HEAD, LEFT)
    sheets.y -= _GAP / 2


def _about(card: Card, language: Language) -> Iterator[str]:
    named = {name for heading in card.paper.headings for name in named_in(heading.text.ru)}
    for field in card.paper.organisation:
        entered = clean(card.organisation.get(field.id, ""))
        if entered and field.id not in named:
            yield _labelled(field.text.to(language), entered, language)
    for nomination in card.paper.nominations:
        if nomination.id == card.organisation.get("nomination"):
            label = say(Message("print.nomination"), language)
            yield _labelled(label, nomination.text.to(language), language)


def _labelled(label: str, value: str, language: Language) -> str:
    return say(Message("print.labelled", {"label": label, "value": value}), language)


def _centre(sheets: Sheets, text: str, style: Style) -> None:
    for line in wrapped(text, style, WIDTH):
        _line(sheets, line, style, LEFT + (WIDTH - text_width(line, style)) / 2)


def _line(sheets: Sheets, line: str, style: Style, x: float) -> None:
    if sheets.room < style.leading:
        sheets.next_page()
    sheets.put(x, (line,), style)
    sheets.y -= style.leading
