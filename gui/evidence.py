"""The note kept with a row: what it looks like, and the editor that takes its place when it is written."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui import theme
from gui.lean import lean
from gui.sheet.inputs import paint_frame

LINES = 3
INSET = 8


class EvidenceBox(QWidget):
    """Shows the note. An editor costs as much as twenty fields; it is made when somebody comes to write."""

    wanted = Signal(object)
    """The keyboard or the mouse has come; carries why (a `Qt.FocusReason`)."""

    def __init__(self, hint: str, parent: QWidget) -> None:
        """Show nothing but the hint what a note may say."""
        super().__init__(parent)
        lean(self)
        self._hint = hint
        self._text = ""
        self.setFont(theme.screen_font())
        self.setFixedHeight(note_height(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def show_text(self, text: str) -> None:
        """Show a note."""
        if text != self._text:
            self._text = text
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask for the editor."""
        super().focusInEvent(event)
        self.wanted.emit(event.reason())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the note as the editor will."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.PAPER)
        painter.drawRoundedRect(self.rect(), 4, 4)
        paint_frame(painter, QRectF(self.rect()), focused=False, faulty=False)
        painter.setPen(theme.INK if self._text else theme.MUTED)
        room = self.rect().adjusted(INSET, INSET, -INSET, -2)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), self._text or self._hint)
        painter.end()


class Evidence(QPlainTextEdit):
    """The editor of a note. Tab leaves it."""

    left = Signal()

    def __init__(self, hint: str, parent: QWidget) -> None:
        """Make an empty note."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a file dropped here is meant for the window
        self.setFont(theme.screen_font())
        self.setFixedHeight(note_height(self))
        self.setStyleSheet(theme.TEXT_FIELDS)
        self.setPlaceholderText(hint)

    def close_for_typing(self) -> None:
        """Let it be read and copied from."""
        self.setReadOnly(True)
        ground = f"QPlainTextEdit {{ background: {theme.READ_ONLY.name()}; }}"
        self.setStyleSheet(theme.TEXT_FIELDS + ground)
        self.setPlaceholderText("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the page, so that the note is kept at once."""
        super().focusOutEvent(event)
        self.left.emit()


def note_height(widget: QWidget) -> int:
    """Room for a few lines."""
    return widget.fontMetrics().height() * LINES + 14
