"""From a wreck into the archive restored from a copy: whatever is newer, and as much of it as can be read.

A card keeps what the copy holds in its history: what is newer comes on top of it as lines of the journal, the
very ones where they were read. What no card can be made of goes into text files. Nothing read is dropped.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, NamedTuple

from model.archive import content, entry_rows, summary
from model.archive.content import field_named, fields_that_may_differ
from model.archive.insert import REFUSED, insert
from model.archive.journal import history_of, lines_of
from model.archive.rescue_rows import RowsBrought, bring_rows, bring_settings
from model.archive.rescue_texts import write_bytes, write_text
from model.archive.wreck import Progress, Row, Wreck, number, raw, sound, text
from model.card import fields
from model.card.card import Card, Field
from model.card.scored import score_of
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import BagalauError, Language, Message, say

How = Literal["joined", "added", "beside", "as_text", "unreadable"]

_DAMAGE: Final = (BagalauError, ValueError, TypeError, KeyError, ArithmeticError, IndexError, AttributeError)
"""What reading a damaged text raises; a paper this program does not have is no card for it either."""


class Brought(NamedTuple):
    """What became of a card of which the damaged archive holds more than the copy.

    Attributes:
        card_id: in the restored archive; in the damaged one if it is not there.
        name, years: as the list shows them; "" if they cannot be read.
        how: "joined": brought up to what the damaged archive holds; "added": it was not in the copy;
            "beside": as a card of its own, for the copy has another by its number; "as_text": only in the
            text files; "unreadable": only that there was such a card.
    """

    card_id: int
    name: str
    years: str
    how: How


class Bringer(NamedTuple):
    """What a rescue works with.

    Attributes:
        connection: to the restored archive, in a transaction.
        wreck: what was read of the damaged one.
        papers: the papers of the cards.
        at: now, as the archive writes it.
        who: whose name new lines of the journal bear.
        language: of what is added to the name of a card put beside another.
        texts: the folder for text files; made when it is needed.
        start: the newest line of the journal of the copy.
    """

    connection: sqlite3.Connection
    wreck: Wreck
    papers: Papers
    at: str
    who: str
    language: Language
    texts: Path
    start: int


def rescue(
    bringer: Bringer, progress: Progress = lambda *_: None
) -> tuple[tuple[Brought, ...], tuple[RowsBrought, ...]]:
    """Bring over what is newer in the wreck; what became of each such card, and of rows of other tables."""
    wreck = bringer.wreck
    brought = []
    every = sorted({*wreck.cards, *wreck.origins, *wreck.lines})
    for done, card_id in enumerate(every):
        if done % 50 == 0:
            progress(done, len(every))
        if found := _bring_card(bringer, card_id):
            brought.append(found)
    _bring_revisions(bringer)
    _bring_states(bringer)
    rows = bring_rows(bringer.connection, wreck, bringer.texts)
    bring_settings(bringer.connection, wreck)
    progress(len(every), len(every))
    return tuple(brought), rows


def newest_content(wreck: Wreck, card_id: int, papers: Papers) -> Card | None:
    """The card as the wreck has it, newer lines of the journal included; None if it cannot be read."""
    lines = wreck.lines.get(card_id, [])
    if card := _stored(wreck, card_id, papers):
        return card
    with suppress(*_DAMAGE):
        return _with_lines(content.read(text(wreck.origins[card_id], "content"), papers), lines)
    return None


def _stored(wreck: Wreck, card_id: int, papers: Papers) -> Card | None:
    row = wreck.cards.get(card_id, {})
    lines = wreck.lines.get(card_id, [])
    with suppress(*_DAMAGE):
        card = content.read(_whole(wreck, card_id), papers)
        return _with_lines(card, (line for line in lines if number(line, "seq") > number(row, "last_seq")))
    return None


def _whole(wreck: Wreck, card_id: int) -> str:
    """The text of the card with the entries that stand in rows of their own."""
    kept = text(wreck.cards.get(card_id, {}), "content")
    rows = [
        (text(row, "table_id"), number(row, "entry_id"), text(row, "content"))
        for row in wreck.entries.get(card_id, [])
    ]
    return entry_rows.joined(kept, sorted(rows))


def _bring_card(bringer: Bringer, card_id: int) -> Brought | None:
    wreck, connection = bringer.wreck, bringer.connection
    row = wreck.cards.get(card_id, {})
    kept = connection.execute("SELECT last_seq, content FROM card WHERE id = ?", (card_id,)).fetchone()
    lines = [
        line for line in wreck.lines.get(card_id, []) if kept is None or number(line, "seq") > bringer.start
    ]
    if kept and not lines and number(row, "last_seq") <= kept[0]:
        _bring_bin(bringer, row)
        return None
    how: How
    if kept is None:
        card = newest_content(wreck, card_id, bringer.papers)
        how = "added" if _add(bringer, card_id, card, lines) else _as_text(bringer, card_id, lines)
    else:
        # Not from its origin: the copy has every line from there on, the wreck perhaps not.
        card = _stored(wreck, card_id, bringer.papers) if number(row, "last_seq") >= kept[0] else None
        how = _join(bringer, card_id, kept[1], card, lines)
        _bring_bin(bringer, row)
    if how == "beside" and card:
        if lines:
            write_text(bringer.texts, f"journal-{card_id}", (part for line in lines for part in raw(line)))
        card_id = _add_beside(bringer, card)
    return Brought(card_id, text(row, "name") or _name_in(card), text(row, "years") or _years_of(card), how)


def _join(bringer: Bringer, card_id: int, kept: str, card: Card | None, lines: list[Row]) -> How:
    """Bring the copy's card up to what the wreck holds, its own state staying in its history."""
    try:
        kept = entry_rows.whole(bringer.connection, card_id, kept)
        base = content.read(kept, bringer.papers)
    except _DAMAGE:
        return "beside" if card else _as_text(bringer, card_id, lines)
    if card is None:
        if not lines:
            return _as_text(bringer, card_id, lines)
        with suppress(*_DAMAGE):
            card = _with_lines(content.read(kept, bringer.papers), lines)
        if card is None:
            return _as_text(bringer, card_id, lines)
        if card_id in bringer.wreck.cards:
            rows = [bringer.wreck.cards[card_id], *bringer.wreck.entries.get(card_id, [])]
            write_text(bringer.texts, f"card-{card_id}", (part for row in rows for part in raw(row)))
    if (card.paper.id, card.paper.edition) != (base.paper.id, base.paper.edition):
        return "beside"
    _take_over(bringer, card_id, base, card, lines)
    return "joined"


def _add(bringer: Bringer, card_id: int, card: Card | None, lines: list[Row]) -> bool:
    """Add a card the copy does not have, under its own number; whether it could be done."""
    wreck, connection = bringer.wreck, bringer.connection
    row, origin = wreck.cards.get(card_id, {}), wreck.origins.get(card_id, {})
    if card is None:
        return _add_as_it_is(bringer, row, origin, lines)
    base = content.read(content.written(card), bringer.papers)
    with suppress(*_DAMAGE):
        read = content.read(text(origin, "content"), bringer.papers)
        if (read.paper.id, read.paper.edition) == (card.paper.id, card.paper.edition):
            base = read
    _insert_card(bringer, card_id, base, text(row, "created_at"))
    _take_over(bringer, card_id, base, card, lines)
    connection.execute(
        "UPDATE card SET deleted_at = ? WHERE id = ?", (text(row, "deleted_at") or None, card_id)
    )
    return True


def _add_as_it_is(bringer: Bringer, row: Row, origin: Row, lines: list[Row]) -> bool:
    """Add a card of a paper this program does not have: its texts are whole, another program reads them."""
    from model.paper.library import PaperUnknown

    entries = bringer.wreck.entries.get(number(row, "id"), [])
    if not (sound(row) and sound(origin) and all(map(sound, [*lines, *entries]))):
        return False
    try:
        content.read(_whole(bringer.wreck, number(row, "id")), bringer.papers)
    except PaperUnknown:
        pass
    except _DAMAGE:
        return False
    try:
        bringer.connection.execute("SAVEPOINT card")
        insert(bringer.connection, "card", row)
        insert(bringer.connection, "origin", origin or {"card_id": row["id"], "content": row["content"]})
        for table, found in (("journal", lines), ("entry", entries)):
            for one in found:
                insert(bringer.connection, table, one)
    except REFUSED:
        bringer.connection.execute("ROLLBACK TO card")
        return False
    return True


def _add_beside(bringer: Bringer, card: Card) -> int:
    """Add a card under a number of its own, marked as what it is."""
    name = card.organisation.get("name", "")
    card.organisation["name"] = say(Message("archive.rescued_name", {"name": name}), bringer.language).strip()
    (last,) = bringer.connection.execute("SELECT coalesce(max(id), 0) FROM card").fetchone()
    wreck = bringer.wreck
    number_of_its_own = max(last, *wreck.cards, *wreck.origins, *wreck.lines) + 1
    return _insert_card(bringer, number_of_its_own, card, "")


def _take_over(bringer: Bringer, card_id: int, base: Card, card: Card, lines: list[Row]) -> None:
    """Write the lines that lead from `base`, which is stored, to `card`, and then `card` itself."""
    connection = bringer.connection
    scorer = Scorer(card.paper)
    spoilt = []
    renumbered = False
    before = connection.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()[0]
    for line in lines:
        try:
            before_it = _put(base, line, scorer)
        except _DAMAGE:
            spoilt.append(line)
            continue
        try:
            renumbered = _insert_line(connection, line, renumbered=renumbered)
        except (*_DAMAGE, *REFUSED):
            spoilt.append(line)
            fields.put(base, *before_it, scorer)  # what no line tells is told by a new one below
    for old, new, field in _differences(base, card, scorer):
        line = {"card_id": card_id, "at": bringer.at, "who": bringer.who, "kind": "edit", "field": field}
        insert(connection, "journal", line | {"old": old, "new": new})
    _see_that_it_opens(connection, card_id, min([before, *(number(line, "seq") - 1 for line in lines)]))
    score = score_of(card, scorer)
    row = bringer.wreck.cards.get(card_id, {})
    last_seq = connection.execute("SELECT max(seq) FROM journal WHERE card_id = ?", (card_id,)).fetchone()[0]
    changed_at = max((text(line, "at") for line in lines), default="") or text(row, "changed_at")
    with suppress(ValueError):
        datetime.fromisoformat(changed_at)
        columns = summary.columns(card, score) | {
            "changed_at": changed_at,
            "content": content.written_apart(card),
        }
        assignments = ", ".join(f"{name} = :{name}" for name in columns)
        connection.execute(
            f"UPDATE card SET {assignments}, last_seq = coalesce(:last_seq, last_seq) WHERE id = :id",  # noqa: S608
            columns | {"last_seq": last_seq, "id": card_id},
        )
        entry_rows.write_all(connection, card_id, card)
    if spoilt:
        write_text(bringer.texts, f"journal-{card_id}", (part for line in spoilt for part in raw(line)))


def _see_that_it_opens(connection: sqlite3.Connection, card_id: int, start: int) -> None:
    """Lines may be missing before an undo or a redo: then those brought over are edits, each its own step."""
    try:
        history_of(lines_of(connection, card_id))
    except (ValueError, IndexError):
        connection.execute(
            "UPDATE journal SET kind = 'edit', joined = 0 WHERE card_id = ? AND seq > ?", (card_id, start)
        )


def _differences(base: Card, card: Card, scorer: Scorer) -> Iterator[tuple[str | None, str | None, str]]:
    for field in fields_that_may_differ(base, card):
        old, new = fields.content(base, field, scorer), fields.content(card, field, scorer)
        if old != new:
            yield _json(old), _json(new), str(field)


def _with_lines(card: Card, lines: Iterable[Row]) -> Card:
    scorer = Scorer(card.paper)
    for line in lines:
        with suppress(*_DAMAGE):  # a spoilt line is written as text by `_take_over`
            _put(card, line, scorer)
    return card


def _put(card: Card, line: Row, scorer: Scorer) -> tuple[Field, object | None]:
    """Do to the card what the line says; the field and what it held before."""
    _check(line)
    new = line["new"]
    field = field_named(text(line, "field"))
    kept = fields.content(card, field, scorer)
    try:
        fields.put(card, field, None if new is None else content.from_json(text(line, "new")), scorer)
    except _DAMAGE:
        fields.put(card, field, kept, scorer)
        raise
    return field, kept


def _insert_line(connection: sqlite3.Connection, line: Row, *, renumbered: bool) -> bool:
    """Insert the line; whether the lines after it must take new numbers, so as to stay behind it."""
    datetime.fromisoformat(text(line, "at"))
    if line["old"] is not None:
        content.from_json(text(line, "old"))
    if not renumbered:
        with suppress(sqlite3.IntegrityError):  # another line bears the number: after an earlier recovery
            insert(connection, "journal", line)
            return False
    insert(connection, "journal", {name: value for name, value in line.items() if name != "seq"})
    return True


def _insert_card(bringer: Bringer, card_id: int, card: Card, created_at: str) -> int:
    score = score_of(card, Scorer(card.paper))
    written = content.written(card)
    row = summary.columns(card, score) | {"last_seq": bringer.start, "changed_at": bringer.at}
    row |= {"id": card_id, "created_at": created_at or bringer.at, "content": content.written_apart(card)}
    new_id = insert(bringer.connection, "card", dict(row))
    insert(bringer.connection, "origin", {"card_id": new_id, "content": written})
    entry_rows.write_all(bringer.connection, new_id, card)
    return new_id


def _bring_bin(bringer: Bringer, row: Row) -> None:
    """Whether the card lies in the bin is no line of the journal: the wreck knows it better than the copy."""
    deleted_at = row.get("deleted_at")
    if row and (deleted_at is None or isinstance(deleted_at, str)) and sound(row):
        bringer.connection.execute(
            "UPDATE card SET deleted_at = ? WHERE id = ? AND (deleted_at IS NULL) <> (? IS NULL)",
            (deleted_at, number(row, "id"), deleted_at),
        )


def _bring_revisions(bringer: Bringer) -> None:
    query = "SELECT fingerprint FROM revision WHERE card_id = ? AND number = ?"
    for row in bringer.wreck.revisions:
        key = number(row, "card_id"), number(row, "number")
        kept = bringer.connection.execute(query, key).fetchone()
        if kept and kept[0] == row.get("fingerprint"):
            continue
        try:
            _check(row, spoilt=kept is not None)
            content.from_json(text(row, "content"))
            insert(bringer.connection, "revision", row)
        except REFUSED:
            write_text(bringer.texts, "revision-{}-{}".format(*key), raw(row))


def _bring_states(bringer: Bringer) -> None:
    names = "card_id", "revision", "state", "at", "recorded_at"
    known = set(bringer.connection.execute(f"SELECT {', '.join(names)} FROM state"))  # noqa: S608
    taken = {seq for (seq,) in bringer.connection.execute("SELECT seq FROM state")}
    for row in bringer.wreck.states:
        if tuple(row.get(name) for name in names) in known:
            continue
        new = {name: value for name, value in row.items() if name != "seq" or value not in taken}
        try:
            _check(row)
            insert(bringer.connection, "state", new)
        except REFUSED:
            write_text(bringer.texts, f"state-{number(row, 'seq')}", raw(row))
            if isinstance(attachment := row.get("attachment"), bytes):
                write_bytes(bringer.texts, f"state-{number(row, 'seq')}-attachment.bin", attachment)


def _check(row: Row, *, spoilt: bool = False) -> None:
    if spoilt or not sound(row):
        raise ValueError(row)


def _as_text(bringer: Bringer, card_id: int, lines: list[Row]) -> How:
    wreck = bringer.wreck
    rows = [wreck.cards.get(card_id, {}), wreck.origins.get(card_id, {}), *lines]
    rows += wreck.entries.get(card_id, [])
    if not any(row.get("content") or row.get("field") for row in rows):
        return "unreadable"
    write_text(bringer.texts, f"card-{card_id}", (part for row in rows if row for part in raw(row)))
    return "as_text"


def _name_in(card: Card | None) -> str:
    return card.organisation.get("name", "") if card else ""


def _years_of(card: Card | None) -> str:
    return card.years if card else ""


def _json(kept: object | None) -> str | None:
    return None if kept is None else content.to_json(kept)
