-- Schema 4: steps that change several fields, and what they bring back.

-- 1 where the line belongs to the same step as the card's line before it: both are undone at once.
ALTER TABLE journal ADD COLUMN joined INTEGER NOT NULL DEFAULT 0 CHECK (joined IN (0, 1));

-- The line whose state the step brought back (0: the card as it came in); NULL for what was typed.
ALTER TABLE journal ADD COLUMN brought_back INTEGER;

PRAGMA user_version = 4;
