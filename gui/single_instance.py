"""One window for one archive: a second start hands its card file over to the first, and ends.

The first listens on this computer alone and leaves word beside the archive: the port, and a token that only
who may read the archive's folder can know. Not a socket file: a stick and Windows know none.
"""

import _socket  # what Python's own `socket` is made of: a quarter of a megabyte less for one open door
import json
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from model.archive.lock import computer

if TYPE_CHECKING:
    from socket import socket

HERE: Final = "127.0.0.1"
MOST_BYTES: Final = 65_536
ANSWER: Final = b"ok\n"
PATIENCE: Final = 3.0
"""Seconds within which the first start must have opened its door: it may have begun just now."""

_BRIEF: Final = 0.5
_AGAIN: Final = 300
"""Milliseconds after which it is looked again whether a dialog has been closed."""


class Door(QObject):
    """Hears the second start; `rung` carries the path of its card file, or None."""

    rung = Signal(object)

    def __init__(self, archive: Path, parent: QObject | None = None) -> None:
        """Open it for the archive.

        Raises:
            OSError: nothing can be listened to or written here; the program works without.
        """
        super().__init__(parent)
        self._word = word_of(archive)
        self._token = os.urandom(16).hex()
        self._socket = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
        self._waiting: list[Path | None] = []
        try:
            self._socket.bind((HERE, 0))
            self._socket.listen(4)
            self._socket.setblocking(False)
            self._leave_word()
        except OSError:
            self._socket.close()
            raise
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)

    def close(self) -> None:
        """Hear no more."""
        self._notifier.setEnabled(False)
        self._socket.close()
        with suppress(OSError):
            self._word.unlink()

    def _leave_word(self) -> None:
        word = {
            "port": self._socket.getsockname()[1],
            "token": self._token,
            "computer": computer(),
            "process": os.getpid(),
        }
        with suppress(FileNotFoundError):
            self._word.unlink()
        handle = os.open(self._word, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(word, file)

    def _answer(self) -> None:
        from socket import socket

        try:
            handle, _ = self._socket._accept()  # type: ignore[attr-defined]  # noqa: SLF001  (see the import)
        except OSError:
            return
        with socket(fileno=handle) as caller:
            caller.settimeout(_BRIEF)
            try:
                said = json.loads(_line_from(caller))
                card = said["card"]
                from hmac import compare_digest

                if not compare_digest(str(said["token"]), self._token):
                    return
                caller.sendall(ANSWER)
            except (OSError, ValueError, KeyError, TypeError):
                return  # somebody else on this computer tries every port
        self._waiting.append(Path(card) if isinstance(card, str) else None)
        self._let_in()

    def _let_in(self) -> None:
        """Not while a dialog waits for an answer: it would stand over another card."""
        if QApplication.activeModalWidget():
            self.rung.emit(None)
            QTimer.singleShot(_AGAIN, self, self._let_in)
            return
        while self._waiting:
            self.rung.emit(self._waiting.pop(0))


def hand_over(archive: Path, card: Path | None, patience: float = PATIENCE) -> bool:
    """Tell the program that has the archive open here to come forward, with the card file.

    Args:
        archive: which is in use.
        card: a card file to open there.
        patience: seconds to wait for a program that has begun just now.
    """
    end = time.monotonic() + patience
    while True:
        with suppress(OSError, ValueError, KeyError, TypeError):
            word = json.loads(word_of(archive).read_text("utf-8"))
            if word["computer"] != computer():
                return False  # over the network; nobody is called from one computer to another
            return _told(word, card)
        if time.monotonic() > end:
            return False
        time.sleep(0.1)


def word_of(archive: Path) -> Path:
    """The file beside the archive that says where to ring."""
    return archive.with_name(f"{archive.name}-window")


def come_forward(window: QMainWindow) -> None:
    """Show the window before all others, as far as the desktop lets it."""
    if window.isMinimized():
        window.showNormal()
    front = QApplication.activeModalWidget() or window
    if QGuiApplication.platformName() != "offscreen":  # where nothing stands before anything
        front.raise_()
    front.activateWindow()
    QApplication.alert(window)


def _told(word: dict[str, object], card: Path | None) -> bool:
    """Say it; true if it was heard. An OSError means that nobody is there (any more)."""
    if sys.platform == "win32":
        import ctypes

        # Windows lets only who was clicked last come forward; that is this process.
        ctypes.windll.user32.AllowSetForegroundWindow(int(str(word["process"])))
    from socket import create_connection

    said = {"token": word["token"], "card": str(card.absolute()) if card else None}
    with create_connection((HERE, int(str(word["port"]))), timeout=_BRIEF) as caller:
        caller.sendall(json.dumps(said).encode() + b"\n")
        caller.settimeout(PATIENCE)
        return _line_from(caller) == ANSWER.strip()


def _line_from(caller: "socket") -> bytes:
    said = b""
    while not said.endswith(b"\n") and len(said) < MOST_BYTES:
        more = caller.recv(4096)
        if not more:
            break
        said += more
    return said.strip()
