"""A revision as its own paper, to be read: nothing in it can be typed into."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.card_revisions import FrozenCard
from gui.dates import long_date
from gui.dialogs.reading_sheet import ReadingSheet
from gui.state_words import state_words
from model.card.card import Card
from model.card.fingerprint import Fingerprint
from model.wording import Language


class RevisionSheet(ReadingSheet):
    """Says of the revision when it was frozen, its fingerprint, and where it stands now."""

    def __init__(
        self, frozen: FrozenCard, previous: Card | None, language: Language, window: QWidget
    ) -> None:
        """Show the revision; `previous` is last year's card."""
        # Not `self.tr`: Qt makes the dialog only below.
        standing = frozen.history[-1]
        number = Fingerprint(frozen.revision.fingerprint).short
        super().__init__(
            QCoreApplication.translate("RevisionSheet", "Revision {number}").format(
                number=frozen.revision.number
            ),
            frozen.card,
            previous,
            language,
            window,
            (
                QCoreApplication.translate("RevisionSheet", "frozen on {day}").format(
                    day=long_date(frozen.history[0].at)
                ),
                QCoreApplication.translate("RevisionSheet", "fingerprint {fingerprint}").format(
                    fingerprint=number
                ),
                f"{state_words(standing.state)}: {long_date(standing.at)}",
            ),
        )
