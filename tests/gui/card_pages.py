"""Cards on the screen for the tests of the sheet: a page, its fields, and hands to type with."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.card_page import CardPage
from gui.sheet.inputs import AnswerButton, NumberField
from model.card.card import Card
from model.card.session import Session, Step
from model.paper.library import Papers
from model.scoring import Score, Scorer
from model.wording import BagalauError, Message

PAPERS = Papers()


@dataclass
class MemoryJournal:
    """Keeps steps in memory; refuses them while `broken`."""

    steps: list[Step] = field(default_factory=list)
    broken: bool = False

    def record(self, card: Card, score: Score, step: Step) -> None:
        if self.broken:
            raise BagalauError(Message("archive.disk_full", {"path": "/x"}))
        self.steps.append(step)


def rating_card(**base: int) -> Card:
    """An empty rating card with a name and some base figures."""
    paper = PAPERS.paper("volgograd-rating-card", "2021")
    return Card(
        paper=paper,
        organisation={"name": "МКОУ Степная СШ", "municipality": "Ольховский муниципальный район"},
        start=date(2020, 9, 1),
        end=date(2021, 5, 31),
        base={key: Decimal(number) for key, number in base.items()},
    )


def press_keys(widget: QWidget, text: str) -> None:
    """Key presses for any letters; QTest.keyClicks knows only Latin ones."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


class Hands:
    """Types and clicks on a card page as a person does."""

    def __init__(self, page: CardPage) -> None:
        self.page = page

    @property
    def session(self) -> Session:
        return self.page.session

    def field(self, row: str) -> NumberField:
        found = self.page.findChild(NumberField, row)
        assert found is not None, row
        return found

    def button(self, row: str, answer: str) -> AnswerButton:
        self.page.sheet.table.complete()
        found = self.page.findChild(AnswerButton, f"{row}:{answer}")
        assert found is not None, (row, answer)
        return found

    def type(self, row: str, text: str) -> None:
        self.page.sheet.table.complete()
        entry = self.field(row)
        entry.setFocus(Qt.FocusReason.TabFocusReason)
        entry.selectAll()
        if text:
            press_keys(entry, text)
        else:
            QTest.keyClick(entry, Qt.Key.Key_Delete)

    def type_into(self, widget: QWidget, text: str) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        press_keys(widget, text)

    def click(self, row: str, answer: str) -> None:
        QTest.mouseClick(self.button(row, answer), Qt.MouseButton.LeftButton)

    def points(self, row: str) -> Decimal | None:
        return self.session.score.rows.get(row)


def new_session(card: Card, journal: MemoryJournal) -> Session:
    return Session(card, Scorer(card.paper), journal)
