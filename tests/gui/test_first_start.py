"""The first start: two questions, then the cards; and nothing is asked again."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from gui.dialogs.new_card import NewCardDialog
from gui.first_start import FirstStartDialog, greet
from gui.shelf import Shelf
from gui.translation import Translation
from model.archive import Archive
from tests.gui.conftest import PAPERS, TODAY
from tests.gui.person import EXAMPLE


def answers(
    monkeypatch: pytest.MonkeyPatch, school: str = "", language: str = "", *, go: bool = True
) -> list[str]:
    """Lets somebody answer; what was read is given back."""
    read: list[str] = []

    def answer(dialog: FirstStartDialog) -> int:
        dialog.show()
        if language:
            dialog.findChild(QRadioButton, language).click()
        dialog.findChild(QLineEdit, "school").setText(school)
        read.extend(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
        dialog.close()
        return int(go)

    monkeypatch.setattr(FirstStartDialog, "exec", answer)
    return read


def test_the_answers_are_kept_and_not_asked_for_again(
    archive: Archive, translation: Translation, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = answers(monkeypatch, "  КММ «Өзен   орта мектебі» ", "kk")
    greet(archive, translation)
    assert (archive.setting("language"), archive.setting("school")) == ("kk", "КММ «Өзен орта мектебі»")
    assert translation.language == "kk"
    assert "Мектебіңіз" in read
    read.clear()
    greet(archive, translation)
    assert read == []


def test_the_dialog_itself_gives_what_was_typed(
    qtbot: QtBot, archive: Archive, translation: Translation
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FirstStartDialog)
        dialog.findChild(QLineEdit, "school").setText("СОШ № 2")
        dialog.findChild(QPushButton, "go").click()

    QTimer.singleShot(100, answer)
    greet(archive, translation)
    assert (archive.setting("language"), archive.setting("school")) == ("ru", "СОШ № 2")


def test_who_closes_the_questions_is_asked_next_time(
    archive: Archive, translation: Translation, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = answers(monkeypatch, "СОШ", go=False)
    greet(archive, translation)
    assert (archive.setting("language"), archive.setting("school")) == (None, None)
    read.clear()
    greet(archive, translation)
    assert read


def test_who_has_cards_is_not_asked(
    archive: Archive, shelf: Shelf, translation: Translation, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.take_in(EXAMPLE)
    read = answers(monkeypatch)
    greet(archive, translation)
    assert read == []


@pytest.mark.parametrize("on_a_stick", [True, False])
def test_a_stick_is_warned_of(qtbot: QtBot, translation: Translation, on_a_stick: bool) -> None:
    dialog = FirstStartDialog(translation, on_a_stick=on_a_stick)
    qtbot.addWidget(dialog)
    dialog.show()
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert ("Безопасное извлечение" in words) == on_a_stick
    dialog.close()


def test_the_school_stands_in_the_first_card(
    qtbot: QtBot, archive: Archive, shelf: Shelf, translation: Translation
) -> None:
    archive.set_setting("school", "МКОУ Степная СШ")
    dialog = NewCardDialog(shelf.papers_to_fill_in(), None, shelf.schools(), TODAY, "ru", None)
    qtbot.addWidget(dialog)
    name = dialog.findChild(QLineEdit, "organisation/name")
    assert name is not None
    assert name.text() == "МКОУ Степная СШ"
    assert isinstance(dialog, QDialog)
    assert PAPERS.known()
