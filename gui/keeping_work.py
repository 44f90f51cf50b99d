"""Work that takes a while and may be given up: its end is waited for, so that nothing goes on unseen."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QEventLoop, QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.job import Job, Report
from model.archive.copy_faults import CopyGivenUp
from model.wording import BagalauError


class GivenUp(Exception):
    """The user no longer wants it."""


Steps = Callable[[Report, Callable[[], bool]], object]
"""Work that tells its steps and may ask whether it was given up; telling a step ends it then."""


class LongWork(QObject):
    """One piece of work; one of `done`, `refused` and `given_up` is heard when it has come to its end."""

    done = Signal(object)
    refused = Signal(object)
    """Carries the BagalauError."""

    given_up = Signal()
    stepped = Signal(int, int)

    def __init__(self, work: Steps, parent: QObject | None = None) -> None:
        """Take the work; `start` begins."""
        super().__init__(parent)
        unwanted = Event()
        self._unwanted = unwanted

        def do(report: Report, _asked: object) -> object:
            def step(done: int, of: int) -> None:
                if unwanted.is_set():
                    raise GivenUp
                report(done, of)

            return work(step, unwanted.is_set)

        self._job = Job(do, self)
        self._job.stepped.connect(self.stepped)
        self._job.done.connect(self._end)
        self._job.refused.connect(self._refuse)
        self._job.broken.connect(self._break)

    def start(self) -> None:
        """Begin."""
        self._job.start()

    def give_up(self) -> None:
        """Stop at the next step; work that is past stopping comes to its end."""
        self._unwanted.set()

    def _end(self, result: object) -> None:
        self.deleteLater()
        self.done.emit(result)

    def _refuse(self, error: BagalauError) -> None:
        self.deleteLater()
        self.refused.emit(error)

    def _break(self, error: Exception) -> None:
        self.deleteLater()
        self.given_up.emit()
        if not isinstance(error, GivenUp | CopyGivenUp):
            raise error  # a fault of the program goes where all of them go


def shown_while(work: LongWork, heading: str, window: QWidget | None) -> LongWork:
    """Begin the work, and show progress with a way to give up if it takes longer than a moment."""
    from gui.dialogs.waiting import WaitingDialog

    waiting = WaitingDialog(heading, window)
    waiting.rejected.connect(work.give_up)
    work.stepped.connect(waiting.show_step)
    for end in (work.done, work.refused, work.given_up):
        end.connect(waiting.finish)
    work.start()
    return work


def waited_for(work: LongWork, heading: str) -> object:
    """Do the work while there is no window yet; what it gave, None if it was given up.

    Raises:
        BagalauError: it could not be done.
    """
    loop = QEventLoop()
    ends: list[object] = []
    work.done.connect(ends.append)
    work.refused.connect(ends.append)
    for end in (work.done, work.refused, work.given_up):
        end.connect(loop.quit)
    shown_while(work, heading, None)
    loop.exec()
    result = ends[0] if ends else None
    if isinstance(result, BagalauError):
        raise result
    return result
