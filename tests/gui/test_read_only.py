"""A page for reading, on every paper: the keyboard goes everywhere, nothing changes, nothing is written."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.card_page import CardPage
from gui.sheet.inputs import AnswerButton, EntryField, LeaveOutBox, UnitButton
from model.archive.content import written
from model.card.card import Field
from model.card.session import reading
from model.exchange.card_file import load_card
from model.locations import shipped
from tests.gui.card_pages import PAPERS, press_keys

EXAMPLES = sorted(
    path
    for path in shipped("resources", "examples").glob("*.json")
    if not path.stem.startswith(("kim-register", "tos-programme"))
)
ALL = pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)

Opener = Callable[..., CardPage]


@pytest.fixture
def opened(qtbot: QtBot) -> Opener:
    def open_example(example: object) -> CardPage:
        page = CardPage(reading(load_card(example, PAPERS)), "ru", read_only=True)
        qtbot.addWidget(page)
        page.resize(1366, 690)
        with qtbot.waitSignal(page.sheet.table.completed):
            page.show()
        qtbot.waitExposed(page)
        return page

    return open_example


def state(page: CardPage) -> tuple[object, ...]:
    """All that can be seen in the fields, and the card behind them."""
    fields = [entry.text() for entry in page.findChildren(EntryField)]
    marks = [one.isChecked() for kind in (AnswerButton, LeaveOutBox) for one in page.findChildren(kind)]
    return fields, marks, written(page.session.card)


@ALL
def test_no_key_and_no_click_changes_anything(opened: Opener, example: object) -> None:
    page = opened(example)
    before = state(page)
    for entry in page.findChildren(EntryField):
        entry.setFocus()
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F4):
            QTest.keyClick(entry, key)
        press_keys(entry, "7ә%")
        QTest.keyClick(entry, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    buttons = [one for kind in (AnswerButton, LeaveOutBox, UnitButton) for one in page.findChildren(kind)]
    assert buttons
    for button in buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Left):
            QTest.keyClick(button, key)
        button.click()
    assert state(page) == before
    assert not page.session.unsaved
    assert not page.can_undo


@ALL
def test_the_panel_tells_of_each_row_that_the_keyboard_comes_to(opened: Opener, example: object) -> None:
    page = opened(example)
    for row in page.session.card.paper.rows:
        page.go_to(Field("values", row))
        assert page.panel.row is not None
        assert page.panel.row.id == row
        assert page.panel.evidence.isReadOnly()


def test_it_can_be_seen_that_nothing_can_be_typed(opened: Opener) -> None:
    page = opened(EXAMPLES[-1])
    entry = page.sheet.head.inputs[Field("base", "students")]
    seen = page.grab().toImage()
    place = entry.mapTo(page, entry.rect().center()) / page.devicePixelRatio()
    assert seen.pixelColor(place.x() - entry.width() // 2 + 3, place.y()) == theme.READ_ONLY


def test_a_text_can_be_copied_from_it(opened: Opener) -> None:
    page = opened(EXAMPLES[-1])
    name = page.sheet.head.inputs[Field("organisation", "name")]
    name.selectAll()
    name.copy()
    assert QApplication.clipboard().text() == name.text() != ""
