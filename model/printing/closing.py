"""What stands below the table: the total, and who signs."""

from typing import Final, NamedTuple

from model.card.card import Card, Signer
from model.paper import Signatory
from model.printing.glyphs import clean
from model.printing.sheet import LEFT, MM, RIGHT, Rule, Sheets, Style
from model.printing.styles import SMALL, TEXT, TOTAL
from model.printing.wrap import text_width, wrapped
from model.scoring import Score, with_comma
from model.wording import Language

_WORDS_WIDTH: Final = 94 * MM
_LINE: Final = (LEFT + 96 * MM, LEFT + 130 * MM)
_NAME: Final = LEFT + 131.5 * MM
_GAP: Final = 7 * MM
_NO_TOTAL: Final = "_" * 12


class _Piece(NamedTuple):
    """A text at a place of a row."""

    x: float
    text: str
    style: Style


class _Row(NamedTuple):
    """What stands on one line; `signed` draws the line to sign on under it."""

    height: float
    pieces: tuple[_Piece, ...]
    signed: bool = False


class Closing:
    """Total and signatures as rows, kept together on one page where one page can hold them."""

    def __init__(self, card: Card, score: Score, language: Language) -> None:
        """Prepare the rows."""
        total = with_comma(score.total) if score.rows else _NO_TOTAL
        words = f"{card.paper.total.to(language)} {total}"
        self._rows = [_Row(4 * MM, ())]
        self._rows += [
            _Row(TOTAL.leading, (_Piece(LEFT, line, TOTAL),)) for line in wrapped(words, TOTAL, RIGHT - LEFT)
        ]
        for signatory in card.paper.signatories:
            self._rows += [_Row(_GAP, ()), *_signature(signatory, card.signers.get(signatory.id), language)]

    @property
    def height(self) -> float:
        """Height of the whole."""
        return sum(row.height for row in self._rows)

    def place(self, sheets: Sheets) -> None:
        """Put it below what is already there."""
        if self.height > sheets.room:
            sheets.next_page()
        for row in self._rows:
            if row.height > sheets.room:
                sheets.next_page()
            for piece in row.pieces:
                sheets.put(piece.x, (piece.text,), piece.style)
            if row.signed:
                y = sheets.y - TEXT.size
                sheets.page.rules.append(Rule(_LINE[0], y, _LINE[1], y))
            sheets.y -= row.height


def _signature(signatory: Signatory, signer: Signer | None, language: Language) -> list[_Row]:
    """The act's words, a line to sign on beside the last of them, the name after it, the post under it."""
    words = wrapped(signatory.text.to(language), TEXT, _WORDS_WIDTH)
    name, post = (clean(signer.name), clean(signer.post)) if signer else ("", "")
    names = wrapped(f"/ {name} /", TEXT, RIGHT - _NAME) if name else ()
    posts = wrapped(post, SMALL, _LINE[1] - _LINE[0])
    rows = [_Row(TEXT.leading, (_Piece(LEFT, line, TEXT),)) for line in words[:-1]]
    for place in range(max(1, len(names), 1 + len(posts))):
        pieces = []
        if place == 0 and words:
            pieces.append(_Piece(LEFT, words[-1], TEXT))
        if 0 < place <= len(posts):
            line = posts[place - 1]
            pieces.append(_Piece((sum(_LINE) - text_width(line, SMALL)) / 2, line, SMALL))
        if place < len(names):
            pieces.append(_Piece(_NAME, names[place], TEXT))
        leading = TEXT.leading if place < max(1, len(names)) else SMALL.leading
        rows.append(_Row(leading, tuple(pieces), signed=place == 0))
    return rows
