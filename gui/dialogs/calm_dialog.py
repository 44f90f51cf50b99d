"""What all dialogs have in common: a heading, a body that scrolls, a row of buttons."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.shell_style import dress

MOST_WIDTH: Final = 980
MOST_HEIGHT: Final = 540
"""With the frame around it this fits a screen of 1024 × 600."""

LEAST_HEIGHT: Final = 120

_FRAME: Final = 2
"""Pixels that the line around the body takes, both sides together."""


class CalmDialog(QDialog):
    """Subclasses and users fill `body` and add buttons; the size follows from that, within a small screen."""

    def __init__(self, parent: QWidget | None, heading: str, *, width: int = 520) -> None:
        """Make a dialog without buttons; it is deleted when it is closed."""
        super().__init__(parent)
        dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self._width = width
        content = QWidget()
        content.setObjectName("dialogBody")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(8)
        self.heading = text_label(heading, "heading")
        self.body.addWidget(self.heading)
        self.area = QScrollArea(self)
        self.area.setObjectName("dialogFrame")
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(content)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(20, 12, 20, 12)
        self.buttons.setSpacing(10)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # The body scrolls: what it asks for must not push the dialog beyond the screen.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self.area, 1)
        column.addLayout(self.buttons)

    def add_text(self, text: str, kind: str = "") -> QLabel:
        """Add a paragraph to the body."""
        label = text_label(text, kind)
        self.body.addWidget(label)
        return label

    def add_button(self, text: str, name: str, *, primary: bool = False) -> QPushButton:
        """Add a button at the right; the primary one answers Enter."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if primary:
            button.setProperty("kind", "primary")
            button.setDefault(True)
            button.setFocus()
        self.buttons.addWidget(button)
        return button

    def exchange(self, old: QWidget, fresh: QWidget) -> None:
        """Put something else in the place of a part of the body."""
        self.body.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()
        if self.isVisible():
            fresh.show()
            QTimer.singleShot(0, self, self.fit)  # what has just come in has its size by then

    def fit(self) -> None:
        """Take the size that the body asks for, within what an old screen has."""
        width, height = MOST_WIDTH, MOST_HEIGHT
        screen = self.screen().availableGeometry()
        width = min(width, screen.width() - 24)
        height = min(height, screen.height() - 48)
        foot = self.buttons.sizeHint()
        wide = min(max(self._width, foot.width()), width)
        self.body.activate()
        content = self.body.totalHeightForWidth(wide - _FRAME)
        if content < 0:
            content = self.body.totalSizeHint().height()
        # A scroll bar that was needed before would stay: it makes the paragraphs narrower, hence higher.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.resize(wide, min(content + foot.height() + _FRAME, height))
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def setVisible(self, visible: bool) -> None:
        """Fit before the first look."""
        comes = visible and not self.isVisible()
        if comes:
            self.setMinimumSize(min(self.buttons.sizeHint().width(), MOST_WIDTH), LEAST_HEIGHT)
            self.fit()
        super().setVisible(visible)
        if comes:
            self.fit()  # what is hidden keeps its scroll bar, whatever size it is given


def text_label(text: str, kind: str = "") -> QLabel:
    """A paragraph that wraps and can be copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
