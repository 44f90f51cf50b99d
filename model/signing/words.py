"""What is said of a signature, line by line, by the command and by the window alike."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from model.signing.facts import Certificate, Signature, day_text, moment_text
from model.wording import Message

_PLACES: Final = {"head": "signing.place_of_head", "authority": "signing.place_of_authority"}
_COVERS: Final = {
    "whole": "signing.covers_whole",
    "part": "signing.covers_part",
    "unclear": "signing.covers_other",
}
_LATER: Final = {
    "signatures": "signing.later_allowed",
    "evidence": "signing.later_evidence",
    "bytes": "signing.later_bytes",
    "metadata": "signing.later_metadata",
    "fields": "signing.later_fields",
    "annotations": "signing.later_annotations",
    "content": "signing.later_other",
    "unknown": "signing.later_unknown",
}
_BYTES: Final = {
    True: "signing.bytes_same",
    False: "signing.bytes_changed",
    None: "signing.bytes_unknown",
}


def whose(signature: Signature, detached: str | None) -> Message | None:
    """In whose place the signature stands; `detached` is the name of the file of signatures, if any."""
    if signature.is_timestamp:
        return Message("signing.of_timestamp")
    if signature.role:
        return Message(_PLACES[signature.role])
    if not signature.field and detached:
        return Message("signing.of_file", {"file": detached})
    return None


def lines_of(signature: Signature) -> Iterator[Message]:
    """Who, by which certificate, when, of what, trusted by whom; problems and remarks are told apart."""
    certificate = signature.certificate
    if certificate is None:
        yield Message("signing.owner_unknown")
    else:
        yield Message(
            "signing.owner" if signature.genuine else "signing.owner_named", {"owner": certificate.owner}
        )
        yield from _certificate_lines(certificate)
    if signature.signed_at:
        code = "signing.time_of_service" if signature.is_timestamp else "signing.time"
        yield Message(code, {"time": moment_text(signature.signed_at.astimezone())})
    if certificate and signature.method:
        yield Message("signing.method", {"key": certificate.key, "method": signature.method})
    yield from _content_lines(signature)
    if signature.unchanged is False or signature.genuine is False:
        yield Message("signing.chain_of_broken")
    elif signature.trusted is None:
        yield Message("signing.chain_not_asked")
    elif signature.trusted:
        yield Message("signing.chain_trusted", {"root": signature.trusted_by})
    else:
        yield Message("signing.chain_broken")
    yield Message("signing.revocation")


def _certificate_lines(certificate: Certificate) -> Iterator[Message]:
    if certificate.organisation and certificate.organisation != certificate.owner:
        yield Message("signing.organisation", {"organisation": certificate.organisation})
    if certificate.post:
        yield Message("signing.post", {"post": certificate.post})
    now = datetime.now().astimezone()
    details = {
        "number": certificate.number,
        "start": day_text(certificate.valid_from, now),
        "end": day_text(certificate.valid_to, now),
        "issuer": certificate.issuer,
    }
    yield Message("signing.certificate", details)


def _content_lines(signature: Signature) -> Sequence[Message]:
    lines = [Message(_BYTES[signature.unchanged])]
    if signature.field:
        lines.append(Message(_COVERS[signature.covers]))
        if signature.later != "none" and signature.covers != "unclear":
            lines.append(Message(_LATER[signature.later]))
    return lines
