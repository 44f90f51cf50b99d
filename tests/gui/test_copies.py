"""Copies and safety in the window: what is said of them, what can be done, going back to one."""

import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QTableWidget

from gui import file_choice, keeping_desk
from gui.__main__ import main
from gui.calm_strip import CalmStrip
from gui.dialogs.copies import CARDS, REASON
from gui.keeping import Keeping
from gui.keeping_desk import KeepingDesk
from gui.keeping_words import reason_words, size_words
from model.archive import Archive
from model.archive.backups import Backups
from model.card.card import Field
from tests.gui.conftest import PAPERS, TODAY, Open
from tests.gui.hand import Hand, close_the_window
from tests.gui.person import EXAMPLE, Person


class Clock:
    """As the tests need it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Kept:
    """A person at a window whose copies are cared for."""

    def __init__(self, person: Person, archive: Archive) -> None:
        self.person = person
        self.clock = Clock()
        self.backups = Backups(archive.path, self.clock)
        self.keeping = Keeping(self.backups, person.window)
        translation = person.window._translation
        self.desk = KeepingDesk(self.keeping, person.window.shelf, translation, lambda: TODAY, person.window)

    def tend(self) -> None:
        with self.person.qtbot.waitSignal(self.keeping.told):
            self.keeping.tend()

    def start(self) -> None:
        with self.person.qtbot.waitSignal(self.keeping.told):
            self.keeping.start()

    def show(self) -> QTableWidget:
        with self.person.qtbot.waitSignal(self.keeping.told):
            self.desk.show_copies()
        found = self.person.dialog().findChild(QTableWidget, "copies")
        assert found is not None
        self.person.qtbot.waitUntil(lambda: all(text != "…" for text in column(found, CARDS)))
        return found

    @property
    def foot(self) -> str:
        return self.person.window.status._copies.text()

    @property
    def strip(self) -> CalmStrip:
        found = self.person.window.findChild(CalmStrip)
        assert found is not None
        return found


def column(table: QTableWidget, number: int) -> list[str]:
    return [table.item(row, number).text() for row in range(table.rowCount())]


@pytest.fixture
def kept(program: Open, archive: Archive) -> Callable[..., Kept]:
    def start(file: Path | None = EXAMPLE, **how: object) -> Kept:
        return Kept(program(file, **how), archive)

    return start


def test_at_a_start_a_copy_is_made_and_checked_and_the_foot_says_so(kept: Callable[..., Kept]) -> None:
    at = kept()
    assert not at.person.window.status._copies.isVisible()
    at.start()
    assert [copy.reason for copy in at.backups.copies()] == ["start"]
    assert at.foot == "Копия проверена 20 ноября"
    at.person.click("language-kk")
    assert at.foot == "Көшірме тексерілді: 20 қараша"


def test_while_somebody_works_a_copy_is_due_after_twenty_minutes(kept: Callable[..., Kept]) -> None:
    at = kept()
    at.start()
    at.person.fill_in("6.2.5-score", "85")
    at.person.wait_until_saved()
    at.tend()
    assert len(at.backups.copies()) == 1
    at.clock.now += timedelta(minutes=21)
    at.tend()
    assert [copy.reason for copy in at.backups.copies()] == ["work", "start"]


def test_a_copy_that_could_not_be_made_is_told_and_made_later(
    kept: Callable[..., Kept], archive: Archive
) -> None:
    at = kept()
    folder = at.backups.folder
    folder.write_bytes(b"a file where the folder should be")
    at.start()
    assert at.foot == "Копия не сделана"
    with at.person.qtbot.waitSignal(at.keeping.told):
        at.person.click("status-copies")
    assert "Резервная копия архива карт не сделана" in at.person.reads(at.person.dialog())
    at.person.click("close")
    folder.unlink()
    at.tend()
    assert at.foot.startswith("Копия проверена")


def test_the_list_says_when_how_many_cards_how_large_and_why(kept: Callable[..., Kept]) -> None:
    at = kept()
    at.start()
    table = at.show()
    assert column(table, CARDS) == ["1"]
    assert column(table, REASON) == ["при запуске программы"]
    at.person.click("copy-now")
    at.person.qtbot.waitUntil(lambda: column(table, REASON)[0] == "по вашей просьбе")
    assert table.rowCount() == 2


def test_a_damaged_copy_is_named_so_in_the_list_and_at_the_foot(kept: Callable[..., Kept]) -> None:
    at = kept()
    at.start()
    (copy,) = at.backups.copies()
    copy.file.write_bytes(b"\xa5" * copy.size)
    table = at.show()
    assert column(table, CARDS) == ["не читается"]
    at.person.click("check-now")
    at.person.qtbot.waitUntil(lambda: at.foot == "С копией неладно")
    assert "повреждена и не читается" in at.person.reads(at.person.dialog())


def test_a_second_place_is_named_reached_and_forgotten(
    kept: Callable[..., Kept], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(file_choice, "choose_second_place", lambda *_: stick)
    at = kept()
    at.start()
    at.show()
    dialog = at.person.dialog()
    assert "Не выбрано" in at.person.reads(dialog)
    at.person.click("choose-place")
    at.person.qtbot.waitUntil(lambda: "Там лежит последняя копия" in at.person.reads(dialog))
    assert len(list(stick.glob("*.sqlite"))) == 1
    assert "на том же диске" in at.person.reads(dialog)
    at.person.click("forget-place")
    at.person.qtbot.waitUntil(lambda: "Не выбрано" in at.person.reads(dialog))
    assert len(list(stick.glob("*.sqlite"))) == 1


def test_the_folder_of_the_archive_itself_is_no_second_place(
    kept: Callable[..., Kept], archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice, "choose_second_place", lambda *_: archive.path.parent)
    at = kept()
    at.start()
    at.show()
    at.person.click("choose-place")
    at.person.qtbot.waitUntil(lambda: "второй копии там не место" in at.person.reads(at.person.dialog()))


def overdue(at: Kept, stick: Path) -> None:
    """A second place that was reached eight days ago; since then something was typed and copied."""
    stick.mkdir()
    at.start()
    at.backups.name_second_place(stick)
    at.backups.copy_to_second_place()
    shutil.rmtree(stick)
    at.person.fill_in("6.2.5-score", "85")
    at.person.wait_until_saved()
    at.clock.now += timedelta(days=8)
    at.tend()


def test_an_overdue_second_place_is_reminded_of_until_tomorrow(
    kept: Callable[..., Kept], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = kept()
    overdue(at, tmp_path / "stick")
    assert at.foot == "Вторая копия: 20 ноября — пора обновить"
    at.person.click("brand")
    assert "Вставьте флешку" in at.strip.text
    at.person.click("reminder-dismiss")
    assert not at.strip.isVisible()
    at.tend()
    assert not at.strip.isVisible()
    at.desk._today = lambda: TODAY + timedelta(days=1)
    at.tend()
    assert at.strip.isVisible()
    (tmp_path / "stick").mkdir()
    at.tend()
    assert not at.strip.isVisible()
    assert at.foot.startswith("Копия проверена")


def test_a_stick_or_a_network_drive_is_warned_of_once(
    kept: Callable[..., Kept], archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place, words in (("network", "на сетевом диске"), ("removable", "съёмном диске")):
        monkeypatch.setattr(archive._database, "place", place)
        at = kept()
        assert words in at.strip.text
        at.person.click("place-dismiss")
        at.start()
        assert not at.strip.isVisible()
        at.keeping.stop()


def test_while_the_copies_are_tended_typing_goes_on(kept: Callable[..., Kept]) -> None:
    at = kept()
    at.keeping.start()
    at.person.fill_in("6.2.5-score", "85")
    with at.person.qtbot.waitSignal(at.keeping.told):
        at.person.wait_until_saved()
    assert at.person.window.status.state == "saved"


def test_words_of_reasons_and_sizes() -> None:
    assert reason_words("before-schema-3") == "перед обновлением архива"
    assert reason_words("something") == "something"
    assert [size_words(size) for size in (1, 200_000, 1_500_000)] == ["1 КБ", "195 КБ", "1,4 МБ"]


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Hand:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("gui.__main__.SETTLED", 0)
    return Hand()


def test_the_archive_comes_back_from_a_copy_and_the_way_back_stays(tmp_path: Path, hand: Hand) -> None:
    path = tmp_path / "archive.sqlite"
    hand.plan(close_the_window)
    assert main(["--archive", str(path), "--language", "ru", str(EXAMPLE)]) == 0
    QThreadPool.globalInstance().waitForDone()
    clock = Clock()
    Backups(path, clock).back_up("start")
    with Archive.open(path, PAPERS) as archive:
        archive.remove(1)
        archive.set_setting("paper_language/volgograd-rating-card", "kk")
    hand.plan(
        hand.click("status-copies"),
        choose_the_oldest,
        hand.click("go-back"),
        hand.click("do-go-back"),
        hand.click("close", "Архив возвращён"),
        close_the_window,
    )
    assert main(["--archive", str(path), "--language", "ru"]) == 0
    assert hand.done
    assert "С тех пор ни одна карта не изменилась" in hand.seen[-2]
    with Archive.open(path, PAPERS) as archive:
        assert [card.id for card in archive.cards()] == [1]
        assert archive.setting("paper_language/volgograd-rating-card") == "kk"
    assert any(copy.reason == "before-restore" for copy in Backups(path, clock).copies())
    assert list(tmp_path.glob("archive-replaced-*.sqlite"))


def choose_the_oldest() -> bool:
    for window in QApplication.topLevelWidgets():
        for table in window.findChildren(QTableWidget, "copies"):
            if window.isVisible() and table.rowCount():
                table.selectRow(table.rowCount() - 1)
                return True
    return False


def test_the_lock_is_refreshed_on_a_network_drive(
    kept: Callable[..., Kept], archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[bool] = []
    monkeypatch.setattr(archive._database, "place", "network")
    monkeypatch.setattr(keeping_desk, "REFRESH", 1)
    monkeypatch.setattr(type(archive), "refresh_lock", lambda _self: said.append(True))
    at = kept()
    at.person.qtbot.waitUntil(lambda: len(said) > 1)
    at.desk._refresh.stop()


def test_going_back_is_not_offered_over_an_unsaved_entry(
    kept: Callable[..., Kept], monkeypatch: pytest.MonkeyPatch
) -> None:
    at = kept()
    at.start()
    (copy,) = at.backups.copies()
    at.person.page.enter(Field("values", "6.2.5-score"), "85")
    monkeypatch.setattr(at.person.page.saver, "save", lambda: False)
    at.desk._look_what_would_go(copy)
    assert QApplication.activeModalWidget() is None


def test_copies_that_were_cut_off_are_not_called_checked(kept: Callable[..., Kept]) -> None:
    at = kept()
    at.start()
    assert at.foot.startswith("Копия проверена")
    for copy in at.backups.copies():
        copy.file.write_bytes(copy.file.read_bytes()[:4096])
    table = at.show()
    assert at.foot == "С копией неладно"
    assert column(table, CARDS) == ["не читается"]
    assert "повреждена" in at.person.reads(at.person.dialog())
    at.person.click("close")
    at.tend()  # another one is made at once, and checked
    assert at.foot.startswith("Копия проверена")
    assert len(at.backups.copies()) == 2
