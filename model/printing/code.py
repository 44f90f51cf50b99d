"""The code at the end of the last page: the whole card as black squares, and words on what it is for."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from model.card.card import Card
from model.card.code import CodeRefused, encode
from model.card.fingerprint import fingerprint
from model.printing.rows import Piece, Row, height_of
from model.printing.sheet import LEFT, MM, RIGHT, Sheets, Squares
from model.printing.styles import CELL, CELL_BOLD, SMALL
from model.printing.wrap import wrapped
from model.wording import Language, Message, say

SIDE: Final = 35 * MM
"""Of the black part: 3.4 dots to a square in a scan of 200 dpi where a code is fullest."""

MARGIN: Final = 4
"""Squares that must stay white around it."""

_GAP: Final = 6 * MM
_BETWEEN: Final = 7 * MM
_BESIDE: Final = 6 * MM


class Code:
    """One code or two with their words; kept together on one page."""

    def __init__(self, card: Card, language: Language, *, draft: bool, revision: int | None) -> None:
        """Put the card into codes; a card too long for two goes without, and its words say so."""
        try:
            payloads = encode(card, revision, draft)
        except CodeRefused:
            payloads = []
        self._codes = [_squares(payload) for payload in payloads]
        left = LEFT + len(payloads) * SIDE + max(len(payloads) - 1, 0) * _BETWEEN
        left += _BESIDE if payloads else 0
        message = Message("print.code" if len(payloads) == 1 else "print.codes")
        if not payloads:
            message = Message("print.no_code")
        elif card.paper.tables:
            message = Message("print.code_of_entries")
        self._rows = list(_words(card, language, message, left, draft=draft, revision=revision))

    @property
    def height(self) -> float:
        """Height of the whole with the gap above it."""
        return _GAP + max(SIDE if self._codes else 0.0, height_of(self._rows))

    def place(self, sheets: Sheets) -> None:
        """Put it below what is already there, or on a page of its own where there is no room."""
        if self.height > sheets.room:
            sheets.next_page()
        sheets.y -= _GAP
        top = sheets.y
        for place, (across, runs) in enumerate(self._codes):
            x = LEFT + place * (SIDE + _BETWEEN)
            sheets.page.codes.append(Squares(x, top - SIDE, SIDE / across, across, MARGIN, runs))
        for row in self._rows:
            for piece in row.pieces:
                sheets.put(piece.x, (piece.text,), piece.style)
            sheets.y -= row.height
        sheets.y = top + _GAP - self.height


def short_mark(card: Card, language: Language, revision: int | None) -> str:
    """What the foot of every page says of the card: its short fingerprint, and its revision if it has one."""
    short = fingerprint(card).short
    if revision is None:
        return short
    return say(Message("print.mark", {"fingerprint": short, "revision": revision}), language)


def _words(
    card: Card, language: Language, message: Message, left: float, *, draft: bool, revision: int | None
) -> Iterator[Row]:
    texts = [say(Message("print.fingerprint", {"fingerprint": fingerprint(card).short}), language)]
    if revision is not None:
        texts.append(say(Message("print.revision", {"revision": revision}), language))
    if draft:
        texts.append(say(Message("print.code_of_a_draft"), language))
    for text in texts:
        for line in wrapped(text, CELL_BOLD, RIGHT - left):
            yield Row(CELL_BOLD.leading, (Piece(left, line, CELL_BOLD),))
    yield Row(CELL.leading / 2)
    for line in wrapped(say(message, language), SMALL, RIGHT - left):
        yield Row(SMALL.leading, (Piece(left, line, SMALL),))


def _squares(payload: bytes) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Squares to a side, and the black runs of the QR code, level M."""
    # Imported here: the library is loaded by the first print, as the PDF library is.
    import zxingcpp

    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    if code.ec_level != "M":  # a word that this function does not know is passed over without a word
        raise RuntimeError(code.ec_level)
    picture: Any = code.to_image(scale=1, add_quiet_zones=False)  # a buffer, but its stub does not say so
    across, dots = int(picture.shape[0]), memoryview(picture).tobytes()
    rows = [dots[start : start + across] for start in range(0, len(dots), across)]
    return across, tuple(run for row, line in enumerate(reversed(rows)) for run in _runs(line, row))


def _runs(dots: Sequence[int], row: int) -> Iterator[tuple[int, int, int]]:
    column = 0
    for dot, same in groupby(dots):
        length = len(list(same))
        if not dot:
            yield column, row, length
        column += length
