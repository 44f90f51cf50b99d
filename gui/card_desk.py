"""The open card in the window: its page, its state of saving, and how it is left without losing an entry."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QWidget

from gui.card_page import CardPage
from gui.heading import Heading, heading_of
from gui.open_page import OpenPage
from gui.pages import page_of
from gui.shelf import OpenCard
from model.card.card import Field
from model.wording import Language, Message, say

if TYPE_CHECKING:  # what a start does without is imported where it is first used
    from gui.card_actions import CardActions
    from gui.card_history import CardHistoryDesk
    from gui.check_panel import CheckPanel
    from gui.ready_to_sign import ReadyToSign
    from gui.status_line import StatusLine
    from model.card.report import Report

SETTLE: Final = 500
"""Milliseconds between looks whether all is kept."""

PANEL_HEIGHT: Final = 210

REST: Final = 600
"""Milliseconds of rest before the bar looks for contradictions among entries."""

MOST_LOOKED_THROUGH: Final = 500
"""Entries that are looked through for the bar; of more, the check alone tells."""


class CardDesk(QObject):
    """Holds at most one open card."""

    heading_changed = Signal()
    folder_used = Signal(str)
    print_wanted = Signal(str, int, str)
    """Kind of output, number of the revision, part of the paper."""

    document_wanted = Signal(str, int)
    """A document of the card, the number of its record."""

    def __init__(
        self,
        area: QSplitter,
        stack: QStackedWidget,
        print_folder: Path,
        window: QWidget,
        *,
        read_only: bool = False,
    ) -> None:
        """Hold no card yet.

        Args:
            area: what a check finds goes here, below the stack.
            stack: pages go here.
            print_folder: where papers wait for the viewer.
            window: over which dialogs stand.
            read_only: cards can be looked at and printed, and not changed.
        """
        super().__init__(window)
        self._read_only = read_only
        self._area = area
        self._stack = stack
        self._status: StatusLine | None = None
        self._saving = False
        self._print_folder = print_folder
        self._window = window
        self._card: OpenCard | None = None
        self._language: Language = "ru"
        self._saved_at: datetime | None = None
        self._reason: Message | None = None
        self._outdated = False
        self.page: OpenPage | None = None
        self._panel: CheckPanel | None = None
        self._actions: CardActions | None = None
        self._signing: ReadyToSign | None = None
        self._past: CardHistoryDesk | None = None
        self._settle = QTimer(self)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self._look)
        self._faults = 0
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST)
        self._resting.timeout.connect(self._count_faults)

    def tell(self, status: "StatusLine") -> None:
        """Say on this line from now on whether all is kept."""
        self._status = status
        status.retry_wanted.connect(self.save)
        status.reopen_wanted.connect(self.reopen)
        status.elsewhere_wanted.connect(self.save_as_file)
        self._say()

    @property
    def card(self) -> OpenCard | None:
        """The open card."""
        return self._card

    @property
    def actions(self) -> "CardActions | None":
        """What can be done with the open card; made when it is first needed."""
        if self._actions is None and self._card is not None:
            from gui.card_actions import CardActions

            self._actions = CardActions(self._card, self._language, self._window, self._print_folder)
            self._actions.mend_wanted.connect(self._mend)
            self._actions.folder_used.connect(self.folder_used)
        return self._actions

    @property
    def signing(self) -> "ReadyToSign | None":
        """The way from the open card to its signature; made when it is first needed."""
        if self._signing is None and self._card is not None:
            from gui.ready_to_sign import ReadyToSign

            self._signing = ReadyToSign(self._card, self._language, self._window, self._print_folder)
            self._signing.mend_wanted.connect(self._mend)
            self._signing.changed.connect(self.heading_changed)
            self._signing.print_wanted.connect(self.print_wanted)
        return self._signing

    def make_ready(self) -> None:
        """Go on towards the signature; what was typed last must be kept first."""
        if self.signing and not self._read_only and self.save():
            self.signing.begin()

    def show_revisions(self) -> None:
        """Show what was frozen of the open card."""
        if self.signing:
            self.save()
            self.signing.show_revisions()

    def show_history(self, *, only_row: bool = False) -> None:
        """Show every step of the open card, or those of the row at hand."""
        if self._card is None or self.page is None:
            return
        if self._past is None:
            from gui.card_history import CardHistoryDesk

            self._past = CardHistoryDesk(self._card, self.page, self._language, self._window)
        self.save()
        self._past.show(self.page.focused_row(), only_row=only_row)

    def open(self, card: OpenCard, language: Language) -> None:
        """Put a card on the desk."""
        self._card = card
        self._saved_at = card.saved_at
        self._reason, self._outdated = None, False
        self._lay_out(card, language)
        self._say_saved(self._saved_at)

    def reopen(self) -> None:
        """Take the card as it is stored now; what was typed here and not written is entered again."""
        if self._card is None or self.page is None:
            return
        from gui.reopening import Reopening

        place, language = self.page.place(), self._language

        def lay_out(card: OpenCard) -> None:
            self.open(card, language)
            self._return_when_there(place)
            if self.save() and self.page:
                self.page.saver.stepped()

        Reopening(language, self._window).reopen(self._card, lay_out)

    def change_language(self, language: Language) -> None:
        """Show the same place of the same card in another language."""
        if self._card is None or self.page is None:
            return
        place = self.page.place()
        checking = self._panel is not None and self._panel.isVisible()
        self.save()
        self._lay_out(self._card, language)
        self._return_when_there(place)
        if checking:
            self.check()
        self._say()

    def heading(self) -> Heading | None:
        """What the bar says of the open card."""
        if self._card is None:
            return None
        return heading_of(self._card, self._language, self._faults)

    def _count_faults(self) -> None:
        """Entries may all be filled in and contradict one another: the paper is a draft then."""
        if self._card is None:
            return
        session, faults = self._card.session, 0
        if session.ledger and 0 < (session.score.entries or 0) <= MOST_LOOKED_THROUGH:
            from model.card.checks import check

            faults = len(check(session.card, session.score, ledger=session.ledger).faults)
        if faults != self._faults:
            self._faults = faults
            self.heading_changed.emit()

    def check(self) -> None:
        """Show what is missing and what is wrong, below the card."""
        if self._card is None:
            return
        if self._panel is None:
            from gui.check_panel import CheckPanel

            self._panel = CheckPanel(self._area)
            self._panel.go.connect(self._go_to)
            self._area.addWidget(self._panel)
            self._area.setSizes([self._area.height() - PANEL_HEIGHT, PANEL_HEIGHT])
        self._panel.open_check(self._card.session.card, self._made_report(self._card), self._language)

    def _made_report(self, card: OpenCard) -> "Callable[[], Report]":
        """What is found in the card as it is by then; odd jumps since last year among it."""
        from gui.exchange.last_year import with_last_year
        from model.card.checks import check

        session = card.session
        return lambda: with_last_year(check(session.card, session.score), card.previous, session.card)

    def save(self) -> bool:
        """Write everything typed; true if it is kept, or there is no card."""
        return self.page is None or self.page.saver.save()

    def reassure(self) -> None:
        """Save, and say so even if there was nothing to save."""
        if self._card and self.save():
            self._say_saved(self._saved_at)

    def save_as_file(self) -> None:
        """Write the card to a file of the user's choice."""
        if self.actions:
            self.actions.save_as_file()

    def print_document(self, document: str, record: int, paper_language: Language) -> None:
        """Open a document of the card in the viewer."""
        if self.actions:
            self.actions.print_document(document, record, paper_language)

    def leave(self, then: Callable[[], object]) -> None:
        """Put the card away, then go on. What cannot be kept is never dropped without a question."""

        def go() -> None:
            self._put_away()
            then()

        if self.save():
            go()
        else:
            self._ask_before_leaving(go, lambda: self.leave(then))

    def _ask_before_leaving(self, go: Callable[[], None], again: Callable[[], None]) -> None:
        from gui.dialogs.question import Answer, Question

        def save() -> None:
            if self.actions:
                self.actions.save_as_file(go)

        reason = say(self._reason, self._language) if self._reason else ""
        way_out = self.tr(
            "Nothing is lost as long as this card is open. You can save it to a file, on a stick too."
        )
        answers = [
            Answer(self.tr("Leave without saving"), "drop", go),
            Answer(self.tr("Save to a file…"), "elsewhere", save),
            Answer(self.tr("Open anew"), "reopen", self.reopen, primary=True)
            if self._outdated
            else Answer(self.tr("Try again"), "again", again, primary=True),
        ]
        heading = self.tr("The last entries are not saved yet")
        Question(self._window, heading, [reason, way_out], answers).open()

    def _go_to(self, field: Field) -> None:
        if self.page:
            self.page.go_to(field)

    def _mend(self, field: Field) -> None:
        """Begin with the field, with the rest of the list at hand."""
        self.check()
        self._go_to(field)

    def _return_when_there(self, place: Field | None) -> None:
        # The page puts the keyboard somewhere itself when it is complete; this comes after that.
        if self.page:
            self.page.completed.connect(lambda: self._return_to(place))

    def _return_to(self, place: Field | None) -> None:
        """Go on where the language was switched: what is typed next must not replace what stands there."""
        if self.page and place:
            self.page.go_to(place)
            if place.group == "notes" and isinstance(self.page, CardPage):
                self.page.panel.evidence.setFocus()
            focused = self.page.window().focusWidget()
            if isinstance(focused, QLineEdit):
                focused.deselect()
                focused.setCursorPosition(len(focused.text()))

    def _lay_out(self, card: OpenCard, language: Language) -> None:
        self._take_down()
        self._language = language
        page = page_of(
            card.session,
            language,
            card.previous,
            self._stack,
            read_only=self._read_only,
            pictures=card.pictures,
        )
        page.saver.saved.connect(self._say_saved)
        page.saver.failed.connect(self._say_failed)
        page.saver.outdated.connect(self._say_outdated)
        page.changed.connect(self._follow)
        page.history_wanted.connect(lambda: self.show_history(only_row=True))
        page.document_wanted.connect(self.document_wanted)
        self.page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._count_faults()
        self.heading_changed.emit()

    def _take_down(self) -> None:
        if self._panel:
            self._panel.close_check()
        for helper in (self._actions, self._signing, self._past):
            if helper:
                helper.deleteLater()
        if self.page:
            self.page.saver.blockSignals(True)
            self._stack.removeWidget(self.page)
            self.page.deleteLater()
        self.page, self._actions, self._signing, self._past = None, None, None, None

    def _put_away(self) -> None:
        self._take_down()
        self._settle.stop()
        self._card = None
        self._saving = False
        self._reason, self._outdated = None, False
        self._say()
        self.heading_changed.emit()

    def _follow(self) -> None:
        """The card has changed."""
        if self._card and self._card.session.unsaved:
            self._saving = True
            self._settle.start()
            self._say()
        if self._panel:
            self._panel.check_soon()
        if self._card and self._card.session.ledger:
            self._resting.start()
        self.heading_changed.emit()

    def _look(self) -> None:
        """An entry taken back within the pause is never written, so nobody tells that all is kept."""
        if self._card and not self._card.session.unsaved:
            self._say_saved(self._saved_at)

    def _say_saved(self, at: datetime | None) -> None:
        self._settle.stop()
        self._saved_at = at
        self._saving = False
        self._reason, self._outdated = None, False
        self._say()

    def _say_failed(self, reason: Message) -> None:
        self._reason, self._outdated = reason, False
        self._settle.start()
        self._say()

    def _say_outdated(self, reason: Message) -> None:
        self._reason, self._outdated = reason, True
        self._settle.start()
        self._say()

    def _say(self) -> None:
        """Tell how it stands; at a start there is nobody to tell it to before the card is painted."""
        status = self._status
        if status is None:
            return
        if self._card is None:
            status.show_nothing()
        elif self._reason:
            status.show_failed(say(self._reason, self._language), outdated=self._outdated)
        elif self._saving:
            status.show_saving()
        elif self._read_only:
            status.show_read_only()
        else:
            status.show_saved(self._saved_at)
