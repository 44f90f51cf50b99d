"""Copies of the archive made as the program starts."""

import sqlite3
from pathlib import Path

from model.archive import Archive
from model.archive.archive import KEPT_COPIES
from model.card.card import new_card
from model.paper.library import Papers
from model.scoring import Scorer

PAPERS = Papers()


def _copies(archive_file: Path) -> list[Path]:
    return sorted((archive_file.parent / "backups").glob("*.sqlite"))


def _add_card(archive: Archive) -> None:
    from datetime import date

    card = new_card(PAPERS.paper("volgograd-rating-card", "2021"), date(2026, 11, 20))
    archive.create(card, Scorer(card.paper).score(card.values, card.base))


def test_a_changed_archive_is_copied_once(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive.sqlite", PAPERS) as archive:
        _add_card(archive)
        assert archive.back_up_if_changed()
        assert not archive.back_up_if_changed()
    (copy,) = _copies(tmp_path / "archive.sqlite")
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM card").fetchone() == (1,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_the_newest_copies_are_kept(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive.sqlite", PAPERS) as archive:
        for _ in range(KEPT_COPIES + 3):
            _add_card(archive)
            assert archive.back_up_if_changed()
    copies = _copies(tmp_path / "archive.sqlite")
    assert len(copies) == KEPT_COPIES
    held = []
    for copy in copies:
        connection = sqlite3.connect(copy)
        held.append(connection.execute("SELECT count(*) FROM card").fetchone()[0])
        connection.close()
    assert max(held) == KEPT_COPIES + 3
