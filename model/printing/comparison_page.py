"""Two cards side by side on one page: totals, a bar chart by section, what rose, what fell, odd jumps."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from model.card.card import Card
from model.card.comparison import Comparison, RowChange, SectionChange, remarks
from model.paper.short_words import shared_numbers, short_words
from model.printing.canvas import About, pdf_of
from model.printing.listing import LANG, ListColumn, Listing, minus, printable, signed
from model.printing.sheet import ASCENT, LEFT, MM, RIGHT, Box, Page, Rule, Sheets, Words
from model.printing.styles import CELL, CELL_BOLD, SMALL, SUBTITLE, TEXT_BOLD, TITLE
from model.printing.wrap import fitted, text_width
from model.wording import Language, Message, Said, Text, say

_MOST_LINES: Final = 12
"""Rows in each of the lists, if the page has room for them."""

_LABELS: Final = 70 * MM
_NUMBERS: Final = 16 * MM
_BAR: Final = 3.2 * MM
_BETWEEN: Final = 2.2 * MM
_OLD: Final = 0.75
_NEW: Final = 0.25
_LEGEND: Final = 4 * MM
_LONGEST_WORDS: Final = 70


def print_comparison(comparison: Comparison, language: Language) -> bytes:
    """The page as the bytes of a PDF; equal input gives equal bytes."""
    title = say(Message("compare.title"), language)
    about = About(
        title=title,
        author=printable(comparison.after.organisation.get("name", "")),
        subject=comparison.after.paper.name.to(language),
        lang=LANG[language],
    )
    return pdf_of(comparison_pages(comparison, language), about, None)


def comparison_pages(comparison: Comparison, language: Language) -> list[Page]:
    """The one page; the lists are as long as it has room for."""
    pages: list[Page] = []
    for most in range(_MOST_LINES, 0, -1):
        pages = _laid_out(comparison, language, most)
        if len(pages) == 1:
            break
    return pages


def _laid_out(comparison: Comparison, language: Language, most: int) -> list[Page]:
    listing = Listing(language)
    _head(listing, comparison, language)
    _chart(listing.sheets, comparison.sections, language, _periods(comparison, language))
    words = short_words(comparison.before.paper) | short_words(comparison.after.paper)
    for code, rows in (("compare.risen", comparison.risen), ("compare.fallen", comparison.fallen)):
        _rows(listing, say(Message(code, {"number": len(rows)}), language), rows, words, most)
    _questions(listing, comparison, most)
    return listing.pages(say(Message("compare.title"), language))


def _head(listing: Listing, comparison: Comparison, language: Language) -> None:
    before, after = comparison.before, comparison.after
    listing.text(say(Message("compare.title"), language), TITLE, centred=True)
    name = after.organisation.get("name", "") or before.organisation.get("name", "")
    if name:
        listing.text(name, SUBTITLE, centred=True)
    listing.text(after.paper.name.to(language), SMALL, centred=True)
    listing.gap()
    old, new = _periods(comparison, language)
    details: dict[str, Said] = {
        "old": comparison.old_total,
        "new": comparison.new_total,
        "difference": signed(comparison.difference),
    }
    listing.text(f"{old} → {new}", CELL_BOLD)
    listing.text(say(Message("compare.total", details), language), TEXT_BOLD)
    for message in remarks(comparison):
        listing.text(say(message, language), CELL)
    listing.gap()


def _periods(comparison: Comparison, language: Language) -> tuple[str, str]:
    return _period(comparison.before, language), _period(comparison.after, language)


def _period(card: Card, language: Language) -> str:
    return card.years or say(Message("compare.no_period"), language)


class _Scale(NamedTuple):
    """Points to places on the page."""

    zero: float
    unit: float

    def length(self, points: Decimal) -> float:
        return float(points) * self.unit


def _chart(
    sheets: Sheets, sections: Sequence[SectionChange], language: Language, periods: tuple[str, str]
) -> None:
    """Two bars for each section, the earlier card's pale and above."""
    _put(sheets, LEFT, say(Message("compare.sections"), language), bold=True)
    x = LEFT + _LABELS
    for grey, words in zip((_OLD, _NEW), periods, strict=True):
        sheets.page.boxes.append(Box(x, sheets.y - _LEGEND + 1 * MM, _LEGEND, _BAR, grey))
        _put(sheets, x + _LEGEND + 1.5 * MM, words)
        x += _LEGEND + text_width(words, CELL) + 8 * MM
    sheets.y -= CELL.leading + _BETWEEN
    scale, top = _scale(sections), sheets.y
    for section in sections:
        number = f"{section.number}. " if section.number else ""
        label = fitted(printable(f"{number}{section.short.to(language)}"), CELL, _LABELS - 3 * MM)
        middle = sheets.y - _BAR
        sheets.page.words.append(Words(LEFT, middle - ASCENT * CELL.size / 2 + 1, (label,), CELL))
        for grey, points in ((_OLD, section.old), (_NEW, section.new)):
            sheets.y -= _BAR
            _bar(sheets, scale, points, grey)
        sheets.y -= _BETWEEN
    sheets.page.rules.append(Rule(scale.zero, top + 1 * MM, scale.zero, sheets.y + _BETWEEN - 1 * MM))
    sheets.y -= 1 * MM


def _scale(sections: Sequence[SectionChange]) -> _Scale:
    points = [one for section in sections for one in (section.old, section.new) if one is not None]
    highest, lowest = max([*points, Decimal(0)]), min([*points, Decimal(0)])
    left = LEFT + _LABELS + (_NUMBERS if lowest else 0)
    unit = (RIGHT - _NUMBERS - left) / float((highest - lowest) or 1)
    return _Scale(left - float(lowest) * unit, unit)


def _bar(sheets: Sheets, scale: _Scale, points: Decimal | None, grey: float) -> None:
    """A bar at the free edge, its number at its end; a dash where there are no points."""
    length = scale.length(points or Decimal(0))
    left = scale.zero + min(length, 0)
    if length:
        sheets.page.boxes.append(Box(left, sheets.y + 0.2 * MM, abs(length), _BAR - 0.4 * MM, grey))
    text = "–" if points is None else minus(points)
    x = scale.zero + length + 1 * MM
    if length < 0:
        x = left - 1 * MM - text_width(text, SMALL)
    sheets.page.words.append(Words(x, sheets.y + 0.7 * MM, (text,), SMALL))


def _rows(listing: Listing, title: str, rows: Sequence[RowChange], words: dict[str, Text], most: int) -> None:
    language = listing.language
    listing.gap()
    listing.text(title, CELL_BOLD)
    if not rows:
        listing.text(say(Message("compare.nothing"), language))
        return
    columns = [
        ListColumn(say(Message("compare.row"), language), 9),
        ListColumn(say(Message("compare.words"), language), 44),
        ListColumn(say(Message("compare.before"), language), 11),
        ListColumn(say(Message("compare.after"), language), 11),
        ListColumn(say(Message("compare.old_points"), language), 8.5, numbers=True),
        ListColumn(say(Message("compare.new_points"), language), 8.5, numbers=True),
        ListColumn(say(Message("compare.difference"), language), 10.5, numbers=True),
    ]
    lines = [
        (
            one.row.number,
            _cut(words[one.row.id].to(language)),
            _cut(worded(one.old, language)),
            _cut(worded(one.new, language)),
            minus(one.old_points or Decimal(0)),
            minus(one.new_points or Decimal(0)),
            signed(one.difference or Decimal(0)),
        )
        for one in rows[:most]
    ]
    listing.table(columns, lines)
    if len(rows) > most:
        listing.text(say(Message("compare.more", {"number": len(rows) - most}), language), SMALL)


def _questions(listing: Listing, comparison: Comparison, most: int) -> None:
    if not comparison.questions:
        return
    language = listing.language
    listing.gap()
    number = len(comparison.questions)
    listing.text(say(Message("compare.questions", {"number": number}), language), CELL_BOLD)
    paper = comparison.after.paper
    words, shared = short_words(paper), shared_numbers(paper)
    for question in comparison.questions[:most]:
        row = paper.rows[question.row] if question.row else None
        place = f"{row.number}" if row else ""
        if row and row.number in shared:
            place += f" ({words[row.id].to(language)})"
        listing.text(f"{place}: {' '.join(say(question.message, language).split())}")
    if number > most:
        listing.text(say(Message("compare.more", {"number": number - most}), language), SMALL)


def worded(said: Said, language: Language) -> str:
    """A value in words, on one line; a dash for none."""
    return " ".join(say(Message("check.paper", {"text": said}), language).split()) or "–"


def _put(sheets: Sheets, x: float, words: str, *, bold: bool = False) -> None:
    sheets.put(x, (words,), CELL_BOLD if bold else CELL)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_WORDS else text[: _LONGEST_WORDS - 1].rstrip() + "…"
