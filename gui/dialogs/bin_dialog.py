"""The bin: cards that were removed, each with a way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.elided_label import ElidedLabel
from gui.listed_card import ListedCard


class BinDialog(CalmDialog):
    """Lists the removed cards; `restored` carries the id of the one that is put back."""

    restored = Signal(int)

    def __init__(self, cards: Sequence[ListedCard], parent: QWidget | None) -> None:
        """Show the cards."""
        super().__init__(parent, self.tr("Removed cards"), width=620)
        self.add_text(self.tr("Nothing is lost: a removed card can be put back at any time."), "muted")
        for card in cards:
            self.body.addWidget(self._made(card))
        self.body.addStretch(1)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.reject)

    def _made(self, card: ListedCard) -> QFrame:
        frame = QFrame()
        frame.setObjectName("finding")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 6, 0, 6)
        words = QVBoxLayout()
        words.setSpacing(1)
        school = ElidedLabel(card.school or self.tr("School not named yet"), frame)
        school.setProperty("kind", "strong")
        about = ElidedLabel(card.about, frame)
        about.setProperty("kind", "muted")
        words.addWidget(school)
        words.addWidget(about)
        row.addLayout(words, 1)
        back = QPushButton(self.tr("Put back"), frame)
        back.setObjectName(f"restore-{card.id}")
        back.setAutoDefault(False)
        back.setAccessibleName(self.tr("Put back: {school}").format(school=school.text()))
        back.clicked.connect(lambda: self._restore(card.id, frame))
        row.addWidget(back)
        return frame

    def _restore(self, card_id: int, frame: QFrame) -> None:
        frame.hide()
        self.restored.emit(card_id)
