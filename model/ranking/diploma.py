"""Diplomas for the first three places: a page each, by a template that an office may write itself."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from model.archive.campaign_rating import Ranked
from model.card.places import long_date
from model.printing.canvas import About, pdf_of
from model.printing.listing import LANG, Listing, minus, printable
from model.printing.sheet import BOTTOM, LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, Page, Rule, Style
from model.printing.styles import TEXT
from model.printing.wrap import text_width, wrapped
from model.ranking.diploma_template import DiplomaTemplate, read_template
from model.ranking.result import NominationPart, RatingResult
from model.ranking.signing_lines import SigningLine, height_of, signing_lines
from model.wording import Language, Message, Text, say

_FRAMES: Final = (8 * MM, 9.5 * MM)
_FOOT: Final = BOTTOM + 30 * MM
_SIDE: Final = 25 * MM
_SCALES: Final = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)


class _Paragraph(NamedTuple):
    """Lines in the middle of the page, and the gap above them."""

    gap: float
    style: Style
    lines: tuple[str, ...]


def print_diplomas(result: RatingResult, language: Language, template: Path | None = None) -> bytes:
    """The diplomas as the bytes of a PDF, the nominations in the paper's order; equal input, equal bytes.

    A shared place gives a diploma to each of those who share it. Without anybody there is one empty page.

    Raises:
        FileUnreadable, TemplateRefused: as `read_template`.
    """
    looks = read_template(template)
    pages: list[Page] = []
    for part in result.nominations:
        for line in result.winners(part.id):
            pages += _diploma(looks, result, part, line, language)
    title = say(Message("ranking.diplomas"), language)
    author = printable(result.campaign.office)
    about = About(title=title, author=author, subject=result.paper.name.to(language), lang=LANG[language])
    return pdf_of(pages or [Page()], about, None)


def _diploma(
    looks: DiplomaTemplate, result: RatingResult, part: NominationPart, line: Ranked, language: Language
) -> list[Page]:
    listing = Listing(language)
    sheets = listing.sheets
    filled = _places(result, part, line, language)
    chairman = next(iter(result.campaign.commission), None)
    role = (chairman.role if chairman else "") or say(Message("ranking.chairman"), language)
    signing = SigningLine(role, chairman.name if chairman else "")
    foot = max(_FOOT, BOTTOM + height_of(signing) + 2 * TEXT.leading)
    for paragraph in _fitting(looks, filled, language, sheets.y - foot):
        sheets.y -= paragraph.gap
        for text in paragraph.lines:
            sheets.put((PAGE_WIDTH - text_width(text, paragraph.style)) / 2, (text,), paragraph.style)
            sheets.y -= paragraph.style.leading
    sheets.y = min(sheets.y, foot)
    signing_lines(listing, [signing])
    words = _filled(looks.foot, filled, language)
    if words:
        sheets.y -= TEXT.leading
        sheets.put(LEFT, (printable(words),), TEXT)
    if looks.frame:
        for page in sheets.pages:
            _frame(page)
    return sheets.pages


def _fitting(
    looks: DiplomaTemplate, filled: Mapping[str, str], language: Language, room: float
) -> list[_Paragraph]:
    """What stands above the signature, smaller where a long name would push that to another page."""
    paragraphs: list[_Paragraph] = []
    for scale in _SCALES:
        paragraphs = [
            _Paragraph(one.gap * MM * scale, style, wrapped(printable(words), style, PAGE_WIDTH - 2 * _SIDE))
            for one in looks.lines
            if (words := _filled(one.text, filled, language))
            for style in (_style(one.size * scale, bold=one.bold),)
        ]
        if sum(one.gap + len(one.lines) * one.style.leading for one in paragraphs) <= room:
            break
    return paragraphs


def _style(size: float, *, bold: bool) -> Style:
    return Style("bold" if bold else "regular", size, size * 1.15)


def _places(
    result: RatingResult, part: NominationPart, line: Ranked, language: Language
) -> Mapping[str, str]:
    campaign = result.campaign
    return {
        "office": campaign.office,
        "name": line.name,
        "municipality": line.municipality,
        "nomination": part.short.to(language) if part.id else "",
        "place": str(line.place),
        "total": minus(line.total),
        "paper": result.paper.name.to(language),
        "years": campaign.years.replace("-", "–"),
        "date": long_date(campaign.protocol_date, language) if campaign.protocol_date else "",
    }


def _filled(text: Text, places: Mapping[str, str], language: Language) -> str:
    """The words with their places filled; "" where every place in them is empty."""
    template = text.to(language)
    named = [value for name, value in places.items() if f"{{{name}}}" in template]
    if named and not any(named):
        return ""
    return " ".join(template.format(**places).split())


def _frame(page: Page) -> None:
    for edge in _FRAMES:
        left, right, low, high = edge, PAGE_WIDTH - edge, edge, PAGE_HEIGHT - edge
        page.rules += [
            Rule(left, low, right, low),
            Rule(left, high, right, high),
            Rule(left, low, left, high),
            Rule(right, low, right, high),
        ]
