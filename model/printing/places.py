"""Fills the {organisation.…} and {period.…} places of the paper's texts from the card."""

import re
from datetime import date
from functools import partial
from typing import Final

from model.card.card import Card
from model.printing.glyphs import clean
from model.wording import Language, Message, say

_PLACE = re.compile(r"\{(organisation|period)\.(\w+)\}")
_NO_NAME: Final = "_" * 40
_NO_DATE: Final = "___.___._______"
_NO_YEARS: Final = "_____-_____"


def filled_in(text: str, card: Card, language: Language) -> str:
    """The text with its places filled; what is not entered leaves a line to write on."""
    if "{" not in text:
        return text
    return _PLACE.sub(partial(_entered, card=card, language=language), text)


def named_in(text: str) -> set[str]:
    """Ids of the organisation's fields that have a place in the text."""
    return {match[2] for match in _PLACE.finditer(text) if match[1] == "organisation"}


def _entered(place: re.Match[str], card: Card, language: Language) -> str:
    group, name = place.groups()
    if group == "organisation":
        return clean(card.organisation.get(name, "")) or _NO_NAME
    if name == "years":
        return card.years or _NO_YEARS
    day = card.start if name == "from" else card.end
    return _date(day, language) if day else say(Message("print.date", {"day": _NO_DATE}), language)


def _date(day: date, language: Language) -> str:
    return say(Message("print.date", {"day": f"{day:%d.%m.%Y}"}), language).replace(" ", "\u00a0")
