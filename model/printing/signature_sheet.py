"""The sheet for signatures: a page that says what is signed, and has room to sign by hand.

The program adds it and says so on it. It names the organisation, the form, the period, the revision, its
fingerprint and the points, so that it cannot be put to another paper.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from model.card.card import Card
from model.card.fingerprint import fingerprint
from model.card.places import long_date
from model.printing.closing import total_points
from model.printing.filling import Filling
from model.printing.glyphs import clean
from model.printing.heading import facts
from model.printing.mark_places import MARK_HEIGHT, spare_room
from model.printing.places import long_period
from model.printing.revision_mark import RevisionMark
from model.printing.rows import Line, Piece, Row, height_of, place_together
from model.printing.sheet import LEFT, MM, RIGHT, WIDTH, Sheets, Style
from model.printing.signature_lines import EXECUTOR, SIGNATURE, Spacing, centred, executor, signature
from model.printing.styles import CELL, FACT, FACT_BOLD, SHEET_TITLE, SMALL, TEXT_BOLD
from model.printing.wrap import text_width, wrapped
from model.scoring import Score
from model.wording import Language, Message, say

_VALUE: Final = LEFT + 75 * MM
_CALM: Final = Spacing(5 * MM, 0.9 * MM, apart=True)
_SPACINGS: Final = (
    _CALM,
    Spacing(4 * MM, 0.7 * MM, apart=True),
    Spacing(3 * MM, 0.5 * MM, apart=False),
    Spacing(2.2 * MM, 0.3 * MM, apart=False),
)


class Figure(NamedTuple):
    """A line of the sheet that says what a paper of entries comes to."""

    words: str
    number: str
    bold: bool = False


def place_signature_sheet(
    sheets: Sheets,
    card: Card,
    score: Score,
    language: Language,
    revision: RevisionMark | None,
    under: float,
    figures: Sequence[Figure] | None = None,
) -> None:
    """Put the sheet on the page at hand, which is empty.

    Its gaps are as large as one page allows; where even the smallest are not enough, it goes on on the next.

    What has the height `under` will follow it on the same page as its last block. With `figures` it has these
    in place of the points of the sections.
    """
    if figures is None:
        figures = list(_points(card, score, language))
    for spacing in _SPACINGS:
        blocks = list(_blocks(card, figures, language, revision, spacing))
        if sum(map(height_of, blocks)) + under <= sheets.room:
            break
    else:
        blocks = list(_blocks(card, figures, language, revision, _CALM))
    for block in blocks:
        follows = under if block is blocks[-1] else 0
        if height_of(block) + follows > sheets.room:
            sheets.next_page()
            place_together(sheets, list(_continued(card, language)))
        place_together(sheets, block)


def _blocks(
    card: Card, figures: Sequence[Figure], language: Language, revision: RevisionMark | None, spacing: Spacing
) -> Iterator[list[Row]]:
    """The parts of the sheet, each of which stays whole."""
    yield [*_title(language, spacing), *_facts(card, language, revision, spacing)]
    yield list(_ruled(figures, spacing))
    if revision and revision.accepted:
        yield from _accepted(card, language, revision, spacing)
    signatories = card.paper.signatories
    last: list[Row] = []
    for signatory in signatories:
        if last:
            yield last
        last = list(signature(signatory, card.signers.get(signatory.id), language, spacing))
    if all(signatory.id != EXECUTOR for signatory in signatories):
        last += executor(language, spacing)
    yield [*last, *spare_room({signatory.id for signatory in signatories}, MARK_HEIGHT, SIGNATURE[0])]


def _title(language: Language, spacing: Spacing) -> Iterator[Row]:
    title = say(Message("print.signature_sheet"), language)
    yield Row(SHEET_TITLE.leading, (centred(title, SHEET_TITLE, LEFT, RIGHT),))
    yield Row(SMALL.leading, (centred(say(Message("print.added_sheet"), language), SMALL, LEFT, RIGHT),))
    yield Row(spacing.gap)


def _continued(card: Card, language: Language) -> Iterator[Row]:
    """What stands above the rest of the sheet on a further page."""
    words = f"{say(Message('print.signature_sheet'), language)} {say(Message('print.continued'), language)}"
    yield Row(TEXT_BOLD.leading, (centred(words, TEXT_BOLD, LEFT, RIGHT),))
    for line in wrapped(clean(card.organisation.get("name", "")), FACT, WIDTH):
        yield Row(FACT.leading, (centred(line, FACT, LEFT, RIGHT),))
    yield Row(_CALM.gap)


def _facts(card: Card, language: Language, revision: RevisionMark | None, spacing: Spacing) -> Iterator[Row]:
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
        yield Row(spacing.between)


def _points(card: Card, score: Score, language: Language) -> Iterator[Figure]:
    """The points of each section, and the total."""
    filling = Filling(card, score, language)
    for section in card.paper.sections:
        number = f"{section.number}. " if section.number else ""
        yield Figure(f"{number}{section.short.to(language)}", filling.subtotal(section))
    total = card.paper.total.to(language).rstrip(": ")
    yield Figure(total, total_points(card, score) or "_" * 12, bold=True)


def _ruled(figures: Sequence[Figure], spacing: Spacing) -> Iterator[Row]:
    """A line for each figure, ruled like a table."""
    yield Row(spacing.gap / 2)
    for words, number, bold in figures:
        yield from _sum(words, number, TEXT_BOLD if bold else FACT, spacing)
    yield Row(spacing.gap / 2)


def _sum(words: str, points: str, style: Style, spacing: Spacing) -> Iterator[Row]:
    """Words at the left, points at the right of their last line, a rule below."""
    lines = wrapped(words, style, WIDTH - 25 * MM)
    for place, line in enumerate(lines):
        pieces = [Piece(LEFT, line, style)]
        if place == len(lines) - 1:
            pieces.append(Piece(RIGHT - text_width(points, style), points, style))
        yield Row(style.leading, tuple(pieces))
    yield Row(2 * spacing.between, lines=(Line(LEFT, RIGHT, down=spacing.between),))


def _accepted(
    card: Card, language: Language, revision: RevisionMark, spacing: Spacing
) -> Iterator[list[Row]]:
    """Each accepted warning with its reason, kept together; the title stays with the first."""
    rows = [
        Row(TEXT_BOLD.leading, (Piece(LEFT, say(Message("print.accepted"), language), TEXT_BOLD),)),
        Row(spacing.between),
    ]
    for one in revision.accepted:
        row = card.paper.rows.get(one.row) if one.row else None
        number = f"{row.number}. " if row else ""
        texts = [
            f"{number}{clean(one.text.to(language))}",
            say(Message("print.reason", {"reason": clean(one.reason)}), language),
        ]
        for text in texts if spacing.apart else (" ".join(texts),):
            rows += [Row(CELL.leading, (Piece(LEFT, line, CELL),)) for line in wrapped(text, CELL, WIDTH)]
        rows.append(Row(2 * spacing.between))
        yield rows
        rows = []
