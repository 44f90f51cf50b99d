"""Checks the signatures of one PDF and reads the card on it: the work, without a window."""

from pathlib import Path
from typing import Final, NamedTuple

from gui.job import Asked, Report
from model.card.card import Card
from model.card.code import CodedCard, CodeRefused
from model.exchange.files import read_limited
from model.exchange.printed_text import printed_fingerprints
from model.exchange.scan import read_paper
from model.paper.library import Papers
from model.signing import SigningRefused, Verdict, read_trusted, verify_detached, verify_pdf
from model.wording import BagalauError, Message

_LONGEST_PDF: Final = 128 * 1024 * 1024
_LONGEST_SIGNATURE: Final = _LONGEST_PDF + 16 * 1024 * 1024

_NOT_OF_CONTENT: Final = {"signing.not_trusted", "signing.chain_unchecked", "signing.hidden"}
"""What the window tells, and leaves to the user: programs with ГОСТ keys often leave no mark on the paper."""


class NotChecked(BagalauError):
    """What cannot be checked at all; the message names the file and says why."""


class Sources(NamedTuple):
    """What is checked.

    Attributes:
        detached: a file of signatures; None where they are in the PDF.
        trusted: folder of root certificates; None where nobody is trusted.
    """

    pdf: Path
    detached: Path | None
    trusted: Path | None


class Checked(NamedTuple):
    """What came out.

    Attributes:
        content, signature: of the files that were checked; the signature is b"" without such a file.
        coded: the card on the paper; None if there is none to be had.
        no_card: why.
        printed: fingerprints that stand on its pages in words.
    """

    sources: Sources
    content: bytes
    signature: bytes
    verdict: Verdict
    coded: CodedCard | None
    no_card: Message | None
    printed: frozenset[str] = frozenset()

    @property
    def card(self) -> Card | None:
        """The card on the paper."""
        return self.coded.card if self.coded else None

    @property
    def agrees(self) -> bool | None:
        """Whether the printed fingerprint is that of the card; None where one of them is not there."""
        if self.coded is None or not self.printed:
            return None
        return self.printed == {self.coded.fingerprint.short}

    @property
    def spoilt(self) -> bool:
        """Whether nobody has signed, or what speaks against a signature or the paper is of its content."""
        persons = [one for one in self.verdict.signatures if not one.is_timestamp]
        problems = [*self.verdict.problems, *(fault for one in persons for fault in one.problems)]
        return (
            not persons
            or self.agrees is False
            or any(problem.code not in _NOT_OF_CONTENT for problem in problems)
        )

    @property
    def unproved(self) -> bool:
        """Whether the mathematics of a signature was not checked: ГОСТ."""
        return any(one.genuine is None for one in self.verdict.signatures)


def checked(sources: Sources, papers: Papers, report: Report, given_up: Asked) -> Checked:
    """Every signature, and the card that the code on the paper carries.

    Raises:
        NotChecked, FileUnreadable, TrustRefused: with the reason.
    """
    content = read_limited(sources.pdf, _LONGEST_PDF)
    trusted = read_trusted(sources.trusted) if sources.trusted else None
    signature = b""
    try:
        verdict = verify_pdf(content, trusted)
    except SigningRefused as refusal:
        raise _not_checked(sources.pdf, refusal) from None
    if sources.detached:
        signature = read_limited(sources.detached, _LONGEST_SIGNATURE)
        try:
            outside = verify_detached(content, signature, trusted)
        except SigningRefused as refusal:
            raise _not_checked(sources.detached, refusal) from None
        problems = tuple(problem for problem in verdict.problems if problem.code != "signing.not_signed")
        verdict = Verdict(outside.signatures + verdict.signatures, problems)
    try:
        coded, no_card = read_paper(sources.pdf, papers, report, given_up), None
    except CodeRefused as refusal:
        coded, no_card = None, refusal.message
    return Checked(sources, content, signature, verdict, coded, no_card, printed_fingerprints(content))


def _not_checked(file: Path, refusal: SigningRefused) -> NotChecked:
    return NotChecked(Message("files.fault", {"file": file.name, "fault": refusal.message}))
