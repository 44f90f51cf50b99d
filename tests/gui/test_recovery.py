"""A damaged archive: back at work within three clicks and ten seconds, and nothing readable is lost."""

import shutil
import sqlite3
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui import file_choice
from gui.__main__ import main
from gui.dialogs.recovery import RecoveryDialog
from gui.opening import open_archive
from gui.translation import Translation
from model.archive import Archive
from model.card.card import Field, new_card
from model.card.session import Session
from model.scoring import Scorer
from model.wording import Message
from tests.gui.conftest import PAPERS
from tests.gui.hand import Hand, close_the_window, reads
from tests.patience import SLACK

PAGE = 4096
PAPER = PAPERS.newest("volgograd-rating-card")
TODAY = date(2026, 11, 20)
CLICKS, SECONDS = 3, 10.0


def an_archive(folder: Path, cards: int) -> Path:
    """So many cards with a history, a copy, and after the copy one more card and one more entry."""
    path = folder / "archive.sqlite"
    with Archive.open(path, PAPERS, who="завуч") as archive:
        card = new_card(PAPER, date(2021, 6, 1))
        card.organisation["name"] = "Школа 1"
        for row in PAPER.rows:
            card.notes[row] = "приказ № 12 от 01.02.2021"
        archive.create(card, Scorer(PAPER).score({}, {}))
        session_of(archive, 1, Field("values", "1.1-federal"), "64")
    multiply(path, cards)
    (folder / "backups").mkdir()
    shutil.copy(path, folder / "backups" / "archive-000001-20261119-090000-start.sqlite")
    with Archive.open(path, PAPERS, who="завуч") as archive:
        session_of(archive, cards, Field("values", "1.1-federal"), "77")
        new = new_card(PAPER, date(2021, 6, 1))
        new.organisation["name"] = "Новая школа"
        archive.create(new, Scorer(PAPER).score({}, {}))
    return path


def multiply(path: Path, cards: int) -> None:
    """The first card, with its history, as many times as needed: typing three thousand takes too long."""
    with closing(sqlite3.connect(path)) as connection:
        for table, key in (("card", "id"), ("origin", "card_id"), ("journal", "card_id")):
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            copied = [name for name in columns if name not in {key, "seq"}]
            named = ", ".join(copied)
            said = named.replace("name", "'Школа ' || number") if table == "card" else named
            connection.execute(
                f"WITH RECURSIVE counted(number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM counted"
                f" WHERE number < {cards})"
                f" INSERT INTO {table} ({key}, {named}) SELECT number, {said}"
                f" FROM {table} CROSS JOIN counted WHERE {key} = 1"
            )
        connection.execute(
            "UPDATE card SET last_seq = (SELECT max(seq) FROM journal WHERE card_id = card.id)"
        )
        connection.commit()


def session_of(archive: Archive, card_id: int, field: Field, typed: str) -> None:
    stored = archive.open_card(card_id)
    session = Session(stored.card, Scorer(PAPER), stored.journal, stored.history)
    session.enter(field, typed)
    session.commit()


def damage(path: Path) -> None:
    """A page in the middle is overwritten, as a dying disk does."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // PAGE // 2 * PAGE)
        file.write(b"\xa5" * PAGE)


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Hand:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the program puts its own into its place
    return Hand()


@pytest.mark.parametrize("cards", [50, 3000])
def test_back_at_work_within_three_clicks_and_ten_seconds(tmp_path: Path, hand: Hand, cards: int) -> None:
    path = an_archive(tmp_path, cards)
    damage(path)
    before = path.read_bytes()
    hand.plan(hand.click("restore"), hand.click("go-on"), close_the_window)
    start, worked = time.monotonic(), time.process_time()
    assert main(["--archive", str(path), "--language", "ru"]) == 0
    seconds, worked = time.monotonic() - start, time.process_time() - worked
    print(f"{cards} cards: {hand.clicks} clicks, {seconds:.1f} s, of these work {worked:.1f} s")  # noqa: T201  (the figure, with -s)
    assert hand.done
    assert hand.clicks <= CLICKS
    assert worked <= SECONDS * SLACK
    offer, report = hand.seen
    assert f"карт: {cards}" in offer
    assert "Новая школа" in offer
    assert "Новая школа" in report
    (aside,) = tmp_path.glob("archive-damaged-*.sqlite")
    assert aside.name in report
    assert aside.read_bytes() == before
    with Archive.open(path, PAPERS) as archive:
        assert len(archive.cards()) == cards + 1
        assert archive.open_card(cards).card.values["1.1-federal"] == 77


def test_without_a_copy_what_can_be_read_is_brought_over(tmp_path: Path, hand: Hand) -> None:
    path = an_archive(tmp_path, 50)
    shutil.rmtree(tmp_path / "backups")
    damage(path)
    hand.plan(hand.click("restore"), hand.click("go-on"), close_the_window)
    assert main(["--archive", str(path), "--language", "ru"]) == 0
    assert "Целой копии на этом компьютере нет" in hand.seen[0]
    with Archive.open(path, PAPERS) as archive:
        assert len(archive.cards()) >= 45


def test_closing_leaves_everything_as_it_was(qapp: QApplication, tmp_path: Path, hand: Hand) -> None:
    path = an_archive(tmp_path, 50)
    damage(path)
    before = path.read_bytes()
    hand.plan(hand.click("close"))
    assert open_archive(path, PAPERS, Translation(qapp, "ru")) is None
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("archive-damaged-*"))


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, translation: Translation) -> RecoveryDialog:
    path = an_archive(tmp_path, 50)
    older = tmp_path / "backups" / "archive-000000-20261101-090000-start.sqlite"
    shutil.copy(tmp_path / "backups" / "archive-000001-20261119-090000-start.sqlite", older)
    damage(path)
    dialog = RecoveryDialog(path, Message("system.device"), PAPERS, "ru", TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog._restore.isEnabled, timeout=10_000)
    return dialog


def test_another_copy_can_be_taken(dialog: RecoveryDialog, qtbot: QtBot) -> None:
    assert "19 ноября" in reads(dialog) or "вчера" in reads(dialog)
    menu = dialog.findChild(QMenu)
    assert menu is not None
    menu.actions()[1].trigger()
    qtbot.waitUntil(dialog._restore.isEnabled, timeout=10_000)
    assert "1 ноября" in reads(dialog)
    qtbot.waitUntil(lambda: dialog.area.verticalScrollBar().maximum() == 0)  # nothing is hidden below


def test_a_file_that_is_no_sound_copy_is_refused_in_words(
    dialog: RecoveryDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no archive")
    monkeypatch.setattr(file_choice, "choose_copy", lambda *_: broken)
    menu = dialog.findChild(QMenu)
    assert menu is not None
    menu.actions()[-1].trigger()
    qtbot.waitUntil(dialog._restore.isEnabled, timeout=10_000)
    assert "восстановить нельзя: она повреждена" in reads(dialog)
    assert "Целая копия" in reads(dialog)  # the one before is still on offer
