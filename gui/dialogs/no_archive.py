"""Told when the archive of cards cannot be opened: the program cannot begin, and says what to do."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from gui.dialogs.calm_dialog import CalmDialog
from model.wording import Language, Message, say

NoArchiveWay = Literal["again", "read", "elsewhere"]


class NoArchiveDialog(CalmDialog):
    """Accepted means "go on"; `way` says how."""

    def __init__(self, reason: Message, folder: Path, language: Language, *, readable: bool = False) -> None:
        """Tell the reason.

        Args:
            reason: why it cannot be opened.
            folder: where it lies.
            language: of the reason.
            readable: whether it may at least be looked at: nothing can be written there.
        """
        super().__init__(None, self.tr("The cards cannot be opened"), width=640 if readable else 560)
        self.way: NoArchiveWay = "again"
        self._folder = folder
        self.add_text(say(reason, language))
        if readable:
            self.add_text(
                self.tr(
                    "Opened for reading only, every card can be looked at and printed; nothing can be "
                    "changed. To go on working, choose another place: a folder into which the cards are "
                    "copied."
                ),
                "muted",
            )
        self.body.addStretch(1)
        self.add_button(self.tr("Close the program"), "close").clicked.connect(self.reject)
        if readable:
            other = self.add_button(self.tr("Another place…"), "elsewhere")
            other.clicked.connect(lambda: self._choose("elsewhere"))
        else:
            self.add_button(self.tr("Show the folder"), "folder").clicked.connect(self._show_folder)
        again = self.add_button(self.tr("Try again"), "again", primary=not readable)
        again.clicked.connect(lambda: self._choose("again"))
        if readable:
            read = self.add_button(self.tr("Open for reading only"), "read", primary=True)
            read.clicked.connect(lambda: self._choose("read"))

    def _choose(self, way: NoArchiveWay) -> None:
        self.way = way
        self.accept()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
