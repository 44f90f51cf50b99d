"""Saving on disks that are really full, write-protected or gone: told at once, kept, tried again."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui import file_choice, saver
from gui.main_window import MainWindow
from gui.shelf import Shelf
from gui.translation import Translation
from model.archive import Archive
from model.card.card import Field
from model.exchange.card_file import load_card
from tests.gui.conftest import PAPERS, TODAY
from tests.gui.person import EXAMPLE, Person

MEGABYTES = 3


def mount(*arguments: str) -> bool:
    """Whether the system let us."""
    try:
        return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if (
        os.name != "posix"
        or os.geteuid()
        or not mount("-t", "tmpfs", "-o", f"size={MEGABYTES}m", "x", str(folder))
    ):
        pytest.skip("no right to mount a disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


@pytest.fixture
def at_work(
    disk: Path, qtbot: QtBot, translation: Translation, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Person]:
    """A person with a card open, whose archive lies on that disk."""
    monkeypatch.setattr(saver, "RETRY", 100)
    with Archive.open(disk / "archive.sqlite", PAPERS, who="завуч") as archive:
        window = MainWindow(Shelf(archive, PAPERS, disk), translation, today=lambda: TODAY)
        qtbot.addWidget(window)
        window.start(EXAMPLE)
        window.showNormal()
        window.resize(1024, 600)
        window.activateWindow()
        person = Person(qtbot, window)
        person.wait_for_card()
        yield person
        window._may_close = True


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        for _ in range(MEGABYTES * 1024):
            file.write(b"x" * 1024)
    with suppress(OSError), filler.open("ab", buffering=0) as file:
        file.write(b"x")
    return filler


def type_much(person: Person) -> None:
    """More than the pages that SQLite has already."""
    person.fill_in("6.2.5-score", "85")
    for row in list(person.card.paper.rows)[:40]:
        person.page.enter(Field("notes", row), "приказ № 12 от 01.02.2021 " * 40)


def told(person: Person, words: str) -> None:
    person.qtbot.waitUntil(lambda: person.window.status.state == "failed", timeout=10_000)
    assert words in person.status


def does_not_close_in_silence(person: Person) -> None:
    person.close_window()
    dialog = person.dialog()
    assert person.window.isVisible()
    assert "Последние записи ещё не сохранены" in person.reads(dialog)
    dialog.reject()
    person.come_back()


def elsewhere_it_can_be_saved(person: Person, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_choice, "choose_to_save_card", lambda *_: file)
    person.click("status-elsewhere", person.window.status)
    assert load_card(file, PAPERS).values["6.2.5-score"] == 85


def is_saved_by_itself(person: Person) -> None:
    person.qtbot.waitUntil(lambda: person.window.status.state == "saved", timeout=10_000)
    assert not person.page.session.unsaved
    assert person.window.shelf.archive.open_card(1).card.values["6.2.5-score"] == 85


def test_a_full_disk(at_work: Person, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filler = fill(disk)
    type_much(at_work)
    told(at_work, "не осталось места")
    does_not_close_in_silence(at_work)
    elsewhere_it_can_be_saved(at_work, tmp_path / "card.json", monkeypatch)
    filler.unlink()
    is_saved_by_itself(at_work)


def test_a_disk_that_becomes_write_protected(
    at_work: Person, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a stick whose switch is moved, or a file system with a fault, which Linux then protects."""
    archive = at_work.window.shelf.archive
    archive.close()  # an open file keeps a disk from being protected
    if not mount("-o", "remount,ro", str(disk)):
        pytest.skip("no right to protect a disk")
    archive._database._doubtful = True  # as after the fault
    archive._database._lock.ensure = lambda: None  # type: ignore[method-assign]
    type_much(at_work)
    told(at_work, "Не сохранено")
    does_not_close_in_silence(at_work)
    elsewhere_it_can_be_saved(at_work, tmp_path / "card.json", monkeypatch)
    assert mount("-o", "remount,rw", str(disk))
    is_saved_by_itself(at_work)


def test_a_disk_that_is_pulled_out_and_put_back(
    at_work: Person, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = tmp_path / "away"
    away.mkdir()
    assert mount("--move", str(disk), str(away)) or mount("--bind", str(away), str(disk))
    type_much(at_work)
    told(at_work, "нет на месте")
    does_not_close_in_silence(at_work)
    elsewhere_it_can_be_saved(at_work, tmp_path / "card.json", monkeypatch)
    if away.joinpath("archive.sqlite").exists():
        assert mount("--move", str(away), str(disk))
    else:
        subprocess.run(["umount", str(disk)], check=True)
    is_saved_by_itself(at_work)


def test_an_archive_deleted_under_the_program_and_put_back(
    at_work: Person, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = disk / "elsewhere"
    aside.mkdir()
    for file in disk.glob("archive.sqlite*"):
        file.rename(aside / file.name)
    type_much(at_work)
    told(at_work, "нет на месте")
    does_not_close_in_silence(at_work)
    elsewhere_it_can_be_saved(at_work, tmp_path / "card.json", monkeypatch)
    for file in aside.iterdir():
        file.rename(disk / file.name)
    is_saved_by_itself(at_work)
