"""Where things lie: the data shipped with the program, and the user's own.

The only module that knows whether it runs from the source tree or from a bundle.
"""

import os
import sys
from pathlib import Path

_DATA_OVERRIDE = "BAGALAU_DATA"
"""Environment variable that names another folder for the user's data (tests, an administrator)."""

_CARRIED_MARK = "portable"
"""A file of this name beside the program: the cards lie beside it too, and travel with it."""

_CARRIED_DATA = "data"


def shipped(*parts: str) -> Path:
    """A file or folder shipped with the program, such as `shipped("forms")`."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return root.joinpath(*parts)


def carried_data() -> Path | None:
    """The folder for the user's data beside a program that is carried about; None where it is installed."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    return beside / _CARRIED_DATA if (beside / _CARRIED_MARK).is_file() else None


def user_data() -> Path:
    """The user's own folder for the archive and the settings; not made here."""
    override = os.environ.get(_DATA_OVERRIDE)
    if override:
        return Path(override)
    carried = carried_data()
    if carried:
        return carried
    # Imported here: it costs 19 ms, and a start with the override does not need it.
    import platformdirs

    return Path(platformdirs.user_data_dir("Bagalau", appauthor=False, roaming=False))


def archive_file() -> Path:
    """The SQLite file that keeps every card of this user."""
    return user_data() / "archive.sqlite"
