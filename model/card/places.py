"""Fills the {places} of a paper's texts from a card: {organisation.name}, {period.from}, {period.years}."""

import re
from collections.abc import Mapping
from datetime import date

from model.card.card import Card

BLANK = "________"

_PLACE = r"\{([^{}]+)\}"


def fill_places(text: str, card: Card, values: Mapping[str, str] | None = None) -> str:
    """The text with every place filled; what the card does not know becomes a line to write on.

    Args:
        text: words of the definition.
        card: whose head and period are used.
        values: further places ({value}, row ids of a `filled` text).
    """
    if "{" not in text:
        return text
    known = {
        **{
            f"organisation.{field.id}": card.organisation.get(field.id, BLANK * 3)
            for field in card.paper.organisation
        },
        "period.from": printed_date(card.start),
        "period.to": printed_date(card.end),
        "period.years": card.years or BLANK,
        **(values or {}),
    }
    return re.sub(_PLACE, lambda match: known.get(match.group(1), match.group()), text)


def printed_date(day: date | None) -> str:
    """A date as the papers print it ("01.09.2020"), or a line to write on."""
    return f"{day:%d.%m.%Y}" if day else BLANK
