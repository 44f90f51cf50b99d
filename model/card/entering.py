"""Adding entries to an open card, taking them out, and taking one back by a reversing entry."""

from collections.abc import Mapping

from model.card.entry_fields import cell_reader, content, entry_field
from model.card.fixed import EntryFixed, is_complete
from model.card.session import Change, Session
from model.paper.entries import EntryTable
from model.wording import Message, Said


def new_content(session: Session, table: EntryTable) -> dict[str, object]:
    """What a new entry of a table starts with."""
    found: dict[str, object] = {}
    for column in table.columns:
        if column.default and column.computed is None:
            reader = cell_reader(session.scorer, table.id, column.id)
            cells = [f"{column.id}@{year}" for year in session.ledger.years] if session.ledger else []
            for cell in cells if column.per_year else [column.id]:
                found[cell] = reader.stored(reader.read_typed(column.default))
    return found


def add_entry(
    session: Session, table_id: str, cells: Mapping[str, object] | None = None
) -> tuple[int, Change]:
    """Add an entry as a step of its own; its number, and what has to be drawn.

    Args:
        session: the open card.
        table_id: where.
        cells: content by cell, as fields keep it, beside what the paper's columns start with.

    Raises:
        EntryFixed: the table takes no more entries.
        ArchiveError: as `Session.commit`.
    """
    table = session.card.paper.table(table_id)
    if table.most and len(session.card.entries.get(table_id, ())) >= table.most:
        raise EntryFixed(Message("entries.no_more", {"table": table.title, "most": table.most}))
    number = session.card.next_id(table_id)
    held = {**new_content(session, table), **(cells or {})}
    return number, session.put_all({entry_field(table_id, number): held})


def remove_entry(session: Session, table_id: str, entry_id: int) -> Change:
    """Take an entry out; undo brings it back under the same number.

    Raises:
        EntryFixed: the table is only added to.
        ArchiveError: as `Session.commit`.
    """
    return session.put_all({entry_field(table_id, entry_id): None})


def reverse_entry(session: Session, table_id: str, entry_id: int) -> tuple[int, Change]:
    """Add an entry that takes another one back: the same cells, and which one it reverses.

    Raises:
        EntryFixed: the table knows no reversing entries, or the entry was reversed already or reverses one,
            or is not complete: then there is nothing yet to take back.
        ArchiveError: as `Session.commit`.
    """
    table = session.card.paper.table(table_id)
    entries = session.card.entries.get(table_id, {})
    details: dict[str, Said] = {"table": table.title, "number": str(entry_id)}
    if not table.reverses:
        raise EntryFixed(Message("entries.not_reversible", details))
    if entries[entry_id].link(table.reverses) is not None or any(
        other.link(table.reverses) == entry_id for other in entries.values()
    ):
        raise EntryFixed(Message("entries.reversed_already", details))
    if not is_complete(session.card, table_id, entry_id):
        raise EntryFixed(Message("entries.not_complete", details))
    held = content(session.card, f"{table_id}/{entry_id}", session.scorer)
    kept = held if isinstance(held, dict) else {}
    moments = {column.id for column in table.columns if column.kind == "moment"}
    cells = {cell: value for cell, value in kept.items() if not cell.startswith("@") and cell not in moments}
    return add_entry(session, table_id, {**cells, table.reverses: entry_id})
