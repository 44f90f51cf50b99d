"""How far a long work is: one line on the error output, written over and over; only where somebody looks."""

import contextlib
import sys
from collections.abc import Callable, Iterator

from model.wording import Language, Message, say


@contextlib.contextmanager
def counter(language: Language) -> Iterator[Callable[[int, int, str], None]]:
    """What is to be told of every file; nothing is left of the line at the end, whatever ends it."""
    widest = 0

    def tell(done: int, number: int, following: str) -> None:
        nonlocal widest
        if following:
            text = say(Message("show.checking", {"done": done + 1, "number": number}), language)
            _put(f"\r{text.ljust(widest)}")
            widest = max(widest, len(text))

    try:
        yield tell if _is_terminal() else (lambda _done, _number, _following: None)
    finally:
        if widest:
            _put(f"\r{' ' * widest}\r")


def _is_terminal() -> bool:
    try:
        return sys.stderr.isatty()
    except ValueError:  # closed
        return False


def _put(text: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(text)
        sys.stderr.flush()
