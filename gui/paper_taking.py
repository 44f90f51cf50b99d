"""Takes the card of a paper into the archive, unless it is there: then it is opened, and that is said."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.problem import tell
from gui.dialogs.question import Answer, Question
from gui.shelf import OnPaper, Shelf
from gui.state_words import revision_words
from model.card.card import Card
from model.exchange.any_file import Reading
from model.wording import BagalauError, Language, say


class PaperTaking(QObject):
    """Serves one paper in one language."""

    taken = Signal(object)
    """Carries the OpenCard."""

    refused = Signal(object)
    """Carries the BagalauError."""

    def __init__(self, shelf: Shelf, language: Language, window: QWidget) -> None:
        """Serve over the window."""
        super().__init__(window)
        self._shelf = shelf
        self._language: Language = language
        self._window = window

    def take(self, reading: Reading) -> None:
        """Take the card; where pages are of another one, the user is asked first."""
        if reading.swapped is None:
            self._take(reading.card)
            return
        paragraphs = [
            say(reading.swapped, self._language),
            self.tr(
                "Put the pages of one card together and open them again. What can be opened now is the card"
                " in the code: compare it with the pages line by line."
            ),
        ]
        answers = [
            Answer(self.tr("Open the card in the code"), "open-code", lambda: self._take(reading.card)),
            Answer(self.tr("Do not open"), "cancel", primary=True),
        ]
        Question(self._window, self.tr("The pages are of different cards"), paragraphs, answers).open()

    def _take(self, card: Card) -> None:
        try:
            found = self._shelf.printed_as(card)
            if found is None:
                self.taken.emit(self._shelf.take_in_card(card))
            elif found.revision is None:
                self._open(found, self.tr("The card of this paper is in the archive: it is opened."))
            else:
                self._ask_about_revision(card, found, revision_words(found.revision))
        except BagalauError as error:
            self.refused.emit(error)

    def _open(self, found: OnPaper, said: str) -> None:
        try:
            self.taken.emit(self._shelf.open(found.card_id))
        except BagalauError as error:
            self.refused.emit(error)
            return
        no_second = self.tr("No second card was made.")
        tell(self._window, self.tr("This card is here already"), [said, no_second])

    def _ask_about_revision(self, card: Card, found: OnPaper, revision: str) -> None:
        """The paper is of a revision, and the card has been changed since."""
        text = self.tr("The paper is {revision} of a card in the archive; the card was changed afterwards.")
        opened = self.tr(
            "The card is opened as it is now; the button “Revisions” shows the one on the paper."
        )
        answers = [
            Answer(self.tr("Make a second card"), "second", lambda: self._add(card)),
            Answer(self.tr("Open it"), "open-twin", lambda: self._open(found, opened), primary=True),
        ]
        said = text.format(revision=revision)
        Question(self._window, self.tr("This card is here already"), [said], answers).open()

    def _add(self, card: Card) -> None:
        try:
            self.taken.emit(self._shelf.take_in_card(card))
        except BagalauError as error:
            self.refused.emit(error)
