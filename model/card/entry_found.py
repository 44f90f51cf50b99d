"""What one check of a table has found, and which entries are asked."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from model.paper.entry_checks import EntryCheckKind
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import Entry
from model.wording import Text


class Found(NamedTuple):
    """One fault or doubt.

    Attributes:
        row: "measures/3/cost@2024", "parameters/title_on"; None where it is of no one place.
        text: what is said, places filled.
        printed, computed: the numbers that differ, where there are two.
        kind: how it is reported, if not as the check says.
    """

    row: str | None
    text: Text
    printed: Decimal | None = None
    computed: Decimal | None = None
    kind: EntryCheckKind | None = None


def taken_back(ledger: Ledger, table: str) -> set[int]:
    """The entries of a table that were taken back, and those that take one back."""
    reverses = ledger.paper.table(table).reverses
    found: set[int] = set()
    for entry in ledger.entries(table) if reverses else ():
        back = entry.link(reverses)
        if back is not None:
            found |= {entry.id, back}
    return found


def standing(table: str, ledger: Ledger) -> Iterator[Entry]:
    """The entries that were neither taken back nor take another one back: a mistake set right is none."""
    gone = taken_back(ledger, table)
    return (entry for entry in ledger.entries(table) if entry.id not in gone)
