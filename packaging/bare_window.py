"""An empty PySide6 window: what a start, a size and a memory are compared with.

Writes to the file named on its command line: the clock at the first paint, then how much memory it has.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    """Tells when it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's own name)
        """Paint, and note the clock the first time."""
        super().paintEvent(event)
        if not self.painted:
            self.painted = time.monotonic_ns()
            QTimer.singleShot(1500, self.tell)

    def tell(self) -> None:
        """Write down the clock of the paint and the memory of now."""
        memory = 0
        if sys.platform == "linux":
            lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
            memory = sum(int(line.split()[1]) for line in lines if line.startswith(("Rss:",)))
        Path(sys.argv[1]).write_text(f"{self.painted} {memory}", "ascii")
        os._exit(0)


application = QApplication(sys.argv)
window = Bare()
# As large as the program's: what a window is painted in is not to be compared.
window.setGeometry(window.screen().availableGeometry())
window.setWindowState(Qt.WindowState.WindowMaximized)
window.show()
application.exec()
