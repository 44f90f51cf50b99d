"""The window while somebody else has the archive open: who that is, and when it is free again."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.calm_strip import CalmStrip
from gui.dates import local_today
from gui.job import Job
from gui.keeping_words import copy_time
from model.archive.lock import Owner, owner_of, taken
from model.wording import BagalauError

LOOK: Final = 10_000
"""Milliseconds between two looks whether the archive is free."""


class ReadingOnly(QObject):
    """Keeps a strip that says why nothing can be changed."""

    work_wanted = Signal()
    """The archive is free, and the user wants to work on it."""

    def __init__(
        self, file: Path, owner: Owner | None, *, shared: bool, window: QWidget, protected: bool = False
    ) -> None:
        """Say who has it open, or that nothing can be written there.

        Args:
            file: the archive.
            owner: who has it open; None if that is not known.
            shared: whether other computers reach the place.
            window: which shows it.
            protected: nobody has it open, but nothing can be written where it lies.
        """
        super().__init__(window)
        self.strip = CalmStrip("read-only", window)
        self.strip.acted.connect(self.work_wanted)
        self._file = file
        self._owner = owner
        self._shared = shared
        self._protected = protected
        self._free = False
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.retranslate()

    def look(self) -> None:
        """Look whether it is free."""
        if self._job:
            return
        self._job = Job(lambda _report, _asked: _holder(self._file, shared=self._shared), self)
        self._job.done.connect(self._show)
        self._job.start()

    def stop(self) -> None:
        """The window goes."""
        self._timer.stop()
        if self._job:
            self._job.cancel()
            self._job = None

    def retranslate(self) -> None:
        """Say it anew in the language of the window."""
        if self._protected:
            text = self.tr("For reading only: nothing can be written where the archive lies.")
            if self._free:
                text = self.tr("Now something can be written where the archive lies.")
            self.strip.say(text, self.tr("Open for work") if self._free else "")
            return
        if self._free:
            text = self.tr("The archive has been closed there. Now it can be opened for work here.")
            self.strip.say(text, self.tr("Open for work"))
            return
        if self._owner is None or self._owner.since is None:
            self.strip.say(self.tr("For reading only: the archive is open elsewhere."))
            return
        text = self.tr("For reading only: {login} ({computer}) has had the archive open since {when}.")
        when = copy_time(self._owner.since, local_today())
        self.strip.say(
            text.format(login=self._owner.login or "—", computer=self._owner.computer or "—", when=when)
        )

    def _show(self, holder: object) -> None:
        self._job = None
        self._free = holder is None
        if isinstance(holder, Owner):
            self._owner = holder
        self.retranslate()


def _holder(file: Path, *, shared: bool) -> Owner | bool | None:
    """Who has the archive open; True if that is not known; None if nobody has."""
    try:
        taken(file, shared=shared).release()
    except (BagalauError, OSError):
        return owner_of(file) or True
    return None
