"""The fields on the sheet. They paint themselves: a style sheet would cost a third of the start."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget

from gui import theme
from gui.kazakh import digit_meant
from gui.lean import lean

RADIUS: Final = 4.0


class Listener:
    """Hears what is done in a field; here, does nothing about it.

    A paper has two hundred fields. Told by signals, what they have to say would take a megabyte.
    """

    def field_entered(self, field: QWidget) -> None:
        """It has got the focus."""

    def field_left(self, field: QWidget) -> None:
        """It has lost the focus."""

    def field_stepped(self, field: QWidget, by: int) -> None:
        """The user wants the next (+1) or the previous (-1) field."""

    def unit_turned(self, field: QWidget) -> None:
        """The user wants another unit (F4)."""

    def answer_chosen(self, button: "AnswerButton") -> None:
        """By a click or the space bar."""

    def answer_turned(self, button: "AnswerButton", by: int) -> None:
        """The user wants the next (+1) or the previous (-1) answer of the same row."""

    def answer_cleared(self, button: "AnswerButton") -> None:
        """The user takes the answer back."""


NOBODY: Final = Listener()


class EntryField(QLineEdit):
    """A field of the sheet. It keeps whatever is typed; whether it is right is said by the session."""

    def __init__(self, parent: QWidget, listener: Listener = NOBODY) -> None:
        """Make an empty field."""
        super().__init__(parent)
        lean(self)
        self.came_by_hand = False
        self._listener = listener
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(4, 0, 4, 0)
        self.setMaxLength(200)
        self.setAcceptDrops(False)  # a file dropped here is meant for the window
        self.faulty = False

    def close_for_typing(self) -> None:
        """Let it be read, gone to and copied from, but not typed into."""
        self.setReadOnly(True)
        self.setPalette(theme.read_only_palette(self.palette()))

    def show_fault(self, *, faulty: bool) -> None:
        """Mark the entry as wrong, or take the mark back."""
        if faulty != self.faulty:
            self.faulty = faulty
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrow keys go from field to field."""
        if way := step_wanted(event):
            self._listener.field_stepped(self, way)
        elif event.key() == Qt.Key.Key_F4 and not event.modifiers():
            if not self.isReadOnly():
                self._listener.unit_turned(self)
        elif event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            # The window undoes whole entries across rows and restarts; the field's own undo would fight it.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the sheet."""
        super().focusInEvent(event)
        self.came_by_hand = event.reason() == Qt.FocusReason.MouseFocusReason
        self._listener.field_entered(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the sheet, so that the entry is kept at once."""
        super().focusOutEvent(event)
        self._listener.field_left(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the frame over the style's plain ground."""
        super().paintEvent(event)
        painter = QPainter(self)
        if not self.isReadOnly() or self.hasFocus() or self.faulty:
            paint_frame(painter, QRectF(self.rect()), focused=self.hasFocus(), faulty=self.faulty)
        painter.end()


class NumberField(EntryField):
    """A field for a number, a share or a date. Digits can be typed in the Kazakh layout too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where the Kazakh layout has letters on the row of digits, the key says which digit it is."""
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        plain = plain and not self.isReadOnly()
        meant = digit_meant(event.text(), event.nativeScanCode()) if plain else ""
        if meant:
            self.insert(meant)
            self.textEdited.emit(self.text())
            event.accept()
        else:
            super().keyPressEvent(event)


class AnswerButton(QAbstractButton):
    """One of several exclusive answers: a segment with words (yes, no) or a round mark (an option)."""

    def __init__(self, text: str, parent: QWidget, listener: Listener = NOBODY) -> None:
        """Make a segment with the text, or a round mark if it is empty."""
        super().__init__(parent)
        lean(self)
        self.came_by_hand = False
        self._listener = listener
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.read_only = False

    def close_for_typing(self) -> None:
        """Let it be read and gone to, but not chosen."""
        self.read_only = True
        self.unsetCursor()

    def sizeHint(self) -> QSize:
        """Room for the words, or for the round mark."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 18 if self.text() else metrics.height() + 2
        return QSize(width, metrics.height() + (8 if self.text() else 2))

    def nextCheckState(self) -> None:
        """A second click does not take an answer back: that would happen by accident."""
        if not self.read_only:
            self.setChecked(True)
            self._listener.answer_chosen(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space answers, arrows turn, Delete clears, Enter goes on."""
        key = event.key()
        if way := step_wanted(event):
            self._listener.field_stepped(self, way)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._listener.answer_turned(self, 1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._listener.answer_cleared(self)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the sheet."""
        super().focusInEvent(event)
        self.came_by_hand = event.reason() == Qt.FocusReason.MouseFocusReason
        self._listener.field_entered(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the sheet."""
        super().focusOutEvent(event)
        self._listener.field_left(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment or the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.text():
            self._paint_segment(painter)
        else:
            self._paint_mark(painter)
        painter.end()

    def _paint_segment(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        line = theme.ACCENT if self.isChecked() or self.hasFocus() else theme.FIELD_LINE
        if self.read_only and not self.hasFocus():
            line = theme.HAIRLINE
        painter.setPen(QPen(line, 2 if self.hasFocus() else 1))
        painter.setBrush(self._ground())
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(theme.ACCENT if self.isChecked() and self.isEnabled() else theme.MUTED)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _ground(self) -> QColor:
        if self.read_only:
            return theme.READ_ONLY
        return theme.ACCENT_SOFT if self.isChecked() and self.text() else theme.PAPER

    def _paint_mark(self, painter: QPainter) -> None:
        side = min(self.width(), self.height()) - 4
        box = QRectF(2, (self.height() - side) / 2, side, side)
        on = self.isChecked()
        painter.setPen(
            QPen(theme.ACCENT if on or self.hasFocus() else theme.FIELD_LINE, 2 if self.hasFocus() else 1.4)
        )
        painter.setBrush(self._ground())
        painter.drawEllipse(box)
        if on:
            inset = side * 0.25
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ACCENT if self.isEnabled() else theme.FIELD_LINE)
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


class LeaveOutBox(QCheckBox):
    """Marks a section that does not apply; Enter and the arrow keys go from field to field."""

    stepped = Signal(int)
    read_only = False

    def close_for_typing(self) -> None:
        """Let it be read and gone to, but not marked."""
        self.read_only = True

    def nextCheckState(self) -> None:
        """Mark it, or take the mark back."""
        if not self.read_only:
            super().nextCheckState()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks, Enter goes on."""
        if way := step_wanted(event):
            self.stepped.emit(way)
        else:
            super().keyPressEvent(event)


class UnitButton(QAbstractButton):
    """The unit behind a share's field ("%", "из 15"). A click changes it; the Tab key leaves that to F4."""

    def __init__(self, parent: QWidget) -> None:
        """Make the button without words yet."""
        super().__init__(parent)
        lean(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for the words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 4, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words over a dotted line, which says that they can be clicked."""
        painter = QPainter(self)
        painter.setPen(theme.ACCENT if self.underMouse() and self.isEnabled() else theme.INK)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.isEnabled():
            painter.setPen(QPen(theme.MUTED, 1, Qt.PenStyle.DotLine))
            bottom = self.height() - 3
            painter.drawLine(3, bottom, self.width() - 3, bottom)
        painter.end()


def step_wanted(event: QKeyEvent) -> int:
    """+1 where the next field is wanted (Enter, Down), -1 for the one before (Up), 0 where neither is."""
    key = event.key()
    if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
        return 1
    return -1 if key == Qt.Key.Key_Up else 0


def paint_frame(painter: QPainter, rect: QRectF, *, focused: bool, faulty: bool) -> None:
    """Draw the frame around a field."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = 2.0 if focused or faulty else 1.0
    half = width / 2
    painter.setPen(QPen(theme.FAULT if faulty else theme.ACCENT if focused else theme.FIELD_LINE, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), RADIUS, RADIUS)
