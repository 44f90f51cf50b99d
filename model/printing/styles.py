"""The sizes of the paper: those of an official form typed in Word: Times, 12 in the text, 10 in the table."""

from typing import Final

from model.printing.sheet import Face, Style


def _style(face: Face, size: float) -> Style:
    return Style(face, size, size * 1.15)  # single spacing of Times


ATTACHMENT: Final = _style("regular", 10)
TITLE: Final = _style("bold", 13)
SHEET_TITLE: Final = _style("bold", 16)
FACT: Final = _style("regular", 11)
FACT_BOLD: Final = _style("bold", 11)
SUBTITLE: Final = _style("regular", 12)
TEXT: Final = _style("regular", 12)
TEXT_BOLD: Final = _style("bold", 12)
HEAD: Final = _style("regular", 11)
TOTAL: Final = TEXT_BOLD
TABLE_TITLE: Final = TEXT_BOLD
CELL: Final = _style("regular", 10)
CELL_BOLD: Final = _style("bold", 10)
SMALL: Final = _style("regular", 8)
