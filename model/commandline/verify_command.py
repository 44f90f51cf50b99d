"""`verify`: who signed a PDF, whether it is still what was signed, and which card it shows."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from model.commandline.output import write_json, write_line
from model.commandline.paper_inside import Inside, inside_entry, inside_lines, look_inside
from model.commandline.sign_command import LONGEST_PDF
from model.exchange.files import read_limited
from model.paper.library import Papers
from model.signing import (
    Certificate,
    Signature,
    SigningRefused,
    Verdict,
    read_trusted,
    verify_detached,
    verify_pdf,
)
from model.signing.words import lines_of, whose
from model.wording import BagalauError, Language, Message, say

if TYPE_CHECKING:
    from model.signing.trust import Trusted

_LONGEST_SIGNATURE: Final = LONGEST_PDF + 16 * 1024 * 1024
"""A signature may hold the whole document."""


class NotVerified(BagalauError):
    """What cannot be checked at all; the message names the file and says why."""


class Wanted(NamedTuple):
    """What the user names beside the PDF.

    Attributes:
        trusted: folder of root certificates.
        detached: file of signatures.
        card, archive: a card file and an archive to compare the card on the paper with.
    """

    trusted: Path | None = None
    detached: Path | None = None
    card: Path | None = None
    archive: Path | None = None


def verify_file(path: Path, wanted: Wanted, papers: Papers, language: Language, *, as_json: bool) -> int:
    """Write what is to be thought of the signatures and the card; exit code 0 if nothing is wrong, else 1.

    Raises:
        FileUnreadable, CardRefused, ArchiveError: a file cannot be read.
        NotVerified: the file is no PDF, or the other one no signature.
        TrustRefused: the folder of roots does not serve.
    """
    content = read_limited(path, LONGEST_PDF)
    trusted = read_trusted(wanted.trusted) if wanted.trusted else None
    if wanted.detached:
        verdict = _detached(content, wanted.detached, trusted)
    else:
        try:
            verdict = verify_pdf(content, trusted)
        except SigningRefused as refusal:
            raise _not_verified(path, refusal) from None
    inside = look_inside(path, content, papers, language, wanted.card, wanted.archive)
    if as_json:
        write_json(_document(verdict, inside, language))
    else:
        _write(verdict, inside, wanted.detached, language)
    return 0 if verdict.sound and not inside.problems() else 1


def _detached(content: bytes, detached: Path, trusted: "Trusted | None") -> Verdict:
    """Signatures of a file of their own; those inside of the PDF, should there be any, go after them."""
    try:
        verdict = verify_detached(content, read_limited(detached, _LONGEST_SIGNATURE), trusted)
    except SigningRefused as refusal:
        raise _not_verified(detached, refusal) from None
    try:
        inside = verify_pdf(content, trusted)
    except SigningRefused:
        return verdict  # a detached signature may belong to any kind of file
    problems = tuple(problem for problem in inside.problems if problem.code != "signing.not_signed")
    return Verdict(verdict.signatures + inside.signatures, problems)


def _not_verified(file: Path, refusal: SigningRefused) -> NotVerified:
    return NotVerified(Message("files.fault", {"file": file.name, "fault": refusal.message}))


def _document(verdict: Verdict, inside: Inside, language: Language) -> dict[str, object]:
    problems = (*verdict.problems, *inside.problems())
    return {
        "valid": verdict.sound and not inside.problems(),
        "signatures": [_entry(signature, language) for signature in verdict.signatures],
        "problems": [say(problem, language) for problem in problems],
        **inside_entry(inside),
    }


def _entry(signature: Signature, language: Language) -> dict[str, object]:
    certificate = signature.certificate
    return {
        "field": signature.field or None,
        "place_of": signature.role,
        "timestamp": signature.is_timestamp,
        "valid": signature.sound,
        "certificate": certificate and _certificate_entry(certificate),
        "signed_at": signature.signed_at and signature.signed_at.isoformat(),
        "method": signature.method,
        "unchanged": signature.unchanged,
        "genuine": signature.genuine,
        "covers": signature.covers,
        "later": signature.later,
        "visible": signature.visible,
        "trusted": signature.trusted,
        "trusted_by": signature.trusted_by or None,
        "revocation": "not_checked",
        "problems": [say(problem, language) for problem in signature.problems],
        "remarks": [say(remark, language) for remark in signature.remarks],
    }


def _certificate_entry(certificate: Certificate) -> dict[str, object]:
    return {
        "number": certificate.number,
        "owner": certificate.owner,
        "organisation": certificate.organisation,
        "post": certificate.post,
        "issuer": certificate.issuer,
        "valid_from": certificate.valid_from.isoformat(),
        "valid_to": certificate.valid_to.isoformat(),
        "key": certificate.key,
        "gost": certificate.gost,
    }


def _write(verdict: Verdict, inside: Inside, detached: Path | None, language: Language) -> None:
    write_line(say(Message("signing.count", {"number": len(verdict.signatures)}), language))
    for number, signature in enumerate(verdict.signatures, start=1):
        title = say(Message("signing.numbered", {"number": number}), language)
        place = whose(signature, detached.name if detached else None)
        write_line()
        write_line(f"{title} ({say(place, language)})" if place else title)
        for line in lines_of(signature):
            write_line(f"  {say(line, language)}")
        for problem in signature.problems:
            write_line(f"  {say(Message('signing.problem', {'text': problem}), language)}")
        for remark in signature.remarks:
            write_line(f"  {say(Message('signing.remark', {'text': remark}), language)}")
    write_line()
    write_line("\n".join(inside_lines(inside, language)))
    write_line()
    for problem in (*verdict.problems, *inside.problems()):
        write_line(say(Message("signing.problem", {"text": problem}), language))
    if verdict.sound and not inside.problems():
        write_line(say(Message("signing.all_sound"), language))
