"""The program with its window. Everything is put together here and nowhere else."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from gui.options import USAGE, Options, UsageError, read_options

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.translation import Translation
    from model.archive import Archive
    from model.paper.library import Papers

FAILED, REFUSED = 1, 2

SETTLED = 1000
"""Milliseconds after which a start is over."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    # Thousands of objects are made now and none is dropped: looking for dropped ones only costs time.
    gc.disable()
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


def _run(options: Options, archive_file: Path) -> int:
    from PySide6.QtCore import QTimer

    from gui.accidents import Accidents
    from gui.application import make_application
    from gui.main_window import MainWindow
    from gui.shelf import Shelf
    from gui.translation import Translation, as_language, system_language
    from model.locations import shipped
    from model.paper.library import Papers

    application = make_application()
    translation = Translation(application, options.language or system_language())
    papers = Papers(cache=archive_file.parent / "cache")
    archive = _opened(archive_file, papers, translation)
    if archive is None:
        return FAILED
    with archive:
        if not options.language:
            kept = as_language(archive.setting("language"))
            translation.use(kept or translation.language)
        window = MainWindow(Shelf(archive, papers, archive_file.parent), translation)
        Accidents(archive_file.parent / "accidents.log", window.card_desk.save).install()
        example = shipped("resources", "examples", "rating-card-2021.json")
        window.start(options.card or (example if options.example else None))
        QTimer.singleShot(SETTLED, application, lambda: _settle(archive))
        code = _tour(options.tour, window, translation) if options.tour else application.exec()
        _wind_up(window)
    return code


def _settle(archive: "Archive") -> None:
    """What can wait until the window stands."""
    from model.wording import BagalauError

    gc.enable()
    with suppress(BagalauError):  # without a copy the cards are as safe as the archive itself
        archive.back_up_if_changed()


def _opened(file: Path, papers: "Papers", translation: "Translation") -> "Archive | None":
    from model.archive import Archive
    from model.wording import BagalauError

    while True:
        try:
            return Archive.open(file, papers)
        except BagalauError as error:
            from gui.dialogs.no_archive import NoArchiveDialog

            if not NoArchiveDialog(error.message, file.parent, translation.language).exec():
                return None


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
    # A bundle without a console has neither.
    if stream:
        print(text, file=stream)


if __name__ == "__main__":
    sys.exit(main())
