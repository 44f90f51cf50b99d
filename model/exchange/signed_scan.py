"""The scan of a paper that was signed by hand: whether it is of the revision that it is attached to."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from model.card.code import CodeRefused
from model.card.fingerprint import Fingerprint
from model.exchange.files import FileUnreadable, read_limited
from model.exchange.printed_text import printed_fingerprints
from model.exchange.scan import Progress, is_paper, read_paper
from model.paper.library import Papers
from model.wording import Message, Said

_OF_SEVERAL: Final = frozenset({"code.several", "code.not_together"})
_NAMED: Final = frozenset({"code.elsewhere", "code.elsewhere_revision"})
"""What is said of a code that only names its card."""


class ScanRefused(FileUnreadable):
    """The file is of another card, or of another revision; the message names both."""


class Scan(NamedTuple):
    """A scan that may be attached.

    Attributes:
        recognised: whether it says itself, by its code or its pages, that it is of the revision.
    """

    name: str
    content: bytes
    recognised: bool


class Of(NamedTuple):
    """The revision that the scan must be of: its number and the fingerprint of its card."""

    number: int
    fingerprint: Fingerprint


class _Said(NamedTuple):
    """What a paper says of itself: the short fingerprint of its card, and the revision if it names one."""

    fingerprint: str
    revision: int | None


def scan_of(
    path: Path,
    of: Of,
    most: int,
    papers: Papers,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Scan:
    """The scan with its content. One that nobody can read a code from is taken as it is.

    Args:
        path: of the file.
        of: what it must be of.
        most: bytes.
        papers: the papers that are known.
        progress: told after every page.
        cancelled: asked before every page.

    Raises:
        FileUnreadable: missing, forbidden, a folder or too large.
        ScanRefused: it is of another card or another revision, or of several.
    """
    content = read_limited(path, most)
    said = _said(path, papers, progress, cancelled)
    own = of.fingerprint.short
    printed = printed_fingerprints(content)
    others = sorted((printed | ({said.fingerprint} if said else set())) - {own})
    details: dict[str, Said] = {"number": of.number, "own": own}
    if others:
        raise _refused(path, Message("inside.scan_of_another", details | {"other": ", ".join(others)}))
    if said and said.revision is not None and said.revision != of.number:
        other = Message("inside.scan_of_revision", details | {"other": said.revision})
        raise _refused(path, other)
    return Scan(path.name, content, recognised=bool(said or printed))


def _said(
    path: Path, papers: Papers, progress: Progress | None, cancelled: Callable[[], bool] | None
) -> _Said | None:
    if not is_paper(path):
        return None
    try:
        coded = read_paper(path, papers, progress, cancelled)
    except CodeRefused as refusal:
        fault = refusal.message.details.get("fault")
        if not isinstance(fault, Message):
            return None
        if fault.code in _OF_SEVERAL:
            raise _refused(path, fault) from None
        if fault.code in _NAMED:
            revision = fault.details.get("revision")
            return _Said(str(fault.details["fingerprint"]), revision if isinstance(revision, int) else None)
        return None  # nobody can read it
    return _Said(coded.fingerprint.short, coded.revision)


def _refused(path: Path, fault: Message) -> ScanRefused:
    return ScanRefused(Message("files.fault", {"file": path.name, "fault": fault}))
