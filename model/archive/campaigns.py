"""Campaigns in the archive: whose cards are gathered, from whom they are expected, and what has come."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, Self

from model.archive.campaign import (
    FORGOTTEN,
    Campaign,
    CommissionMember,
    ExpectedSchool,
    Progress,
    School,
)
from model.archive.campaign_anew import judge_anew
from model.archive.campaign_folding import folded_name, folded_place
from model.archive.database import Database
from model.archive.lock import Hold, NoLock, taken
from model.archive.summary import stamp
from model.archive.to_json import to_json

_CACHE_KILOBYTES: Final = 8_000
"""Cards come in no order: with less, every write would look for its places on the disk."""


class Campaigns:
    """The campaigns of an archive, over a connection of their own: to be used in one thread.

    Whatever reads or writes raises ArchiveError where the archive refuses; nothing is half done then.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], who: str) -> None:
        """Use `open` or `beside`."""
        self.database = database
        self.clock = clock
        self.who = who

    @classmethod
    def open(cls, path: Path, clock: Callable[[], datetime], who: str, hold: Hold = taken) -> Self:
        """Open the archive for its campaigns alone, as the only one who writes to it.

        Raises:
            ArchiveError: as `Archive.open`.
        """
        database = Database(path, clock, hold=hold)
        with database.reading() as connection:
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
        return cls(database, clock, who)

    @classmethod
    def beside(cls, path: Path, clock: Callable[[], datetime], who: str) -> Self:
        """A connection beside an `Archive` of this process, which holds the lock; for another thread, too.

        Raises:
            ArchiveError: as `Archive.open`.
        """
        return cls.open(path, clock, who, hold=lambda *_: NoLock())

    def close(self) -> None:
        """Close the connection."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def create(self, campaign: Campaign) -> Campaign:
        """Store a new campaign; the same with its id."""
        columns = _columns(campaign) | {"at": stamp(self.clock())}
        with self.database.writing() as connection:
            number = connection.execute(_INSERT, columns).lastrowid
        return replace(campaign, id=int(number or 0))

    def change(self, campaign: Campaign) -> None:
        """Store what was changed in a campaign; cards are judged anew where the rule was."""
        before = self.campaign(campaign.id)
        with self.database.writing() as connection:
            connection.execute(_UPDATE, _columns(campaign) | {"id": campaign.id})
            if before.incomplete_out != campaign.incomplete_out:
                judge_anew(connection, campaign)

    def all(self) -> list[Campaign]:
        """Every campaign, the newest first."""
        with self.database.reading() as connection:
            return [_campaign(row) for row in connection.execute(f"{_SELECT} ORDER BY id DESC")]

    def campaign(self, campaign_id: int) -> Campaign:
        """The campaign.

        Raises:
            KeyError: there is none.
        """
        with self.database.reading() as connection:
            row = connection.execute(f"{_SELECT} WHERE id = ?", (campaign_id,)).fetchone()
        if row is None:
            raise KeyError(campaign_id)
        return _campaign(row)

    def add_schools(self, campaign_id: int, schools: Iterable[School]) -> tuple[int, int]:
        """Add schools to the list; how many are new, and how many stood there and are brought up to date.

        Cards that are here are judged anew: each belongs to its school of the list, or to none of them.
        """
        campaign = self.campaign(campaign_id)
        new = known = 0
        with self.database.writing() as connection:
            for school in schools:
                added = add_school(connection, campaign_id, school)
                new, known = new + added, known + (not added)
            judge_anew(connection, campaign)
        return new, known

    def remove_school(self, expected_id: int) -> None:
        """Take a school off the list; a card of it becomes one of a school that is not on the list."""
        with self.database.writing() as connection:
            found = connection.execute(
                "SELECT campaign_id FROM expected WHERE id = ?", (expected_id,)
            ).fetchone()
            if found:
                connection.execute(_FORGET, {"expected": expected_id})
                leave = "UPDATE received SET expected_id = NULL WHERE expected_id = ?"
                connection.execute(leave, (expected_id,))
                connection.execute("DELETE FROM expected WHERE id = ?", (expected_id,))
                campaign = _campaign(connection.execute(f"{_SELECT} WHERE id = ?", found).fetchone())
                judge_anew(connection, campaign)

    def schools(
        self, campaign_id: int, *, sent: bool | None = None, text: str = "", limit: int = -1, offset: int = 0
    ) -> list[ExpectedSchool]:
        """The list, by municipality and name; `sent` picks those who have sent a card, or have not."""
        where = {None: "", True: "AND received.id IS NOT NULL", False: "AND received.id IS NULL"}[sent]
        named = folded_name(text)
        if named:
            where += " AND instr(expected.folded || ' ' || expected.place, :text)"
        query = f"{_SCHOOLS} {where} ORDER BY expected.place, expected.folded LIMIT :limit OFFSET :offset"
        details = {"campaign": campaign_id, "text": named, "limit": limit, "offset": offset}
        with self.database.reading() as connection:
            return [
                ExpectedSchool(row[0], School(*row[1:5]), row[5], row[6] or "")
                for row in connection.execute(query, details)
            ]

    def progress(self, campaign_id: int) -> Progress:
        """How many are expected, how many of them (without a list: of all) have sent, and where files lie."""
        with self.database.reading() as connection:
            expected = connection.execute(
                "SELECT count(*) FROM expected WHERE campaign_id = ?", (campaign_id,)
            ).fetchone()[0]
            # Without a list a school is known by its name and municipality.
            sender = "expected_id" if expected else "school"
            query = f"SELECT count(DISTINCT {sender}) FROM received WHERE campaign_id = ? AND counted = 1"  # noqa: S608  (parts of ours)
            sent = connection.execute(query, (campaign_id,)).fetchone()[0]
            states = connection.execute(
                "SELECT state, count(*) FROM received WHERE campaign_id = ? GROUP BY state", (campaign_id,)
            ).fetchall()
        return Progress(expected, sent, dict(states))


def add_school(connection: sqlite3.Connection, campaign_id: int, school: School) -> bool:
    """Add a school, or bring one up to date; true if it is new. Cards are to be judged anew afterwards."""
    names = {
        "campaign": campaign_id,
        "folded": folded_name(school.name),
        "place": folded_place(school.municipality),
    }
    found = connection.execute(
        "SELECT id, nomination FROM expected"
        " WHERE campaign_id = :campaign AND folded = :folded AND place = :place",
        names,
    ).fetchone()
    columns = school._asdict() | names
    if found:
        if found[1] != school.nomination:
            connection.execute(_FORGET, {"expected": found[0]})
        connection.execute(_UPDATE_SCHOOL, columns | {"id": found[0]})
        return False
    connection.execute(_INSERT_SCHOOL, columns)
    return True


def _columns(campaign: Campaign) -> dict[str, Any]:
    settings = {
        "deadlines": [[day.isoformat(), words] for day, words in campaign.deadlines],
        "tie_sections": list(campaign.tie_sections),
        "incomplete_out": campaign.incomplete_out,
        "office": campaign.office,
        "commission": [list(member) for member in campaign.commission],
        "protocol_number": campaign.protocol_number,
        "protocol_date": campaign.protocol_date.isoformat() if campaign.protocol_date else "",
        "protocol_place": campaign.protocol_place,
        "last_year": campaign.last_year,
    }
    return {
        "name": campaign.name,
        "form": campaign.form,
        "edition": campaign.edition,
        "period_from": campaign.start.isoformat() if campaign.start else "",
        "period_to": campaign.end.isoformat() if campaign.end else "",
        "settings": to_json(settings),
    }


def _campaign(row: tuple[Any, ...]) -> Campaign:
    number, name, form, edition, start, end, text = row
    settings = json.loads(text)
    return Campaign(
        id=number,
        name=name,
        form=form,
        edition=edition,
        start=_day(start),
        end=_day(end),
        deadlines=tuple((date.fromisoformat(day), words) for day, words in settings["deadlines"]),
        tie_sections=tuple(settings["tie_sections"]),
        incomplete_out=settings["incomplete_out"],
        office=settings["office"],
        commission=tuple(CommissionMember(*member) for member in settings["commission"]),
        protocol_number=settings["protocol_number"],
        protocol_date=_day(settings["protocol_date"]),
        protocol_place=settings["protocol_place"],
        last_year=settings["last_year"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


_SELECT = "SELECT id, name, form, edition, period_from, period_to, settings FROM campaign"

_INSERT = """
    INSERT INTO campaign (name, form, edition, period_from, period_to, settings, created_at)
    VALUES (:name, :form, :edition, :period_from, :period_to, :settings, :at)
"""

_UPDATE = """
    UPDATE campaign SET name = :name, form = :form, edition = :edition, period_from = :period_from,
        period_to = :period_to, settings = :settings
    WHERE id = :id
"""

_INSERT_SCHOOL = """
    INSERT INTO expected (campaign_id, name, municipality, nomination, contact, folded, place)
    VALUES (:campaign, :name, :municipality, :nomination, :contact, :folded, :place)
"""

_FORGET = f"UPDATE received SET nomination = '{FORGOTTEN}' WHERE expected_id = :expected AND form <> ''"  # noqa: S608  (ours)

_UPDATE_SCHOOL = """
    UPDATE expected SET name = :name, municipality = :municipality, nomination = :nomination,
        contact = :contact
    WHERE id = :id
"""

_SCHOOLS = """
    SELECT expected.id, expected.name, expected.municipality, expected.nomination, expected.contact,
        received.id, received.state
    FROM expected LEFT JOIN received ON received.expected_id = expected.id AND received.counted = 1
    WHERE expected.campaign_id = :campaign
"""
