"""A damaged archive: what happened, which copy is at hand, what is newer in the damaged file."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QProgressBar

from gui import file_choice
from gui.dialogs.calm_dialog import CalmDialog
from gui.job import Report
from gui.keeping_words import card_words, cards_words, copy_time
from gui.keeping_work import LongWork, Steps
from model.archive.copy_faults import Progress
from model.archive.recovery import (
    CopyFacts,
    Damage,
    Newer,
    Recovered,
    examine,
    facts_of,
    other_rows_newer,
    recover,
    sound_copies,
    what_is_newer,
)
from model.paper.library import Papers
from model.wording import BagalauError, Language, Message, say

MOST_NAMED: Final = 5


class Found(NamedTuple):
    """What there is to begin anew with.

    Attributes:
        damage: what can be read of the damaged archive.
        copies: the newest sound copies, newest first.
        newer: what the damaged archive holds and the newest copy does not.
        rows: how many rows of campaigns and pictures it holds besides.
    """

    damage: Damage
    copies: list[CopyFacts]
    newer: list[Newer]
    rows: int


class Restored(NamedTuple):
    """What was done.

    Attributes:
        recovered: by the archive.
        copy: what it was made from; None without one.
    """

    recovered: Recovered
    copy: CopyFacts | None


class RecoveryDialog(CalmDialog):
    """Accepted when the archive is sound again: then `restored` says how. It begins to look when it shows."""

    def __init__(self, path: Path, reason: Message, papers: Papers, language: Language, today: date) -> None:
        """Tell the reason."""
        super().__init__(None, self.tr("The archive of cards is damaged"), width=640)
        self.restored: Restored | None = None
        self._path = path
        self._papers = papers
        self._language: Language = language
        self._today = today
        self._found: Found | None = None
        self._copy: CopyFacts | None = None
        self._work: LongWork | None = None
        self._leaving = False
        self.add_text(say(reason, language))
        self._says = self.add_text("", "strong")
        self._newer = self.add_text("")
        self._fault = self.add_text("", "fault")
        self._calm = self.add_text(
            self.tr("The damaged file is not deleted: it stays in the same folder under another name."),
            "muted",
        )
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.body.addWidget(self._bar)
        self.body.addStretch(1)
        self._leave = self.add_button(self.tr("Close the program"), "close")
        self._leave.clicked.connect(self.reject)
        self._other = self.add_button(self.tr("Another copy…"), "other")
        self._restore = self.add_button(self.tr("Restore"), "restore", primary=True)
        self._restore.clicked.connect(self._go)
        self._look()

    def reject(self) -> None:
        """Close; restoring is given up and waited for first."""
        if self._work is None:
            super().reject()
        else:
            self._leave.setEnabled(False)
            self._leaving = True
            self._work.give_up()

    def _look(self) -> None:
        self._says.setText(self.tr("The program is looking at what can be read, and at the copies…"))

        def look(report: Report, _asked: Callable[[], bool]) -> Found:
            damage = examine(self._path, self._papers, report)
            copies = sound_copies(self._path)
            newest = copies[0].file if copies else None
            newer = what_is_newer(damage, newest) if newest else []
            return Found(damage, copies, newer, other_rows_newer(damage, newest) if newest else 0)

        self._begin(look, self._show_found)

    def _show_found(self, found: Found) -> None:
        self._found = found
        newest = found.copies[0] if found.copies else None
        self._offer(found.damage, newest, found.newer, found.rows)
        menu = QMenu(self._other)
        for copy in found.copies:
            menu.addAction(self._copy_words(copy), partial(self._take, found.damage, copy.file))
        menu.addAction(
            self.tr("A file on a stick or another disk…"), partial(self._choose_file, found.damage)
        )
        self._other.setMenu(menu)

    def _offer(self, damage: Damage, copy: CopyFacts | None, newer: list[Newer], rows: int) -> None:
        self._copy = copy
        if copy:
            self._says.setText(self.tr("Sound copy: {copy}").format(copy=self._copy_words(copy)))
            self._newer.setText(self._newer_words(newer, rows))
            self._restore.setText(self.tr("Restore"))
        else:
            readable = sum(card.readable for card in damage.cards)
            self._says.setText(self.tr("There is no sound copy on this computer."))
            self._newer.setText(
                self.tr("%n card(s) can be read in the damaged file, and will be brought over.", "", readable)
                if readable
                else self.tr("Nothing can be read in the damaged file. A copy may lie on a stick.")
            )
            self._restore.setText(self.tr("Restore") if readable else self.tr("Begin with an empty archive"))
        self._settle()

    def _copy_words(self, copy: CopyFacts) -> str:
        cards = cards_words(copy.cards)
        words = f"{copy_time(copy.when, self._today)} · {cards}"
        if copy.last_change:
            change = self.tr("last change: {when}").format(when=copy_time(copy.last_change, self._today))
            words = f"{words} · {change}"
        return words

    def _newer_words(self, newer: list[Newer], rows: int) -> str:
        readable = [one for one in newer if one.readable]
        lost = len(newer) - len(readable)
        if not newer and not rows:
            return self.tr("The damaged file holds nothing newer that could be read.")
        said = []
        if readable:
            names = "; ".join(
                dict.fromkeys(card_words(one.name, one.card_id, one.years) for one in readable[:MOST_NAMED])
            )
            more = len(readable) - MOST_NAMED
            named = f"{names}…" if more > 0 else names
            text = self.tr(
                "%n card(s) are newer in the damaged file, and will be brought over:", "", len(readable)
            )
            said.append(f"{text} {named}")
        if lost:
            said.append(
                self.tr(
                    "%n card(s) there cannot be read: of these the state of the copy stays, and what is left"
                    " of the newer one is put into a folder.",
                    "",
                    lost,
                )
            )
        if rows:
            text = self.tr(
                "Entries of collections and pictures that are newer there, and will be brought over: {0}."
            )
            said.append(text.format(rows))
        return "\n".join(said)

    def _choose_file(self, damage: Damage) -> None:
        file = file_choice.choose_copy(self, self._path.parent)
        if file:
            self._take(damage, file)

    def _take(self, damage: Damage, file: Path) -> None:
        """Look at another copy."""

        def look(_report: Report, _asked: Callable[[], bool]) -> tuple[CopyFacts | None, list[Newer], int]:
            if facts := facts_of(file):
                return facts, what_is_newer(damage, file), other_rows_newer(damage, file)
            return None, [], 0

        def show(result: tuple[CopyFacts | None, list[Newer], int]) -> None:
            facts, newer, rows = result
            if facts:
                self._offer(damage, facts, newer, rows)
            else:
                self._say_fault(Message("archive.copy_unsound", {"file": str(file)}))

        self._begin(look, show)

    def _go(self) -> None:
        if self._found is None:
            self._look()
            return
        copy, damage = self._copy, self._found.damage

        def restore(report: Progress, _asked: Callable[[], bool]) -> Recovered:
            return recover(
                self._path,
                copy.file if copy else None,
                self._papers,
                _now,
                damage=damage,
                language=self._language,
                progress=report,
            )

        self._begin(restore, lambda recovered: self._finish(recovered, copy))

    def _finish(self, recovered: Recovered, copy: CopyFacts | None) -> None:
        self.restored = Restored(recovered, copy)
        self.accept()

    def _begin(self, work: Steps, done: Callable[[Any], object]) -> None:
        self._fault.hide()
        self._bar.setRange(0, 0)
        self._bar.show()
        for button in (self._other, self._restore):
            button.setEnabled(False)
        self._work = LongWork(work, self)
        self._work.stepped.connect(self._show_step)
        self._work.done.connect(lambda result: self._end(lambda: done(result)))
        self._work.refused.connect(lambda error: self._end(lambda: self._refuse(error)))
        self._work.given_up.connect(lambda: self._end(self.reject))
        self._work.start()

    def _end(self, then: Callable[[], object]) -> None:
        self._work = None
        then()
        if self._leaving and self.restored is None:
            self.reject()

    def _show_step(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def _refuse(self, error: BagalauError) -> None:
        if self._found is None:
            self._says.setText("")
            self._restore.setText(self.tr("Try again"))
        self._say_fault(error.message)

    def _say_fault(self, fault: Message) -> None:
        self._fault.setText(say(fault, self._language))
        self._settle(fault=True)

    def _settle(self, *, fault: bool = False) -> None:
        """Nothing is under way."""
        self._bar.hide()
        self._fault.setVisible(fault)
        self._says.setVisible(bool(self._says.text()))
        self._newer.setVisible(bool(self._newer.text()))
        self._leave.setEnabled(True)
        self._other.setEnabled(self._found is not None)
        self._restore.setEnabled(True)
        self._restore.setFocus()
        if self.isVisible():
            self.fit()
            QTimer.singleShot(0, self, self.fit)  # the paragraphs have their new heights by then


def _now() -> datetime:
    return datetime.now(UTC)
