"""Reads and checks every card of a folder; one that cannot be read stops nothing."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Final

from model.card.audit import AuditedCard, FolderAudit, UnreadFile, audited
from model.exchange.any_file import read_any
from model.exchange.check_table import CheckTable
from model.exchange.files import FileUnreadable
from model.paper.faults import DefinitionFaulty
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import BagalauError, Message, Said, why

MOST_FILES: Final = 20_000
"""A region has a thousand schools; a folder with more files than this is hardly one of cards."""

Progress = Callable[[int, int, str], None]
"""Told before each file how many of how many are done, and which one is next; at the end "" is next."""

_NOT_CARDS: Final = frozenset({"thumbs.db", "desktop.ini"})
_BESIDE: Final = (".", "~$")
"""Beginnings of names that programs give to files of their own beside a document."""


def audit_folder(
    folder: Path,
    papers: Papers,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    without: Collection[Path] = (),
) -> FolderAudit:
    """Check every card in a folder and in the folders below it, by file name.

    Args:
        folder: the folder.
        papers: the papers that are known.
        progress: told before each file, and at the end.
        cancelled: asked before each file and within long ones; what was checked by then is given back.
        without: files that are not looked at, such as the one the findings are written to.

    Raises:
        FileUnreadable: there is no such folder, it cannot be listed, or it holds no file, or too many.
        DefinitionFaulty: the definition of a paper is not sound.
    """
    files = files_in(folder, without)
    stop = cancelled or (lambda: False)
    cards: list[AuditedCard] = []
    unread: list[UnreadFile] = []
    passed: list[str] = []
    scorers: dict[str, Scorer] = {}
    stopped = False
    for done, path in enumerate(files):
        name = path.relative_to(folder).as_posix()
        if progress:
            progress(done, len(files), name)
        if stop():
            stopped = True
            break
        try:
            reading = read_any(path, papers, cancelled=stop)
        except DefinitionFaulty:
            raise
        except CheckTable:
            passed.append(name)
        except BagalauError as refusal:
            unread.append(UnreadFile(name, _reason(refusal.message)))
        else:
            paper = reading.card.paper
            if paper.digest not in scorers:
                scorers[paper.digest] = Scorer(paper)
            cards.append(audited(name, reading.card, reading.findings, scorers[paper.digest]))
    if stopped or (files and stop()):
        # A long file that was given up half-way has said so as its reason; it is not unreadable.
        kept = tuple(one for one in unread if not _given_up(one.reason))
        return FolderAudit(tuple(cards), kept, stopped=True, passed=tuple(passed))
    if progress:
        progress(len(files), len(files), "")
    return FolderAudit(tuple(cards), tuple(unread), passed=tuple(passed))


def files_in(folder: Path, without: Collection[Path] = ()) -> list[Path]:
    """The files in a folder that may be cards, sorted.

    Raises:
        FileUnreadable: as `audit_folder`.
    """
    left_out = {path.resolve() for path in without}
    try:
        if not folder.is_dir():
            reason = Message("system.no_such_file")
            raise FileUnreadable(Message("files.unreadable", {"file": str(folder), "reason": reason}))
        next(folder.iterdir(), None)
        found = []
        for path in _walk(folder):
            if path.resolve() not in left_out:
                found.append(path)
            if len(found) > MOST_FILES:
                raise FileUnreadable(Message("files.too_many", {"file": folder.name, "most": MOST_FILES}))
    except OSError as error:
        details: dict[str, Said] = {"file": folder.name or str(folder), "reason": why(error)}
        raise FileUnreadable(Message("files.unreadable", details)) from None
    if not found:
        raise FileUnreadable(Message("files.no_cards", {"file": folder.name or str(folder)}))
    return sorted(found)


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        names = path.relative_to(folder).parts
        hidden = any(name.startswith(_BESIDE) for name in names) or path.name.lower() in _NOT_CARDS
        if not hidden and path.is_file():
            yield path


def _reason(refusal: Message) -> Message:
    """Why a file was not read, without its name, which stands beside the reason."""
    details = refusal.details
    if refusal.code == "files.fault" and isinstance(details["fault"], Message):
        return details["fault"]
    if refusal.code == "files.unreadable":
        return Message("files.not_read", {"reason": details["reason"]})
    return refusal


def _given_up(reason: Message) -> bool:
    return reason.code == "code.cancelled"
