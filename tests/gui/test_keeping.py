"""Nothing typed is lost in silence: the foot of the window tells, and the window does not close over it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from gui import file_choice
from gui.saver import Saver
from model.archive import Archive, ArchiveUnavailable
from model.card import fields
from model.card.card import Card, Field
from model.card.session import Journal, Step
from model.exchange.card_file import load_card
from model.scoring import Score, Scorer
from model.wording import Message
from tests.gui.conftest import PAPERS, Open
from tests.gui.person import EXAMPLE, Person


class FullDisk:
    """A journal whose disk is full until somebody makes room."""

    def __init__(self, journal: Journal) -> None:
        self.full = True
        self._journal = journal

    def record(self, card: Card, score: Score, step: Step) -> None:
        if self.full:
            reason = Message("system.no_space")
            raise ArchiveUnavailable(
                Message("files.not_written", {"file": "archive.sqlite", "reason": reason})
            )
        self._journal.record(card, score, step)


def fill_the_disk(person: Person) -> FullDisk:
    session = person.page.session
    disk = FullDisk(session._journal)
    session._journal = disk
    person.fill_in("6.2.5-score", "85")
    person.qtbot.waitUntil(lambda: person.window.status.state == "failed")
    return disk


def test_saving_is_told_as_it_happens(program: Open) -> None:
    person = program(EXAMPLE)
    person.fill_in("6.2.5-score", "85")
    assert person.status == "Сохраняется…"
    person.qtbot.waitUntil(lambda: person.window.status.state == "saved")
    assert person.status.startswith("Сохранено ")


def test_an_entry_taken_back_at_once_does_not_leave_saving_in_sight(program: Open) -> None:
    person = program(EXAMPLE)
    person.fill_in("6.2.5-score", "8")
    assert person.status == "Сохраняется…"
    person.press(Qt.Key.Key_Backspace)
    person.qtbot.waitUntil(lambda: person.window.status.state == "saved")


def test_ctrl_s_reassures(program: Open) -> None:
    person = program(EXAMPLE)
    person.fill_in("6.2.5-score", "85")
    person.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert person.status.startswith("Сохранено ")


def test_the_list_too_says_that_all_is_kept(program: Open) -> None:
    person = program()
    assert person.status == "Всё сохранено"
    person.open_card_file()
    person.fill_in("6.2.5-score", "85")
    person.wait_until_saved()
    person.click("brand")
    assert person.status.startswith("Сохранено ")


def test_a_full_disk_is_told_in_words_and_tried_again(program: Open) -> None:
    person = program(EXAMPLE)
    disk = fill_the_disk(person)
    assert "на диске не осталось места" in person.status
    assert person.window.status.state == "failed"
    whole = person.status
    person.click("status-why", person.window.status)  # the line has hardly room for its beginning
    assert whole in person.reads(person.dialog())
    person.click("close", person.dialog())
    person.come_back()
    disk.full = False
    person.click("status-retry", person.window.status)
    assert person.status.startswith("Сохранено ")


def test_the_window_does_not_close_over_an_unsaved_entry(program: Open) -> None:
    person = program(EXAMPLE)
    disk = fill_the_disk(person)
    person.close_window()
    dialog = person.dialog()
    assert person.window.isVisible()
    assert "Последние записи ещё не сохранены" in person.reads(dialog)
    assert "на диске не осталось места" in person.reads(dialog)
    person.click("again", dialog)
    dialog = person.dialog()
    assert person.window.isVisible()
    disk.full = False
    person.click("again", dialog)
    person.qtbot.waitUntil(lambda: not person.window.isVisible())


def test_escape_keeps_the_window_and_the_entry(program: Open) -> None:
    person = program(EXAMPLE)
    fill_the_disk(person)
    person.close_window()
    person.press(Qt.Key.Key_Escape)
    assert person.window.isVisible()
    assert "6.2.5-score" in person.card.values


def test_the_card_can_be_saved_to_a_file_elsewhere_and_then_left(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick.json"
    monkeypatch.setattr(file_choice, "choose_to_save_card", lambda *_: stick)
    person = program(EXAMPLE)
    fill_the_disk(person)
    person.close_window()
    person.click("elsewhere", person.dialog())
    assert not person.window.isVisible()
    assert "6.2.5-score" in load_card(stick, PAPERS).values


def test_a_refused_file_choice_keeps_everything_open(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_choice, "choose_to_save_card", lambda *_: None)
    person = program(EXAMPLE)
    fill_the_disk(person)
    person.close_window()
    person.click("elsewhere", person.dialog())
    assert person.window.isVisible()


def test_leaving_without_saving_is_possible_when_said_so(program: Open) -> None:
    person = program(EXAMPLE)
    fill_the_disk(person)
    person.click("brand")
    dialog = person.dialog()
    assert person.window.card_desk.card is not None
    person.click("drop", dialog)
    assert person.window.card_desk.card is None
    assert "заполнено 93 из 98" in person.listed()[0]


def test_the_reason_is_told_in_the_other_language_too(program: Open) -> None:
    person = program(EXAMPLE)
    fill_the_disk(person)
    person.click("language-kk")
    person.wait_for_card()
    assert "дискіде орын қалмады" in person.status
    assert person.window.status.state == "failed"


# ------------------------------------------------------------------------------ written from elsewhere


def write_elsewhere(person: Person, field: Field, typed: str) -> None:
    """Another window of the program writes to the same card."""
    card = person.window.card_desk.card
    assert card is not None
    other = card.again().session
    other.enter(field, typed)
    other.commit()


def test_a_card_written_from_elsewhere_offers_to_open_it_anew(program: Open) -> None:
    person = program(EXAMPLE)
    write_elsewhere(person, Field("values", "1.1-federal"), "65")
    person.fill_in("6.2.5-score", "85")
    person.qtbot.waitUntil(lambda: person.window.status.state == "failed")
    assert "изменена в другом окне" in person.status
    seen = [button.text() for button in person.window.status.findChildren(QPushButton) if button.isVisible()]
    assert seen == ["Открыть заново", "Сохранить в файл…", "Подробнее…"]  # trying again could never succeed


def test_what_was_typed_here_is_entered_again_beside_what_was_typed_there(
    program: Open, archive: Archive
) -> None:
    person = program(EXAMPLE)
    write_elsewhere(person, Field("values", "1.1-federal"), "65")
    person.fill_in("6.2.5-score", "85")
    person.qtbot.waitUntil(lambda: person.window.status.state == "failed")
    person.click("status-reopen", person.window.status)
    words = person.reads(person.dialog())
    assert "внесено снова и сохранено" in words
    assert words.count(": 85") == 1
    stored = archive.open_card(1).card
    assert stored.values["6.2.5-score"] == 85
    assert fields.typed(stored, Field("values", "1.1-federal"), Scorer(stored.paper)) == "65"
    assert person.card == stored
    person.click("close", person.dialog())
    person.wait_for_card()
    assert person.window.status.state == "saved"
    assert person.page.sheet.focused_row() == "6.2.5-score"
    person.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "6.2.5-score" not in archive.open_card(1).card.values


def test_where_both_wrote_the_other_entry_stays_and_this_one_is_told(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE)
    write_elsewhere(person, Field("values", "6.2.5-score"), "70")
    person.fill_in("6.2.5-score", "85")
    person.qtbot.waitUntil(lambda: person.window.status.state == "failed")
    person.click("status-reopen", person.window.status)
    words = person.reads(person.dialog())
    assert ": 85; в другом окне: 70" in words
    assert "внесено снова" not in words
    assert archive.open_card(1).card.values["6.2.5-score"] == 70


def test_leaving_a_card_written_from_elsewhere_offers_the_same(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE)
    write_elsewhere(person, Field("values", "1.1-federal"), "65")
    person.fill_in("6.2.5-score", "85")
    person.click("brand")
    dialog = person.dialog()
    assert "again" not in {button.objectName() for button in dialog.findChildren(QPushButton)}
    person.click("reopen", dialog)
    person.qtbot.waitUntil(lambda: "Карта открыта заново" in person.reads(person.dialog()))
    assert archive.open_card(1).card.values["6.2.5-score"] == 85


def test_where_the_card_cannot_be_read_any_more_nothing_typed_is_lost(
    program: Open, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = program(EXAMPLE)
    write_elsewhere(person, Field("values", "1.1-federal"), "65")
    person.fill_in("6.2.5-score", "85")
    person.qtbot.waitUntil(lambda: person.window.status.state == "failed")
    with monkeypatch.context() as patched:
        patched.setattr(archive, "open_card", refuse)
        person.click("status-reopen", person.window.status)
        assert "на диске не осталось места" in person.reads(person.dialog())
        person.click("close", person.dialog())
    assert person.card.values["6.2.5-score"] == 85
    assert person.window.status.state == "failed"
    person.click("status-reopen", person.window.status)
    assert archive.open_card(1).card.values["6.2.5-score"] == 85


def refuse(_card_id: int) -> None:
    details = {"file": "archive.sqlite", "reason": Message("system.no_space")}
    raise ArchiveUnavailable(Message("files.not_written", details))


def test_a_short_year_is_shown_in_full_once_its_field_is_left(program: Open) -> None:
    person = program(EXAMPLE)
    entry = person.page.sheet.head.inputs[Field("period", "to")]
    person.page.go_to(Field("period", "to"))
    entry.selectAll()
    person.write("30.05.21")
    assert entry.text() == "30.05.21"
    person.press(Qt.Key.Key_Return)
    assert entry.text() == "30.05.2021"


def test_the_last_entry_is_written_when_the_window_closes(
    program: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Saver, "soon", lambda _: None)  # the pause after a key press has not passed yet
    person = program(EXAMPLE)
    person.fill_in("6.2.5-score", "85")
    session = person.page.session
    assert session.unsaved
    person.close_window()
    assert not session.unsaved
    assert QApplication.activeModalWidget() is None
