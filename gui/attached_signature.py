"""A signed PDF as the archive keeps it: alone, or packed with the signature in a file of its own."""

import io
import zipfile
from pathlib import Path
from typing import Final

from model.archive import Attachment

_LONGEST: Final = 128 * 1024 * 1024
_PDF: Final = b"%PDF"


def packed(pdf: Path, content: bytes, detached: Path | None, signature: bytes) -> Attachment:
    """The signed PDF; both in one file where the signature is one of its own: one needs the other."""
    if detached is None:
        return Attachment(f"{pdf.stem}.pdf", content)  # it is opened by this ending
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(pdf.name, content)
        archive.writestr(detached.name, signature)
    return Attachment(f"{pdf.stem}.zip", target.getvalue())


def pdf_in(attached: Attachment) -> Attachment | None:
    """The signed PDF itself; None if none was attached, or it cannot be had."""
    if attached.content.startswith(_PDF):
        return attached
    try:
        with zipfile.ZipFile(io.BytesIO(attached.content)) as archive:
            for one in archive.infolist():
                if one.file_size <= _LONGEST and (content := archive.read(one)).startswith(_PDF):
                    return Attachment(one.filename, content)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return None  # a scan, or a packed file of another program
    return None
