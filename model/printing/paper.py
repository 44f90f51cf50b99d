"""A filled paper -> pages -> PDF."""

from typing import Final

from model.card.card import Card
from model.printing.canvas import About, pdf_of
from model.printing.closing import Closing
from model.printing.code import Code, short_mark
from model.printing.filling import Filling
from model.printing.glyphs import clean, refuse_unprintable
from model.printing.heading import place_heading
from model.printing.pagination import TablePages
from model.printing.revision_mark import Part, RevisionMark
from model.printing.sheet import FOOTER, LEFT, MM, RIGHT, Page, Sheets, Words
from model.printing.signature_sheet import place_signature_sheet
from model.printing.styles import SMALL
from model.printing.table import Tables
from model.printing.wrap import fitted, text_width
from model.scoring import Score
from model.wording import Language, Message, say

_FOOTER_GAP: Final = 6 * MM
_LANG: Final[dict[Language, str]] = {"ru": "ru-RU", "kk": "kk-KZ"}


def printed(
    card: Card,
    score: Score,
    language: Language,
    *,
    draft: bool,
    revision: RevisionMark | None = None,
    part: Part = "all",
) -> bytes:
    """The paper as the bytes of a PDF.

    Raises:
        PrintRefused: as `laid_out`.
    """
    pages = laid_out(card, score, language, draft=draft, revision=revision, part=part)
    about = About(
        title=card.paper.name.to(language),
        author=clean(card.organisation.get("name", "")),
        subject=card.paper.act.title.to(language),
        lang=_LANG[language],
    )
    return pdf_of(pages, about, say(Message("print.draft"), language) if draft else None)


def laid_out(
    card: Card,
    score: Score,
    language: Language,
    *,
    draft: bool = False,
    revision: RevisionMark | None = None,
    part: Part = "all",
) -> list[Page]:
    """The pages, with every line of text and every rule in its place.

    Raises:
        PrintRefused: a character is in no font of ours, or the titles of the table fill the page.
    """
    number = revision.number if revision else None
    with_sheet = part in {"all", "signatures"}
    refuse_unprintable(card, language, revision.accepted if revision and with_sheet else ())
    sheets = Sheets()
    # The last page has the code and the room for electronic signatures: the signature sheet where there is
    # one, else the act's own. The site must not have the names that the code holds.
    code = Code(card, language, draft=draft, revision=number) if part != "site" else None
    under = code.height if code else 0.0
    if part != "signatures":
        closing = Closing(card, score, language, signed=part != "site", marked=part == "paper")
        _place_paper(sheets, card, score, language, closing, 0.0 if with_sheet else under)
    if with_sheet:
        if part == "all":
            sheets.next_page()
        place_signature_sheet(sheets, card, score, language, revision, under)
    if code:
        code.place(sheets)
    _place_footers(sheets.pages, card, language, short_mark(card, language, number))
    return sheets.pages


def _place_paper(
    sheets: Sheets, card: Card, score: Score, language: Language, closing: Closing, under: float
) -> None:
    """The act's own pages; what has the height `under` will follow on the last of them."""
    place_heading(sheets, card, language)
    tables = Tables(card.paper, Filling(card, score, language), language)
    *others, last = tables.tables()
    for table in others:
        TablePages(sheets, tables.grid, table).place(after=0)
    TablePages(sheets, tables.grid, last).place(after=closing.height + under)
    closing.place(sheets)


def _place_footers(pages: list[Page], card: Card, language: Language, mark: str) -> None:
    """Which form this is, which card, and which page of how many."""
    paper = card.paper
    whole = f"{paper.name.to(language)}, {paper.edition_name.to(language)}"
    for number, page in enumerate(pages, start=1):
        place = say(Message("print.page", {"number": number, "count": len(pages)}), language)
        right = RIGHT - text_width(place, SMALL)
        middle = right - _FOOTER_GAP - text_width(mark, SMALL)
        form = fitted(whole, SMALL, middle - _FOOTER_GAP - LEFT)
        page.words.append(Words(middle, FOOTER, (mark,), SMALL))
        page.words.append(Words(LEFT, FOOTER, (form,), SMALL))
        page.words.append(Words(right, FOOTER, (place,), SMALL))
