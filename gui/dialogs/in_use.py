"""Told when somebody else has the archive open: who that is, and what can be done meanwhile."""

from typing import Literal

from gui.dialogs.calm_dialog import CalmDialog
from model.archive import ArchiveInUse
from model.wording import Language, say

Way = Literal["again", "read", "leave"]


class InUseDialog(CalmDialog):
    """Asks what to do; `way` is the answer."""

    def __init__(self, error: ArchiveInUse, language: Language) -> None:
        """Tell who has it open."""
        super().__init__(None, self.tr("The cards are open elsewhere"), width=600)
        self.way: Way = "leave"
        self.add_text(say(error.message, language))
        self.add_text(
            self.tr(
                "Opened for reading only, every card can be looked at and printed; nothing can be changed."
            ),
            "muted",
        )
        self.body.addStretch(1)
        self.add_button(self.tr("Close the program"), "close").clicked.connect(self.reject)
        self.add_button(self.tr("Try again"), "again").clicked.connect(lambda: self._choose("again"))
        read = self.add_button(self.tr("Open for reading only"), "read", primary=True)
        read.clicked.connect(lambda: self._choose("read"))

    def _choose(self, way: Way) -> None:
        self.way = way
        self.accept()
