"""From a start to an open archive, whatever stands in the way: the user is told, and decides."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gui.translation import Translation
from model.archive import Archive, ArchiveDamaged, ArchiveError, ArchiveInUse
from model.paper.library import Papers
from model.wording import BagalauError, Language

if TYPE_CHECKING:  # a start without trouble does without
    from gui.dialogs.recovery import Restored
    from gui.main_window import MainWindow
    from gui.reading_only import ReadingOnly
    from model.archive.lock import Owner


class Opened(NamedTuple):
    """An open archive.

    Attributes:
        archive: to be closed when the window is.
        restored: what was done because it was damaged; None if it was not.
        owner: who has it open for work, where it is open here for reading only.
        protected: nothing can be written where it lies; it is open for reading only.
    """

    archive: Archive
    restored: "Restored | None" = None
    owner: "Owner | None" = None
    protected: bool = False


class HandedOver(Exception):
    """Another process of this program has the archive open, and does what was asked for here."""


def open_archive(
    file: Path, papers: Papers, translation: Translation, handed_over: Callable[[], bool] = lambda: False
) -> Opened | None:
    """The archive, perhaps in another place that the user has chosen; None if the user gives up.

    Args:
        file: the archive.
        papers: the papers of its cards.
        translation: the language of what is asked.
        handed_over: where it is in use, tries to hand over to the window that has it.

    Raises:
        HandedOver: that window has come to the front.
    """
    restored: Restored | None = None
    owner: Owner | None = None
    read_only = protected = False
    while True:
        try:
            return Opened(Archive.open(file, papers, read_only=read_only), restored, owner, protected)
        except ArchiveInUse as error:
            if handed_over():
                raise HandedOver from None
            from gui.dialogs.in_use import InUseDialog

            asked = InUseDialog(error, translation.language)
            asked.exec()
            if asked.way == "leave":
                return None
            read_only, owner = asked.way == "read", error.owner
        except ArchiveDamaged as error:
            from gui.dates import local_today
            from gui.dialogs.recovery import RecoveryDialog

            dialog = RecoveryDialog(file, error.message, papers, translation.language, local_today())
            dialog.exec()
            if dialog.restored is None:
                return None
            restored = dialog.restored
        except BagalauError as error:
            from gui.dialogs.no_archive import NoArchiveDialog
            from model.archive.elsewhere import can_only_be_read

            readable = isinstance(error, ArchiveError) and can_only_be_read(error, file) and not read_only
            told = NoArchiveDialog(error.message, file.parent, translation.language, readable=readable)
            if not told.exec():
                return None
            read_only = protected = told.way == "read"
            if told.way == "elsewhere":
                file = _elsewhere(file, translation.language) or file


def _elsewhere(file: Path, language: Language) -> Path | None:
    """The archive in a folder that the user chooses; None if it did not come there."""
    from gui.dialogs.problem import tell_problem
    from gui.file_choice import choose_place_for_cards
    from model.archive.elsewhere import copied_to

    folder = choose_place_for_cards()
    if folder is None:
        return None
    try:
        return copied_to(file, folder)
    except BagalauError as error:
        from PySide6.QtCore import QCoreApplication

        title = QCoreApplication.translate("Keeping", "The cards could not be copied there")
        tell_problem(None, title, error, language).exec()
        return None


def read_only_strip(
    opened: Opened, window: "MainWindow", go_on: Callable[[int | None], object]
) -> "ReadingOnly":
    """Say over the window why nothing can be changed; `go_on` is called with the open card before it ends."""
    from gui.reading_only import ReadingOnly

    archive = opened.archive
    strip = ReadingOnly(
        archive.path,
        opened.owner,
        shared=archive.place == "network",
        window=window,
        protected=opened.protected,
    )
    window.strips.addWidget(strip.strip)
    window.bar.language_wanted.connect(strip.retranslate)

    def work() -> None:
        card = window.card_desk.card
        strip.stop()
        window.end(lambda: go_on(card.id if card else None))

    strip.work_wanted.connect(work)
    return strip


def tell_brought_back(problem: BagalauError | None, window: "MainWindow", language: Language) -> None:
    """After the archive was to become what a copy holds."""
    from PySide6.QtCore import QCoreApplication

    from gui.dialogs.problem import tell, tell_problem

    translate = QCoreApplication.translate
    if problem:
        tell_problem(window, translate("Keeping", "The archive could not be brought back"), problem, language)
        return
    said = translate(
        "Keeping",
        "The cards are as they were in the copy. The archive as it was before is among the copies: the way "
        "back is the same.",
    )
    tell(window, translate("Keeping", "The archive has been brought back"), [said])


def bring_back(file: Path, copy: Path) -> "BagalauError | None":
    """Put a copy into the place of the archive, which is closed; what kept it from being done."""
    from PySide6.QtCore import QCoreApplication

    from gui.keeping_work import LongWork, waited_for
    from model.archive.going_back import go_back

    work = LongWork(lambda report, _asked: go_back(file, copy, lambda: datetime.now(UTC), report))
    try:
        waited_for(work, QCoreApplication.translate("Keeping", "The archive is being brought back"))
    except BagalauError as error:
        return error
    return None
