"""A signatory's block on the signature sheet: who, post, room to sign, name, date, seal."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final, NamedTuple

from model.card.card import Signer
from model.paper import Signatory
from model.printing.glyphs import clean
from model.printing.mark_places import MARK_HEIGHT, MARK_WIDTH, room_above
from model.printing.rows import Line, Piece, Row
from model.printing.sheet import LEFT, MM, RIGHT, Style
from model.printing.styles import SMALL, TEXT
from model.printing.wrap import text_width, wrapped
from model.wording import Language, Message, say

EXECUTOR: Final = "executor"
"""Id of the signatory who can be asked about the paper: a phone in place of a seal."""

_TO_SIGN: Final = 11 * MM
_LEAST_ROOM: Final = 1.5 * MM
_DOWN: Final = 0.8 * MM
_POST: Final = (LEFT, LEFT + 48 * MM)
SIGNATURE: Final = (LEFT + 50.5 * MM, LEFT + 50.5 * MM + MARK_WIDTH)
_NAME: Final = (LEFT + 125 * MM, RIGHT)


class Spacing(NamedTuple):
    """The gaps of the sheet.

    Attributes:
        gap: between parts.
        between: between lines that belong together.
        apart: a warning and its reason stand on lines of their own.
    """

    gap: float
    between: float
    apart: bool


def signature(
    signatory: Signatory, signer: Signer | None, language: Language, spacing: Spacing
) -> Iterator[Row]:
    """Who, and below that post, signature and name side by side; then the date, and the seal or the phone."""
    name, post = (clean(signer.name), clean(signer.post)) if signer else ("", "")
    yield Row(spacing.gap)
    for line in wrapped(" ".join(signatory.text.to(language).split()), TEXT, RIGHT - LEFT):
        yield Row(TEXT.leading, (Piece(LEFT, line, TEXT),))
    yield from _lines_to_sign(signatory.id, post, name, language)
    yield Row(spacing.gap / 2)
    date = Piece(LEFT, say(Message("print.signed_on"), language), TEXT)
    if signatory.id == EXECUTOR:
        yield _with_phone((date,), language)
    else:
        yield Row(TEXT.leading, (date, Piece(_NAME[0], say(Message("print.seal"), language), TEXT)))


def executor(language: Language, spacing: Spacing) -> Iterator[Row]:
    """A line for the one who filled the paper in, where the paper itself does not name one."""
    words = f"{say(Message('print.executor'), language)}:"
    yield Row(1.6 * spacing.gap)
    yield _with_phone((Piece(LEFT, words, TEXT),), language, (LEFT + text_width(f"{words} ", TEXT), _NAME[0]))


def centred(line: str, style: Style, left: float, right: float) -> Piece:
    """A line in the middle between two edges."""
    return Piece((left + right - text_width(line, style)) / 2, line, style)


def _lines_to_sign(role: str, post: str, name: str, language: Language) -> Iterator[Row]:
    columns = [
        [centred(line, TEXT, *_POST) for line in wrapped(post, TEXT, _POST[1] - _POST[0])],
        [centred(line, TEXT, *_NAME) for line in wrapped(name, TEXT, _NAME[1] - _NAME[0])],
    ]
    areas = room_above(role, SIGNATURE[0], MARK_HEIGHT, TEXT.leading)
    # The last lines stand on the rule: read from below, columns of unlike height begin together.
    abreast = list(zip_longest(*(reversed(column) for column in columns)))[::-1] or [()]
    room = MARK_HEIGHT if areas else _TO_SIGN
    yield Row(max(room - TEXT.leading * len(abreast), _LEAST_ROOM))
    for pieces in abreast[:-1]:
        yield Row(TEXT.leading, tuple(piece for piece in pieces if piece))
    rules = tuple(Line(*span, down=TEXT.leading) for span in (_POST, SIGNATURE, _NAME))
    yield Row(TEXT.leading + _DOWN, tuple(piece for piece in abreast[-1] if piece), rules, areas)
    captions = (
        (Message("print.post_here"), _POST),
        (Message("print.sign_here"), SIGNATURE),
        (Message("print.name_here"), _NAME),
    )
    explained = [
        [centred(line, SMALL, *span) for line in wrapped(say(message, language), SMALL, span[1] - span[0])]
        for message, span in captions
    ]
    for pieces in zip_longest(*explained):
        yield Row(SMALL.leading, tuple(piece for piece in pieces if piece))


def _with_phone(
    pieces: tuple[Piece, ...], language: Language, to_write_on: tuple[float, float] | None = None
) -> Row:
    """A row that ends with a phone number to be written."""
    words = f"{say(Message('print.phone'), language)}:"
    start = RIGHT - 42 * MM
    left = start - text_width(f"{words} ", TEXT)
    lines = [Line(start, RIGHT, down=TEXT.leading)]
    if to_write_on:
        lines.append(Line(to_write_on[0], left - 4 * MM, down=TEXT.leading))
    return Row(TEXT.leading + _DOWN, (*pieces, Piece(left, words, TEXT)), tuple(lines))
