"""Which cards and revisions of the archive have a fingerprint."""

from typing import NamedTuple

from gui.shelf import Shelf
from model.card.card import Card
from model.card.fingerprint import Fingerprint, fingerprint
from model.wording import BagalauError, Language


class Found(NamedTuple):
    """A card or a revision.

    Attributes:
        number: of the revision; None for the card as it is now.
        title: school, years and paper.
        removed: it lies in the bin.
    """

    card_id: int
    number: int | None
    title: str
    removed: bool


class Findings(NamedTuple):
    """What was found, and how many cards, or lists of revisions, could not be read."""

    found: list[Found]
    unread: int


def find_short(shelf: Shelf, short: str, language: Language) -> Findings:
    """Cards and revisions whose fingerprint begins with the twelve digits.

    Args:
        shelf: the user's cards.
        short: as `read_short` gives it.
        language: of the titles.

    Raises:
        ArchiveError: the list of cards cannot be read.
    """
    found: list[Found] = []
    unread = 0
    listed = [(card, False) for card in shelf.listed(language)]
    listed += [(card, True) for card in shelf.removed(language)]
    for card, removed in listed:
        title = " · ".join(part for part in (card.school, card.about) if part)
        try:
            stored = shelf.archive.open_card(card.id).card
            if fingerprint(stored).short == short:
                found.append(Found(card.id, None, title, removed))
        except BagalauError:
            unread += 1  # opening the card itself tells what is wrong
        try:
            found += [
                Found(card.id, revision.number, title, removed)
                for revision in shelf.archive.revisions(card.id)
                if Fingerprint(revision.fingerprint).short == short
            ]
        except BagalauError:
            unread += 1  # so does the list of its revisions
    return Findings(found, unread)


def find_same(shelf: Shelf, card: Card, language: Language) -> Findings:
    """Cards and revisions that say the same on paper as the card, to the last digit of the fingerprint."""
    wanted = fingerprint(card)
    likely = find_short(shelf, wanted.short, language)
    return Findings([one for one in likely.found if _full(shelf, one) == wanted], likely.unread)


def _full(shelf: Shelf, found: Found) -> Fingerprint:
    if found.number is None:
        return fingerprint(shelf.archive.open_card(found.card_id).card)
    card, _ = shelf.archive.revision(found.card_id, found.number)
    return fingerprint(card)
