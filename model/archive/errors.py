"""What can go wrong with the archive, as the user can be told of it. Faults of the program are not here."""

from typing import TYPE_CHECKING

from model.wording import BagalauError, Message

if TYPE_CHECKING:
    from model.archive.owner import Owner


class ArchiveError(BagalauError):
    """The archive cannot be opened, read or written; the message says what happened, where, what to do."""


class ArchiveNewer(ArchiveError):
    """A newer Bagalau has written it."""


class ArchiveForeign(ArchiveError):
    """The file is a database of another program."""


class ArchiveDamaged(ArchiveError):
    """The file, or one card in it, cannot be read. It is left as it is."""


class ArchiveUnavailable(ArchiveError):
    """It may be possible later: disk full, folder read-only, archive in use, vanished or failing disk."""


class ArchiveInUse(ArchiveError):
    """Another window or another computer has it open; it can be opened for reading.

    Attributes:
        owner: who has it open; None if that is not known.
    """

    def __init__(self, message: Message, owner: "Owner | None") -> None:
        """Keep what is to be said, and who has it."""
        super().__init__(message)
        self.owner = owner


class ArchiveReadOnly(ArchiveUnavailable):
    """It is open here for reading only; nothing was written."""


class CardChangedElsewhere(ArchiveUnavailable):
    """Another window of the program has written to the card since it was opened here."""
