"""What stands above the table: attachment, title, whom the card is about."""

from collections.abc import Collection, Iterator

from model.card.card import Card
from model.paper import HeadingStyle
from model.printing.glyphs import clean
from model.printing.places import NO_NAME, filled_in, named_in, written_on
from model.printing.sheet import LEFT, MM, RIGHT, WIDTH, Rule, Sheets, Style
from model.printing.styles import ATTACHMENT, HEAD, SMALL, SUBTITLE, TITLE
from model.printing.wrap import text_width, wrapped
from model.wording import Language, Message, say

_ATTACHMENT_WIDTH = 80 * MM
_GAP = 4 * MM
_CAPTION_GAP = 0.4 * MM
_LINE_ENDS = 10 * MM  # how far a line to write on goes beyond what is written on it
_STYLES: dict[str, Style] = {
    "attachment": ATTACHMENT,
    "title": TITLE,
    "subtitle": SUBTITLE,
    "caption": SMALL,
}


def place_heading(sheets: Sheets, card: Card, language: Language) -> None:
    """The headings of the paper, filled in, and a line for each thing that they do not name.

    Where the program adds a sheet of its own, those lines stand there, and the act's pages are the act's.
    """
    headings = card.paper.headings
    before = None
    for heading, after in zip(headings, (*headings[1:], None), strict=True):
        text = heading.text.to(language)
        explained = after.text.to(language) if after and after.style == "caption" else ""
        if before:
            sheets.y -= _gap(before, heading.style, lined=bool(explained))
        if explained:
            _line_to_write_on(sheets, written_on(text, card, language), explained, heading.style)
        else:
            _block(sheets, filled_in(text, card, language), heading.style)
        before = heading.style
    if language != card.paper.act_language:
        sheets.y -= _GAP / 2
        _centre(sheets, say(Message("print.translation"), language), SMALL)
    sheets.y -= _GAP
    if any(signatory.added for signatory in card.paper.signatories):
        return
    named = {name for heading in headings for name in named_in(heading.text.ru)}
    for text in about(card, language, named):
        for line in wrapped(text, HEAD, WIDTH):
            _line(sheets, line, HEAD, LEFT)
    sheets.y -= _GAP / 2


def _gap(before: HeadingStyle, style: HeadingStyle, *, lined: bool) -> float:
    """Height between two headings; `lined`: the second one stands on a line to write on."""
    if before == "attachment":
        return _GAP / 2 if style == "attachment" else _GAP
    if style == "caption":
        return _CAPTION_GAP
    return _GAP / 2 if lined or before == "caption" else 0.0


def _block(sheets: Sheets, text: str, name: HeadingStyle) -> None:
    style = _STYLES[name]
    if name != "attachment":
        _centre(sheets, text, style)
        return
    for line in wrapped(text, style, _ATTACHMENT_WIDTH):
        _line(sheets, line, style, RIGHT - text_width(line, style))


def _line_to_write_on(sheets: Sheets, text: str, caption: str, name: HeadingStyle) -> None:
    """The text underlined, as far as it or the caption goes; an empty one leaves the bare line."""
    style = _STYLES[name]
    lines = wrapped(text, style, WIDTH)
    explained = wrapped(caption, SMALL, WIDTH)
    widest = max((text_width(line, style) for line in lines), default=0.0) + 2 * _LINE_ENDS
    # Words of explanation that fill a line call for a long answer.
    width = WIDTH if len(explained) > 1 else max(widest, text_width(caption, SMALL), WIDTH / 2)
    width = min(width, WIDTH)
    for line in lines or ("",):
        _line(sheets, line, style, LEFT + (WIDTH - text_width(line, style)) / 2)
        left = LEFT + (WIDTH - width) / 2
        sheets.page.rules.append(Rule(left, sheets.y, left + width, sheets.y))


def about(card: Card, language: Language, named: Collection[str] = ()) -> Iterator[str]:
    """A line for each thing the card says of the organisation, but for those named elsewhere."""
    for label, value in facts(card, language, named):
        yield labelled(label, value, language)


def facts(
    card: Card, language: Language, named: Collection[str] = (), *, blanks: bool = False
) -> Iterator[tuple[str, str]]:
    """Label and value of each thing the card says of the organisation, but for those named elsewhere.

    With `blanks`, what must be said and is not entered leaves a line to write on.
    """
    for field in card.paper.organisation:
        entered = clean(card.organisation.get(field.id, "")) or (NO_NAME if blanks and field.required else "")
        if entered and field.id not in named:
            yield field.text.to(language), entered
    for nomination in card.paper.nominations:
        if nomination.id == card.organisation.get("nomination"):
            yield say(Message("print.nomination"), language), nomination.text.to(language)


def labelled(label: str, value: str, language: Language) -> str:
    """ "Label: value"."""
    return say(Message("print.labelled", {"label": label, "value": value}), language)


def _centre(sheets: Sheets, text: str, style: Style) -> None:
    for line in wrapped(text, style, WIDTH):
        _line(sheets, line, style, LEFT + (WIDTH - text_width(line, style)) / 2)


def _line(sheets: Sheets, line: str, style: Style, x: float) -> None:
    if sheets.room < style.leading:
        sheets.next_page()
    if line:
        sheets.put(x, (line,), style)
    sheets.y -= style.leading
