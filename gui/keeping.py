"""Cares for the copies of the archive: a round when the program starts, then one every five minutes."""

from collections.abc import Callable
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from gui.job import Job
from gui.keeping_work import LongWork
from model.archive import ArchiveError
from model.archive.copy_faults import CopyGivenUp
from model.wording import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.job import Report
    from model.archive.backups import Backups
    from model.archive.copies import Copy
    from model.archive.copy_check import CopyCheck
    from model.archive.second_place import SecondPlace

ROUND: Final = 5 * 60_000
"""Milliseconds between two looks what is due."""

_PATIENCE: Final = 0.2
"""Seconds between two questions whether work that waits for its turn is still wanted."""


class KeepingFacts(NamedTuple):
    """How safe the cards are.

    Attributes:
        newest: the newest copy.
        check: what the last check of a copy has found.
        place: the second place; None if none was named.
        faults: what could not be done in the last round, and why; None: no round was made.
    """

    newest: "Copy | None" = None
    check: "CopyCheck | None" = None
    place: "SecondPlace | None" = None
    faults: tuple[Message, ...] | None = ()


class Keeping(QObject):
    """Works away from the window, one thing at a time; `told` carries the facts after each of them."""

    told = Signal(object)

    def __init__(self, backups: "Backups", parent: QObject | None = None) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self.backups = backups
        self.facts = KeepingFacts()
        self._turn = Lock()
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(ROUND)
        self._timer.timeout.connect(self.tend)

    def start(self) -> None:
        """Begin with what is due at a start."""
        self._timer.start()
        self._begin(starting=True)

    def tend(self) -> None:
        """Do what is due now."""
        self._begin(starting=False)

    def stop(self) -> None:
        """Give up what is under way: the program ends."""
        self._timer.stop()
        if self._job:
            self._job.cancel()
            self._job = None

    def work(self, work: "Callable[[Backups, Report, Callable[[], bool]], object]") -> LongWork:
        """Something the user wants done with the copies; the facts are told anew when it is done."""

        def do(report: "Report", given_up: Callable[[], bool]) -> object:
            with self._alone(given_up):
                return work(self.backups, report, given_up)

        found = LongWork(do, self)
        found.done.connect(self.look)
        found.refused.connect(self.look)
        return found

    def look(self) -> None:
        """Find out how things stand, without doing anything."""

        def do(given_up: Callable[[], bool]) -> KeepingFacts:
            with self._alone(given_up):
                return self._read(None)

        self._run(do)

    def _begin(self, *, starting: bool) -> None:
        if self._job:
            return  # the round before is still under way

        def do(given_up: Callable[[], bool]) -> KeepingFacts:
            with self._alone(given_up):
                tended = self.backups.tend(starting=starting, cancelled=given_up)
            return self._read(tended.faults)

        self._job = self._run(do)

    def _run(self, do: Callable[[Callable[[], bool]], KeepingFacts]) -> Job:
        job = Job(lambda _report, given_up: do(given_up), self)
        job.done.connect(self._tell)
        job.broken.connect(self._break)
        job.start()
        return job

    def _tell(self, facts: KeepingFacts) -> None:
        if self.sender() is self._job:
            self._job = None
        if facts.faults is None:  # somebody has only looked: what the last round has found still holds
            facts = facts._replace(faults=self.facts.faults)
        self.facts = facts
        self.told.emit(facts)

    def _break(self, error: Exception) -> None:
        self._job = None
        raise error  # a fault of the program goes where all of them go

    @contextmanager
    def _alone(self, given_up: Callable[[], bool]) -> "Iterator[None]":
        """Two copies at once would take one number."""
        while not self._turn.acquire(timeout=_PATIENCE):
            if given_up():
                raise CopyGivenUp
        try:
            yield
        finally:
            self._turn.release()

    def _read(self, faults: tuple[Message, ...] | None) -> KeepingFacts:
        newest, check, place = None, None, None
        with suppress(ArchiveError):  # the saver tells when the archive is away
            newest = next(iter(self.backups.copies()), None)
            check = self.backups.last_check()
            place = self.backups.second_place()
        return KeepingFacts(newest, check, place, faults)
