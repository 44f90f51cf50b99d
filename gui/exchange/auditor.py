"""Checks cards that others have filled in: one file, or a folder at once."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from gui import file_choice
from gui.dialogs.problem import tell_problem
from gui.dialogs.question import Answer, Question
from gui.exchange.errand import Errand
from gui.exchange.findings_dialog import FindingsDialog
from gui.exchange.folder_dialog import FolderDialog
from gui.exchange.saving import Saving
from gui.job import Asked, Report
from model.card.audit import AuditedCard, FolderAudit, audited
from model.exchange.any_file import read_any
from model.exchange.audit_folder import audit_folder
from model.paper.library import Papers
from model.wording import BagalauError, Language


class Auditor(QObject):
    """Serves the window in one language. Nothing that is checked comes into the archive."""

    folder_used = Signal(str)

    def __init__(self, papers: Papers, language: Language, window: QWidget, folder: Path | None) -> None:
        """Check with the papers; `folder` is where a file was saved last."""
        super().__init__(window)
        self._papers = papers
        self._language: Language = language
        self._window = window
        self._folder = folder
        self._errand = Errand(window)
        self._saving = Saving(language, window)
        self._saving.folder_used.connect(self.folder_used)

    def ask(self) -> None:
        """Ask what is to be checked: a file or a folder."""
        answers = [
            Answer(self.tr("Cancel"), "cancel"),
            Answer(self.tr("A folder with cards…"), "check-folder", self._ask_for_folder),
            Answer(self.tr("A file…"), "check-file", self._ask_for_file, primary=True),
        ]
        said = [
            self.tr(
                "The points printed in a card are compared with the method, row by row, and the total with"
                " the sum. A card file, Excel, Word, a PDF of this program and its scan can be checked."
            ),
            self.tr("The card stays where it is: nothing comes into your archive."),
        ]
        Question(self._window, self.tr("Check somebody's card"), said, answers).open()

    def check_file(self, path: Path) -> None:
        """Check one card."""

        def work(report: Report, given_up: Asked) -> AuditedCard:
            reading = read_any(path, self._papers, report, given_up)
            return audited(path.name, reading.card, reading.findings)

        heading = self.tr("The card is being checked")
        self._errand.run(heading, work, self._show_card, self._tell_refused)

    def check_folder(self, folder: Path) -> None:
        """Check every card of a folder; given up half-way, what was checked by then is shown."""

        def work(report: Report, given_up: Asked) -> FolderAudit:
            return audit_folder(folder, self._papers, lambda done, of, _file: report(done, of), given_up)

        heading = self.tr("The cards are being checked")
        self._errand.run_to_the_stop(
            heading, work, lambda audit: self._show_folder(folder, audit), self._tell_refused
        )

    def _ask_for_file(self) -> None:
        path = file_choice.choose_to_check(self._window)
        if path:
            self.check_file(path)

    def _ask_for_folder(self) -> None:
        folder = file_choice.choose_folder_to_check(self._window)
        if folder:
            self.check_folder(folder)

    def _show_card(self, one: object) -> None:
        if isinstance(one, AuditedCard):
            dialog = FindingsDialog(one, self._language, self._window)
            name = self.tr("Check of {what}").format(what=Path(one.file).stem)
            audit = FolderAudit((one,), ())
            dialog.save_wanted.connect(lambda ending: self._save(audit, ending, name, dialog))
            dialog.open()

    def _show_folder(self, folder: Path, audit: object) -> None:
        if isinstance(audit, FolderAudit):
            dialog = FolderDialog(folder.name, audit, self._language, self._window)
            name = self.tr("Check of {what}").format(what=folder.name)
            dialog.save_wanted.connect(lambda ending: self._save(audit, ending, name, dialog))
            dialog.open()

    def _save(self, audit: FolderAudit, ending: str, name: str, over: QDialog) -> None:
        language = self._language

        def make() -> bytes:
            if ending == ".xlsx":
                from model.exchange.audit_workbook import workbook_of_audit

                return workbook_of_audit(audit, language)
            from model.printing.audit_pages import print_audit

            return print_audit(audit, language)

        self._saving.save(ending, file_choice.fit_for_files(name), self._folder, make, over=over)

    def _tell_refused(self, error: BagalauError) -> None:
        tell_problem(self._window, self.tr("The card cannot be checked"), error, self._language)
