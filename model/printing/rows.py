"""Loose lines of text below the tables, some with rules to write on."""

from collections.abc import Sequence
from typing import NamedTuple

from model.printing.sheet import MarkPlace, Rule, Sheets, Style


class Piece(NamedTuple):
    """A text at a place of a row."""

    x: float
    text: str
    style: Style


class Line(NamedTuple):
    """A rule to write on: from where to where, and how far below the top of its row."""

    left: float
    right: float
    down: float


class Area(NamedTuple):
    """Room for the mark of a role: from where to where, and how far its edges are below the top of its row.

    It may reach above its row, over rows that leave it blank.
    """

    role: str
    left: float
    right: float
    upper: float
    lower: float


class Row(NamedTuple):
    """What stands side by side."""

    height: float
    pieces: tuple[Piece, ...] = ()
    lines: tuple[Line, ...] = ()
    areas: tuple[Area, ...] = ()


def height_of(rows: Sequence[Row]) -> float:
    """Height of rows below each other."""
    return sum(row.height for row in rows)


def place_together(sheets: Sheets, rows: Sequence[Row]) -> None:
    """Put the rows below what is already there, on one page where one page can hold them."""
    if height_of(rows) > sheets.room:
        sheets.next_page()
    for row in rows:
        if row.height > sheets.room:
            sheets.next_page()
        for piece in row.pieces:
            sheets.put(piece.x, (piece.text,), piece.style)
        for line in row.lines:
            y = sheets.y - line.down
            sheets.page.rules.append(Rule(line.left, y, line.right, y))
        for area in row.areas:
            lower, upper = sheets.y - area.lower, sheets.y - area.upper
            sheets.page.places.append(MarkPlace(area.role, area.left, lower, area.right, upper))
        sheets.y -= row.height
