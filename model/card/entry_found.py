"""What one check of a table has found."""

from decimal import Decimal
from typing import NamedTuple

from model.paper.entry_checks import EntryCheckKind
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
