"""Names of schools begin alike: they are cut in the middle, and get a second line where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView


def cut_in_the_middle(table: QTableView, *, two_lines: bool = False) -> None:
    """Show both ends of what is too long; all lines of the table keep one height."""
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    if two_lines:
        table.setWordWrap(True)
        table.verticalHeader().setDefaultSectionSize(2 * table.fontMetrics().height() + 8)
