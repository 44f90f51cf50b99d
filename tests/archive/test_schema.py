"""Archives of every released program open in this one, and come to the same schema as a new archive.

For each schema that was released a file fixtures/schema_NNNN.sqlite holds the same two cards, history, bin
and settings, as the program of that time wrote them.
"""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from model.archive import Archive, ArchiveUnavailable, schema, tables
from model.archive.content import written
from model.card.card import Field

NOW = schema.newest_version()
FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("schema_*.sqlite"))
each_release = pytest.mark.parametrize("released", FIXTURES, ids=lambda file: file.stem)


@pytest.fixture
def later(tmp_path, monkeypatch):
    """The program a year from now: it has another migration, told by the test."""

    def add(script: str) -> None:
        folder = tmp_path / "schema"
        if not folder.exists():
            shutil.copytree(schema.FOLDER, folder)
        number = max(schema.migrations()) + 1
        (folder / f"{number:04}.sql").write_text(
            f"{script}\nPRAGMA user_version = {number};\n", encoding="utf-8"
        )
        monkeypatch.setattr(schema, "FOLDER", folder)

    return add


def schema_of(path: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2"
        ).fetchall()
        numbers = [
            connection.execute(f"PRAGMA {name}").fetchone() for name in ("user_version", "application_id")
        ]
    return tables + numbers


def test_every_released_schema_has_its_fixture():
    assert [int(file.stem.removeprefix("schema_")) for file in FIXTURES] == list(schema.migrations())


def test_what_a_start_compares_with_is_what_the_migrations_make():
    """After a new migration: `python tools/newest_schema.py`."""
    assert schema.schema_of(NOW) == schema.made_schema(NOW)
    assert list(tables.tables().items()) == list(tables.made_tables().items())
    assert json.loads(schema.NEWEST.read_text("utf-8"))["version"] == NOW


def test_migrations_are_numbered_without_a_gap():
    assert list(schema.migrations()) == list(range(1, schema.newest_version() + 1))


@each_release
def test_a_migrated_archive_has_the_schema_of_a_new_one(desk, tmp_path, released):
    desk.archive().close()
    migrated = Path(shutil.copy(released, tmp_path / "archive.sqlite"))
    Archive.open(migrated, desk.papers).close()
    assert schema_of(migrated) == schema_of(desk.path)


@each_release
def test_an_archive_of_an_earlier_program_holds_what_it_held(desk, released):
    desk.path.parent.mkdir()
    shutil.copy(released, desk.path)
    with desk.archive() as archive:
        this_year, last_year = archive.cards()
        assert (last_year.id, last_year.name, last_year.municipality, last_year.years) == (
            1,
            "МКОУ «Ақ-Бұлақ орта мектебі»",
            "Ольховский район",
            "2020-2021",
        )
        assert (last_year.total, last_year.filled, last_year.rows) == (Decimal("14.1"), 5, 98)
        assert (this_year.start, this_year.end) == (date(2021, 9, 1), date(2022, 5, 31))
        assert [card.id for card in archive.removed()] == [3]
        assert archive.setting("language") == "kk"

        session = desk.session(archive, 1)
        assert session.typed(Field("values", "1.2.2")) == "шестьдесят"
        assert session.typed(Field("values", "1.2.1")) == "3/15=20,5%"
        assert session.typed(Field("notes", "1.2.1")) == "приказ № 12 от 01.02.2021"
        assert session.typed(Field("signers", "head.name")) == ""
        assert desk.replayed() == written(session.card)
        session.redo()
        assert session.typed(Field("signers", "head.name")) == "Әбілқызы Ғ. Ң."
        assert [line.kind for line in archive.lines(1)] == ["edit"] * 12 + ["undo", "undo", "redo", "redo"]
        last_years = archive.previous(archive.open_card(2).card)
        assert last_years is not None
        assert written(last_years) == written(session.card)


def test_migrating_makes_a_copy_first_and_keeps_every_card(desk, later):
    with desk.archive() as archive:
        desk.store(archive, desk.new_card("Школа"))
    later("ALTER TABLE card ADD COLUMN colour TEXT;\nUPDATE card SET colour = 'red; green';")
    with desk.archive() as archive:
        assert [card.name for card in archive.cards()] == ["Школа"]
    (copy,) = (desk.path.parent / "backups").iterdir()
    assert copy.name == f"archive-000001-20210601-090200-before-schema-{NOW + 1}.sqlite"
    assert copy.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA user_version").fetchone() == (NOW,)
        assert connection.execute("SELECT name FROM card").fetchall() == [("Школа",)]


def test_a_second_copy_of_the_same_minute_does_not_replace_the_first(desk, later):
    desk.archive().close()
    before = desk.path.read_bytes()
    later("CREATE TABLE first (text) ;")
    for _ in range(2):
        desk.clock.step *= 0
        desk.path.write_bytes(before)
        desk.archive().close()
    assert len(list((desk.path.parent / "backups").iterdir())) == 2


def test_a_new_archive_needs_no_copy(desk, later):
    later("CREATE TABLE another (text);")
    desk.archive().close()
    assert [file.name for file in desk.path.parent.iterdir()] == ["archive.sqlite"]


def test_opening_again_migrates_nothing(desk, later):
    desk.archive().close()
    later("CREATE TABLE another (text);")
    desk.archive().close()
    desk.archive().close()
    assert len(list((desk.path.parent / "backups").iterdir())) == 1


def test_a_migration_that_fails_leaves_the_last_good_version(desk, later):
    with desk.archive() as archive:
        desk.store(archive, desk.new_card("Школа"))
    later("CREATE TABLE good (text);")
    later("CREATE TABLE half (text);\nUPDATE card SET name = '';\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        desk.archive()
    with closing(sqlite3.connect(desk.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NOW + 1,)
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        assert connection.execute("SELECT name FROM card").fetchall() == [("Школа",)]
    assert "good" in tables
    assert "half" not in tables


def test_without_room_for_the_copy_nothing_is_migrated(desk, later):
    desk.archive().close()
    later("CREATE TABLE another (text);")
    (desk.path.parent / "backups").write_text("a file in the way")
    with pytest.raises(ArchiveUnavailable):
        desk.archive()
    with closing(sqlite3.connect(desk.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NOW,)


def test_a_statement_may_run_over_lines_and_hold_semicolons():
    table = "CREATE TABLE a (\n    b TEXT DEFAULT ';'  -- a; b\n);\n"
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM a;\nEND;\n"
    assert list(schema.statements(f"{table}{trigger}SELECT 1")) == [table, trigger, "SELECT 1"]
