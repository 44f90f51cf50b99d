"""From the open card to its paper: as a PDF in a file, or in the system's viewer to be printed from there."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gui import file_choice
from gui.dialogs.question import Answer, Question
from gui.job import Job
from gui.print_job import PrintJob
from gui.printout import Printout
from gui.state_words import revision_words
from model.card.card import Card
from model.wording import BagalauError, Language, say

Use = Callable[[bytes], None]
Pictures = Callable[[str], bytes | None]


class PaperPrinting(QObject):
    """Makes the paper of a card, or of one of its revisions."""

    folder_used = Signal(str)
    """The user has chosen this folder."""

    def __init__(self, language: Language, window: QWidget, print_folder: Path) -> None:
        """Print what is asked for.

        Args:
            language: of the window, for what is told.
            window: over which dialogs stand.
            print_folder: where papers wait for the viewer.
        """
        super().__init__(window)
        self._language: Language = language
        self._window = window
        self._print_folder = print_folder
        self._job: Job | None = None

    def save_pdf(self, printout: Printout, paper_language: Language, folder: Path | None) -> None:
        """Ask for a file and write the paper there."""
        name = self._name(printout, paper_language)
        path = file_choice.choose_to_save_pdf(self._window, folder, name)
        if path is None:
            return
        chosen = path
        self.folder_used.emit(str(chosen.parent))
        self._make(printout, paper_language, lambda content: self._save(chosen, content))

    def show_for_printing(self, printout: Printout, paper_language: Language) -> None:
        """Open the paper in the system's viewer."""
        path = self._print_folder / f"{self._name(printout, paper_language)}.pdf"
        self._make(printout, paper_language, lambda content: self._open(path, content))

    def show_document(
        self, card: Card, document: str, record: int, paper_language: Language, pictures: Pictures
    ) -> None:
        """Open a document of the card (an act, a report) in the system's viewer."""
        from gui.print_job import DocumentJob

        called = next(one.short.to(paper_language) for one in card.paper.documents if one.id == document)
        path = self._print_folder / f"{file_choice.fit_for_files(f'{called} {record}')}.pdf"
        job = DocumentJob(card, document, record, paper_language, pictures, self._window)
        self._run(job, lambda content: self._open(path, content))

    def _name(self, printout: Printout, paper_language: Language) -> str:
        """A name for the file that tells parts and revisions of one card from each other."""
        parts = {
            "all": "",
            "paper": self.tr("paper"),
            "signatures": self.tr("signature sheet"),
            "site": self.tr("for the site"),
        }
        revision = revision_words(printout.revision.number) if printout.revision else ""
        more = " ".join(word for word in (revision, parts[printout.part]) if word)
        return file_choice.proposed_name(printout.card, paper_language, more)

    def _make(self, printout: Printout, paper_language: Language, use: Use) -> None:
        """Make the PDF, then use it."""
        job = PrintJob(
            printout.card,
            printout.score,
            paper_language,
            draft=printout.draft,
            part=printout.part,
            revision=printout.revision,
            parent=self._window,
        )
        self._run(job, use)

    def _run(self, job: Job, use: Use) -> None:
        """Wait for a PDF; a second wish while one is under way takes its place."""
        from gui.dialogs.waiting import WaitingDialog

        if self._job:
            self._job.cancel()
        self._job = job
        waiting = WaitingDialog(self.tr("The paper is being made…"), self._window)
        waiting.rejected.connect(job.cancel)
        job.stepped.connect(waiting.show_step)
        for end in (job.done, job.refused, job.broken):
            end.connect(waiting.finish)
        job.done.connect(use)
        job.refused.connect(self._tell_refused)
        job.broken.connect(self._pass_on)
        job.start()

    def _save(self, path: Path, content: bytes) -> None:
        if not self._written(path, content):
            return
        answers = [
            Answer(self.tr("Close"), "close"),
            Answer(self.tr("Show in its folder"), "folder", lambda: self._show(path.parent, path)),
            Answer(self.tr("Open"), "open", lambda: self._show(path, path), primary=True),
        ]
        self._tell(
            self.tr("The PDF is saved"), [path.name, self.tr("Folder: {0}").format(path.parent)], answers
        )

    def _open(self, path: Path, content: bytes) -> None:
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            for old in path.parent.glob("*.pdf"):
                # A viewer may hold an old one open; then it stays until the next time.
                with contextlib.suppress(OSError):
                    old.unlink()
        if self._written(path, content) and self._show(path, path):
            self._tell(
                self.tr("The paper is open in the PDF viewer"),
                [
                    self.tr("Print it from there, as a rule with Ctrl+P."),
                    self.tr("What you change in the card afterwards needs a new print."),
                ],
                [Answer(self.tr("Close"), "close", primary=True)],
            )

    def _written(self, path: Path, content: bytes) -> bool:
        from model.exchange.files import write_atomically

        try:
            write_atomically(path, content)
        except BagalauError as error:
            said = say(error.message, self._language)
            again = Answer(self.tr("Try again"), "again", lambda: self._save(path, content), primary=True)
            answers = [Answer(self.tr("Close"), "close"), again]
            self._tell(self.tr("The PDF could not be saved"), [said], answers)
            return False
        return True

    def _show(self, target: Path, pdf: Path) -> bool:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            return True
        self._tell(
            self.tr("This computer has no program to show it"),
            [
                self.tr("The paper itself is ready. It lies here:"),
                str(pdf),
                self.tr(
                    "Open it with any program for PDF, also on another computer, and print it from there."
                ),
            ],
            [Answer(self.tr("Close"), "close", primary=True)],
        )
        return False

    def _tell_refused(self, error: BagalauError) -> None:
        close = Answer(self.tr("Close"), "close", primary=True)
        self._tell(self.tr("The paper cannot be printed yet"), [say(error.message, self._language)], [close])

    def _pass_on(self, error: Exception) -> None:
        """A fault of the program: told where all of them are."""
        raise error

    def _tell(self, heading: str, paragraphs: list[str], answers: list[Answer]) -> None:
        Question(self._window, heading, paragraphs, answers).open()
