"""Tables that the auditor itself has written; left among the cards, they are passed over."""

import contextlib
import re
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, Final

from model.card.audit import MARK
from model.exchange.files import FileUnreadable, open_limited
from model.exchange.pictures import is_pdf
from model.pdfium import one_at_a_time
from model.wording import Message, Said

PROPERTIES: Final = "docProps/custom.xml"
"""Where a workbook keeps the properties that its author invents; Excel and LibreOffice keep them."""

_MOST_BYTES: Final = 100 * 1024 * 1024
_MOST_PROPERTIES: Final = 64 * 1024
_BEGINNING: Final = 1024
_OF_PROGRAMS: Final = re.compile(rb'\s*\{\s*"kind":\s*"' + MARK.encode() + b'"')


class CheckTable(FileUnreadable):
    """A file that the auditor wrote; the message names it."""


def refuse_check_table(path: Path) -> None:
    """Refuse a table of the auditor; of any other file nothing is said, whatever ails it.

    Raises:
        CheckTable: it is one.
    """
    if _is_check_table(path):
        details: dict[str, Said] = {"file": path.name, "fault": Message("audit.own_table")}
        raise CheckTable(Message("files.fault", details))


def _is_check_table(path: Path) -> bool:
    """Whether the file says so itself: by a property of a workbook, a key word of a PDF, the first key."""
    with contextlib.suppress(FileUnreadable, OSError), open_limited(path, _MOST_BYTES) as file:
        beginning = file.read(_BEGINNING)
        file.seek(0)
        if beginning.startswith(b"PK"):
            return _in_properties(file)
        if is_pdf(beginning):
            return _in_key_words(file)
        return bool(_OF_PROGRAMS.match(beginning))
    return False


def _in_properties(file: BinaryIO) -> bool:
    try:
        with zipfile.ZipFile(file) as packed, packed.open(PROPERTIES) as properties:
            return MARK.encode() in properties.read(_MOST_PROPERTIES)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, RuntimeError, NotImplementedError):
        return False  # whoever reads it next will say why


def _in_key_words(file: BinaryIO) -> bool:
    import pypdfium2

    try:
        with one_at_a_time, contextlib.closing(pypdfium2.PdfDocument(file)) as document:
            return MARK in document.get_metadata_value("Keywords").split()
    except pypdfium2.PdfiumError:
        return False
