"""The whole program for the tests of its windows: dressed as installed, over an archive of its own."""

import gc
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from gui.application import make_application
from gui.main_window import MainWindow
from gui.shelf import Shelf
from gui.translation import Translation
from model.archive import Archive
from model.paper.library import Papers
from model.wording import Language
from tests.gui.person import Person

TODAY = date(2026, 11, 20)
PAPERS = Papers()
PATIENCE = 30_000
"""Milliseconds."""

Open = Callable[..., Person]


class PatientBot(QtBot):
    """Looks again at once, later at leisure, and has patience with a computer that does much else."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        deadline, pause = time.monotonic() + timeout / 1000, 1
        while time.monotonic() < deadline:
            try:
                met = callback()
            except AssertionError:
                met = False
            if met is None or met is True:
                return
            self.wait(pause)
            pause = min(pause + 1, 10)
        super().waitUntil(callback, timeout=0)  # the last look, which tells what is amiss

    def waitSignal(self, *signal: Any, timeout: int = PATIENCE, **how: Any) -> SignalBlocker:
        return super().waitSignal(*signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


# How long the program waits until a person has typed to the end. A test does not type on.
PAUSES = (
    "gui.saver.PAUSE",
    "gui.check_panel.PAUSE",
    "gui.card_desk.REST",
    "gui.card_desk.SETTLE",
    "gui.entries.filter_bar.PAUSE",
    "gui.entries.page.COUNT_PAUSE",
    "gui.campaign.search_box.PAUSE",
)


@pytest.fixture(autouse=True)
def _brief_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    for pause in PAUSES:
        monkeypatch.setattr(pause, 40)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    """Faces and colours of the program, and its Russian, whichever test comes first."""
    make_application()
    russian = Translation(qapp, "ru")
    yield
    assert russian.language == "ru"


@pytest.fixture(autouse=True)
def _desk_left_clear(qapp: QApplication) -> Iterator[None]:
    """No dialog or menu outlives its test: the next one would find it in front of its own window."""
    yield
    gc.enable()  # a program that was closed at once never came to that
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) and widget.isVisible():
            widget.hide()
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QApplication.activeModalWidget() is None
    assert QApplication.activePopupWidget() is None


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "cards" / "archive.sqlite", PAPERS, who="test") as archive:
        yield archive


@pytest.fixture
def shelf(archive: Archive, tmp_path: Path) -> Shelf:
    return Shelf(archive, PAPERS, tmp_path / "cards")


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    translation = Translation(qapp, "ru")
    yield translation
    translation.use("ru")


@pytest.fixture
def program(qtbot: QtBot, shelf: Shelf, translation: Translation) -> Iterator[Open]:
    """Starts the program as a person does, perhaps with a card file, on the screen of an old laptop."""
    windows: list[MainWindow] = []

    def start(
        file: Path | None = None, language: Language = "ru", size: tuple[int, int] = (1024, 600)
    ) -> Person:
        translation.use(language)
        window = MainWindow(shelf, translation, today=lambda: TODAY)
        windows.append(window)
        qtbot.addWidget(window)
        window.start(file)
        window.showNormal()
        window.resize(*size)
        window.activateWindow()
        if not QApplication.activeModalWidget():  # what is told at the start stands in front
            qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        person = Person(qtbot, window)
        if file:
            person.wait_for_card()
        return person

    yield start
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.close()
    for window in windows:
        window._may_close = True  # a test may leave a card that cannot be saved
    QThreadPool.globalInstance().waitForDone()
