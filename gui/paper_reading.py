"""Reads a card from a file that takes its time: a workbook, a document, a PDF, a scan or a photo."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.job import Job
from model.exchange.any_file import read_any
from model.paper.library import Papers


class PaperReading(QObject):
    """Reads one file; a second wish takes the place of the first."""

    read = Signal(object)
    """Carries the Reading."""

    refused = Signal(object)
    """Carries the BagalauError."""

    def __init__(self, papers: Papers, window: QWidget) -> None:
        """Read on behalf of the window."""
        super().__init__(window)
        self._papers = papers
        self._window = window
        self._job: Job | None = None

    def start(self, path: Path) -> None:
        """Begin to read; a window with progress and a way out comes up if it takes long."""
        from gui.dialogs.waiting import WaitingDialog

        if self._job:
            self._job.cancel()
        job = Job(lambda report, given_up: read_any(path, self._papers, report, given_up), self)
        waiting = WaitingDialog(self.tr("The file is being read"), self._window)
        waiting.rejected.connect(job.cancel)
        waiting.rejected.connect(waiting.deleteLater)
        job.stepped.connect(waiting.show_step)
        for end in (job.done, job.refused, job.broken):
            end.connect(waiting.finish)
            end.connect(self._forget)
        job.done.connect(self.read)
        job.refused.connect(self.refused)
        job.broken.connect(_raise)
        self._job = job
        job.start()

    def _forget(self) -> None:
        self._job = None


def _raise(error: Exception) -> None:
    """A fault of the program goes where all of them go."""
    raise error
