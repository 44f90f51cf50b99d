"""Looks at every character before anything is drawn: a paper with boxes in it must not leave the printer."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from model.card.card import Card
from model.card.revision import Accepted
from model.paper import Paper, Section
from model.printing.canvas import char_widths
from model.printing.refused import PrintRefused
from model.wording import Language, Message, Said, Text

# Joiners, marks of direction and soft hyphens come along with pasted names; on paper they are nothing.
_INVISIBLE = dict.fromkeys(
    (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF)
)


def clean(entered: str) -> str:
    """A text the user has entered, as it is printed: composed letters, single spaces, one line."""
    return " ".join(unicodedata.normalize("NFC", entered).translate(_INVISIBLE).split())


def refuse_unprintable(card: Card, language: Language, accepted: Sequence[Accepted] = ()) -> None:
    """Pass over everything that will be printed; `accepted` warnings stand on the signature sheet.

    Raises:
        PrintRefused: a character is not in the fonts; the first one found is named.
    """
    reasons = [(clean(one.reason), Message("print.where_reason")) for one in accepted]
    warnings = [(clean(one.text.to(language)), Message("print.where_paper")) for one in accepted]
    for text, where in (*_texts(card, language), *reasons, *warnings):
        character = unprintable(text)
        if character:
            raise without_glyph(character, where)


def without_glyph(character: str, where: Said) -> PrintRefused:
    """What is said of a character that no font of ours can draw."""
    shown = character if character.isprintable() else " "
    details = {"character": shown, "code": f"U+{ord(character):04X}", "where": where}
    return PrintRefused(Message("print.no_glyph", details))


@cache
def _drawable() -> frozenset[str]:
    return frozenset(char_widths("regular").keys() & char_widths("bold").keys()) | {"\n"}


@lru_cache(maxsize=4096)
def unprintable(text: str) -> str:
    """The first character that a font lacks, or ""."""
    missing = frozenset(text) - _drawable()
    return next((character for character in text if character in missing), "") if missing else ""


def _texts(card: Card, language: Language) -> Iterator[tuple[str, Said]]:
    for field in card.paper.organisation:
        yield clean(card.organisation.get(field.id, "")), field.text
    for signatory in card.paper.signatories:
        signer = card.signers.get(signatory.id)
        if signer:
            where = Message("print.where_signer", {"post": signatory.post})
            yield clean(signer.name), where
            yield clean(signer.post), where
    blank = Message("print.where_paper")
    for text in _general_texts(card.paper):
        yield text.to(language), blank
    yield from _table_texts(card.paper, language)


def _general_texts(paper: Paper) -> Iterator[Text]:
    yield from (paper.name, paper.edition_name, paper.act.title, paper.total)
    yield from (field.text for field in paper.organisation)
    yield from (nomination.text for nomination in paper.nominations)
    yield from (heading.text for heading in paper.headings)
    yield from (column.title for column in paper.columns)
    yield from (signatory.text for signatory in paper.signatories)


def _table_texts(paper: Paper, language: Language) -> Iterator[tuple[str, Said]]:
    for section in paper.sections:
        blank = _where(section, section.number, separate=False)
        if paper.separate_tables:
            blank = Message("print.where_table", {"table": section.short})
        for text in (section.title, section.total, section.indicator_title):
            if text:
                yield text.to(language), blank
        for criterion in section.criteria:
            if criterion.text:
                where = _where(section, criterion.id, separate=paper.separate_tables)
                yield criterion.text.to(language), where
            for line in criterion.lines:
                number = line.rows[0].number if line.rows else line.number or criterion.id
                for text in (line.text, line.method, line.filled):
                    if text:
                        yield text.to(language), _where(section, number, separate=paper.separate_tables)


def _where(section: Section, number: str, *, separate: bool) -> Message:
    """A line of the blank paper; where each table counts its own lines, the table as well."""
    if separate:
        return Message("print.where_row_of_table", {"number": number, "table": section.short})
    return Message("print.where_row", {"number": number})
