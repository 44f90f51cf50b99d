"""Whether an open archive file is sound: SQLite's structure, and that what it holds fits together.

A file put together from pages of two moments (a log cut off after it was brought in, a copy made by hand
while somebody typed) may have a sound structure and yet hold what never was: such a file is damaged too.
"""

import sqlite3

from model.archive.schema import version_of


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether every page, index, reference and text of the archive can be read and they agree.

    Raises:
        sqlite3.Error: the file cannot be read at all.
    """
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        return False
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        return False
    version = version_of(connection)
    return not any(
        connection.execute(f"SELECT EXISTS ({question})").fetchone()[0]
        for since, questions in _WRONG.items()
        if version >= since
        for question in questions
    )


_WRONG = {
    1: (
        "SELECT 1 FROM card WHERE NOT json_valid(content)",
        "SELECT 1 FROM origin WHERE NOT json_valid(content)",
        "SELECT 1 FROM journal WHERE NOT (json_valid(coalesce(old, '0')) AND json_valid(coalesce(new, '0')))",
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
    2: (
        "SELECT 1 FROM revision WHERE NOT (json_valid(content) AND json_valid(accepted))",
        # A revision is written together with its first state.
        """
        SELECT 1 FROM revision
        WHERE NOT EXISTS (
            SELECT 1 FROM state WHERE state.card_id = revision.card_id AND revision = revision.number
        )
        """,
        "SELECT 1 FROM sqlite_sequence WHERE name = 'state' AND seq < (SELECT max(seq) FROM state)",
    ),
    3: (
        "SELECT 1 FROM card WHERE (deleted_at IS NULL) = (id IN (SELECT card_id FROM bin))",
        "SELECT 1 FROM sqlite_sequence WHERE name = 'bin' AND seq < (SELECT max(seq) FROM bin)",
    ),
}
"""Questions that find something in an archive that is damaged, by the schema from which on they can be asked."""
