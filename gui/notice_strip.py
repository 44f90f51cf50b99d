"""A strip that tells what has just been done, with one thing to do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.elided_label import ElidedLabel


class NoticeStrip(QFrame):
    """Stays until it is hidden: nobody has to be quick."""

    acted = Signal(int)
    """The button was pressed; carries what the notice is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setObjectName("strip")
        self._about = 0
        self._text = ElidedLabel(parent=self)
        self._button = QPushButton(self)
        self._button.setObjectName("strip-button")
        self._button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 6, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.hide()

    def show_notice(self, text: str, button: str, about: int) -> None:
        """Tell the text; the button acts on `about`."""
        self._about = about
        self._text.setText(text)
        self._button.setText(button)
        self.show()

    def _act(self) -> None:
        self.hide()
        self.acted.emit(self._about)
