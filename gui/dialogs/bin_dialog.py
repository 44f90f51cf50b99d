"""The bin: cards that were removed, each with a way back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.dates import long_date
from gui.dialogs.calm_dialog import CalmDialog
from gui.elided_label import ElidedLabel
from gui.listed_card import ListedCard


class BinDialog(CalmDialog):
    """Lists the removed cards; `restored` carries the id of the one that is put back."""

    restored = Signal(int)

    def __init__(
        self, cards: Sequence[ListedCard], today: date, parent: QWidget | None, *, read_only: bool = False
    ) -> None:
        """Show the cards; for reading only none can be put back."""
        super().__init__(parent, self.tr("Removed cards"), width=620)
        self._today = today
        self._read_only = read_only
        self.add_text(
            self.tr(
                "A removed card stays here for a year at least and can be put back with its whole history."
            ),
            "muted",
        )
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
        until = ElidedLabel(self._until(card.kept_until), frame)
        until.setProperty("kind", "muted")
        words.addWidget(until)
        row.addLayout(words, 1)
        back = QPushButton(self.tr("Put back"), frame)
        back.setObjectName(f"restore-{card.id}")
        back.setAutoDefault(False)
        back.setAccessibleName(self.tr("Put back: {school}").format(school=school.text()))
        back.clicked.connect(lambda: self._restore(card.id, frame))
        back.setVisible(not self._read_only)
        row.addWidget(back)
        return frame

    def _until(self, day: date | None) -> str:
        if day is None:
            return self.tr("Kept for ever: it was made ready to sign")
        if day < self._today:
            return self.tr("Kept at least until {day}; it may be deleted soon").format(day=long_date(day))
        return self.tr("Kept at least until {day}").format(day=long_date(day))

    def _restore(self, card_id: int, frame: QFrame) -> None:
        frame.hide()
        self.restored.emit(card_id)
