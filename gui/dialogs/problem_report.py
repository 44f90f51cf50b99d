"""A report on a fault, to be copied and sent."""

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from gui import theme
from gui.dialogs.calm_dialog import CalmDialog


class ProblemReportDialog(CalmDialog):
    """Shows the text as it is sent, so that everybody sees what is in it."""

    def __init__(self, report: str, parent: QWidget | None) -> None:
        """Show the report."""
        super().__init__(parent, self.tr("Problem report"), width=640)
        self.add_text(
            self.tr(
                "Copy this text and send it to those who look after the program. It holds versions and sizes;"
                " no names, no values and no notes of your cards are in it."
            )
        )
        self._text = QPlainTextEdit(report, self)
        self._text.setObjectName("report")
        self._text.setAccessibleName(self.tr("Problem report"))
        self._text.setReadOnly(True)
        self._text.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
        lines = min(report.count("\n") + 2, 16)
        self._text.setFixedHeight(lines * self._text.fontMetrics().lineSpacing() + 16)
        self.body.addWidget(self._text)
        self._copied = self.add_text("", "good")
        self.body.addStretch(1)
        self.add_button(self.tr("Close"), "close").clicked.connect(self.accept)
        self.add_button(self.tr("Copy"), "copy", primary=True).clicked.connect(self._copy)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._text.toPlainText())
        self._copied.setText(self.tr("Copied."))
