"""The whole program for the tests of its windows: dressed as installed, over an archive of its own."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

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

Open = Callable[..., Person]


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    make_application()


@pytest.fixture(autouse=True)
def _desk_left_clear(qapp: QApplication) -> Iterator[None]:
    """No dialog or menu outlives its test: the next one would find it in front of its own window."""
    yield
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
