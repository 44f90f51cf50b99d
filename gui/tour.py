"""A tour without anybody: types a value, waits until it is kept, leaves the PDF and a picture."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.print_job import PrintJob
from model.card.card import Card, Field
from model.exchange.files import write_atomically
from model.paper import Count, Share
from model.wording import BagalauError, Language

PATIENCE: Final = 20_000
"""Milliseconds that a step may take on a slow machine."""

TYPED: Final = "1"


class TourFailed(Exception):
    """A step of the tour did not come to its end; the text says which."""


def take_tour(window: MainWindow, folder: Path, language: Language) -> list[Path]:
    """The files left in the folder.

    Raises:
        TourFailed: with the step that failed.
    """
    type_a_value(window)
    pdf, picture = folder / "card.pdf", folder / "window.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(pdf, _printed(window, language))
    except (BagalauError, OSError) as error:
        raise TourFailed(f"the PDF could not be written: {error}") from error
    if not window.grab().save(str(picture)):
        raise TourFailed(f"the picture could not be written: {picture}")
    return [pdf, picture]


def type_a_value(window: MainWindow) -> Field:
    """Type into the open card and wait until it is kept; where.

    Raises:
        TourFailed: with the step that failed.
    """
    page = window.card_desk.page
    if page is None:
        raise TourFailed("no card is open")
    window.activateWindow()
    if not _waited(window.isActiveWindow):
        raise TourFailed("the window did not come up")
    place = _place_to_fill_in(page.session.card)
    page.go_to(place)
    field = QApplication.focusWidget()
    if field is None:
        raise TourFailed("no field has the focus")
    times: list[object] = []
    page.saver.saved.connect(times.append)
    for letter in TYPED:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    if not _waited(lambda: bool(times)):
        raise TourFailed("what was typed was not saved")
    return place


def _place_to_fill_in(card: Card) -> Field:
    """The first empty row that takes a number, else the first that does, else the first line of the head."""
    rows = [row.id for row in card.paper.rows.values() if isinstance(row.rule, Count | Share)]
    missing = set(card.missing())
    if not rows:
        return Field("organisation", card.paper.organisation[0].id)
    return Field("values", next((row for row in rows if row in missing), rows[0]))


def _printed(window: MainWindow, language: Language) -> bytes:
    page = window.card_desk.page
    if page is None:
        raise TourFailed("no card is open")
    session = page.session
    job = PrintJob(session.card, session.score, language, draft=bool(session.card.missing()))
    made: list[bytes] = []
    faults: list[object] = []
    job.done.connect(made.append)
    job.refused.connect(faults.append)
    job.broken.connect(faults.append)
    job.start()
    if not _waited(lambda: bool(made or faults)) or not made:
        raise TourFailed(f"the PDF was not made: {faults or 'no answer'}")
    return made[0]


def _waited(done: Callable[[], bool]) -> bool:
    """Let the program work until it is done, or patience ends."""
    deadline = QDeadlineTimer(PATIENCE)
    while not done() and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    return done()
