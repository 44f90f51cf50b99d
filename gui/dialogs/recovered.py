"""After a recovery: what was brought back, where the damaged file lies, and what no card could be made of."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.dialogs.recovery import Restored
from gui.keeping_words import card_words, cards_words, copy_time
from model.archive.rescue import Brought, How
from model.archive.rescue_rows import RowsBrought

MOST_NAMED: Final = 12


class RecoveredDialog(CalmDialog):
    """The report. Everything it names can be looked at in one folder."""

    def __init__(self, restored: Restored, today: date, parent: QWidget | None) -> None:
        """Tell what was done."""
        super().__init__(parent, self.tr("The archive is restored"), width=640)
        recovered, copy = restored.recovered, restored.copy
        self._folder = recovered.path.parent
        if copy:
            cards = cards_words(copy.cards)
            text = self.tr("Taken from the copy: {when}, {cards}.")
            self.add_text(text.format(when=copy_time(copy.when, today), cards=cards))
        for how, words in self._groups():
            brought = [one for one in recovered.brought if one.how == how]
            if brought:
                self.add_text(f"{words} {_named(brought)}")
        if recovered.rows:
            self.add_text(self._rows_words(recovered.rows))
        if not recovered.brought and not recovered.rows:
            self.add_text(self.tr("There was nothing newer to bring over from the damaged file."))
        if recovered.set_aside:
            self._add_file(self.tr("The damaged file lies beside the archive:"), recovered.set_aside)
        if recovered.texts:
            self._add_file(self.tr("What no card could be made of lies in the folder:"), recovered.texts)
        self.body.addStretch(1)
        self.add_button(self.tr("Show the folder"), "folder").clicked.connect(self._show_folder)
        self.add_button(self.tr("Go on"), "go-on", primary=True).clicked.connect(self.accept)

    def _groups(self) -> tuple[tuple[How, str], ...]:
        return (
            ("joined", self.tr("Brought up to what the damaged file held:")),
            ("added", self.tr("Brought over from the damaged file:")),
            ("beside", self.tr("Brought over as cards of their own; look which of the two is right:")),
            ("as_text", self.tr("Only parts could be read; they lie in the folder named below:")),
            ("unreadable", self.tr("Could not be read in the damaged file:")),
        )

    def _rows_words(self, rows: Sequence[RowsBrought]) -> str:
        """What there is besides cards, each table with how many rows."""
        words = {
            "campaign": self.tr("collections of cards"),
            "expected": self.tr("expected organisations"),
            "received": self.tr("cards taken in"),
            "decision": self.tr("decisions and remarks"),
            "standing": self.tr("lines of ratings"),
            "file": self.tr("attached pictures"),
        }
        counts: dict[str, int] = {}
        for one in rows:
            name = words.get(one.table, self.tr("other entries"))
            counts[name] = counts.get(name, 0) + one.added + one.renewed
        listed = "; ".join(f"{name}: {number}" for name, number in counts.items() if number)
        said = []
        if listed:
            said.append(self.tr("Besides, brought over from the damaged file: {list}.").format(list=listed))
        if lost := sum(one.as_text for one in rows):
            text = self.tr("Entries that could not be put into the archive, and lie in the folder: {number}.")
            said.append(text.format(number=lost))
        return " ".join(said)

    def _add_file(self, words: str, file: Path) -> None:
        self.add_text(f"{words} {file.name}", "muted")

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _named(brought: list[Brought]) -> str:
    shown = [card_words(one.name, one.card_id, one.years) for one in brought[:MOST_NAMED]]
    more = "…" if len(brought) > MOST_NAMED else "."
    return "; ".join(shown) + more
