"""A workbook in: one of ours by its hidden sheet, a stranger's by the wording of its rows."""

import io
from functools import cache, partial
from pathlib import Path
from typing import Final

from model.exchange.excel.book import address
from model.exchange.excel.formula_cells import uncomputed_of
from model.exchange.excel.guard import MOST_BYTES, Checked, WorkbookRefused, check_workbook
from model.exchange.excel.ours import read_ours
from model.exchange.excel.percent_format import percent_of, sheet_parts
from model.exchange.excel.pins import SHEET, pinned_paper
from model.exchange.files import read_limited
from model.exchange.recognition import Cell, Grid, NotRecognised, Recognised
from model.exchange.recognition_card import recognise
from model.paper.library import Papers, PaperUnknown
from model.scoring import ValueRefused
from model.wording import Message

ENDINGS: Final = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
"""What workbooks are called; those of the last three kinds are refused with the right words."""

_BEGINNING: Final = 4096


def is_workbook(path: Path) -> bool:
    """Whether the file is a workbook, by what is in it, else by its name."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:
        return False  # whoever reads it next will say why
    if beginning.startswith(b"PK") and (b"xl/" in beginning or b"word/" in beginning):
        return b"xl/" in beginning
    return path.suffix.lower() in ENDINGS


def read_workbook(path: Path, papers: Papers) -> Recognised:
    """What a workbook says.

    Raises:
        FileUnreadable: missing, forbidden, a folder, or over 20 MB.
        WorkbookRefused: no workbook, damaged, locked, or made to do harm; the message names the file.
    """
    content = read_limited(path, MOST_BYTES)
    try:
        return recognised_in(content, papers)
    except (WorkbookRefused, NotRecognised, PaperUnknown, ValueRefused) as refusal:
        raise WorkbookRefused(Message("files.fault", {"file": path.name, "fault": refusal.message})) from None


def recognised_in(content: bytes, papers: Papers) -> Recognised:
    """What the bytes of a workbook say.

    Raises:
        WorkbookRefused, NotRecognised, PaperUnknown: as `read_workbook`.
    """
    grids = _grids(check_workbook(content))
    pins = next((grid for grid in grids if grid.name == SHEET and pinned_paper(grid.lines)), None)
    # The hidden sheet may have been renamed with the others.
    pins = pins or next((grid for grid in grids if pinned_paper(grid.lines)), None)
    others = [grid for grid in grids if grid is not pins]
    if pins is None:
        return recognise(others, papers)
    form, edition = pinned_paper(pins.lines) or ("", "")
    return read_ours(others, pins, papers.paper(form, edition), papers)


def _grids(checked: Checked) -> list[Grid]:
    """Every sheet that holds cells, those that a person sees before those that are hidden."""
    import python_calamine

    sheets = cache(lambda: sheet_parts(checked.parts))
    is_percent, is_uncomputed = percent_of(checked.parts, sheets), uncomputed_of(sheets)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(checked.package))
        found = []
        for about in book.sheets_metadata:
            if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                continue
            lines: list[list[Cell]] = book.get_sheet_by_name(about.name).to_python(skip_empty_area=False)
            name = about.name
            asked = (partial(is_percent, name), partial(is_uncomputed, name))
            is_hidden = about.visible is not python_calamine.SheetVisibleEnum.Visible
            found.append(Grid(name, lines, partial(_place, name), *asked, is_hidden))
    except (python_calamine.CalamineError, OSError, ValueError):
        raise WorkbookRefused(Message("excel.damaged")) from None
    return sorted(found, key=lambda grid: grid.hidden)


def _place(sheet: str, row: int, column: int) -> str:
    return f"{sheet}!{address(row, column)}"
