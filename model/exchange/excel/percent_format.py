"""Which cells of a sheet show a percent sign: calamine gives numbers without their formats."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final
from xml.etree import ElementTree as ET

from model.exchange.excel.book import address

STYLES: Final = "xl/styles.xml"
BOOK: Final = "xl/workbook.xml"
LINKS: Final = "xl/_rels/workbook.xml.rels"

Sheets = Callable[[], Mapping[str, bytes]]

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OWN_PERCENTS: Final = frozenset({9, 10})
_QUOTED: Final = re.compile(r'"[^"]*"|\\.')
_PERCENT: Final = re.compile(rb"""%|numFmtId\s*=\s*["'](?:9|10)["']""")


def percent_of(parts: Mapping[str, bytes], sheets: Sheets) -> Callable[[str, int, int], bool]:
    """Tells of a cell, by sheet, row and column, whether its number is shown as a percent.

    Nothing is looked at until somebody asks.

    Args:
        parts: as `check_workbook` has unpacked and passed them.
        sheets: the sheets by name, once they are asked for.
    """

    @cache
    def styles() -> frozenset[str]:
        found = parts.get(STYLES, b"")
        return frozenset() if b"<!" in found else _percent_styles(found)

    def is_percent(name: str, row: int, column: int) -> bool:
        return bool(styles()) and _style_of(sheets().get(name, b""), address(row, column)) in styles()

    return is_percent


def _style_of(sheet: bytes, cell: str) -> str:
    """Number of the cell's style; "" where it has none."""
    found = re.search(rb"""<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["']%s["'][^>]*>""" % cell.encode(), sheet)
    style = re.search(rb"""\ss\s*=\s*["'](\d+)["']""", found.group()) if found else None
    return style.group(1).decode() if style else ""


def sheet_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The sheets by the names that a person sees."""
    if any(b"<!" in parts.get(part, b"<!") for part in (BOOK, LINKS)):  # missing, or speaks of entities
        return {}
    links = ET.fromstring(parts[LINKS])  # noqa: S314
    targets = {one.get("Id"): one.get("Target", "") for one in links}
    found = {}
    for one in ET.fromstring(parts[BOOK]).iter(f"{_MAIN}sheet"):  # noqa: S314
        target = targets.get(one.get(_LINK), "")
        name = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        found[one.get("name", "")] = parts.get(name, b"")
    return found


def _percent_styles(styles: bytes) -> frozenset[str]:
    if not _PERCENT.search(styles):
        return frozenset()
    tree = ET.fromstring(styles)  # noqa: S314
    own = {
        int(one.get("numFmtId", "0"))
        for one in tree.iter(f"{_MAIN}numFmt")
        if "%" in _QUOTED.sub("", one.get("formatCode", ""))
    }
    formats = tree.find(f"{_MAIN}cellXfs")
    if formats is None:
        return frozenset()
    return frozenset(
        str(at) for at, one in enumerate(formats) if int(one.get("numFmtId", "0")) in own | _OWN_PERCENTS
    )
