"""Opens a card anew that was written from elsewhere, and enters again what was typed here meanwhile."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs.problem import tell, tell_problem
from gui.field_words import field_words
from gui.shelf import OpenCard
from model.card import fields
from model.card.again import sorted_out
from model.card.session import Edit, Session
from model.wording import BagalauError, Language

MOST_NAMED = 12
"""Entries that are told of one by one; a dialog with more is not read."""


class Reopening(QObject):
    """Serves one window in one language."""

    def __init__(self, language: Language, window: QWidget) -> None:
        """Stand ready."""
        super().__init__(window)
        self._language: Language = language
        self._window = window

    def reopen(self, card: OpenCard, lay_out: Callable[[OpenCard], object]) -> None:
        """Put the card as it is stored now in the place of `card`; nothing is lost where that fails."""
        typed = card.session.unwritten()
        try:
            fresh = card.again()
        except BagalauError as error:
            tell_problem(self._window, self.tr("The card cannot be opened"), error, self._language)
            return
        found = sorted_out(typed, fresh.session)
        failure: BagalauError | None = None
        try:
            fresh.session.put_all({edit.field: edit.new for edit in found.free})
        except BagalauError as error:
            failure = error  # the entries stand in the session, and the saver goes on trying
        lay_out(fresh)
        if failure is None:
            self._tell(card.session, fresh.session, found.free, found.taken)
        else:
            tell_problem(self._window, self.tr("The last entries are not saved yet"), failure, self._language)

    def _tell(self, old: Session, fresh: Session, free: Sequence[Edit], taken: Sequence[Edit]) -> None:
        said = [self.tr("It now shows what was entered in the other window.")]
        if free:
            said.append(self.tr("What you had entered here is entered again and saved:"))
            said.append(self._named(free, lambda edit: self._shown(old, edit)))
        if taken:
            said.append(self.tr("This was changed in both windows. What stands in the other one is kept:"))
            said.append(self._named(taken, lambda edit: self._both(old, fresh, edit)))
        tell(self._window, self.tr("The card has been opened anew"), said)

    def _named(self, edits: Sequence[Edit], words: Callable[[Edit], str]) -> str:
        lines = [words(edit) for edit in edits[:MOST_NAMED]]
        rest = len(edits) - MOST_NAMED
        return "\n".join([*lines, *([self.tr("and %n more", "", rest)] if rest > 0 else [])])

    def _both(self, old: Session, fresh: Session, edit: Edit) -> str:
        there = self._value(fresh, edit)
        return self.tr("{here}; in the other window: {there}").format(
            here=self._shown(old, edit), there=there
        )

    def _shown(self, session: Session, edit: Edit) -> str:
        name = field_words(session.card.paper, edit.field, self._language)
        return f"{name}: {self._value(session, edit)}"

    def _value(self, session: Session, edit: Edit) -> str:
        return fields.typed(session.card, edit.field, session.scorer) or self.tr("empty")
