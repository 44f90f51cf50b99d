"""Which lines and columns a table of entries has on the screen, as its definition lays it out."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from model.paper.entries import EntryColumn, EntryTable
from model.scoring.entries.balances import Key
from model.scoring.entries.ledger import Ledger
from model.wording import Language

LineKind = Literal["entry", "part", "extra", "heading", "sum"]
TrackKind = Literal["column", "part", "unit", "year", "all"]


class Line(NamedTuple):
    """A line of the grid.

    Attributes:
        kind: "entry": the whole entry; "part": a printed line of a block; "extra": a column of it that the
            paper does not print; "heading": of a group; "sum": a line of a group's subtotals.
        entry: its number; 0 of a heading or a sum.
        column: of a part, an extra or a sum.
        group: the group headed or summed up; empty for the whole table.
        first: the first line of its block.
        size: lines of the block from here on that stand beside one another's cells.
    """

    kind: LineKind
    entry: int = 0
    column: str = ""
    group: Key = ()
    first: bool = True
    size: int = 1


class Track(NamedTuple):
    """A column of the grid.

    Attributes:
        kind: "column": one of the table's; "part": names of a block's lines; "unit": their units;
            "year": one year; "all": the years added up.
        column: of the table; "" where each line of a block has its own.
    """

    kind: TrackKind
    title: str
    column: str = ""
    year: int | None = None


def headed(table: EntryTable) -> set[str]:
    """Columns that stand in headings above the entries and nowhere else."""
    return {
        group.column
        for group in table.groups
        if table.column(group.column).width == 0 and table.column(group.column).computed
    }


def block_parts(table: EntryTable) -> list[EntryColumn]:
    """The printed lines of a block."""
    return [column for column in table.columns if column.per_year and column.width]


def extras(table: EntryTable) -> list[EntryColumn]:
    """What is entered with a block and not printed; units stand in the block itself."""
    units = {column.unit_from for column in table.columns}
    apart = headed(table) | units
    return [
        column
        for column in table.columns
        if not column.per_year and not column.width and column.id not in apart and not column.computed
    ]


def tracks(table: EntryTable, years: tuple[int, ...], language: Language) -> list[Track]:
    """The columns of the grid from left to right."""
    return (
        _block_tracks(table, years, language)
        if table.layout == "blocks"
        else _row_tracks(table, years, language)
    )


def _row_tracks(table: EntryTable, years: tuple[int, ...], language: Language) -> list[Track]:
    found: list[Track] = []
    apart = headed(table)
    for column in table.columns:
        title = flat(column.short.to(language))
        if column.kind == "running_number" or column.id in apart:
            continue  # the number stands at the left of every line
        if not column.per_year:
            found.append(Track("column", title, column.id))
            continue
        found += [Track("year", f"{title} {year}", column.id, year) for year in years]
        if column.over_years:
            found.append(Track("all", f"{title}: {_total(table, language)}", column.id))
    return found


def _block_tracks(table: EntryTable, years: tuple[int, ...], language: Language) -> list[Track]:
    beside = [
        Track("column", flat(column.text.to(language)), column.id)
        for column in table.columns
        if column.width and not column.per_year
    ]
    printed = [column.id for column in table.columns if column.width]
    before = [one for one in beside if printed.index(one.column) < printed.index(block_parts(table)[0].id)]
    part, unit, year = (table.title_of(name) for name in ("line", "unit", "year"))
    middle = [
        Track("part", flat(part.text.to(language)) if part else ""),
        Track("unit", flat(unit.text.to(language)) if unit else ""),
        *(
            Track("year", year.text.to(language).format(year=one) if year else str(one), year=one)
            for one in years
        ),
        Track("all", _total(table, language)),
    ]
    return [*before, *middle, *(one for one in beside if one not in before)]


def _total(table: EntryTable, language: Language) -> str:
    found = table.title_of("all")
    if found:
        return flat(found.text.to(language))
    return "жиыны" if language == "kk" else "итого"


def lines(table: EntryTable, ledger: Ledger, entries: Iterable[int], *, sums: bool) -> Iterator[Line]:
    """The lines of the grid from top to bottom.

    Args:
        table: the table.
        ledger: of the card.
        entries: the entries to be shown, in the paper's order.
        sums: subtotals are shown; not where only some of the entries are.
    """
    heading = [
        group for group in table.groups if table.layout == "blocks" or not table.column(group.column).width
    ]
    depth_of = {group.column: depth for depth, group in enumerate(table.groups, 1)}
    before: Key = ()
    for entry in entries:
        key = group_key(table, ledger, entry)
        if key != before:
            shared = _shared(before, key)
            if sums:
                yield from _sums(table, before, shared)
            for group in heading:
                depth = depth_of[group.column]
                if shared < depth <= len(key):
                    yield Line("heading", group=key[:depth])
            before = key
        yield from _of_entry(table, entry)
    if sums:
        yield from _sums(table, before, 0)
        if table.total:
            yield from _sum_lines(table, ())


def _shared(one: Key, other: Key) -> int:
    depth = 0
    while depth < min(len(one), len(other)) and one[depth] == other[depth]:
        depth += 1
    return depth


def _sums(table: EntryTable, key: Key, shared: int) -> Iterator[Line]:
    """Subtotals of the groups that end here, innermost first."""
    for depth in range(len(key), shared, -1):
        if table.groups[depth - 1].total:
            yield from _sum_lines(table, key[:depth])


def _sum_lines(table: EntryTable, group: Key) -> Iterator[Line]:
    number = len(table.sums)
    for place, column in enumerate(table.sums):
        yield Line("sum", 0, column, group, place == 0, number - place)


def _of_entry(table: EntryTable, entry: int) -> Iterator[Line]:
    if table.layout == "rows":
        yield Line("entry", entry)
        return
    parts = block_parts(table)
    for place, column in enumerate(parts):
        yield Line("part", entry, column.id, (), place == 0, len(parts) - place)
    for column in extras(table):
        yield Line("extra", entry, column.id, (), first=False)


def group_key(table: EntryTable, ledger: Ledger, entry: int) -> Key:
    """The keys an entry is grouped by, outermost first, as far as they are filled in."""
    found = []
    for group in table.groups:
        value = ledger.value(table.id, entry, group.column)
        if value is None:
            break
        found.append(value)
    return tuple(found)


def sort_key(table: EntryTable, ledger: Ledger, entry: int) -> tuple[object, ...]:
    """Where an entry stands among the others; what is not filled in yet stands last."""
    columns = [group.column for group in table.groups] + list(table.order)
    values = (ledger.value(table.id, entry, column) for column in dict.fromkeys(columns))
    return (*((value is None, "" if value is None else value) for value in values), entry)


def flat(text: str) -> str:
    """A heading in one line: how the paper breaks it does not fit the screen."""
    return " ".join(text.split())
