"""Makes the PDF of a card away from the window's thread."""

from dataclasses import replace

from PySide6.QtCore import QObject

from gui.job import Job
from model.card.card import Card
from model.printing.revision_mark import Part, RevisionMark
from model.scoring import Score
from model.wording import Language


class PrintJob(Job):
    """One PDF of the card as it is now, whatever is typed meanwhile. `done` carries its bytes."""

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
        copy = _copy(card)

        def work(_report: object, _given_up: object) -> bytes:
            from model.printing import print_paper

            return print_paper(copy, score, language, draft, revision, part)

        super().__init__(work, parent)


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
