"""A sheet that lists things: findings, schools, files; a header and a line for each of them.

The header stays in sight, is repeated on each printed page, and can be filtered by. Lines are written one by
one, so that a workbook of forty thousand of them need not be held in the memory.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from model.exchange.excel.book import PASSING_FOR_FORMULAS

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_A4: Final = 9
_MARGIN: Final = 0.5
"""Inches."""


class Column(NamedTuple):
    """A column of a list.

    Attributes:
        title: what stands in the header.
        width: in digits of the workbook's font.
        numbers: whether it holds numbers, which stand in the middle.
    """

    title: str
    width: int
    numbers: bool = False


class Formats(Protocol):
    """Gives a format by its name: `Book.format`."""

    def __call__(self, name: str, *, quoted: bool = False) -> "Format":
        """`quoted` marks a cell so that its text stays a text when it is edited."""


Height = Callable[[Sequence[Column], Sequence[object]], float]
"""Height in points of a row that cuts none of its words."""


def write_list(
    sheet: "Worksheet",
    columns: Sequence[Column],
    lines: Iterable[Sequence[object]],
    formats: Formats,
    height: Height,
) -> None:
    """Fill an empty sheet whose columns have their widths; a cell without content (None) stays blank."""
    titles = [column.title for column in columns]
    sheet.set_row(0, height(columns, titles))
    for at, title in enumerate(titles):
        sheet.write_string(0, at, title, formats("head"))
    last = 0
    for last, line in enumerate(lines, start=1):
        sheet.set_row(last, height(columns, line))
        for at, (column, content) in enumerate(zip(columns, line, strict=True)):
            _write(sheet, (last, at), content, "points" if column.numbers else "text", formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")


def _write(sheet: "Worksheet", cell: tuple[int, int], content: object, style: str, formats: Formats) -> None:
    if content is None:
        sheet.write_blank(*cell, None, formats(style))
    elif isinstance(content, Decimal | int):
        sheet.write_number(*cell, content, formats(style))
    else:
        text = str(content)
        quoted = text.startswith(PASSING_FOR_FORMULAS)
        sheet.write_string(*cell, text, formats(style, quoted=quoted))
