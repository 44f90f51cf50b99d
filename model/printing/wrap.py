"""Breaks texts into lines that fit a width. Pure, so what was once measured is kept between prints."""

import re
from collections.abc import Iterator
from functools import lru_cache

from model.printing.canvas import char_widths
from model.printing.sheet import Face, Style

_TIMES = ("x", "х")  # Latin and Cyrillic

# After the hyphen of a compound word ("психолого-|педагогическую"), never within "2020-2021" or "273-ФЗ".
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d]-)(?=[^\W\d])")


@lru_cache(maxsize=16_384)
def _units(word: str, face: Face) -> float:
    return sum(map(char_widths(face).__getitem__, word))


def text_width(text: str, style: Style) -> float:
    """Width of a line in points."""
    return _units(text, style.face) * style.size / 1000


@lru_cache(maxsize=4096)
def wrapped(text: str, style: Style, width: float) -> tuple[str, ...]:
    """The lines of a text; its own line ends stay, and a word too long for a line is broken.

    An empty text has no lines.
    """
    if not text:
        return ()
    room = width * 1000 / style.size
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_lines(paragraph, style.face, room))
    return tuple(lines)


def _lines(paragraph: str, face: Face, room: float) -> Iterator[str]:
    space = _units(" ", face)
    line, used = "", 0.0
    for word in _words(paragraph, face, room):
        units = _units(word, face)
        if line and used + space + units <= room:
            line, used = f"{line} {word}", used + space + units
            continue
        if not line and units <= room:
            line, used = word, units
            continue
        glue = " " if line else ""
        for piece in _AFTER_HYPHEN.split(word):
            units = _units(piece, face)
            if used + (space if glue else 0) + units <= room:
                line, used = line + glue + piece, used + (space if glue else 0) + units
            else:
                if line:
                    yield line
                *full, line = _broken(piece, face, room)
                yield from full
                used = _units(line, face)
            glue = ""
    yield line


def _words(paragraph: str, face: Face, room: float) -> Iterator[str]:
    """What stands between spaces; "5 баллов" and "x 0,2" stay whole where a line has room for them."""
    words = iter(paragraph.split(" "))
    before = next(words)
    for word in words:
        whole = f"{before} {word}"
        if _belong_together(before, word) and _units(whole, face) <= room:
            before = whole
        else:
            yield before
            before = word
    yield before


def _belong_together(before: str, word: str) -> bool:
    if word.startswith("балл"):
        return before[-1:].isdigit()
    return before in _TIMES and word[:1].isdigit()


def _broken(piece: str, face: Face, room: float) -> list[str]:
    """A piece without a place to break, cut by characters where it is longer than a line."""
    if _units(piece, face) <= room:
        return [piece]
    widths = char_widths(face)
    pieces, start, used = [], 0, 0.0
    for at, character in enumerate(piece):
        used += widths[character]
        if used > room and at > start:
            pieces.append(piece[start:at])
            start, used = at, widths[character]
    pieces.append(piece[start:])
    return pieces


def fitted(text: str, style: Style, width: float) -> str:
    """The text on one line, cut with "…" if it is longer."""
    if text_width(text, style) <= width:
        return text
    room = (width - text_width("…", style)) * 1000 / style.size
    return _broken(text, style.face, room)[0].rstrip() + "…"
