"""Joins the window to what is done with cards of elsewhere and of other years."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.card_desk import CardDesk
from gui.shelf import Shelf
from gui.translation import Translation


class ExchangeDesk(QObject):
    """Serves the window, in the language it speaks by then."""

    open_wanted = Signal(int)
    """Carries the id of a card that has been made."""

    folder_used = Signal(str)

    def __init__(
        self,
        shelf: Shelf,
        translation: Translation,
        card_desk: CardDesk,
        folder: Callable[[], Path | None],
        window: QWidget,
    ) -> None:
        """Serve from the shelf; `folder` tells where a file was saved last."""
        super().__init__(window)
        self._shelf = shelf
        self._translation = translation
        self._card_desk = card_desk
        self._folder = folder
        self._window = window

    def audit(self) -> None:
        """Check somebody's card, or a folder of them."""
        from gui.exchange.auditor import Auditor

        auditor = Auditor(self._shelf.papers, self._translation.language, self._window, self._folder())
        auditor.folder_used.connect(self.folder_used)
        auditor.ask()

    def compare_years(self) -> None:
        """Compare the open card with last year's."""
        from gui.exchange.years import Years

        card = self._card_desk.card
        if card is None:
            return
        self._card_desk.save()
        years = Years(card, self._shelf, self._translation.language, self._window, self._folder())
        years.folder_used.connect(self.folder_used)
        years.show()

    def carry_over(self) -> None:
        """Carry the open card over to the newest edition of its paper."""
        from gui.exchange.new_edition import NewEdition

        card = self._card_desk.card
        if card is None:
            return
        self._card_desk.save()
        edition = NewEdition(card, self._shelf, self._translation.language, self._window)
        edition.made.connect(self.open_wanted)
        edition.show()
