"""A program that is carried about keeps its cards beside itself."""

import sys
from pathlib import Path

import pytest

from model.archive.place import kind_of_place
from model.locations import archive_file, carried_data, user_data


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a frozen program; no other place for the data is named."""
    folder = tmp_path / "Флешка Қ" / "Bagalau"
    folder.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "bagalau"))
    monkeypatch.delenv("BAGALAU_DATA")
    return folder


def test_with_the_mark_the_cards_lie_beside_the_program(program: Path) -> None:
    (program / "portable").touch()
    assert archive_file() == program / "data" / "archive.sqlite"
    assert kind_of_place(archive_file()) in {"removable", "network"}


def test_without_the_mark_they_lie_in_the_users_folder(program: Path) -> None:
    assert carried_data() is None
    assert not user_data().is_relative_to(program)


def test_a_folder_is_no_mark(program: Path) -> None:
    (program / "portable").mkdir()
    assert carried_data() is None


def test_the_administrators_word_comes_first(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable").touch()
    monkeypatch.setenv("BAGALAU_DATA", str(tmp_path / "elsewhere"))
    assert user_data() == tmp_path / "elsewhere"


def test_another_archive_is_where_it_is(program: Path, tmp_path: Path) -> None:
    elsewhere = kind_of_place(tmp_path / "archive.sqlite")
    (program / "portable").touch()
    assert kind_of_place(tmp_path / "archive.sqlite") == elsewhere


def test_the_source_tree_is_not_carried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "portable").touch()
    assert carried_data() is None
