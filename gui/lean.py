"""Widgets without what nobody asks of them."""

from typing import TypeVar

from PySide6.QtCore import QObject

Made = TypeVar("Made", bound=QObject)


def lean(made: Made) -> Made:
    """Let go of the signals of an object that has just been made; it is given back.

    PySide puts an object for each of its signals into each widget (three kilobytes for a field, of eight in
    all) and makes them anew where they are asked for. To be called before anything is put into the object.
    """
    vars(made).clear()
    return made
