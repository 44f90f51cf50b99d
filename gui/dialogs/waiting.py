"""Shown while something takes longer than a moment, with a way to give it up."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from gui.dialogs.calm_dialog import CalmDialog

PATIENCE: Final = 400
"""Milliseconds before it shows: what is done by then needs no window."""


class WaitingDialog(CalmDialog):
    """Shows itself when the work takes time; `rejected` says that the user gives it up."""

    def __init__(self, heading: str, parent: QWidget | None) -> None:
        """Wait for the work to take time."""
        super().__init__(parent, heading, width=420)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.body.addWidget(self._bar)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.open)
        self._timer.start(PATIENCE)

    def show_step(self, done: int, of: int) -> None:
        """Show how far the work is; until then only that it goes on."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def finish(self) -> None:
        """The work is done."""
        self._timer.stop()
        self.blockSignals(True)
        self.close()
        self.deleteLater()
