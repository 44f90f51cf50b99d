"""How high a row must be for its words: no program makes room for merged cells by itself."""

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from model.locations import shipped

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

LINE: Final = 12.8
"""Points of a line of Times New Roman 10 on the screen, rounded up as both programs do."""

HIGHEST: Final = 405.0
"""Excel takes no row above 409.5 points."""

_SIZE: Final = 10
_PADDING: Final = 5.0
_FINE: Final = 100
_SPARE: Final = 1.06
"""Letters are set to whole dots on a screen and come out up to so much wider."""


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
    room = (width - _PADDING) / _SPARE
    space = text_width(" ", bold=bold)
    number = 0
    for paragraph in text.split("\n"):
        number += 1
        used = 0.0
        for word in paragraph.split(" "):
            wide = text_width(word, bold=bold)
            if used and used + space + wide > room:
                number += 1
                used = 0.0
            if wide > room:  # broken inside
                number += math.ceil(wide / room) - 1
                wide %= room
            used += wide + (space if used else 0.0)
    return number


def height(text: str, width: float, *, bold: bool = False) -> float:
    """Height in points of a cell with this text."""
    return lines(text, width, bold=bold) * LINE + 2.0
