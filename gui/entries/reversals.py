"""Which entries of a table take another one back, and which are taken back."""

from PySide6.QtCore import QCoreApplication

from model.paper.entries import EntryTable
from model.scoring.entries.ledger import Ledger


class Reversals:
    """Kept in step with the table, so that a cell is drawn without a look at all the others."""

    def __init__(self, table: EntryTable) -> None:
        """Know nothing yet."""
        self._table = table
        self._takes: dict[int, int] = {}
        self._taken: dict[int, int] = {}

    def rebuild(self, ledger: Ledger) -> None:
        """Look through all entries."""
        self._takes.clear()
        self._taken.clear()
        if self._table.reverses:
            for entry in ledger.entries(self._table.id):
                self.look(ledger, entry.id)

    def look(self, ledger: Ledger, number: int) -> set[int]:
        """Look at an entry that was changed; the entries that are marked otherwise now."""
        if not self._table.reverses:
            return set()
        entry = ledger.entry(self._table.id, number)
        now = entry.link(self._table.reverses) if entry else None
        before = self._takes.pop(number, None)
        if before is not None and self._taken.get(before) == number:
            del self._taken[before]
        if now is not None:
            self._takes[number] = now
            self._taken.setdefault(now, number)
        return {one for one in (before, now) if one is not None} if before != now else set()

    def is_reversed(self, entry: int) -> bool:
        """Whether another entry takes it back."""
        return entry in self._taken

    def is_reversing(self, entry: int) -> bool:
        """Whether it takes another entry back."""
        return entry in self._takes

    def words(self, entry: int) -> str:
        """What is said of the entry; "" of most."""
        said = []
        if entry in self._taken:
            text = QCoreApplication.translate("Reversals", "reversed by entry No. {number}")
            said.append(text.format(number=self._taken[entry]))
        if entry in self._takes:
            text = QCoreApplication.translate("Reversals", "reverses entry No. {number}")
            said.append(text.format(number=self._takes[entry]))
        return " · ".join(said)
