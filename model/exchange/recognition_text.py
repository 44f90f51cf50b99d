"""Wording made comparable: the same words typed by another hand are the same text."""

import re
from functools import lru_cache
from typing import Final

_LOOK_ALIKES: Final = str.maketrans("abcehkmoptxyё", "авсенкмортхуе")
"""Latin letters in Cyrillic words are slips of the keyboard."""

_PLACES: Final = re.compile(r"\{[^{}]*\}|\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)\d\d)?\b")
_NOT_WORDS: Final = re.compile(r"[\W_]+")
_NUMBER: Final = re.compile(r"\s*(\d{1,2}(?:\s?\.\s?\d{1,2}(?!\d)){0,4})(?:\s?[.)]\s*|\s+|$)")
_ROMAN: Final = re.compile(r"\s*[IVXІХ]{1,5}\s*[.)]\s*")
MOST_COMPARED: Final = 3000


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """Words alone, in small letters: no number before them, no marks, no years, no {places}."""
    text = text[:MOST_COMPARED]
    number = _NUMBER.match(text)
    rest = (
        text[number.end() :] if number and number.end() < len(text) and "." in text[: number.end()] else text
    )
    rest = _ROMAN.sub("", rest, count=1) if _ROMAN.match(rest) else rest
    words = _NOT_WORDS.sub(" ", _PLACES.sub(" ", rest.lower())).strip()
    return words.translate(_LOOK_ALIKES)


def leading_number(text: str) -> str:
    """ "1.2.1" of "1.2.1. Доля…"; "" where the text begins with no number of a row."""
    found = _NUMBER.match(text)
    return re.sub(r"\s", "", found.group(1)) if found else ""


def folded(text: str) -> str:
    """A short answer made comparable: "Да " and "ДА" are "да"."""
    return " ".join(text.lower().replace("ё", "е").strip(" .;:!\u00a0").split())
