"""The window speaks the other language at a click, at the same place, and remembers it."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui import translation as translation_module
from gui.dates import long_date
from gui.translation import Translation, as_language
from model.archive import Archive
from model.card.card import Field
from model.locations import shipped
from tests.gui.conftest import TODAY, Open
from tests.gui.person import EXAMPLE


def test_words_change_without_a_restart_and_the_place_is_kept(program: Open) -> None:
    person = program(EXAMPLE)
    person.fill_in("6.2.5-score", "85")
    person.click("language-kk")
    person.wait_for_card()
    words = person.reads()
    assert "Білім беру сапасының рейтинг картасы" in words
    for russian in ("Проверить", "Черновик", "Сохранено"):
        assert russian not in words
    assert person.page.sheet.focused_row() == "6.2.5-score"
    assert person.page.session.typed(Field("values", "6.2.5-score")) == "85"
    assert person.status.startswith("Сақталды")


def test_a_click_on_the_language_does_not_take_the_keyboard_from_the_sheet(program: Open) -> None:
    person = program(EXAMPLE)
    person.page.go_to(Field("organisation", "name"))
    person.click("language-kk")
    person.wait_for_card()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is person.page.sheet.head.inputs[Field("organisation", "name")]


def test_undo_works_across_the_change(program: Open) -> None:
    person = program(EXAMPLE)
    person.fill_in("6.2.5-score", "85")
    person.click("language-kk")
    person.wait_for_card()
    person.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "6.2.5-score" not in person.card.values


def test_the_list_speaks_too_and_the_choice_is_remembered(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE)
    person.click("brand")
    person.click("language-kk")
    assert "Карталар" in person.reads()
    assert "98 ішінен 93 толтырылған" in person.listed()[0]
    assert as_language(archive.setting("language")) == "kk"


def test_the_language_of_the_paper_is_another_thing(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE, language="kk")
    assert person.window._output.language() == "ru"  # as the act
    menu = person.window.bar._print.menu()
    kazakh = next(action for action in menu.actions() if action.text() == "Қазақша")
    assert not kazakh.isChecked()
    kazakh.trigger()
    assert person.window._output.language() == "kk"
    assert archive.setting("paper_language/volgograd-rating-card") == "kk"


def test_dates_and_plurals_are_those_of_the_language(program: Open) -> None:
    program(language="kk")
    assert long_date(TODAY) == "2026 жылғы 20 қараша"
    program(language="ru")
    assert long_date(TODAY) == "20 ноября 2026 г."
    said = [
        QCoreApplication.translate("DeadlinesPanel", "%n day(s) left", "", number)
        for number in (1, 2, 5, 11, 21)
    ]
    assert said == [
        "остался 1 день", "осталось 2 дня", "осталось 5 дней", "осталось 11 дней", "остался 21 день",
    ]  # fmt: skip


def test_the_menu_of_a_field_is_kazakh_as_well(program: Open) -> None:
    program(language="kk")
    assert QCoreApplication.translate("QLineEdit", "&Paste") == "Қ&ою"
    assert QCoreApplication.translate("QFileDialog", "File &name:") == "Файл &атауы:"


def test_the_language_can_be_changed_by_keyboard(program: Open) -> None:
    person = program(EXAMPLE)
    person.window.bar.findChild(type(person.button("language-kk")), "language-kk").setFocus(
        Qt.FocusReason.TabFocusReason
    )
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    person.wait_for_card()
    assert "Тексеру" in person.reads()


def test_words_stay_when_their_file_is_written_over(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, translation: Translation
) -> None:
    shutil.copytree(shipped("i18n"), tmp_path / "i18n")
    monkeypatch.setattr(translation_module, "shipped", tmp_path.joinpath)
    translation.use("kk")
    for file in (tmp_path / "i18n").glob("*.qm"):
        with file.open("r+b") as opened:  # in place, as an update does
            opened.write(bytes(file.stat().st_size))
    assert QCoreApplication.translate("StatusLine", "Try again") == "Қайталап көру"
    monkeypatch.undo()
    translation.use("ru")
