"""For packaging/measure.py alone: tells when the card has been painted, and how much memory it has then.

The start itself is that of every user; only the paint of the sheet is looked over the shoulder.
"""

import os
import sys
import time
from pathlib import Path

SETTLED = 1500
"""Milliseconds after the paint; all sections are built by then."""


def tell(file: str) -> None:
    """Write to the file: the clock at the first paint of the sheet, and the memory in KB; then end."""
    from gui.late_enumerations import make_enumerations_late

    make_enumerations_late()  # as the program does, before Qt is touched
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    from gui.sheet.table import SheetTable

    paint = SheetTable.paintEvent
    painted: list[int] = []

    def end() -> None:
        Path(file).write_text(f"{painted[0]} {_memory()}", "ascii")
        os._exit(0)

    def paint_and_note(table: SheetTable, event: QPaintEvent) -> None:
        paint(table, event)
        if not painted:
            painted.append(time.monotonic_ns())
            QTimer.singleShot(SETTLED, end)

    SheetTable.paintEvent = paint_and_note  # type: ignore[method-assign]


def _memory() -> int:
    if sys.platform != "linux":
        return 0
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Rss:"))
