"""Whoever waits for a long print: is told how far it is, and may give it up."""

from collections.abc import Callable
from typing import NamedTuple

from model.printing.refused import PrintRefused
from model.wording import Message


class PrintCancelled(PrintRefused):
    """The print was given up."""


class Watch(NamedTuple):
    """How a print is watched.

    Attributes:
        progress: told how many entries of how many are on paper.
        cancelled: whether the print has been given up.
    """

    progress: Callable[[int, int], None] = lambda _done, _of: None
    cancelled: Callable[[], bool] = lambda: False


class Watched:
    """Counts the entries put on paper."""

    def __init__(self, watch: Watch, of: int) -> None:
        """There are so many of them."""
        self._watch = watch
        self._of = of
        self._done = 0

    def step(self) -> None:
        """One more entry stands on paper.

        Raises:
            PrintCancelled: nobody waits for it any more.
        """
        if self._watch.cancelled():
            raise PrintCancelled(Message("print.cancelled"))
        self._done += 1
        self._watch.progress(self._done, self._of)
