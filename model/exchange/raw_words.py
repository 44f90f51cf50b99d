"""What stands in a cell of somebody's file, as a person would write it."""

import re
from typing import Final

from model.wording import Message

_NUMBER: Final = re.compile(r"(-?)(\d+)\.(\d+)")


def raw_in_words(raw: str) -> str:
    """ "25" and "−0,4" for the numbers that a workbook keeps as 25.0 and -0.4; any other text as it is."""
    match = _NUMBER.fullmatch(raw)
    if match is None:
        return raw
    minus, whole, places = match.groups()
    places = places.rstrip("0")
    return f"{'−' if minus else ''}{whole}{',' if places else ''}{places}"


def reason_in_words(reason: Message) -> Message:
    """A reason that quotes the cell, with its number so."""
    raw = reason.details.get("raw")
    return (
        reason._replace(details={**reason.details, "raw": raw_in_words(raw)})
        if isinstance(raw, str)
        else reason
    )
