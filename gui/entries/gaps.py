"""The way from one empty cell to the next, through all tables of a card."""

from model.card.card import Field
from model.card.entry_fields import place_of
from model.card.session import Session


def next_gap(session: Session, here: Field | None) -> Field | None:
    """The next place that must be filled in, from the one at hand on, and round again; None if there is none.

    A table that wants entries and has none is such a place; a wrong entry is not an empty one.
    """
    card, ledger = session.card, session.ledger
    few = [table.id for table in card.paper.tables if len(card.entries.get(table.id, ())) < table.least]
    missing = [
        Field("entries", key)
        for key in (*few, *(ledger.missing() if ledger else ()))
        if Field("entries", key) not in card.drafts
    ]
    if not missing:
        return None
    order = {table.id: at for at, table in enumerate(card.paper.tables)}
    start = _rank(here, order) if here else (-1, 0)
    after = [field for field in missing if _rank(field, order) > start]
    if here in missing and missing.index(here) + 1 < len(missing):
        after = [missing[missing.index(here) + 1]]
    return (after or missing)[0]


def _rank(field: Field, order: dict[str, int]) -> tuple[int, int]:
    """Where a field of an entry stands in the card."""
    if field.group != "entries":
        return -1, 0
    table = field.key.partition("/")[0]
    return order[table], place_of(field.key).entry if "/" in field.key else 0
