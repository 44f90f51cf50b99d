"""Card files: one filled paper as UTF-8 JSON (docs/card-file.md)."""

from pathlib import Path

from model.card.card import Card
from model.card.document import card_from_bytes, card_to_bytes
from model.card.strict_json import MOST_BYTES, CardRefused
from model.exchange.files import read_limited, write_atomically
from model.paper.library import Papers, PaperUnknown
from model.wording import Message


def load_card(path: Path, papers: Papers) -> Card:
    """The card in a file.

    Raises:
        FileUnreadable: missing, forbidden, a folder, or over 8 MB (then it is not read at all).
        CardRefused: not a sound card of a paper we know; the message names the file and the place in it.
        DefinitionFaulty: the paper's own definition is not sound.
    """
    content = read_limited(path, MOST_BYTES)
    try:
        return card_from_bytes(content, papers)
    except (CardRefused, PaperUnknown) as refusal:
        raise CardRefused(Message("files.fault", {"file": path.name, "fault": refusal.message})) from None


def save_card(path: Path, card: Card, *, points: bool = True) -> None:
    """Write the card to a file, whole or not at all.

    Args:
        path: the file to write or replace.
        card: the card.
        points: carry the points too, for readers without Bagalau; they are computed anew when read.

    Raises:
        FileNotWritten: with the reason; what was there is still there.
    """
    write_atomically(path, card_to_bytes(card, points=points))
