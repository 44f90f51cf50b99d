"""What the program is, which version, and where it keeps the cards."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.problem_report import program_version


class AboutDialog(CalmDialog):
    """Says it, and shows the folder on request: that is where a copy is made from."""

    report_wanted = Signal()

    def __init__(self, folder: Path, parent: QWidget | None) -> None:
        """Tell of the program whose cards lie in the folder."""
        super().__init__(parent, self.tr("Bagalau"))
        self._folder = folder
        self.add_text(
            self.tr(
                "Fills in official school papers on the screen, counts the points, keeps and prints them."
            )
        )
        self.add_text(
            self.tr("Works without the internet. Your cards lie on this computer only, in the folder:")
        )
        self.add_text(str(folder), "muted")
        version = program_version()
        if version:
            self.add_text(self.tr("Version {0}.").format(version))
        self.add_text(self.tr("Free software under the MIT licence."))
        self.body.addStretch(1)
        self.add_button(self.tr("Problem report…"), "report").clicked.connect(self._report)
        self.add_button(self.tr("Open the folder"), "folder").clicked.connect(self._open_folder)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.accept)

    def _report(self) -> None:
        self.accept()
        self.report_wanted.emit()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
