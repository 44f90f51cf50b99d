"""The rating of a campaign: made by SQLite in one statement, kept, and read page by page."""

import json
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, NamedTuple

from model.archive.campaign_arrival import both
from model.archive.campaign_folding import BETWEEN_KEYS, folded_name, order_key
from model.archive.campaign_received import Received, ReceivedFiles, decimals_of, received_of
from model.archive.to_json import to_json
from model.wording import Message, Text


class Ranked(NamedTuple):
    """A line of the rating. `shared`: how many stand on this place."""

    id: int
    place: int
    shared: int
    name: str
    municipality: str
    nomination: str
    total: Decimal
    sections: dict[str, Decimal]
    file: str
    missing: int


class LeftOut(NamedTuple):
    """A file that is not in the rating, and why; `besides`: another card of its school was judged."""

    file: str
    name: str
    reason: Text
    besides: bool = False


class Rated:
    """The rating of the files of one campaign."""

    def __init__(self, files: ReceivedFiles) -> None:
        """For the files of a campaign."""
        self._files = files
        self._campaign_id = files.campaign_id
        self._database = files.campaigns.database

    def make(self) -> None:
        """Make the rating anew from the cards that may stand in it, by the campaign's rule."""
        campaign = self._files.campaigns.campaign(self._campaign_id)

        def rank_key(total_key: str, sections: str) -> str:
            """Total first, then the sections that tell equal totals apart."""
            points = decimals_of(sections)
            keys = (order_key(points.get(section, Decimal(0))) for section in campaign.tie_sections)
            return BETWEEN_KEYS.join((total_key, *keys))

        with self._database.writing() as connection:
            connection.create_function("rank_key", 2, rank_key, deterministic=True)
            connection.execute("DELETE FROM standing WHERE campaign_id = ?", (self._campaign_id,))
            connection.execute(_MAKE, {"campaign": self._campaign_id})

    def nominations(self) -> dict[str, int]:
        """Nominations that have cards, and how many."""
        query = "SELECT nomination, count(*) FROM standing WHERE campaign_id = ? GROUP BY nomination"
        with self._database.reading() as connection:
            return dict(connection.execute(query, (self._campaign_id,)).fetchall())

    def page(
        self, nomination: str, *, text: str = "", municipality: str = "", limit: int = -1, offset: int = 0
    ) -> list[Ranked]:
        """A page of a nomination, the first place first."""
        where, details = self._where(nomination, text, municipality)
        if not text and not municipality:
            where, offset = f"{where} AND standing.seq > {int(offset)}", 0  # lines are numbered from 1
        query = f"{_PAGE} WHERE {where} ORDER BY standing.seq LIMIT :limit OFFSET :offset"
        with self._database.reading() as connection:
            rows = connection.execute(query, details | {"limit": limit, "offset": offset})
            return [_ranked(row) for row in rows]

    def number(self, nomination: str, *, text: str = "", municipality: str = "") -> int:
        """How many lines `page` would give without a limit."""
        where, details = self._where(nomination, text, municipality)
        query = f"SELECT count(*) FROM standing WHERE {where}"  # noqa: S608  (parts of ours)
        with self._database.reading() as connection:
            return int(connection.execute(query, details).fetchone()[0])

    def lines(self, nomination: str) -> Iterator[Ranked]:
        """A whole nomination, one line after the other."""
        where, details = self._where(nomination, "", "")
        query = f"{_PAGE} WHERE {where} AND standing.seq > :after ORDER BY standing.seq LIMIT {_AT_ONCE}"
        after = 0
        while True:
            with self._database.reading() as connection:
                rows = connection.execute(query, details | {"after": after}).fetchall()
            yield from map(_ranked, rows)
            after += len(rows)
            if len(rows) < _AT_ONCE:
                return

    def place_of(self, received_id: int) -> Ranked | None:
        """The line of a card; None if it does not stand in the rating."""
        with self._database.reading() as connection:
            row = connection.execute(f"{_PAGE} WHERE standing.received_id = ?", (received_id,)).fetchone()
        return _ranked(row) if row else None

    def left_out(self) -> Iterator[LeftOut]:
        """Every file that is not in the rating, with the reason; by file name."""
        query, offset = f"{_LEFT_OUT} LIMIT {_AT_ONCE} OFFSET :offset", 0
        while True:
            with self._database.reading() as connection:
                details = {"campaign": self._campaign_id, "offset": offset}
                rows = connection.execute(query, details).fetchall()
            for file, name, reason, same_as, state in rows:
                if same_as:
                    words = both(Message("ranking.same_file", {"file": same_as}))
                else:
                    words = Text(*json.loads(reason)) if reason else both(Message("ranking.not_ranked"))
                yield LeftOut(file, name, words, besides=bool(same_as) or state == "second")
            offset += len(rows)
            if len(rows) < _AT_ONCE:
                return

    def number_left_out(self) -> int:
        """How many files are not in the rating."""
        query = f"SELECT count(*) FROM ({_LEFT_OUT})"  # noqa: S608  (parts of ours)
        with self._database.reading() as connection:
            return int(connection.execute(query, {"campaign": self._campaign_id}).fetchone()[0])

    def accepted_in_spite(self) -> list[tuple[Received, str]]:
        """Cards let into the rating by a decision, with the reason that was given."""
        with self._database.reading() as connection:
            rows = connection.execute(_IN_SPITE, (self._campaign_id,)).fetchall()
        return [(received_of(row[:-1]), row[-1]) for row in rows]

    def settle_paper(self) -> tuple[str, str, str, str] | None:
        """Take the paper and period that most cards have for the campaign's; the others are rejected.

        Returns:
            form, edition, first and last day; None where there is no card. For a rating of a folder.
        """
        with self._database.writing() as connection:
            most: tuple[str, str, str, str] | None = connection.execute(
                _MOST, (self._campaign_id,)
            ).fetchone()
            if most is None:
                return None
            names = dict(zip(("form", "edition", "period_from", "period_to"), most, strict=True))
            details = names | {"campaign": self._campaign_id}
            connection.execute(_UPDATE_CAMPAIGN, details)
            for code, differs in (
                ("ranking.other_paper", "(form <> :form OR edition <> :edition)"),
                ("ranking.other_period", "(period_from <> :period_from OR period_to <> :period_to)"),
            ):
                words = to_json(list(both(Message(code))))
                connection.execute(f"{_REJECT} AND {differs}", details | {"reason": words})
            _seat_left_behind(connection, self._campaign_id)
        return most

    def _where(self, nomination: str, text: str, municipality: str) -> tuple[str, dict[str, Any]]:
        parts = ["standing.campaign_id = :campaign", "standing.nomination = :nomination"]
        if text:
            parts.append("instr(standing.search, :text)")
        if municipality:
            parts.append("standing.municipality = :municipality")
        return " AND ".join(parts), {
            "campaign": self._campaign_id,
            "nomination": nomination,
            "text": folded_name(text),
            "municipality": municipality,
        }


def _seat_left_behind(connection: sqlite3.Connection, campaign_id: int) -> None:
    """Where the card that stood for a school was rejected, the first of the others stands for it."""
    for number, missing, bars in connection.execute(_LEFT_BEHIND, (campaign_id,)).fetchall():
        state = "remarks" if bars or missing else "accepted"
        connection.execute(
            "UPDATE received SET counted = 1, state = ?, reason = ? WHERE id = ?", (state, bars, number)
        )


def _ranked(row: tuple[Any, ...]) -> Ranked:
    number, place, shared, name, municipality, nomination, total, sections, file, missing = row
    points = decimals_of(sections)
    return Ranked(
        number, place, shared, name, municipality, nomination, Decimal(total), points, file, missing
    )


_AT_ONCE: Final = 500
"""Lines that are in the memory at once."""

_MAKE: Final = """
    INSERT INTO standing (campaign_id, nomination, seq, place, shared, received_id, search, municipality)
    SELECT campaign_id, nomination,
        ROW_NUMBER() OVER (PARTITION BY nomination ORDER BY key DESC, search, id),
        RANK() OVER (PARTITION BY nomination ORDER BY key DESC),
        COUNT(*) OVER (PARTITION BY nomination, key), id, search, municipality
    FROM (
        SELECT id, campaign_id, nomination, search, municipality, rank_key(total_key, sections) AS key
        FROM received WHERE campaign_id = :campaign AND counted = 1 AND barred = 0
    )
"""

_PAGE: Final = """
    SELECT received.id, standing.place, standing.shared, received.name, received.municipality,
        standing.nomination, received.total, received.sections, received.file, received.missing
    FROM standing JOIN received ON received.id = standing.received_id
"""

_LEFT_OUT: Final = """
    SELECT file, name, reason, '', state FROM received
    WHERE campaign_id = :campaign AND id NOT IN (SELECT received_id FROM standing)
    UNION ALL
    SELECT received_again.file, received.name, '', received.file, received.state
    FROM received_again JOIN received ON received.id = received_id WHERE campaign_id = :campaign
    ORDER BY 1, 2, 4
"""

_IN_SPITE: Final = """
    SELECT received.id, file, source, taken_at, state, counted, barred, expected_id, name, municipality,
        nomination, total, sections, faults, missing, signature, fingerprint, reason, decision.note
    FROM received JOIN decision ON decision.received_id = received.id
    WHERE campaign_id = ? AND counted = 1 AND barred = 0 AND bars <> '' AND decision.seq = (
        SELECT max(seq) FROM decision AS last WHERE last.received_id = received.id AND kind = 'accepted')
    ORDER BY search
"""

_MOST: Final = """
    SELECT form, edition, period_from, period_to FROM received
    WHERE campaign_id = ? AND form <> ''
    GROUP BY form, edition, period_from, period_to
    ORDER BY count(*) DESC, period_to DESC, edition DESC, form LIMIT 1
"""

_UPDATE_CAMPAIGN: Final = """
    UPDATE campaign SET form = :form, edition = :edition, period_from = :period_from, period_to = :period_to
    WHERE id = :campaign
"""

_REJECT: Final = """
    UPDATE received SET state = 'rejected', counted = 0, barred = 1, reason = :reason
    WHERE campaign_id = :campaign AND form <> '' AND state <> 'rejected'
"""

_LEFT_BEHIND: Final = """
    SELECT min(id), missing, bars FROM received AS second
    WHERE campaign_id = ? AND state = 'second' AND NOT EXISTS (
        SELECT 1 FROM received AS first
        WHERE first.campaign_id = second.campaign_id AND first.school = second.school AND first.counted = 1)
    GROUP BY school
"""
