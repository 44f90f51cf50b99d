"""What can be done with the open card besides filling it in: print it, write it to a file."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui import file_choice
from gui.dialogs.problem import tell_problem
from gui.dialogs.unfinished import UnfinishedDialog
from gui.paper_printing import PaperPrinting
from gui.printout import Printout, printout_of
from gui.shelf import OpenCard
from model.card.checks import check
from model.exchange.card_file import save_card
from model.printing.revision_mark import Part
from model.wording import BagalauError, Language

if TYPE_CHECKING:
    from gui.exchange.save_as import Kind

Output = Literal["pdf", "print"]


class CardActions(QObject):
    """Serves one open card in one language of the window."""

    mend_wanted = Signal(object)
    """The user goes to this field instead of printing."""

    folder_used = Signal(str)

    def __init__(self, card: OpenCard, language: Language, window: QWidget, print_folder: Path) -> None:
        """Serve the open card."""
        super().__init__(window)
        self._session = card.session
        self._revisions = card.revisions
        self._pictures = card.pictures
        self._language: Language = language
        self._window = window
        self._printing = PaperPrinting(language, window, print_folder)
        self._printing.folder_used.connect(self.folder_used)

    def output(self, kind: Output, paper_language: Language, folder: Path | None, part: Part = "all") -> None:
        """Print or save the paper; an unfinished card first shows what it lacks.

        A card that is as its newest revision is printed as that revision.
        """
        card, score = self._session.card, self._session.score
        newest, standing = self._revisions.newest(), self._revisions.standing(card)
        if newest and standing and not standing.changed:
            self._put_out(kind, printout_of(newest, part), paper_language, folder)
            return
        report = check(card, score)
        printout = Printout(card, score, draft=not report.ready, part=part)
        if report.ready:
            self._put_out(kind, printout, paper_language, folder)
            return
        dialog = UnfinishedDialog(report, card, self._language, self._window)
        dialog.go.connect(self.mend_wanted)
        dialog.draft_wanted.connect(lambda: self._put_out(kind, printout, paper_language, folder))
        dialog.open()

    def save_as(self, kind: "Kind", paper_language: Language, folder: Path | None) -> None:
        """Write the card for other programs; as its newest revision, where it is as that."""
        from gui.exchange.save_as import SaveAs

        card, score = self._session.card, self._session.score
        saving = SaveAs(self._language, self._window)
        saving.folder_used.connect(self.folder_used)
        newest, standing = self._revisions.newest(), self._revisions.standing(card)
        if newest and standing and not standing.changed:
            saving.save(kind, printout_of(newest), None, paper_language, folder)
            return
        report = check(card, score)
        printout = Printout(card, score, draft=not report.ready)
        saving.save(kind, printout, report, paper_language, folder)

    def output_revision(
        self, kind: Output, number: int, part: Part, paper_language: Language, folder: Path | None
    ) -> None:
        """Print or save a revision, byte for byte as every time."""
        try:
            printout = printout_of(self._revisions.frozen(number), part)
        except BagalauError as error:
            tell_problem(self._window, self.tr("The revision cannot be opened"), error, self._language)
            return
        self._put_out(kind, printout, paper_language, folder)

    def print_document(self, document: str, record: int, paper_language: Language) -> None:
        """Open a document of the card in the viewer, to be printed from there."""
        if self._pictures:
            pictures = self._pictures.file
            self._printing.show_document(self._session.card, document, record, paper_language, pictures)

    def save_as_file(self, saved: Callable[[], object] | None = None) -> None:
        """Write the card to a file of the user's choice; `saved` is called when it is there."""
        name = file_choice.proposed_name(self._session.card, self._language)
        path = file_choice.choose_to_save_card(self._window, name)
        if path is None:
            return
        try:
            save_card(path, self._session.card, points=True)
        except BagalauError as error:
            tell_problem(self._window, self.tr("The card file could not be saved"), error, self._language)
            return
        if saved:
            saved()

    def _put_out(
        self, kind: Output, printout: Printout, paper_language: Language, folder: Path | None
    ) -> None:
        if kind == "pdf":
            self._printing.save_pdf(printout, paper_language, folder)
        else:
            self._printing.show_for_printing(printout, paper_language)
