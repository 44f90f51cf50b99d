"""Slow work for a window: away from its thread, with progress and a way to give it up."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.dialogs.waiting import WaitingDialog
from gui.job import Asked, Job, Report, Work
from model.wording import BagalauError


class Errand(QObject):
    """One piece of work at a time: a second wish takes the place of the first."""

    def __init__(self, window: QWidget) -> None:
        """Run on behalf of the window."""
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._waiting: WaitingDialog | None = None

    def run(
        self,
        heading: str,
        work: Work,
        done: Callable[[object], object],
        refused: Callable[[BagalauError], object],
        over: QWidget | None = None,
    ) -> None:
        """Begin; one of `done` and `refused` is called, neither if the user gives it up."""
        self.give_up()
        job = Job(work, self)
        waiting = WaitingDialog(heading, over or self._window)
        waiting.rejected.connect(job.cancel)
        self._begin(job, waiting, done, refused)

    def run_to_the_stop(
        self,
        heading: str,
        work: Work,
        done: Callable[[object], object],
        refused: Callable[[BagalauError], object],
    ) -> None:
        """As `run`, but what was done by the time the user gives it up is handed to `done`."""
        self.give_up()
        stop = _Stop()

        def stoppable(report: Report, given_up: Asked) -> object:
            return work(report, lambda: stop.wanted or given_up())

        waiting = WaitingDialog(heading, self._window)
        waiting.rejected.connect(stop.ask)
        self._begin(Job(stoppable, self), waiting, done, refused)

    def give_up(self) -> None:
        """Forget the work under way."""
        if self._job:
            self._job.cancel()
        self._end()

    def _begin(
        self,
        job: Job,
        waiting: WaitingDialog,
        done: Callable[[object], object],
        refused: Callable[[BagalauError], object],
    ) -> None:
        waiting.rejected.connect(self._lose_waiting)
        job.stepped.connect(self._show_step)
        for end in (job.done, job.refused, job.broken):
            end.connect(self._end)
        job.done.connect(done)
        job.refused.connect(refused)
        job.broken.connect(_raise)
        self._job, self._waiting = job, waiting
        job.start()

    def _show_step(self, done: int, of: int) -> None:
        if self._waiting and isValid(self._waiting):
            self._waiting.show_step(done, of)

    def _end(self, _result: object = None) -> None:
        if self._waiting and isValid(self._waiting):  # the dialog it stood over may be closed by now
            self._waiting.finish()
        self._job, self._waiting = None, None

    def _lose_waiting(self) -> None:
        """The user has closed it; it deletes itself."""
        self._waiting = None


class _Stop:
    """Whether the user has had enough; asked from another thread."""

    def __init__(self) -> None:
        self.wanted = False

    def ask(self) -> None:
        self.wanted = True


def _raise(error: Exception) -> None:
    """A fault of the program goes where all of them go."""
    raise error
