"""A filled paper -> pages -> PDF."""

from typing import Final

from model.card.card import Card
from model.printing.added_sheet import place_added_sheet
from model.printing.canvas import About, pdf_of
from model.printing.closing import Closing
from model.printing.filling import Filling
from model.printing.glyphs import clean, refuse_unprintable
from model.printing.heading import place_heading
from model.printing.pagination import TablePages
from model.printing.sheet import FOOTER, LEFT, MM, RIGHT, WIDTH, Page, Sheets, Words
from model.printing.styles import SMALL
from model.printing.table import Tables
from model.printing.wrap import fitted, text_width
from model.scoring import Score
from model.wording import Language, Message, say

_LANG: Final[dict[Language, str]] = {"ru": "ru-RU", "kk": "kk-KZ"}


def printed(card: Card, score: Score, language: Language, *, draft: bool) -> bytes:
    """The paper as the bytes of a PDF.

    Raises:
        PrintRefused: as `laid_out`.
    """
    pages = laid_out(card, score, language)
    about = About(
        title=card.paper.name.to(language),
        author=clean(card.organisation.get("name", "")),
        subject=card.paper.act.title.to(language),
        lang=_LANG[language],
    )
    return pdf_of(pages, about, say(Message("print.draft"), language) if draft else None)


def laid_out(card: Card, score: Score, language: Language) -> list[Page]:
    """The pages, with every line of text and every rule in its place.

    Raises:
        PrintRefused: a character is in no font of ours, or the titles of the table fill the page.
    """
    refuse_unprintable(card, language)
    sheets = Sheets()
    place_heading(sheets, card, language)
    closing = Closing(card, score, language)
    tables = Tables(card.paper, Filling(card, score, language), language)
    *others, last = tables.tables()
    for table in others:
        TablePages(sheets, tables.grid, table).place(after=0)
    TablePages(sheets, tables.grid, last).place(after=closing.height)
    closing.place(sheets)
    place_added_sheet(sheets, card, score, language)
    _place_footers(sheets.pages, card, language)
    return sheets.pages


def _place_footers(pages: list[Page], card: Card, language: Language) -> None:
    """Which form this is, and which page of how many."""
    paper = card.paper
    form = fitted(f"{paper.name.to(language)}, {paper.edition_name.to(language)}", SMALL, WIDTH - 40 * MM)
    for number, page in enumerate(pages, start=1):
        place = say(Message("print.page", {"number": number, "count": len(pages)}), language)
        page.words.append(Words(LEFT, FOOTER, (form,), SMALL))
        page.words.append(Words(RIGHT - text_width(place, SMALL), FOOTER, (place,), SMALL))
