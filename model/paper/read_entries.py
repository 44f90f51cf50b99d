"""Reads the tables of entries of a definition: parameters, options, columns."""

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import Final, get_args

from model.paper.entries import (
    Balance,
    CellKind,
    Computed,
    Condition,
    DateRule,
    DaysLeft,
    Difference,
    EntryColumn,
    EntryHeading,
    EntryHeadingStyle,
    EntryOption,
    EntryTable,
    Filter,
    GroupLabels,
    Lookup,
    Orientation,
    Parameter,
    ParameterKind,
    Product,
    Sum,
    TableLayout,
    TitleId,
    TitleOf,
)
from model.paper.table import Table
from model.wording import Text

MOST_ENTRIES: Final = 1_000_000
_SUMMABLE: Final = frozenset({"whole", "number", "money"})
_OF_YEARS: Final = frozenset({"whole", "number", "money", "percent"})
_LINKS: Final = frozenset({"link", "links"})
_YES_NO: Final = ("yes", "no")


def read_parameters(top: Table) -> tuple[Parameter, ...]:
    """The values of the card's head that a paper asks for."""
    found: dict[str, Parameter] = {}
    for table in top.tables("parameter"):
        kind: ParameterKind = table.one_of("kind", get_args(ParameterKind))
        if kind == "years" and any(other.kind == "years" for other in found.values()):
            table.fault("kind", "twice", given="years")
        parameter_id = table.identifier("id")
        table.unique("id", parameter_id, found)
        found[parameter_id] = Parameter(
            parameter_id, kind, table.text("text"), table.yes("required"), table.string("default", "")
        )
        table.finish()
    return tuple(found.values())


def read_tables(top: Table, parameters: Collection[Parameter]) -> tuple[EntryTable, ...]:
    """Every table of entries, its references looked after."""
    options = _option_sets(top)
    has_years = any(parameter.kind == "years" for parameter in parameters)
    read: list[tuple[Table, list[Table], EntryTable]] = []
    for table in top.tables("table"):
        rows = table.tables("column", required=True)
        found = _read_table(table, rows, options)
        table.unique("id", found.id, {other.id for _, _, other in read})
        read.append((table, rows, found))
        for row, column in zip(rows, found.columns, strict=True):
            if column.per_year and not has_years:
                row.fault("per_year", "missing", key='[[parameter]] kind = "years"')
    tables = {found.id: found for _, _, found in read}
    for table, rows, found in read:
        for row, column in zip(rows, found.columns, strict=True):
            if column.kind in _LINKS:
                row.known("table", column.table, tables)
            _check_computed(row, column, found, tables)
        table.finish()
    return tuple(tables.values())


def read_headings(table: Table) -> tuple[EntryHeading, ...]:
    """The title block of a table or a document."""
    found = []
    for heading in table.tables("heading"):
        style: EntryHeadingStyle = heading.one_of("style", get_args(EntryHeadingStyle))
        found.append(EntryHeading(style, heading.text("text")))
        heading.finish()
    return tuple(found)


def read_filter(parent: Table, key: str, table: EntryTable | None) -> Filter:
    """Conditions such as `only = { event = ["received", "returned"] }`; an absent key is none."""
    if not parent.has(key):
        return ()
    inner = parent.table(key)
    found = []
    for name in inner.keys():  # noqa: SIM118  (a table under reading is no mapping)
        among = inner.strings(name)
        found.append(Condition(name, among))
        column = next((one for one in table.columns if one.id == name), None) if table else None
        if table and column is None:
            inner.known(name, name, [one.id for one in table.columns])
        elif column is not None:
            allowed = _YES_NO if column.kind == "yes_no" else [option.id for option in column.options]
            for option in among:
                inner.known(name, option, allowed)
    inner.finish()
    return tuple(found)


def read_option(table: Table) -> EntryOption:
    """An option, which may be a unit of money."""
    scale = table.number_if_any("scale")
    if scale is not None and scale <= 0:
        table.fault("scale", "not_above", limit=Decimal(0))
    return EntryOption(
        id=table.identifier("id"),
        text=table.text("text"),
        scale=scale,
        places=table.whole("places", 0, 6, default=0),
        summed=table.yes("summed", default=True),
        group=table.string("group", ""),
        group_text=table.text_if_any("group_text"),
        few=table.text_if_any("few"),
        many=table.text_if_any("many"),
    )


def _option_sets(top: Table) -> dict[str, tuple[EntryOption, ...]]:
    found: dict[str, tuple[EntryOption, ...]] = {}
    for table in top.tables("options"):
        options: dict[str, EntryOption] = {}
        for row in table.tables("option", required=True):
            option = read_option(row)
            row.unique("id", option.id, options)
            row.finish()
            options[option.id] = option
        name = table.identifier("id")
        table.unique("id", name, found)
        table.finish()
        found[name] = tuple(options.values())
    return found


def _read_table(
    table: Table, rows: list[Table], options: Mapping[str, tuple[EntryOption, ...]]
) -> EntryTable:
    every: list[EntryColumn] = []
    for row in rows:
        column = _read_column(row, options)
        row.unique("id", column.id, {other.id for other in every})
        every.append(column)
    columns = {column.id: column for column in every}
    layout: TableLayout = table.one_of("layout", get_args(TableLayout), default="rows")
    orientation: Orientation = table.one_of("orientation", get_args(Orientation), default="portrait")
    found = EntryTable(
        id=table.identifier("id"),
        title=table.text("title"),
        short=table.text("short"),
        entry=table.text("entry"),
        layout=layout,
        orientation=orientation,
        printed=table.yes("printed", default=True),
        name_column=table.string("name_column"),
        headings=read_headings(table),
        groups=_groups(table),
        sums=table.strings("sums", required=False),
        append_only=table.yes("append_only"),
        reverses=table.string("reverses", ""),
        order=table.strings("order", required=False),
        filters=table.strings("filters", required=False),
        least=table.whole("least", 0, MOST_ENTRIES, default=0),
        most=table.whole("most", 0, MOST_ENTRIES, default=0),
        columns=tuple(every),
        remarks=_remarks(table),
        total=table.text_if_any("total"),
        titles=_titles(table),
        unit=_unit(table),
        reversal_own=table.strings("reversal_own", required=False),
    )
    for name in found.reversal_own:
        table.known("reversal_own", name, columns)
    for key, names in (
        ("name_column", (found.name_column,)),
        ("sums", found.sums),
        ("order", found.order),
        ("filters", found.filters),
        ("group", tuple(group.column for group in found.groups)),
        ("reverses", (found.reverses,)),
    ):
        for name in names:
            table.known(key, name, columns)
    for name in found.sums:
        if name in columns and columns[name].kind not in _SUMMABLE:
            table.fault("sums", "not_allowed", given=name, allowed=", ".join(sorted(_SUMMABLE)), nearest="")
    _check_conditions(rows, found)
    return found


def _titles(table: Table) -> tuple[TitleOf, ...]:
    found: dict[str, TitleOf] = {}
    for title in table.tables("title_of"):
        title_id: TitleId = title.one_of("id", get_args(TitleId))
        title.unique("id", title_id, found)
        number, width = title.string("number", ""), title.number("width", Decimal(0))
        found[title_id] = TitleOf(title_id, title.text("text"), number, width)
        title.finish()
    return tuple(found.values())


def _unit(table: Table) -> EntryOption | None:
    if not table.has("unit"):
        return None
    inner = table.table("unit")
    unit = read_option(inner)
    inner.finish()
    return unit


def _check_conditions(rows: list[Table], found: EntryTable) -> None:
    """References of a column to others of its own table."""
    names = [column.id for column in found.columns]
    for row, column in zip(rows, found.columns, strict=True):
        row.known("unit_from", column.unit_from, names)
        if column.required_when:
            read_filter(row, "required_when", found)
        row.finish()


def _remarks(table: Table) -> tuple[Text, ...]:
    found = []
    for remark in table.tables("remark"):
        found.append(remark.text("text"))
        remark.finish()
    return tuple(found)


def _groups(table: Table) -> tuple[GroupLabels, ...]:
    found = []
    for group in table.tables("group"):
        found.append(GroupLabels(group.string("column"), group.text("heading"), group.text_if_any("total")))
        group.finish()
    return tuple(found)


def _read_column(row: Table, options: Mapping[str, tuple[EntryOption, ...]]) -> EntryColumn:
    kind: CellKind = row.one_of("kind", get_args(CellKind))
    text = row.text("text")
    named = row.string("options") if kind == "option" else ""
    row.known("options", named, options)
    per_year, over_years = row.yes("per_year"), row.yes("over_years")
    if per_year and kind not in _OF_YEARS:
        row.fault("per_year", "not_allowed", given=kind, allowed=", ".join(sorted(_OF_YEARS)), nearest="")
    if over_years and (kind not in _SUMMABLE or not per_year):
        row.fault("over_years", "not_allowed", given=kind, allowed=", ".join(sorted(_SUMMABLE)), nearest="")
    notes = []
    for note in row.tables("note"):
        notes.append(note.text("text"))
        note.finish()
    return EntryColumn(
        id=row.identifier("id"),
        kind=kind,
        text=text,
        short=row.text_if_any("short") or text,
        width=row.number("width", Decimal(0)),
        number=row.string("number", ""),
        required=row.yes("required"),
        required_when=read_filter(row, "required_when", None),
        options=options.get(named, ()),
        table=row.string("table") if kind in _LINKS else "",
        per_year=per_year,
        over_years=over_years,
        unit=row.text_if_any("unit"),
        unit_from=row.string("unit_from", ""),
        computed=_computed(row),
        hint=row.text_if_any("hint"),
        notes=tuple(notes),
        default=row.string("default", ""),
    )


def _computed(row: Table) -> Computed | None:
    if not row.has("computed"):
        return None
    inner = row.table("computed")
    for key, reader in _COMPUTED.items():
        if inner.has(key):
            found = reader(inner)
            inner.finish()
            return found
    row.fault("computed", "not_allowed", given="", allowed=", ".join(_COMPUTED), nearest="")
    return None


def _balance(inner: Table) -> Computed:
    quantity, event = inner.string("balance"), inner.string("event")
    signs = inner.table("signs")
    read = tuple((name, signs.whole(name, -1, 1)) for name in signs.keys())  # noqa: SIM118  (as above)
    signs.finish()
    return Balance(quantity, event, read, inner.strings("keys"))


def _date_rule(inner: Table) -> Computed:
    return DateRule(
        start=inner.string("date"),
        years=inner.whole("years", 0, 100, default=0),
        days=inner.whole("days", 0, 10_000, default=0),
        day=inner.day_of_year("day") if inner.has("day") else None,
    )


_COMPUTED: Final[Mapping[str, Callable[[Table], Computed]]] = {
    "product": lambda inner: Product(inner.strings("product")),
    "sum": lambda inner: Sum(inner.strings("sum")),
    "difference": lambda inner: Difference(inner.strings("difference")),
    "balance": _balance,
    "date": _date_rule,
    "days_left": lambda inner: DaysLeft(inner.string("days_left")),
    "lookup": lambda inner: Lookup(inner.string("lookup"), inner.string("column")),
}


def columns_of(computed: Computed) -> tuple[str, ...]:
    """The columns of its own table that a computed column is counted from."""
    match computed:
        case Product(columns) | Sum(columns) | Difference(columns):
            return columns
        case Balance(quantity, event, _, keys):
            return (quantity, event, *keys)
        case DateRule(start=start):
            return (start,)
        case DaysLeft(until):
            return (until,)
        case Lookup(link, _):
            return (link,)


def _check_computed(
    row: Table, column: EntryColumn, table: EntryTable, tables: Mapping[str, EntryTable]
) -> None:
    """Whether what is counted from exists and stands before it: columns are counted from left to right."""
    computed = column.computed
    if computed is None:
        return
    before = []
    for other in table.columns:
        if other.id == column.id:
            break
        before.append(other.id)
    for name in columns_of(computed):
        row.known("computed", name, before)
    if isinstance(computed, Balance):
        event = next((other for other in table.columns if other.id == computed.event), None)
        for name, _ in computed.signs:
            row.known("computed.signs", name, [option.id for option in event.options] if event else ())
    if isinstance(computed, Lookup):
        link = next((other for other in table.columns if other.id == computed.link), None)
        target = tables.get(link.table) if link else None
        row.known("computed.column", computed.column, [one.id for one in target.columns] if target else ())
