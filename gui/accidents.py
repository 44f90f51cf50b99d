"""Faults of the program itself: written to a file for those who mend it, told to the user in calm words."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from gui.dialogs.question import Answer

MOST_BYTES: Final = 1_000_000
"""A log that has grown larger begins anew: the last accidents are those that count."""


class Accidents:
    """Takes over `sys.excepthook`: the window stays, and one dialog at a time tells what happened."""

    def __init__(self, log: Path, keep: Callable[[], bool], report: Callable[[], str] | None = None) -> None:
        """Write to the log.

        Args:
            log: the file; made when it is needed.
            keep: writes what was typed; true if all of it is kept now.
            report: tells of the accident without a name and a value.
        """
        self._report = report
        self._log = log
        self._keep = keep
        self._telling = False
        # Without a window in front the dialog has no parent: then this alone keeps it.
        self._dialog: QDialog | None = None

    def install(self) -> None:
        """Take over."""
        sys.excepthook = self.happened

    def happened(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An exception nobody has caught."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self._write(kind, error, trace)
        if not self._telling and isinstance(QApplication.instance(), QApplication):
            self._telling = True
            # Not from within the code that has just failed.
            QTimer.singleShot(0, self._tell)

    def _write(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import traceback

        lines = "".join(traceback.format_exception(kind, error, trace))
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            mode = "w" if self._log.exists() and self._log.stat().st_size > MOST_BYTES else "a"
            with self._log.open(mode, encoding="utf-8") as file:
                file.write(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z}\n{lines}\n")
        except OSError:
            if sys.stderr:
                sys.stderr.write(lines)

    def _tell(self) -> None:
        from gui.dialogs.question import Answer, Question

        try:
            kept = self._keep()
        except Exception:  # noqa: BLE001  (after one accident a second is no surprise; the dialog must come)
            kept = False
        folder = self._log.parent
        dialog = Question(
            QApplication.activeWindow(),
            QCoreApplication.translate("Accident", "Something went wrong in the program"),
            [
                QCoreApplication.translate(
                    "Accident", "Everything you have typed is saved. You can go on working."
                )
                if kept
                else QCoreApplication.translate(
                    "Accident",
                    "The last entry may not be saved yet. Look at the line at the foot of the window, "
                    "and save the card to a file before you close it.",
                ),
                QCoreApplication.translate(
                    "Accident",
                    "If it happens again, send the file {file} to those who look after the program: "
                    "it says what went wrong.",
                ).format(file=self._log),
            ],
            [
                *self._report_answer(),
                Answer(
                    QCoreApplication.translate("Accident", "Show the file"), "show", lambda: _show(folder)
                ),
                Answer(QCoreApplication.translate("Accident", "Go on"), "go-on", primary=True),
            ],
        )
        dialog.finished.connect(self._told)
        self._dialog = dialog
        dialog.open()

    def _report_answer(self) -> "list[Answer]":
        from gui.dialogs.question import Answer

        if self._report is None:
            return []
        return [
            Answer(QCoreApplication.translate("Accident", "Problem report…"), "report", self._show_report)
        ]

    def _show_report(self) -> None:
        from gui.dialogs.problem_report import ProblemReportDialog

        if self._report:
            self._dialog = ProblemReportDialog(self._report(), QApplication.activeWindow())
            self._dialog.open()

    def _told(self) -> None:
        self._telling = False


def _show(folder: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
