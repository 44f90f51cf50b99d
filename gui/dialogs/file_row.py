"""A line of a dialog that names a file and lets the user choose another one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from gui.dialogs.calm_dialog import text_label
from gui.elided_label import ElidedLabel
from gui.shell_style import mark

Choose = Callable[[QWidget], Path | None]


class FileRow(QWidget):
    """What the file is for, its name, a button to choose it, and perhaps one to do without it."""

    changed = Signal()

    def __init__(self, words: str, none: str, name: str, choose: Choose, *, optional: bool = False) -> None:
        """Name no file yet; `none` is said while there is none."""
        super().__init__()
        self.path: Path | None = None
        self._none = none
        self._choose = choose
        self._name = ElidedLabel(parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(text_label(words, "muted"), 0, 0, 1, 3)
        grid.addWidget(self._name, 1, 0)
        grid.setColumnStretch(0, 1)
        self.button = self._made(self.tr("Choose…"), name, words)
        self.button.clicked.connect(self._ask)
        grid.addWidget(self.button, 1, 1)
        self._without = self._made(self.tr("Do without"), f"no-{name}", words)
        self._without.clicked.connect(self._drop)
        self._optional = optional
        grid.addWidget(self._without, 1, 2)
        self.show_path(None)

    def show_path(self, path: Path | None) -> None:
        """Name the file; the whole path stands in the tip."""
        self.path = path
        self._name.setText((path.name or str(path)) if path else self._none)
        mark(self._name, "kind", "" if path else "muted")
        self.button.setToolTip(str(path) if path else "")
        self._without.setVisible(self._optional and path is not None)

    def _made(self, text: str, name: str, words: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{words}: {text}")
        return button

    def _ask(self) -> None:
        path = self._choose(self)
        if path:
            self.show_path(path)
            self.changed.emit()

    def _drop(self) -> None:
        self.show_path(None)
        self.changed.emit()
