"""What the office decides about files it took in: each decision is kept, with who, when and why."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple

from model.archive.campaign import School
from model.archive.campaign_anew import judge_anew, seat_another
from model.archive.campaign_arrival import both, has_list
from model.archive.campaign_folding import folded_name, folded_place
from model.archive.campaign_received import ReceivedFiles
from model.archive.campaigns import add_school
from model.archive.summary import stamp
from model.archive.to_json import to_json
from model.wording import BagalauError, Message

Kind = Literal[
    "accepted", "rejected", "taken_back", "chosen", "assigned", "sent_back", "remark", "remark_removed"
]
"""The table knows no "taken_back": it is stored as a "chosen" whose field is `_TAKEN_BACK`."""

_TAKEN_BACK: Final = "taken_back"
_NEVER_IN: Final = "never_in"
"""Field of a rejection of a file that was not taken in anyway."""


class DecisionRefused(BagalauError):
    """What cannot be decided; the message says why. Nothing was changed."""


class Decision(NamedTuple):
    """One line of the history of a file."""

    seq: int
    at: datetime
    who: str
    kind: Kind
    field: str
    note: str


class Decisions:
    """Decisions about the files of one campaign."""

    def __init__(self, files: ReceivedFiles) -> None:
        """For the files of a campaign."""
        self._files = files
        self._database = files.campaigns.database

    def of(self, received_id: int) -> list[Decision]:
        """What was decided about a file, the first first."""
        query = "SELECT seq, at, who, kind, field, note FROM decision WHERE received_id = ? ORDER BY seq"
        with self._database.reading() as connection:
            return [_decision(row) for row in connection.execute(query, (received_id,))]

    def choose(self, received_id: int, note: str = "") -> None:
        """Let this version stand for its school; the one that did becomes the second.

        Raises:
            DecisionRefused: it is no card of a school of this campaign.
        """
        with self._database.writing() as connection:
            row = _row(connection, received_id)
            if not row["school"] or row["state"] in {"rejected", "stranger"}:
                raise DecisionRefused(Message("ranking.cannot_choose", {"file": row["file"]}))
            self._make_counted(connection, row)
            self._tell(connection, received_id, "chosen", note)

    def accept(self, received_id: int, note: str) -> None:
        """Let a card into the rating in spite of what was found in it; the note says why.

        Raises:
            DecisionRefused: no reason is given, or it does not stand for its school.
        """
        with self._database.writing() as connection:
            row = _row(connection, received_id)
            if not note.strip():
                raise DecisionRefused(Message("ranking.reason_needed"))
            if not row["counted"] or not row["nomination"]:
                raise DecisionRefused(Message("ranking.cannot_accept", {"file": row["file"]}))
            connection.execute(
                "UPDATE received SET state = 'accepted', barred = 0 WHERE id = ?", (received_id,)
            )
            self._tell(connection, received_id, "accepted", note)

    def reject(self, received_id: int, note: str) -> None:
        """Put a card out; the note says why, and stands in the protocol.

        Another card of its school stands for it from now on, if there is one.

        Raises:
            DecisionRefused: no reason is given.
        """
        with self._database.writing() as connection:
            row = _row(connection, received_id)
            if not note.strip():
                raise DecisionRefused(Message("ranking.reason_needed"))
            never_in = row["state"] == "rejected" and not _rejected_by_office(connection, received_id)
            words = both(Message("ranking.rejected_by_office", {"reason": note.strip()}))
            connection.execute(
                "UPDATE received SET state = 'rejected', counted = 0, barred = 1, reason = ? WHERE id = ?",
                (to_json(list(words)), received_id),
            )
            self._tell(connection, received_id, "rejected", note, _NEVER_IN if never_in else "")
            if row["counted"]:
                another = seat_another(connection, self._files.campaign_id, row["school"])
                if another is not None:
                    self._tell(connection, another, "chosen", "")

    def can_take_back(self, received_id: int) -> bool:
        """Whether the file is out because the office rejected it, and for no other reason."""
        with self._database.reading() as connection:
            rejected = _row(connection, received_id)["state"] == "rejected"
            return rejected and _rejected_by_office(connection, received_id)

    def take_back(self, received_id: int, note: str) -> None:
        """Take the rejection of a card back; the note says why, and both stay in the history.

        What was found in the card when it came holds again. It stands for its school if no other one does.

        Raises:
            DecisionRefused: no reason is given, or the card is not out by a decision of the office.
        """
        with self._database.writing() as connection:
            row = _row(connection, received_id)
            if not note.strip():
                raise DecisionRefused(Message("ranking.reason_needed"))
            if row["state"] != "rejected" or not _rejected_by_office(connection, received_id):
                raise DecisionRefused(Message("ranking.cannot_take_back", {"file": row["file"]}))
            self._put_back(connection, row)
            self._tell(connection, received_id, "chosen", note, _TAKEN_BACK)

    def assign(self, received_id: int, expected_id: int, note: str = "") -> None:
        """Say which school of the list a card of nobody known is of.

        Raises:
            DecisionRefused: there is no card in the file.
        """
        campaign = self._files.campaigns.campaign(self._files.campaign_id)
        with self._database.writing() as connection:
            self._assign(connection, received_id, expected_id, note)
            judge_anew(connection, campaign, f"#{expected_id}")

    def put_on_list(self, received_id: int, note: str = "") -> None:
        """Put the school of a card on the list of those expected.

        Raises:
            DecisionRefused: there is no card in the file.
        """
        campaign = self._files.campaigns.campaign(self._files.campaign_id)
        with self._database.writing() as connection:
            row = _row(connection, received_id)
            school = School(row["name"], row["municipality"], row["nomination"])
            add_school(connection, self._files.campaign_id, school)
            expected_id = connection.execute(
                "SELECT id FROM expected WHERE campaign_id = ? AND folded = ? AND place = ?",
                (self._files.campaign_id, folded_name(school.name), folded_place(school.municipality)),
            ).fetchone()[0]
            self._assign(connection, received_id, expected_id, note)
            judge_anew(connection, campaign)

    def sent_back(self, received_id: int, note: str = "") -> None:
        """Note that the card was sent back to the school to be mended."""
        with self._database.writing() as connection:
            _row(connection, received_id)
            self._tell(connection, received_id, "sent_back", note)

    def all_sent_back(self) -> dict[int, datetime]:
        """The files for which a letter was written, and when the last one was."""
        with self._database.reading() as connection:
            rows = connection.execute(_SENT_BACK, (self._files.campaign_id,)).fetchall()
        return {number: datetime.fromisoformat(at) for number, at in rows}

    def add_remark(self, received_id: int, field: str, note: str) -> int:
        """Add a remark of the office by a row ("values/1.2.1") or to the whole card (""); its number."""
        with self._database.writing() as connection:
            _row(connection, received_id)
            return self._tell(connection, received_id, "remark", note, field)

    def remove_remark(self, received_id: int, seq: int) -> None:
        """Take a remark back; both stay in the history."""
        with self._database.writing() as connection:
            self._tell(connection, received_id, "remark_removed", str(seq))

    def remarks(self, received_id: int) -> list[Decision]:
        """The remarks that hold."""
        told = self.of(received_id)
        removed = {one.note for one in told if one.kind == "remark_removed"}
        return [one for one in told if one.kind == "remark" and str(one.seq) not in removed]

    def prefer_sound(self) -> None:
        """Where a card that is barred stands for a school that sent one that is not, choose the latter.

        For a rating without a person at hand. Of several the first is taken.
        """
        with self._database.writing() as connection:
            for (number,) in connection.execute(_BETTER, (self._files.campaign_id,)).fetchall():
                self._make_counted(connection, _row(connection, number))

    def _assign(self, connection: sqlite3.Connection, received_id: int, expected_id: int, note: str) -> None:
        row = _row(connection, received_id)
        if not row["school"] or row["state"] == "rejected":
            raise DecisionRefused(Message("ranking.cannot_choose", {"file": row["file"]}))
        nomination = connection.execute(
            "SELECT nomination FROM expected WHERE id = ?", (expected_id,)
        ).fetchone()[0]
        school = f"#{expected_id}"
        other = connection.execute(
            "SELECT file FROM received WHERE campaign_id = ? AND school = ? AND counted = 1 AND id <> ?",
            (self._files.campaign_id, school, received_id),
        ).fetchone()
        connection.execute(
            "UPDATE received SET expected_id = ?, school = ?,"
            " nomination = coalesce(nullif(?, ''), nomination) WHERE id = ?",
            (expected_id, school, nomination, received_id),
        )
        if other:
            words = both(Message("ranking.second_version", {"file": other[0]}))
            connection.execute(
                "UPDATE received SET state = 'second', counted = 0, reason = ? WHERE id = ?",
                (to_json(list(words)), received_id),
            )
        else:
            self._make_counted(connection, _row(connection, received_id))
        self._tell(connection, received_id, "assigned", note)

    def _put_back(self, connection: sqlite3.Connection, row: dict[str, Any]) -> None:
        if row["expected_id"] is None and has_list(connection, self._files.campaign_id):
            words = both(Message("ranking.not_on_list"))
            connection.execute(
                "UPDATE received SET state = 'stranger', counted = 0, barred = 1, reason = ? WHERE id = ?",
                (to_json(list(words)), row["id"]),
            )
            return
        other = connection.execute(
            "SELECT file FROM received WHERE campaign_id = ? AND school = ? AND counted = 1",
            (row["campaign_id"], row["school"]),
        ).fetchone()
        if other is None:
            self._make_counted(connection, row)
            return
        words = both(Message("ranking.second_version", {"file": other[0]}))
        connection.execute(
            "UPDATE received SET state = 'second', counted = 0, barred = ?, reason = ? WHERE id = ?",
            (bool(_bars(connection, row)), to_json(list(words)), row["id"]),
        )

    def _make_counted(self, connection: sqlite3.Connection, row: dict[str, Any]) -> None:
        words = both(Message("ranking.second_version", {"file": row["file"]}))
        connection.execute(
            "UPDATE received SET counted = 0, state = 'second', reason = ?"
            " WHERE campaign_id = ? AND school = ? AND counted = 1 AND id <> ?",
            (to_json(list(words)), row["campaign_id"], row["school"], row["id"]),
        )
        bars = _bars(connection, row)
        state = "remarks" if bars or row["missing"] else "accepted"
        connection.execute(
            "UPDATE received SET counted = 1, state = ?, barred = ?, reason = ? WHERE id = ?",
            (state, bool(bars), to_json(bars) if bars else "", row["id"]),
        )

    def _tell(
        self, connection: sqlite3.Connection, received_id: int, kind: Kind, note: str, field: str = ""
    ) -> int:
        at, who = stamp(self._files.campaigns.clock()), self._files.campaigns.who
        cursor = connection.execute(
            "INSERT INTO decision (received_id, at, who, kind, field, note) VALUES (?, ?, ?, ?, ?, ?)",
            (received_id, at, who, kind, field, " ".join(note.split())),
        )
        return int(cursor.lastrowid or 0)


def _decision(row: tuple[Any, ...]) -> Decision:
    seq, at, who, kind, field, note = row
    if field == _TAKEN_BACK:
        kind = "taken_back"
    return Decision(seq, datetime.fromisoformat(at), who, kind, field if kind == "remark" else "", note)


def _rejected_by_office(connection: sqlite3.Connection, received_id: int) -> bool:
    """Whether the last rejection was of a card that was taken in."""
    row = connection.execute(_LAST_REJECTION, (received_id,)).fetchone()
    return row is not None and row[0] == ""


def _row(connection: sqlite3.Connection, received_id: int) -> dict[str, Any]:
    cursor = connection.execute(f"{_SELECT} WHERE id = ?", (received_id,))
    row = cursor.fetchone()
    if row is None:
        raise KeyError(received_id)
    return dict(zip(_NAMES, row, strict=True))


def _bars(connection: sqlite3.Connection, row: dict[str, Any]) -> list[str]:
    """What keeps the card out, in both languages; none where nothing does."""
    if row["bars"]:
        texts: list[str] = json.loads(row["bars"])
        return texts
    if not row["nomination"] and _needs_nomination(connection, row):
        return list(both(Message("ranking.no_nomination")))
    return []


def _needs_nomination(connection: sqlite3.Connection, row: dict[str, Any]) -> bool:
    """Whether cards of this paper are ranked by nomination: others of the campaign have one."""
    query = "SELECT 1 FROM received WHERE campaign_id = ? AND nomination <> '' LIMIT 1"
    return connection.execute(query, (row["campaign_id"],)).fetchone() is not None


def named(decisions: Iterable[Decision], kind: Kind) -> Decision | None:
    """The last decision of a kind."""
    found = [one for one in decisions if one.kind == kind]
    return found[-1] if found else None


_NAMES: Final = (
    *("id", "campaign_id", "file", "state", "counted", "school", "name", "municipality", "nomination"),
    *("missing", "bars", "expected_id"),
)

_LAST_REJECTION: Final = """
    SELECT field FROM decision WHERE received_id = ? AND kind = 'rejected' ORDER BY seq DESC LIMIT 1
"""

_SELECT: Final = f"SELECT {', '.join(_NAMES)} FROM received"  # noqa: S608  (names of ours)

_SENT_BACK: Final = """
    SELECT received_id, max(at) FROM decision JOIN received ON received.id = received_id
    WHERE campaign_id = ? AND kind = 'sent_back' GROUP BY received_id
"""

_BETTER: Final = """
    SELECT min(second.id) FROM received AS second
    JOIN received AS first ON first.campaign_id = second.campaign_id AND first.school = second.school
    WHERE second.campaign_id = ? AND second.state = 'second' AND second.barred = 0
        AND first.counted = 1 AND first.barred = 1
    GROUP BY second.school
"""
