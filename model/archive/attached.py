"""Files that entries of cards name: pictures of pages, kept by their SHA-256 and never changed."""

import sqlite3

from model.archive.revisions import MOST_MEGABYTES, AttachmentTooLarge
from model.wording import Message


def keep(connection: sqlite3.Connection, name: str, content: bytes) -> str:
    """Keep the bytes; the digest by which they are found again.

    Raises:
        AttachmentTooLarge: nothing was written.
    """
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        raise AttachmentTooLarge(
            Message("archive.attachment_too_large", {"file": name[-60:], "most": MOST_MEGABYTES})
        )
    import hashlib  # a start does without it

    digest = hashlib.sha256(content).hexdigest()
    connection.execute("INSERT OR IGNORE INTO file (digest, content) VALUES (?, ?)", (digest, content))
    return digest


def kept(connection: sqlite3.Connection, digest: str) -> bytes | None:
    """The bytes with this digest; None if they are not here."""
    row = connection.execute("SELECT content FROM file WHERE digest = ?", (digest,)).fetchone()
    return bytes(row[0]) if row else None
