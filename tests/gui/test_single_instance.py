"""A second start: its card file is opened by the program that runs already."""

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.__main__ import main
from gui.single_instance import Door, come_forward, hand_over, word_of
from model.archive import Archive
from tests.gui.conftest import PAPERS, Open
from tests.gui.person import EXAMPLE


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> Iterator[Door]:
    door = Door(tmp_path / "archive.sqlite")
    yield door
    door.close()


def in_a_thread(call: Callable[[], bool]) -> tuple[Thread, list[bool]]:
    answers: list[bool] = []
    thread = Thread(target=lambda: answers.append(call()))
    thread.start()
    return thread, answers


def test_a_card_file_is_handed_over_with_its_whole_path(
    qtbot: QtBot, door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with qtbot.waitSignal(door.rung) as rung:
        thread, answers = in_a_thread(
            lambda: hand_over(tmp_path / "archive.sqlite", Path("Ұяшық карта.json"))
        )
    thread.join()
    assert (answers, rung.args) == ([True], [tmp_path / "Ұяшық карта.json"])


def test_a_start_without_a_file_only_rings(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    with qtbot.waitSignal(door.rung) as rung:
        thread, answers = in_a_thread(lambda: hand_over(tmp_path / "archive.sqlite", None))
    thread.join()
    assert (answers, rung.args) == ([True], [None])


def test_a_file_waits_until_a_dialog_is_closed(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    rung: list[Path | None] = []
    door.rung.connect(rung.append)
    thread, answers = in_a_thread(lambda: hand_over(tmp_path / "archive.sqlite", tmp_path / "a.json"))
    qtbot.waitUntil(lambda: bool(rung))
    thread.join()
    assert answers == [True]
    assert set(rung) == {None}
    dialog.close()
    qtbot.waitUntil(lambda: rung[-1] == tmp_path / "a.json")


def test_who_does_not_know_the_token_is_not_heard(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    rung: list[Path | None] = []
    door.rung.connect(rung.append)
    port = json.loads(word_of(tmp_path / "archive.sqlite").read_text("utf-8"))["port"]
    for said in (b'{"token": "0", "card": "/a.json"}\n', b"GET / HTTP/1.1\n", b"\xff\n", b"[]\n", b"\n"):

        def call(said: bytes = said) -> bool:
            with socket.create_connection(("127.0.0.1", port), timeout=10) as caller:
                caller.sendall(said)
                return caller.recv(10) != b""

        thread, answers = in_a_thread(call)
        qtbot.waitUntil(lambda answers=answers: bool(answers))
        thread.join()
        assert answers == [False], said
    assert rung == []


@pytest.mark.parametrize(
    "word", [None, "", "{", '{"computer": 1}', '{"computer": "elsewhere", "port": 1, "token": ""}']
)
def test_nobody_behind_the_word_is_no_answer(tmp_path: Path, word: str | None) -> None:
    if word is not None:
        word_of(tmp_path / "archive.sqlite").write_text(word, "utf-8")
    assert not hand_over(tmp_path / "archive.sqlite", None, patience=0)


def test_a_word_left_by_a_crash_is_no_answer(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door(tmp_path / "archive.sqlite")
    word = word_of(tmp_path / "archive.sqlite").read_bytes()
    door.close()
    assert not word_of(tmp_path / "archive.sqlite").exists()
    word_of(tmp_path / "archive.sqlite").write_bytes(word)
    assert not hand_over(tmp_path / "archive.sqlite", None, patience=0)


def test_a_second_start_ends_and_the_first_opens_its_file(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    person = program()
    archive = tmp_path / "cards" / "archive.sqlite"
    door = Door(archive)

    def let_in(card: Path | None) -> None:
        come_forward(person.window)
        if card:
            person.window.open_file(card)

    door.rung.connect(let_in)
    command = [sys.executable, "-m", "gui", "--archive", str(archive), str(EXAMPLE)]
    with subprocess.Popen(command, cwd=Path(__file__).resolve().parents[2]) as second:
        qtbot.waitUntil(lambda: person.window.card_desk.page is not None, timeout=30_000)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
        assert second.returncode == 0
    door.close()


def test_an_archive_in_use_by_nobody_who_hears_is_told(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.dialogs.in_use import InUseDialog

    told: list[str] = []
    monkeypatch.setattr(InUseDialog, "exec", lambda dialog: told.append(dialog.windowTitle()))
    monkeypatch.setattr("gui.__main__._handed_over", partial(hand_over, patience=0))
    with Archive.open(tmp_path / "archive.sqlite", PAPERS):
        assert main(["--archive", str(tmp_path / "archive.sqlite"), "--language", "ru"]) == 1
    assert len(told) == 1
