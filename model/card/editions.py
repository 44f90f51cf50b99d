"""Which edition of a paper a card of some period belongs on."""

from datetime import date

from model.card.card import Card
from model.card.report import Finding
from model.paper import Paper
from model.paper.library import Papers
from model.wording import Message, Said


def edition_for(form: str, day: date, papers: Papers) -> Paper | None:
    """The newest known edition of a form that is in force on the day; None if none of them is yet."""
    editions = [papers.paper(name, edition) for name, edition in papers.known() if name == form]
    in_force = [paper for paper in editions if paper.valid_from <= day]
    return max(in_force, key=lambda paper: paper.valid_from) if in_force else None


def wrong_edition(card: Card, papers: Papers) -> Finding | None:
    """The finding that a card is filled in on another edition than the one in force when its period ends.

    Where no known edition was in force by then, nobody can say which was the right one.
    """
    if card.end is None:
        return None
    right = edition_for(card.paper.id, card.end, papers)
    if right is None or right.edition == card.paper.edition:
        return None
    details: dict[str, Said] = {
        "own": card.paper.edition_name,
        "right": right.edition_name,
        "end": f"{card.end:%d.%m.%Y}",
    }
    return Finding(None, "contradiction", None, None, Message("check.wrong_edition", details))
