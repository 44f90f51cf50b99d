"""What stands below the tables: the total, and who signs."""

from typing import Final

from model.card.card import Card, Signer
from model.paper import Signatory
from model.printing.filling import NOT_APPLICABLE
from model.printing.glyphs import clean
from model.printing.mark_places import MARK_HEIGHT, room_above, spare_room
from model.printing.rows import Area, Line, Piece, Row, height_of, place_together
from model.printing.sheet import LEFT, MM, RIGHT, Sheets
from model.printing.styles import SMALL, TEXT, TOTAL
from model.printing.wrap import text_width, wrapped
from model.scoring import Score, with_comma
from model.wording import Language

_WORDS_WIDTH: Final = 94 * MM
_LINE: Final = (LEFT + 96 * MM, LEFT + 130 * MM)
_NAME: Final = LEFT + 131.5 * MM
_MARK: Final = LEFT + 97 * MM
_GAP: Final = 7 * MM
_ABOVE_MARK: Final = 2 * MM
_NO_TOTAL: Final = "_" * 12


def total_points(card: Card, score: Score) -> str:
    """The total; "" while it cannot be said yet."""
    if all(section.id in card.not_applicable for section in card.paper.sections):
        return NOT_APPLICABLE
    return with_comma(score.total) if score.rows else ""


def total_words(card: Card, score: Score, language: Language) -> str:
    """The line of the total; what cannot be said yet leaves a line to write on."""
    return f"{card.paper.total.to(language)} {total_points(card, score) or _NO_TOTAL}"


class Closing:
    """Total and the act's own signatures as rows, kept together on one page where one page can hold them."""

    def __init__(
        self, card: Card, score: Score, language: Language, *, signed: bool = True, marked: bool = False
    ) -> None:
        """Prepare the rows; those of the signatures only if it is to be `signed`.

        If the marks of electronic signatures belong here and not on a sheet of their own, it is `marked`.
        """
        words = total_words(card, score, language)
        self._rows = [Row(4 * MM)]
        self._rows += [
            Row(TOTAL.leading, (Piece(LEFT, line, TOTAL),)) for line in wrapped(words, TOTAL, RIGHT - LEFT)
        ]
        own = [signatory for signatory in card.paper.signatories if signed and not signatory.added]
        for signatory in own:
            areas = room_above(signatory.id, _MARK, MARK_HEIGHT) if marked else ()
            self._rows += _signature(signatory, card.signers.get(signatory.id), language, areas)
        if marked:
            self._rows += spare_room({signatory.id for signatory in own}, MARK_HEIGHT)

    @property
    def height(self) -> float:
        """Height of the whole, in points of the page."""
        return height_of(self._rows)

    def place(self, sheets: Sheets) -> None:
        """Put it below what is already there."""
        place_together(sheets, self._rows)


def _signature(
    signatory: Signatory, signer: Signer | None, language: Language, areas: tuple[Area, ...]
) -> list[Row]:
    """The act's words, a line to sign on beside the last of them, the name after it, the post under it.

    Above line and name there is room for a large hand, or for a mark.
    """
    words = wrapped(signatory.text.to(language), TEXT, _WORDS_WIDTH)
    name, post = (clean(signer.name), clean(signer.post)) if signer else ("", "")
    names = wrapped(f"/ {name}\u00a0/", TEXT, RIGHT - _NAME) if name else ()
    posts = wrapped(post, SMALL, _LINE[1] - _LINE[0])
    above = TEXT.leading * (len(words) - 1)
    rows = [Row(max(_GAP, MARK_HEIGHT + _ABOVE_MARK - above))]
    rows += [Row(TEXT.leading, (Piece(LEFT, line, TEXT),)) for line in words[:-1]]
    for place in range(max(1, len(names), 1 + len(posts))):
        pieces = []
        if place == 0 and words:
            pieces.append(Piece(LEFT, words[-1], TEXT))
        if 0 < place <= len(posts):
            line = posts[place - 1]
            pieces.append(Piece((sum(_LINE) - text_width(line, SMALL)) / 2, line, SMALL))
        if place < len(names):
            pieces.append(Piece(_NAME, names[place], TEXT))
        leading = TEXT.leading if place < max(1, len(names)) else SMALL.leading
        lines = (Line(*_LINE, down=TEXT.size),) if place == 0 else ()
        rows.append(Row(leading, tuple(pieces), lines, areas if place == 0 else ()))
    return rows
