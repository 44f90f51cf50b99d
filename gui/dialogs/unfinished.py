"""Shown before an unfinished card is printed: what it lacks, and whether to print it as a draft."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.findings_view import FindingsView
from model.card.card import Card, Field
from model.card.report import Report
from model.wording import Language


class UnfinishedDialog(CalmDialog):
    """Either the card is mended first (`go` carries the field to begin with), or a draft is printed."""

    go = Signal(object)
    draft_wanted = Signal()

    def __init__(self, report: Report, card: Card, language: Language, parent: QWidget | None) -> None:
        """Show what the report says of the card."""
        super().__init__(parent, "", width=720)
        self._say_heading(report)
        self.add_text(
            self.tr("It can be printed as a draft: the word DRAFT then stands across every page."), "muted"
        )
        findings = FindingsView(self)
        findings.show_report(report, card, language)
        findings.go_to_field.connect(self._leave_for)
        self.body.addWidget(findings)
        self.body.addStretch(1)
        self.add_button(self.tr("Print a draft"), "draft").clicked.connect(self._choose_draft)
        self.add_button(self.tr("Do not print"), "close", primary=True).clicked.connect(self.reject)

    def _say_heading(self, report: Report) -> None:
        number = len(report.missing)
        if number:
            heading = self.tr("The card is not finished: %n row(s) empty", "", number)
        else:
            heading = self.tr("The card is filled in, but has mistakes")
        self.heading.setText(heading)
        self.setWindowTitle(heading)

    def _leave_for(self, field: Field) -> None:
        self.reject()
        self.go.emit(field)

    def _choose_draft(self) -> None:
        self.accept()
        self.draft_wanted.emit()
