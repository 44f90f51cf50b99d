"""What a paper is: an edition of an official form, as read from its file in forms/.

A *line* is a printed line of the table; a *row* is a scored input with a permanent id. Most lines hold
one row; a heading line holds none; one line may hold two (2.1.1), and one row may be printed over
several lines (6.1.2), each of which *shows* one of its parts.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from model.paper.days import DayOfYear
from model.paper.results import Result
from model.paper.rules import Rule, most_points
from model.wording import Language, Text

if TYPE_CHECKING:  # most papers have no tables, and a start waits for none
    from model.paper.entries import Document, EntryTable, Parameter, Reminder, Summary
    from model.paper.entry_checks import EntryCheck

ColumnKind = Literal["criterion", "number", "indicator", "method", "points"]
BaseKind = Literal["people", "money"]
HeadingStyle = Literal["attachment", "title", "subtitle", "caption"]
CheckKind = Literal["contradiction", "impossible", "doubtful_weight", "implausible"]
CheckWhen = Literal["several_above_zero", "not_zero", "above", "sum_above", "mismatch"]


class Row(NamedTuple):
    """One scored input.

    Attributes:
        id: permanent; saved cards hold it.
        number: as printed ("2.6.2"); not unique.
        label: what the input is called where a line holds several; None where the line's text says it.
        wording: the full wording with the headings above it.
        hint: how to count, in the program's words.
        notes: what the act leaves unclear about the row.
    """

    id: str
    number: str
    rule: Rule
    section: str
    criterion: str
    label: Text | None
    wording: Text
    hint: Text | None
    notes: tuple[Text, ...]


class Shown(NamedTuple):
    """The part (option or band) of a row whose points stand in this line's points cell."""

    row: str
    part: str


class Line(NamedTuple):
    """A printed line of the table.

    Attributes:
        text: indicator cell; None continues the cell above.
        level: depth under the numbered heading (0, 1, 2).
        number: number cell of papers that have such a column, else "".
        method: method cell as the blank paper words it, {value} where the number goes; None = blank.
        filled: method cell of a filled paper where `method` has no place for the number.
        rows: rows whose input stands in this line.
        shows: set on the lines over which one row is printed.
    """

    text: Text | None
    level: int
    number: str
    method: Text | None
    filled: Text | None
    rows: tuple[Row, ...]
    shows: Shown | None


class Criterion(NamedTuple):
    """Lines that share one criterion cell. `text` is None in papers without such a column."""

    id: str
    text: Text | None
    lines: tuple[Line, ...]


class Section(NamedTuple):
    """A part of the paper with a subtotal of its own.

    Attributes:
        short: name for narrow places, in the program's words.
        total: label of the printed subtotal line; None where the paper prints none.
        optional: the section can be set "not applicable".
        indicator_title: the indicator column's title where this section's table words it differently.
    """

    id: str
    number: str
    title: Text
    short: Text
    total: Text | None
    optional: bool
    indicator_title: Text | None
    criteria: tuple[Criterion, ...]

    @property
    def most(self) -> Decimal | None:
        """Most points the section can give; None where a row has no limit."""
        return _sum_of_most(
            row.rule for criterion in self.criteria for line in criterion.lines for row in line.rows
        )


class Column(NamedTuple):
    """A column of the printed table; `width` is its share in percent."""

    id: ColumnKind
    width: Decimal
    title: Text


class BaseFigure(NamedTuple):
    """A number entered once and divided by in many share rows (pupils, teachers, money)."""

    id: str
    kind: BaseKind
    text: Text


class OrganisationField(NamedTuple):
    """A line of the card's head about the evaluated organisation."""

    id: str
    required: bool
    text: Text


class Nomination(NamedTuple):
    """A nomination in which cards are ranked."""

    id: str
    text: Text
    short: Text


class Signatory(NamedTuple):
    """Who signs: the printed words before the line, and the usual post.

    Attributes:
        added: the act has no such signature; the program adds it and says so in print.
    """

    id: str
    post: Text
    text: Text
    added: bool


class Heading(NamedTuple):
    """A block of the title above the table; may hold {organisation.…} and {period.…}."""

    style: HeadingStyle
    text: Text


class Period(NamedTuple):
    """The period a card covers, as days of the year; it may run over New Year."""

    start: DayOfYear
    end: DayOfYear
    text: Text

    def last_ended(self, today: dt.date) -> tuple[dt.date, dt.date]:
        """First and last day of the newest period that has ended before `today`."""
        end = self.end.in_year(today.year)
        if end >= today:
            end = self.end.in_year(today.year - 1)
        start = self.start.in_year(end.year)
        if start > end:
            start = self.start.in_year(end.year - 1)
        return start, end


class Deadline(NamedTuple):
    """A day in the year in which the period ends, and what is due."""

    day: DayOfYear
    text: Text


class Act(NamedTuple):
    """The legal act that the paper belongs to."""

    number: str
    date: dt.date
    amended: dt.date | None
    title: Text
    short: Text


class Check(NamedTuple):
    """A fault that a computation over values can see.

    Attributes:
        kind: how it is reported; `implausible` is a warning, never a fault.
        when: the condition over `rows`.
        limit: for `above` and `sum_above`.
        option: for `mismatch`: the first row's option that goes with zero in the second row.
    """

    kind: CheckKind
    when: CheckWhen
    rows: tuple[str, ...]
    text: Text
    limit: Decimal | None
    option: str | None


class Jump(NamedTuple):
    """How much a row may differ from last year's before it is asked about; None where it is not asked.

    Attributes:
        points: of the row.
        percent: percentage points of a share.
    """

    points: Decimal | None
    percent: Decimal | None


class Paper(NamedTuple):
    """One edition of one official form.

    Attributes:
        digest: SHA-256 of the definition file (hexadecimal); a saved card pins it.
        act_language: language of the act's own words; the others are the program's translation.
        separate_tables: each section is printed as a table of its own with its title above.
        remarks: what the program says about the edition as a whole (a later amendment, say).
        percent_places: a percent from part and whole is rounded half up to so many places.
        rows: every row by id, in the paper's order.
        valid_to: the last day the edition is in force, where the act itself says so.
        tables: tables of entries; a paper has sections, or tables, or both.
        restricted: what stands in it is not for everybody: there is no copy for a site.
    """

    id: str
    edition: str
    digest: str
    valid_from: dt.date
    act_language: Language
    percent_places: int
    separate_tables: bool
    name: Text
    edition_name: Text
    remarks: tuple[Text, ...]
    act: Act
    period: Period
    deadlines: tuple[Deadline, ...]
    nominations: tuple[Nomination, ...]
    headings: tuple[Heading, ...]
    columns: tuple[Column, ...]
    organisation: tuple[OrganisationField, ...]
    base: tuple[BaseFigure, ...]
    sections: tuple[Section, ...]
    total: Text
    signatories: tuple[Signatory, ...]
    checks: tuple[Check, ...]
    rows: Mapping[str, Row]
    valid_to: dt.date | None = None
    parameters: "tuple[Parameter, ...]" = ()
    tables: "tuple[EntryTable, ...]" = ()
    summaries: "tuple[Summary, ...]" = ()
    documents: "tuple[Document, ...]" = ()
    reminders: "tuple[Reminder, ...]" = ()
    results: tuple[Result, ...] = ()
    entry_checks: "tuple[EntryCheck, ...]" = ()
    jump: Jump | None = None
    restricted: bool = False

    def table(self, table_id: str) -> "EntryTable":
        """The table of entries with this id.

        Raises:
            KeyError: there is none.
        """
        for table in self.tables:
            if table.id == table_id:
                return table
        raise KeyError(table_id)

    def section(self, section_id: str) -> Section:
        """The section with this id.

        Raises:
            KeyError: there is none.
        """
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    @property
    def most(self) -> Decimal | None:
        """Most points the paper can give; None where a row has no limit."""
        return _sum_of_most(row.rule for row in self.rows.values())


def _sum_of_most(rules: Iterable[Rule]) -> Decimal | None:
    total = Decimal(0)
    for rule in rules:
        points = most_points(rule)
        if points is None:
            return None
        total += points
    return total
