"""Which file dropped on the window is taken."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

CARD_FILE: Final = ".json"
READ_FROM: Final = frozenset({".xlsx", ".docx", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"})
"""Files that a card is read from; it takes its time, and is shown before it is taken over."""


def dropped_file(data: "QMimeData") -> Path | None:
    """The one card file or paper that is dropped."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    known = {CARD_FILE, *READ_FROM}
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in known else None
