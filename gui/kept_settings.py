"""Settings of the window that the archive keeps: a comfort, without which everything works."""

from model.archive import Archive
from model.wording import BagalauError


class KeptSettings:
    """Reads and writes them; never fails."""

    def __init__(self, archive: Archive) -> None:
        """Of one archive."""
        self._archive = archive

    def get(self, key: str) -> str | None:
        """What was kept; None if nothing was, or it cannot be read."""
        try:
            return self._archive.setting(key)
        except BagalauError:
            return None

    def set(self, key: str, value: str) -> None:
        """Keep it, if that can be done; what matters is told of by the saver."""
        try:
            self._archive.set_setting(key, value)
        except BagalauError:
            return
