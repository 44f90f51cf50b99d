"""Entries come, go, are taken back, found and read."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from gui.entries.table_desk import TableDesk
from gui.entries.words import CellWords
from model.card.card import Field
from model.card.entering import reverse_entry
from model.wording import Language
from tests.gui.entries.conftest import Open, empty, example


def test_a_journal_is_corrected_by_a_reversing_entry(opened: Open) -> None:
    hands = opened(example("kim-register-2024"))
    hands.go("journal/5/quantity")
    assert not hands.desk.model.may_type(hands.desk.grid.currentIndex())
    hands.write("9")
    assert hands.shown("journal/5/quantity") == "2"
    number = max(hands.session.card.entries["journal"])
    hands.click("reverse")
    entry = hands.session.card.entries["journal"][number + 1]
    assert entry.values["reverses"] == 5
    assert hands.at_hand == f"journal/{number + 1}/moment"


def test_what_a_reversing_entry_repeats_takes_nothing_and_says_why(opened: Open) -> None:
    hands = opened(example("kim-register-2024"))
    hands.go("journal/23/quantity")
    hands.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    for key in ("quantity", "packet", "event"):
        hands.go(f"journal/24/{key}")
        before = hands.shown(f"journal/24/{key}")
        assert not hands.desk.model.may_type(hands.desk.grid.currentIndex())
        hands.write("7")
        hands.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        hands.press(Qt.Key.Key_Delete)
        assert hands.shown(f"journal/24/{key}") == before
        assert "№ 24" in hands.desk.strip.text
    for own in ("moment", "note"):
        hands.go(f"journal/24/{own}")
        assert hands.desk.model.may_type(hands.desk.grid.currentIndex())


def test_an_entry_left_unfinished_is_finished_later(opened: Open) -> None:
    hands = opened(example("kim-register-2024"))
    hands.press(Qt.Key.Key_Insert)
    hands.press(Qt.Key.Key_Insert)
    hands.go("journal/24/quantity")
    hands.fill("15")
    assert hands.shown("journal/24/quantity") == "15"
    hands.page.next_empty()
    assert hands.at_hand.startswith("journal/25/")


def test_undo_of_a_new_entry_leaves_the_cursor_on_its_neighbour(opened: Open) -> None:
    hands = opened(example("kim-register-2024"))
    hands.go("journal/5/quantity")
    for begin in ("reverse", "add"):
        hands.click(begin)
        hands.page.undo()
        last = max(hands.session.card.entries["journal"])
        assert hands.desk.grid.entry == last
        assert hands.desk._buttons["reverse"].isEnabled()
        assert "Записей ещё нет" not in hands.desk.strip.text


def test_a_reversed_entry_and_the_reversing_one_say_so(opened: Open) -> None:
    hands = opened(example("kim-register-2024"))
    hands.go("journal/5/quantity")
    hands.click("reverse")
    number = max(hands.session.card.entries["journal"])
    for entry, told in ((5, f"сторнирована записью № {number}"), (number, "сторнирует запись № 5")):
        hands.go(f"journal/{entry}/quantity")
        index = hands.desk.grid.currentIndex()
        assert told in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        assert told in hands.desk.strip.text or hands.desk.model.fault(index)
        assert hands.shown(f"journal/{entry}/reverses") == told
    assert hands.desk.model.reversals.is_reversed(5)
    hands.page.undo()
    assert not hands.desk.model.reversals.is_reversed(5)


@pytest.mark.parametrize(
    ("language", "said"), [("ru", "просрочено на 2 дня"), ("kk", "мерзімінен 2 күн өтті")]
)
def test_an_overdue_day_is_said_in_words(opened: Open, language: Language, said: str) -> None:
    hands = opened(example("kim-register-2024"), language)
    session = hands.session
    words = CellWords(session, session.card.paper.table("journal"), language, date(2025, 3, 3))
    assert words.of(16, "days_left") == said


@pytest.mark.parametrize("entry", [1, 8, 11, 15])
def test_what_was_handed_over_or_destroyed_is_not_overdue(opened: Open, entry: int) -> None:
    session = opened(example("kim-register-2024")).session
    words = CellWords(session, session.card.paper.table("journal"), "ru", date(2025, 3, 9))
    assert words.of(entry, "days_left") == ""
    session.enter(Field("entries", "destructions/1/entries"), "")
    for number in (19, 22, 23):
        reverse_entry(session, "journal", number)
    assert "просрочено" in words.of(entry, "days_left")


def test_nothing_stands_behind_the_last_word_that_was_computed(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = CellWords.of

    def of(words: CellWords, entry: int, column: str, year: int | None = None) -> str:
        return "" if column == "days_left" else said(words, entry, column, year)

    monkeypatch.setattr(CellWords, "of", of)
    hands = opened(example("kim-register-2024"), "ru")
    hands.go("journal/1/when")
    assert hands.desk.strip._computed.text().endswith("Хранить до: 01.03.2025")


@pytest.mark.parametrize("width", [1024, 1500])
def test_the_passport_is_read_in_whole(opened: Open, width: int) -> None:
    hands = opened(example("tos-programme-2024"), "ru", (width, 600))
    hands.go("passport/1/source")
    grid = hands.desk.grid
    metrics = QFontMetrics(grid.font())
    for row in range(hands.desk.model.rowCount()):
        for place in range(hands.desk.model.columnCount()):
            text = hands.desk.model.text(hands.desk.model.index(row, place))
            room = QRect(0, 0, grid.columnWidth(place) - 10, 1000)
            needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
            assert needed.height() <= grid.rowHeight(row)
    heading = QFontMetrics(grid.horizontalHeader().font())
    for place, track in enumerate(hands.desk.model.tracks):
        assert all(heading.horizontalAdvance(word) < grid.columnWidth(place) for word in track.title.split())
    if width > 1024:
        assert grid.horizontalHeader().length() >= grid.viewport().width() - len(hands.desk.model.tracks)


def test_an_entry_is_removed_and_comes_back(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures/3/name")
    before = hands.lines()
    hands.click("remove")
    assert 3 not in hands.session.card.entries["measures"]
    hands.page.undo()
    assert hands.lines() == before


def test_a_new_measure_belongs_to_the_task_at_hand(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures/3/name")
    task = hands.session.card.entries["measures"][3].values["task"]
    hands.press(Qt.Key.Key_Insert)
    number = max(hands.session.card.entries["measures"])
    assert hands.session.card.entries["measures"][number].values["task"] == task
    assert hands.at_hand == f"measures/{number}/name"


def test_a_duplicate_begins_like_the_entry_at_hand(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures/3/name")
    hands.click("copy")
    entries = hands.session.card.entries["measures"]
    assert entries[max(entries)].values == entries[3].values


def test_search_and_filter_leave_what_answers(opened: Open) -> None:
    hands = opened(example("kim-register-2024"))
    hands.go("journal")
    every = hands.desk.model.rowCount()
    hands.desk.filters.search.setFocus()
    hands.write("лапина")
    hands.qtbot.waitUntil(lambda: hands.desk.model.rowCount() < every)
    assert all("лапина" in " ".join(line).casefold() for line in hands.lines())
    hands.click("show-all")
    hands.qtbot.waitUntil(lambda: hands.desk.model.rowCount() == every)
    box = hands.desk.filters.boxes["event"]
    box.setFocus()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    hands.qtbot.waitUntil(lambda: 0 < hands.desk.model.rowCount() < every)
    hands.go("journal/4/quantity")  # a way to an entry that the filter hides
    assert hands.at_hand == "journal/4/quantity"


def test_the_block_reads_like_the_paper(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures")
    kinds = [line.kind for line in hands.desk.model.lines]
    assert kinds[:8] == ["heading", "heading", "part", "part", "part", "part", "part", "part"]
    totals = [line for line in hands.lines() if line[0].startswith("Итого затрат на достижение цели")]
    assert totals[0][3:7] == ["858,5", "1\u00a0358,5", "1\u00a0358,5", "3\u00a0575,5"]
    prices = [line for line in hands.lines() if line[1].startswith("Стоимость")]
    assert {line[6] for line in prices} == {""}  # no sum over prices


def test_a_card_for_reading_takes_nothing(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"), read_only=True)
    hands.go("measures/1/quantity@2024")
    hands.write("9")
    hands.press(Qt.Key.Key_Insert)
    hands.press(Qt.Key.Key_Delete)
    assert hands.shown("measures/1/quantity@2024") == "2"
    assert hands.journal.steps == []
    assert not hands.desk._buttons["add"].isVisible()


@pytest.mark.parametrize("form", ["kim-register", "tos-programme"])
def test_every_place_of_an_empty_card_opens(opened: Open, form: str) -> None:
    hands = opened(empty(form))
    for place in hands.page.places.places:
        shown = hands.page.show_place(place)
        assert shown.isVisible()
        if isinstance(shown, TableDesk):
            assert shown.model.rowCount() == 0 or hands.session.card.entries


def test_the_place_at_hand_is_in_sight(opened: Open) -> None:
    hands = opened(example("kim-register-2024"), "kk", (1024, 380))
    for place in hands.page.places.places:
        hands.page.show_place(place)
        item = hands.page.places.items[place]
        assert not item.visibleRegion().isEmpty()
        assert item.visibleRegion().boundingRect().height() == item.height(), place


def test_a_broken_disk_loses_no_entry(opened: Open) -> None:
    hands = opened(empty("kim-register"))
    hands.go("journal")
    hands.journal.broken = True
    hands.press(Qt.Key.Key_Insert)
    assert list(hands.session.card.entries["journal"]) == [1]
    assert hands.desk.model.rowCount() == 1
    hands.journal.broken = False
    assert hands.page.saver.save()
    assert hands.journal.steps
    assert hands.session.typed(Field("entries", "journal/1/unit")) == "copy"


def test_lines_keep_their_height_when_others_come_and_go(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures/1/name")
    hands.press(Qt.Key.Key_Insert)
    model, grid = hands.desk.model, hands.desk.grid
    heights = {grid.rowHeight(row) for row, line in enumerate(model.lines) if line.kind == "part"}
    assert len(heights) == 1
