"""The user's cards in SQLite: every edit on the disk at once, history, bin, settings."""

from model.archive.archive import Archive, StoredCard
from model.archive.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveForeign,
    ArchiveInUse,
    ArchiveNewer,
    ArchiveReadOnly,
    ArchiveUnavailable,
    CardChangedElsewhere,
)
from model.archive.history import CardHistory, PastStep, contents_that_differ
from model.archive.journal import CardJournal, JournalLine
from model.archive.revisions import Attachment, AttachmentTooLarge, Told
from model.archive.summary import CardSummary

__all__ = [
    "Archive",
    "ArchiveDamaged",
    "ArchiveError",
    "ArchiveForeign",
    "ArchiveInUse",
    "ArchiveNewer",
    "ArchiveReadOnly",
    "ArchiveUnavailable",
    "Attachment",
    "AttachmentTooLarge",
    "CardChangedElsewhere",
    "CardHistory",
    "CardJournal",
    "CardSummary",
    "JournalLine",
    "PastStep",
    "StoredCard",
    "Told",
    "contents_that_differ",
]
