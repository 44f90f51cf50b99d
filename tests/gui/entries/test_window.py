"""Papers of entries in the whole program: opened, checked, documents drawn up, reminded of."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLabel, QTableView, QTableWidget

from gui.dialogs.comparison import ComparisonDialog, Side
from gui.entries.choosing import ChoiceDialog, PictureDialog
from gui.entries.record_dialog import RecordDialog
from model.card.card import Field
from model.card.checks import check
from model.card.entering import add_entry
from model.locations import shipped
from model.wording import Language
from tests.gui.conftest import Open
from tests.gui.fit import cut_off, unnamed
from tests.gui.person import Person

# What the screenless plugin says of the list of earlier entries.
pytestmark = pytest.mark.qt_log_ignore(r"raise\(\)", "grabbing the keyboard", "propagateSizeHints")

REGISTER = shipped("resources", "examples", "kim-register-2024.json")
PROGRAMME = shipped("resources", "examples", "tos-programme-2024.json")


def test_a_check_leads_to_the_cell(program: Open) -> None:
    person = program(PROGRAMME)
    person.press(Qt.Key.Key_F7)
    person.qtbot.waitUntil(lambda: "2.1" in person.reads())
    found = [
        button
        for button in person.window.findChildren(type(person.button("check-close")))
        if button.objectName().startswith("go-") and "indicators/" in button.objectName()
    ]
    assert found
    found[0].click()
    field = person.tables.place()
    assert field is not None
    assert field.key.startswith("indicators/")


def test_the_bar_tells_of_contradictions_where_all_is_filled_in(program: Open) -> None:
    person = program(PROGRAMME)
    page = person.tables
    card, score = page.session.card, page.session.score
    assert score.filled == score.entries
    found = len(check(card, score).faults)
    assert found > 1
    assert person.window.bar._chip.text() == f"Есть противоречия: {found}"
    page.enter(Field("entries", "goals/1/text"), "")
    person.qtbot.waitUntil(lambda: person.window.bar._chip.text() == "Черновик")


def test_a_value_typed_is_stored_and_stands_there_after_a_new_start(program: Open) -> None:
    person = program(REGISTER)
    person.tables.add("journal")
    for letter in "06.06.2024 09:30":  # the first one opens the cell
        person.write(letter)
    person.press(Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: not person.tables.session.unsaved)
    person.window.close()
    again = program()
    again.wait_for_card()
    entries = again.tables.session.card.entries["journal"]
    assert f"{entries[max(entries)].values['moment']:%d.%m.%Y %H:%M}" == "06.06.2024 09:30"


def beginning_of(person: Person) -> tuple[QDialog, list[tuple[str, ...]]]:
    """The history at the card as it came in, and what differs from now."""
    person.tables.saver.save()
    person.window.bar._history_action.trigger()
    dialog = person.dialog()
    steps = dialog.findChild(QTableView, "steps")
    assert steps is not None
    steps.selectRow(steps.model().rowCount() - 1)
    person.qtbot.waitUntil(lambda: person.button("bring-back", dialog).isEnabled())
    differences = dialog.findChild(QTableView, "differences")
    assert differences is not None
    model = differences.model()
    lines = [
        tuple(str(model.index(row, column).data()) for column in range(3)) for row in range(model.rowCount())
    ]
    return dialog, lines


def test_entries_are_compared_and_brought_back(program: Open) -> None:
    person = program(PROGRAMME)
    session = person.tables.session
    session.enter(Field("entries", "measures/4/local@2024"), "71,5")
    session.enter(Field("parameters", "title_number"), "1056/89")
    person.tables.add("tasks")
    dialog, lines = beginning_of(person)
    assert [line[1:] for line in lines] == [("—", "1056/89"), ("—", "запись № 5"), ("70", "71,5")]
    assert "ИТОГО тогда 3575,5" in person.reads(dialog)
    person.click("bring-back", dialog)
    person.click("do-bring-back", person.dialog())
    assert session.typed(Field("entries", "measures/4/local@2024")) == "70"
    assert list(session.card.entries["tasks"]) == [1, 2, 3, 4]
    dialog.reject()


def test_states_of_a_journal_are_compared_entry_by_entry(program: Open) -> None:
    person = program(REGISTER)
    then = person.tables.session.card.copied()
    session = person.tables.session
    add_entry(session, "journal")
    session.enter(Field("entries", "access/1/room"), "каб. 14")
    dialog = ComparisonDialog(Side("1", then), Side("2", session.card), "ru", person.window)
    assert dialog._number_words(2) in [label.text() for label in dialog.findChildren(QLabel)]
    table = dialog.findChild(QTableWidget, "comparison")
    assert table is not None
    lines = [[str(table.model().index(row, column).data()) for column in (2, 4)] for row in range(2)]
    assert lines == [["", "запись № 24"], ["каб. 12 (сейф № 1)", "каб. 14"]]
    dialog.deleteLater()


def test_a_journal_is_not_brought_back_and_nothing_else_is_claimed(program: Open) -> None:
    person = program(REGISTER)
    number = person.tables.add("journal")
    dialog, lines = beginning_of(person)
    assert [line[1:] for line in lines] == [("—", f"запись № {number}")]
    assert "ИТОГО" not in person.reads(dialog)
    person.click("bring-back", dialog)
    told = person.dialog()
    assert "Вернуть карту к этому состоянию нельзя" in person.reads(told)
    assert "только пополняется" in person.reads(told)
    assert number in person.tables.session.card.entries["journal"]
    told.reject()
    dialog.reject()


def test_an_act_too_early_is_refused_with_its_day(program: Open) -> None:
    person = program(REGISTER)
    page = person.tables
    page.open_record("destructions", 1)
    dialog = person.dialog()
    assert isinstance(dialog, RecordDialog)
    assert person.button("print-record").isEnabled()
    for day, refused, warned in (("28.02.2025", True, False), ("01.03.2025", False, True)):
        page.enter(Field("entries", "destructions/1/day"), day)
        assert bool(dialog._refused.text()) is refused
        assert bool(dialog._warned.text()) is warned
        assert person.button("print-record").isEnabled() is not refused
    assert "01.03.2025" in dialog._warned.text()
    dialog.close()
    person.come_back()
    page.enter(Field("entries", "destructions/1/day"), "04.03.2025")  # nobody listens any more


def test_the_next_act_begins_with_the_persons_of_the_last_one(program: Open) -> None:
    person = program(REGISTER)
    page = person.tables
    page.draw_up("destructions")
    acts = page.session.card.entries["destructions"]
    first, second = acts[1].values, acts[2].values
    assert second["chairman"] == first["chairman"]
    assert second["members"] == first["members"]
    assert not {"number", "day", "entries"} & second.keys()
    person.dialog().reject()


def test_escape_out_of_a_new_act_leaves_none(program: Open) -> None:
    person = program(REGISTER)
    page = person.tables
    page.draw_up("destructions")
    person.dialog().reject()
    assert list(page.session.card.entries["destructions"]) == [1]
    page.draw_up("destructions")
    record = max(page.session.card.entries["destructions"])
    page.enter(Field("entries", f"destructions/{record}/number"), "5")
    person.dialog().reject()
    assert page.session.typed(Field("entries", f"destructions/{record}/number")) == "5"


def test_entries_are_chosen_for_a_new_act(program: Open) -> None:
    person = program(REGISTER)
    page = person.tables
    page.enter(Field("entries", "destructions/1/entries"), "")  # what an act has taken is not offered again
    page.draw_up("destructions")
    assert isinstance(person.dialog(), RecordDialog)
    person.click("choose-entries")
    choice = person.dialog()
    assert isinstance(choice, ChoiceDialog)
    events = page.session.card.entries["journal"]
    numbers = [choice.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(choice.list.count())]
    assert numbers
    assert {events[number].values["event"] for number in numbers} == {"destroyed"}
    person.click("tick-all")
    person.click("take")
    record = max(page.session.card.entries["destructions"])
    assert page.session.ledger is not None
    assert page.session.ledger.value("destructions", record, "entries") == tuple(numbers)
    person.dialog().close()


def test_a_picture_is_kept_in_the_archive_and_named_in_the_card(program: Open, tmp_path: Path) -> None:
    person = program(REGISTER)
    page = person.tables
    number, _ = add_entry(page.session, "images")
    picture = tmp_path / "страница.png"
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(picture))
    dialog = PictureDialog(page, Field("entries", f"images/{number}/image"))
    person.qtbot.addWidget(dialog)
    dialog.attach(picture)
    kept = page.session.card.entries["images"][number].values["image"]
    assert kept.name == "страница.png"
    assert page.pictures.file(kept.digest) == picture.read_bytes()
    assert not dialog.picture.pixmap().isNull()
    (tmp_path / "текст.png").write_text("not a picture")
    dialog.attach(tmp_path / "текст.png")
    assert page.session.card.entries["images"][number].values["image"] == kept


def test_the_start_page_reminds_of_what_is_due(program: Open) -> None:
    person = program(REGISTER)
    person.window.start_desk._today = lambda: date(2025, 2, 10)
    person.window.show_cards()
    person.qtbot.waitUntil(lambda: "КИМ и критериев" in person.reads(), timeout=10_000)


def test_the_start_page_says_that_an_edition_has_run_out(program: Open) -> None:
    person = program(PROGRAMME)
    person.window.start_desk._today = lambda: date(2027, 1, 1)
    person.window.show_cards()
    person.qtbot.waitUntil(lambda: "31 декабря 2026" in person.reads())
    assert "истёк в этот день" in person.reads()


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("file", [REGISTER, PROGRAMME], ids=["register", "programme"])
def test_every_place_fits_an_old_screen(program: Open, language: Language, file: Path) -> None:
    person = program(file, language)
    page = person.tables
    for place in page.places.places:
        shown = page.show_place(place)
        person.qtbot.waitUntil(shown.isVisible)
        assert page.width() <= 1024
        assert cut_off(shown) == [], place
        assert list(unnamed(shown)) == [], place


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("table", ["destructions", "transfers", "reports"])
def test_every_document_fits_an_old_screen(program: Open, language: Language, table: str) -> None:
    person = program(REGISTER, language)
    person.tables.open_record(table, 1)
    dialog = person.dialog()
    assert dialog.width() <= 1000
    assert dialog.height() <= 560
    assert cut_off(dialog) == []
    assert list(unnamed(dialog)) == []
    dialog.close()
