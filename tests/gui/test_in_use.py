"""The second window on one archive: told who has it open, for reading only, at work when it is free."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from gui import reading_only
from gui.__main__ import main
from gui.calm_strip import CalmStrip
from gui.main_window import MainWindow
from gui.reading_only import ReadingOnly
from gui.sheet.inputs import EntryField
from gui.shelf import Shelf
from gui.translation import Translation
from model.archive import Archive
from model.archive.lock import Owner, owner_of
from model.card.card import Field
from model.card.session import Session
from model.exchange.card_file import load_card
from model.scoring import Scorer
from tests.gui.conftest import PAPERS, TODAY
from tests.gui.hand import Hand, close_the_window
from tests.gui.person import EXAMPLE, Person


@pytest.fixture
def working(tmp_path: Path) -> Iterator[Archive]:
    """Somebody else, who is at work in the archive."""
    with Archive.open(tmp_path / "archive.sqlite", PAPERS, who="завуч") as archive:
        card = load_card(EXAMPLE, PAPERS)
        archive.create(card, Scorer(card.paper).score(card.values, card.base, card.not_applicable))
        archive.create(card, Scorer(card.paper).score(card.values, card.base, card.not_applicable))
        archive.remove(2)
        archive.set_setting("language", "ru")
        yield archive


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Hand:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("gui.__main__._handed_over", lambda *_: False)
    return Hand()


Reader = Callable[..., Person]


@pytest.fixture
def reader(qtbot: QtBot, working: Archive, translation: Translation) -> Iterator[Reader]:
    """A person at a window over the same archive, for reading only."""
    archive = Archive.open(working.path, PAPERS, read_only=True)

    def start(size: tuple[int, int] = (1024, 600)) -> Person:
        window = MainWindow(Shelf(archive, PAPERS, working.path.parent), translation, today=lambda: TODAY)
        strip = ReadingOnly(working.path, owner_of(working.path), shared=False, window=window)
        window.strips.addWidget(strip.strip)
        qtbot.addWidget(window)
        window.start()
        window.showNormal()
        window.resize(*size)
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        return Person(qtbot, window)

    yield start
    QThreadPool.globalInstance().waitForDone()
    archive.close()


def shown(person: Person, name: str) -> bool:
    return any(one.isVisible() for one in person.window.findChildren(QAbstractButton, name))


def test_the_second_is_told_who_has_it_and_may_read(working: Archive, hand: Hand) -> None:
    before = working.path.read_bytes()
    hand.plan(hand.click("read"), close_the_window)
    assert main(["--archive", str(working.path), "--language", "ru"]) == 0
    assert hand.done
    assert "уже открыт" in hand.seen[0]
    assert "только для чтения" in hand.seen[0]
    assert working.path.read_bytes() == before
    assert working.setting("open_card") is None


def test_the_second_may_leave(working: Archive, hand: Hand) -> None:
    hand.plan(hand.click("close"))
    assert main(["--archive", str(working.path), "--language", "ru"]) == 1


def test_the_second_tries_again_when_the_first_has_closed(working: Archive, hand: Hand) -> None:
    def the_first_closes() -> bool:
        working.close()
        return True

    hand.plan(hand.click("again"), the_first_closes, hand.click("again"), close_the_window)
    assert main(["--archive", str(working.path), "--language", "ru"]) == 0
    assert hand.done


def test_when_the_first_closes_the_second_goes_on_with_its_card(
    working: Archive, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_only, "LOOK", 20)
    found: list[Field] = []

    def open_the_card() -> bool:
        window = the_window()
        if window is None:
            return False
        window.open_card(1)
        working.close()
        return True

    def it_can_be_filled_in() -> bool:
        window = the_window()
        page = window.card_desk.page if window else None
        if window is None or page is None or window.read_only:
            return False
        page.enter(Field("values", "6.2.5-score"), "85")
        found.append(Field("values", "6.2.5-score"))
        return window.card_desk.save()

    hand.plan(
        hand.click("read"), open_the_card, hand.click("read-only-act"), it_can_be_filled_in, close_the_window
    )
    assert main(["--archive", str(working.path), "--language", "ru"]) == 0
    assert hand.done
    with Archive.open(working.path, PAPERS) as archive:
        assert archive.open_card(1).card.values["6.2.5-score"] == 85


def the_window() -> MainWindow | None:
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    seen = [window for window in windows if window.isVisible()]
    return seen[0] if seen else None


def test_the_list_offers_nothing_that_writes(reader: Reader, working: Archive) -> None:
    person = reader()
    assert shown(person, "open")
    for name in ("new", "file", "next-year", "remove"):
        assert not shown(person, name), name
    for key in (Qt.Key.Key_N, Qt.Key.Key_O):
        person.press(key, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.activeModalWidget() is None
    person.press(Qt.Key.Key_Delete)
    assert len(working.cards()) == 1
    person.click("bin")
    assert "Хранится не меньше" in person.reads(person.dialog())
    assert not [one for one in person.dialog().findChildren(QAbstractButton, "restore-2") if one.isVisible()]


def test_a_card_can_be_read_and_not_changed(reader: Reader, working: Archive) -> None:
    person = reader()
    person.click("open")
    person.wait_for_card()
    assert person.status == "Только для чтения"
    assert not shown(person, "ready")
    assert all(entry.isReadOnly() for entry in person.page.findChildren(EntryField))
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_S):
        person.press(key, Qt.KeyboardModifier.ControlModifier)
    assert person.status == "Только для чтения"
    assert len(working.lines(1)) == 0
    person.click("language-kk")
    assert person.status == "Тек оқу үшін"


def test_the_history_can_be_looked_at_and_not_brought_back(reader: Reader, working: Archive) -> None:
    stored = working.open_card(1)
    session = Session(stored.card, Scorer(stored.card.paper), stored.journal, stored.history)
    session.enter(Field("values", "6.2.5-score"), "85")
    session.commit()
    person = reader()
    person.click("open")
    person.wait_for_card()
    person.window.bar._history_action.trigger()
    dialog = person.dialog()
    assert not [one for one in dialog.findChildren(QAbstractButton, "bring-back") if one.isVisible()]


def test_it_can_be_printed(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gui import file_choice

    target = tmp_path / "paper.pdf"
    monkeypatch.setattr(file_choice, "choose_to_save_pdf", lambda *_: target)
    person = reader()
    person.click("open")
    person.wait_for_card()
    person.window.bar._pdf_action.trigger()
    person.click("draft", person.dialog())
    person.qtbot.waitUntil(
        lambda: target.exists() and target.read_bytes().startswith(b"%PDF"), timeout=20_000
    )


def test_the_strip_says_who_and_when_and_then_that_it_is_free(reader: Reader, working: Archive) -> None:
    person = reader()
    strip = person.window.findChild(CalmStrip)
    reading = person.window.findChild(ReadingOnly)
    assert strip is not None
    assert reading is not None
    owner = owner_of(working.path)
    assert isinstance(owner, Owner)
    assert owner.login in strip.text
    assert owner.computer in strip.text
    assert not shown(person, "read-only-act")
    working.close()
    reading.look()
    person.qtbot.waitUntil(lambda: shown(person, "read-only-act"))
    with Archive.open(working.path, PAPERS):
        reading.look()
        person.qtbot.waitUntil(lambda: not shown(person, "read-only-act"))
