"""The program with its window. Everything is put together here and nowhere else."""

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gui.late_enumerations import make_enumerations_late
from gui.options import USAGE, Options, UsageError, read_options

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.keeping import Keeping
    from gui.main_window import MainWindow
    from gui.opening import Opened
    from gui.single_instance import Door
    from gui.translation import Translation
    from model.archive import Archive
    from model.paper.library import Papers
    from model.wording import BagalauError

FAILED, REFUSED = 1, 2

SETTLED = 1000
"""Milliseconds after which a start is over."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    # Thousands of objects are made now and none is dropped: looking for dropped ones only costs time.
    gc.disable()
    make_enumerations_late()
    try:
        options = read_options(sys.argv[1:] if arguments is None else arguments)
    except UsageError as error:
        _print(f"bagalau: {error}", error=True)
        return REFUSED
    if options.help:
        _print(USAGE)
        return 0
    if options.tour:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not options.example:
        from model.locations import archive_file

        return _run(options, options.archive or archive_file())
    from tempfile import TemporaryDirectory

    # A copy to play with: nothing of it comes among the user's own cards.
    with TemporaryDirectory(prefix="bagalau-", ignore_cleanup_errors=True) as folder:
        return _run(options, options.archive or Path(folder) / "archive.sqlite")


class After(NamedTuple):
    """How the program goes on after a window.

    Attributes:
        copy: the archive becomes what this copy holds; None if it stays as it is.
        card_id: the card to begin with; None: as at any start.
    """

    copy: Path | None = None
    card_id: int | None = None


class Sitting(NamedTuple):
    """What one window after the other has in common."""

    options: Options
    file: Path
    application: "QApplication"
    translation: "Translation"
    papers: "Papers"


def _run(options: Options, archive_file: Path) -> int:
    _import_plainly()
    from gui.application import make_application
    from gui.opening import HandedOver, bring_back, open_archive
    from gui.translation import Translation, system_language
    from model.paper.library import Papers

    application = make_application()
    translation = Translation(application, options.language or system_language())
    papers = Papers(cache=archive_file.parent / "cache")
    sitting = Sitting(options, archive_file, application, translation, papers)
    before: After | None = None
    problem: BagalauError | None = None
    while True:
        try:
            card = None if before else options.card
            handed_over = partial(_handed_over, archive_file, card)
            opened = open_archive(archive_file, papers, translation, handed_over)
        except HandedOver:
            return 0
        if opened is None:
            return FAILED
        archive_file = opened.archive.path  # perhaps another place
        sitting = sitting._replace(file=archive_file)
        with opened.archive:
            code, after = _sit(sitting, opened, before, problem)
        if after is None:
            return code
        before, problem = after, bring_back(archive_file, after.copy) if after.copy else None


def _import_plainly() -> None:
    """PySide6 looks into the source of each module that is imported after it, for a feature not used here."""
    import builtins

    import PySide6.QtCore  # noqa: F401  (puts its own import in place)

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _sit(
    sitting: Sitting, opened: "Opened", before: After | None, problem: "BagalauError | None"
) -> "tuple[int, After | None]":
    """One window, from its first look to its end; the exit code, and how it goes on."""
    from PySide6.QtCore import QTimer

    from gui.accidents import Accidents
    from gui.application import STANDS
    from gui.main_window import MainWindow
    from gui.shelf import Shelf
    from gui.translation import as_language
    from model.locations import shipped

    options, archive, translation = sitting.options, opened.archive, sitting.translation
    if not options.language:
        kept = as_language(archive.setting("language"))
        translation.use(kept or translation.language)
    if not (before or options.card or options.example or options.tour or archive.read_only):
        _greet(archive, translation)
    window = MainWindow(Shelf(archive, sitting.papers, sitting.file.parent), translation)
    log = sitting.file.parent / "accidents.log"
    Accidents(log, window.card_desk.save, lambda: _report(sitting.file, log)).install()
    example = shipped("resources", "examples", "rating-card-2021.json")
    window.start(None if before else options.card or (example if options.example else None))
    if before and before.card_id is not None:
        window.open_card(before.card_id)
    goes_on: list[After] = []
    door: list[Door] = []
    if archive.read_only:
        from gui.opening import read_only_strip

        read_only_strip(opened, window, lambda card_id: goes_on.append(After(card_id=card_id)))
    else:
        QTimer.singleShot(STANDS, window, lambda: door.extend(_open_door(sitting.file, window)))
    _tell_what_was_done(opened, before, problem, window, translation)
    keeping: list[Keeping] = []
    QTimer.singleShot(SETTLED, window, lambda: keeping.extend(_settle(sitting, archive, window, goes_on)))
    code = _tour(options.tour, window, translation) if options.tour else sitting.application.exec()
    for one in door:
        one.close()
    for care in keeping:
        care.stop()
    _wind_up(window)
    return code, goes_on[-1] if goes_on else None


def _tell_what_was_done(
    opened: "Opened",
    before: After | None,
    problem: "BagalauError | None",
    window: "MainWindow",
    translation: "Translation",
) -> None:
    if opened.restored:
        from gui.dates import local_today
        from gui.dialogs.recovered import RecoveredDialog

        RecoveredDialog(opened.restored, local_today(), window).open()
    elif before and before.copy:
        from gui.opening import tell_brought_back

        tell_brought_back(problem, window, translation.language)


def _report(file: Path, log: Path) -> str:
    from gui.problem_report import problem_report

    return problem_report(file, log)


def _greet(archive: "Archive", translation: "Translation") -> None:
    """The two questions of a first start. What tells that it is none costs next to nothing."""
    if archive.setting("language") is None and not archive.cards():
        from gui.first_start import greet

        greet(archive, translation)


def _open_door(archive_file: Path, window: "MainWindow") -> "list[Door]":
    """Hear a second start: it shows this window, with its card file. Nothing, where that cannot be."""
    if not window.isVisible():
        return []  # it was closed at once; nobody would close the door
    from gui.single_instance import Door, come_forward

    def let_in(card: Path | None) -> None:
        come_forward(window)
        if card:
            window.open_file(card)

    try:
        door = Door(archive_file, window)
    except OSError:
        return []
    door.rung.connect(let_in)
    return [door]


def _settle(
    sitting: Sitting, archive: "Archive", window: "MainWindow", goes_on: list[After]
) -> "list[Keeping]":
    """What can wait until the window stands: the care for the copies. Who only reads has none to care for."""
    gc.enable()
    if archive.read_only or not window.isVisible():
        return []  # it was closed at once: the archive is, too
    from gui.dates import local_today
    from gui.keeping import Keeping
    from gui.keeping_desk import KeepingDesk
    from model.archive.archive import utc_now
    from model.archive.backups import Backups

    keeping = Keeping(Backups(sitting.file, utc_now), window)
    desk = KeepingDesk(keeping, window.shelf, sitting.translation, local_today, window)

    def go_back(copy: Path) -> None:
        keeping.stop()
        goes_on.append(After(copy=copy))

    desk.go_back_wanted.connect(lambda copy: window.end(lambda: go_back(copy)))
    keeping.start()
    return [keeping]


def _handed_over(file: Path, card: Path | None) -> bool:
    """Whether another process of this program has the archive open, and does what was asked for here."""
    from gui.single_instance import hand_over

    return hand_over(file, card)


def _tour(folder: Path, window: "MainWindow", translation: "Translation") -> int:
    from gui.tour import TourFailed, take_tour

    try:
        files = take_tour(window, folder, translation.language)
    except TourFailed as failure:
        _print(f"bagalau: {failure}", error=True)
        return FAILED
    for file in files:
        _print(str(file.resolve()))
    return 0


def _wind_up(window: "MainWindow") -> None:
    """Let a PDF that is under way come to its end before Python does."""
    from PySide6.QtCore import QThreadPool

    QThreadPool.globalInstance().waitForDone()
    window.deleteLater()


def _print(text: str, *, error: bool = False) -> None:
    stream = sys.stderr if error else sys.stdout
    # A bundle without a console has neither; and a console may know no Kazakh letters.
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if stream:
        print(text, file=stream)


if __name__ == "__main__":
    sys.exit(main())
