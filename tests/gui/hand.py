"""A hand that works while a dialog or the whole program runs: it waits for a button and clicks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from gui.main_window import MainWindow

Act = Callable[[], bool]
"""Something to be done; true when it is done, false as long as it cannot be yet."""


class Hand(QObject):
    """Does one act after the other while somebody else runs the event loop. Keeps what it saw."""

    def __init__(self) -> None:
        super().__init__()
        self.clicks = 0
        self.seen: list[str] = []
        self._acts: list[Act] = []
        self._timer = QTimer(self)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._try)

    def plan(self, *acts: Act) -> None:
        self._acts += acts
        self._timer.start()

    @property
    def done(self) -> bool:
        return not self._acts

    def click(self, name: str, where: str = "") -> Act:
        """Wait until the button can be clicked, beside these words; keep what can be read there; click."""

        def act() -> bool:
            modal = QApplication.activeModalWidget()
            for window in [modal] if modal else QApplication.topLevelWidgets():
                for button in window.findChildren(QAbstractButton, name):
                    if (
                        where in reads(window)
                        and window.isVisible()
                        and button.isVisible()
                        and button.isEnabled()
                    ):
                        self.seen.append(reads(window))
                        self.clicks += 1
                        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                        return True
            return False

        return act

    def _try(self) -> None:
        if self._acts and self._acts[0]():
            self._acts.pop(0)
        if not self._acts:
            self._timer.stop()


def reads(root: QWidget) -> str:
    """All words in sight."""
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


def close_the_window() -> bool:
    """Wait for the window without a dialog over it, and close it."""
    if QApplication.activeModalWidget():
        return False
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window.isVisible():
            return window.close()
    return False
