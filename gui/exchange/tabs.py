"""Several pages in one place, with a button for each."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

_AROUND = 26
"""Pixels around the words of a button."""


class Tabs(QWidget):
    """The first page is shown first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without pages."""
        super().__init__(parent)
        self.pages = QStackedWidget(self)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.pages.setCurrentIndex)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addWidget(self.pages, 1)

    def add(self, name: str, title: str, page: QWidget) -> None:
        """Add a page behind a button."""
        place = self.pages.addWidget(page)
        button = QPushButton(title, self)
        button.setObjectName(f"tab-{name}")
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setChecked(place == 0)
        # The words get bold when it is chosen; the button must not have to grow for that.
        font = button.font()
        font.setBold(True)
        button.setMinimumWidth(QFontMetrics(font).horizontalAdvance(title) + _AROUND)
        self._group.addButton(button, place)
        self._row.insertWidget(self._row.count() - 1, button)
