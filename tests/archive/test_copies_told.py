"""What is said of the copies is true: any change asks for a new one, and a spoilt one is not called sound."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from model.archive.backups import Backups
from model.archive.lock import NoLock
from model.archive.recovery import recover

FIXTURE = Path(__file__).parent / "fixtures" / "schema_0006.sqlite"
PAGE = 4096


@pytest.fixture
def office(desk):
    """An archive with a campaign, copied and checked."""
    desk.path.parent.mkdir()
    shutil.copy(FIXTURE, desk.path)
    with desk.archive() as archive:
        backups = Backups(desk.path, desk.clock)
        backups.tend(starting=True)
        yield backups
        archive.close()


def outside(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE campaign SET settings = '{}'",
        "UPDATE expected SET contact = '8 84456 2-13-77'",
        "UPDATE received SET state = 'rejected'",
        "INSERT INTO decision VALUES (2, 1, '2021-06-02', 'координатор', 'accepted', '', '')",
        "INSERT INTO received_part VALUES ('d2', 0, x'7B7D')",
        "INSERT INTO received_again VALUES (1, 'b.json', 'E:/', '2021-06-02')",
        "INSERT INTO intake VALUES (1, 1, '[]', 0, '2021-06-02', NULL)",
        "DELETE FROM standing",
        "INSERT INTO entry VALUES (1, 'measures', 1, '{}')",
        f"INSERT INTO file VALUES ('{'0' * 64}', x'00')",
        "INSERT INTO setting VALUES ('school', 'Лицей') ON CONFLICT DO UPDATE SET value = 'Лицей'",
    ],
)
def test_whatever_has_changed_is_worth_a_copy_once(desk, office, change):
    assert not office.due(starting=True).copy
    outside(desk.path, change)
    assert office.due(starting=True).copy
    assert office.tend(starting=True).copy
    assert not office.due(starting=True).copy


def test_where_the_window_stands_is_worth_no_copy(desk, office):
    outside(desk.path, "INSERT INTO setting VALUES ('window', '1 2 3 4')")
    assert not office.due(starting=True).copy


def test_a_copy_that_lacks_rows_of_a_campaign_differs(office):
    outside(office.copies()[0].file, "DELETE FROM decision")
    found = office.check_newest()
    assert found.fault.code == "archive.copy_differs"
    assert office.due(starting=True).copy


def test_copies_that_were_cut_off_are_not_called_sound(office):
    office.back_up()
    assert office.last_check().sound
    for copy in office.copies():
        os.truncate(copy.file, PAGE)
    assert office.last_check().fault.code == "archive.copy_damaged"
    assert office.due(starting=True).copy
    done = office.tend(starting=True)
    assert done.copy
    assert done.check.sound
    assert office.last_check().copy == office.copies()[0].file.name
    assert office.last_check().sound


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_bytes(b"")])
def test_a_check_holds_for_the_file_that_was_checked(office, spoil):
    checked = office.copies()[0].file
    office.back_up()
    assert office.last_check().copy == checked.name
    spoil(checked)
    assert office.last_check() is None
    assert office.due().check


def test_after_a_recovery_nothing_is_known_of_copies(desk, office):
    for copy in office.copies():
        copy.file.unlink()
    with desk.path.open("r+b") as file:
        file.write(bytes(100))
    desk.path.with_name(f"{desk.path.name}-wal").unlink(missing_ok=True)
    recover(desk.path, None, desk.papers, desk.clock, hold=lambda *_: NoLock())
    assert office.last_check() is None
    assert office.due().copy
