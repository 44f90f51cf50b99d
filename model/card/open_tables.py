"""The tables of an open card: what is computed in them, and which entries may no longer be changed."""

from collections.abc import Iterable

from model.card.card import Card, Field
from model.card.entry_fields import place_of
from model.card.fixed import closed_at_opening, is_fixed, left_open, refuse_if_fixed
from model.scoring.entries.ledger import Ledger, Touched
from model.scoring.entries.values import years_of
from model.wording import Message


class OpenTables:
    """Of one session. Its card must be of a paper with tables."""

    def __init__(self, card: Card) -> None:
        """Count everything once."""
        self._card = card
        self.ledger = Ledger(card.paper, card.parameters, card.entries)
        self._closed = closed_at_opening(card, self.ledger)
        self._begun: set[Field] = set()

    def fault(self, field: Field) -> Message | None:
        """Why what stands in a cell cannot be; None if it can."""
        return self.ledger.fault(*place_of(field.key))

    def is_fixed(self, table: str, entry: int) -> bool:
        """Whether the entry may no longer be changed."""
        return is_fixed(self._card, table, entry, self._closed, self._begun)

    def refuse_if_fixed(self, changed: Iterable[Field]) -> None:
        """Refuse to change entries that may no longer be changed.

        Raises:
            EntryFixed: there is one among them.
        """
        refuse_if_fixed(self._card, changed, self._closed, self._begun)

    def begin(self, field: Field) -> None:
        """Keep the entry of the field open: it is being completed."""
        begun = left_open(self._card, field)
        if begun:
            self._begun.add(begun)

    def changed(self, fields: Iterable[Field]) -> Touched:
        """Count anew what hangs on the entries and parameters among the fields, which hold it already."""
        if years_of(self._card.paper, self._card.parameters) != self.ledger.years:
            self.ledger = Ledger(self._card.paper, self._card.parameters, self._card.entries)
            return _everything(self.ledger)
        places = {place_of(field.key)[:2] for field in fields if field.group == "entries"}
        touched = [self.ledger.touched(*place) for place in places]
        return Touched(
            frozenset().union(*(one.entries for one in touched)),
            frozenset().union(*(one.sums for one in touched)),
        )


def _everything(ledger: Ledger) -> Touched:
    """All entries and sums, as what has to be drawn again."""
    tables = [table.id for table in ledger.paper.tables]
    return Touched(
        frozenset((table, entry.id) for table in tables for entry in ledger.entries(table)), frozenset(tables)
    )
