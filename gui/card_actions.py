"""What can be done with the open card besides filling it in: print it, write it to a file."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui import file_choice
from gui.dialogs.problem import tell_problem
from gui.dialogs.unfinished import UnfinishedDialog
from gui.paper_printing import PaperPrinting
from model.card.checks import check
from model.card.session import Session
from model.exchange.card_file import save_card
from model.wording import BagalauError, Language

Output = Literal["pdf", "print"]


class CardActions(QObject):
    """Serves one open card in one language of the window."""

    mend_wanted = Signal(str)
    """The user goes to this row instead of printing."""

    folder_used = Signal(str)

    def __init__(self, session: Session, language: Language, window: QWidget, print_folder: Path) -> None:
        """Serve the session's card."""
        super().__init__(window)
        self._session = session
        self._language: Language = language
        self._window = window
        self._printing = PaperPrinting(session, language, window, print_folder)
        self._printing.folder_used.connect(self.folder_used)

    def output(self, kind: Output, paper_language: Language, folder: Path | None) -> None:
        """Print or save the paper; an unfinished card first shows what it lacks."""
        report = check(self._session.card, self._session.score)
        if report.ready:
            self._put_out(kind, paper_language, folder, draft=False)
            return
        dialog = UnfinishedDialog(report, self._session.card, self._language, self._window)
        dialog.go.connect(self.mend_wanted)
        dialog.draft_wanted.connect(lambda: self._put_out(kind, paper_language, folder, draft=True))
        dialog.open()

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

    def _put_out(self, kind: Output, paper_language: Language, folder: Path | None, *, draft: bool) -> None:
        if kind == "pdf":
            self._printing.save_pdf(paper_language, folder, draft=draft)
        else:
            self._printing.show_for_printing(paper_language, draft=draft)
