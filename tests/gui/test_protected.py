"""An archive where nothing can be written: it can be looked at, or the cards go on in another place."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import file_choice
from gui.dialogs.no_archive import NoArchiveDialog, NoArchiveWay
from gui.main_window import MainWindow
from gui.opening import open_archive, read_only_strip
from gui.shelf import Shelf
from gui.translation import Translation
from model.archive import ArchiveUnavailable, elsewhere
from tests.gui.conftest import PAPERS, TODAY
from tests.gui.test_recovery import an_archive


@pytest.fixture
def protected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive on a stick with its switch closed: no file can be made or opened for writing there."""
    (tmp_path / "stick").mkdir()
    path = an_archive(tmp_path / "stick", 3)
    opened = os.open

    def refuse(file: object, flags: int, *how: int, **named: int) -> int:
        if Path(os.fsdecode(file)).parent == path.parent and flags & (os.O_RDWR | os.O_WRONLY):  # type: ignore[arg-type]
            raise OSError(errno.EROFS, "Read-only file system", str(file))
        return opened(file, flags, *how, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refuse)
    return path


def answering(monkeypatch: pytest.MonkeyPatch, *ways: NoArchiveWay) -> list[list[str]]:
    """Answer one dialog after the other; the buttons that each had."""
    left, seen = list(ways), []

    def answer(dialog: NoArchiveDialog) -> int:
        from PySide6.QtWidgets import QPushButton

        seen.append([button.objectName() for button in dialog.findChildren(QPushButton)])
        if not left:
            return 0
        dialog.way = left.pop(0)
        return 1

    monkeypatch.setattr(NoArchiveDialog, "exec", answer)
    return seen


def test_it_opens_for_reading_only_and_says_so(
    qapp: QApplication, qtbot: QtBot, protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = answering(monkeypatch, "read")
    opened = open_archive(protected, PAPERS, Translation(qapp, "ru"))
    assert opened
    assert opened.protected
    with opened.archive:
        assert opened.archive.read_only
        assert opened.archive.cards()
        translation = Translation(qapp, "ru")
        window = MainWindow(Shelf(opened.archive, PAPERS, protected.parent), translation, today=lambda: TODAY)
        qtbot.addWidget(window)
        strip = read_only_strip(opened, window, lambda _card: None)
        assert "записывать нельзя" in strip.strip._text.text()
        strip.stop()
    assert seen == [["close", "elsewhere", "again", "read"]]


def test_the_cards_go_on_in_another_place(
    qapp: QApplication, protected: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "документы"
    place.mkdir()
    monkeypatch.setattr(file_choice, "choose_place_for_cards", lambda: place)
    answering(monkeypatch, "elsewhere")
    before = protected.read_bytes()
    opened = open_archive(protected, PAPERS, Translation(qapp, "ru"))
    assert opened
    with opened.archive as archive:
        assert archive.path == place / protected.name
        assert not archive.read_only
        number = len(archive.cards())
        archive.remove(archive.cards()[0].id)
    assert protected.read_bytes() == before
    # A second time it is the one that lies there.
    assert elsewhere.copied_to(protected, place) == place / protected.name
    answering(monkeypatch, "elsewhere")
    again = open_archive(protected, PAPERS, Translation(qapp, "ru"))
    assert again
    with again.archive as archive:
        assert len(archive.cards()) == number - 1


def test_another_fault_offers_no_reading(
    qapp: QApplication, protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    seen = answering(monkeypatch)
    protected.with_name("archive.sqlite-lock").mkdir()  # no lock can be taken: not for want of a right
    assert open_archive(protected, PAPERS, Translation(qapp, "ru")) is None
    assert "read" not in seen[0]


def test_what_cannot_be_written_there_leaves_nothing(protected: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveUnavailable):
        elsewhere.copied_to(protected, tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
