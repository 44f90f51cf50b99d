"""Whether an open archive file is sound: SQLite's structure, and that what it holds fits together.

A file put together from pages of two moments (a log cut off after it was brought in, a copy made by hand
while somebody typed) may have a sound structure and yet hold what never was: such a file is damaged too.
"""

import sqlite3

from model.archive.schema import schema_in, schema_of, version_of
from model.wording import Message


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether every page, index and reference of the archive can be read and they agree.

    What stands in a card or a line of its journal is not looked at: that one alone is told when it is opened.

    Raises:
        sqlite3.Error: the file cannot be read at all.
    """
    if (version := version_of(connection)) < 1:
        return False  # the number is given together with the tables
    if made_otherwise(connection):
        return False
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        return False
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        return False
    return not any(
        connection.execute(f"SELECT EXISTS ({question})").fetchone()[0]
        for since, questions in _WRONG.items()
        if version >= since
        for question in questions
    )


def made_otherwise(connection: sqlite3.Connection) -> Message | None:
    """What of the file is not as an archive of its version has it; None if everything is."""
    if (version := version_of(connection)) < 1:
        return None
    found, known = schema_in(connection), schema_of(version)
    for table, columns in known.tables.items():
        if found.tables.get(table) != columns:
            return Message("archive.part_table", {"name": table})
    # Somebody's trigger or view could do harm as soon as a table is used; another table is not our business.
    return Message("archive.part_other") if found.others != known.others else None


_WRONG = {
    1: (
        "SELECT 1 FROM card WHERE id NOT IN (SELECT card_id FROM origin)",
        # Every line of the journal is written together with the card it leads to.
        """
        SELECT 1 FROM card
        WHERE last_seq <> coalesce((SELECT max(seq) FROM journal WHERE card_id = card.id), last_seq)
        """,
        """
        SELECT 1 FROM sqlite_sequence WHERE name = 'journal' AND seq < (SELECT max(seq) FROM journal)
        """,
        "SELECT 1 FROM card WHERE last_seq > (SELECT seq FROM sqlite_sequence WHERE name = 'journal')",
    ),
    2: ("SELECT 1 FROM sqlite_sequence WHERE name = 'state' AND seq < (SELECT max(seq) FROM state)",),
    3: (
        "SELECT 1 FROM card WHERE (deleted_at IS NULL) = (id IN (SELECT card_id FROM bin))",
        "SELECT 1 FROM sqlite_sequence WHERE name = 'bin' AND seq < (SELECT max(seq) FROM bin)",
    ),
}
"""What finds something in an archive that is damaged, by the schema from which on it can be asked."""
