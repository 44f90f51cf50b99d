"""What the user is told of an archive in trouble: what happened, where, and what to do now."""

import sqlite3
from contextlib import closing

import pytest

from model.archive import ArchiveError, ArchiveUnavailable, diagnosis
from model.card.card import Field
from model.wording import LANGUAGES, say


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cause", diagnosis._CAUSES)
@pytest.mark.parametrize("doing", diagnosis._DOINGS)
def test_each_trouble_is_told_with_its_place(tmp_path, doing, cause, language):
    path = tmp_path / "archive.sqlite"
    said = say(diagnosis.unavailable(doing, cause, path).message, language)
    assert str(path) in said
    assert said.count(".") >= 3
    assert ("памяти" in said or "жадта" in said) is (doing == "save")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_database_of_another_program_is_refused_in_words(desk, language):
    desk.archive().close()
    with closing(sqlite3.connect(desk.path)) as connection:
        connection.execute("PRAGMA application_id = 7")
    with pytest.raises(ArchiveError) as refusal:
        desk.archive()
    assert str(desk.path) in say(refusal.value.message, language)


def test_an_archive_of_a_newer_program_is_refused_in_words(desk):
    desk.archive().close()
    with closing(sqlite3.connect(desk.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ArchiveError) as refusal:
        desk.archive()
    said = say(refusal.value.message, "ru")
    assert "более новой версией" in said
    assert "Обновите программу" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_changed_elsewhere_is_named(desk, language):
    with desk.archive() as archive:
        card_id = desk.store(archive, desk.new_card("Школа № 1"))
        sessions = [desk.session(archive, card_id) for _ in range(2)]
        for session in sessions:
            session.enter(Field("values", "1.1-federal"), "64")
        sessions[0].commit()
        with pytest.raises(ArchiveUnavailable) as refusal:
            sessions[1].commit()
    said = say(refusal.value.message, language)
    assert "Школа № 1" in said
    assert "2020-2021" in said
