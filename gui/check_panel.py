"""What a check has found, below the open card: it covers no field, and follows while the card is mended."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.elided_label import ElidedLabel
from gui.findings_view import FindingsView
from gui.shell_style import dress
from model.card.card import Card
from model.card.report import Report
from model.wording import Language

Check = Callable[[], Report]

PAUSE: Final = 250
"""Milliseconds of rest after a change before the card is checked anew."""

LEAST_HEIGHT: Final = 110
ANY_HEIGHT: Final = 16_777_215
"""What Qt calls no limit."""


class CheckPanel(QFrame):
    """Lists the findings of one card, with a way to each; Escape puts it away."""

    go = Signal(object)
    """Carries the field the user wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start out of sight."""
        super().__init__(parent)
        dress(self)
        self.setObjectName("checkPanel")
        self._card: Card | None = None
        self._check: Check | None = None
        self._language: Language = "ru"
        self._title = QLabel(self)
        self._title.setProperty("kind", "strong")
        self._summary = ElidedLabel(parent=self)
        self._summary.setProperty("kind", "muted")
        self._close = QPushButton(self)
        self._close.setObjectName("check-close")
        self._close.setProperty("kind", "small")
        self._close.clicked.connect(self.close_check)
        self._findings = FindingsView()
        self._findings.setContentsMargins(16, 0, 16, 8)
        self._findings.go_to_field.connect(self.go)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._findings)
        self._area.viewport().setAutoFillBackground(False)
        self._findings.setAutoFillBackground(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.hide()

    def open_check(self, card: Card, check: Check, language: Language) -> None:
        """Show what `check` finds in the card."""
        self._card, self._check, self._language = card, check, language
        self._close.setText(self.tr("Close"))
        self._area.setAccessibleName(self.tr("Check of the card"))
        self._look()
        self.show()

    def check_soon(self) -> None:
        """The card has changed."""
        if self._check:
            self._timer.start()

    def close_check(self) -> None:
        """Put the panel away."""
        self._timer.stop()
        self._card, self._check = None, None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_check()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        if self._check is None or self._card is None:
            return
        report = self._check()
        fine = not report.missing and not report.findings
        self._title.setText(self.tr("Check of the card"))
        self._summary.setText(
            self.tr("Everything is filled in, and no mistake was found.")
            if fine
            else self.tr("The card can be mended now: this list stays open and follows.")
        )
        bar = self._area.verticalScrollBar()
        place = bar.value()
        self._findings.show_report(report, self._card, self._language)
        # With nothing to list, the line that says so is all there is, and the card has the room.
        self._area.setVisible(not fine)
        self.setMinimumHeight(0 if fine else LEAST_HEIGHT)
        self.setMaximumHeight(self.sizeHint().height() if fine else ANY_HEIGHT)
        QTimer.singleShot(0, self, lambda: bar.setValue(place))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 12, 4)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._summary, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._area, 1)
