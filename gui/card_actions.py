"""What the buttons of the bar do with the open card: check it, print it, write it to a file."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui import file_choice
from gui.check_panel import CheckPanel
from gui.dialogs.problem import tell_problem
from gui.paper_printing import PaperPrinting
from model.card.card import Field
from model.card.checks import Report, check
from model.card.session import Session
from model.wording import BagalauError, Language

Output = Literal["pdf", "print"]


class CardActions(QObject):
    """Serves one open card in one language of the window; made anew with each card page."""

    go = Signal(object)
    """The user wants to see this Field."""

    folder_used = Signal(str)

    def __init__(
        self, session: Session, language: Language, panel: CheckPanel, window: QWidget, print_folder: Path
    ) -> None:
        """Serve the session's card; findings are shown in the panel."""
        super().__init__(window)
        self._session = session
        self._language: Language = language
        self._window = window
        self._printing = PaperPrinting(session, language, window, print_folder)
        self._printing.folder_used.connect(self.folder_used)
        self._panel = panel
        panel.go.connect(self._go)

    def check(self) -> None:
        """Show what is missing and what is wrong."""
        self._panel.open_check(self._session.card, self._report, self._language)

    def output(self, kind: Output, paper_language: Language, folder: Path | None) -> None:
        """Print or save the paper; an unfinished card first shows what it lacks."""
        report = self._report()
        if report.ready:
            self._put_out(kind, paper_language, folder, draft=False)
            return
        from gui.dialogs.unfinished import UnfinishedDialog

        dialog = UnfinishedDialog(report, self._session.card, self._language, self._window)
        dialog.go.connect(self._mend)
        dialog.draft_wanted.connect(lambda: self._put_out(kind, paper_language, folder, draft=True))
        dialog.open()

    def save_as_file(self, saved: Callable[[], object] | None = None) -> None:
        """Write the card to a file of the user's choice; `saved` is called when it is there."""
        name = file_choice.proposed_name(self._session.card, self._language)
        path = file_choice.choose_to_save_card(self._window, name)
        if path is None:
            return
        from model.exchange.card_file import save_card

        try:
            save_card(path, self._session.card, points=True)
        except BagalauError as error:
            tell_problem(self._window, self.tr("The card file could not be saved"), error, self._language)
            return
        if saved:
            saved()

    def retire(self) -> None:
        """The card is put away, or comes back in another language."""
        self._panel.go.disconnect(self._go)
        self._panel.close_check()
        self.deleteLater()

    def _report(self) -> Report:
        return check(self._session.card, self._session.score)

    def _go(self, row: str) -> None:
        self.go.emit(Field("values", row))

    def _mend(self, row: str) -> None:
        """Begin with the row, with the rest of the list at hand."""
        self.check()
        self._go(row)

    def _put_out(self, kind: Output, paper_language: Language, folder: Path | None, *, draft: bool) -> None:
        if kind == "pdf":
            self._printing.save_pdf(paper_language, folder, draft=draft)
        else:
            self._printing.show_for_printing(paper_language, draft=draft)
