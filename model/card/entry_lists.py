"""Checks of tables that compare persons, dates, links and words."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from model.card.card import Card
from model.card.entry_fields import entry_field
from model.card.entry_found import Found, standing
from model.card.entry_words import Put, cell_in_words, filled, name_of
from model.card.fixed import copied_columns
from model.card.report import Finding
from model.paper.entries import EntryColumn, EntryTable
from model.paper.entry_checks import (
    Differ,
    LinkedAtLeast,
    Listed,
    NotBefore,
    Numbered,
    OneUnit,
    Ordered,
    SameAsLinked,
    SameParameters,
    Unique,
    WordOnce,
)
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import Entry, answers, day_in, folded
from model.wording import LANGUAGES, Message, Said, Text

_WORD = r"[^\W\d_]+"
_STEM = 3


def differ(check: Differ, ledger: Ledger) -> Iterator[Found]:
    """Entries in which one person stands in both columns."""
    for entry in standing(check.table, ledger):
        persons = [entry.person(column) for column in check.columns]
        names = [folded(person.name) for person in persons if person]
        if len(set(names)) < len(names):
            name = next(person.name for person in persons if person)
            details: dict[str, Put] = {"entry": name_of(ledger, check.table, entry.id), "person": name}
            yield Found(f"{check.table}/{entry.id}/{check.columns[-1]}", filled(check.text, details))


def listed(check: Listed, ledger: Ledger) -> Iterator[Found]:
    """Entries whose person does not stand on the list on that day."""
    spans: dict[str, list[Entry]] = {}
    for other in ledger.entries(check.list_table):
        on_list = other.person(check.list_column)
        if on_list:
            spans.setdefault(folded(on_list.name), []).append(other)
    for entry in standing(check.table, ledger):
        person, day = entry.person(check.column), day_in(entry.values.get(check.day))
        if person is None or day is None:
            continue
        for other in spans.get(folded(person.name), ()):
            start, end = day_in(other.values.get(check.start)), day_in(other.values.get(check.end))
            if start and start <= day and (end is None or day <= end):
                break
        else:
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "person": person.name,
                "day": day,
            }
            yield Found(f"{check.table}/{entry.id}/{check.column}", filled(check.text, details))


def not_before(check: NotBefore, ledger: Ledger) -> Iterator[Found]:
    """Entries of a day before the one from which it is allowed; on the very day a question."""
    for entry in standing(check.table, ledger):
        if not answers(entry, check.only):
            continue
        day = day_in(ledger.value(check.table, entry.id, check.day))
        limit = day_in(ledger.value(check.table, entry.id, check.limit))
        if day is None or limit is None or day > limit:
            continue
        details: dict[str, Put] = {
            "entry": name_of(ledger, check.table, entry.id),
            "day": day,
            "limit": limit,
        }
        row = f"{check.table}/{entry.id}/{check.day}"
        if day < limit:
            yield Found(row, filled(check.text, details))
        elif check.on_day:
            yield Found(row, filled(check.on_day, details), kind="asked")


def ordered(check: Ordered, ledger: Ledger) -> Iterator[Found]:
    """Entries whose later date is before the earlier one."""
    for entry in standing(check.table, ledger):
        earlier = day_in(ledger.value(check.table, entry.id, check.earlier))
        later = day_in(ledger.value(check.table, entry.id, check.later))
        if earlier and later and later < earlier and answers(entry, check.only):
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "earlier": earlier,
                "later": later,
            }
            yield Found(f"{check.table}/{entry.id}/{check.later}", filled(check.text, details))


def unique(check: Unique, ledger: Ledger) -> Iterator[Found]:
    """Entries that hold in these columns what an earlier one holds."""
    seen: dict[tuple[object, ...], int] = {}
    for entry in ledger.entries(check.table):
        key = tuple(ledger.value(check.table, entry.id, column) for column in check.columns)
        if None in key:
            continue
        if key in seen:
            column = check.columns[0]
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "first": f"№ {seen[key]}",
                "value": cell_in_words(ledger, check.table, entry.id, column),
            }
            yield Found(f"{check.table}/{entry.id}/{column}", filled(check.text, details))
        else:
            seen[key] = entry.id


def same_as_linked(check: SameAsLinked, ledger: Ledger) -> Iterator[Found]:
    """Entries that differ from the one they link to."""
    for entry in ledger.entries(check.table):
        link = entry.link(check.link)
        if link is None or ledger.entry(check.link_table, link) is None:
            continue
        own = ledger.value(check.table, entry.id, check.column)
        other = ledger.value(check.link_table, link, check.link_column)
        if own is not None and other is not None and own != other:
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "own": cell_in_words(ledger, check.table, entry.id, check.column),
                "other": cell_in_words(ledger, check.link_table, link, check.link_column),
                "name": name_of(ledger, check.link_table, link),
            }
            yield Found(f"{check.table}/{entry.id}/{check.column}", filled(check.text, details))


def linked_at_least(check: LinkedAtLeast, ledger: Ledger) -> Iterator[Found]:
    """Entries to which too few others link."""
    for entry in ledger.entries(check.table):
        if answers(entry, check.only):
            linking = [
                number
                for number in ledger.linked_by(check.table, entry.id, check.link_table)
                if (other := ledger.entry(check.link_table, number)) and other.link(check.link) == entry.id
            ]
            if len(linking) < check.least:
                details: dict[str, Put] = {
                    "entry": name_of(ledger, check.table, entry.id),
                    "number": str(len(linking)),
                    "least": str(check.least),
                }
                yield Found(f"{check.table}/{entry.id}", filled(check.text, details))


def one_unit(check: OneUnit, ledger: Ledger) -> Iterator[Found]:
    """Entries written in another unit than most."""
    units = {
        entry.id: unit
        for entry in ledger.entries(check.table)
        if (unit := entry.values.get(check.column)) is not None
    }
    if len(set(units.values())) < 2:  # noqa: PLR2004  (two units are several)
        return
    usual = Counter(units.values()).most_common(1)[0][0]
    others = [entry_id for entry_id, unit in units.items() if unit != usual]
    names = [name_of(ledger, check.table, entry_id) for entry_id in others]
    listed_names = ("; ".join(f"«{name.to(one)}»" for name in names) for one in LANGUAGES)
    details: dict[str, Put] = {
        "others": Text(*listed_names),
        "unit": cell_in_words(ledger, check.table, others[0], check.column),
    }
    yield Found(f"{check.table}/{others[0]}/{check.column}", filled(check.text, details))


def numbered(check: Numbered, ledger: Ledger) -> Iterator[Found]:
    """Printed columns without a number among numbered ones: the paper's own affair."""
    columns = [column for column in ledger.paper.table(check.table).columns if column.width]
    if not any(column.number for column in columns):
        return
    numbers: list[str] = []
    last = 0
    for column in columns:
        # Counted through, as the print does: with other years than the paper's the numbers after them move.
        for _ in ledger.years if column.per_year else (None,):
            last += bool(column.number)
            numbers.append(str(last) if column.number else "–")
    for column in columns:
        if not column.number:
            details: dict[str, Put] = {"column": column.text, "numbers": ", ".join(numbers)}
            yield Found(None, filled(check.text, details))


def word_once(check: WordOnce, ledger: Ledger) -> Iterator[Found]:
    """Texts that say one word twice running."""
    for entry in ledger.entries(check.table):
        text = entry.values.get(check.column)
        words = [word[:_STEM].casefold() for word in re.findall(_WORD, text)] if isinstance(text, str) else []
        if any(one == other for one, other in pairwise(words)):
            details: dict[str, Put] = {"entry": name_of(ledger, check.table, entry.id), "typed": str(text)}
            yield Found(f"{check.table}/{entry.id}/{check.column}", filled(check.text, details))


def same_parameters(check: SameParameters, card: Card) -> Iterator[Found]:
    """Parameters that say something else than their counterparts, or nothing."""
    held = [[card.parameters.get(name) for name in names] for names in (check.first, check.second)]
    if held[0] == held[1]:
        return
    details: dict[str, Put] = {}
    for name, value in card.parameters.items():
        details[name] = str(value) if isinstance(value, bool | tuple) else value
    blank = any(value is None for value in held[0])
    text = filled(check.blank if blank else check.text, details)
    yield Found(f"parameters/{check.first[0]}", text)


def wrong_reversals(ledger: Ledger) -> Iterator[Finding]:
    """Reversing entries that take back a later entry, a reversing one, or one taken back before."""
    for table in ledger.paper.tables:
        if not table.reverses:
            continue
        taken: set[int] = set()
        for entry in ledger.entries(table.id):
            back = entry.link(table.reverses)
            target = ledger.entry(table.id, back) if back is not None else None
            if back is None or target is None:
                continue
            if back >= entry.id or target.link(table.reverses) is not None or back in taken:
                field = entry_field(table.id, entry.id, table.reverses)
                message = Message("entries.wrong_reversal", {"number": str(entry.id), "other": str(back)})
                yield Finding(field.key, "impossible", None, None, message, field)
            taken.add(back)
            for column in copied_columns(table):
                if entry.values.get(column.id) != target.values.get(column.id):
                    yield _other_than_reversed(ledger, table, column, entry.id, back)


def _other_than_reversed(
    ledger: Ledger, table: EntryTable, column: EntryColumn, entry_id: int, back: int
) -> Finding:
    field = entry_field(table.id, entry_id, column.id)
    details: dict[str, Said] = {"number": str(entry_id), "other": str(back), "column": column.short}
    for key, of in (("own", entry_id), ("reversed", back)):
        details[key] = cell_in_words(ledger, table.id, of, column.id) or Text("—", "—")
    return Finding(
        field.key, "contradiction", None, None, Message("entries.other_than_reversed", details), field
    )
