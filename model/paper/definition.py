"""What a paper is: an edition of an official form, as read from its file in forms/.

A *line* is a printed line of the table; a *row* is a scored input with a permanent id. Most lines hold
one row; a heading line holds none; one line may hold two (2.1.1), and one row may be printed over
several lines (6.1.2), each of which *shows* one of its parts.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from model.paper.rules import Rule
from model.wording import Language, Text

ColumnKind = Literal["criterion", "number", "indicator", "method", "points"]
BaseKind = Literal["people", "money"]
HeadingStyle = Literal["attachment", "title", "subtitle"]
CheckKind = Literal["contradiction", "impossible", "doubtful_weight", "implausible"]
CheckWhen = Literal["several_above_zero", "not_zero", "above", "sum_above", "mismatch"]


@dataclass(frozen=True, slots=True)
class Row:
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


@dataclass(frozen=True, slots=True)
class Shown:
    """The part (option or band) of a row whose points stand in this line's points cell."""

    row: str
    part: str


@dataclass(frozen=True, slots=True)
class Line:
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


@dataclass(frozen=True, slots=True)
class Criterion:
    """Lines that share one criterion cell. `text` is None in papers without such a column."""

    id: str
    text: Text | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the paper with a subtotal of its own.

    Attributes:
        short: name for narrow places, in the program's words.
        total: label of the printed subtotal line; None where the paper prints none.
        optional: the section can be set "not applicable".
    """

    id: str
    number: str
    title: Text
    short: Text
    total: Text | None
    optional: bool
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the printed table; `width` is its share in percent."""

    id: ColumnKind
    width: Decimal
    title: Text


@dataclass(frozen=True, slots=True)
class BaseFigure:
    """A number entered once and divided by in many share rows (pupils, teachers, money)."""

    id: str
    kind: BaseKind
    text: Text


@dataclass(frozen=True, slots=True)
class OrganisationField:
    """A line of the card's head about the evaluated organisation."""

    id: str
    required: bool
    text: Text


@dataclass(frozen=True, slots=True)
class Nomination:
    """A nomination in which cards are ranked."""

    id: str
    text: Text
    short: Text


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: the printed words before the line, and the usual post."""

    id: str
    post: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A block of the title above the table; may hold {organisation.…} and {period.…}."""

    style: HeadingStyle
    text: Text


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day without its year (15 October)."""

    month: int
    day: int

    def in_year(self, year: int) -> dt.date:
        """The date in the given year."""
        return dt.date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Period:
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


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day in the year in which the period ends, and what is due."""

    day: DayOfYear
    text: Text


@dataclass(frozen=True, slots=True)
class Act:
    """The legal act that the paper belongs to."""

    number: str
    date: dt.date
    amended: dt.date | None
    title: Text
    short: Text


@dataclass(frozen=True, slots=True)
class Check:
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


@dataclass(frozen=True, slots=True)
class Paper:
    """One edition of one official form.

    Attributes:
        digest: SHA-256 of the definition file (hexadecimal); a saved card pins it.
        act_language: language of the act's own words; the others are the program's translation.
        percent_places: a percent from part and whole is rounded half up to so many places.
        rows: every row by id, in the paper's order.
    """

    id: str
    edition: str
    digest: str
    valid_from: dt.date
    act_language: Language
    percent_places: int
    name: Text
    edition_name: Text
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

    def section(self, section_id: str) -> Section:
        """The section with this id.

        Raises:
            KeyError: there is none.
        """
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)
