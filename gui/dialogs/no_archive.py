"""Told when the archive of cards cannot be opened: the program cannot begin, and says what to do."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from gui.dialogs.calm_dialog import CalmDialog
from model.wording import Language, Message, say


class NoArchiveDialog(CalmDialog):
    """Accepted means "try again"."""

    def __init__(self, reason: Message, folder: Path, language: Language) -> None:
        """Tell the reason."""
        super().__init__(None, self.tr("The cards cannot be opened"), width=560)
        self._folder = folder
        self.add_text(say(reason, language))
        self.body.addStretch(1)
        self.add_button(self.tr("Close the program"), "close").clicked.connect(self.reject)
        self.add_button(self.tr("Show the folder"), "folder").clicked.connect(self._show_folder)
        self.add_button(self.tr("Try again"), "again", primary=True).clicked.connect(self.accept)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
