"""Write model/archive/schema/newest.json, after a migration was added: what an archive of that version holds.

    python tools/newest_schema.py

Every start compares the archive with it. The tests compare it with what the migrations make.
"""

import json

from model.archive.schema import NEWEST, made_schema, newest_version
from model.archive.tables import made_tables


def main() -> None:
    """Make an archive and describe it."""
    version = newest_version()
    tables = {}
    for name, table in made_tables().items():
        parts = table._asdict() | {"required": sorted(table.required)}
        del parts["name"]
        tables[name] = parts
    known = {"version": version, "tables": tables, "others": made_schema(version).others}
    NEWEST.write_text(f"{json.dumps(known, indent=1)}\n", "utf-8")


if __name__ == "__main__":
    main()
