"""Room for a part of the window that is made a moment after the card: nothing moves when it comes."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QBoxLayout, QWidget


class Room(QWidget):
    """An empty ground in the part's colour; give it the part's size."""

    def __init__(self, colour: QColor, parent: QWidget) -> None:
        """Stand for the part."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour)
        self.setPalette(palette)

    def make_way(self, part: QWidget, layout: QBoxLayout) -> None:
        """Put the part in its place in the layout."""
        layout.replaceWidget(self, part)
        self.hide()
        self.deleteLater()
