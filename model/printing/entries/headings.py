"""What stands above the tables of a paper of entries: the approval, the title, whom the card is about."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from model.card.card import Card
from model.card.places import PLACE, entered
from model.printing.entries.checked import printable
from model.printing.entries.leaves import Leaves
from model.printing.heading import about
from model.printing.sheet import MM, Style
from model.printing.styles import ATTACHMENT, HEAD, SMALL, SUBTITLE, TITLE
from model.wording import Language, Message, Text, say

_ATTACHMENT_WIDTH: Final = 126 * MM
_GAP: Final = 4 * MM
_STYLES: Final[dict[str, Style]] = {
    "attachment": ATTACHMENT,
    "title": TITLE,
    "subtitle": SUBTITLE,
    "caption": SMALL,
}
_BLANK: Final = "_" * 12
_NO_NAME: Final = "_" * 40


class Above(NamedTuple):
    """A block of words above a table; the styles are those of the definition."""

    style: str
    text: Text


def place_headings(
    leaves: Leaves, headings: Sequence[Above], card: Card, language: Language, *, remark: bool = True
) -> None:
    """The headings with their places filled in, and the remark on a translation."""
    before = ""
    for style, text in headings:
        if before:
            leaves.gap(_GAP if before == "attachment" or style == "attachment" else _GAP / 2)
        words = with_places_filled(text.to(language), card)
        if style == "attachment":
            left = leaves.frame.right - _ATTACHMENT_WIDTH
            leaves.text(words, _STYLES[style], left=left, align="right")
        else:
            leaves.text(words, _STYLES[style], align="centre")
        before = style
    if remark and language != card.paper.act_language:
        leaves.gap(_GAP / 2)
        leaves.text(say(Message("print.unofficial"), language), SMALL, align="centre")
    leaves.gap(_GAP)


def place_facts(leaves: Leaves, card: Card, language: Language, headings: Sequence[Above]) -> None:
    """A line for each thing the card says of the organisation, but for those named in the headings."""
    named = {
        match[2] for one in headings for match in PLACE.finditer(one.text.ru) if match[1] == "organisation"
    }
    for words in about(card, language, named):
        leaves.text(printable(words), HEAD)
    leaves.gap(_GAP / 2)


def with_places_filled(text: str, card: Card) -> str:
    """The text with its places filled; what is not entered leaves a line to write on."""

    def held(place: re.Match[str]) -> str:
        value = entered(place, card)
        if isinstance(value, date):
            return f"{value:%d.%m.%Y}"
        return value or (_NO_NAME if place[1] == "organisation" else _BLANK)

    return printable(PLACE.sub(held, text))
