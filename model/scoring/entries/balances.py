"""Running balances: what is left after each entry, counted anew from the entry that changed."""

from bisect import bisect_left, insort
from collections.abc import Mapping
from decimal import Decimal

from model.paper.entries import Balance, EntryTable
from model.scoring.entries.values import CellValue, Entry

ZERO = Decimal(0)
Key = tuple[CellValue, ...]


class Balances:
    """One balance column of one table. Entries count in the order of their numbers."""

    def __init__(self, rule: Balance, table: EntryTable) -> None:
        """Take the rule and its table: of a key's options, those of one group are counted together."""
        self._rule = rule
        self._signs = dict(rule.signs)
        self._reverses = table.reverses
        self._groups = {
            name: {option.id: option.counted_as for option in table.column(name).options}
            for name in rule.keys
        }
        self._effects: dict[int, tuple[Key, Decimal]] = {}
        self._order: dict[Key, list[int]] = {}
        self.left: dict[int, Decimal] = {}

    def put(self, entry_id: int, entries: Mapping[int, Entry]) -> set[int]:
        """Count an entry anew, or no longer; the entries whose balance changed."""
        entry = entries.get(entry_id)
        after = self._effect(entry, entries) if entry else None
        before = self._effects.get(entry_id)
        if before == after:
            return set()
        if before and after and before[0] == after[0]:
            self._effects[entry_id] = after
            return self._count(after[0], bisect_left(self._order[after[0]], entry_id))
        changed: set[int] = set()
        if before:
            del self._effects[entry_id]
            order = self._order[before[0]]
            place = bisect_left(order, entry_id)
            del order[place], self.left[entry_id]
            changed = {entry_id} | self._count(before[0], place)
            if not order:
                del self._order[before[0]]
        if after:
            self._effects[entry_id] = after
            order = self._order.setdefault(after[0], [])
            insort(order, entry_id)
            changed |= {entry_id} | self._count(after[0], bisect_left(order, entry_id))
        return changed

    def effect(self, entry_id: int) -> Decimal:
        """What the entry adds or takes away."""
        return self._effects[entry_id][1] if entry_id in self._effects else ZERO

    def last(self) -> dict[Key, Decimal]:
        """What is left of each key after its last entry."""
        return {key: self.left[order[-1]] for key, order in self._order.items()}

    def entries_of(self, key: Key) -> list[int]:
        """The entries of a key, in their order."""
        return list(self._order.get(key, ()))

    def key_of(self, entry_id: int) -> Key | None:
        """The key an entry counts under; None while it does not count."""
        return self._effects[entry_id][0] if entry_id in self._effects else None

    def _effect(self, entry: Entry, entries: Mapping[int, Entry]) -> tuple[Key, Decimal] | None:
        back = entry.link(self._reverses) if self._reverses else None
        source = entries.get(back) if back is not None else entry
        if source is None:
            return None
        key = tuple(self._counted(column, source.values.get(column)) for column in self._rule.keys)
        quantity, event = source.number(self._rule.quantity), source.values.get(self._rule.event)
        if quantity is None or event is None or any(part is None for part in key):
            return None
        moved = quantity * self._signs.get(str(event), 0)
        known = tuple(part for part in key if part is not None)
        return known, -moved if back is not None else moved

    def _counted(self, column: str, value: CellValue | None) -> CellValue | None:
        return self._groups[column].get(value, value) if isinstance(value, str) else value

    def _count(self, key: Key, place: int) -> set[int]:
        order = self._order[key]
        running = self.left[order[place - 1]] if place else ZERO
        changed = set()
        for entry_id in order[place:]:
            running += self._effects[entry_id][1]
            if self.left.get(entry_id) == running:
                # From here on nothing has moved: what comes after was counted from the same.
                break
            self.left[entry_id] = running
            changed.add(entry_id)
        return changed
