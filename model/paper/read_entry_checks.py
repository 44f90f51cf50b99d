"""Reads the checks of tables of entries: a key for each attribute of the check's class."""

from collections.abc import Collection, Mapping
from typing import Any, Final, get_args

from model.paper import entry_checks
from model.paper.entries import EntryTable, Filter, Parameter
from model.paper.entry_checks import Compared, EntryCheck, EntryCheckKind, Part
from model.paper.read_entries import read_filter
from model.paper.table import Table
from model.wording import Text

CHECKS: Final[Mapping[str, type[EntryCheck]]] = {
    "not_below_zero": entry_checks.NotBelowZero,
    "whole_is_parts": entry_checks.WholeIsParts,
    "differ": entry_checks.Differ,
    "listed": entry_checks.Listed,
    "parts_make_whole": entry_checks.PartsMakeWhole,
    "matches_linked": entry_checks.MatchesLinked,
    "matches_sums": entry_checks.MatchesSums,
    "shared_cost": entry_checks.SharedCost,
    "printed_weights": entry_checks.PrintedWeights,
    "not_before": entry_checks.NotBefore,
    "ordered": entry_checks.Ordered,
    "in_sequence": entry_checks.InSequence,
    "above_zero": entry_checks.AboveZero,
    "filled_with": entry_checks.FilledWith,
    "within_linked": entry_checks.WithinLinked,
    "same_within": entry_checks.SameWithin,
    "acquainted": entry_checks.Acquainted,
    "unique": entry_checks.Unique,
    "same_as_linked": entry_checks.SameAsLinked,
    "linked_at_least": entry_checks.LinkedAtLeast,
    "one_unit": entry_checks.OneUnit,
    "numbered": entry_checks.Numbered,
    "word_once": entry_checks.WordOnce,
    "same_parameters": entry_checks.SameParameters,
}
"""Every condition by its name in a definition."""

_TABLES: Final = frozenset({"table", "list_table", "link_table", "sums_table"})
_OF_OTHER: Final[Mapping[str, str]] = {
    "list_column": "list_table",
    "list_date": "list_table",
    "start": "list_table",
    "end": "list_table",
    "link_column": "link_table",
    "link_start": "link_table",
    "link_end": "link_table",
}
"""Attributes that name a column of another table than the check's own."""

_MAY_BE_ABSENT: Final = frozenset({"total", "balanced_by", "remainder"})
_PARAMETERS: Final = frozenset({"share", "first", "second"})


def read_entry_checks(
    top: Table, tables: Collection[EntryTable], parameters: Collection[Parameter]
) -> tuple[EntryCheck, ...]:
    """The checks of the paper's tables."""
    known = {table.id: table for table in tables}
    found = []
    for table in top.tables("entry_check"):
        when = table.one_of("when", tuple(CHECKS))
        if not table.holds("when", when):
            table.skip()
            continue
        check = CHECKS[when]
        values: dict[str, Any] = {}
        for name, kind in check.__annotations__.items():
            values[name] = _value(table, name, kind, values, known)
        _check_references(table, when, values, known, [parameter.id for parameter in parameters])
        table.finish()
        found.append(check(**values))
    return tuple(found)


def _value(
    table: Table, name: str, kind: object, values: Mapping[str, Any], known: Mapping[str, EntryTable]
) -> object:
    if kind is EntryCheckKind:
        return table.one_of(name, get_args(EntryCheckKind))
    if kind is Text:
        return table.text(name)
    if kind == Text | None:
        return table.text_if_any(name)
    if kind == Filter:
        return read_filter(table, name, known.get(values.get("table", "")))
    if kind is int:
        return table.whole(name, 1, 1000)
    if kind is str:
        return table.string(name, "" if name in _MAY_BE_ABSENT else None)
    if kind == tuple[str, ...]:
        return table.strings(name)
    return _parts(table, name, known.get(values.get("table", "")))


def _parts(table: Table, name: str, entries: EntryTable | None) -> object:
    """Lists of small tables: parts of a whole, targets of a comparison, sums by option."""
    if name == "sums":
        inner = table.table(name)
        read = tuple((option, inner.string(option)) for option in inner.keys())  # noqa: SIM118  (no mapping)
        inner.finish()
        return read
    found: list[Part | Compared] = []
    for row in table.tables(name, required=True):
        if name == "parts":
            found.append(Part(read_filter(row, "only", entries), row.text("text")))
        else:
            names = (row.string("option"), row.string("column"), row.string("group", ""))
            found.append(Compared(*names, row.text_if_any("text")))
        row.finish()
    return tuple(found)


def _check_references(
    table: Table,
    when: str,
    values: Mapping[str, Any],
    known: Mapping[str, EntryTable],
    parameters: Collection[str],
) -> None:
    columns = {name: [column.id for column in found.columns] for name, found in known.items()}
    for name, value in values.items():
        if name in _TABLES:
            table.known(name, value, known)
        elif name in _PARAMETERS:
            for one in (value,) if isinstance(value, str) else value:
                table.known(name, one, parameters)
        elif name in _OF_OTHER:
            table.known(name, value, columns.get(values[_OF_OTHER[name]], ()))
        elif isinstance(value, str) and name != "kind":
            # A link column of another table is what `linked_at_least` counts.
            of = "link_table" if when == "linked_at_least" and name == "link" else "table"
            table.known(name, value, columns.get(values.get(of, ""), ()))
        elif name in {"columns", "keys"} or (name == "parts" and when == "parts_make_whole"):
            for one in value:
                table.known(name, one, columns.get(values["table"], ()))
