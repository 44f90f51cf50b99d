"""Fills the {organisation.…} and {period.…} places of the paper's texts from the card."""

import re
from datetime import date
from functools import partial
from typing import Final

from model.card.card import Card
from model.card.places import PLACE, entered, long_date
from model.printing.glyphs import clean
from model.wording import Language, Message, say

NO_NAME: Final = "_" * 40
_NO_DATE: Final = "___.___._______"
_NO_YEARS: Final = "_____-_____"


def filled_in(text: str, card: Card, language: Language) -> str:
    """The act's words with their places filled; what is not entered leaves a line to write on."""
    if "{" not in text:
        return text
    return PLACE.sub(partial(_printed, card=card, language=language), text)


def written_on(text: str, card: Card, language: Language) -> str:
    """What the program writes on a line of the paper: dates in words, nothing where nothing is entered."""
    places = list(PLACE.finditer(text))
    if places and not any(_is_printable(entered(place, card)) for place in places):
        return ""
    return PLACE.sub(partial(_printed, card=card, language=language, in_words=True), text)


def long_period(card: Card, language: Language) -> str:
    """The card's period as the program writes it, or a line to write on."""
    return written_on("{period.from} – {period.to}", card, language) or NO_NAME


def named_in(text: str) -> set[str]:
    """Ids of the organisation's fields that have a place in the text."""
    return {match[2] for match in PLACE.finditer(text) if match[1] == "organisation"}


def _is_printable(held: str | date | None) -> bool:
    return bool(clean(held) if isinstance(held, str) else held)


def _printed(place: re.Match[str], card: Card, language: Language, *, in_words: bool = False) -> str:
    group, name = place.groups()
    held = entered(place, card)
    if isinstance(held, date):
        return long_date(held, language) if in_words else _date(held, language)
    if group == "organisation":
        return clean(held or "") or NO_NAME
    if name == "years":
        return held or _NO_YEARS
    return say(Message("print.signed_on") if in_words else Message("print.date", {"day": _NO_DATE}), language)


def _date(day: date, language: Language) -> str:
    return say(Message("print.date", {"day": f"{day:%d.%m.%Y}"}), language).replace(" ", "\u00a0")
