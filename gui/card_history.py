"""From the open card to its past and back: shows the history, asks, and brings a state back."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs.history import HistoryDialog
from gui.dialogs.problem import tell_problem
from gui.dialogs.question import Answer, Question
from gui.dialogs.reading_sheet import ReadingSheet
from gui.open_page import OpenPage
from gui.shelf import OpenCard
from model.archive import contents_that_differ
from model.card.card import Card
from model.card.scored import score_of
from model.scoring import Scorer, with_comma
from model.wording import BagalauError, Language


class CardHistoryDesk(QObject):
    """Serves one open card in one language of the window."""

    def __init__(self, card: OpenCard, page: OpenPage, language: Language, window: QWidget) -> None:
        """Serve the card on the page."""
        super().__init__(window)
        self._card = card
        self._page = page
        self._language: Language = language
        self._window = window
        self._dialog: HistoryDialog | None = None

    def show(self, row: str | None, *, only_row: bool = False) -> None:
        """Show the past; `row` is the row at hand, to which it can be narrowed. All must be saved."""
        card = self._card.session.card
        try:
            history, revisions = self._card.history(), self._card.revisions.all()
        except BagalauError as error:
            self._tell_problem(error)
            return
        dialog = HistoryDialog(
            history,
            revisions,
            card,
            self._language,
            self._window,
            card.paper.rows[row] if row else None,
            only_row=only_row,
        )
        dialog.bring_back_wanted.connect(self._ask)
        dialog.look_wanted.connect(self._look)
        dialog.undo_wanted.connect(self._take_back)
        dialog.destroyed.connect(self._forget)
        if self._page.read_only:
            dialog.forbid_bringing_back()
        self._dialog = dialog
        dialog.open()

    def _look(self, then: Card, when: str) -> None:
        title = self.tr("The card: {when}").format(when=when)
        ReadingSheet(title, then, self._card.previous, self._language, self._window).open()

    def _ask(self, then: Card, when: str, seq: int | None) -> None:
        now = self._card.session.card
        scorer = Scorer(now.paper)
        totals = [with_comma(score_of(card, scorer).total) for card in (then, now)]
        contents = contents_that_differ(then, now)
        try:
            self._card.session.refuse_if_fixed(contents)
        except BagalauError as error:
            heading = self.tr("The card cannot be brought back to this state")
            tell_problem(self._dialog or self._window, heading, error, self._language)
            return
        changes = self.tr("%n field(s) will change.", "", len(contents))
        if totals[0] != totals[1]:
            total = self.tr("The total will be {then} instead of {now}.")
            changes += " " + total.format(then=totals[0], now=totals[1])
        answers = [
            Answer(self.tr("Cancel"), "cancel"),
            Answer(self.tr("Bring back"), "do-bring-back", lambda: self._bring_back(then, seq), primary=True),
        ]
        Question(
            self._dialog or self._window,
            self.tr("Bring the card back? ({when})").format(when=when),
            [
                changes,
                self.tr(
                    "What stands in the card now is not lost: it stays in the history, and Ctrl+Z takes"
                    " the whole step back."
                ),
            ],
            answers,
        ).open()

    def _bring_back(self, then: Card, seq: int | None) -> None:
        self._page.put_all(contents_that_differ(then, self._card.session.card), seq)
        self._show_anew()
        if self._dialog:
            self._dialog.notice.show_notice(
                self.tr("The card is as it was. Ctrl+Z in the card takes this step back."), self.tr("Undo"), 0
            )

    def _take_back(self) -> None:
        self._page.undo()
        self._show_anew()

    def _show_anew(self) -> None:
        """With the step that was just taken; where it could not be written, the foot of the window tells."""
        if self._dialog is None:
            return
        if self._card.session.unsaved:
            self._dialog.reject()
            self._dialog = None
            return
        try:
            history, revisions = self._card.history(), self._card.revisions.all()
        except BagalauError as error:
            self._tell_problem(error)
            return
        self._dialog.show_history(history, revisions, self._card.session.card)

    def _forget(self) -> None:
        self._dialog = None

    def _tell_problem(self, error: BagalauError) -> None:
        heading = self.tr("The history cannot be read")
        tell_problem(self._dialog or self._window, heading, error, self._language)
