"""Takings in under way: one that was interrupted is known by having no end, and can go on."""

import json
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.archive.campaigns import Campaigns
from model.archive.summary import stamp
from model.archive.to_json import to_json


class Unfinished(NamedTuple):
    """A taking in that was interrupted."""

    id: int
    sources: tuple[Path, ...]
    cards_only: bool
    started_at: datetime


def begin(campaigns: Campaigns, campaign_id: int, sources: tuple[Path, ...], *, cards_only: bool) -> int:
    """Note that files are being taken in; its id, or that of the interrupted one that now goes on."""
    told = to_json([str(path) for path in sources])
    with campaigns.database.writing() as connection:
        same = connection.execute(
            "SELECT id FROM intake WHERE campaign_id = ? AND sources = ? AND cards_only = ?"
            " AND ended_at IS NULL",
            (campaign_id, told, cards_only),
        ).fetchone()
        if same:
            return int(same[0])
        return int(
            connection.execute(
                "INSERT INTO intake (campaign_id, sources, cards_only, started_at) VALUES (?, ?, ?, ?)",
                (campaign_id, told, cards_only, stamp(campaigns.clock())),
            ).lastrowid
            or 0
        )


def end(campaigns: Campaigns, intake_id: int) -> None:
    """Note that it is done, or given up for good."""
    with campaigns.database.writing() as connection:
        connection.execute(
            "UPDATE intake SET ended_at = ? WHERE id = ?", (stamp(campaigns.clock()), intake_id)
        )


def unfinished(campaigns: Campaigns, campaign_id: int) -> list[Unfinished]:
    """Those that were interrupted, the first first."""
    query = (
        "SELECT id, sources, cards_only, started_at FROM intake"
        " WHERE campaign_id = ? AND ended_at IS NULL ORDER BY id"
    )
    with campaigns.database.reading() as connection:
        return [
            Unfinished(
                row[0],
                tuple(map(Path, json.loads(row[1]))),
                bool(row[2]),
                datetime.fromisoformat(row[3]),
            )
            for row in connection.execute(query, (campaign_id,))
        ]
