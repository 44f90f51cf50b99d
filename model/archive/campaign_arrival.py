"""A file that was looked at, and where it belongs among those that are here already."""

import sqlite3
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from model.archive import content
from model.archive.campaign import Campaign
from model.archive.campaign_folding import folded_name, order_key, school_key
from model.archive.to_json import to_json
from model.card.card import Card, Printed
from model.card.document import card_from_bytes
from model.card.fingerprint import fingerprint
from model.paper.library import Papers
from model.scoring import plain
from model.wording import BagalauError, Message, Text, say

State = Literal["accepted", "remarks", "rejected", "second", "stranger"]
Signed = Literal["", "none", "unproven", "sound", "broken"]

MENDED: Final = "mended"
"""Kind of the remark that a card stands for its school because the one before it was faulty."""

PART_BYTES: Final = 1024 * 1024
"""Files are kept in parts, so that one of a hundred megabytes is never in the memory whole."""


class Remark(NamedTuple):
    """Something found in a card, in both languages.

    Attributes:
        row: id of the row; "" for what is not of one row.
        kind: as in `check --json`, or "intake" for what was found about the file, or `MENDED`.
        printed, computed: points on the paper and by the method, as texts; "" where there are none.
    """

    row: str
    kind: str
    printed: str
    computed: str
    text: Text


class Arrival(NamedTuple):
    """A file that was looked at, before it is known where it belongs.

    Attributes:
        file: its name, with folders from `source`.
        content: its bytes; None where it is larger than one part and was kept before.
        rejected: why there is no card to be had, or the card is not one of this campaign.
        bars: what keeps the card out of the rating.
        card: None where there is none.
        document: its canonical text; "" where the file itself is a card file, from which it is read again.
        total, sections, points: by the method.
    """

    file: str
    source: str
    digest: str
    content: bytes | None
    rejected: Text | None = None
    bars: tuple[Text, ...] = ()
    card: Card | None = None
    document: str = ""
    total: Decimal = Decimal(0)
    sections: dict[str, Decimal] = {}  # noqa: RUF012  (never changed)
    points: dict[str, Decimal] = {}  # noqa: RUF012  (never changed)
    findings: tuple[Remark, ...] = ()
    faults: int = 0
    missing: int = 0
    signature: Signed = ""
    fingerprint: str = ""


def both(message: Message) -> Text:
    """The sentence in both languages, on one line."""
    return Text(*(" ".join(say(message, language).split()) for language in ("ru", "kk")))


class _Counted(NamedTuple):
    """The card that stands for a school."""

    file: str
    id: int
    barred: bool
    faults: int


class _Place(NamedTuple):
    """Where an arrival belongs; `instead_of` is the card that stood for its school until now."""

    state: State
    reason: Text | None
    nomination: str
    expected_id: int | None = None
    counted: bool = False
    bars: Text | None = None
    instead_of: _Counted | None = None


def add_arrival(
    connection: sqlite3.Connection, campaign: Campaign, arrival: Arrival, at: str, papers: Papers
) -> None:
    """Put a file where it belongs."""
    if arrival.content is not None:
        connection.execute(INSERT_PART, (arrival.digest, 0, arrival.content))
    organisation = arrival.card.organisation if arrival.card else {}
    name = " ".join(organisation.get("name", "").split())
    municipality = " ".join(organisation.get("municipality", "").split())
    school = school_key(name, municipality) if name else ""
    place = _place(connection, campaign, arrival, school, papers)
    if place.instead_of:
        words = both(Message("ranking.mended", {"file": arrival.file}))
        connection.execute(_STEP_BACK, (to_json(list(words)), place.instead_of.id))
        told = both(Message("ranking.instead_of_faulty", {"file": place.instead_of.file}))
        arrival = arrival._replace(findings=(*arrival.findings, Remark("", MENDED, "", "", told)))
    if place.expected_id is not None:
        school = f"#{place.expected_id}"
    card = arrival.card
    row = {
        "campaign": campaign.id,
        "at": at,
        "state": place.state,
        "counted": place.counted,
        "barred": bool(place.bars) or place.state in {"rejected", "stranger"},
        "expected": place.expected_id,
        "school": school,
        "name": name,
        "municipality": municipality,
        "nomination": place.nomination,
        "form": card.paper.id if card else "",
        "edition": card.paper.edition if card else "",
        "period_from": card.start.isoformat() if card and card.start else "",
        "period_to": card.end.isoformat() if card and card.end else "",
        "total": plain(arrival.total) if card else "",
        "total_key": order_key(arrival.total) if card else "",
        "sections": to_json({key: plain(points) for key, points in arrival.sections.items()}),
        "bars": to_json(list(place.bars)) if place.bars else "",
        "reason": to_json(list(place.reason)) if place.reason else "",
        "search": folded_name(f"{name} {municipality} {arrival.file}"),
        "file": arrival.file,
        "source": arrival.source,
        "digest": arrival.digest,
        "faults": arrival.faults,
        "missing": arrival.missing,
        "signature": arrival.signature,
        "fingerprint": arrival.fingerprint,
    }
    number = connection.execute(_INSERT, row).lastrowid
    if card:
        findings = to_json([[*remark[:4], list(remark.text)] for remark in arrival.findings])
        points = to_json({key: plain(one) for key, one in arrival.points.items()})
        connection.execute(_INSERT_CARD, (number, findings, points, arrival.document))


def _place(
    connection: sqlite3.Connection, campaign: Campaign, arrival: Arrival, school: str, papers: Papers
) -> _Place:
    """Where the arrival belongs, by what is here already."""
    nomination = arrival.card.organisation.get("nomination", "") if arrival.card else ""
    if arrival.rejected or not arrival.card:
        return _Place("rejected", arrival.rejected, nomination)
    if not school:
        return _Place("rejected", both(Message("ranking.no_name")), nomination)
    bars = list(arrival.bars)
    expected_id = None
    if has_list(connection, campaign.id):
        found = expected_for(connection, campaign.id, school)
        if found is None:
            return _Place("stranger", both(Message("ranking.not_on_list")), nomination, bars=_joined(bars))
        expected_id, listed = found
        if listed and nomination and listed != nomination:
            bars.append(both(Message("ranking.other_nomination")))
        nomination = listed or nomination
        school = f"#{expected_id}"
    if not nomination and arrival.card.paper.nominations:
        bars.append(both(Message("ranking.no_nomination")))
    if campaign.incomplete_out and arrival.missing:
        bars.append(both(Message("ranking.incomplete", {"number": arrival.missing})))
    reason = _joined(bars)
    row = connection.execute(_COUNTED, (campaign.id, school)).fetchone()
    other = _Counted(*row) if row else None
    if other and (bars or not other.barred):
        same = other.faults == arrival.faults and _same_card(connection, other.id, arrival.card, papers)
        code = "ranking.same_card" if same else "ranking.second_version"
        second = both(Message(code, {"file": other.file}))
        return _Place("second", second, nomination, expected_id, bars=reason)
    state: State = "remarks" if bars or arrival.missing else "accepted"
    return _Place(state, reason, nomination, expected_id, counted=True, bars=reason, instead_of=other)


def _same_card(connection: sqlite3.Connection, received_id: int, card: Card, papers: Papers) -> bool:
    """Whether a card says the same on paper as one that is here; one that cannot be read says nothing."""
    try:
        other = card_kept(connection, received_id, papers)
    except (KeyError, ValueError, BagalauError):
        return False
    return fingerprint(other) == fingerprint(card) and _same_points(other.printed, card.printed)


def _same_points(one: Printed | None, other: Printed | None) -> bool:
    """Whether two papers print the same points, where both print any."""
    if one is None or other is None:
        return True
    totals = {printed.total for printed in (one, other) if printed.total is not None}
    return len(totals) <= 1 and all(
        all(here[key] == there[key] for key in here.keys() & there.keys())
        for here, there in ((one.rows, other.rows), (one.methods, other.methods), (one.cells, other.cells))
    )


def card_kept(connection: sqlite3.Connection, received_id: int, papers: Papers) -> Card:
    """The card of a file that was taken in.

    Raises:
        KeyError: there is none.
        CardRefused, PaperUnknown: it cannot be read, or not by this program.
    """
    row = connection.execute(
        "SELECT content FROM received_card WHERE received_id = ?", (received_id,)
    ).fetchone()
    if row is None:
        raise KeyError(received_id)
    if row[0]:
        return content.read(row[0], papers)
    parts = connection.execute(_PARTS, (received_id,)).fetchall()
    return card_from_bytes(b"".join(part for (part,) in parts), papers)


def _joined(bars: Sequence[Text]) -> Text | None:
    return Text("; ".join(bar.ru for bar in bars), "; ".join(bar.kk for bar in bars)) if bars else None


def has_list(connection: sqlite3.Connection, campaign_id: int) -> bool:
    """Whether the campaign has a list of those expected."""
    query = "SELECT 1 FROM expected WHERE campaign_id = ? LIMIT 1"
    return connection.execute(query, (campaign_id,)).fetchone() is not None


def expected_for(connection: sqlite3.Connection, campaign_id: int, school: str) -> tuple[int, str] | None:
    """(id, nomination) of the school of the list that this is; None if it is none, or may be several.

    A card that names no municipality, or a list that does not, is matched by the name alone.
    """
    name, _, place = school.rpartition("|")
    rows = connection.execute(
        "SELECT id, nomination, place FROM expected WHERE campaign_id = ? AND folded = ?", (campaign_id, name)
    ).fetchall()
    fitting = [row for row in rows if row[2] == place] or [row for row in rows if not row[2] or not place]
    return (fitting[0][0], fitting[0][1]) if len(fitting) == 1 else None


_COUNTED: Final = """
    SELECT file, id, barred, faults FROM received WHERE campaign_id = ? AND school = ? AND counted = 1
"""

_STEP_BACK: Final = "UPDATE received SET counted = 0, state = 'second', reason = ? WHERE id = ?"

_INSERT: Final = """
    INSERT INTO received (campaign_id, file, source, digest, taken_at, state, counted, barred, expected_id,
        school, name, municipality, nomination, form, edition, period_from, period_to, total, total_key,
        sections, faults, missing, signature, fingerprint, bars, reason, search)
    VALUES (:campaign, :file, :source, :digest, :at, :state, :counted, :barred, :expected, :school, :name,
        :municipality, :nomination, :form, :edition, :period_from, :period_to, :total, :total_key, :sections,
        :faults, :missing, :signature, :fingerprint, :bars, :reason, :search)
"""

_INSERT_CARD: Final = "INSERT INTO received_card (received_id, findings, points, content) VALUES (?, ?, ?, ?)"

_PARTS: Final = """
    SELECT content FROM received_part WHERE digest = (SELECT digest FROM received WHERE id = ?) ORDER BY part
"""

INSERT_PART: Final = "INSERT OR IGNORE INTO received_part (digest, part, content) VALUES (?, ?, ?)"
