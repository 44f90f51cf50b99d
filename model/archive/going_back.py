"""Back to a copy by the user's own will: the archive is sound, but what was done in it lately is unwanted.

Nothing of the present archive is brought over but its settings, and nothing of it is lost: it is set aside
under another name. `recovery` is for an archive that is damaged.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from model.archive import settings
from model.archive.connecting import connected
from model.archive.diagnosis import told
from model.archive.errors import ArchiveDamaged
from model.archive.lock import Hold, taken
from model.archive.place import kind_of_place
from model.archive.recovery import facts_of, made_beside
from model.archive.swap import exchange, finish
from model.archive.wreck import Progress
from model.wording import Message

WORD = "replaced"
"""Stands in the name of the archive that was set aside."""


def go_back(
    path: Path,
    copy: Path,
    clock: Callable[[], datetime],
    progress: Progress = lambda *_: None,
    hold: Hold = taken,
) -> Path | None:
    """Put what the copy holds into the place of the archive at `path`, which nobody may have open.

    Returns:
        The name that the archive of before now bears; None if there was none.

    Raises:
        ArchiveInUse: another window has it open.
        ArchiveDamaged: the copy is not sound.
        ArchiveError: no room, no permission. Everything is as it was.
    """
    with told(path, "change"):
        lock = hold(path, kind_of_place(path) == "network")
        try:
            finish(path)
            if not facts_of(copy):
                raise ArchiveDamaged(Message("archive.copy_unsound", {"file": str(copy)}))
            progress(20, 100)
            kept = _settings_of(path)
            with made_beside(path, copy) as (restored, connection):
                for key, value in kept.items():
                    settings.write(connection, key, value)
                for key in settings.OF_COPIES:
                    settings.forget(connection, key)
            progress(80, 100)
            aside = exchange(path, restored, clock(), WORD)
        finally:
            lock.release()
    progress(100, 100)
    return aside


def _settings_of(path: Path) -> dict[str, str]:
    """How the user has set the program, the second place of the copies included."""
    with closing(connected(path, "rw")) as connection:
        # Out of the log and into the file: then it is whole under its new name, whatever becomes of the log.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return dict(connection.execute("SELECT key, value FROM setting").fetchall())
