"""What was typed into a card that was written from elsewhere meanwhile: what of it can be entered again."""

from collections.abc import Iterable
from typing import NamedTuple

from model.card import fields
from model.card.session import Edit, Session


class Typed(NamedTuple):
    """Edits that another session of the card could not write.

    Attributes:
        free: their fields hold what they held before the edit: they can be entered again.
        taken: something else was written there meanwhile.
    """

    free: tuple[Edit, ...]
    taken: tuple[Edit, ...]


def sorted_out(edits: Iterable[Edit], fresh: Session) -> Typed:
    """The edits, by what the card as it is stored now allows; what stands there already is left out."""
    free, taken = [], []
    for edit in edits:
        held = fields.content(fresh.card, edit.field, fresh.scorer)
        if held == edit.old:
            free.append(edit)
        elif held != edit.new:
            taken.append(edit)
    return Typed(tuple(free), tuple(taken))
