"""The revisions of the open card: which is the newest, and whether the card still prints like it."""

from typing import TYPE_CHECKING, NamedTuple

from gui.attached_signature import pdf_in
from gui.dates import local_today
from model.archive import Archive, Attachment, Told
from model.card.card import Card
from model.card.revision import Accepted, CardStanding, Revision, Standing
from model.wording import BagalauError

if TYPE_CHECKING:  # printing is not loaded at the start
    from model.printing.revision_mark import RevisionMark


class FrozenCard(NamedTuple):
    """A revision with all that belongs to it.

    Attributes:
        card: as it was frozen.
        history: what became of it, oldest first.
    """

    revision: Revision
    card: Card
    history: tuple[Standing, ...]

    @property
    def mark(self) -> "RevisionMark":
        """What its print says of it. The day is the stored one: it is the same in every time zone."""
        from model.printing.revision_mark import RevisionMark

        return RevisionMark(self.revision.number, self.history[0].at, self.revision.accepted)


class CardRevisions:
    """Serves one card of the archive. Whatever fails raises a BagalauError, but for `standing`."""

    def __init__(self, archive: Archive, card_id: int) -> None:
        """Read nothing yet."""
        self._archive = archive
        self._card_id = card_id
        self._newest: FrozenCard | None = None
        self._known = False

    def standing(self, card: Card) -> CardStanding | None:
        """Where the card stands; None while it has no revision. Asked at each key press."""
        newest = self.newest()
        if newest is None:
            return None
        from model.card.ready import same_on_paper  # most cards have none yet

        changed = not same_on_paper(card, newest.card)
        return CardStanding(newest.revision.number, newest.history[-1].state, changed)

    def newest(self) -> FrozenCard | None:
        """The newest revision; None if there is none, or it cannot be read: `all` tells what is wrong."""
        if not self._known:
            self._known = True
            try:
                revisions = self._archive.revisions(self._card_id)
                self._newest = self.frozen(revisions[-1].number) if revisions else None
            except BagalauError:
                self._newest = None
        return self._newest

    def all(self) -> list[FrozenCard]:
        """Every revision, the newest first."""
        return [self.frozen(one.number) for one in reversed(self._archive.revisions(self._card_id))]

    def frozen(self, number: int) -> FrozenCard:
        """One revision."""
        card, revision = self._archive.revision(self._card_id, number)
        history = tuple(one for one in self._archive.states(self._card_id) if one.revision == number)
        return FrozenCard(revision, card, history)

    def freeze(self, card: Card, accepted: tuple[Accepted, ...]) -> FrozenCard:
        """Make the card, which must be saved, its next revision."""
        made = self._archive.make_revision(self._card_id, card, accepted, local_today())
        self._known = False
        return self.frozen(made.number)

    def tell(self, number: int, told: Told) -> None:
        """Keep what happened to a revision."""
        self._archive.add_state(self._card_id, number, told)
        self._known = False

    def attachment(self, seq: int) -> Attachment | None:
        """The file attached to a state."""
        return self._archive.attachment(seq)

    def signed_pdf(self, frozen: FrozenCard) -> Attachment | None:
        """The PDF of the revision that was signed electronically last; None while there is none."""
        for standing in reversed(frozen.history):
            if standing.state == "signed_electronically" and standing.attachment:
                attached = self.attachment(standing.seq)
                found = pdf_in(attached) if attached else None
                if found:
                    return found
        return None
