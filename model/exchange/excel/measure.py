"""How high a row must be for its words: no program makes room for merged cells by itself."""

import math
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from model.locations import shipped

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

LINE: Final = 12.8
"""Points of a row of one line of Times New Roman 10 on the screen, rounded up as both programs do."""

PITCH: Final = 12.0
"""Points from line to line within a cell: 16 dots of a screen; on paper it is 11.5."""

HIGHEST: Final = 405.0
"""Excel takes no row above 409.5 points."""

_SIZE: Final = 10
_PADDING: Final = 5.0
_FINE: Final = 100
_SPARE: Final = 1.06
_SPARE_OF_LONG: Final = 1.02
_LONG: Final = 200
"""Letters are set to whole dots on a screen and come out up to so much wider; over lines it evens out."""

_PIECES: Final = re.compile(r"[^-\s]+-?|-")
"""Both programs break a word after its hyphen."""


_widths: Final[dict[bool, dict[str, float]]] = {False: {}, True: {}}


@cache
def _font(*, bold: bool) -> "FreeTypeFont":
    from PIL import ImageFont

    # Tinos has the widths of Times New Roman, letter for letter.
    name = "Tinos-Bold.ttf" if bold else "Tinos-Regular.ttf"
    return ImageFont.truetype(
        str(shipped("resources", "fonts", name)), _SIZE * _FINE, layout_engine=ImageFont.Layout.BASIC
    )


def text_width(text: str, *, bold: bool = False) -> float:
    """Width in points of a text of size 10."""
    known = _widths[bold]
    total = 0.0
    for mark in text:
        width = known.get(mark)
        if width is None:
            known[mark] = width = _font(bold=bold).getlength(mark) / _FINE
        total += width
    return total


@lru_cache(maxsize=4096)
def lines(text: str, width: float, *, bold: bool = False) -> int:
    """How many lines the text takes in a cell of so many points."""
    room = (width - _PADDING) / (_SPARE_OF_LONG if len(text) > _LONG else _SPARE)
    space = text_width(" ", bold=bold)
    number = 0
    for paragraph in text.split("\n"):
        number += 1
        used = 0.0
        for word in paragraph.split(" "):
            gap = space
            for piece in _PIECES.findall(word):
                wide = text_width(piece, bold=bold)
                if used and used + gap + wide > room:
                    number += 1
                    used = 0.0
                if wide > room:  # broken inside
                    number += math.ceil(wide / room) - 1
                    wide %= room
                used += wide + (gap if used else 0.0)
                gap = 0.0
    return number


def height(text: str, width: float, *, bold: bool = False) -> float:
    """Height in points of a cell with this text."""
    return LINE + 2.0 + (lines(text, width, bold=bold) - 1) * PITCH


def unbroken(text: str) -> float:
    """Width in points of a cell that breaks no word of the text."""
    widest = max((text_width(piece) for piece in _PIECES.findall(text)), default=0.0)
    return widest * _SPARE + _PADDING
