"""Texts of entries as they are printed: composed, on their own lines, and of letters that a font has."""

from collections.abc import Callable
from functools import lru_cache

from model.printing.glyphs import clean, unprintable, without_glyph
from model.wording import Message, Said


@lru_cache(maxsize=16_384)
def _cleaned(text: str) -> tuple[str, str]:
    """The text, and the first character of it that no font of ours can draw."""
    cleaned = "\n".join(filter(None, map(clean, text.split("\n"))))
    return cleaned, unprintable(cleaned)


def printable(text: str, where: Callable[[], Said] | None = None) -> str:
    """A text as it is printed; it keeps its own lines.

    Raises:
        PrintRefused: a character is in no font of ours; `where` says where it stands.
    """
    cleaned, character = _cleaned(text)
    if character:
        raise without_glyph(character, where() if where else Message("print.where_paper"))
    return cleaned
