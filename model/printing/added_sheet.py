"""The sheet for signatures that the act does not have: the program adds it and says so on it.

It names the organisation, the form, the period and the total, so that it cannot be put to another paper.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from model.card.card import Card, Signer
from model.paper import Signatory
from model.printing.closing import total_words
from model.printing.glyphs import clean
from model.printing.heading import about, labelled
from model.printing.places import long_period
from model.printing.rows import Line, Piece, Row, place_together
from model.printing.sheet import LEFT, MM, RIGHT, WIDTH, Sheets, Style
from model.printing.styles import SMALL, SUBTITLE, TEXT, TEXT_BOLD
from model.printing.wrap import text_width, wrapped
from model.scoring import Score
from model.wording import Language, Message, say

_GAP: Final = 8 * MM
_BETWEEN: Final = 1 * MM
_RULE_DOWN: Final = 0.8 * MM
_WORDS: Final = (LEFT, LEFT + 30 * MM)
_POST: Final = (LEFT + 32 * MM, LEFT + 82 * MM)
_SIGNATURE: Final = (LEFT + 86 * MM, LEFT + 116 * MM)
_NAME: Final = (LEFT + 120 * MM, RIGHT)
_PHONE: Final = 60 * MM


def place_added_sheet(sheets: Sheets, card: Card, score: Score, language: Language) -> None:
    """A new page with the signatures that the program adds; nothing where the act has them all."""
    added = [signatory for signatory in card.paper.signatories if signatory.added]
    if not added:
        return
    sheets.next_page()
    place_together(sheets, list(_head(card, score, language)))
    for signatory in added:
        rows = [Row(_GAP), *_signature(signatory, card.signers.get(signatory.id), language)]
        if signatory is added[0]:  # who answers for the paper
            rows += _date_and_seal(language)
        if signatory is added[-1]:  # who can be asked about it
            rows += [Row(_GAP / 2), _phone(language)]
        place_together(sheets, rows)


def _head(card: Card, score: Score, language: Language) -> Iterator[Row]:
    for line in wrapped(say(Message("print.added_sheet"), language), TEXT_BOLD, WIDTH):
        yield Row(TEXT_BOLD.leading, (_centred(line, TEXT_BOLD, LEFT, RIGHT),))
    yield Row(_GAP)
    paper = card.paper
    form = f"{paper.name.to(language)}, {paper.edition_name.to(language)}"
    words = (
        *about(card, language, blanks=True),
        labelled(say(Message("print.form"), language), form, language),
        labelled(say(Message("print.period"), language), long_period(card, language), language),
        total_words(card, score, language),
    )
    for text in words:
        for line in wrapped(text, SUBTITLE, WIDTH):
            yield Row(SUBTITLE.leading, (Piece(LEFT, line, SUBTITLE),))
        yield Row(_BETWEEN)


def _signature(signatory: Signatory, signer: Signer | None, language: Language) -> Iterator[Row]:
    """Who, post, signature and name side by side, each on its line, and under it what belongs there."""
    name, post = (clean(signer.name), clean(signer.post)) if signer else ("", "")
    words = wrapped(signatory.text.to(language), TEXT, _WORDS[1] - _WORDS[0])
    columns = [
        [Piece(_WORDS[0], line, TEXT) for line in words],
        [_centred(line, TEXT, *_POST) for line in wrapped(post, TEXT, _POST[1] - _POST[0])],
        [_centred(line, TEXT, *_NAME) for line in wrapped(name, TEXT, _NAME[1] - _NAME[0])],
    ]
    # The last lines stand on the rule: read from below, columns of unlike height begin together.
    abreast = list(zip_longest(*(reversed(column) for column in columns)))[::-1] or [()]
    for pieces in abreast[:-1]:
        yield Row(TEXT.leading, tuple(piece for piece in pieces if piece))
    rules = tuple(Line(*span, down=TEXT.leading) for span in (_POST, _SIGNATURE, _NAME))
    yield Row(TEXT.leading + _RULE_DOWN, tuple(piece for piece in abreast[-1] if piece), rules)
    captions = (
        (Message("print.post_here"), _POST),
        (Message("print.sign_here"), _SIGNATURE),
        (Message("print.name_here"), _NAME),
    )
    explained = [
        [_centred(line, SMALL, *span) for line in wrapped(say(message, language), SMALL, span[1] - span[0])]
        for message, span in captions
    ]
    for pieces in zip_longest(*explained):
        yield Row(SMALL.leading, tuple(piece for piece in pieces if piece))


def _date_and_seal(language: Language) -> Iterator[Row]:
    for text in (say(Message("print.signed_on"), language), say(Message("print.seal"), language)):
        yield Row(_GAP / 2)
        yield Row(TEXT.leading, (Piece(LEFT, text, TEXT),))


def _phone(language: Language) -> Row:
    words = labelled(say(Message("print.phone"), language), "", language).rstrip()
    left = LEFT + text_width(f"{words} ", TEXT)
    return Row(
        TEXT.leading + _RULE_DOWN,
        (Piece(LEFT, words, TEXT),),
        (Line(left, left + _PHONE, down=TEXT.leading),),
    )


def _centred(line: str, style: Style, left: float, right: float) -> Piece:
    return Piece((left + right - text_width(line, style)) / 2, line, style)
