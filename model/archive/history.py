"""The past of a card: every step of its journal, the card as it was after each, and what brings it back."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import NamedTuple

from model.archive import content
from model.archive.content import fields_that_may_differ
from model.archive.journal import JournalLine, steps_of
from model.card import fields
from model.card.card import Card, Field
from model.card.session import StepKind
from model.paper.library import Papers
from model.scoring import Scorer


class PastStep(NamedTuple):
    """One step of the journal: what one undo takes back.

    Attributes:
        lines: its changes, a field each.
    """

    lines: tuple[JournalLine, ...]

    @property
    def seq(self) -> int:
        """Its last line: the state after the step is the state after this line."""
        return self.lines[-1].seq

    @property
    def at(self) -> datetime:
        """In UTC, by the computer's clock, which may have been wrong."""
        return self.lines[0].at

    @property
    def who(self) -> str:
        """The name the user was logged in by."""
        return self.lines[0].who

    @property
    def kind(self) -> StepKind:
        """Typed, taken back, or done again."""
        return self.lines[0].kind

    @property
    def brought_back(self) -> int | None:
        """The line whose state the step brought back; 0 is the card as it came in, None is what was typed."""
        return self.lines[0].brought_back


class CardHistory:
    """The past of one card, read once; what is written later is not in it."""

    def __init__(
        self,
        origin: str,
        lines: Sequence[JournalLine],
        papers: Papers,
        told: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """Take the content the card came in with, and its journal.

        Args:
            origin: as the archive keeps it.
            lines: the journal, oldest first.
            papers: the papers cards are filled on.
            told: what puts a damage into words.
        """
        self._origin = origin
        self._lines = lines
        self._papers = papers
        self._told = told
        self.steps = [PastStep(tuple(step)) for step in steps_of(lines)]

    def state_at(self, seq: int) -> Card:
        """The card as it was after a line of its journal, wrong entries included; 0 is as it came in.

        Raises:
            ArchiveDamaged: origin or journal cannot be read.
            PaperUnknown: this program does not have its paper.
        """
        with self._told():
            card = content.read(self._origin, self._papers)
            scorer = Scorer(card.paper)
            for line in self._lines:
                if line.seq > seq:
                    break
                fields.put(card, line.field, line.new, scorer)
        return card


def contents_that_differ(then: Card, now: Card) -> dict[Field, object | None]:
    """What `Session.put_all` must set to make the card of now the card of then. Both are of one paper."""
    scorer = Scorer(now.paper)
    found = {field: fields.content(then, field, scorer) for field in fields_that_may_differ(then, now)}
    return {field: old for field, old in found.items() if old != fields.content(now, field, scorer)}
