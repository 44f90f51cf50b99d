"""Makes the PDF of a card away from the window's thread, so that the window never stands still."""

from dataclasses import replace

from PySide6.QtCore import QObject, QThreadPool, Signal

from model.card.card import Card
from model.printing.revision_mark import Part, RevisionMark
from model.scoring import Score
from model.wording import BagalauError, Language


class PrintJob(QObject):
    """One PDF of the card as it is now; what is typed meanwhile does not come into it."""

    done = Signal(bytes)
    refused = Signal(object)
    """Carries the BagalauError."""

    broken = Signal(object)
    """Carries the exception: a fault of the program."""

    _made = Signal(object)

    def __init__(
        self,
        card: Card,
        score: Score,
        language: Language,
        *,
        draft: bool,
        part: Part = "all",
        revision: RevisionMark | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take the card as it is now; `start` begins. The parent keeps the job until its end."""
        super().__init__(parent)
        self._part: Part = part
        self._revision = revision
        self._card = _copy(card)
        self._score = score
        self._language: Language = language
        self._draft = draft
        self._cancelled = False
        # A signal is the way back to the window's thread: the slot is of an object that lives there.
        self._made.connect(self._finish)

    def start(self) -> None:
        """Begin."""
        QThreadPool.globalInstance().start(self._work)

    def cancel(self) -> None:
        """Forget it: nothing more will be heard of this job."""
        self._cancelled = True

    def _work(self) -> None:
        """In another thread: touches nothing but its own copy."""
        result: bytes | Exception
        try:
            from model.printing import print_paper

            result = print_paper(
                self._card, self._score, self._language, self._draft, self._revision, self._part
            )
        except Exception as error:  # noqa: BLE001  (a thread has nobody above it: the window tells of it)
            result = error
        self._made.emit(result)

    def _finish(self, result: object) -> None:
        self.deleteLater()
        if self._cancelled:
            return
        if isinstance(result, bytes):
            self.done.emit(result)
        elif isinstance(result, BagalauError):
            self.refused.emit(result)
        else:
            self.broken.emit(result)


def _copy(card: Card) -> Card:
    """A card of its own; the paper and single values never change."""
    return replace(
        card,
        organisation=dict(card.organisation),
        base=dict(card.base),
        values=dict(card.values),
        drafts=dict(card.drafts),
        notes=dict(card.notes),
        signers={key: replace(signer) for key, signer in card.signers.items()},
    )
