"""Archives spoiled on purpose: in their bytes, in SQLite's own structures, in their tables."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from tests.reliability.work import TABLES

PAGE = 4096
VALUES = (
    *("NULL", "0", "-1", "1", "9223372036854775807", "-9223372036854775808", "1e308", "''", "'x'", "' '"),
    *("'2021-06-01'", "'9999-99-99T99:99'", "'{}'", "'[]'", "'{\"bagalau\": 1}'", "'NaN'", "'1e9999'"),
    *("x'ff'", "CAST(x'ff00fe' AS TEXT)", "CAST(x'00' AS TEXT)", "'values/1.2.1'", "'undo'"),
    *("printf('%.100000c', 'a')", "zeroblob(100000)", "replace(hex(zeroblob(2000)), '00', '[')", "'%s{0}'"),
    *("'{\"form\": \"volgograd-rating-card\", \"edition\": \"2021\"}'", "'\"' || char(0xd800) || '\"'"),
)  # fmt: skip
STRUCTURES = (
    "DROP TABLE {table}",
    "ALTER TABLE {table} RENAME TO other",
    "ALTER TABLE {table} RENAME COLUMN {column} TO other",
    "ALTER TABLE {table} ADD COLUMN other TEXT",
    "DELETE FROM {table}",
    "DELETE FROM {table} WHERE rowid % 2",
    "INSERT OR IGNORE INTO {table} SELECT * FROM {table}",
    "DROP INDEX journal_of_card",
    "CREATE TABLE other (text)",
    "ALTER TABLE {table} RENAME TO other; CREATE VIEW {table} AS SELECT * FROM other",
    "ALTER TABLE {table} RENAME TO other; CREATE TABLE {table} (id, content)",
    "ALTER TABLE {table} RENAME TO other; CREATE TABLE {table} AS SELECT * FROM other",
    """ALTER TABLE {table} RENAME TO other; CREATE VIEW {table} AS WITH RECURSIVE many (id) AS (SELECT 1
        UNION ALL SELECT id + 1 FROM many) SELECT * FROM many, other""",
    """ALTER TABLE {table} RENAME TO other; CREATE VIEW {table} AS WITH RECURSIVE many (id) AS (SELECT 1
        UNION ALL SELECT id + 1 FROM many) SELECT other.* FROM other WHERE (SELECT max(id) FROM many) > 0""",
    "CREATE TRIGGER hostile BEFORE INSERT ON {table} BEGIN DELETE FROM {table}; END",
    "CREATE TRIGGER hostile AFTER UPDATE ON {table} BEGIN DELETE FROM card; END",
    "CREATE TRIGGER hostile BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END",
    "CREATE INDEX other ON {table} ({column})",
    "PRAGMA user_version = {number}",
    "PRAGMA application_id = {number}",
    "PRAGMA encoding = 'UTF-16'; VACUUM",
    "PRAGMA auto_vacuum = FULL; VACUUM",
    "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM",
    "PRAGMA journal_mode = DELETE; PRAGMA page_size = 65536; VACUUM",
    "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'BLOB')",
    "UPDATE sqlite_schema SET sql = 'CREATE TABLE ' || name || ' (x)' WHERE name = '{table}'",
    "UPDATE sqlite_schema SET sql = NULL WHERE name = '{table}'",
    "UPDATE sqlite_schema SET rootpage = 1 + {number} % 20 WHERE name = '{table}'",
    "UPDATE sqlite_schema SET type = 'view' WHERE name = '{table}'",
    "UPDATE sqlite_schema SET name = 'x' WHERE name = '{table}'",
    "DELETE FROM sqlite_schema WHERE name = '{table}'",
    "INSERT INTO sqlite_schema VALUES ('table', 'evil', 'evil', 2, 'CREATE VIRTUAL TABLE evil USING x(a)')",
    "UPDATE sqlite_sequence SET seq = {number}",
    "UPDATE sqlite_sequence SET seq = 'x'",
)  # fmt: skip


def spoiled_bytes(chance: Random, path: Path) -> None:
    files = [path, *path.parent.glob(f"{path.name}-wal")]
    file = chance.choice(files)
    spoiled = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 1, 2, 5, 200))):
        if not spoiled:
            break
        # The header, the schema and the heads of pages matter most.
        start = chance.choice((0, 0, chance.randrange(len(spoiled)) // PAGE * PAGE))
        place = min(start + chance.randrange(chance.choice((12, 100, PAGE))), len(spoiled) - 1)
        length = chance.choice((1, 1, 2, 4, 100, PAGE))
        match chance.randrange(6):
            case 0:
                spoiled[place] ^= 1 << chance.randrange(8)
            case 1:
                spoiled[place : place + length] = chance.randbytes(length)
            case 2:
                spoiled[place : place + length] = bytes([chance.choice((0, 255))]) * length
            case 3:  # a page in the place of another
                other = chance.randrange(len(spoiled)) // PAGE * PAGE
                page = start // PAGE * PAGE
                spoiled[page : page + PAGE] = spoiled[other : other + PAGE]
            case 4:
                del spoiled[place : place + length]
            case _:
                del spoiled[place:]
    file.write_bytes(spoiled)


def spoiled_tables(chance: Random, path: Path) -> None:
    """By SQL, as somebody would who has a program for databases, or means harm."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        with suppress(sqlite3.Error):
            triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            for (trigger,) in connection.execute(triggers).fetchall():
                connection.execute(f"DROP TRIGGER {trigger}")
        for _ in range(chance.randint(1, 3)):
            table = chance.choice(TABLES[:-1])
            # Python cannot put SQLite's complaint into words when the name in it was spoiled before.
            with suppress(sqlite3.Error, UnicodeDecodeError):
                columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
                column = chance.choice(columns or ["x"])
                number = chance.choice((0, 1, 3, 99, -1, 2**31 - 1, chance.randrange(2**31)))
                if chance.random() < 0.5:
                    value = chance.choice(VALUES)
                    where = chance.choice(("", " WHERE rowid % 2", " WHERE rowid = 1"))
                    connection.execute(f"UPDATE {table} SET {column} = {value}{where}")
                else:
                    for statement in chance.choice(STRUCTURES).split(";"):
                        connection.execute(statement.format(table=table, column=column, number=number))


WAYS: tuple[Callable[[Random, Path], None], ...] = (spoiled_bytes, spoiled_bytes, spoiled_tables)


def hostile(seed: int, sound: Path, folder: Path) -> Path:
    """The spoiled archive of this number, in a folder of its own; made from the one in the folder `sound`."""
    chance = Random(seed)
    shutil.copytree(sound, folder)
    path = folder / "archive.sqlite"
    for _ in range(chance.choice((1, 1, 1, 2))):
        with suppress(sqlite3.Error, OverflowError):
            chance.choice(WAYS)(chance, path)
    return path
