"""The open card as a file that others can open: a workbook, a text document, a page for the school's site."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui import file_choice
from gui.dialogs.question import Answer, Question
from gui.exchange.saving import Output, Saving
from gui.printout import Printout
from model.card.report import Report
from model.wording import Language

Kind = Literal["xlsx", "docx", "html"]
KINDS: Final[tuple[Kind, ...]] = ("xlsx", "docx", "html")


class SaveAs(QObject):
    """Serves one printout in one language of the window."""

    folder_used = Signal(str)

    def __init__(self, language: Language, window: QWidget) -> None:
        """Stand over the window."""
        super().__init__(window)
        self._window = window
        self._saving = Saving(language, window)
        self._saving.folder_used.connect(self.folder_used)

    def save(
        self,
        kind: Kind,
        printout: Printout,
        report: Report | None,
        paper_language: Language,
        folder: Path | None,
    ) -> None:
        """Ask for a file and write it.

        Args:
            kind: of file.
            printout: the card, with its points.
            report: what the check found; None for a revision, which is as it is.
            paper_language: of the paper, whatever the window speaks.
            folder: the one used last.
        """
        if kind != "html" or report is None or report.ready:
            self._save(kind, printout, paper_language, folder)
            return
        number = len(report.missing)
        said = [
            self.tr("%n row(s) are empty.", "", number) if number else "",
            self.tr("There are mistakes in it: the check (F7) names them.") if report.faulty else "",
            self.tr("The page and the PDF will say that they are a draft."),
        ]
        answers = [
            Answer(
                self.tr("Save as a draft"),
                "draft",
                lambda: self._save(kind, printout, paper_language, folder),
            ),
            Answer(self.tr("Do not save"), "cancel", primary=True),
        ]
        Question(self._window, self.tr("The card is not finished"), said, answers).open()

    def _save(self, kind: Kind, printout: Printout, paper_language: Language, folder: Path | None) -> None:
        own = printout._replace(card=printout.card.copied())  # whatever is typed meanwhile
        site = self.tr("for the site") if kind == "html" else ""
        name = file_choice.proposed_name(own.card, paper_language, site)

        def beside(path: Path) -> list[Output]:
            if kind != "html":
                return []
            return [Output(path.with_suffix(".pdf"), lambda: _pdf_for_the_site(own, paper_language))]

        self._saving.save(f".{kind}", name, folder, _maker(kind, own, paper_language), beside)


def _maker(kind: Kind, printout: Printout, language: Language) -> Callable[[], bytes]:
    return {
        "xlsx": lambda: _workbook(printout, language),
        "docx": lambda: _document(printout, language),
        "html": lambda: _page(printout, language),
    }[kind]


def _workbook(printout: Printout, language: Language) -> bytes:
    from model.exchange.excel.write import workbook_of

    return workbook_of(printout.card, language)


def _document(printout: Printout, language: Language) -> bytes:
    from model.exchange.word.write import document_of
    from model.printing.filled_paper import FilledPaper

    card, score = printout.card, printout.score
    return document_of(card, FilledPaper(card, score, language), language)


def _page(printout: Printout, language: Language) -> bytes:
    from model.exchange.web_page.page import page_of
    from model.printing.filled_paper import FilledPaper

    card, score = printout.card, printout.score
    return page_of(card, FilledPaper(card, score, language), language, draft=printout.draft)


def _pdf_for_the_site(printout: Printout, language: Language) -> bytes:
    """Without lines to sign on and without the code, which holds names."""
    from model.printing import print_paper

    return print_paper(printout.card, printout.score, language, printout.draft, printout.revision, "site")
