"""What a check has found in the open card. It stays beside the card while the user mends it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.dialogs.findings_view import FindingsView
from model.card.checks import Report
from model.card.session import Session
from model.wording import Language

Check = Callable[[], Report]

PAUSE = 250
"""Milliseconds of rest after a change before the card is checked anew."""


class CheckDialog(CalmDialog):
    """Lists findings with a jump to each; it is brought up to date while the card changes."""

    go = Signal(str)
    draft_wanted = Signal()
    """The user prints the unfinished card as a draft."""

    def __init__(self, session: Session, language: Language, check: Check, parent: QWidget | None) -> None:
        """Check the session's card; `open_for_printing` or `show` shows the dialog."""
        super().__init__(parent, self.tr("Check of the card"), width=720)
        self.setModal(False)
        self._session = session
        self._check = check
        self._printing = False
        self._summary = self.add_text("", "muted")
        self._findings = FindingsView(language, self)
        self._findings.go.connect(self.go)
        self.body.addWidget(self._findings)
        self.body.addStretch(1)
        self._draft = self.add_button(self.tr("Print a draft"), "draft")
        self._draft.clicked.connect(self._choose_draft)
        self._draft.hide()
        self._close = self.add_button(self.tr("Close"), "close", primary=True)
        self._close.clicked.connect(self.reject)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.check_now)
        self.check_now()

    def offer_draft(self) -> None:
        """The card was about to be printed: say so, and offer to print it as a draft."""
        self._printing = True
        self._draft.show()
        self._close.setText(self.tr("Do not print"))
        self.check_now()

    def check_soon(self) -> None:
        """The card has changed."""
        self._timer.start()

    def check_now(self) -> None:
        """Check the card and show what is found."""
        report = self._check()
        heading = self._heading(report)
        self.heading.setText(heading)
        self.setWindowTitle(heading)
        self._summary.setText(self._summed_up(report))
        place = self.area.verticalScrollBar().value()
        self._findings.show_report(report, self._session.card)
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(place))

    def _heading(self, report: Report) -> str:
        if not self._printing:
            return self.tr("Check of the card")
        if report.missing:
            return self.tr("The card is not finished: %n row(s) empty", "", len(report.missing))
        return self.tr("The card is filled in, but has mistakes")

    def _summed_up(self, report: Report) -> str:
        if not report.missing and not report.findings:
            return self.tr("Everything is filled in, and no mistake was found.")
        if self._printing:
            return self.tr("It can be printed as a draft: the word DRAFT then stands across every page.")
        return self.tr("The card can be mended now: this list stays open and follows.")

    def _choose_draft(self) -> None:
        self.accept()
        self.draft_wanted.emit()
