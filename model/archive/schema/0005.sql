-- Schema 5: entries of the tables of a card, one row for each, and files that entries name.

-- An entry as it stands now: its cells as JSON. `card.content` of such a card has no tables, and says under
-- "apart" how many entries each of them has here: a commit writes the entries it changed and no others.
CREATE TABLE entry (
    card_id  INTEGER NOT NULL REFERENCES card,
    table_id TEXT NOT NULL,
    entry_id INTEGER NOT NULL CHECK (entry_id > 0),
    content  TEXT NOT NULL,
    PRIMARY KEY (card_id, table_id, entry_id)
) STRICT, WITHOUT ROWID;

-- Pictures attached to entries, by the SHA-256 that the entry holds. Neither changed nor removed.
CREATE TABLE file (
    digest  TEXT PRIMARY KEY CHECK (length(digest) = 64),
    content BLOB NOT NULL CHECK (length(content) <= 20971520)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 5;
