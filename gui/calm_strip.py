"""A strip over the cards with something to be known all the while, and what can be done about it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.dialogs.calm_dialog import text_label
from gui.shell_style import dress


class CalmStrip(QFrame):
    """Hidden until it has something to say. Wraps its words: all of them can be read."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Say nothing yet; `name` begins the names of the buttons."""
        super().__init__(parent)
        dress(self)
        self.setObjectName("calmStrip")
        self._text: QLabel = text_label("")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._act = self._button(f"{name}-act", self.acted)
        self._dismiss = self._button(f"{name}-dismiss", self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 10, 4)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        row.addWidget(self._dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, act: str = "", dismiss: str = "") -> None:
        """Say this, with a button for each word that is given."""
        self._text.setText(text)
        for button, words in ((self._act, act), (self._dismiss, dismiss)):
            button.setText(words)
            button.setVisible(bool(words))
        self.show()

    def _button(self, name: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "small")
        button.clicked.connect(wanted)
        return button
