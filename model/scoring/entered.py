"""Dates and lines of text as people write them."""

import re
from datetime import date

from model.scoring.numbers import refused, shortened

MOST_CHARACTERS = 4000
"""Longest note or name that is kept; an official's title takes 200."""

EARLIEST = date(1990, 1, 1)
LATEST = date(2099, 12, 31)

_FIRST_SHORT_YEAR = 80
"""A year of two digits is of the last century from here on: "80" is 1980, "79" is 2079."""

_RUSSIAN_DATE = r"(?a)(\d{1,2})[.,/ ](\d{1,2})[.,/ ](\d{4}|\d{2})"
_ISO_DATE = r"(?a)(\d{4})-(\d{2})-(\d{2})"
_PLAIN_DATE = r"(?a)(\d{2})(\d{2})(\d{4})"


def read_date(text: str) -> date:
    """A date as "01.09.2020", "1.9.20" or "2020-09-01".

    Raises:
        ValueRefused: not a date, or not in 1990–2099.
    """
    stripped = text.strip()
    iso = re.fullmatch(_ISO_DATE, stripped)
    local = re.fullmatch(_RUSSIAN_DATE, stripped) or re.fullmatch(_PLAIN_DATE, stripped)
    if iso:
        year, month, day = (int(part) for part in iso.groups())
    elif local:
        day, month, year = (int(part) for part in local.groups())
        if len(local[3]) == len("20"):
            year += 1900 if year >= _FIRST_SHORT_YEAR else 2000
    else:
        raise refused("not_a_date", typed=shortened(text))
    try:
        found = date(year, month, day)
    except ValueError:
        raise refused("no_such_date", typed=shortened(text)) from None
    if not EARLIEST <= found <= LATEST:
        raise refused("date_out_of_range", earliest=EARLIEST.year, latest=LATEST.year)
    return found


def read_line(text: str) -> str:
    """A name or a note: trimmed, without control characters.

    Raises:
        ValueRefused: longer than 4000 characters.
    """
    if len(text) > 100 * MOST_CHARACTERS:  # a list of so many marks would not fit into the memory
        raise refused("text_too_long", most=MOST_CHARACTERS)
    kept = "".join(mark for mark in text if mark in "\n\t" or mark.isprintable() or mark == "\u00a0").strip()
    if len(kept) > MOST_CHARACTERS:
        raise refused("text_too_long", most=MOST_CHARACTERS)
    return kept
