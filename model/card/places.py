"""Fills the places of a paper's texts from a card: {organisation.name}, {period.from}, {parameters.years}."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from model.card.card import Card
from model.scoring import with_comma
from model.scoring.entries.values import ParameterValue
from model.wording import Language, Message, say

PLACE: Final = re.compile(r"\{(organisation|period|parameters)\.(\w+)\}")

_BLANK: Final = "________"


def entered(place: re.Match[str], card: Card) -> str | date | None:
    """What the card holds for a place that `PLACE` found; None while it is not entered."""
    group, name = place.groups()
    if group == "parameters":
        return _parameter(card.parameters.get(name))
    if group == "organisation":
        return card.organisation.get(name) or None
    return {"from": card.start, "to": card.end}.get(name, card.years) or None


def _parameter(held: ParameterValue | None) -> str | date | None:
    match held:
        case Decimal():
            return with_comma(held)
        case tuple():
            return ", ".join(str(year) for year in held)
        case None | date() | str():
            return held
        case _:
            return str(held)


def fill_places(text: str, card: Card) -> str:
    """The text as it stands on the screen; what the card does not know becomes a line to write on."""
    return PLACE.sub(lambda place: _on_screen(place, card), text) if "{" in text else text


def _on_screen(place: re.Match[str], card: Card) -> str:
    held = entered(place, card)
    if isinstance(held, date):
        return f"{held:%d.%m.%Y}"
    return held or (_BLANK * 3 if place[1] == "organisation" else _BLANK)


def long_date(day: date, language: Language) -> str:
    """A day as the program writes it, the month in words: "4 марта 2025 г.", "2025 жылғы 4 наурыз"."""
    month = say(Message("print.months"), language).split()[day.month - 1]
    message = Message("print.long_date", {"day": day.day, "month": month, "year": day.year})
    return say(message, language).replace(" ", "\u00a0")
