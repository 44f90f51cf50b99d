"""Which page shows a card: a sheet of rows, or tables of entries. Its paper decides."""

from PySide6.QtWidgets import QWidget

from gui.card_page import CardPage
from gui.open_page import OpenPage
from model.archive import Archive
from model.card.card import Card
from model.card.session import Session
from model.wording import Language


def page_of(
    session: Session,
    language: Language,
    previous: Card | None,
    parent: QWidget,
    *,
    read_only: bool,
    pictures: Archive | None = None,
) -> OpenPage:
    """The page of the session's card.

    Args:
        session: the open card.
        language: of the window.
        previous: last year's card, for comparison.
        parent: what the page stands in.
        read_only: nothing can be typed.
        pictures: keeps the pictures that entries name.
    """
    if session.card.paper.sections:
        return CardPage(session, language, previous, parent, read_only=read_only)
    from gui.entries.page import EntriesPage

    return EntriesPage(session, language, parent, read_only=read_only, pictures=pictures)
