"""Asks why something is decided; without a reason nothing is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.campaign.fields import add_labelled
from gui.dialogs.calm_dialog import CalmDialog


class ReasonDialog(CalmDialog):
    """Gives the reason by `given`."""

    given = Signal(str)

    def __init__(self, heading: str, said: list[str], parent: QWidget) -> None:
        """Ask."""
        super().__init__(parent, heading, width=560)
        for text in said:
            if text:
                self.add_text(text)
        self._note = QPlainTextEdit(self)
        self._note.setObjectName("reason")
        self._note.setAccessibleName(self.tr("Reason; it stands in the protocol"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(self._note.fontMetrics().height() * 4)
        add_labelled(self.body, self.tr("Reason; it stands in the protocol"), self._note)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self._decide = self.add_button(heading, "decide", primary=True)
        self._decide.setEnabled(False)
        self._decide.clicked.connect(self._give)
        self._note.textChanged.connect(self._enable)
        self._note.setFocus()

    def _enable(self) -> None:
        self._decide.setEnabled(bool(self._note.toPlainText().strip()))

    def _give(self) -> None:
        note = " ".join(self._note.toPlainText().split())
        self.accept()
        self.given.emit(note)
