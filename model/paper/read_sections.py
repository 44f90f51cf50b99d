"""Reads the sections of a definition: criteria, lines and rows."""

import string
from collections.abc import Collection
from dataclasses import dataclass, field

from model.paper.definition import Criterion, Line, Row, Section, Shown
from model.paper.read_rules import parts, read_rule
from model.paper.table import Table
from model.wording import LANGUAGES, Text

PERIOD_PLACES = frozenset({"period.from", "period.to", "period.years"})
DEEPEST = 3


@dataclass(slots=True)
class Reading:
    """What is known of the paper while its sections are read.

    Attributes:
        base: ids of the base figures.
        places: what texts may hold in braces.
        hints, notes: the program's words by row id.
        rows: every row read so far, by id.
    """

    base: frozenset[str]
    places: frozenset[str]
    hints: dict[str, Text]
    notes: dict[str, tuple[Text, ...]]
    rows: dict[str, Row] = field(default_factory=dict)


def read_section(table: Table, reading: Reading, seen: Collection[str]) -> Section:
    """One section with all that is in it."""
    section_id = table.identifier("id")
    table.unique("id", section_id, seen)
    criteria: list[Criterion] = []
    for criterion_table in table.tables("criterion", required=True):
        criterion_id = criterion_table.identifier("id")
        criterion_table.unique("id", criterion_id, {criterion.id for criterion in criteria})
        criterion = Criterion(
            id=criterion_id,
            text=criterion_table.text_if_any("text"),
            lines=_read_lines(criterion_table, section_id, criterion_id, reading),
        )
        criterion_table.finish()
        criteria.append(criterion)
    section = Section(
        id=section_id,
        number=table.string("number"),
        title=table.text("title"),
        short=table.text("short"),
        total=table.text_if_any("total"),
        optional=table.yes("optional"),
        indicator_title=table.text_if_any("indicator_title"),
        criteria=tuple(criteria),
    )
    table.finish()
    return section


def _read_lines(table: Table, section: str, criterion: str, reading: Reading) -> tuple[Line, ...]:
    headings: list[Text] = []
    lines: list[Line] = []
    tables = table.tables("line", required=True)
    for line_table in tables:
        text = line_table.text_if_any("text")
        if text is None and not lines:
            line_table.fault("text", "missing", key="text")
        level = line_table.whole("level", 0, DEEPEST, default=0)
        if text is not None:
            headings[level:] = [text]
        rows = tuple(
            _read_row(row_table, section, criterion, headings, reading)
            for row_table in line_table.tables("row")
        )
        line = Line(
            text=text,
            level=level,
            number=line_table.string("number", ""),
            method=line_table.text_if_any("method"),
            filled=line_table.text_if_any("filled"),
            rows=rows,
            shows=_read_shown(line_table),
        )
        check_places(line_table, "method", line.method, reading.places | {"value"})
        check_places(line_table, "text", line.text, reading.places)
        check_places(line_table, "filled", line.filled, reading.places | {row.id for row in rows})
        lines.append(line)
    # A row may be shown by a line above its own, so references are checked once all lines are read.
    for line_table, line in zip(tables, lines, strict=True):
        if line.shows:
            _check_shown(line_table, line.shows, reading)
        line_table.finish()
    return tuple(lines)


def _read_row(table: Table, section: str, criterion: str, headings: list[Text], reading: Reading) -> Row:
    row_id = table.identifier("id")
    table.unique("id", row_id, reading.rows)
    label = table.text_if_any("label")
    row = Row(
        id=row_id,
        number=table.string("number"),
        rule=read_rule(table, reading.base),
        section=section,
        criterion=criterion,
        label=label,
        wording=_joined([*map(_without_list, headings), label] if label else headings),
        hint=reading.hints.get(row_id),
        notes=reading.notes.get(row_id, ()),
    )
    table.finish()
    reading.rows[row_id] = row
    return row


def _without_list(text: Text) -> Text:
    """The first line: the list below it names every input of the line, and a row is only one of them."""
    return Text(*(text.to(language).split("\n")[0] for language in LANGUAGES))


def _joined(texts: list[Text]) -> Text:
    """One sentence of a row and the headings above it, without line breaks and the dashes of a list."""
    return Text(
        *(
            " ".join(" ".join(text.to(language).split()).strip(" -") for text in texts)
            for language in LANGUAGES
        )
    )


def _read_shown(line: Table) -> Shown | None:
    if not line.has("shows"):
        return None
    table = line.table("shows")
    shown = Shown(row=table.string("row"), part=table.string("part"))
    table.finish()
    return shown


def _check_shown(line: Table, shown: Shown, reading: Reading) -> None:
    line.known("shows.row", shown.row, reading.rows)
    if shown.row in reading.rows:
        line.known("shows.part", shown.part, parts(reading.rows[shown.row].rule))


def check_places(table: Table, key: str, text: Text | None, allowed: Collection[str]) -> None:
    """Report what stands in braces in a text and cannot be filled in."""
    for language, words in zip(("ru", "kk"), text or (), strict=False):
        try:
            places = [name for _, name, _, _ in string.Formatter().parse(words) if name is not None]
        except ValueError:
            table.fault(f"{key}.{language}", "bad_place", given=words)
            continue
        for name in places:
            table.known(f"{key}.{language}", name or "{}", allowed)
