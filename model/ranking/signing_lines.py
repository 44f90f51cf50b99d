"""Lines to sign on: who, a rule, and the name in words."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from model.printing.listing import Listing, printable
from model.printing.sheet import LEFT, MM, RIGHT, Rule, Words
from model.printing.styles import SMALL, TEXT
from model.printing.wrap import text_width, wrapped

_WORDS: Final = 82 * MM
_LINE: Final = (LEFT + 86 * MM, LEFT + 122 * MM)
_NAME: Final = LEFT + 124 * MM
_ABOVE: Final = 9 * MM
_BLANK: Final = "/ ____________________ /"
_CLOSING: Final = "\N{NO-BREAK SPACE}/"
"""Never alone on a line below a long name."""


class SigningLine(NamedTuple):
    """Words before the rule, the name after it ("" leaves a line for it), and what stands under the rule."""

    words: str
    name: str
    under: str = ""


def signing_lines(listing: Listing, lines: Sequence[SigningLine], keeps: float = 0.0) -> None:
    """Put the lines below what is there; each stays whole on its page, and the last is not alone there."""
    needed = [height_of(line) for line in lines]
    for at, line in enumerate(lines):
        words, names = _words(line), _names(line)
        under = SMALL.leading if line.under else 0
        high = needed[at] - _ABOVE - under
        last = needed[-1] if at == len(lines) - 2 else 0
        if needed[at] + last + keeps > listing.sheets.room:
            listing.sheets.next_page()
        listing.sheets.y -= _ABOVE
        listing.sheets.put(LEFT, words, TEXT)
        listing.sheets.put(_NAME, names, TEXT)
        base = listing.sheets.y - TEXT.size
        listing.sheets.page.rules.append(Rule(_LINE[0], base, _LINE[1], base))
        if line.under:
            middle = (sum(_LINE) - text_width(line.under, SMALL)) / 2
            listing.sheets.page.words.append(Words(middle, base - SMALL.leading, (line.under,), SMALL))
        listing.sheets.y -= high + under


def _words(line: SigningLine) -> tuple[str, ...]:
    return wrapped(printable(line.words), TEXT, _WORDS)


def _names(line: SigningLine) -> tuple[str, ...]:
    name = f"{printable(f'/ {line.name}')}{_CLOSING}" if line.name else _BLANK
    return wrapped(name, TEXT, RIGHT - _NAME)


def height_of(line: SigningLine) -> float:
    """How much of a page the line needs."""
    high = max(len(_words(line)), len(_names(line)), 1) * TEXT.leading
    return _ABOVE + high + (SMALL.leading if line.under else 0)
