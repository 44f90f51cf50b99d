"""The floor of a start: an empty PySide6 main window. Prints the clock at its first paint."""

import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    """Tells when it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        print(time.monotonic_ns(), flush=True)
        QApplication.exit(0)


application = QApplication(sys.argv)
window = Bare()
window.resize(1366, 700)
window.show()
application.exec()
