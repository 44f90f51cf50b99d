"""A damaged archive: campaigns, entries and attached pictures come back too, and what cannot is told."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from model.archive import Archive
from model.archive.content import written
from model.archive.recovery import examine, other_rows_newer, recover
from model.archive.tables import tables
from model.card.card import Field
from model.card.entering import add_entry
from model.card.scored import score_of
from model.card.session import Session
from model.exchange.card_file import load_card
from model.locations import shipped
from model.scoring import Scorer

FIXTURE = Path(__file__).parent / "fixtures" / "schema_0006.sqlite"
PAGE = 4096
PICTURE = b"\x89PNG" + bytes(range(256)) * 40
CAMPAIGN = (
    "campaign",
    "expected",
    "received",
    "received_card",
    "received_part",
    "received_again",
    "decision",
    "intake",
    "standing",
)

SINCE_THE_COPY = (
    """
    INSERT INTO campaign
    SELECT 2, 'Рейтинг 2022', form, edition, period_from, period_to, settings, created_at FROM campaign
    """,
    "UPDATE campaign SET name = 'Рейтинг 2021, исправленный' WHERE id = 1",
    "INSERT INTO expected VALUES (2, 2, 'Лицей', 'Центр', 'city', '', 'лицей', 'центр')",
    # Two of one school: the other one is counted now.
    "UPDATE received SET counted = 0",
    *(
        f"""
        INSERT INTO received
        SELECT {number}, campaign_id, '{number}.json', source, 'd{number}', taken_at, state,
            {int(number == 2)}, barred, expected_id, school, name, municipality, nomination, form, edition,
            period_from, period_to, total, total_key, sections, faults, missing, signature, fingerprint, bars,
            reason, search
        FROM received WHERE id = 1
        """
        for number in range(2, 60)
    ),
    "INSERT INTO received_card SELECT id, '[]', hex(zeroblob(300)), '{}' FROM received WHERE id > 1",
    "INSERT INTO received_part SELECT digest, 0, randomblob(5000) FROM received WHERE id > 1",
    "INSERT INTO received_again VALUES (2, 'b.json', 'E:/', '2021-06-02')",
    "INSERT INTO decision VALUES (2, 2, '2021-06-02', 'координатор', 'accepted', '', 'Принято.')",
    "INSERT INTO intake VALUES (1, 1, '[]', 0, '2021-06-02', NULL)",
    "DELETE FROM standing",
    "INSERT INTO standing VALUES (1, 'rural', 1, 1, 1, 2, 'другая', 'Ольховский район')",
)


def rows_of(path: Path, names=CAMPAIGN) -> dict[str, list[tuple]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


def outside(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for statement in statements:
            connection.execute(statement)


def overwrite(path: Path, place: int, length: int, byte: bytes = b"\xa5") -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(byte * length)


def root_of(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        return (connection.execute(query, (name,)).fetchone()[0] - 1) * PAGE


@pytest.fixture
def office(desk) -> Path:
    """An archive with a campaign; its copy is made before the campaign went on."""
    desk.path.parent.mkdir()
    shutil.copy(FIXTURE, desk.path)
    desk.archive().close()
    (desk.path.parent / "backups").mkdir(exist_ok=True)
    copy = Path(
        shutil.copy(desk.path, desk.path.parent / "backups" / "archive-000009-20210601-090000-work.sqlite")
    )
    outside(desk.path, *SINCE_THE_COPY)
    return copy


def recovered(desk, copy):
    return recover(desk.path, copy, desk.papers, desk.clock, who="завуч")


def test_every_table_is_known_by_its_key():
    assert {"campaign", "entry", "file", "received_part"} <= tables().keys()
    assert tables()["received_part"].key == ("digest", "part")


@pytest.mark.parametrize("with_copy", [True, False])
def test_a_campaign_comes_back_with_all_that_was_done_in_it(desk, office, with_copy):
    expected = rows_of(desk.path)
    overwrite(desk.path, 0, 100, b"\0")
    assert other_rows_newer(examine(desk.path, desk.papers), office) > 100
    done = recovered(desk, office if with_copy else None)
    assert rows_of(desk.path) == expected
    told = {one.table: one for one in done.rows}
    assert told["received"].added == (58 if with_copy else 59)
    assert told["campaign"][1:] == ((1, 1, 0) if with_copy else (2, 0, 0))
    assert done.texts is None
    with desk.archive() as archive:
        assert len(archive.cards()) == 2


@pytest.mark.parametrize("lost", ["expected", "received", "received_card", "received_part"])
def test_a_root_that_is_lost_costs_nothing_that_other_pages_hold(desk, office, lost):
    expected = rows_of(desk.path)
    large = len(expected[lost]) > 10
    overwrite(desk.path, root_of(desk.path, lost), PAGE)
    recovered(desk, office)
    found = rows_of(desk.path)
    if large:
        assert found == expected
    else:  # all of it stood on that page: what the copy holds
        assert found[lost] == rows_of(office)[lost]
        assert found["received_part"] == expected["received_part"]


def test_a_row_that_stands_against_the_copy_is_kept_as_text_and_told(desk, office):
    outside(
        office,
        "INSERT INTO expected VALUES (9, 1, 'Гимназия', 'Центр', 'city', '', 'гимназия', 'центр')",
    )
    outside(
        desk.path,
        "INSERT INTO expected VALUES (10, 1, 'Гимназия № 1', 'Центр', 'city', '', 'гимназия', 'центр')",
    )
    overwrite(desk.path, 0, 100, b"\0")
    done = recovered(desk, office)
    (told,) = [one for one in done.rows if one.table == "expected"]
    assert (told.added, told.as_text) == (1, 1)
    assert "Гимназия № 1" in (done.texts / "rows-expected.txt").read_text(encoding="utf-8")


def test_columns_this_program_does_not_know_hinder_nothing_and_are_kept(desk, office):
    outside(
        desk.path,
        "ALTER TABLE campaign ADD COLUMN motto TEXT",
        "ALTER TABLE card ADD COLUMN colour TEXT",
        "UPDATE campaign SET motto = 'Знание — сила' WHERE id = 2",
        "UPDATE card SET colour = 'синий' WHERE id = 1",
        "ALTER TABLE intake RENAME COLUMN sources TO places",
    )
    before = rows_of(desk.path, ("expected", "received"))
    done = recovered(desk, office)
    assert rows_of(desk.path, ("expected", "received")) == before
    assert [row[1] for row in rows_of(desk.path, ("campaign",))["campaign"]][1] == "Рейтинг 2022"
    assert "сила" in (done.texts / "rows-campaign-as-it-was.txt").read_text(encoding="utf-8")
    assert "синий" in (done.texts / "rows-card-as-it-was.txt").read_text(encoding="utf-8")
    assert {one.table: one.as_text for one in done.rows}["intake"] == 2  # refused, and kept as it was


@pytest.mark.parametrize("with_copy", [True, False])
@pytest.mark.parametrize("lost", ["", "journal", "file"])
def test_entries_and_their_pictures_come_back(desk, with_copy, lost):
    card = load_card(shipped("resources", "examples", "tos-programme-2024.json"), desk.papers)
    digest = hashlib.sha256(PICTURE).hexdigest()
    with desk.archive() as archive:
        card_id = archive.create(card, score_of(card, Scorer(card.paper)))
    (desk.path.parent / "backups").mkdir()
    copy = shutil.copy(desk.path, desk.path.parent / "backups" / "archive-000001-20210601-090000-work.sqlite")
    with desk.archive() as archive:
        stored = archive.open_card(card_id)
        session = Session(stored.card, Scorer(stored.card.paper), stored.journal, stored.history)
        session.enter(Field("entries", "measures/8/unit_cost@2024"), "41")
        session.commit()
        add_entry(session, "measures")
        session.commit()
        expected = written(archive.open_card(card_id).card)
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO file VALUES (?, ?)", (digest, PICTURE))
    if lost:
        overwrite(desk.path, root_of(desk.path, lost), PAGE)
    else:
        overwrite(desk.path, 0, 100, b"\0")
    done = recovered(desk, Path(copy) if with_copy else None)
    with Archive.open(desk.path, desk.papers) as archive:
        assert written(archive.open_card(card_id).card) == expected
    if lost != "file":
        assert rows_of(desk.path, ("file",))["file"] == [(digest, PICTURE)]
        assert ("file", 1, 0, 0) in done.rows


def test_a_picture_with_other_bytes_than_its_digest_is_no_picture(desk):
    desk.archive().close()
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO file VALUES (?, ?)", ("0" * 64, PICTURE))
    overwrite(desk.path, 0, 100, b"\0")
    done = recovered(desk, None)
    assert ("file", 0, 0, 1) in done.rows
    assert (done.texts / "rows-file-1-content.bin").read_bytes() == PICTURE
