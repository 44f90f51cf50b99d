"""Faults in tables of entries that a computation can see, as a paper declares them: a closed set.

How each one is found is in model/card/entry_checks. `text` says it, with {places} that the check fills.
"""

from typing import Literal, NamedTuple

from model.paper.entries import Filter
from model.wording import Text

EntryCheckKind = Literal[
    "contradiction", "impossible", "miscalculated", "doubtful", "doubtful_weight", "asked"
]
"""How it is reported. `doubtful` and `doubtful_weight` need not be mended; `asked` is a question."""


class NotBelowZero(NamedTuple):
    """A balance went below zero. Places: entry, balance, key."""

    kind: EntryCheckKind
    text: Text
    table: str
    column: str


class Part(NamedTuple):
    """Entries that make up one part of a whole, and what the part is called."""

    only: Filter
    text: Text


class WholeIsParts(NamedTuple):
    """What came in is not what its parts make. Places: key, whole, parts, sum.

    Attributes:
        keys: columns that say what belongs together.
        column: the quantity.
        whole: entries that make the whole.
        taken: entries that took some of it out; what was never taken out counts as the first part.
        parts: entries that brought it back; compared from the first of them on.
    """

    kind: EntryCheckKind
    text: Text
    table: str
    keys: tuple[str, ...]
    column: str
    whole: Filter
    taken: Filter
    parts: tuple[Part, ...]


class Differ(NamedTuple):
    """Two persons of an entry are the same. Places: entry, person."""

    kind: EntryCheckKind
    text: Text
    table: str
    columns: tuple[str, ...]


class Listed(NamedTuple):
    """A person is not on a list on the day. Places: entry, person, day.

    Attributes:
        column, day: the person, and the date or moment.
        list_table, list_column: where the person must stand.
        start, end: date columns of the list; an empty end is open.
    """

    kind: EntryCheckKind
    text: Text
    table: str
    column: str
    day: str
    list_table: str
    list_column: str
    start: str
    end: str


class PartsMakeWhole(NamedTuple):
    """Columns that should add up to another do not. Places: entry, year, whole, sum."""

    kind: EntryCheckKind
    text: Text
    table: str
    whole: str
    parts: tuple[str, ...]


class Compared(NamedTuple):
    """With what an entry is compared when its option column holds `option`.

    Attributes:
        column: of the linked entry, or summed up over the group.
        group: column that both the entry and the group have; "" for the linked entry itself.
        text: what is said, if not as the check says.
    """

    option: str
    column: str
    group: str
    text: Text | None = None


class MatchesLinked(NamedTuple):
    """An entry does not say what the entry it is measured by says. Places: entry, own, other, name.

    Attributes:
        column: what the entry says, by years.
        link: link column to the other entry.
        by: option column that says what is compared.
        targets: one for each option that is compared.
        link_table: the table the link points into.
    """

    kind: EntryCheckKind
    text: Text
    table: str
    column: str
    link: str
    by: str
    targets: tuple[Compared, ...]
    link_table: str


class MatchesSums(NamedTuple):
    """An entry does not say what a table adds up to. Places: entry, year, own, sum.

    Attributes:
        by: option column that says which sum.
        sums: (option, column of `sums_table`).
        total: column that holds the sum over all years; "" for none.
    """

    kind: EntryCheckKind
    text: Text
    table: str
    column: str
    total: str
    by: str
    sums_table: str
    sums: tuple[tuple[str, str], ...]


class SharedCost(NamedTuple):
    """Own money beside given money is not the share agreed.

    Places: entry, year, given, own, share, computed, percent, balancing.

    Attributes:
        only: entries whose cost is shared.
        given, own: the two columns.
        share: parameter: percent of the cost that is given.
        balanced_by: link column to the entry that takes up the remainder; "" for none.
        remainder: money column: what own money of both makes.
    """

    kind: EntryCheckKind
    text: Text
    unbalanced: Text
    table: str
    only: Filter
    given: str
    own: str
    share: str
    balanced_by: str
    remainder: str


class PrintedWeights(NamedTuple):
    """A column said to be weights holds no weights. Places: sum, sums, others.

    Attributes:
        column: the weights: they should make 1 or 100.
        values: column by years of which they may be the sums.
        name: column that names the rows.
        others: text for rows that are no sums either.
    """

    kind: EntryCheckKind
    text: Text
    others: Text
    table: str
    column: str
    values: str
    name: str


class NotBefore(NamedTuple):
    """Something was done too early. Places: entry, day, limit.

    Attributes:
        on_day: what is asked where it was done on the very day.
    """

    kind: EntryCheckKind
    text: Text
    on_day: Text | None
    table: str
    day: str
    limit: str
    only: Filter


class Ordered(NamedTuple):
    """Two dates of an entry are the wrong way round. Places: entry, earlier, later.

    Attributes:
        only: entries of which it is asked.
    """

    kind: EntryCheckKind
    text: Text
    table: str
    earlier: str
    later: str
    only: Filter


class InSequence(NamedTuple):
    """An entry bears an earlier date than one before it. Places: entry, day, before, last."""

    kind: EntryCheckKind
    text: Text
    table: str
    column: str


class AboveZero(NamedTuple):
    """A quantity is nothing. Places: entry."""

    kind: EntryCheckKind
    text: Text
    table: str
    column: str


class FilledWith(NamedTuple):
    """A cell is filled in, and the one it cannot be without is not. Places: entry, value."""

    kind: EntryCheckKind
    text: Text
    table: str
    column: str
    needs: str


class WithinLinked(NamedTuple):
    """A day lies outside the period of the linked entry. Places: entry, day, name, start, end."""

    kind: EntryCheckKind
    text: Text
    table: str
    column: str
    link: str
    link_table: str
    link_start: str
    link_end: str


class SameWithin(NamedTuple):
    """Entries that belong together differ in a column. Places: entry, first, key, column, own, other.

    Attributes:
        keys: columns that say what belongs together.
        columns: what must then be the same.
    """

    kind: EntryCheckKind
    text: Text
    table: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]


class Acquainted(NamedTuple):
    """A person on a list had not been told of it by the day. Places: entry, person, day.

    Attributes:
        list_date: date column of the list: when the person was told.
        The others: as of `Listed`.
    """

    kind: EntryCheckKind
    text: Text
    table: str
    column: str
    day: str
    list_table: str
    list_column: str
    list_date: str
    start: str
    end: str


class Unique(NamedTuple):
    """Two entries hold the same. Places: entry, first, value."""

    kind: EntryCheckKind
    text: Text
    table: str
    columns: tuple[str, ...]


class SameAsLinked(NamedTuple):
    """An entry and the one it links to differ in a column. Places: entry, own, other, name."""

    kind: EntryCheckKind
    text: Text
    table: str
    column: str
    link: str
    link_table: str
    link_column: str


class LinkedAtLeast(NamedTuple):
    """Too few entries of another table link to an entry. Places: entry, number, least."""

    kind: EntryCheckKind
    text: Text
    table: str
    only: Filter
    link_table: str
    link: str
    least: int


class OneUnit(NamedTuple):
    """Entries are written in several units. Places: entries, unit, others."""

    kind: EntryCheckKind
    text: Text
    table: str
    column: str


class Numbered(NamedTuple):
    """A printed column has no number among numbered ones. Places: column, numbers."""

    kind: EntryCheckKind
    text: Text
    table: str


class WordOnce(NamedTuple):
    """A text says a word twice running ("тыс. руб. рублей"). Places: entry, typed."""

    kind: EntryCheckKind
    text: Text
    table: str
    column: str


class SameParameters(NamedTuple):
    """Parameters that should hold the same do not. Places: those of the parameters.

    Attributes:
        blank: text where one of the first is empty and its counterpart is not.
    """

    kind: EntryCheckKind
    text: Text
    blank: Text
    first: tuple[str, ...]
    second: tuple[str, ...]


EntryCheck = (
    NotBelowZero
    | WholeIsParts
    | Differ
    | Listed
    | PartsMakeWhole
    | MatchesLinked
    | MatchesSums
    | SharedCost
    | PrintedWeights
    | NotBefore
    | Ordered
    | InSequence
    | AboveZero
    | FilledWith
    | WithinLinked
    | SameWithin
    | Acquainted
    | Unique
    | SameAsLinked
    | LinkedAtLeast
    | OneUnit
    | Numbered
    | WordOnce
    | SameParameters
)
