"""A person at the window: sees what is visible, clicks buttons by name, types letters of any alphabet."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.card_page import CardPage
from gui.entries.page import EntriesPage
from gui.main_window import MainWindow
from gui.start_page import CardView
from model.card.card import Card, Field
from model.locations import shipped

EXAMPLE = shipped("resources", "examples", "rating-card-2021.json")


class Person:
    """Acts on one window and the dialogs over it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    # What is there to see

    @property
    def page(self) -> CardPage:
        page = self.window.card_desk.page
        assert isinstance(page, CardPage)
        return page

    @property
    def tables(self) -> EntriesPage:
        """The page of a card that is tables of entries."""
        page = self.window.card_desk.page
        assert isinstance(page, EntriesPage)
        return page

    @property
    def card(self) -> Card:
        return self.page.session.card

    @property
    def status(self) -> str:
        return self.window.status.text

    def dialog(self) -> QDialog:
        """The dialog in front; waits for it."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        return dialog

    def reads(self, root: QWidget | None = None) -> str:
        """All words in sight."""
        root = root or self.window
        labels = [label.text() for label in root.findChildren(QLabel) if label.isVisible()]
        buttons = [button.text() for button in root.findChildren(QAbstractButton) if button.isVisible()]
        return "\n".join(labels + buttons)

    def listed(self) -> list[str]:
        """What the list of cards says, card by card."""
        view = self.window.findChild(CardView)
        assert view is not None
        model = view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def button(self, name: str, root: QWidget | None = None) -> QAbstractButton:
        root = root or QApplication.activeModalWidget() or self.window
        found = [button for button in root.findChildren(QAbstractButton, name) if button.isVisible()]
        assert len(found) == 1, (name, [button.objectName() for button in root.findChildren(QAbstractButton)])
        return found[0]

    # What can be done

    def click(self, name: str, root: QWidget | None = None) -> None:
        QTest.mouseClick(self.button(name, root), Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def write(self, text: str, widget: QWidget | None = None) -> None:
        """Type any letters; QTest.keyClicks knows only Latin ones."""
        target = widget or QApplication.focusWidget()
        assert target is not None
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def fill_in(self, row: str, text: str) -> None:
        """Go to a row and type."""
        self.page.go_to(Field("values", row))
        self.write(text)

    def wait_for_card(self) -> None:
        """Until the whole sheet is there."""
        page = self.window.card_desk.page
        if isinstance(page, CardPage):
            self.qtbot.waitUntil(lambda: page.sheet.table._completed)
        else:
            self.qtbot.waitUntil(lambda: page is not None and page.place() is not None)
        self.come_back()

    def come_back(self) -> None:
        """To the window, after a dialog."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def wait_until_saved(self) -> None:
        self.qtbot.waitUntil(lambda: not self.page.session.unsaved)

    def close_window(self) -> None:
        self.window.close()

    def open_card_file(self, path: Path = EXAMPLE) -> None:
        self.window.open_file(path)
        self.wait_for_card()
