"""Reads what a paper makes of its tables: summaries, documents, reminders, figures for `score`."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, get_args

from model.paper.entries import (
    Block,
    BlockKind,
    Document,
    EntryTable,
    Orientation,
    Reminder,
    Summary,
    SummaryRow,
)
from model.paper.read_entries import read_filter, read_headings, read_option
from model.paper.results import Result, ResultKind
from model.paper.table import Table

SUMMARY_TITLES: Final = 4
"""What, all years, above the years, remarks."""

MOST_AHEAD: Final = 1000

Tables = Mapping[str, EntryTable]


def read_summaries(top: Table, tables: Tables) -> tuple[Summary, ...]:
    """The sheets that are computed throughout."""
    found: dict[str, Summary] = {}
    for table in top.tables("summary"):
        of = _table(table, "table", tables)
        orientation: Orientation = table.one_of("orientation", get_args(Orientation), default="portrait")
        unit = table.table("unit")
        titles = []
        for title in table.tables("title_of", required=True):
            titles.append(title.text("text"))
            title.finish()
        if table.has("title_of") and len(titles) != SUMMARY_TITLES:
            table.fault("title_of", "too_few", least=SUMMARY_TITLES)
        rows = []
        for row in table.tables("row", required=True):
            rows.append(SummaryRow(row.string("column"), row.text("text")))
            row.known("column", rows[-1].column, of.sums if of else ())
            row.finish()
        summary = Summary(
            id=table.identifier("id"),
            title=table.text("title"),
            short=table.text("short"),
            table=of.id if of else "",
            orientation=orientation,
            headings=read_headings(table),
            unit=read_option(unit),
            titles=tuple(titles),
            rows=tuple(rows),
        )
        table.unique("id", summary.id, {*found, *tables})
        unit.finish()
        table.finish()
        found[summary.id] = summary
    return tuple(found.values())


def read_documents(top: Table, tables: Tables) -> tuple[Document, ...]:
    """The papers drawn up from chosen entries."""
    found: dict[str, Document] = {}
    for table in top.tables("document"):
        records = _table(table, "records", tables)
        chosen_from = _table(table, "table", tables) if table.has("table") else None
        orientation: Orientation = table.one_of("orientation", get_args(Orientation), default="portrait")
        document = Document(
            id=table.identifier("id"),
            title=table.text("title"),
            short=table.text("short"),
            records=records.id if records else "",
            table=chosen_from.id if chosen_from else "",
            chosen=_column(table, "chosen", records, required=chosen_from is not None),
            offered=read_filter(table, "offered", chosen_from),
            day=_column(table, "day", records),
            not_before=_column(table, "not_before", chosen_from, required=False),
            refused=table.text_if_any("refused"),
            warned=table.text_if_any("warned"),
            quantity=_column(table, "quantity", chosen_from, required=False),
            orientation=orientation,
            blocks=_blocks(table, tables, records, chosen_from),
            unit=_column(table, "unit", chosen_from, required=False),
            same=table.strings("same", required=False),
            since=_column(table, "since", chosen_from, required=False),
        )
        for of in (records, chosen_from):
            for name in document.same:
                table.known("same", name, [column.id for column in of.columns] if of else ())
        if document.not_before and not document.refused:
            table.fault("refused", "missing", key="refused")
        table.unique("id", document.id, found)
        table.finish()
        found[document.id] = document
    return tuple(found.values())


def read_reminders(top: Table, tables: Tables) -> tuple[Reminder, ...]:
    """The days that must not be missed."""
    found: dict[str, Reminder] = {}
    for table in top.tables("reminder"):
        of = _table(table, "table", tables)
        reminder = Reminder(
            id=table.identifier("id"),
            text=table.text("text"),
            table=of.id if of else "",
            column=_column(table, "column", of),
            keys=table.strings("keys", required=False),
            only=read_filter(table, "only", of),
            unless=_column(table, "unless", of, required=False),
            left=_column(table, "left", of, required=False),
            ahead=table.whole("ahead", 0, MOST_AHEAD, default=30),
        )
        for key in reminder.keys:
            table.known("keys", key, _names(of))
        table.unique("id", reminder.id, found)
        table.finish()
        found[reminder.id] = reminder
    return tuple(found.values())


def read_results(top: Table, tables: Tables) -> tuple[Result, ...]:
    """The figures that `score` gives out."""
    found = []
    for table in top.tables("result"):
        of = _table(table, "table", tables)
        kind: ResultKind = table.one_of("kind", get_args(ResultKind))
        result = Result(
            group=table.identifier("group"),
            kind=kind,
            key=table.identifier("key") if kind == "all_years" else "",
            table=of.id if of else "",
            column=_column(table, "column", of),
            keys=table.strings("keys", required=kind in {"last", "each"}),
            scale=table.number("scale", Decimal(1)),
            places=table.whole("places", 0, 6, default=0),
            main=table.yes("main"),
        )
        for key in result.keys:
            table.known("keys", key, _names(of))
        if kind in {"each_year", "all_years"} and of and result.column:
            table.known("column", result.column, of.sums)
        table.finish()
        found.append(result)
    return tuple(found)


def _blocks(
    table: Table, tables: Tables, records: EntryTable | None, chosen_from: EntryTable | None
) -> tuple[Block, ...]:
    found = []
    for row in table.tables("block", required=True):
        kind: BlockKind = row.one_of("kind", get_args(BlockKind))
        linked = _table(row, "table", tables) if kind in {"linked", "images"} else None
        block = Block(
            kind=kind,
            text=row.text_if_any("text"),
            table=linked.id if linked else "",
            columns=row.strings("columns", required=kind in {"table", "linked", "images", "signatures"}),
            if_filled=_column(row, "if_filled", records, required=False),
            if_blank=_column(row, "if_blank", records, required=False),
        )
        of = {"table": chosen_from, "linked": linked, "images": linked}.get(kind, records)
        for name in block.columns:
            row.known("columns", name, _names(of))
        row.finish()
        found.append(block)
    return tuple(found)


def _table(table: Table, key: str, tables: Tables) -> EntryTable | None:
    name = table.string(key)
    table.known(key, name, tables)
    return tables.get(name)


def _column(table: Table, key: str, of: EntryTable | None, *, required: bool = True) -> str:
    name = table.string(key, None if required else "")
    if of:
        table.known(key, name, _names(of))
    return name


def _names(of: EntryTable | None) -> list[str]:
    return [column.id for column in of.columns] if of else []
