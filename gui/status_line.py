"""The line at the foot of the window: when the card was last saved, and which keys help."""

from datetime import datetime
from typing import Final, Literal

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui import theme
from gui.dates import local_today, long_date, short_date
from gui.elided_label import ElidedLabel
from gui.lean import lean
from gui.shell_style import STATUS, dress

INSET: Final = 6

State = Literal["none", "saved", "saving", "failed", "read-only"]

COLOURS: Final = {
    "saved": theme.GOOD,
    "saving": theme.WARN,
    "failed": theme.FAULT,
    "none": theme.GOOD,
    "read-only": theme.MUTED,
}


class Dot(QWidget):
    """A round mark in one colour."""

    def __init__(self, parent: QWidget) -> None:
        """Make it invisible."""
        super().__init__(parent)
        self.colour = theme.PAPER
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a small letter."""
        return QSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        painter.drawEllipse(self.rect())
        painter.end()


class StateLink(QAbstractButton):
    """A few quiet words that lead to more. Painted: a style sheet would take more than all of the line."""

    def __init__(self, parent: QWidget) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        lean(self)
        self._fine = True
        self.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_fine(self, *, fine: bool) -> None:
        """Whether the words are good news."""
        if fine != self._fine:
            self._fine = fine
            font = theme.screen_font(theme.SCREEN_SIZE - 1, bold=not fine)
            self.setFont(font)
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the words and the mark of the focus."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * INSET, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, underlined under the mouse."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(theme.MUTED if self._fine else theme.WARN)
        painter.drawText(
            self.rect().adjusted(INSET, 0, -INSET, 0), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self.hasFocus():
            painter.setPen(theme.ACCENT)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        painter.end()


class StatusLine(QFrame):
    """Says in one glance whether everything typed is kept; if not, why, and what can be done."""

    retry_wanted = Signal()
    reopen_wanted = Signal()
    """The card was written from elsewhere: the user wants it as it is stored now."""

    elsewhere_wanted = Signal()
    """The user wants the card in a file of its own."""

    _why_wanted = Signal()

    copies_wanted = Signal()
    """The user asks how safe the cards are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setObjectName("status")
        self.state: State = "none"
        self._at: datetime | None = None
        self._started = datetime.now().astimezone()
        self._reason = ""
        self._dot = Dot(self)
        self._text = ElidedLabel(parent=self)
        self._text.setObjectName("statusText")
        self._outdated = False
        self._retry = self._button("status-retry", self.retry_wanted)
        self._reopen = self._button("status-reopen", self.reopen_wanted)
        self._elsewhere = self._button("status-elsewhere", self.elsewhere_wanted)
        self._why = self._button("status-why", self._why_wanted)
        self._why_wanted.connect(self._tell_why)
        self._copies = StateLink(self)
        self._copies.setObjectName("status-copies")
        self._copies.clicked.connect(self.copies_wanted)
        self._hints = ElidedLabel(parent=self)
        self._hints.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
        theme.tint(self._hints, theme.MUTED)
        self._hints.setObjectName("keyHints")
        self._hints.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._text)
        for button in (self._why, self._retry, self._reopen, self._elsewhere):
            row.addWidget(button)
        row.addWidget(self._copies)
        row.addStretch(1)
        row.addWidget(self._hints)
        self.setMinimumHeight(theme.STATUS_HEIGHT)
        self.retranslate()

    @property
    def text(self) -> str:
        """What it says about saving."""
        return self._text.text()

    def show_nothing(self) -> None:
        """No card is open: everything is kept."""
        self._show("none")

    def show_saved(self, at: datetime | None) -> None:
        """Everything is kept; `at` is when the last of it was written."""
        self._at = at
        self._show("saved")

    def show_saving(self) -> None:
        """Something typed is not kept yet."""
        if self.state != "failed":
            self._show("saving")

    def show_failed(self, reason: str, *, outdated: bool = False) -> None:
        """Something typed could not be kept, for this reason.

        Args:
            reason: what happened.
            outdated: the card was written from elsewhere; trying again can never succeed.
        """
        self._reason = reason
        self._outdated = outdated
        self._show("failed")

    def show_read_only(self) -> None:
        """A card is open that cannot be changed here."""
        self._show("read-only")

    def show_copies(self, text: str, *, fine: bool) -> None:
        """Say how safe the cards are, in a few words that lead to more; "" says nothing."""
        self._copies.setText(text)
        self._copies.setAccessibleName(text)
        self._copies.show_fine(fine=fine)
        self._show(self.state)

    def retranslate(self) -> None:
        """Say everything anew in the language of the window."""
        self._retry.setText(self.tr("Try again"))
        self._reopen.setText(self.tr("Open anew"))
        self._elsewhere.setText(self.tr("Save to a file…"))
        self._why.setText(self.tr("Details…"))
        self._show(self.state)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.PAPER)
        painter.setPen(theme.HAIRLINE)
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _tell_why(self) -> None:
        """The whole reason: the line has hardly room for its beginning."""
        from gui.dialogs.problem import tell

        tell(self.window(), self.tr("The entries are not saved"), [self._reason])

    def _button(self, name: str, wanted: SignalInstance) -> QPushButton:
        button = lean(QPushButton(self))
        button.setObjectName(name)
        button.setProperty("kind", "small")
        button.clicked.connect(wanted)
        return button

    def _saved_words(self, at: datetime | None) -> str:
        if at is None:
            return self.tr("Everything is saved")
        local, today = at.astimezone(), local_today()
        if local.date() == today:
            return self.tr("Saved at {time}").format(time=f"{local:%H:%M}")
        day = short_date(local.date()) if local.year == today.year else long_date(local.date())
        return self.tr("Saved on {day}").format(day=day)

    def _keys_of_list(self) -> str:
        return self.tr("Enter — open · Ctrl+N — new card · Ctrl+O — open a file")

    def _keys_of_card(self) -> str:
        return self.tr("F8 — next empty row · Enter — go on · Ctrl+Z — undo")

    def _show(self, state: State) -> None:
        self.state = state
        words = {
            "none": self._saved_words(self._at if self._at and self._at >= self._started else None),
            "saved": self._saved_words(self._at),
            "saving": self.tr("Saving…"),
            "failed": self._reason,
            "read-only": self.tr("For reading only"),
        }
        failed = state == "failed"
        self._dot.colour = COLOURS[state]
        self._dot.update()
        self._text.setText(words[state])
        theme.tint(self._text, theme.FAULT if failed else theme.WARN if state == "saving" else theme.INK)
        self._text.setFont(theme.screen_font(theme.SCREEN_SIZE - 1, bold=failed))
        if failed and not self.styleSheet():
            dress(self, STATUS)  # for its buttons, which are hidden as long as all is well
        self._retry.setVisible(failed and not self._outdated)
        self._reopen.setVisible(failed and self._outdated)
        self._elsewhere.setVisible(failed)
        self._why.setVisible(failed)
        self._copies.setToolTip(self.tr("Copies and safety"))
        self._copies.setVisible(bool(self._copies.text()) and not failed)
        self._hints.setText(self._keys_of_list() if state == "none" else self._keys_of_card())
        # The reason needs the room, and the keys are known by now.
        self._hints.setVisible(not failed)
        policy = QSizePolicy.Policy.Expanding if failed else QSizePolicy.Policy.Preferred
        self._text.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
