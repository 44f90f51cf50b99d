"""A text document in: one of ours by what it says of itself, a stranger's by the wording of its rows."""

import zipfile
from pathlib import Path
from typing import Final

from model.card.strict_json import CardRefused
from model.exchange.files import read_limited
from model.exchange.recognition import NotRecognised, Recognised
from model.exchange.recognition_card import recognise
from model.exchange.word.guard import MOST_BYTES, DocumentRefused, Parts
from model.exchange.word.ours import read_ours
from model.exchange.word.pins import read_pins
from model.exchange.word.tables import grids_of
from model.paper.library import Papers, PaperUnknown
from model.wording import Message

ENDINGS: Final = (".docx", ".docm", ".doc", ".rtf", ".odt")
"""What text documents are called; those of the last three kinds are refused with the right words."""


def is_document(path: Path) -> bool:
    """Whether the file is a text document, by what is in it, else by its name."""
    try:
        if path.is_file() and zipfile.is_zipfile(path):
            with path.open("rb") as file:
                beginning = file.read(4096)
            if b"word/" in beginning or b"xl/" in beginning:
                return b"word/" in beginning
    except OSError:
        return False  # whoever reads it next will say why
    return path.suffix.lower() in ENDINGS


def read_document(path: Path, papers: Papers) -> Recognised:
    """What a text document says.

    Raises:
        FileUnreadable: missing, forbidden, a folder, or over 20 MB.
        DocumentRefused: no text document, damaged, locked, or made to do harm; the message names the file.
    """
    content = read_limited(path, MOST_BYTES)
    try:
        return recognised_in(content, papers)
    except (DocumentRefused, NotRecognised, PaperUnknown) as refusal:
        raise DocumentRefused(Message("files.fault", {"file": path.name, "fault": refusal.message})) from None


def recognised_in(content: bytes, papers: Papers) -> Recognised:
    """What the bytes of a text document say.

    Raises:
        DocumentRefused, NotRecognised, PaperUnknown: as `read_document`.
    """
    parts = Parts(content)
    grids = grids_of(parts)
    try:
        pins = read_pins(parts, papers)
    except CardRefused:  # somebody has been at the hidden part; the words still say what they say
        pins = None
    return recognise(grids, papers) if pins is None else read_ours(grids, pins, papers)
