"""One file looked at: recognised, recomputed, audited, its signatures and its fingerprint checked."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from model.archive import content
from model.archive.campaign import Campaign
from model.archive.campaign_arrival import PART_BYTES, Arrival, Remark, Signed, both
from model.card.card import Card
from model.card.checks import check
from model.card.report import Finding
from model.exchange.any_file import Reading, read_any
from model.exchange.files import FileUnreadable, open_limited
from model.exchange.printed_text import printed_fingerprints
from model.exchange.scan import MOST_BYTES
from model.paper.faults import DefinitionFaulty
from model.paper.library import Papers
from model.scoring import Scorer, plain
from model.signing import SigningRefused, Verdict, verify_pdf
from model.wording import BagalauError, Message, Said, why

if TYPE_CHECKING:
    from model.signing.trust import Trusted

_MOST_ROWS: Final = 6
"""Rows that a reason names."""

_PDF: Final = b"%PDF-"
_SIGNED: Final = b"/ByteRange"
_WHERE_A_PDF_BEGINS: Final = 1024


class Looked(NamedTuple):
    """A file before it is read: its digest, and its bytes where they are few."""

    digest: str
    content: bytes | None


class Judge:
    """Looks at files for one campaign; holds nothing of any of them."""

    def __init__(self, campaign: Campaign, papers: Papers, trusted: "Trusted | None" = None) -> None:
        """For files of the campaign; `trusted` are the roots that the office believes."""
        self._campaign = campaign
        self._papers = papers
        self._trusted = trusted
        self._scorers: dict[tuple[str, str], Scorer] = {}

    def look(self, path: Path) -> Looked:
        """Read a file for its digest.

        Raises:
            FileUnreadable: missing, forbidden, no ordinary file, or larger than any paper.
        """
        try:
            with open_limited(path, MOST_BYTES) as file:
                return _looked(file)
        except OSError as error:
            details: dict[str, Said] = {"file": path.name, "reason": why(error)}
            raise FileUnreadable(Message("files.unreadable", details)) from None

    def judge(
        self, path: Path, file: str, source: str, looked: Looked, cancelled: Callable[[], bool] | None = None
    ) -> Arrival:
        """What there is to be said of a file.

        Raises:
            DefinitionFaulty: the definition of a paper is not sound.
        """
        arrival = Arrival(file, source, looked.digest, looked.content)
        try:
            reading = read_any(path, self._papers, cancelled=cancelled)
        except DefinitionFaulty:
            raise
        except BagalauError as refusal:
            return arrival._replace(rejected=both(bare(refusal.message)))
        arrival = self._counted(arrival, reading)
        beginning = looked.content[:_WHERE_A_PDF_BEGINS] if looked.content is not None else _beginning(path)
        if _PDF in beginning:
            bytes_now = looked.content if looked.content is not None else path.read_bytes()
            arrival = self._signed(arrival, reading, bytes_now)
        rejected = self._not_of_this_campaign(reading.card)
        return arrival._replace(rejected=rejected and both(rejected))

    def _counted(self, arrival: Arrival, reading: Reading) -> Arrival:
        card = reading.card
        score = self._scorer(card).score(card.values, card.base, card.not_applicable)
        report = check(card, score, reading.findings)
        bars = (both(_faults(card, report.faults)),) if report.faults else ()
        is_card_file = reading.coded is None and reading.recognised is None
        return arrival._replace(
            card=card,
            document="" if is_card_file else content.written(card),
            total=score.total,
            sections=score.sections,
            points=score.rows,
            findings=tuple(map(_remark, report.findings)),
            faults=len(report.faults),
            missing=len(report.missing),
            fingerprint=reading.coded.fingerprint.full if reading.coded else "",
            bars=bars,
            signature="none",
        )

    def _signed(self, arrival: Arrival, reading: Reading, pdf: bytes) -> Arrival:
        found: list[Message] = []
        signed: Signed = "none"
        if _SIGNED in pdf:
            try:
                verdict = verify_pdf(pdf, self._trusted)
                signed = _standing(verdict)
                found += verdict.problems
                found += [problem for one in verdict.signatures for problem in one.problems]
            except SigningRefused as refusal:
                signed = "unproven"
                found.append(refusal.message)
        bars = list(arrival.bars)
        if signed == "broken":
            bars.append(both(Message("ranking.signature_broken")))
        if reading.coded:
            own = reading.coded.fingerprint.short
            printed = printed_fingerprints(pdf)
            if printed and printed != {own}:
                details: dict[str, Said] = {"printed": ", ".join(sorted(printed)), "own": own}
                bars.append(both(Message("inside.printed_differs", details)))
            if reading.coded.draft:
                bars.append(both(Message("ranking.draft")))
        remarks = tuple(Remark("", "intake", "", "", both(one)) for one in found)
        return arrival._replace(bars=tuple(bars), signature=signed, findings=(*arrival.findings, *remarks))

    def _not_of_this_campaign(self, card: Card) -> Message | None:
        campaign = self._campaign
        if campaign.form and (card.paper.id, card.paper.edition) != (campaign.form, campaign.edition):
            return Message("ranking.other_paper")
        if campaign.start and (card.start, card.end) != (campaign.start, campaign.end):
            return Message("ranking.other_period")
        return None

    def _scorer(self, card: Card) -> Scorer:
        key = (card.paper.id, card.paper.edition)
        if key not in self._scorers:
            self._scorers[key] = Scorer(card.paper)
        return self._scorers[key]


def _looked(file: BinaryIO) -> Looked:
    first = file.read(PART_BYTES)
    digest = hashlib.sha256(first)
    if len(first) < PART_BYTES:
        return Looked(digest.hexdigest(), first)
    while part := file.read(PART_BYTES):
        digest.update(part)
    return Looked(digest.hexdigest(), None)


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_WHERE_A_PDF_BEGINS)


def bare(message: Message) -> Message:
    """What is wrong without the name of the file, which stands beside it anyway."""
    fault = message.details.get("fault") if message.code == "files.fault" else None
    return fault if isinstance(fault, Message) else message


def _remark(finding: Finding) -> Remark:
    printed, computed = ("" if one is None else plain(one) for one in (finding.printed, finding.computed))
    return Remark(finding.row or "", finding.kind, printed, computed, both(finding.message))


def _faults(card: Card, faults: tuple[Finding, ...]) -> Message:
    numbers = list(dict.fromkeys(card.paper.rows[one.row].number for one in faults if one.row))
    named = tuple(numbers[:_MOST_ROWS]) + (("…",) if len(numbers) > _MOST_ROWS else ())
    details: dict[str, Said] = {"number": len(faults), "rows": named}
    words = Message("ranking.faults_in_rows" if numbers else "ranking.faults", details)
    total = next((one for one in faults if one.kind == "total" and one.printed is not None), None)
    if total is None or total.printed is None or total.computed is None:
        return words
    told: dict[str, Said] = {"faults": words, "printed": total.printed}
    if not numbers:
        return Message("ranking.faults_and_total", told | {"rows": total.message.details["rows"]})
    if total.printed != total.computed:
        return Message("ranking.faults_and_method", told | {"computed": total.computed})
    return words


def _standing(verdict: Verdict) -> Signed:
    if not verdict.sound:
        return "broken"
    proven = all(one.trusted and one.genuine for one in verdict.signatures)
    return "sound" if proven and verdict.signatures else "unproven"
