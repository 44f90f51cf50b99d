"""Texts of the paper with places in them ({organisation.name}, {period.from}) as live formulas."""

import re
from datetime import date
from typing import Final

from model.card.card import Card, Field
from model.card.places import PLACE, entered
from model.exchange.excel.formulas import quoted
from model.exchange.excel.head_sheet import HeadSheet

BLANK: Final = "________"
"""A line to write on."""


class Worded:
    """Fills texts for one card."""

    def __init__(self, card: Card, head: HeadSheet) -> None:
        """Take the card, and the sheet on which its head stands."""
        self._card = card
        self._head = head

    def text(self, text: str) -> str:
        """The text as it stands now."""
        return PLACE.sub(self._entered, text)

    def formula(self, text: str) -> str | None:
        """The formula that gives it; None where the text has no places."""
        parts: list[str] = []
        after = 0
        for place in PLACE.finditer(text):
            if place.start() > after:
                parts.append(quoted(text[after : place.start()]))
            parts.append(self._place(*place.groups()))
            after = place.end()
        if not parts:
            return None
        if after < len(text):
            parts.append(quoted(text[after:]))
        return "=" + "&".join(parts)

    def _entered(self, place: re.Match[str]) -> str:
        held = entered(place, self._card)
        if isinstance(held, date):
            return f"{held:%d.%m.%Y}"
        return held or (BLANK * 3 if place[1] == "organisation" else BLANK)

    def _place(self, group: str, key: str) -> str:
        if group == "organisation":
            cell = self._head.reference(Field("organisation", key))
            return f'IF({cell}="",{quoted(BLANK * 3)},{cell})'
        start, end = (self._head.reference(Field("period", one)) for one in ("from", "to"))
        if key == "years":
            years = f'IF(YEAR({start})=YEAR({end}),YEAR({start}),YEAR({start})&"-"&YEAR({end}))'
            one = f'IF({start}&{end}="",{quoted(BLANK)},YEAR(IF({start}="",{end},{start})))'
            return f'IF(OR({start}="",{end}=""),{one},{years})'
        return f'IF({_cell(start, end, key)}="",{quoted(BLANK)},{_day(_cell(start, end, key))})'


def _cell(start: str, end: str, key: str) -> str:
    return start if key == "from" else end


def _day(cell: str) -> str:
    # TEXT(…,"dd.mm.yyyy") would need other letters in a Russian Excel.
    return f'IF(ISNUMBER({cell}),TEXT(DAY({cell}),"00")&"."&TEXT(MONTH({cell}),"00")&"."&YEAR({cell}),{cell})'
