"""What every page of an open card has in common: it keeps what is typed, and takes it back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.saver import Saver
from model.card.card import Field
from model.card.session import Change, Session
from model.wording import BagalauError


class OpenPage(QWidget):
    """Joins the session to what the user sees. Every edit goes through here.

    A page for reading shows everything, lets the keyboard go everywhere, and takes nothing that is typed:
    nothing of it ever asks its saver or its session to write. What each page does in its own way raises here:
    Qt's classes take no abstract base class beside them.
    """

    changed = Signal()
    """Title, total or number of filled rows may have changed."""

    history_wanted = Signal()
    """The user asks for the past of the row at hand."""

    document_wanted = Signal(str, int)
    """A document of the card (an act, a report) is to be printed; carries the number of its record."""

    painted = Signal()
    """What is filled in is on the screen; of a page that comes in one piece, this is never told."""

    completed = Signal()
    """All of the page is there."""

    def __init__(self, session: Session, parent: QWidget | None, *, read_only: bool) -> None:
        """Open the session's card."""
        super().__init__(parent)
        self.session = session
        self.read_only = read_only
        self.saver = Saver(session, self)

    def go_to(self, field: Field) -> None:
        """Bring a field into view and give it the focus."""
        raise NotImplementedError

    def next_empty(self) -> None:
        """Go to the next place that is not filled in."""
        raise NotImplementedError

    def focused_row(self) -> str | None:
        """The scored row at hand; None if there is none."""
        return None

    def place(self) -> Field | None:
        """The field that the keyboard is at."""
        raise NotImplementedError

    def show_everything(self) -> None:
        """Draw all of it anew."""
        raise NotImplementedError

    def show_change(self, change: Change, typed_in: Field | None) -> None:
        """Draw what an edit changed; `typed_in` is the field the user is typing in."""
        raise NotImplementedError

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return self.session.can_undo and not self.read_only

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to do again."""
        return self.session.can_redo and not self.read_only

    def undo(self) -> None:
        """Take the last edit back and show where it was."""
        self.take(self.session.undo)

    def redo(self) -> None:
        """Do the last undone edit again and show where it was."""
        self.take(self.session.redo)

    def put_all(self, contents: Mapping[Field, object | None], brought_back: int | None = None) -> None:
        """Set many fields as one step, which one undo takes back."""
        self.take(lambda: self.session.put_all(contents, brought_back))

    def enter(self, field: Field, typed: str) -> None:
        """Take what stands in a field now; it is written soon after."""
        self.show_change(self.session.enter(field, typed), field)
        self.saver.soon()

    def take(self, step: Callable[[], Change]) -> None:
        """Do a step that the session writes at once, and show it."""
        if self.read_only:
            return
        try:
            change = step()
        except BagalauError as error:
            # The step is done and kept in memory; only writing it failed, and is tried again.
            self.show_everything()
            self.saver.report(error)
            return
        if len(change.fields) > 1:
            self.show_everything()
        for field in change.fields if len(change.fields) == 1 else ():
            self.show_change(change, None)
            self.go_to(field)
        if change.fields:
            self.saver.stepped()
