"""The sheet for signatures: a page that says what is signed, and has room to sign by hand.

The program adds it and says so on it. It names the organisation, the form, the period, the revision, its
fingerprint and the points, so that it cannot be put to another paper.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from model.card.card import Card, Signer
from model.card.fingerprint import fingerprint
from model.paper import Signatory
from model.printing.closing import total_points
from model.printing.filling import Filling
from model.printing.glyphs import clean
from model.printing.heading import facts
from model.printing.places import long_date, long_period
from model.printing.revision_mark import RevisionMark
from model.printing.rows import Line, Piece, Row, place_together
from model.printing.sheet import LEFT, MM, RIGHT, WIDTH, Sheets, Style
from model.printing.styles import CELL, FACT, FACT_BOLD, SHEET_TITLE, SMALL, TEXT, TEXT_BOLD
from model.printing.wrap import text_width, wrapped
from model.scoring import Score
from model.wording import Language, Message, say

EXECUTOR: Final = "executor"
"""Id of the signatory who can be asked about the paper: a phone in place of a seal."""

_VALUE: Final = LEFT + 62 * MM
_GAP: Final = 5 * MM
_BETWEEN: Final = 0.9 * MM
_TO_SIGN: Final = 6 * MM
_DOWN: Final = 0.8 * MM
_POST: Final = (LEFT, LEFT + 55 * MM)
_SIGNATURE: Final = (LEFT + 59 * MM, LEFT + 109 * MM)
_NAME: Final = (LEFT + 113 * MM, RIGHT)
_SEAL: Final = _NAME[0]


def place_signature_sheet(
    sheets: Sheets, card: Card, score: Score, language: Language, revision: RevisionMark | None
) -> None:
    """Put the sheet on the page at hand, which is empty; it goes on where a page is not enough."""
    place_together(sheets, [*_title(language), *_facts(card, language, revision)])
    place_together(sheets, list(_points(card, score, language)))
    if revision and revision.accepted:
        for rows in _accepted(card, language, revision):
            place_together(sheets, rows)
    signatories = card.paper.signatories
    for signatory in signatories:
        rows = list(_signature(signatory, card.signers.get(signatory.id), language))
        place_together(sheets, rows)
    if all(signatory.id != EXECUTOR for signatory in signatories):
        place_together(sheets, list(_executor(language)))


def _title(language: Language) -> Iterator[Row]:
    title = say(Message("print.signature_sheet"), language)
    yield Row(SHEET_TITLE.leading, (_centred(title, SHEET_TITLE, LEFT, RIGHT),))
    yield Row(SMALL.leading, (_centred(say(Message("print.added_sheet"), language), SMALL, LEFT, RIGHT),))
    yield Row(_GAP)


def _facts(card: Card, language: Language, revision: RevisionMark | None) -> Iterator[Row]:
    paper = card.paper
    form = f"{paper.name.to(language)}, {paper.edition_name.to(language)}"
    if revision:
        day = long_date(revision.made_at, language)
        number = say(Message("print.revision_of", {"number": revision.number, "day": day}), language)
    else:
        number = say(Message("print.no_revision"), language)
    pairs = [
        *facts(card, language, blanks=True),
        (say(Message("print.form"), language), form),
        (say(Message("print.period"), language), long_period(card, language)),
        (say(Message("print.revision_label"), language), number),
        (say(Message("print.fingerprint_label"), language), fingerprint(card).short),
    ]
    for place, (label, value) in enumerate(pairs):
        style = FACT_BOLD if place in {0, len(pairs) - 1} else FACT
        lines = zip_longest(
            wrapped(f"{label}:", FACT, _VALUE - LEFT - 3 * MM), wrapped(value, style, RIGHT - _VALUE)
        )
        for left, right in lines:
            pieces = [Piece(LEFT, left, FACT)] if left else []
            pieces += [Piece(_VALUE, right, style)] if right else []
            yield Row(FACT.leading, tuple(pieces))
        yield Row(_BETWEEN)


def _points(card: Card, score: Score, language: Language) -> Iterator[Row]:
    """A line for each section and one for the total, ruled like a table."""
    filling = Filling(card, score, language)
    yield Row(_GAP / 2)
    for section in card.paper.sections:
        number = f"{section.number}. " if section.number else ""
        yield from _sum(f"{number}{section.short.to(language)}", filling.subtotal(section), FACT)
    yield from _sum(
        card.paper.total.to(language).rstrip(": "), total_points(card, score) or "_" * 12, TEXT_BOLD
    )
    yield Row(_GAP / 2)


def _sum(words: str, points: str, style: Style) -> Iterator[Row]:
    """Words at the left, points at the right of their last line, a rule below."""
    lines = wrapped(words, style, WIDTH - 25 * MM)
    for place, line in enumerate(lines):
        pieces = [Piece(LEFT, line, style)]
        if place == len(lines) - 1:
            pieces.append(Piece(RIGHT - text_width(points, style), points, style))
        yield Row(style.leading, tuple(pieces))
    yield Row(2 * _BETWEEN, lines=(Line(LEFT, RIGHT, down=_BETWEEN),))


def _accepted(card: Card, language: Language, revision: RevisionMark) -> Iterator[list[Row]]:
    """Each accepted warning with its reason, kept together; the title stays with the first."""
    rows = [
        Row(TEXT_BOLD.leading, (Piece(LEFT, say(Message("print.accepted"), language), TEXT_BOLD),)),
        Row(_BETWEEN),
    ]
    for one in revision.accepted:
        row = card.paper.rows.get(one.row) if one.row else None
        number = f"{row.number}. " if row else ""
        reason = say(Message("print.reason", {"reason": clean(one.reason)}), language)
        for text in (f"{number}{clean(one.text.to(language))}", reason):
            rows += [Row(CELL.leading, (Piece(LEFT, line, CELL),)) for line in wrapped(text, CELL, WIDTH)]
        rows.append(Row(2 * _BETWEEN))
        yield rows
        rows = []


def _signature(signatory: Signatory, signer: Signer | None, language: Language) -> Iterator[Row]:
    """Who, and below that post, signature and name side by side; then the date, and the seal or the phone."""
    name, post = (clean(signer.name), clean(signer.post)) if signer else ("", "")
    yield Row(_GAP)
    for line in wrapped(" ".join(signatory.text.to(language).split()), TEXT, WIDTH):
        yield Row(TEXT.leading, (Piece(LEFT, line, TEXT),))
    yield Row(_TO_SIGN)
    yield from _lines_to_sign(post, name, language)
    yield Row(_GAP / 2)
    date = Piece(LEFT, say(Message("print.signed_on"), language), TEXT)
    if signatory.id == EXECUTOR:
        yield _with_phone((date,), language)
    else:
        yield Row(TEXT.leading, (date, Piece(_SEAL, say(Message("print.seal"), language), TEXT)))


def _lines_to_sign(post: str, name: str, language: Language) -> Iterator[Row]:
    columns = [
        [_centred(line, TEXT, *_POST) for line in wrapped(post, TEXT, _POST[1] - _POST[0])],
        [_centred(line, TEXT, *_NAME) for line in wrapped(name, TEXT, _NAME[1] - _NAME[0])],
    ]
    # The last lines stand on the rule: read from below, columns of unlike height begin together.
    abreast = list(zip_longest(*(reversed(column) for column in columns)))[::-1] or [()]
    for pieces in abreast[:-1]:
        yield Row(TEXT.leading, tuple(piece for piece in pieces if piece))
    rules = tuple(Line(*span, down=TEXT.leading) for span in (_POST, _SIGNATURE, _NAME))
    yield Row(TEXT.leading + _DOWN, tuple(piece for piece in abreast[-1] if piece), rules)
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


def _executor(language: Language) -> Iterator[Row]:
    """A line for the one who filled the paper in, where the paper itself does not name one."""
    words = f"{say(Message('print.executor'), language)}:"
    yield Row(_GAP + _TO_SIGN / 2)
    yield _with_phone((Piece(LEFT, words, TEXT),), language, (LEFT + text_width(f"{words} ", TEXT), _NAME[0]))


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


def _centred(line: str, style: Style, left: float, right: float) -> Piece:
    return Piece((left + right - text_width(line, style)) / 2, line, style)
