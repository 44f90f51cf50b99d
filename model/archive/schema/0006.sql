-- Schema 6: campaigns: the cards of many organisations, taken in, reviewed and ranked.

-- `settings` is JSON: deadlines, the rule for equal totals, the commission.
CREATE TABLE campaign (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    form        TEXT NOT NULL,
    edition     TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to   TEXT NOT NULL,
    settings    TEXT NOT NULL,
    created_at  TEXT NOT NULL
) STRICT;

-- Who is expected to send a card. `folded` is the name, `place` the municipality, as they are compared.
CREATE TABLE expected (
    id           INTEGER PRIMARY KEY,
    campaign_id  INTEGER NOT NULL REFERENCES campaign,
    name         TEXT NOT NULL,
    municipality TEXT NOT NULL,
    nomination   TEXT NOT NULL,
    contact      TEXT NOT NULL,
    folded       TEXT NOT NULL,
    place        TEXT NOT NULL,
    UNIQUE (campaign_id, folded, place)
) STRICT;

-- A file that was taken in. One of the cards of a school is `counted`: it stands for the school.
CREATE TABLE received (
    id           INTEGER PRIMARY KEY,
    campaign_id  INTEGER NOT NULL REFERENCES campaign,
    file         TEXT NOT NULL,     -- its name, with folders from where it was looked for
    source       TEXT NOT NULL,     -- where that was
    digest       TEXT NOT NULL,     -- SHA-256 of its bytes, which are in `received_part`
    taken_at     TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('accepted', 'remarks', 'rejected', 'second', 'stranger')),
    counted      INTEGER NOT NULL CHECK (counted IN (0, 1)),
    barred       INTEGER NOT NULL CHECK (barred IN (0, 1)),  -- something keeps it out of the rating
    expected_id  INTEGER REFERENCES expected,
    school       TEXT NOT NULL,     -- name and municipality as they are compared; '' where there is no card
    name         TEXT NOT NULL,
    municipality TEXT NOT NULL,
    nomination   TEXT NOT NULL,
    form         TEXT NOT NULL,
    edition      TEXT NOT NULL,
    period_from  TEXT NOT NULL,
    period_to    TEXT NOT NULL,
    total        TEXT NOT NULL,     -- an exact decimal; '' where there is no card
    total_key    TEXT NOT NULL,     -- sorts as the total does
    sections     TEXT NOT NULL,     -- JSON: subtotals
    faults       INTEGER NOT NULL,
    missing      INTEGER NOT NULL,
    signature    TEXT NOT NULL CHECK (signature IN ('', 'none', 'unproven', 'sound', 'broken')),
    fingerprint  TEXT NOT NULL,     -- of a paper with its code; else computed when it is asked for
    bars         TEXT NOT NULL,     -- JSON: what keeps the card out of the rating, in both languages
    reason       TEXT NOT NULL,     -- JSON: why it is where it is, in both languages
    search       TEXT NOT NULL,     -- name, municipality and file in small letters
    UNIQUE (campaign_id, digest)
) STRICT;

CREATE UNIQUE INDEX received_counted ON received (campaign_id, school) WHERE counted = 1;
CREATE INDEX received_not_counted ON received (campaign_id, school) WHERE counted = 0;
CREATE INDEX received_in_order ON received (campaign_id, search, id, state, nomination, municipality);
CREATE INDEX received_by_total ON received (campaign_id, total_key, id);
CREATE INDEX received_of_expected ON received (expected_id) WHERE expected_id IS NOT NULL;

-- What is looked at when one card is opened, apart so that a list need not walk through it.
CREATE TABLE received_card (
    received_id INTEGER PRIMARY KEY REFERENCES received,
    findings    TEXT NOT NULL,      -- JSON: in both languages
    points      TEXT NOT NULL,      -- JSON: points of every row
    content     TEXT NOT NULL       -- canonical document, as in `card`; '' where the file itself is a card file
) STRICT;

-- The bytes of the files, in parts. Neither changed nor removed.
CREATE TABLE received_part (
    digest  TEXT NOT NULL,
    part    INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX received_part_of ON received_part (digest, part);

-- The same bytes once more.
CREATE TABLE received_again (
    received_id INTEGER NOT NULL REFERENCES received,
    file        TEXT NOT NULL,
    source      TEXT NOT NULL,
    at          TEXT NOT NULL,
    PRIMARY KEY (received_id, source, file)
) STRICT, WITHOUT ROWID;

-- What the office decided about a card, and its remarks to the school, in the order in which it was told.
CREATE TABLE decision (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    received_id INTEGER NOT NULL REFERENCES received,
    at          TEXT NOT NULL,
    who         TEXT NOT NULL,
    kind        TEXT NOT NULL
        CHECK (kind IN ('accepted', 'rejected', 'chosen', 'assigned', 'sent_back', 'remark', 'remark_removed')),
    field       TEXT NOT NULL,      -- of a remark: "values/1.2.1"; '' for the whole card
    note        TEXT NOT NULL
) STRICT;

CREATE INDEX decision_of_card ON decision (received_id, seq);

-- One taking in. Without an end it was interrupted, and can go on.
CREATE TABLE intake (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign,
    sources     TEXT NOT NULL,      -- JSON: files and folders
    cards_only  INTEGER NOT NULL CHECK (cards_only IN (0, 1)),
    started_at  TEXT NOT NULL,
    ended_at    TEXT
) STRICT;

-- The rating as it was last made.
CREATE TABLE standing (
    campaign_id INTEGER NOT NULL REFERENCES campaign,
    nomination  TEXT NOT NULL,
    seq         INTEGER NOT NULL,
    place       INTEGER NOT NULL,
    shared      INTEGER NOT NULL,   -- how many stand on this place
    received_id INTEGER NOT NULL REFERENCES received,
    search      TEXT NOT NULL,      -- as in `received`: a filter need not look there
    municipality TEXT NOT NULL,
    PRIMARY KEY (campaign_id, nomination, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_of_card ON standing (received_id);

PRAGMA user_version = 6;
