"""A card as it once was, as its own paper, to be read: nothing in it can be typed into."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.dialogs.calm_dialog import text_label
from gui.elided_label import ElidedLabel
from gui.pages import page_of
from gui.shell_style import dress
from model.card.card import Card
from model.card.session import reading
from model.scoring import with_comma
from model.wording import Language

_AROUND = 24, 44
"""Pixels of the window below that stay in sight."""


class ReadingSheet(QDialog):
    """Stands over the window, nearly as large; Escape closes it."""

    def __init__(
        self,
        title: str,
        card: Card,
        previous: Card | None,
        language: Language,
        window: QWidget,
        said: Sequence[str] = (),
    ) -> None:
        """Show the card.

        Args:
            title: what is shown.
            card: as it was.
            previous: last year's card.
            language: of the window.
            window: the window itself.
            said: what else the head tells, after the total.
        """
        # Its parent is the window, which has no style sheet: that of a dialog would reach every field.
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("{what} · read only").format(what=title))
        session = reading(card)
        self.page = page_of(session, language, previous, self, read_only=True)
        total = self.tr("total {total}").format(total=with_comma(session.score.total))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_head([total, *said]))
        column.addWidget(self.page, 1)
        self.resize(window.width() - _AROUND[0], window.height() - _AROUND[1])

    def _made_head(self, said: list[str]) -> QFrame:
        head = QFrame(self)
        head.setObjectName("bar")
        dress(head)
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
