-- Schema 3: in which order cards were put into the bin, and which of them have lain there for a year.

-- A card has a line here as long as `deleted_at` is not NULL. `seq` alone gives the order.
CREATE TABLE bin (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    card_id     INTEGER NOT NULL UNIQUE REFERENCES card,
    outdated_at TEXT    -- when it was first seen to have lain there long enough
) STRICT;

INSERT INTO bin (card_id)
SELECT id FROM card WHERE deleted_at IS NOT NULL ORDER BY deleted_at, last_seq, id;

PRAGMA user_version = 3;
