"""A paper drawn up from chosen entries: an act, a report. Its blocks stand below each other as defined."""

import re
from collections.abc import Callable
from typing import Final

from model.card.card import Card
from model.card.document_checks import against_document
from model.card.documents import blocks_of, chosen, document_text, permitted
from model.card.places import long_date
from model.paper.entries import Block, Document
from model.printing.canvas import About, LongPdf
from model.printing.code import short_mark
from model.printing.entries.checked import printable
from model.printing.entries.document_tables import linked_entries, place_chosen, place_linked
from model.printing.entries.images import place_images
from model.printing.entries.leaves import FRAMES, Leaves
from model.printing.entries.paper import foot
from model.printing.entries.signing import place_approval, place_signatures
from model.printing.glyphs import clean
from model.printing.listing import LANG
from model.printing.refused import PrintRefused
from model.printing.sheet import MM, Page
from model.printing.styles import SMALL, SUBTITLE, TEXT, TEXT_BOLD, TITLE
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import day_in
from model.wording import Language, Message, say

Images = Callable[[str], bytes | None]

_GAP: Final = 5 * MM
_BETWEEN: Final = 1.5 * MM
_NAME: Final = re.compile(r"([^\W\d_]+) ([^\W\d_]\.) ?([^\W\d_]\.)")
_NUMBER: Final = re.compile(r"№ (?=\S)")
_NAMES_IT: Final = "{organisation.name}"


def printed_document(
    card: Card,
    document_id: str,
    record: int,
    language: Language,
    images: Images,
    *,
    draft: bool | None = None,
    revision: int | None = None,
) -> bytes:
    """The document as the bytes of a PDF.

    Raises:
        PrintRefused: as `place_document`.
        KeyError: there is no such document or record.
    """
    ledger = Ledger(card.paper, card.parameters, card.entries)
    document = document_of(card, document_id)
    unfinished = not is_complete(card, ledger, document, record) if draft is None else draft
    title = document.title.to(language)
    about = About(
        title, clean(card.organisation.get("name", "")), card.paper.act.title.to(language), LANG[language]
    )
    pdf = LongPdf(about, say(Message("print.draft"), language) if unfinished else None)
    place_document(pdf.add, card, ledger, document, record, language, images)
    words = (printable(title), short_mark(card, language, revision))
    return pdf.finished(lambda frame, number, of: foot(frame, words, number, of, language))


def document_of(card: Card, document_id: str) -> Document:
    """The document with this id.

    Raises:
        KeyError: there is none.
    """
    for document in card.paper.documents:
        if document.id == document_id:
            return document
    raise KeyError(document_id)


def is_complete(card: Card, ledger: Ledger, document: Document, record: int) -> bool:
    """Whether the record, and what is shown with it, lacks nothing and holds no wrong entry."""
    shown = {(document.records, record)}
    shown |= {(document.table, entry) for entry in chosen(ledger, document, record)}
    for block in document.blocks:
        if block.kind in {"linked", "images"}:
            entries = linked_entries(ledger, document.records, record, block.table)
            shown |= {(block.table, entry) for entry in entries}
    if any(one.kind == "contradiction" for one in against_document(ledger, document, record)):
        return False
    wanting = (*ledger.missing(), *(field.key for field in card.drafts if field.group == "entries"))
    beginnings = tuple(f"{table}/{entry}/" for table, entry in shown)
    return not any(place.startswith(beginnings) for place in wanting)


def place_document(
    sink: Callable[[Page], None],
    card: Card,
    ledger: Ledger,
    document: Document,
    record: int,
    language: Language,
    images: Images,
) -> None:
    """Hand on the pages of the document.

    Raises:
        PrintRefused: it may not be drawn up yet; a character is in no font; a picture cannot be opened.
        KeyError: there is no such record.
    """
    if ledger.entry(document.records, record) is None:
        raise KeyError(record)
    refused = permitted(ledger, document, record).refused
    if refused:
        raise PrintRefused(refused)
    leaves = Leaves(sink, FRAMES[document.orientation])
    name = printable(card.organisation.get("name", ""))
    if name and not any(block.text and _NAMES_IT in block.text.ru for block in document.blocks):
        leaves.text(name, SUBTITLE, align="centre")
        leaves.gap(_GAP)
    blocks = _Blocks(leaves, card, ledger, document, record, language, images)
    for block in blocks_of(ledger, document, record):
        blocks.place(block)
    leaves.close()


class _Blocks:
    """The blocks of one document under way."""

    def __init__(
        self,
        leaves: Leaves,
        card: Card,
        ledger: Ledger,
        document: Document,
        record: int,
        language: Language,
        images: Images,
    ) -> None:
        self._leaves = leaves
        self._card = card
        self._ledger = ledger
        self._document = document
        self._record = record
        self._language: Language = language
        self._images = images

    def place(self, block: Block) -> None:
        """Put a block below what is already there."""
        leaves, ledger, language = self._leaves, self._ledger, self._language
        place = (self._document.records, self._record)
        words = self._text(block)
        match block.kind:
            case "approval":
                place_approval(leaves, ledger, place, block.columns, words, language)
            case "heading":
                self._heading(words)
            case "text":
                self._paragraphs(words)
            case "table":
                place_chosen(leaves, ledger, self._document, self._record, block.columns, language)
            case "totals":
                leaves.gap(_BETWEEN)
                self._paragraphs(words)
            case "linked":
                place_linked(leaves, ledger, place, block, words, language)
            case "images":
                place_images(leaves, ledger, place, block, words, language, self._images)
            case "signatures":
                place_signatures(leaves, ledger, place, block.columns, language)
                self._day()
        leaves.gap(_GAP if block.kind in {"approval", "heading", "linked"} else _GAP / 2)

    def _text(self, block: Block) -> str:
        if block.text is None:
            return ""
        text = document_text(
            block.text, self._card, self._ledger, self._document, self._record, self._language
        )
        return unbroken(printable(text))

    def _day(self) -> None:
        """The day of the document below its signatures, where none of its texts names it."""
        day = self._document.day
        named = f"{{entry.{day}}}"
        if not day or any(block.text and named in block.text.ru for block in self._document.blocks):
            return
        held = day_in(self._ledger.value(self._document.records, self._record, day))
        words = long_date(held, self._language) if held else say(Message("print.signed_on"), self._language)
        self._leaves.gap(_GAP)
        self._leaves.text(words, TEXT)

    def _heading(self, words: str) -> None:
        for place, line in enumerate(words.split("\n")):
            self._leaves.text(line, TITLE if place == 0 else TEXT_BOLD, align="centre")
        if self._language != self._card.paper.act_language:
            self._leaves.gap(_BETWEEN)
            self._leaves.text(say(Message("print.unofficial"), self._language), SMALL, align="centre")

    def _paragraphs(self, words: str) -> None:
        for line in words.split("\n"):
            self._leaves.text(line, TEXT)
            self._leaves.gap(_BETWEEN)


def unbroken(text: str) -> str:
    """The text with surnames and initials, and numbers and their sign, kept on one line."""
    return _NUMBER.sub("№\u00a0", _NAME.sub("\\1\u00a0\\2\u00a0\\3", text))
