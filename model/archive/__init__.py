"""The user's cards in SQLite: every edit on the disk at once, history, bin, settings."""

from model.archive.archive import Archive, StoredCard
from model.archive.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveForeign,
    ArchiveNewer,
    ArchiveUnavailable,
    CardChangedElsewhere,
)
from model.archive.journal import CardJournal, JournalLine
from model.archive.revisions import Attachment, AttachmentTooLarge, Told
from model.archive.summary import CardSummary

__all__ = [
    "Archive",
    "ArchiveDamaged",
    "ArchiveError",
    "ArchiveForeign",
    "ArchiveNewer",
    "ArchiveUnavailable",
    "Attachment",
    "AttachmentTooLarge",
    "CardChangedElsewhere",
    "CardJournal",
    "CardSummary",
    "JournalLine",
    "StoredCard",
    "Told",
]
