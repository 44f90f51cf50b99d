"""From the first start to a second card: what a deputy head does in her first quarter of an hour."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from gui.calm_combo_box import CalmComboBox
from gui.start_page import CardView
from model.archive import Archive, ArchiveDamaged
from model.wording import Message
from tests.gui.conftest import Open
from tests.gui.person import EXAMPLE, Person


def make_first_card(person: Person, school: str = "МКОУ Степная СШ") -> None:
    person.click("empty-new")
    dialog = person.dialog()
    person.write(school)
    person.click("create", dialog)
    person.wait_for_card()


def test_the_first_start_invites_to_a_first_card(program: Open) -> None:
    person = program()
    assert "Здесь будут ваши карты" in person.reads()
    assert person.button("empty-new").hasFocus()
    make_first_card(person)
    assert person.card.organisation["name"] == "МКОУ Степная СШ"
    assert person.card.years == "2025-2026"  # the newest school year that has ended
    assert "МКОУ Степная СШ · 2025–2026 учебный год · приказ № 44" in person.reads()
    assert "Черновик" in person.reads()


def test_what_is_typed_stands_in_the_list_afterwards(program: Open) -> None:
    person = program()
    make_first_card(person)
    person.fill_in("1.1-federal", "64")
    person.click("brand")
    assert len(person.listed()) == 1
    for words in ("МКОУ Степная СШ", "2025–2026", "балл", "6,4", "заполнено 1 из 98", "сегодня"):
        assert words in person.listed()[0]


def test_enter_opens_the_card_again_where_it_was_left(program: Open) -> None:
    person = program()
    make_first_card(person)
    person.fill_in("1.1-federal", "64")
    person.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    person.press(Qt.Key.Key_Return)
    person.wait_for_card()
    assert person.page.session.score.sections["I"] > 0
    assert person.page.can_undo


def test_the_dialog_names_what_is_wrong_and_keeps_what_was_typed(program: Open) -> None:
    person = program()
    person.click("empty-new")
    dialog = person.dialog()
    first_day = dialog.findChild(QLineEdit, "period/from")
    assert first_day is not None
    first_day.setFocus()
    first_day.selectAll()
    person.write("вчера")
    person.click("create", dialog)
    assert dialog.isVisible()
    assert "«вчера» — не дата" in person.reads(dialog)
    assert first_day.text() == "вчера"


def test_a_period_cannot_end_before_it_begins(program: Open) -> None:
    person = program()
    person.click("empty-new")
    dialog = person.dialog()
    last_day = dialog.findChild(QLineEdit, "period/to")
    assert last_day is not None
    last_day.setFocus()
    last_day.selectAll()
    person.write("31.05.2020")
    person.click("create", dialog)
    assert "Период кончается раньше, чем начинается" in person.reads(dialog)


def test_a_second_card_offers_the_school_of_the_first(program: Open) -> None:
    person = program(EXAMPLE)
    person.click("brand")
    person.click("new")
    dialog = person.dialog()
    name = dialog.findChild(QLineEdit, "organisation/name")
    nomination = dialog.findChild(CalmComboBox, "organisation/nomination")
    assert name is not None
    assert name.text() == "МКОУ Буерак-Поповская СШ"
    assert nomination is not None
    assert nomination.currentData() == "rural"


def test_next_years_card_takes_the_head_and_leaves_the_values(program: Open) -> None:
    person = program(EXAMPLE)
    person.click("brand")
    person.click("next-year")
    person.wait_for_card()
    assert (person.card.years, person.card.values) == ("2021-2022", {})
    assert person.card.organisation["name"] == "МКОУ Буерак-Поповская СШ"
    person.click("brand")
    assert len(person.listed()) == 2


def test_a_second_card_of_the_same_year_is_made_only_when_it_is_meant(
    program: Open, archive: Archive
) -> None:
    person = program(EXAMPLE)
    first = archive.cards()[0].id

    def want_next_year() -> None:
        person.click("brand")
        person.window.start_desk.page.select(first)
        person.click("next-year")

    want_next_year()
    person.wait_for_card()
    for answer, cards in (("open-twin", 2), ("another", 3)):
        want_next_year()
        dialog = person.dialog()
        assert "Такая карта уже есть" in person.reads(dialog)
        person.click(answer, dialog)
        person.wait_for_card()
        assert (person.card.years, len(archive.cards())) == ("2021-2022", cards)


def test_a_removed_card_comes_back_with_one_click(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE)
    person.click("brand")
    person.press(Qt.Key.Key_Delete)
    assert (person.listed(), len(archive.removed())) == ([], 1)
    assert "Карта убрана: МКОУ Буерак-Поповская СШ" in person.reads()
    person.click("strip-button")
    assert (len(person.listed()), archive.removed()) == (1, [])


def test_a_removed_card_comes_back_from_the_bin_on_another_day(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE)
    person.click("brand")
    person.click("remove")
    card_id = archive.removed()[0].id
    person.window.start_desk.page.hide_notice()
    person.click("bin")
    dialog = person.dialog()
    person.click(f"restore-{card_id}", dialog)
    dialog.close()
    assert len(person.listed()) == 1


def test_the_same_file_is_not_taken_in_twice(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE)
    person.click("brand")
    person.open_card_file()
    assert len(archive.cards()) == 1


def test_many_cards_can_be_narrowed_down(program: Open) -> None:
    person = program(EXAMPLE)
    for _ in range(9):
        person.click("brand")
        person.click("next-year")
        person.wait_for_card()
    person.click("brand")
    assert len(person.listed()) == 10
    field = person.window.findChild(QLineEdit, "filter")
    assert field is not None
    assert field.isVisible()
    field.setFocus()
    person.write("2027 буерак")
    assert [line for line in person.listed() if "2027" not in line] == []
    assert 0 < len(person.listed()) < 10
    person.write(" нигде")
    assert "Карт с такими словами нет" in person.reads()


def test_deadlines_tell_how_many_days_are_left(program: Open) -> None:
    person = program()
    person.qtbot.waitUntil(lambda: "Сроки" in person.reads())
    words = person.reads()
    assert "15 октября 2026 г." in words
    assert "срок прошёл" in words
    assert "1 декабря 2026 г." in words
    assert "осталось 11 дней" in words


def test_the_next_start_comes_up_with_the_card_left_open(program: Open) -> None:
    person = program(EXAMPLE)
    person.close_window()
    again = program()
    again.wait_for_card()
    assert again.card.organisation["name"] == "МКОУ Буерак-Поповская СШ"
    again.click("brand")
    again.close_window()
    assert len(program().listed()) == 1


def test_a_left_open_card_that_cannot_be_read_is_told_over_the_list(
    program: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(EXAMPLE).close_window()

    def damaged(*_: object) -> None:
        raise ArchiveDamaged(Message("system.device"))

    monkeypatch.setattr(Archive, "open_card", damaged)
    person = program()
    assert "Карта не открывается" in person.reads(person.dialog())
    assert len(person.listed()) == 1


def test_the_list_is_read_out_as_sentences(program: Open) -> None:
    person = program(EXAMPLE)
    person.click("brand")
    view = person.window.findChild(CardView)
    assert view is not None
    assert view.accessibleName() == "Карты"
    assert view.hasFocus()


def test_kazakh_letters_are_at_hand_for_the_name_of_a_new_card(program: Open) -> None:
    person = program(language="kk")
    person.click("empty-new")
    dialog = person.dialog()
    name = dialog.findChild(QLineEdit, "organisation/name")
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    letter = next(button for button in dialog.findChildren(QPushButton) if button.text() == "ғ")
    QTest.mouseClick(letter, Qt.MouseButton.LeftButton)
    assert name.text() == "қғ"
