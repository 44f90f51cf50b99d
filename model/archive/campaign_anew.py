"""Cards that are here, judged anew: the list of schools or the rule was changed, or a card was put out.

The same questions are asked as when a card comes. What the office decided stays: a card that was chosen goes
on standing for its school, one that was let in is not put out again, one that was rejected is left alone.
"""

import json
import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Final

from model.archive.campaign import FORGOTTEN, Campaign
from model.archive.campaign_arrival import MENDED, both, expected_for, has_list
from model.archive.campaign_folding import school_key
from model.archive.to_json import to_json
from model.wording import Message, Text

_BETWEEN: Final = "; "


@dataclass(slots=True)
class _Seat:
    """A card, as it lies and as it is to lie. The names are those of the columns."""

    id: int
    file: str
    name: str
    municipality: str
    missing: int
    state: str
    counted: int
    barred: int
    expected_id: int | None
    school: str
    nomination: str
    bars: str
    reason: str

    def columns(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in _COLUMNS}


def judge_anew(connection: sqlite3.Connection, campaign: Campaign, school: str = "") -> None:
    """Judge the cards of the campaign, or of one school, by the list and the rule as they are now."""
    listed = dict(connection.execute(_LISTED, (campaign.id,)).fetchall())
    with_list = has_list(connection, campaign.id)
    needs_nomination = connection.execute(_ANY_NOMINATION, (campaign.id,)).fetchone() is not None
    schools: dict[str, list[_Seat]] = defaultdict(list)
    before: dict[int, dict[str, Any]] = {}
    which = "school = ?" if school else "school <> ?"
    for row in connection.execute(f"{_SELECT} AND {which} ORDER BY id", (campaign.id, school)):
        one = _Seat(*row)
        before[one.id] = one.columns()
        _find_school(connection, campaign.id, one)
        nomination = listed.get(one.expected_id, "")
        if one.state != "rejected":
            _judge(connection, campaign, one, nomination, needs_nomination)
        elif one.nomination == FORGOTTEN:
            one.nomination = nomination or _own_nomination(connection, one.id)
        schools[one.school].append(one)
    for cards in schools.values():
        found = [one for one in cards if one.state != "rejected"]
        if with_list and found and found[0].expected_id is None:
            for one in found:
                one.state, one.counted, one.barred = "stranger", 0, 1
                one.reason = _text(both(Message("ranking.not_on_list")))
        else:
            _seat(found)
            _prefer_sound(connection, found)
    changed = [
        one.columns() for cards in schools.values() for one in cards if one.columns() != before[one.id]
    ]
    _write(connection, changed)


def seat_another(connection: sqlite3.Connection, campaign_id: int, school: str) -> int | None:
    """Let another card stand for a school whose own was put out; its id, None where there is none."""
    rows = connection.execute(f"{_SELECT} AND school = ? ORDER BY id", (campaign_id, school))
    cards = [one for one in (_Seat(*row) for row in rows) if one.state in {"accepted", "remarks", "second"}]
    if not cards or any(one.counted for one in cards):
        return None
    for one in cards:
        one.barred = int(bool(one.bars))
    _seat(cards)
    _write(connection, [one.columns() for one in cards])
    return next(one.id for one in cards if one.counted)


def _find_school(connection: sqlite3.Connection, campaign_id: int, one: _Seat) -> None:
    """A card that belongs to no school of the list may belong to one by now."""
    if one.expected_id is not None:
        return
    one.school = school_key(one.name, one.municipality)
    found = expected_for(connection, campaign_id, one.school)
    if found:
        one.expected_id = found[0]
        one.school = f"#{one.expected_id}"


def _judge(
    connection: sqlite3.Connection, campaign: Campaign, one: _Seat, listed: str, needs_nomination: bool
) -> None:
    """What keeps the card out, by the list and the rule as they are now; the rest was found in the card."""
    other, none, incomplete = _bars_of_campaign(one.missing)
    found = Text(*json.loads(one.bars)) if one.bars else None
    let_in = one.state == "accepted" and not one.barred and (found is not None or one.missing)
    found, _ = _without(found, incomplete)
    found, unnamed = _without(found, none)
    found, conflict = _without(found, other)
    own = one.nomination
    if conflict or own == FORGOTTEN or (listed and listed != own):
        own = _own_nomination(connection, one.id)
    one.nomination = listed or own
    conflicts = bool(listed and own and listed != own)
    bars = [found] if found else []
    bars += [other] if conflicts else []
    bars += [none] if not one.nomination and (unnamed or needs_nomination) else []
    bars += [incomplete] if campaign.incomplete_out and one.missing else []
    text = _text(Text(*(_BETWEEN.join(words) for words in zip(*bars, strict=True)))) if bars else ""
    same, one.bars = text == one.bars, text
    if (same and one.state != "stranger") or (let_in and (conflict or not conflicts)):
        return
    one.barred = int(bool(text))
    if one.counted:
        one.state, one.reason = _state(one), text


def _bars_of_campaign(missing: int) -> tuple[Text, Text, Text]:
    """What the list and the rule say against a card."""
    return (
        both(Message("ranking.other_nomination")),
        both(Message("ranking.no_nomination")),
        both(Message("ranking.incomplete", {"number": missing})),
    )


def _without(bars: Text | None, last: Text) -> tuple[Text | None, bool]:
    """The reasons without the last one, and whether it was there."""
    if bars is None or bars == last:
        return None, bars is not None
    if not all(words.endswith(_BETWEEN + end) for words, end in zip(bars, last, strict=True)):
        return bars, False
    kept = (words.removesuffix(_BETWEEN + end) for words, end in zip(bars, last, strict=True))
    return Text(*kept), True


def _own_nomination(connection: sqlite3.Connection, received_id: int) -> str:
    """What the card itself says; "" where it cannot be read any more."""
    row = connection.execute(_CONTENT, (received_id,)).fetchone()
    written = row[0] if row else ""
    if not written:
        parts = connection.execute(_PARTS, (received_id,)).fetchall()
        written = b"".join(part for (part,) in parts)
    try:
        return str(json.loads(written)["organisation"].get("nomination", ""))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ""


def _seat(cards: list[_Seat]) -> None:
    """One card stands for the school: that which does, or the first without faults, or just the first."""
    if not cards:
        return
    first = min(cards, key=lambda one: (not one.counted, one.barred, one.id))
    stands_anew = not first.counted
    if stands_anew:
        first.counted, first.state = 1, _state(first)
        first.reason = first.bars if first.barred else ""
    for one in cards:
        if one is not first and (stands_anew or one.counted or one.state != "second"):
            one.counted, one.state = 0, "second"
            one.reason = _text(both(Message("ranking.second_version", {"file": first.file})))


def _prefer_sound(connection: sqlite3.Connection, cards: list[_Seat]) -> None:
    """As when a card comes: one that is left out gives way to a sound one, unless the office chose it."""
    first = next((one for one in cards if one.counted), None)
    sound = next((one for one in cards if not one.counted and not one.barred), None)
    if first is None or not first.barred or sound is None:
        return
    if connection.execute(_CHOSEN, (first.id,)).fetchone():
        return
    first.counted, first.state = 0, "second"
    first.reason = _text(both(Message("ranking.mended", {"file": sound.file})))
    sound.counted, sound.state, sound.reason = 1, _state(sound), ""
    told = both(Message("ranking.instead_of_faulty", {"file": first.file}))
    row = connection.execute(_FINDINGS, (sound.id,)).fetchone()
    found = [one for one in json.loads(row[0]) if one[1] != MENDED] if row else []
    findings = to_json([*found, ["", MENDED, "", "", list(told)]])
    connection.execute("UPDATE received_card SET findings = ? WHERE received_id = ?", (findings, sound.id))


def _state(one: _Seat) -> str:
    return "remarks" if one.barred or one.missing else "accepted"


def _text(words: Text) -> str:
    return to_json(list(words))


def _write(connection: sqlite3.Connection, changed: list[dict[str, Any]]) -> None:
    """Nobody stands for a school while the places are changed: two cards may never do so at once."""
    connection.executemany("UPDATE received SET counted = 0 WHERE id = :id", changed)
    connection.executemany(_UPDATE, changed)


_COLUMNS: Final = (
    *("id", "file", "name", "municipality", "missing", "state", "counted", "barred", "expected_id", "school"),
    *("nomination", "bars", "reason"),
)

_SELECT: Final = f"SELECT {', '.join(_COLUMNS)} FROM received WHERE campaign_id = ?"  # noqa: S608  (names of ours)

_LISTED: Final = "SELECT id, nomination FROM expected WHERE campaign_id = ?"

_ANY_NOMINATION: Final = "SELECT 1 FROM received WHERE campaign_id = ? AND nomination <> '' LIMIT 1"

_CONTENT: Final = "SELECT content FROM received_card WHERE received_id = ?"

_FINDINGS: Final = "SELECT findings FROM received_card WHERE received_id = ?"

_CHOSEN: Final = "SELECT 1 FROM decision WHERE received_id = ? AND kind = 'chosen'"

_PARTS: Final = """
    SELECT content FROM received_part WHERE digest = (SELECT digest FROM received WHERE id = ?) ORDER BY part
"""

_UPDATE: Final = """
    UPDATE received SET state = :state, counted = :counted, barred = :barred, expected_id = :expected_id,
        school = :school, nomination = :nomination, bars = :bars, reason = :reason
    WHERE id = :id
"""
