"""Work done away from the window's thread, so that the window never stands still."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from model.wording import BagalauError

Report = Callable[[int, int], None]
"""Tells how many steps of how many are done."""

Asked = Callable[[], bool]
"""Whether the work is still wanted: true when it has been given up."""

Work = Callable[[Report, Asked], object]


class Job(QObject):
    """One piece of work: `done`, `refused` or `broken` is heard once, or nothing after `cancel`."""

    done = Signal(object)
    """Carries what the work gave."""

    refused = Signal(object)
    """Carries the BagalauError."""

    broken = Signal(object)
    """Carries the exception: a fault of the program."""

    stepped = Signal(int, int)
    """Steps done, and steps in all."""

    _ended = Signal(object, bool)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        """Take the work; `start` begins. It may touch nothing that the window uses meanwhile."""
        super().__init__(parent)
        self._work = work
        self._cancelled = False
        # A signal is the way back to the window's thread: the slot is of an object that lives there.
        self._ended.connect(self._finish)

    def start(self) -> None:
        """Begin."""
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Forget it: nothing more will be heard of this job."""
        self._cancelled = True

    def _run(self) -> None:
        try:
            result, failed = self._work(self.stepped.emit, lambda: self._cancelled), False
        except Exception as error:  # noqa: BLE001  (a thread has nobody above it: the window tells of it)
            result, failed = error, True
        if isValid(self):  # else what it was for has been closed meanwhile
            self._ended.emit(result, failed)

    def _finish(self, result: object, failed: bool) -> None:
        self.deleteLater()
        if self._cancelled:
            return
        if not failed:
            self.done.emit(result)
        elif isinstance(result, BagalauError):
            self.refused.emit(result)
        else:
            self.broken.emit(result)
