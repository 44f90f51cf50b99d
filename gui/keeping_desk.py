"""Joins the care for the copies to the window: the foot of it, the reminder, the dialog about copies."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from gui.job import Job, Report
from gui.keeping import Keeping, KeepingFacts
from gui.keeping_words import copy_time, in_short, reminder_words
from gui.keeping_work import LongWork, shown_while
from gui.main_window import MainWindow
from gui.shelf import Shelf
from gui.translation import Translation
from model.archive import ArchiveInUse
from model.archive.copies import Copy
from model.wording import BagalauError

if TYPE_CHECKING:
    from gui.calm_strip import CalmStrip
    from gui.dialogs.copies import CopiesDialog
    from model.archive.backups import Backups

REFRESH: Final = 60_000
"""Milliseconds between two words on a network drive that the archive is open here."""

MOST_NAMED: Final = 5
_REMINDED: Final = "second_place_reminder"
"""Setting: the day on which the reminder was put away."""


class KeepingDesk(QObject):
    """Serves the window of an archive that is open for work."""

    go_back_wanted = Signal(object)
    """The window is to close, and the archive to become what this copy (a Path) holds."""

    def __init__(
        self,
        keeping: Keeping,
        shelf: Shelf,
        translation: Translation,
        today: Callable[[], date],
        window: MainWindow,
    ) -> None:
        """Say nothing until the first round is done."""
        super().__init__(window)
        self._file = shelf.archive.path
        self._keeping = keeping
        self._shelf = shelf
        self._translation = translation
        self._today = today
        self._window = window
        self._dialog: CopiesDialog | None = None
        self._counting: Job | None = None
        self._reminder: CalmStrip | None = None
        self._warning: CalmStrip | None = None
        keeping.told.connect(self._show)
        window.bar.offer_copies()
        window.bar.copies_wanted.connect(self.show_copies)
        window.bar.language_wanted.connect(self._retranslate)
        window.status.copies_wanted.connect(self.show_copies)
        self._warn_of_the_place()
        if shelf.archive.place == "network":
            self._refresh = QTimer(self)
            self._refresh.setInterval(REFRESH)
            self._refresh.timeout.connect(self._refresh_lock)
            self._refresh.start()

    def show_copies(self) -> None:
        """Show the copies and how safe the cards are."""
        from gui.dialogs.copies import CopiesDialog

        folder = self._keeping.backups.folder
        dialog = CopiesDialog(folder, self._translation.language, self._today(), self._window)
        dialog.copy_wanted.connect(self._copy)
        dialog.check_wanted.connect(self._check)
        dialog.place_wanted.connect(self._choose_place)
        dialog.place_copy_wanted.connect(self._copy_there)
        dialog.forget_wanted.connect(lambda: self._name_place(None))
        dialog.back_wanted.connect(self._look_what_would_go)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        self._show(self._keeping.facts)
        dialog.open()
        self._keeping.look()

    # What there is to see

    def _show(self, facts: KeepingFacts) -> None:
        said = in_short(facts, self._today())
        self._window.status.show_copies(said.text if said else "", fine=said is None or said.fine)
        self._remind(facts)
        if self._dialog:
            self._dialog.show_facts(facts)
            self._list_copies(self._dialog)

    def _retranslate(self) -> None:
        self._show(self._keeping.facts)
        if self._warning and self._warning.isVisible():
            self._say_where_it_lies(self._warning)

    def _list_copies(self, dialog: "CopiesDialog") -> None:
        try:
            copies = self._keeping.backups.copies()
        except BagalauError:
            return  # the faults of the last round say what is wrong
        dialog.show_copies(copies)
        if self._counting:
            self._counting.cancel()
        found: dict[Path, int | None] = {}

        def count(report: Report, given_up: Callable[[], bool]) -> None:
            from model.archive.recovery import facts_of

            for done, copy in enumerate(copies, 1):
                if given_up():
                    return
                facts = facts_of(copy.file)
                found[copy.file] = facts.cards if facts else None
                report(done, len(copies))

        self._counting = Job(count, self)
        # A slot of the dialog itself: Qt lets go of it together with the dialog.
        dialog.expect_cards(found)
        self._counting.stepped.connect(dialog.show_cards)
        dialog.finished.connect(self._counting.cancel)
        self._counting.start()

    def _forget_dialog(self) -> None:
        self._dialog = None
        self._counting = None

    def _remind(self, facts: KeepingFacts) -> None:
        """On the start page, once a day at most, while the second place has not been reached for a week."""
        place = facts.place
        due = place is not None and place.overdue and self._setting(_REMINDED) != self._today().isoformat()
        if self._reminder is None:
            if not due:
                return
            from gui.calm_strip import CalmStrip

            self._reminder = CalmStrip("reminder")
            self._reminder.acted.connect(self.show_copies)
            self._reminder.dismissed.connect(self._dismiss)
            self._window.start_desk.page.add_strip(self._reminder)
        if place and due:
            words = reminder_words(place, self._today())
            self._reminder.say(words, self.tr("Copies and safety…"), self.tr("Not today"))
        else:
            self._reminder.hide()

    def _dismiss(self) -> None:
        if self._reminder:
            self._reminder.hide()
        try:
            self._shelf.archive.set_setting(_REMINDED, self._today().isoformat())
        except BagalauError:
            return  # then it comes again

    def _setting(self, key: str) -> str | None:
        try:
            return self._shelf.archive.setting(key)
        except BagalauError:
            return None

    def _warn_of_the_place(self) -> None:
        if self._shelf.archive.place == "local":
            return
        from gui.calm_strip import CalmStrip

        self._warning = CalmStrip("place", self._window)
        self._warning.dismissed.connect(self._warning.hide)
        self._window.strips.addWidget(self._warning)
        self._say_where_it_lies(self._warning)

    def _say_where_it_lies(self, strip: "CalmStrip") -> None:
        if self._shelf.archive.place == "network":
            text = self.tr(
                "The archive lies on a network drive. If the connection fails, the last entries may have to"
                " wait; let copies go to a disk of this computer too."
            )
        else:
            text = self.tr(
                "The archive lies on a stick or a disk that can be pulled out. Close the program before you"
                " pull it out, and let copies go to another disk too."
            )
        strip.say(text, dismiss=self.tr("I see"))

    def _refresh_lock(self) -> None:
        try:
            self._shelf.archive.refresh_lock()
        except ArchiveInUse as error:
            self._refresh.stop()
            self._tell(self.tr("The cards are open elsewhere"), error)
        except BagalauError:
            return  # the saver tells when the archive is away

    # What can be done

    def _copy(self) -> None:
        work = self._keeping.work(lambda backups, report, asked: backups.back_up("asked", report, asked))
        self._begin(work, self.tr("A copy is being made"), self.tr("The copy was not made"))

    def _check(self) -> None:
        work = self._keeping.work(lambda backups, report, asked: backups.check_newest(report, asked))
        self._begin(work, self.tr("The newest copy is being checked"), self.tr("The copy was not checked"))

    def _choose_place(self) -> None:
        from gui import file_choice

        folder = file_choice.choose_second_place(self._dialog or self._window)
        if folder:
            self._name_place(folder)

    def _name_place(self, folder: Path | None) -> None:
        def name(backups: "Backups", report: Report, asked: Callable[[], bool]) -> None:
            backups.name_second_place(folder)
            if folder:
                backups.copy_to_second_place(report, asked)

        heading = (
            self.tr("A copy is being brought there") if folder else self.tr("The place is being forgotten")
        )
        self._begin(self._keeping.work(name), heading, self.tr("No copy came to the second place"))

    def _copy_there(self) -> None:
        def bring(backups: "Backups", report: Report, asked: Callable[[], bool]) -> None:
            backups.back_up_if_changed("asked", report, asked)
            backups.copy_to_second_place(report, asked)

        heading = self.tr("A copy is being brought there")
        self._begin(self._keeping.work(bring), heading, self.tr("No copy came to the second place"))

    def _look_what_would_go(self, copy: Copy) -> None:
        """Before going back: which cards have been changed since."""
        from model.archive.recovery import Newer, examine, what_is_newer

        if not self._window.card_desk.save():
            return  # the foot of the window says why; nothing shall be gone back over

        def look(report: Report, _asked: Callable[[], bool]) -> list[Newer]:
            return what_is_newer(examine(self._file, self._shelf.papers, report), copy.file)

        work = LongWork(look, self)
        work.done.connect(partial(self._ask_back, copy))
        self._begin(work, self.tr("The copy is being compared"), self.tr("The copy cannot be read"))

    def _ask_back(self, copy: Copy, newer: "list[object]") -> None:
        from gui.dialogs.question import Answer, Question

        when = copy_time(copy.when, self._today())
        names = [getattr(one, "name", "") or f"№ {getattr(one, 'card_id', '')}" for one in newer]
        if names:
            more = "…" if len(names) > MOST_NAMED else "."
            text = self.tr(
                "%n card(s) have been changed since, and will be as they were then:", "", len(names)
            )
            changes = f"{text} {'; '.join(names[:MOST_NAMED])}{more}"
        else:
            changes = self.tr("No card has been changed since.")
        Question(
            self._dialog or self._window,
            self.tr("Bring the whole archive back? ({when})").format(when=when),
            [
                changes,
                self.tr(
                    "Nothing is lost: the archive as it is now is copied first and stays in this list. To"
                    " bring a single card back, use the history of the card instead."
                ),
            ],
            [
                Answer(self.tr("Cancel"), "cancel", primary=True),
                Answer(self.tr("Bring the archive back"), "do-go-back", lambda: self._go_back(copy)),
            ],
        ).open()

    def _go_back(self, copy: Copy) -> None:
        def before(backups: "Backups", report: Report, asked: Callable[[], bool]) -> Copy:
            return backups.back_up("before-restore", report, asked)

        work = self._keeping.work(before)
        work.done.connect(lambda _made: self._leave_for(copy))
        self._begin(work, self.tr("A copy is being made"), self.tr("The copy was not made"))

    def _leave_for(self, copy: Copy) -> None:
        if self._dialog:
            self._dialog.close()  # a window with a dialog over it does not close
        self.go_back_wanted.emit(copy.file)

    def _begin(self, work: LongWork, heading: str, failed: str) -> None:
        work.refused.connect(lambda error: self._tell(failed, error))
        shown_while(work, heading, self._dialog or self._window)

    def _tell(self, heading: str, error: BagalauError) -> None:
        from gui.dialogs.problem import tell_problem

        tell_problem(self._dialog or self._window, heading, error, self._translation.language)
