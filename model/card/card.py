"""A filled paper: what the user has entered, and nothing computed."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from model.card.record import Record
from model.paper import Paper
from model.scoring import Value
from model.scoring.entries.values import Entry, ParameterValue, years_of

Group = Literal[
    "organisation", "period", "base", "values", "notes", "signers", "sections", "parameters", "entries"
]


class Field(NamedTuple):
    """The address of one thing the user can enter.

    Attributes:
        group: part of the card.
        key: row id, base id, "name", "nomination", "from", "to", "head.name", "head.post", section id,
            parameter id, "measures/3/cost@2024" (a cell of an entry), "measures/3" (the whole entry) …
    """

    group: Group
    key: str

    def __str__(self) -> str:
        """ "values/1.2.1": how the journal names it."""
        return f"{self.group}/{self.key}"


class Signer(Record):
    """Who signs: name and post as printed."""

    __slots__ = ("name", "post")

    def __init__(self, name: str = "", post: str = "") -> None:
        """Somebody, or nobody yet."""
        self.name = name
        self.post = post


class Printed(Record):
    """What stands on a paper filled elsewhere; absent rows are not said to differ.

    Attributes:
        rows: points by row; None is a blank cell.
        methods: method cell as it stands on the paper, where it matters.
        total: the printed total; None when it is blank or not known.
        cells: numbers in cells of entries that are computed: "measures/3/cost@2024"; "…@all" over all years.
        repeated: how often a line of an entry is printed, where that is more than once: "measures/3/other".
    """

    __slots__ = ("cells", "methods", "repeated", "rows", "total")

    def __init__(
        self,
        rows: dict[str, Decimal | None] | None = None,
        methods: dict[str, str] | None = None,
        total: Decimal | None = None,
        cells: dict[str, Decimal] | None = None,
        repeated: dict[str, int] | None = None,
    ) -> None:
        """What is not given does not stand on the paper, or is not known."""
        self.rows = {} if rows is None else rows
        self.methods = {} if methods is None else methods
        self.total = total
        self.cells = {} if cells is None else cells
        self.repeated = {} if repeated is None else repeated


class Card(Record):
    """One filled paper.

    Attributes:
        paper: the edition it is filled on, pinned for good.
        organisation: texts of the head by id, with "nomination" among them.
        start, end: the period covered; None while it is not entered.
        base: base figures by id; above zero.
        values: rows that are filled in. An absent row is not filled in, which is not the same as 0.
        drafts: wrong entries exactly as typed, by field; kept, never scored.
        notes: evidence by row id.
        signers: by id of the signatory.
        not_applicable: ids of sections that do not apply to this organisation.
        printed: for a card taken from elsewhere.
        other_definition: SHA-256 of the definition it was filled on, where that is not the paper's own.
        parameters: values of the head that are not the organisation's, by id.
        entries: by table and number, in the order of their numbers.
        last_ids: highest number ever given in a table: a number is never given twice.
    """

    __slots__ = (
        *("paper", "organisation", "start", "end", "base", "values", "drafts", "notes", "signers"),
        *("not_applicable", "printed", "other_definition", "parameters", "entries", "last_ids"),
    )

    def __init__(  # noqa: PLR0913, PLR0917  (as many as a paper has parts)
        self,
        paper: Paper,
        organisation: dict[str, str] | None = None,
        start: date | None = None,
        end: date | None = None,
        base: dict[str, Decimal] | None = None,
        values: dict[str, Value] | None = None,
        drafts: dict[Field, str] | None = None,
        notes: dict[str, str] | None = None,
        signers: dict[str, Signer] | None = None,
        not_applicable: frozenset[str] = frozenset(),
        printed: Printed | None = None,
        other_definition: str = "",
        parameters: dict[str, ParameterValue] | None = None,
        entries: dict[str, dict[int, Entry]] | None = None,
        last_ids: dict[str, int] | None = None,
    ) -> None:
        """A card of the paper; what is not given is not filled in."""
        self.paper = paper
        self.organisation = {} if organisation is None else organisation
        self.start = start
        self.end = end
        self.base = {} if base is None else base
        self.values = {} if values is None else values
        self.drafts = {} if drafts is None else drafts
        self.notes = {} if notes is None else notes
        self.signers = {} if signers is None else signers
        self.not_applicable = not_applicable
        self.printed = printed
        self.other_definition = other_definition
        self.parameters = {} if parameters is None else parameters
        self.entries = {} if entries is None else entries
        self.last_ids = {} if last_ids is None else last_ids

    @property
    def years(self) -> str:
        """Years of the period as printed: "2020-2021", or "2021" within one year."""
        years = sorted({day.year for day in (self.start, self.end) if day})
        return "-".join(str(year) for year in years)

    def applicable_rows(self) -> Iterator[str]:
        """Ids of the rows that count, in the paper's order."""
        return (row.id for row in self.paper.rows.values() if row.section not in self.not_applicable)

    def missing(self) -> list[str]:
        """Rows, cells of entries and tables that are not filled in; a wrong entry is not an empty one."""
        rows = [
            row
            for row in self.applicable_rows()
            if row not in self.values and Field("values", row) not in self.drafts
        ]
        return rows + self._missing_cells() if self.paper.tables else rows

    def copied(self) -> "Card":
        """A card of its own with the same content. Entries are shared: nobody changes one."""
        return self.replaced(
            organisation=dict(self.organisation),
            base=dict(self.base),
            values=dict(self.values),
            drafts=dict(self.drafts),
            notes=dict(self.notes),
            signers={key: Signer(signer.name, signer.post) for key, signer in self.signers.items()},
            parameters=dict(self.parameters),
            entries={table: dict(entries) for table, entries in self.entries.items()},
            last_ids=dict(self.last_ids),
        )

    def next_id(self, table: str) -> int:
        """The number of the next entry of a table."""
        return max(self.last_ids.get(table, 0), *self.entries.get(table, ()), 0) + 1

    def _missing_cells(self) -> list[str]:
        from model.scoring.entries.faults import missing_cells

        years = years_of(self.paper, self.parameters)
        few = [t.id for t in self.paper.tables if len(self.entries.get(t.id, ())) < t.least]
        found = (
            f"{table.id}/{entry.id}/{cell}"
            for table in self.paper.tables
            for entry in self.entries.get(table.id, {}).values()
            for cell in missing_cells(table, entry, years)
        )
        return few + [name for name in found if Field("entries", name) not in self.drafts]


def new_card(paper: Paper, today: date) -> Card:
    """An empty card for the newest period that has ended."""
    start, end = paper.period.last_ended(today)
    card = Card(paper=paper, start=start, end=end)
    _set_defaults(card)
    return card


def _set_defaults(card: Card) -> None:
    """Parameters start with what the paper says."""
    if card.paper.parameters:
        from model.scoring.entries.parameters import ParameterCell

        for parameter in card.paper.parameters:
            if parameter.default:
                card.parameters[parameter.id] = ParameterCell(parameter).read_typed(parameter.default)


def next_years_card(previous: Card, today: date) -> Card:
    """An empty card of the same paper: head, base figures and signatories carried over, values not.

    The period is the year after the previous card's, or the last one ended if that had no period.
    """
    start, end = previous.paper.period.last_ended(today)
    if previous.start and previous.end:
        start = previous.paper.period.start.in_year(previous.start.year + 1)
        end = previous.paper.period.end.in_year(previous.end.year + 1)
    return Card(
        paper=previous.paper,
        organisation=dict(previous.organisation),
        start=start,
        end=end,
        base=dict(previous.base),
        signers={key: Signer(signer.name, signer.post) for key, signer in previous.signers.items()},
        not_applicable=previous.not_applicable,
        parameters=dict(previous.parameters),
    )
