"""Reads a definition file into a `Paper`, or tells all its faults."""

import hashlib
import re
import tomllib
from collections.abc import Collection
from decimal import Decimal
from pathlib import Path
from typing import get_args

from model.paper.definition import (
    Act,
    BaseFigure,
    BaseKind,
    Check,
    CheckKind,
    CheckWhen,
    Column,
    ColumnKind,
    Deadline,
    Heading,
    HeadingStyle,
    Jump,
    Nomination,
    OrganisationField,
    Paper,
    Period,
    Row,
    Section,
    Signatory,
)
from model.paper.faults import DefinitionFaulty, Fault, fault
from model.paper.read_documents import read_documents, read_reminders, read_results, read_summaries
from model.paper.read_entries import read_parameters, read_tables
from model.paper.read_entry_checks import read_entry_checks
from model.paper.read_rules import parts
from model.paper.read_sections import PERIOD_PLACES, Reading, check_places, read_section
from model.paper.rules import Choice
from model.paper.table import Table
from model.wording import LANGUAGES, Text, why

WHOLE_WIDTH = Decimal(100)
PAIR = 2

_SYNTAX_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")
_SET_TWICE = re.compile(r"Cannot (overwrite|declare|redefine|mutate)|Duplicate ")


def read_paper(file: Path) -> Paper:
    """The paper defined in the file.

    Raises:
        DefinitionFaulty: with every fault of the file.
    """
    faults: list[Fault] = []
    content = b""
    data: dict[str, object] = {}
    try:
        content = file.read_bytes()
        data = tomllib.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    except OSError as error:
        faults.append(fault(file, "", "unreadable", reason=why(error)))
    except UnicodeDecodeError:
        faults.append(fault(file, "", "not_utf8"))
    except (ValueError, ArithmeticError, RecursionError) as error:
        faults.append(_syntax_fault(file, str(error)))
    if faults:
        raise DefinitionFaulty(faults)
    paper = _paper(Table(data, file, "", faults), hashlib.sha256(content).hexdigest())
    if faults:
        raise DefinitionFaulty(faults)
    return paper


def _syntax_fault(file: Path, reason: str) -> Fault:
    """The TOML reader's own words are English; what helps is where, and whether a key stands twice."""
    place = _SYNTAX_PLACE.search(reason)
    if not place:
        return fault(file, "", "syntax_end" if "end of document" in reason else "syntax_number")
    line, column = int(place.group(1)), int(place.group(2))
    return fault(file, "", "key_twice" if _SET_TWICE.match(reason) else "syntax", line=line, column=column)


def _paper(top: Table, digest: str) -> Paper:
    paper_id, edition = top.identifier("id"), top.identifier("edition")
    languages = top.strings("languages")
    if languages and set(languages) != set(LANGUAGES):
        top.fault(
            "languages", "not_allowed", given=", ".join(languages), allowed=", ".join(LANGUAGES), nearest=""
        )
    base, organisation = _base(top), _organisation(top)
    reading = Reading(
        base=frozenset(figure.id for figure in base),
        places=PERIOD_PLACES | {f"organisation.{field.id}" for field in organisation},
        hints=_hints(top),
        notes=_notes(top),
    )
    sections: list[Section] = []
    parameters = read_parameters(top)
    tables = read_tables(top, parameters)
    by_id = {table.id: table for table in tables}
    for table in top.tables("section", required=not tables):
        sections.append(read_section(table, reading, {section.id for section in sections}))
    _check_references(top, reading.rows)
    paper = Paper(
        id=paper_id,
        edition=edition,
        digest=digest,
        valid_from=top.day("valid_from"),
        act_language=top.one_of("act_language", LANGUAGES),
        percent_places=top.whole("percent_places", 0, 4, default=1),
        separate_tables=top.yes("separate_tables"),
        name=top.text("name"),
        edition_name=top.text("edition_name"),
        remarks=_remarks(top),
        act=_act(top.table("act")),
        period=_period(top.table("period")),
        deadlines=_deadlines(top),
        nominations=_nominations(top),
        headings=_headings(top, reading.places | {f"parameters.{one.id}" for one in parameters}),
        columns=_columns(top, required=bool(sections) or not tables),
        organisation=organisation,
        base=base,
        sections=tuple(sections),
        total=_total(top.table("total")) if sections or not tables or top.has("total") else Text("", ""),
        signatories=_signatories(top),
        checks=_checks(top, reading.rows),
        rows=reading.rows,
        valid_to=top.day_if_any("valid_to"),
        parameters=parameters,
        tables=tables,
        summaries=read_summaries(top, by_id),
        documents=read_documents(top, by_id),
        reminders=read_reminders(top, by_id),
        results=read_results(top, by_id),
        entry_checks=read_entry_checks(top, tables, parameters),
        jump=_jump(top.table("jump")) if top.has("jump") else None,
        restricted=top.yes("restricted"),
    )
    top.finish()
    return paper


def _act(table: Table) -> Act:
    act = Act(
        number=table.string("number"),
        date=table.day("date"),
        amended=table.day_if_any("amended"),
        title=table.text("title"),
        short=table.text("short"),
    )
    table.finish()
    return act


def _period(table: Table) -> Period:
    period = Period(table.day_of_year("from"), table.day_of_year("to"), table.text("text"))
    table.finish()
    return period


def _total(table: Table) -> Text:
    text = table.text("text")
    table.finish()
    return text


def _jump(table: Table) -> Jump:
    jump = Jump(table.number_if_any("points"), table.number_if_any("percent"))
    if jump == Jump(None, None):
        table.fault("points", "missing", key="points")
    for key, limit in zip(Jump._fields, jump, strict=True):
        if limit is not None and limit <= 0:
            table.fault(key, "not_above_zero")
    table.finish()
    return jump


def _remarks(top: Table) -> tuple[Text, ...]:
    found = []
    for table in top.tables("remark"):
        found.append(table.text("text"))
        table.finish()
    return tuple(found)


def _deadlines(top: Table) -> tuple[Deadline, ...]:
    found = []
    for table in top.tables("deadline"):
        found.append(Deadline(table.day_of_year("date"), table.text("text")))
        table.finish()
    return tuple(found)


def _fresh_id(table: Table, seen: Collection[str]) -> str:
    found = table.identifier("id")
    table.unique("id", found, seen)
    return found


def _nominations(top: Table) -> tuple[Nomination, ...]:
    found: dict[str, Nomination] = {}
    for table in top.tables("nomination"):
        item = Nomination(_fresh_id(table, found), table.text("text"), table.text("short"))
        table.finish()
        found[item.id] = item
    return tuple(found.values())


def _headings(top: Table, places: Collection[str]) -> tuple[Heading, ...]:
    found = []
    for table in top.tables("heading", required=True):
        style: HeadingStyle = table.one_of("style", get_args(HeadingStyle))
        found.append(Heading(style, table.text("text")))
        check_places(table, "text", found[-1].text, places)
        table.finish()
    return tuple(found)


def _columns(top: Table, *, required: bool) -> tuple[Column, ...]:
    found: dict[str, Column] = {}
    misspelt = False
    for table in top.tables("column", required=required):
        kind: ColumnKind = table.one_of("id", get_args(ColumnKind))
        misspelt |= kind in found or not table.holds("id", kind)
        if table.holds("id", kind):
            table.unique("id", kind, found)
        found[kind] = Column(kind, table.number("width"), table.text("title"))
        table.finish()
    # A misspelt column is told as that; which one was meant nobody knows.
    for needed in ("indicator", "points"):
        if found and needed not in found and not misspelt:
            top.fault("column", "missing", key=f'id = "{needed}"')
    if found and sum(column.width for column in found.values()) != WHOLE_WIDTH:
        top.fault("column", "widths", sum=sum((column.width for column in found.values()), Decimal(0)))
    return tuple(found.values())


def _organisation(top: Table) -> tuple[OrganisationField, ...]:
    found: dict[str, OrganisationField] = {}
    for table in top.tables("organisation", required=True):
        # A card keeps its nomination beside these fields.
        item = OrganisationField(
            _fresh_id(table, {*found, "nomination"}), table.yes("required"), table.text("text")
        )
        table.finish()
        found[item.id] = item
    return tuple(found.values())


def _base(top: Table) -> tuple[BaseFigure, ...]:
    found: dict[str, BaseFigure] = {}
    for table in top.tables("base"):
        kind: BaseKind = table.one_of("kind", get_args(BaseKind))
        item = BaseFigure(_fresh_id(table, found), kind, table.text("text"))
        table.finish()
        found[item.id] = item
    return tuple(found.values())


def _signatories(top: Table) -> tuple[Signatory, ...]:
    found: dict[str, Signatory] = {}
    for table in top.tables("signatory"):
        item = Signatory(_fresh_id(table, found), table.text("post"), table.text("text"), table.yes("added"))
        table.finish()
        found[item.id] = item
    return tuple(found.values())


def _hints(top: Table) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for table in top.tables("hint"):
        text = table.text("text")
        for row in table.strings("rows"):
            table.unique("rows", row, found)
            found[row] = text
        table.finish()
    return found


def _notes(top: Table) -> dict[str, tuple[Text, ...]]:
    found: dict[str, tuple[Text, ...]] = {}
    for table in top.tables("note"):
        text = table.text("text")
        for row in table.strings("rows"):
            found[row] = (*found.get(row, ()), text)
        table.finish()
    return found


def _check_references(top: Table, rows: Collection[str]) -> None:
    for key in ("hint", "note"):
        for table in top.tables(key):
            for row in table.strings("rows", required=False):
                table.known("rows", row, rows)


def _checks(top: Table, rows: dict[str, Row]) -> tuple[Check, ...]:
    found = []
    for table in top.tables("check"):
        kind: CheckKind = table.one_of("kind", get_args(CheckKind))
        when: CheckWhen = table.one_of("when", get_args(CheckWhen))
        check = Check(
            kind=kind,
            when=when,
            rows=table.strings("rows"),
            text=table.text("text"),
            limit=table.number_if_any("limit"),
            option=table.string("option") if table.has("option") else None,
        )
        for row in check.rows:
            table.known("rows", row, rows)
        if table.holds("when", when):
            _check_condition(table, check, rows)
        table.finish()
        found.append(check)
    return tuple(found)


def _check_condition(table: Table, check: Check, rows: dict[str, Row]) -> None:
    """Whether the condition has all it needs, and rows it can be computed over."""
    needed = {"above": "limit", "sum_above": "limit", "mismatch": "option"}.get(check.when)
    if needed and not table.has(needed):
        table.fault(needed, "missing", key=needed)
    least = PAIR if check.when in {"several_above_zero", "mismatch"} else 1
    if check.rows and (len(check.rows) < least or (check.when == "mismatch" and len(check.rows) > PAIR)):
        table.fault("rows", "not_so_many", least=least)
    counted = check.rows
    if check.when == "mismatch" and check.rows:
        counted = check.rows[1:]
        if check.rows[0] in rows and check.option:
            table.known("option", check.option, parts(rows[check.rows[0]].rule))
    for row in counted:
        if row in rows and isinstance(rows[row].rule, Choice):
            table.fault("rows", "not_a_number_row", row=row)
