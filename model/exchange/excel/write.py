"""A card, or an empty paper, as a workbook: no macros, nothing that leads outside."""

from model.card.card import Card
from model.exchange.excel.book import Book
from model.exchange.excel.paper_sheet import PaperSheet
from model.paper import Paper
from model.scoring import Scorer
from model.wording import Language


def workbook_of(card: Card, language: Language) -> bytes:
    """The bytes of an .xlsx: the paper, the head, and the hidden sheet by which it is known again."""
    book = Book(language, card.paper.name.to(language))
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    PaperSheet(book, card, score).write()
    return book.content()


def template_of(paper: Paper, language: Language) -> bytes:
    """An empty workbook to hand out to whoever fills the paper in without this program."""
    return workbook_of(Card(paper=paper), language)
