"""Keeps a session: writes what was typed at once when a field is left, and soon after each key press."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from model.archive import CardChangedElsewhere
from model.card.session import Session
from model.wording import BagalauError

PAUSE: Final = 400
"""Milliseconds of rest after a key press before the entry is written."""

RETRY: Final = 5_000
"""Milliseconds until a failed write is tried again."""


class Saver(QObject):
    """Writes the session's entries to the archive and tells whether that worked.

    A failed write loses nothing: the session keeps the entry, and the saver tries again until it is kept.
    """

    saved = Signal(datetime)
    failed = Signal(object)
    """Carries the `Message` that says what happened and what to do."""

    outdated = Signal(object)
    """The same, where the card was written from elsewhere: trying again can never succeed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch over one session."""
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)

    def soon(self) -> None:
        """Write after a short rest; called at each key press."""
        self._timer.start(PAUSE)

    def save(self) -> bool:
        """Write now; true if everything is kept."""
        self._timer.stop()
        try:
            wrote = self._session.commit()
        except BagalauError as error:
            self.report(error)
            return False
        if wrote:
            self.saved.emit(datetime.now().astimezone())
        return True

    def report(self, error: BagalauError) -> None:
        """Tell that a write failed, and try again later."""
        if isinstance(error, CardChangedElsewhere):
            self.outdated.emit(error.message)
        else:
            self._timer.start(RETRY)
            self.failed.emit(error.message)

    def stepped(self) -> None:
        """Undo and redo are written by the session at once: tell that all is kept."""
        self.saved.emit(datetime.now().astimezone())
