"""Cards of entries on the screen, and hands to type with."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.entries.page import EntriesPage
from gui.entries.table_desk import TableDesk
from gui.translation import Translation
from model.archive import Archive
from model.card.card import Card, Field, new_card
from model.card.session import Session
from model.exchange.card_file import load_card
from model.locations import shipped
from model.wording import Language
from tests.gui.card_pages import PAPERS, MemoryJournal, new_session, press_keys

TODAY = date(2024, 11, 20)


class EntryHands:
    """Types and clicks on a page of entries as a person does."""

    def __init__(self, qtbot: QtBot, page: EntriesPage, journal: MemoryJournal) -> None:
        self.qtbot = qtbot
        self.page = page
        self.journal = journal

    @property
    def session(self) -> Session:
        return self.page.session

    @property
    def desk(self) -> TableDesk:
        shown = self.page.stack.currentWidget()
        assert isinstance(shown, TableDesk)
        return shown

    @property
    def at_hand(self) -> str:
        """The cell at hand: "journal/3/quantity"."""
        field = self.desk.grid.field
        return field.key if field else ""

    def go(self, key: str) -> None:
        self.page.go_to(Field("entries", key))

    def keyboard(self) -> QWidget:
        return QApplication.focusWidget() or self.desk.grid

    def write(self, text: str) -> None:
        """Types where the keyboard is, letter by letter: the first one opens the cell."""
        for letter in text:
            press_keys(self.keyboard(), letter)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.keyboard(), key, modifier)

    def fill(self, *texts: str) -> None:
        """Each text into a cell, Enter after each."""
        for text in texts:
            self.write(text)
            self.press(Qt.Key.Key_Return)

    def shown(self, key: str) -> str:
        """What the cell shows."""
        index = self.desk.model.index_of(Field("entries", key))
        return str(index.data()) if index.isValid() else ""

    def lines(self) -> list[list[str]]:
        model = self.desk.model
        return [
            [model.text(model.index(row, place)) for place in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def click(self, name: str) -> None:
        button = self.desk.findChild(QWidget, name)
        assert button is not None, name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


Open = Callable[..., EntryHands]


def example(name: str) -> Card:
    return load_card(shipped("resources", "examples", f"{name}.json"), PAPERS)


def empty(form: str) -> Card:
    card = new_card(PAPERS.newest(form), TODAY)
    for field in card.paper.organisation:
        card.organisation[field.id] = "МБОУ «Верх-Чикская СОШ»"
    return card


@pytest.fixture
def opened(qtbot: QtBot, translation: Translation, archive: Archive) -> Open:
    """Opens a card of entries on the screen of an old laptop, less what the window's own bars take."""

    def open_card(
        card: Card,
        language: Language = "ru",
        size: tuple[int, int] = (1024, 500),
        *,
        read_only: bool = False,
    ) -> EntryHands:
        translation.use(language)
        journal = MemoryJournal()
        page = EntriesPage(
            new_session(card, journal), language, read_only=read_only, today=lambda: TODAY, pictures=archive
        )
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitSignal(page.completed):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
        return EntryHands(qtbot, page, journal)

    return open_card
