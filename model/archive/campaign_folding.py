"""Names as they are compared: of one school written in several ways, and keys by which exact numbers sort."""

import re
from decimal import Decimal
from typing import Final

_QUOTES: Final = re.compile("[«»„“”\"'`]")
_HYPHENS: Final = re.compile("[\u2010-\u2015\u2212]")
_UNSEEN: Final = dict.fromkeys(
    [0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065)]
)
"""Soft hyphens, spaces without width and marks of direction, which come along from pages and workbooks."""

_NUMBER_SIGN: Final = re.compile(r"(?:№|\bno\b\.?|\bn\b)\s*(?=\d)")
_KINDS_OF_PLACE: Final = re.compile(
    r"\b(?:город-герой|муниципальн\w*|район\w*|р-н|городск\w*|округ\w*|город|г|ауданы?|қалалық|округі|қаласы)\b\.?"
)
_DIGITS: Final = 30
"""Points are exact, and read from files with at most so many digits before the comma."""

_COMPLEMENT: Final = str.maketrans("0123456789", "9876543210")
_AFTER_DIGITS: Final = "~"
BETWEEN_KEYS: Final = "!"
"""Stands between keys in a longer one; sorts before every digit."""


def folded_name(name: str) -> str:
    """The name of a school without what people write in different ways: quotes, case, spaces, ё, №."""
    seen = name.translate(_UNSEEN).casefold().replace("ё", "е")
    text = _HYPHENS.sub("-", _QUOTES.sub(" ", seen))
    return " ".join(_NUMBER_SIGN.sub("№", text).split())


def folded_place(municipality: str) -> str:
    """The municipality without the words that say what kind it is."""
    return " ".join(_KINDS_OF_PLACE.sub(" ", folded_name(municipality)).split())


def school_key(name: str, municipality: str) -> str:
    """What two cards of one school have in common."""
    return f"{folded_name(name)}|{folded_place(municipality)}"


def order_key(number: Decimal) -> str:
    """A text that sorts among its like as the number does, exactly."""
    whole, _, part = f"{abs(number):f}".partition(".")
    digits = whole.zfill(_DIGITS) + part.rstrip("0")
    return f"0{digits.translate(_COMPLEMENT)}{_AFTER_DIGITS}" if number < 0 else f"1{digits}"
