"""A card as the bytes of a file to be shown to people: a workbook, a text document, a web page."""

from typing import Final

from model.card.card import Card
from model.card.checks import check
from model.commandline.output import write_line
from model.commandline.print_command import draft_said
from model.scoring import Score, Scorer
from model.wording import BagalauError, Language, Message, say

ENDINGS: Final = (".xlsx", ".docx", ".html")


class NotForEntries(BagalauError):
    """A paper of entries cannot be written as such a file yet; the message says what can be done."""


def refuse_if_of_entries(card: Card, ending: str) -> None:
    """Refuse what would come out without the tables.

    Raises:
        NotForEntries: the paper consists of tables of entries.
    """
    if card.paper.tables:
        raise NotForEntries(Message("entries.not_as", {"paper": card.paper.name, "ending": ending}))


def bytes_of(card: Card, ending: str, language: Language) -> bytes:
    """The bytes of the file that the ending names; a web page of an unfinished card is told to be a draft."""
    refuse_if_of_entries(card, ending)
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    match ending:
        case ".xlsx":
            from model.exchange.excel.write import workbook_of

            return workbook_of(card, language)
        case ".docx":
            from model.exchange.word.write import document_of
            from model.printing.filled_paper import FilledPaper

            return document_of(card, FilledPaper(card, score, language), language)
        case _:
            return _page(card, score, language)


def _page(card: Card, score: Score, language: Language) -> bytes:
    from model.exchange.web_page.page import page_of
    from model.printing.filled_paper import FilledPaper

    report = check(card, score)
    if not report.ready:
        write_line(say(draft_said(report), language))
    return page_of(card, FilledPaper(card, score, language), language, draft=not report.ready)
