-- Schema 2: revisions of a card that were made ready for signature, and what became of each.

-- A card as it was frozen. Neither changed nor removed, whatever becomes of the card itself.
CREATE TABLE revision (
    card_id     INTEGER NOT NULL REFERENCES card,
    number      INTEGER NOT NULL CHECK (number > 0),
    made_at     TEXT NOT NULL,
    made_by     TEXT NOT NULL,
    content     TEXT NOT NULL,      -- canonical document, as in `card`
    fingerprint TEXT NOT NULL,      -- SHA-256 of what stands on its paper
    accepted    TEXT NOT NULL,      -- JSON: warnings that were accepted, in both languages, with their reasons
    PRIMARY KEY (card_id, number)
) STRICT, WITHOUT ROWID;

-- What happened to a revision, in the order in which it was told. A slip is followed by the right line.
CREATE TABLE state (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    card_id         INTEGER NOT NULL,
    revision        INTEGER NOT NULL,
    state           TEXT NOT NULL
        CHECK (state IN ('ready', 'signed_on_paper', 'signed_electronically', 'published')),
    at              TEXT NOT NULL,  -- the day it happened, as the user tells it
    who             TEXT NOT NULL,
    post            TEXT NOT NULL,
    note            TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    recorded_by     TEXT NOT NULL,
    attachment_name TEXT,
    attachment      BLOB CHECK (length(attachment) <= 20971520),
    CHECK ((attachment_name IS NULL) = (attachment IS NULL)),
    FOREIGN KEY (card_id, revision) REFERENCES revision (card_id, number)
) STRICT;

CREATE INDEX state_of_card ON state (card_id, seq);

CREATE TRIGGER revision_is_not_changed BEFORE UPDATE ON revision BEGIN
    SELECT RAISE(ABORT, 'a revision is frozen');
END;

CREATE TRIGGER revision_is_not_removed BEFORE DELETE ON revision BEGIN
    SELECT RAISE(ABORT, 'a revision is frozen');
END;

CREATE TRIGGER state_is_not_changed BEFORE UPDATE ON state BEGIN
    SELECT RAISE(ABORT, 'a state is history');
END;

CREATE TRIGGER state_is_not_removed BEFORE DELETE ON state BEGIN
    SELECT RAISE(ABORT, 'a state is history');
END;

PRAGMA user_version = 2;
