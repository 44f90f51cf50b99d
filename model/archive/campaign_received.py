"""Files taken in by a campaign: each in its place, nothing in silence, the bytes kept beside the card."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, NamedTuple

from model.archive.campaign_arrival import (
    INSERT_PART,
    PART_BYTES,
    Arrival,
    Remark,
    Signed,
    State,
    add_arrival,
    card_kept,
)
from model.archive.campaign_folding import folded_name
from model.archive.campaigns import Campaigns
from model.archive.summary import stamp
from model.card.card import Card
from model.card.fingerprint import fingerprint
from model.paper.library import Papers
from model.wording import Text

Order = Literal["name", "total", "taken"]

_AT_ONCE: Final = 500
"""Cards that are in the memory at once."""


class Received(NamedTuple):
    """A file in its place, as a list shows it."""

    id: int
    file: str
    source: str
    taken_at: datetime
    state: State
    counted: bool
    barred: bool
    expected_id: int | None
    name: str
    municipality: str
    nomination: str
    total: Decimal | None
    sections: dict[str, Decimal]
    faults: int
    missing: int
    signature: Signed
    fingerprint: str
    reason: Text | None


class Wanted(NamedTuple):
    """Which files a list shows; what is empty asks for nothing."""

    text: str = ""
    states: tuple[State, ...] = ()
    nomination: str = ""
    municipality: str = ""
    barred: bool | None = None


EVERY: Final = Wanted()


class ReceivedFiles:
    """The files of one campaign."""

    def __init__(self, campaigns: Campaigns, campaign_id: int) -> None:
        """Files of the campaign with this id."""
        self.campaigns = campaigns
        self.campaign_id = campaign_id
        self._database = campaigns.database

    def known(self, digest: str) -> bool:
        """Whether these bytes are here already."""
        with self._database.reading() as connection:
            return _with_digest(connection, self.campaign_id, digest) is not None

    def keep_large(self, file: BinaryIO, digest: str) -> None:
        """Keep a large file part by part; to be done before its arrival is added."""
        for number, part in enumerate(iter(lambda: file.read(PART_BYTES), b"")):
            with self._database.writing() as connection:
                connection.execute(INSERT_PART, (digest, number, part))

    def add(self, arrivals: Iterable[Arrival], papers: Papers) -> None:
        """Put files where they belong, all of them or none."""
        at = stamp(self.campaigns.clock())
        campaign = self.campaigns.campaign(self.campaign_id)
        with self._database.writing() as connection:
            for arrival in arrivals:
                add_arrival(connection, campaign, arrival, at, papers)

    def add_again(self, file: str, source: str, digest: str) -> None:
        """Note that the same bytes have come once more, unless it is the very file that is here."""
        with self._database.writing() as connection:
            found = _with_digest(connection, self.campaign_id, digest)
            if found and found[1:] != (file, source):
                at = stamp(self.campaigns.clock())
                connection.execute(
                    "INSERT OR IGNORE INTO received_again (received_id, file, source, at)"
                    " VALUES (?, ?, ?, ?)",
                    (found[0], file, source, at),
                )

    def listed(
        self, wanted: Wanted = EVERY, order: Order = "name", limit: int = -1, offset: int = 0
    ) -> list[Received]:
        """The files asked for, a page of them."""
        with self._database.reading() as connection:
            return list(self._rows(connection, wanted, order, limit, offset))

    def number(self, wanted: Wanted = EVERY) -> int:
        """How many files are asked for."""
        where, details = _where(self.campaign_id, wanted)
        with self._database.reading() as connection:
            query = f"SELECT count(*) FROM received WHERE {where}"  # noqa: S608  (parts of ours)
            return int(connection.execute(query, details).fetchone()[0])

    def one(self, received_id: int) -> Received:
        """The file.

        Raises:
            KeyError: there is none.
        """
        with self._database.reading() as connection:
            row = connection.execute(f"{_SELECT} WHERE id = ?", (received_id,)).fetchone()
        if row is None:
            raise KeyError(received_id)
        return received_of(row)

    def versions(self, received_id: int) -> list[Received]:
        """All cards of the same school, in the order in which they came; this one among them."""
        with self._database.reading() as connection:
            rows = connection.execute(_VERSIONS, {"id": received_id}).fetchall()
        return [received_of(row) for row in rows]

    def again(self) -> list[tuple[str, str]]:
        """(file, file it is the same as) of bytes that came more than once."""
        with self._database.reading() as connection:
            return connection.execute(_AGAIN, (self.campaign_id,)).fetchall()

    def card(self, received_id: int, papers: Papers) -> Card:
        """The card as the school sees it.

        Raises:
            KeyError: there is no card to this file.
            PaperUnknown: this program does not have its paper.
        """
        with self._database.reading() as connection:
            return card_kept(connection, received_id, papers)

    def fingerprint(self, received_id: int, papers: Papers) -> str:
        """The fingerprint of the card, 64 digits.

        Raises:
            KeyError, PaperUnknown: as `card`.
        """
        return fingerprint(self.card(received_id, papers)).full

    def findings(self, received_id: int) -> tuple[Remark, ...]:
        """What was found in the card when it was taken in."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT findings FROM received_card WHERE received_id = ?", (received_id,)
            ).fetchone()
        return remarks_of(row[0]) if row else ()

    def points(self) -> Iterator[tuple[int, dict[str, Decimal]]]:
        """(id, points of every row) of each card that stands for its school, one after the other."""
        after = 0
        while True:
            with self._database.reading() as connection:
                rows = connection.execute(_POINTS, (self.campaign_id, after, _AT_ONCE)).fetchall()
            for number, text in rows:
                yield number, decimals_of(text)
                after = number
            if len(rows) < _AT_ONCE:
                return

    def points_of(self, received_id: int) -> dict[str, Decimal]:
        """Points of every row of a card; none where there is no card."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT points FROM received_card WHERE received_id = ?", (received_id,)
            ).fetchone()
        return decimals_of(row[0]) if row else {}

    def file(self, received_id: int) -> Iterator[bytes]:
        """The bytes of the file as it came, part by part."""
        number = 0
        while True:
            with self._database.reading() as connection:
                row = connection.execute(_PART, (received_id, number)).fetchone()
            if row is None:
                return
            yield bytes(row[0])
            number += 1

    def save_file(self, received_id: int, path: Path) -> None:
        """Give the file back as it came, into a file that is not there yet.

        Raises:
            OSError: it could not be written.
        """
        with path.open("xb") as target:
            target.writelines(self.file(received_id))

    def municipalities(self) -> list[str]:
        """Municipalities of the cards, for a filter."""
        with self._database.reading() as connection:
            return [name for (name,) in connection.execute(_MUNICIPALITIES, (self.campaign_id,))]

    def _rows(
        self, connection: sqlite3.Connection, wanted: Wanted, order: Order, limit: int, offset: int
    ) -> Iterator[Received]:
        where, details = _where(self.campaign_id, wanted)
        # The page is found in an index; only its lines are then looked up.
        chosen = f"{where} ORDER BY {_ORDERS[order]} LIMIT :limit OFFSET :offset"
        picked = f"SELECT id FROM received WHERE {chosen}"  # noqa: S608  (parts of ours)
        query = f"{_SELECT} WHERE id IN ({picked}) ORDER BY {_ORDERS[order]}"
        for row in connection.execute(query, details | {"limit": limit, "offset": offset}):
            yield received_of(row)


def received_of(row: Sequence[Any]) -> Received:
    """A line of the table, in the order of `_SELECT`."""
    total, sections, reason = row[11], row[12], row[17]
    return Received(
        id=row[0],
        file=row[1],
        source=row[2],
        taken_at=datetime.fromisoformat(row[3]),
        state=row[4],
        counted=bool(row[5]),
        barred=bool(row[6]),
        expected_id=row[7],
        name=row[8],
        municipality=row[9],
        nomination=row[10],
        total=Decimal(total) if total else None,
        sections=decimals_of(sections),
        faults=row[13],
        missing=row[14],
        signature=row[15],
        fingerprint=row[16],
        reason=Text(*json.loads(reason)) if reason else None,
    )


def decimals_of(text: str) -> dict[str, Decimal]:
    """Points as they are kept."""
    return {key: Decimal(points) for key, points in json.loads(text).items()}


def remarks_of(text: str) -> tuple[Remark, ...]:
    """Findings as they are kept."""
    return tuple(
        Remark(row, kind, printed, computed, Text(*words))
        for row, kind, printed, computed, words in json.loads(text)
    )


def _where(campaign_id: int, wanted: Wanted) -> tuple[str, dict[str, Any]]:
    parts = ["campaign_id = :campaign"]
    details: dict[str, Any] = {"campaign": campaign_id}
    if folded := folded_name(wanted.text):
        parts.append("instr(search, :text)")
        details["text"] = folded
    if wanted.states:
        names = {f"state{at}": state for at, state in enumerate(wanted.states)}
        parts.append(f"state IN ({', '.join(f':{name}' for name in names)})")
        details |= names
    for name in ("nomination", "municipality"):
        if getattr(wanted, name):
            parts.append(f"{name} = :{name}")
            details[name] = getattr(wanted, name)
    if wanted.barred is not None:
        parts.append("barred = :barred")
        details["barred"] = wanted.barred
    return " AND ".join(parts), details


def _with_digest(
    connection: sqlite3.Connection, campaign_id: int, digest: str
) -> tuple[int, str, str] | None:
    found: tuple[int, str, str] | None = connection.execute(
        "SELECT id, file, source FROM received WHERE campaign_id = ? AND digest = ?", (campaign_id, digest)
    ).fetchone()
    return found


_COLUMNS: Final = """id, file, source, taken_at, state, counted, barred, expected_id, name, municipality,
    nomination, total, sections, faults, missing, signature, fingerprint, reason"""

_SELECT: Final = f"SELECT {_COLUMNS} FROM received"  # noqa: S608  (parts of ours)

_ORDERS: Final[dict[Order, str]] = {
    "name": "search, id",
    "total": "total_key DESC, id DESC",
    "taken": "id DESC",
}

_VERSIONS: Final = f"""
    {_SELECT}
    WHERE id IN (
        SELECT same.id FROM received AS this JOIN received AS same
            ON same.campaign_id = this.campaign_id AND same.school = this.school AND same.counted = 1
        WHERE this.id = :id AND this.school <> ''
        UNION ALL
        SELECT same.id FROM received AS this JOIN received AS same
            ON same.campaign_id = this.campaign_id AND same.school = this.school AND same.counted = 0
        WHERE this.id = :id AND this.school <> '')
    ORDER BY id
"""  # noqa: S608  (parts of ours)

_PART: Final = """
    SELECT content FROM received_part WHERE digest = (SELECT digest FROM received WHERE id = ?) AND part = ?
"""

_POINTS: Final = """
    SELECT received_id, points FROM received_card JOIN received ON received.id = received_id
    WHERE campaign_id = ? AND counted = 1 AND received_id > ? ORDER BY received_id LIMIT ?
"""

_AGAIN: Final = """
    SELECT received_again.file, received.file FROM received_again JOIN received ON received.id = received_id
    WHERE campaign_id = ? ORDER BY received_again.file
"""

_MUNICIPALITIES: Final = """
    SELECT DISTINCT municipality FROM received
    WHERE campaign_id = ? AND municipality <> '' ORDER BY municipality
"""
