"""Days that must not be missed, as the tables of a card have them. Pure: today is told, never asked."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from model.paper.definition import Paper
from model.paper.entries import Balance, Reminder
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import CellValue, answers, day_in

ZERO = Decimal(0)


class Due(NamedTuple):
    """One day, and what is due on it.

    Attributes:
        reminder: of the paper.
        day: the day.
        days: from today until then; below zero where it has passed.
        entries: the entries concerned; the first one names the keys.
        left: what is left of them, where the reminder asks for it.
    """

    reminder: Reminder
    day: date
    days: int
    entries: tuple[int, ...]
    left: Decimal | None


def reminders(ledger: Ledger, today: date) -> list[Due]:
    """What is due, the nearest day first; what can be settled is due until it is, also after its day."""
    found = [due for reminder in ledger.paper.reminders for due in _due(reminder, ledger, today)]
    return sorted(found, key=lambda due: (due.day, due.reminder.id))


def expired(paper: Paper, today: date) -> bool:
    """Whether the edition is no longer in force."""
    return paper.valid_to is not None and today > paper.valid_to


def expires_within(paper: Paper, today: date, days: int) -> bool:
    """Whether the edition is in force, and will not be so many days from now."""
    return paper.valid_to is not None and today <= paper.valid_to < today + timedelta(days=days)


def _due(reminder: Reminder, ledger: Ledger, today: date) -> Iterator[Due]:
    left = _left(reminder, ledger) if reminder.left else None
    latest = today + timedelta(days=reminder.ahead)
    groups: dict[tuple[date, tuple[CellValue | None, ...]], list[int]] = {}
    for entry in ledger.entries(reminder.table):
        if left is not None and entry.id not in left:
            continue
        day = day_in(ledger.value(reminder.table, entry.id, reminder.column))
        if day is None or day > latest or not answers(entry, reminder.only):
            continue
        if day < today and not reminder.unless and not reminder.left:
            continue  # nothing settles it: it ends with its day
        if reminder.unless and ledger.value(reminder.table, entry.id, reminder.unless) is not None:
            continue
        keys = tuple(ledger.value(reminder.table, entry.id, key) for key in reminder.keys)
        groups.setdefault((day, keys), []).append(entry.id)
    for (day, _), entries in groups.items():
        remaining = sum((left[entry] for entry in entries), ZERO) if left is not None else None
        yield Due(reminder, day, (day - today).days, tuple(entries), remaining)


def _left(reminder: Reminder, ledger: Ledger) -> dict[int, Decimal]:
    """The last entry of every key of which something is left, with what is left."""
    rule = ledger.paper.table(reminder.table).column(reminder.left).computed
    if not isinstance(rule, Balance):
        return {}
    balances = ledger.balances(reminder.table, reminder.left)
    last = {key: balances.entries_of(key)[-1] for key in balances.last()}
    return {entry: left for entry in last.values() if (left := balances.left[entry]) > 0}
