"""Card files on their way in: taken over, or refused in words that say where and what to do."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from gui import file_choice
from gui.dropped_file import dropped_file
from model.archive import Archive
from model.exchange.card_file import load_card
from tests.gui.conftest import PAPERS, Open
from tests.gui.person import EXAMPLE


def spoilt(tmp_path: Path, **changes: object) -> Path:
    """The example with some keys changed."""
    document = json.loads(EXAMPLE.read_text(encoding="utf-8")) | changes
    path = tmp_path / "карта.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"values": {"1.1-federl": 3}}, "Строки «1.1-federl» в этом бланке нет (возможно, «1.1-federal»?)"),
        ({"bagalau": 99}, "более новой версией программы"),
        ({"form": "unknown"}, "Бланка «unknown» программа не знает"),
    ],
)
def test_a_broken_file_is_refused_in_words(
    program: Open, archive: Archive, tmp_path: Path, changes: dict[str, object], said: str
) -> None:
    person = program()
    person.window.open_file(spoilt(tmp_path, **changes))
    words = person.reads(person.dialog())
    assert "Файл не открывается" in words
    assert "карта.json" in words
    assert said in words
    assert "Traceback" not in words
    assert archive.cards() == []


def test_a_start_with_a_broken_file_shows_the_list_and_the_reason(program: Open, tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_bytes(b"")
    person = program()
    person.window.start(path)
    assert "Файл пуст" in person.reads(person.dialog())


def test_a_file_that_is_not_there_is_named(program: Open, tmp_path: Path) -> None:
    person = program()
    person.window.open_file(tmp_path / "нет.json")
    assert "нет.json: файл не прочитан: такого файла или папки нет" in person.reads(person.dialog())


def test_the_open_button_opens_what_is_chosen(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_choice, "choose_to_open", lambda _: EXAMPLE)
    person = program()
    person.click("empty-file")
    person.wait_for_card()
    assert "МКОУ Буерак-Поповская СШ" in person.reads()


def test_a_card_goes_out_as_a_file_and_comes_back_the_same(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.json"
    monkeypatch.setattr(file_choice, "choose_to_save_card", lambda *_: path)
    person = program(EXAMPLE)
    person.window.bar._file_action.trigger()
    assert load_card(path, PAPERS).values == person.card.values


def test_a_folder_that_cannot_be_written_is_told(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice, "choose_to_save_card", lambda *_: tmp_path / "none" / "out.json")
    person = program(EXAMPLE)
    person.window.bar._file_action.trigger()
    assert "папки «none» нет" in person.reads(person.dialog())


def test_one_card_file_can_be_dropped_on_the_window() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.json")])
    assert dropped_file(data) == Path("/tmp/a.json")
    data.setUrls([QUrl.fromLocalFile("/tmp/a.exe")])
    assert dropped_file(data) is None
    data.setUrls([QUrl.fromLocalFile("/tmp/a.json"), QUrl.fromLocalFile("/tmp/b.json")])
    assert dropped_file(data) is None
