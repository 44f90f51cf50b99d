"""A card from any file that holds one: which kind it is, is told by what is in it and not by its name."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from model.card.card import Card
from model.card.code import CodedCard
from model.card.editions import wrong_edition
from model.card.report import Finding
from model.exchange.card_file import load_card
from model.exchange.check_table import refuse_check_table
from model.exchange.excel.read import ENDINGS as WORKBOOKS
from model.exchange.excel.read import is_workbook, read_workbook
from model.exchange.files import FileUnreadable
from model.exchange.printed_text import printed_in, swapped_pages
from model.exchange.reading_findings import findings_of
from model.exchange.recognition import FoundField, FoundRow, Recognised, Stray
from model.exchange.scan import MOST_BYTES, Progress, is_paper, read_paper
from model.exchange.word.read import ENDINGS as DOCUMENTS
from model.exchange.word.read import is_document, read_document
from model.paper.library import Papers
from model.wording import Message

_BEGINNING: Final = 4096
_BYTE_ORDER: Final = b"\xef\xbb\xbf"
_OTHER_KINDS: Final = (
    (b"{\\rtf", "files.rich_text"),
    (b"Rar!", "files.packed"),
    (b"7z\xbc\xaf\x27\x1c", "files.packed"),
    (b"\x1f\x8b", "files.packed"),
    (b"SQLite format 3\x00", "files.archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "files.old_office"),
    (b"PK", "files.packed"),
)
_MARKUP: Final = (b"<!doctype html", b"<html", b"<?xml")


class Reading(NamedTuple):
    """A card and where it comes from.

    Attributes:
        card: what was understood, and nothing else.
        coded: what the code on a paper said beside it.
        recognised: what was understood of a workbook or a document, and what was not.
        findings: what is wrong with the file itself: rows left out, odd entries, swapped pages, an edition.
        swapped: that pages of a paper are of another card than its code.
    """

    card: Card
    coded: CodedCard | None = None
    recognised: Recognised | None = None
    findings: tuple[Finding, ...] = ()
    swapped: Message | None = None

    @property
    def doubtful(self) -> tuple[FoundRow | FoundField | Stray, ...]:
        """What was not understood."""
        return self.recognised.doubtful if self.recognised else ()


def read_any(
    path: Path,
    papers: Papers,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading:
    """The card in a file: a card file, a workbook, a document, a paper printed with its code, a scan of it.

    Args:
        path: the file.
        papers: the papers that are known.
        progress: told after every page of a paper.
        cancelled: asked before every page of a paper.

    Raises:
        FileUnreadable: missing, forbidden, a folder, too large, or of a kind that no card is kept in.
        CheckTable: a table of findings that the auditor wrote.
        CardRefused: as `load_card`.
        CodeRefused: as `read_paper`.
        WorkbookRefused: as `read_workbook`.
        DocumentRefused: as `read_document`.
        DefinitionFaulty: the paper's own definition is not sound.
    """
    reading = _read(path, papers, progress, cancelled)
    odd = wrong_edition(reading.card, papers)
    return reading._replace(findings=(*reading.findings, odd)) if odd else reading


def _read(
    path: Path, papers: Papers, progress: Progress | None, cancelled: Callable[[], bool] | None
) -> Reading:
    if _is_empty(path):
        raise FileUnreadable(Message("files.fault", {"file": path.name, "fault": Message("card.empty")}))
    refuse_check_table(path)
    if is_paper(path):
        coded = read_paper(path, papers, progress, cancelled)
        return _of_paper(path, coded)
    beginning = _beginning(path)
    if not _is_json(beginning):
        ending = path.suffix.lower()
        recognised: Recognised | None = None
        if is_workbook(path) if beginning else ending in WORKBOOKS:
            recognised = read_workbook(path, papers)
        elif is_document(path) if beginning else ending in DOCUMENTS:
            recognised = read_document(path, papers)
        if recognised:
            return Reading(recognised.card, recognised=recognised, findings=findings_of(recognised))
        foreign = _foreign_kind(beginning, ending)
        if foreign:
            raise FileUnreadable(Message("files.fault", {"file": path.name, "fault": foreign}))
    return Reading(load_card(path, papers))


def _of_paper(path: Path, coded: CodedCard) -> Reading:
    """Pages of one card with the last page of another are told: only that one has the code."""
    swapped = swapped_pages(printed_in(path, MOST_BYTES), coded.fingerprint.short)
    findings = (Finding(None, "contradiction", None, None, swapped),) if swapped else ()
    return Reading(coded.card, coded=coded, findings=findings, swapped=swapped)


def _is_empty(path: Path) -> bool:
    """Whether nothing has come of a copy."""
    try:
        return path.is_file() and not path.stat().st_size
    except OSError:
        return False  # whoever reads the file next will say why


def _beginning(path: Path) -> bytes:
    """The first bytes; none where there are none to be had: whoever reads the file next will say why."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:  # a pipe would wait for ever
            return b""
        with path.open("rb") as file:
            return file.read(_BEGINNING)
    except OSError:
        return b""


def _is_json(beginning: bytes) -> bool:
    text = beginning.removeprefix(_BYTE_ORDER).lstrip()
    return text.startswith((b"{", b"[")) and not text.startswith(b"{\\rtf")


def _foreign_kind(beginning: bytes, ending: str) -> Message | None:
    """What the file is, where it can be told that it is no card; a card file will say itself what ails it."""
    for mark, code in _OTHER_KINDS:
        if beginning.startswith(mark):
            return Message(code)
    text = beginning.removeprefix(_BYTE_ORDER).lstrip()
    if text.lower().startswith(_MARKUP):
        return Message("files.markup")
    return None if ending == ".json" or not text else Message("files.unknown_kind")
