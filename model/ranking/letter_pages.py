"""The letter «на доработку» on paper."""

from typing import Final

from model.printing.canvas import About, pdf_of
from model.printing.listing import LANG, ListColumn, Listing, printable
from model.printing.sheet import MM
from model.printing.styles import TEXT, TEXT_BOLD, TITLE
from model.ranking.letter import Letter, ToMend
from model.ranking.signing_lines import SigningLine, signing_lines
from model.wording import Language, Message, Said, say

_GAP: Final = 6 * MM


def print_letter(letter: Letter, language: Language) -> bytes:
    """The letter as the bytes of a PDF; equal input gives equal bytes."""
    title = said("ranking.letter_title", language)
    listing = Listing(language)
    if letter.office:
        listing.text(letter.office, TEXT_BOLD)
        listing.gap()
    listing.text(addressee(letter, language), TEXT)
    if letter.municipality:
        listing.text(letter.municipality, TEXT)
    listing.sheets.y -= _GAP
    listing.text(title, TITLE, centred=True)
    listing.sheets.y -= _GAP / 2
    for sentence in sentences(letter, language):
        listing.text(sentence, TEXT)
        listing.gap(1 * MM)
    listing.sheets.y -= _GAP / 2
    columns = [
        ListColumn(said("ranking.row", language), 10),
        ListColumn(said("ranking.row_words", language), 33),
        ListColumn(said("ranking.letter_what", language), 57),
    ]
    listing.table(columns, [cells(one, language) for one in letter.items])
    words = letter.signer_post or said("ranking.letter_signed", language)
    signing_lines(listing, [SigningLine(words, letter.signer)], keeps=10 * MM)
    subject = printable(letter.name)
    about = About(title=title, author=printable(letter.office), subject=subject, lang=LANG[language])
    return pdf_of(listing.pages(f"{title} · {letter.name}"), about, None)


def addressee(letter: Letter, language: Language) -> str:
    """Whom the letter is to: the person where the card names one, and the school."""
    school = said("ranking.letter_to", language, name=letter.name)
    return f"{school}\n{letter.head}" if letter.head else school


def sentences(letter: Letter, language: Language) -> list[str]:
    """What the letter says above its table."""
    told = [letter.about(language)]
    if letter.until:
        told.append(said("ranking.letter_until", language, date=f"{letter.until:%d.%m.%Y}"))
    told.append(said("ranking.letter_file", language, file=letter.remarks_file(language)))
    return told


def cells(one: ToMend, language: Language) -> tuple[str, str, str]:
    """A line of the table."""
    return one.number, one.words.to(language), one.text.to(language)


def said(code: str, language: Language, **details: Said) -> str:
    """A sentence of the catalogue."""
    return say(Message(code, details), language)
