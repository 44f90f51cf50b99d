"""Write model/archive/schema/newest.json, after a migration was added: what an archive of that version holds.

    python tools/newest_schema.py

Every start compares the archive with it. The tests compare it with what the migrations make.
"""

import json

from model.archive.schema import NEWEST, made_schema, newest_version


def main() -> None:
    """Make an archive and describe it."""
    version = newest_version()
    made = made_schema(version)
    tables = {name: dict(columns) for name, columns in made.tables.items()}
    text = json.dumps({"version": version, "tables": tables, "others": made.others}, indent=1)
    NEWEST.write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    main()
