"""The open card in the window: its page, its state of saving, and how it is left without losing an entry."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.card_actions import CardActions
from gui.card_page import CardPage
from gui.check_panel import CheckPanel
from gui.shelf import OpenCard
from gui.status_line import StatusLine
from gui.top_bar import Heading
from model.card.card import Card, Field
from model.scoring import Score
from model.wording import Language, Message, say

SETTLE = 500
"""Milliseconds between looks whether all is kept."""


class CardDesk(QObject):
    """Holds at most one open card."""

    heading_changed = Signal()

    folder_used = Signal(str)

    def __init__(
        self,
        stack: QStackedWidget,
        panel: CheckPanel,
        status: StatusLine,
        print_folder: Path,
        window: QWidget,
    ) -> None:
        """Hold no card yet; pages are put into the stack, findings into the panel."""
        super().__init__(window)
        self._print_folder = print_folder
        self._stack = stack
        self._status = status
        self._panel = panel
        self._window = window
        self._card: OpenCard | None = None
        self._language: Language = "ru"
        self._saved_at: datetime | None = None
        self._reason: Message | None = None
        self.page: CardPage | None = None
        self.actions: CardActions | None = None
        self._settle = QTimer(self)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self._look)
        status.retry_wanted.connect(self.save)
        status.elsewhere_wanted.connect(self._save_elsewhere)

    @property
    def card_id(self) -> int | None:
        """Id of the open card."""
        return self._card.id if self._card else None

    @property
    def paper_id(self) -> str:
        """Form id of the open card's paper."""
        return self._card.session.card.paper.id if self._card else ""

    @property
    def act_language(self) -> Language:
        """Language of the act that the open card's paper belongs to."""
        return self._card.session.card.paper.act_language if self._card else "ru"

    def open(self, card: OpenCard, language: Language) -> None:
        """Put a card on the desk."""
        self._card = card
        self._saved_at = card.saved_at
        self._reason = None
        self._lay_out(card, language)
        self._status.show_saved(self._saved_at)

    def change_language(self, language: Language) -> None:
        """Show the same place of the same card in another language."""
        if self._card is None or self.page is None:
            return
        place, checking = _place_on(self.page), self._panel.isVisible()
        self.save()
        self._lay_out(self._card, language)
        # The page puts the keyboard somewhere itself when it is complete; this comes after that.
        self.page.sheet.table.completed.connect(lambda: self._return_to(place))
        if checking and self.actions:
            self.actions.check()
        if self._reason:
            self._status.show_failed(say(self._reason, language))

    def heading(self) -> Heading | None:
        """What the bar says of the open card."""
        if self._card is None:
            return None
        card, language = self._card.session.card, self._language
        act = f"{card.paper.act.short.to(language)}, {card.paper.edition_name.to(language)}"
        period = f"{card.years.replace('-', '–')} {card.paper.period.text.to(language)}" if card.years else ""
        name = card.organisation.get("name", "")
        return Heading(
            title=card.paper.name.to(language),
            subtitle=" · ".join(part for part in (name, period, act) if part),
            complete=_is_complete(card, self._card.session.score),
        )

    def save(self) -> bool:
        """Write everything typed; true if it is kept, or there is no card."""
        return self.page is None or self.page.saver.save()

    def reassure(self) -> None:
        """Save, and say so even if there was nothing to save."""
        if self._card and self.save():
            self._status.show_saved(self._saved_at)

    def leave(self, then: Callable[[], object]) -> None:
        """Put the card away, then go on. What cannot be kept is never dropped without a question."""
        if self.save():
            self._put_away()
            then()
            return
        from gui.dialogs.question import Answer, Question

        def go() -> None:
            self._put_away()
            then()

        elsewhere = self.actions.save_as_file if self.actions else None
        reason = say(self._reason, self._language) if self._reason else ""
        Question(
            self._window,
            self.tr("The last entries are not saved yet"),
            [
                reason,
                self.tr(
                    "Nothing is lost as long as this card is open. You can save it to a file, on a stick too."
                ),
            ],
            [
                Answer(self.tr("Leave without saving"), "drop", go),
                Answer(self.tr("Save to a file…"), "elsewhere", lambda: elsewhere and elsewhere(go)),
                Answer(self.tr("Try again"), "again", lambda: self.leave(then), primary=True),
            ],
        ).open()

    def _return_to(self, place: Field | None) -> None:
        if self.page and place:
            self.page.go_to(place)

    def _lay_out(self, card: OpenCard, language: Language) -> None:
        self._take_down()
        self._language = language
        page = CardPage(card.session, language, card.previous, self._stack)
        page.saver.saved.connect(self._say_saved)
        page.saver.failed.connect(self._say_failed)
        page.changed.connect(self._follow)
        self.page = page
        self.actions = CardActions(card.session, language, self._panel, self._window, self._print_folder)
        self.actions.go.connect(page.go_to)
        self.actions.folder_used.connect(self.folder_used)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.heading_changed.emit()

    def _take_down(self) -> None:
        if self.actions:
            self.actions.retire()
        if self.page:
            self.page.saver.blockSignals(True)
            self._stack.removeWidget(self.page)
            self.page.deleteLater()
        self.page, self.actions = None, None

    def _put_away(self) -> None:
        self._take_down()
        self._settle.stop()
        self._card = None
        self._reason = None
        self._status.show_nothing()
        self.heading_changed.emit()

    def _follow(self) -> None:
        """The card has changed."""
        if self._card and self._card.session.unsaved:
            self._status.show_saving()
            self._settle.start()
        self._panel.check_soon()
        self.heading_changed.emit()

    def _look(self) -> None:
        """An entry taken back within the pause is never written, so nobody tells that all is kept."""
        if self._card and not self._card.session.unsaved:
            self._say_saved(self._saved_at)

    def _say_saved(self, at: datetime | None) -> None:
        self._settle.stop()
        self._saved_at = at
        self._reason = None
        self._status.show_saved(at)

    def _say_failed(self, reason: Message) -> None:
        self._reason = reason
        self._settle.start()
        self._status.show_failed(say(reason, self._language))

    def _save_elsewhere(self) -> None:
        if self.actions:
            self.actions.save_as_file()


def _place_on(page: CardPage) -> Field | None:
    """The field that the keyboard is at."""
    focused = page.window().focusWidget()
    for block in (page.sheet.head, page.sheet.foot):
        for field, entry in block.inputs.items():
            if entry is focused:
                return field
    row = page.sheet.focused_row()
    return Field("values", row) if row else None


def _is_complete(card: Card, score: Score) -> bool:
    return not card.drafts and not score.faults and not card.missing()
