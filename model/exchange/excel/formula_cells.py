"""Cells that hold a formula and nothing it has given, or an error: calamine reads them as empty ones."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from model.exchange.excel.book import address
from model.exchange.excel.percent_format import Sheets

OUR_PERCENT: Final = "IF(AND(ISNUMBER("
"""So begins our own formula of a percent, which gives nothing as long as there is no part of a whole."""

_MARKS: Final = (b"<f>", b"<f ", b'="e"', b"='e'", b":f>", b":f ")
"""A sheet with none of them has neither formulas nor errors."""

_FORMULA: Final = re.compile(
    rb"\s*<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v\s*>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_TEXT: Final = re.compile(rb"""\st\s*=\s*["']str["']""")
_ERROR: Final = re.compile(rb"""\st\s*=\s*["']e["']""")


def uncomputed_of(sheets: Sheets) -> Callable[[str, int, int], bool]:
    """Tells of an empty cell, by sheet, row and column, whether a formula gave nothing, or an error.

    Our own percent of a part does not count. Nothing is looked at until somebody asks.

    Args:
        sheets: the sheets by name, once they are asked for.
    """

    @cache
    def sheet(name: str) -> bytes:
        part = sheets().get(name, b"")
        return part if any(mark in part for mark in _MARKS) else b""

    def is_uncomputed(name: str, row: int, column: int) -> bool:
        part = sheet(name)
        return bool(part) and _waits(part, address(row, column))

    return is_uncomputed


def _waits(sheet: bytes, cell: str) -> bool:
    formula = formula_in(sheet, cell)
    return bool(formula) and not formula.startswith(OUR_PERCENT)


def formula_in(sheet: bytes, cell: str) -> str:
    """The formula of a cell without a result; "=" for one written elsewhere, or an error; else ""."""
    at = sheet.find(b'r="%s"' % cell.encode())
    at = at if at >= 0 else sheet.find(b"r='%s'" % cell.encode())
    end = sheet.find(b">", at) if at >= 0 else -1
    if end < 0 or sheet[end - 1 : end] == b"/":
        return ""
    start = sheet.rfind(b"<", 0, at)
    if _TEXT.search(sheet, start, end):
        return ""  # computed: it gives an empty text
    if _ERROR.search(sheet, start, end):
        return "="
    found = _FORMULA.match(sheet, end + 1)
    if not found:
        return ""
    return (found[1] or b"=").decode("utf-8", "replace") or "="
