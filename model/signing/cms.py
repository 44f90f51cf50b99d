"""One signature as CMS carries it (RFC 5652), in a PDF or in a file: what it says, and whether it holds."""

from collections.abc import Coroutine, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from model.signing.algorithms import GOST, digests, hash_is_weak, hash_name, is_gost
from model.signing.certificate import certificate_facts
from model.signing.document import broken
from model.signing.facts import UNSPOILT, Certificate, Covers, Later, Role, Signature
from model.signing.library import Asn1, run
from model.signing.overlay import Laid
from model.signing.trust import Trusted
from model.wording import Message

_CLOCKS_DIFFER: Final = timedelta(hours=26)
_ALTERED: Final[Mapping[Later, str]] = {
    "bytes": "signing.altered_bytes",
    "metadata": "signing.altered_metadata",
    "fields": "signing.altered_fields",
    "annotations": "signing.altered_annotations",
    "content": "signing.altered_after",
    "unknown": "signing.altered_unclear",
}


class Where(NamedTuple):
    """What the place of a signature tells of it; the defaults are of one in a file of its own.

    Attributes:
        further: another person's signature stood in the file before it.
        laid: its mark lies on the page elsewhere than in the place kept for it.
    """

    field: str = ""
    role: Role | None = None
    covers: Covers = "whole"
    later: Later = "none"
    visible: bool = True
    further: bool = False
    laid: Laid | None = None
    is_timestamp: bool = False
    signed_at: datetime | None = None
    spoilt: bool = False


class Outcome(NamedTuple):
    """What the mathematics says: made with the key of the certificate, and the root it chains to."""

    genuine: bool | None
    root: str = ""


def signer_info(signed_data: Asn1) -> Asn1:
    """The one signer of the data."""
    (info,) = signed_data["signer_infos"]
    return info


def certificate_of(signed_data: Asn1) -> Asn1:
    """The signer's certificate, as asn1crypto has it; None if it did not come along."""
    from pyhanko.sign.general import CMSExtractionError, extract_certificate_info

    try:
        return extract_certificate_info(signed_data).signer_cert
    except CMSExtractionError:
        return None


def attribute(info: Asn1, kind: str) -> Asn1:
    """The value of a signed attribute; None if there is none, or more than one."""
    values = [
        value
        for signed in info["signed_attrs"]
        if signed["type"].native == kind
        for value in signed["values"]
    ]
    return values[0].native if len(values) == 1 else None


def is_unchanged(signed_data: Asn1, content: bytes) -> bool | None:
    """Whether the signature was made of this content; None if the digest cannot be computed here."""
    info, inside = signer_info(signed_data), signed_data["encap_content_info"]
    if inside["content_type"].native == "tst_info":
        imprint = inside["content"].parsed["message_imprint"]
        algorithm, claimed = imprint["hash_algorithm"], imprint["hashed_message"].native
    else:
        algorithm, claimed = info["digest_algorithm"], attribute(info, "message_digest")
    possible = digests(algorithm, content)
    return claimed in possible if possible and claimed is not None else None


def is_consistent(signed_data: Asn1) -> bool:
    """Whether the few parts that no signature covers are as they must be: a byte flipped there shows here."""
    from asn1crypto import core

    info = signer_info(signed_data)
    own = info["digest_algorithm"]
    if {signed_data["version"].native, info["version"].native} - {"v1", "v3"}:
        return False
    if is_gost(own["algorithm"].dotted):
        return True
    for algorithm in (own, *signed_data["digest_algorithms"]):
        parameters = algorithm["parameters"]
        if parameters is not core.VOID and parameters.dump() not in {b"", core.Null().dump()}:
            return False
    named = {algorithm["algorithm"].dotted for algorithm in signed_data["digest_algorithms"]}
    tag = info["signed_attrs"].dump()[:1]
    return own["algorithm"].dotted in named and tag in {b"", b"\xa0"}


def outcome_of(work: Coroutine[Any, Any, Any]) -> Outcome:
    """What the library's check comes to."""
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        status = run(work)
    except (UnsupportedAlgorithm, NotImplementedError):
        return Outcome(None)
    except broken():
        return Outcome(genuine=False)
    root = ""
    if status.trusted:
        root = certificate_facts(status.validation_path.first).owner
    return Outcome(bool(status.valid), root)


def validation_context(certificate: Certificate, signed_at: datetime | None, trusted: Trusted | None) -> Asn1:
    """The library's settings: these roots alone, no network, and the moment of signing.

    A signature made out of the certificate's term is a fault of its own; the chain is looked at within it.
    """
    from pyhanko_certvalidator import ValidationContext

    moment = signed_at or datetime.now(UTC)
    return ValidationContext(
        trust_roots=list(trusted.roots if trusted else ()),
        other_certs=list(trusted.others if trusted else ()),
        moment=min(max(moment, certificate.valid_from), certificate.valid_to),
        allow_fetching=False,
        revocation_mode="soft-fail",
    )


def any_key_usage() -> Asn1:
    """The library knows fewer uses than authorities write; `Certificate.for_documents` tells."""
    from pyhanko.sign.validation.settings import KeyUsageConstraints

    return KeyUsageConstraints(key_usage=set(), extd_key_usage=None)


def gost_in(signed_data: Asn1, certificate: Asn1) -> str:
    """The ГОСТ algorithm that keeps the mathematics from being checked; empty if there is none."""
    info = signer_info(signed_data)
    identifiers = [
        certificate.public_key["algorithm"]["algorithm"].dotted if certificate else "",
        info["signature_algorithm"]["algorithm"].dotted,
        info["digest_algorithm"]["algorithm"].dotted,
    ]
    found = [identifier for identifier in identifiers if is_gost(identifier)]
    return GOST.get(found[0], f"ГОСТ ({found[0]})") if found else ""


def as_signature(
    signed_data: Asn1, where: Where, unchanged: bool | None, outcome: Outcome, trusted: Trusted | None
) -> Signature:
    """Everything known of a signature, and what follows from it."""
    info, raw = signer_info(signed_data), certificate_of(signed_data)
    certificate = certificate_facts(raw) if raw else None
    gost = gost_in(signed_data, raw)
    weak = hash_is_weak(info["digest_algorithm"]) or bool(certificate and certificate.weak)
    method = hash_name(info["digest_algorithm"])
    # A signature that does not hold says nothing about its certificate: no chain is looked for.
    asked = trusted is not None and unchanged is not False and outcome.genuine is not False
    problems = [
        *_faults_of_content(where, unchanged, outcome, gost),
        *_faults_of_mark(where),
        *_faults_of_certificate(certificate, where.signed_at),
        *([Message("signing.weak", {"method": method})] if weak else ()),
        *(_faults_of_chain(outcome, gost) if asked else ()),
    ]
    return Signature(
        field=where.field,
        role=where.role,
        is_timestamp=where.is_timestamp,
        certificate=certificate,
        signed_at=where.signed_at,
        method=method,
        unchanged=unchanged,
        genuine=outcome.genuine,
        covers=where.covers,
        later=where.later,
        visible=where.visible,
        trusted=bool(outcome.root) if asked else None,
        trusted_by=outcome.root,
        problems=tuple(problems),
        remarks=(*_remarks(certificate, where, unchanged, gost), *_remarks_on_issuer(raw, outcome)),
    )


def unreadable(where: Where) -> Signature:
    """A signature of which nothing can be told but that it is there."""
    return Signature(
        field=where.field,
        role=where.role,
        is_timestamp=False,
        certificate=None,
        signed_at=None,
        method="",
        unchanged=None,
        genuine=None,
        covers="unclear",
        later="unknown",
        visible=where.visible,
        trusted=None,
        trusted_by="",
        problems=(Message("signing.signature_unreadable"),),
        remarks=(),
    )


def _faults_of_content(
    where: Where, unchanged: bool | None, outcome: Outcome, gost: str
) -> Sequence[Message]:
    if (unchanged is False or where.spoilt) and where.field and where.covers == "unclear":
        return [Message("signing.rewritten")]
    if unchanged is False or where.spoilt:
        return [Message("signing.changed" if where.field else "signing.of_another_file")]
    faults = []
    if outcome.genuine is False:
        faults.append(Message("signing.forged"))
    elif outcome.genuine is None and not gost:
        faults.append(Message("signing.unknown_algorithm"))
    if where.covers == "unclear":
        faults.append(Message("signing.covers_unclear"))
    elif where.later not in UNSPOILT:
        faults.append(Message(_ALTERED[where.later]))
    return faults


def _faults_of_mark(where: Where) -> Sequence[Message]:
    """A signature that was put beside another so that a reader of the paper is misled."""
    if where.is_timestamp:
        return []
    if not where.visible and where.further:
        return [Message("signing.hidden")]
    if where.laid and where.laid.hides != "nothing":
        code = "signing.mark_over_text" if where.laid.hides == "text" else "signing.mark_over_mark"
        return [Message(code, {"page": where.laid.page})]
    return []


def _faults_of_certificate(certificate: Certificate | None, signed_at: datetime | None) -> Sequence[Message]:
    if certificate is None:
        return [Message("signing.no_certificate")]
    moment = signed_at or datetime.now().astimezone()
    fault = certificate.term_fault(moment)
    if fault is None:
        return []
    return [Message("signing.signed_out_of_term", {"fault": fault, "day": f"{moment:%d.%m.%Y}"})]


def _faults_of_chain(outcome: Outcome, gost: str) -> Sequence[Message]:
    if outcome.root:
        return []
    return [Message("signing.chain_unchecked" if gost else "signing.not_trusted")]


def _remarks_on_issuer(raw: Asn1, outcome: Outcome) -> Sequence[Message]:
    """Anybody can make a certificate with any name on it, unless another vouches for it."""
    if raw is None or outcome.root or not raw.self_issued:
        return []
    return [Message("signing.self_issued")]


def _remarks(
    certificate: Certificate | None, where: Where, unchanged: bool | None, gost: str
) -> Sequence[Message]:
    now = datetime.now().astimezone()
    remarks = []
    if gost:
        remarks.append(Message("signing.gost_unchecked", {"method": gost}))
    if gost and unchanged is None:
        remarks.append(Message("signing.digest_unchecked"))
    if where.signed_at is None:
        remarks.append(Message("signing.no_time"))
    elif where.signed_at > now + _CLOCKS_DIFFER:
        remarks.append(Message("signing.in_the_future"))
    if certificate and where.signed_at and certificate.term_fault(where.signed_at) is None:
        fault = certificate.term_fault(now)
        if fault:
            remarks.append(Message("signing.out_of_term_now", {"fault": fault}))
    if certificate and not certificate.for_documents and not where.is_timestamp:
        remarks.append(Message("signing.not_for_documents"))
    if not where.visible and not where.further and not where.is_timestamp:
        remarks.append(Message("signing.invisible"))
    if where.laid and where.laid.hides == "nothing":
        remarks.append(Message("signing.mark_elsewhere", {"page": where.laid.page}))
    return remarks
