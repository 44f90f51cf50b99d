"""Reads a list of schools from a file and shows it before anything is taken over."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui import file_choice
from gui.campaign.two_lines import cut_in_the_middle
from gui.dialogs.calm_dialog import CalmDialog
from gui.dialogs.problem import tell_problem
from gui.exchange.errand import Errand
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.job import Asked, Report
from model.archive.campaign import School
from model.paper import Paper
from model.ranking.school_list import SchoolList, read_school_list
from model.wording import BagalauError, Language, Message, say

_MOST_FAULTS = 12


class SchoolListDialog(CalmDialog):
    """Shows what was understood of a list; `taken` carries the schools once the user agrees."""

    taken = Signal(object)

    def __init__(
        self, file: str, found: SchoolList, paper: Paper, language: Language, parent: QWidget
    ) -> None:
        """Show the list."""
        super().__init__(parent, "", width=900)
        self.heading.setText(self.tr("List of schools: “{file}”").format(file=file))
        self.setWindowTitle(self.heading.text())
        self._schools = found.schools
        self.add_text(self.tr("Schools understood: {0}").format(len(found.schools)), "strong")
        if found.faults:
            self.add_text(self.tr("Lines not taken: {0}").format(len(found.faults)), "warn")
            shown = [say(fault, language) for fault in found.faults[:_MOST_FAULTS]]
            if len(found.faults) > _MOST_FAULTS:
                shown.append("…")
            self.add_text("\n".join(shown))
        names = {one.id: one.short.to(language) for one in paper.nominations}
        titles = [
            ("ranking.organisation", 0), ("ranking.municipality", 170), ("", 120), ("ranking.contact", 130),
        ]  # fmt: skip
        columns = [
            Column(say(Message(code), language) if code else self.tr("Nomination"), width)
            for code, width in titles
        ]
        table = LinesTable("preview", self.heading.text(), columns, self, wraps=False)
        cut_in_the_middle(table, two_lines=True)
        table.setMinimumHeight(220)
        table.show_lines(
            [
                Line((one.name, one.municipality, names.get(one.nomination, ""), one.contact))
                for one in found.schools
            ]
        )
        self.body.addWidget(table, 1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        take = self.add_button(self.tr("Take this list"), "take", primary=True)
        take.setEnabled(bool(found.schools))
        take.clicked.connect(self._take)

    def _take(self) -> None:
        self.accept()
        self.taken.emit(self._schools)


def ask_for_list(
    window: QWidget, paper: Paper, language: Language, taken: Callable[[tuple[School, ...]], object]
) -> None:
    """Ask for a file, show what is in it, and give its schools if the user agrees."""
    translate = QCoreApplication.translate
    title = translate("SchoolListDialog", "List of schools")
    kinds = translate("SchoolListDialog", "Tables (*.xlsx *.csv)")
    name, _ = QFileDialog.getOpenFileName(window, title, str(file_choice.documents()), kinds)
    if name:
        show_list(Path(name), window, paper, language, taken)


def show_list(
    path: Path,
    window: QWidget,
    paper: Paper,
    language: Language,
    taken: Callable[[tuple[School, ...]], object],
) -> None:
    """Show what is in a file, and give its schools if the user agrees."""
    translate = QCoreApplication.translate

    def work(_report: Report, _given_up: Asked) -> SchoolList:
        return read_school_list(path, paper)

    def show(found: object) -> None:
        if isinstance(found, SchoolList):
            dialog = SchoolListDialog(path.name, found, paper, language, window)
            dialog.taken.connect(taken)
            dialog.open()

    def refused(error: BagalauError) -> None:
        tell_problem(window, translate("SchoolListDialog", "The list cannot be read"), error, language)

    Errand(window).run(translate("SchoolListDialog", "The list is being read"), work, show, refused)
