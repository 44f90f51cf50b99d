"""Carries the answers of the open card over to a newer edition of its paper, into a new card."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.problem import tell_problem
from gui.exchange.edition_dialog import EditionDialog
from gui.shelf import OpenCard, Shelf
from model.card.card import Card
from model.card.carried_over import carried_over
from model.wording import BagalauError, Language


class NewEdition(QObject):
    """Serves one card in one language."""

    made = Signal(int)
    """Carries the id of the new card."""

    def __init__(self, card: OpenCard, shelf: Shelf, language: Language, window: QWidget) -> None:
        """Serve the card as it is now."""
        super().__init__(window)
        self._card = card.session.card.copied()
        self._paper = shelf.newer_edition(card)
        self._shelf = shelf
        self._language: Language = language
        self._window = window

    def show(self) -> None:
        """Show what would become of it, and ask."""
        if self._paper is None:
            return
        try:
            over = carried_over(self._card, self._paper)
        except BagalauError as error:
            self._tell(self._window, error)
            return
        dialog = EditionDialog(self._card, over, self._language, self._window)
        dialog.make_wanted.connect(lambda: self._make(over.card, dialog))
        dialog.open()

    def _make(self, card: Card, dialog: EditionDialog) -> None:
        try:
            card_id = self._shelf.add(card)
        except BagalauError as error:
            self._tell(dialog, error)
            return
        dialog.accept()
        self.made.emit(card_id)

    def _tell(self, over: QWidget, error: BagalauError) -> None:
        tell_problem(over, self.tr("The new card cannot be made"), error, self._language)
