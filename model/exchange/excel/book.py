"""A workbook under writing: formats by name, cells that may be merged, texts that are never formulas."""

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from model.exchange.excel.layout import Span
from model.paper import Paper
from model.wording import Language, Message, say

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

PASSING_FOR_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Two workbooks of one card are the same to the byte."""

_CELL: Final = {"font_name": "Times New Roman", "font_size": 10, "text_wrap": True, "valign": "top"}
_BOX: Final = _CELL | {"border": 1}
_INPUT: Final = _BOX | {"locked": False, "bg_color": "#FFF9DB"}
_BESIDE: Final = _CELL | {"border": 1, "border_color": "#BFBFBF"}
FORMATS: Final[dict[str, dict[str, object]]] = {
    "text": _BOX,
    "indent1": _BOX | {"indent": 1},
    "indent2": _BOX | {"indent": 2},
    "centred": _BOX | {"align": "center"},
    "head": _BOX | {"align": "center", "valign": "vcenter"},
    "band": _BOX | {"bold": True, "align": "center"},
    "points": _BOX | {"align": "center"},
    "total": _BOX | {"bold": True},
    "total_points": _BOX | {"bold": True, "align": "center"},
    "input": _INPUT,
    "number": _INPUT | {"align": "center"},
    "yes_no": _INPUT | {"align": "center"},
    "date": _INPUT | {"align": "left", "num_format": "dd\\.mm\\.yyyy"},
    "input_left": _INPUT | {"align": "left"},
    "what": _BESIDE | {"font_color": "#595959"},
    "note": _INPUT | {"border_color": "#BFBFBF"},
    "part": _INPUT | {"border_color": "#BFBFBF", "align": "center"},
    "beside_head": _BESIDE | {"align": "center", "valign": "vcenter", "font_color": "#595959"},
    "attachment": _CELL | {"align": "right"},
    "title": _CELL | {"align": "center", "bold": True, "font_size": 13},
    "subtitle": _CELL | {"align": "center", "font_size": 12},
    "caption": _CELL | {"align": "center", "font_size": 8},
    "table_title": _CELL | {"align": "center", "bold": True, "font_size": 12, "valign": "bottom"},
    "plain": _CELL,
    "bold": _CELL | {"bold": True},
    "line": _CELL | {"bottom": 1, "valign": "bottom", "align": "center"},
    "small": _CELL | {"font_size": 8, "align": "center"},
    "wrong": {"bg_color": "#F8CBAD"},
}


class Book:
    """The workbook; `content` closes it and gives its bytes."""

    def __init__(self, language: Language, title: str) -> None:
        """Open an empty workbook."""
        import xlsxwriter  # 30 ms that only a writer pays

        self.language = language
        self._bytes = io.BytesIO()
        self.file = xlsxwriter.Workbook(
            self._bytes,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                # Widths count the digits of this font: Calibri, on a computer without it, makes them wider.
                "default_format_properties": {"font_name": "Times New Roman", "font_size": 12},
                "default_column_width": 72,
                "default_row_height": 21,
            },
        )
        self.file.set_properties({"title": title, "author": "Bagalau", "created": _MADE})
        self._formats: dict[tuple[str, bool], Format] = {}

    def format(self, name: str, *, quoted: bool = False) -> "Format":
        """A format by its name; `quoted` marks a cell so that its text stays a text when it is edited."""
        key = (name, quoted)
        if key not in self._formats:
            self._formats[key] = self.file.add_format(
                FORMATS[name] | ({"quote_prefix": True} if quoted else {})
            )
        return self._formats[key]

    def said(self, code: str, **details: str) -> str:
        """A word of the catalogue in the workbook's language."""
        return say(Message(code, details), self.language)

    def page_footer(self, paper: Paper) -> str:
        """Which paper this is, and which page of how many."""
        name = f"{paper.name.to(self.language)}, {paper.edition_name.to(self.language)}".replace("&", "&&")
        page = say(Message("print.page", {"number": "&P", "count": "&N"}), self.language)
        return f"&L&8{name}&R&8{page}"

    def content(self) -> bytes:
        """The bytes of the workbook."""
        self.file.close()
        return self._bytes.getvalue()


class Sheet:
    """One sheet under writing. Cells are addressed by rows and columns counted from 0."""

    def __init__(self, book: Book, name: str) -> None:
        """Add a sheet to the book."""
        self.book = book
        self.name = name
        self.file: Worksheet = book.file.add_worksheet(name)

    def put(self, span: Span, columns: Span, content: object, style: str, *, value: object = None) -> None:
        """Write a cell, merged where it spans several.

        Args:
            span: its rows.
            columns: its columns.
            content: a text (a formula if it begins with "=" and `value` is given), a number, a date, or None.
            style: name of its format.
            value: what the formula gives.
        """
        is_formula = value is not None and isinstance(content, str) and content.startswith("=")
        text = content if isinstance(content, str) and not is_formula else ""
        made = self.book.format(style, quoted=text.startswith(PASSING_FOR_FORMULAS))
        row, column = span.first, columns.first
        if span.first != span.last or columns.first != columns.last:
            self.file.merge_range(row, column, span.last, columns.last, "", made)
        if is_formula:
            self.file.write_formula(row, column, str(content), made, value)
        elif text:
            self.file.write_string(row, column, text, made)
        elif content is None or content == "":
            self.file.write_blank(row, column, None, made)
        elif isinstance(content, datetime):
            self.file.write_datetime(row, column, content, made)
        else:
            self.file.write_number(row, column, content, made)

    def heights(self, first: int, heights: tuple[float, ...]) -> None:
        """Set the heights of rows from `first` on."""
        for at, points in enumerate(heights):
            self.file.set_row(first + at, points)

    def reference(self, row: int, column: int) -> str:
        """The cell's address as another sheet writes it."""
        name = self.name.replace("'", "''")
        return f"'{name}'!{address(row, column, fixed=True)}"

    def finish(self) -> None:
        """Lock what is not unlocked, without a password: against slips, not against people."""
        self.file.protect("", {"format_columns": True, "format_rows": True})


def address(row: int, column: int, *, fixed: bool = False) -> str:
    """ "D15", or "$D$15"."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"${letters}${row + 1}" if fixed else f"{letters}{row + 1}"


def ranges(spans: list[Span], column: int) -> str:
    """ "D15:D15 D18:D19": cells of one column."""
    return " ".join(f"{address(span.first, column)}:{address(span.last, column)}" for span in spans)
