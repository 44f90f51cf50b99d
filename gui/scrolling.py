"""Grounds for scroll areas."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_ground(area: QAbstractScrollArea, *, filled: bool) -> QWidget:
    """Put a plain widget of ours behind what scrolls; `filled` in the colour of windows, else seen through.

    The one that Qt makes is strange to Python: the first look at it loads every class of widgets there is,
    a tenth of a start.
    """
    ground = QWidget()
    ground.setAutoFillBackground(filled)
    area.setViewport(ground)
    return ground
