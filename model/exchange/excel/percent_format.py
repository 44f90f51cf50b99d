"""Which cells of a sheet show a percent sign: calamine gives numbers without their formats."""

import io
import re
import zipfile
from collections.abc import Callable
from functools import lru_cache
from typing import Final
from xml.etree import ElementTree as ET

from model.exchange.excel.book import address

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OWN_PERCENTS: Final = frozenset({9, 10})
_QUOTED: Final = re.compile(r'"[^"]*"|\\.')


def percent_of(content: bytes) -> Callable[[str, int, int], bool]:
    """Tells of a cell, by sheet, row and column, whether its number is shown as a percent.

    The workbook is opened only when somebody asks; `check_workbook` has passed it.
    """

    @lru_cache(maxsize=8)
    def cells(sheet: str) -> frozenset[str]:
        return _percent_cells(content, sheet)

    return lambda sheet, row, column: address(row, column) in cells(sheet)


def _percent_cells(content: bytes, sheet: str) -> frozenset[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        part = _part_of(packed, sheet)
        if part not in packed.namelist() or "xl/styles.xml" not in packed.namelist():
            return frozenset()
        styles = _percent_styles(packed.read("xl/styles.xml"))
        tree = ET.fromstring(packed.read(part))  # noqa: S314  (without a DOCTYPE: see guard)
    return frozenset(cell.get("r", "") for cell in tree.iter(f"{_MAIN}c") if cell.get("s", "") in styles)


def _part_of(packed: zipfile.ZipFile, sheet: str) -> str:
    book = ET.fromstring(packed.read("xl/workbook.xml"))  # noqa: S314
    link = next((one.get(_LINK) for one in book.iter(f"{_MAIN}sheet") if one.get("name") == sheet), None)
    links = ET.fromstring(packed.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    target = next((one.get("Target", "") for one in links if one.get("Id") == link), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _percent_styles(styles: bytes) -> frozenset[str]:
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
