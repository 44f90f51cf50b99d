"""A strip of Kazakh letters for those whose keyboard has none."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from gui import theme
from gui.kazakh import LETTERS
from gui.lean import lean
from gui.letter_keys import add_letter_keys, write_letter

SIDE: Final = 30


class LetterPalette(QFrame):
    """Shown while a field for text has the focus; a click writes the letter there."""

    def __init__(self, parent: QWidget) -> None:
        """Make the strip."""
        super().__init__(parent)
        self.setObjectName("letters")
        self.setStyleSheet(
            f"#letters {{ background: {theme.PAPER.name()}; border: 1px solid {theme.HAIRLINE.name()};"
            " border-radius: 8px; } #letters QPushButton { padding: 0; color: black; }"
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 4, 6, 4)
        line.setSpacing(2)
        name = QLabel(self.tr("Kazakh letters"), self)
        name.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
        theme.tint(name, theme.MUTED)
        line.addWidget(name)
        line.addSpacing(6)
        for place, letter in enumerate(LETTERS, start=1):
            button = lean(QPushButton(letter, self))
            button.setProperty("kind", "quiet")
            button.setFont(theme.paper_font(theme.PAPER_SIZE + 2))
            button.setFixedSize(SIDE, SIDE)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(self.tr("Ctrl+{0}; with Shift a capital").format(place))
            button.clicked.connect(lambda _checked=False, chosen=letter: write_letter(chosen))
            line.addWidget(button)
        self.hide()

    def follow(self, focused: QWidget | None, *, text: bool, above: int = 10) -> None:
        """Show the strip `above` pixels over its parent's lower edge while a text field has the focus."""
        parent = self.parentWidget()
        self.setVisible(text and focused is not None and parent is not None and parent.isAncestorOf(focused))
        if self.isVisible() and parent is not None:
            self.adjustSize()
            self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - above)
            self.raise_()


def palette_with_keys(parent: QWidget) -> LetterPalette:
    """The strip, and the Ctrl combinations in the parent's window."""
    add_letter_keys(parent)
    return LetterPalette(parent)
