"""A list of a country's cards holds what is in sight, whatever its length."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.campaign.paged_model import PAGE, PagedModel
from gui.campaign.paged_table import PagedTable
from gui.exchange.lines_table import Column, Line

EVERY = 42_000


class Archive:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []

    def page(self, limit: int, offset: int) -> list[int]:
        self.asked.append((limit, offset))
        return list(range(offset, min(offset + limit, EVERY)))


def line(number: int) -> Line:
    return Line((f"Школа № {number}",))


def test_a_page_is_fetched_once_and_old_ones_are_given_up(qtbot: QtBot) -> None:
    archive, owner = Archive(), QObject()
    model = PagedModel([Column("Школа", 0)], archive.page, line, owner)
    model.show_number(EVERY)
    assert model.rowCount() == EVERY
    assert archive.asked == []
    assert [model.item(row) for row in (0, 99, 41_999)] == [0, 99, 41_999]
    assert model.index(41_999, 0).data() == "Школа № 41999"
    assert archive.asked == [(PAGE, 0), (PAGE, 41_900)]
    for row in range(0, EVERY, PAGE):
        model.item(row)
    assert len(model._pages) < 30


def test_a_line_that_has_gone_meanwhile_is_empty(qtbot: QtBot) -> None:
    owner = QObject()
    model = PagedModel([Column("Школа", 0)], lambda _limit, _offset: [1, 2], line, owner)
    model.show_number(3)
    assert model.item(2) is None
    assert model.index(2, 0).data() is None


def test_a_long_jump_asks_for_what_is_in_sight(qtbot: QtBot) -> None:
    archive = Archive()
    table = PagedTable("schools", "Школы", [Column("Школа", 0)], archive.page, line, None)  # type: ignore[arg-type, var-annotated]
    qtbot.addWidget(table)
    table.resize(400, 300)
    with qtbot.waitExposed(table):
        table.show()
    table.show_number(EVERY)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    qtbot.waitUntil(lambda: bool(archive.asked))
    table.grab()
    assert 1 <= len(archive.asked) <= 4
