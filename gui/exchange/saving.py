"""Writes files of the user's choice: makes them away from the window's thread, tells where they are."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui import file_choice
from gui.dialogs.problem import tell
from gui.dialogs.question import Answer, Question
from gui.exchange.errand import Errand
from gui.job import Asked, Report
from model.exchange.files import write_atomically
from model.wording import BagalauError, Language, say


class Output(NamedTuple):
    """A file to be written; `make` gives its bytes and touches nothing that the window uses meanwhile."""

    path: Path
    make: Callable[[], bytes]


class Saving(QObject):
    """Serves the dialogs over one window, in one language."""

    folder_used = Signal(str)
    """The user has chosen this folder."""

    def __init__(self, language: Language, window: QWidget) -> None:
        """Stand over the window."""
        super().__init__(window)
        self._language: Language = language
        self._window = window
        self._errand = Errand(window)

    def save(
        self,
        ending: str,
        name: str,
        folder: Path | None,
        make: Callable[[], bytes],
        beside: Callable[[Path], Sequence[Output]] = lambda _: (),
        over: QWidget | None = None,
    ) -> None:
        """Ask for a file and write it.

        Args:
            ending: which kind of file: ".xlsx".
            name: what is proposed, without the ending.
            folder: where; the user's documents if it is not there.
            make: gives the bytes.
            beside: files that are written with it, by its path; asked about where they would replace one.
            over: over which window questions stand.
        """
        over = over or self._window
        path = file_choice.choose_to_save(over, ending, folder, name)
        if path is None:
            return
        self.folder_used.emit(str(path.parent))
        others = list(beside(path))
        outputs = [Output(path, make), *others]
        there = [one.path.name for one in others if one.path.exists()]
        if not there:
            self._write(outputs, over)
            return
        answers = [
            Answer(self.tr("Cancel"), "cancel"),
            Answer(self.tr("Replace"), "replace", lambda: self._write(outputs, over), primary=True),
        ]
        text = self.tr("Such a file is in the folder already: {names}.").format(names=", ".join(there))
        Question(over, self.tr("Replace the file?"), [text], answers).open()

    def _write(self, outputs: Sequence[Output], over: QWidget) -> None:
        def work(report: Report, given_up: Asked) -> None:
            for done, output in enumerate(outputs):
                report(done, len(outputs))
                content = output.make()
                if given_up():
                    return
                write_atomically(output.path, content)

        self._errand.run(
            self.tr("The file is being written"),
            work,
            lambda _: self._tell_saved([output.path for output in outputs], over),
            lambda error: self._tell_refused(error, outputs, over),
            self._still(over),
        )

    def _still(self, over: QWidget) -> QWidget:
        """The dialog, or the window if the dialog has been closed meanwhile."""
        return over if isValid(over) else self._window

    def _saved_words(self, number: int) -> str:
        """To be said anew by a subclass: a plural is looked up in the context of the class alone."""
        return self.tr("%n file(s) saved", "", number)

    def _tell_saved(self, paths: list[Path], over: QWidget) -> None:
        first = paths[0]
        answers = [
            Answer(self.tr("Close"), "close"),
            Answer(self.tr("Show in its folder"), "folder", lambda: self._show(first.parent, first, over)),
            Answer(self.tr("Open"), "open", lambda: self._show(first, first, over), primary=True),
        ]
        heading = self._saved_words(len(paths))
        said = [path.name for path in paths]
        said.append(self.tr("Folder: {folder}").format(folder=first.parent))
        Question(self._still(over), heading, said, answers).open()

    def _tell_refused(self, error: BagalauError, outputs: Sequence[Output], over: QWidget) -> None:
        answers = [
            Answer(self.tr("Close"), "close"),
            Answer(self.tr("Try again"), "again", lambda: self._write(outputs, over), primary=True),
        ]
        heading = self.tr("The file could not be saved")
        Question(self._still(over), heading, [say(error.message, self._language)], answers).open()

    def _show(self, target: Path, file: Path, over: QWidget) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            text = self.tr("The file itself is ready. It lies here:")
            tell(self._still(over), self.tr("This computer has no program to show it"), [text, str(file)])
