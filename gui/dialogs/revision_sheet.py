"""A revision as its own paper, to be read: nothing in it can be typed into."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.card_revisions import FrozenCard
from gui.dates import long_date
from gui.dialogs.calm_dialog import text_label
from gui.elided_label import ElidedLabel
from gui.pages import page_of
from gui.shell_style import dress
from gui.state_words import state_words
from model.card.card import Card
from model.card.fingerprint import Fingerprint
from model.card.session import reading
from model.scoring import with_comma
from model.wording import Language

_AROUND = 24, 44
"""Pixels of the window below that stay in sight."""


class RevisionSheet(QDialog):
    """Stands over the window, nearly as large; Escape closes it."""

    def __init__(
        self, frozen: FrozenCard, previous: Card | None, language: Language, window: QWidget
    ) -> None:
        """Show the revision; `previous` is last year's card."""
        # Its parent is the window, which has no style sheet: that of a dialog would reach every field.
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Revision {number} · read only").format(number=frozen.revision.number))
        session = reading(frozen.card)
        self.page = page_of(session, language, previous, self, read_only=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_head(frozen, with_comma(session.score.total)))
        column.addWidget(self.page, 1)
        self.resize(window.width() - _AROUND[0], window.height() - _AROUND[1])

    def _made_head(self, frozen: FrozenCard, total: str) -> QFrame:
        head = QFrame(self)
        head.setObjectName("bar")
        dress(head)
        standing = frozen.history[-1]
        said = [
            self.tr("frozen on {day}").format(day=long_date(frozen.history[0].at)),
            self.tr("total {total}").format(total=total),
            self.tr("fingerprint {fingerprint}").format(
                fingerprint=Fingerprint(frozen.revision.fingerprint).short
            ),
            f"{state_words(standing.state)}: {long_date(standing.at)}",
        ]
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(self.windowTitle(), "strong"))
        about = ElidedLabel(" · ".join(said), head)
        about.setProperty("kind", "muted")
        words.addWidget(about)
        close = QPushButton(self.tr("Close"), head)
        close.setObjectName("close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(close)
        return head
