"""What a paper of entries is: tables whose rows are added by the user, beside or instead of scored rows.

An *entry* is one record of such a table (a line of a journal, a measure of a programme). Its id is given by
the program and permanent. A *cell* is one column of one entry; a column counted by years has a cell for each
year of the card.
"""

from decimal import Decimal
from typing import Literal, NamedTuple

from model.paper.days import DayOfYear
from model.wording import Text

CellKind = Literal[
    "running_number",
    "text",
    "long_text",
    "date",
    "moment",
    "whole",
    "number",
    "money",
    "percent",
    "yes_no",
    "option",
    "link",
    "links",
    "person",
    "people",
    "image",
]
ParameterKind = Literal["years", "text", "long_text", "date", "whole", "number", "percent", "yes_no"]
TableLayout = Literal["rows", "blocks"]
Orientation = Literal["portrait", "landscape"]
EntryHeadingStyle = Literal["attachment", "title", "subtitle", "caption"]


class EntryHeading(NamedTuple):
    """A block of the title above a table; may hold {organisation.…}, {period.…}, {parameters.…}."""

    style: EntryHeadingStyle
    text: Text


class Condition(NamedTuple):
    """Whether a column of an entry holds one of these options ("yes", "no" for yes_no)."""

    column: str
    among: tuple[str, ...]


Filter = tuple[Condition, ...]
"""Every condition is met; an empty filter lets every entry through."""


class EntryOption(NamedTuple):
    """One of the answers of an option column. Its id is permanent: saved cards hold it.

    Attributes:
        scale: roubles in one unit, where the option is a unit of money (1; 1000).
        places: decimal places that amounts in this unit are shown with, at least.
        summed: amounts in this unit may be added up over years; percents may not.
        group: balances count options of one group together; an option without one stands by itself.
        group_text: what the group is called.
        few, many: the word after 2 to 4 and after 5, where the option is counted (листа, листов).
    """

    id: str
    text: Text
    scale: Decimal | None
    places: int
    summed: bool
    group: str = ""
    group_text: Text | None = None
    few: Text | None = None
    many: Text | None = None

    @property
    def counted_as(self) -> str:
        """The group of the option, or the option itself."""
        return self.group or self.id


class Product(NamedTuple):
    """The columns multiplied, year by year; one of them may be money, and then the product is."""

    columns: tuple[str, ...]


class Sum(NamedTuple):
    """The columns added up, year by year."""

    columns: tuple[str, ...]


class Difference(NamedTuple):
    """The first column less the second, year by year."""

    columns: tuple[str, ...]


class Balance(NamedTuple):
    """What is left after this entry, in the order of the entries.

    Attributes:
        quantity: column that is added or taken away.
        event: option column that says which.
        signs: 1 or -1 for each option that moves the balance; the others leave it.
        keys: columns that must be the same for two entries to be of one balance.
    """

    quantity: str
    event: str
    signs: tuple[tuple[str, int], ...]
    keys: tuple[str, ...]


class DateRule(NamedTuple):
    """A date reckoned from another: so many years and days later, or that day of the year then reached."""

    start: str
    years: int
    days: int
    day: DayOfYear | None


class DaysLeft(NamedTuple):
    """Days from today until the date of another column; today comes from outside."""

    until: str


class Lookup(NamedTuple):
    """What the linked entry holds in a column."""

    link: str
    column: str


Computed = Product | Sum | Difference | Balance | DateRule | DaysLeft | Lookup


class EntryColumn(NamedTuple):
    """A column of a table of entries.

    Attributes:
        id: permanent; saved cards hold it.
        text: heading as printed; `short` for narrow places.
        width: share of the printed table in percent; 0 is a column that the paper does not print.
        number: what stands under the heading where the paper numbers its columns; "" for none.
        required: must be filled in; where `required_when` is not empty, only where it is met.
        options: of an option column.
        table: the table that a link column points into.
        per_year: it has a cell for each year of the card.
        over_years: its years may be added up ("итого"); never true for prices and percents.
        unit: of a number, if it is always the same; else `unit_from` is the option column that has it.
        computed: how it is counted; None if it is entered.
        default: what a new entry starts with, as typed.
    """

    id: str
    kind: CellKind
    text: Text
    short: Text
    width: Decimal
    number: str
    required: bool
    required_when: Filter
    options: tuple[EntryOption, ...]
    table: str
    per_year: bool
    over_years: bool
    unit: Text | None
    unit_from: str
    computed: Computed | None
    hint: Text | None
    notes: tuple[Text, ...]
    default: str

    def option(self, option_id: str) -> EntryOption | None:
        """The option with this id; None if there is none."""
        return next((option for option in self.options if option.id == option_id), None)


class GroupLabels(NamedTuple):
    """How entries that share a column are headed and summed up; {number} is that column of the linked entry.

    Attributes:
        column: a link or option column. If it has a width, its cell runs down along its entries; else the
            heading is a line above them.
        heading: what stands there.
        total: label of the line below them with their sums; None without one.
    """

    column: str
    heading: Text
    total: Text | None


TitleId = Literal["line", "unit", "years", "by_years", "year", "all"]


class TitleOf(NamedTuple):
    """A heading that is no column's own.

    Attributes:
        id: "line": names of the lines of a block; "unit": their units; "years": above all the years, and
            "by_years" below that; "year": above one year, with {year}; "all": above the sum over the years.
        number, width: as of a column, for "line", "unit" and "all".
    """

    id: TitleId
    text: Text
    number: str
    width: Decimal


class EntryTable(NamedTuple):
    """A table of entries.

    Attributes:
        layout: "rows": an entry is a line; "blocks": an entry is a block of lines, one for each printed
            column by years.
        name_column: the column by which an entry is called where another links to it.
        groups: columns that give headings and subtotals, outermost first.
        sums: columns that may be added up over entries: quantities of one kind and money, nothing else.
        append_only: only the newest entry may be changed; a mistake is corrected by a reversing entry.
        reverses: link column of an append_only table that says which entry is taken back.
        reversal_own: columns in which a reversing entry may differ from the one it takes back.
        order: columns that entries are shown in the order of; empty is the order they were entered in.
        filters: columns by which a reader may choose what to see.
        least, most: no fewer and no more entries than this; 0 is no limit.
        total: label of the line that sums up the whole table; None without one.
        titles: headings over lines of blocks and over years.
        unit: the unit in which sums of money are shown; None in a table without any.
    """

    id: str
    title: Text
    short: Text
    entry: Text
    layout: TableLayout
    orientation: Orientation
    printed: bool
    name_column: str
    headings: tuple[EntryHeading, ...]
    groups: tuple[GroupLabels, ...]
    sums: tuple[str, ...]
    append_only: bool
    reverses: str
    order: tuple[str, ...]
    filters: tuple[str, ...]
    least: int
    most: int
    columns: tuple[EntryColumn, ...]
    remarks: tuple[Text, ...]
    total: Text | None = None
    titles: tuple[TitleOf, ...] = ()
    unit: EntryOption | None = None
    reversal_own: tuple[str, ...] = ()

    def title_of(self, title_id: TitleId) -> TitleOf | None:
        """A heading that is no column's own; None if the paper has none."""
        return next((title for title in self.titles if title.id == title_id), None)

    def column(self, column_id: str) -> EntryColumn:
        """The column with this id.

        Raises:
            KeyError: there is none.
        """
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)


class Parameter(NamedTuple):
    """A value of the card's head that is not the organisation's: the years, a share, the act of approval."""

    id: str
    kind: ParameterKind
    text: Text
    required: bool
    default: str


class SummaryRow(NamedTuple):
    """A line of a summary: the sums of one column."""

    column: str
    text: Text


class Summary(NamedTuple):
    """A sheet that is computed throughout: sums of a table, by column and year.

    Attributes:
        unit: scale in roubles and places of what is printed.
        titles: headings of its columns: what, all years, above the years, remarks.
    """

    id: str
    title: Text
    short: Text
    table: str
    orientation: Orientation
    headings: tuple[EntryHeading, ...]
    unit: EntryOption
    titles: tuple[Text, ...]
    rows: tuple[SummaryRow, ...]


BlockKind = Literal["approval", "heading", "text", "table", "totals", "linked", "images", "signatures"]


class Block(NamedTuple):
    """A part of a document, from top to bottom.

    Attributes:
        text: with {places}; what the block says, or stands above it.
        table: table of the entries shown: the document's `table`, or one whose entries link to the record.
        columns: columns shown: of the entries (table, linked) or of the record (signatures: people).
        if_filled, if_blank: column of the record: the block is there only where that is filled in, or is not.
    """

    kind: BlockKind
    text: Text | None
    table: str
    columns: tuple[str, ...]
    if_filled: str = ""
    if_blank: str = ""


class Document(NamedTuple):
    """A paper drawn up from chosen entries: an act, a report.

    Attributes:
        records: table whose entry holds what the document says of itself (number, day, commission).
        table: table its entries are chosen from; "" where it is made from the record alone.
        chosen: links column of `records` that holds the choice.
        offered: which entries may be chosen.
        day: date column of `records`: the day of the document.
        not_before: date column of `table`; earlier than it the document is refused.
        refused, warned: why it is refused before that day, and what is said on the very day.
        quantity: column added up below the table.
        unit: option column of `table` by which that is added up apart; "" where all have one unit.
        same: columns that the record and every chosen entry have, and that must hold the same.
        since: date column of `table`: no chosen entry is later than the document.
    """

    id: str
    title: Text
    short: Text
    records: str
    table: str
    chosen: str
    offered: Filter
    day: str
    not_before: str
    refused: Text | None
    warned: Text | None
    quantity: str
    orientation: Orientation
    blocks: tuple[Block, ...]
    unit: str = ""
    same: tuple[str, ...] = ()
    since: str = ""


class Reminder(NamedTuple):
    """A day that must not be missed.

    Attributes:
        table, column: the date column; entries with the same day and the same `keys` are one reminder.
        only: which entries are reminded of.
        unless: column that, once filled in, ends the reminder; "" for none.
        left: balance column: reminded of only while something is left; "" for none.
        ahead: from so many days before it on.
    """

    id: str
    text: Text
    table: str
    column: str
    keys: tuple[str, ...]
    only: Filter
    unless: str
    left: str
    ahead: int
