-- Schema 1. Once released, a migration is never edited: a change is a new file with the next number.
--
-- A migration runs in one transaction and sets user_version to its own number. Times are UTC, ISO 8601.

PRAGMA application_id = 1111968853;  -- 0x42474C55, "BGLU"

-- A card as it stands now. `content` is its canonical document, and always what `origin` and the lines of
-- `journal` lead to; the columns before it are what the list shows, so that a list reads no content
-- (it stands last: SQLite then finds the others without walking through it).
CREATE TABLE card (
    id           INTEGER PRIMARY KEY,
    form         TEXT NOT NULL,
    edition      TEXT NOT NULL,
    definition   TEXT NOT NULL,     -- SHA-256 of the definition file it was last written with
    name         TEXT NOT NULL,     -- of the organisation
    municipality TEXT NOT NULL,
    period_from  TEXT,
    period_to    TEXT,
    years        TEXT NOT NULL,
    total        TEXT NOT NULL,     -- an exact decimal
    filled       INTEGER NOT NULL,  -- rows that apply and have a value
    rows         INTEGER NOT NULL,  -- rows that apply
    last_seq     INTEGER NOT NULL,  -- the archive's newest journal line when the card was last written
    created_at   TEXT NOT NULL,
    changed_at   TEXT NOT NULL,
    deleted_at   TEXT,              -- NULL unless it lies in the bin
    content      TEXT NOT NULL
) STRICT;

-- A card as it came into the archive: what its journal starts from.
CREATE TABLE origin (
    card_id INTEGER PRIMARY KEY REFERENCES card,
    content TEXT NOT NULL
) STRICT;

-- Every change of a field: what it held before and after, also where an edit was undone or done again.
-- `seq` alone gives the order: clocks of old computers run back.
CREATE TABLE journal (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    card_id INTEGER NOT NULL REFERENCES card,
    at      TEXT NOT NULL,
    who     TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
    field   TEXT NOT NULL,          -- group/key
    old     TEXT,                   -- JSON; NULL is empty
    new     TEXT
) STRICT;

CREATE INDEX journal_of_card ON journal (card_id, seq);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
