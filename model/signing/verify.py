"""Checks every signature that stands in a PDF."""

import re
from datetime import datetime
from io import BytesIO
from typing import Final

from model.signing import cms
from model.signing.certificate import certificate_facts
from model.signing.document import broken, covered, is_visible, opened, signature_fields, traces_of_signatures
from model.signing.facts import ROLES, Covers, Later, Role, Signature, Verdict
from model.signing.library import Pdf
from model.signing.refused import SigningRefused
from model.signing.trust import Trusted
from model.wording import Message

_HEXADECIMAL: Final = re.compile(rb"<(?:[0-9A-Fa-f]{2})*>")


def verified(pdf: bytes, trusted: Trusted | None) -> Verdict:
    """All signatures of a PDF and what is to be thought of them.

    Args:
        pdf: the file.
        trusted: roots that the user believes; None if he named none.

    Raises:
        SigningRefused: it is no PDF, or is locked with a password.
    """
    traces = traces_of_signatures(pdf)
    try:
        reader = opened(BytesIO(pdf))
    except SigningRefused as refusal:
        if traces and refusal.message.code == "signing.not_a_pdf":
            return Verdict((), (Message("signing.damaged"),))
        raise
    filled = [(name, field) for name, value, field in signature_fields(reader) if value is not None]
    found = sorted(
        (_checked(pdf, reader, name, field, trusted) for name, field in filled), key=lambda pair: pair[0]
    )
    signatures = tuple(signature for _, signature in found)
    problems = []
    if traces > len(filled):
        problems.append(Message("signing.stray", {"number": traces - len(filled)}))
    if not signatures:
        problems.append(Message("signing.not_signed"))
    return Verdict(signatures, tuple(problems))


def _checked(
    pdf: bytes, reader: Pdf, name: str, field: Pdf, trusted: Trusted | None
) -> tuple[int, Signature]:
    """The signature of a field, after the number of the revision in which it came."""
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    where = cms.Where(field=name, role=_role(name))
    revision = 0
    try:
        where = where._replace(visible=is_visible(field))
        embedded = EmbeddedPdfSignature(reader, field, name)
        revision = embedded.signed_revision
        return revision, _signature(pdf, embedded, where, trusted)
    except broken():
        return revision, cms.unreadable(where)


def _role(name: str) -> Role | None:
    return next((role for role in ROLES if role == name), None)


def _signature(pdf: bytes, embedded: Pdf, where: cms.Where, trusted: Trusted | None) -> Signature:
    embedded.coverage = embedded.evaluate_signature_coverage()
    is_timestamp = embedded.sig_object_type == "/DocTimeStamp"
    where = where._replace(
        covers=_covers(embedded),
        later=_later(embedded),
        is_timestamp=is_timestamp,
        signed_at=_signed_at(embedded),
        spoilt=not (_is_whole(pdf, embedded) and cms.is_consistent(embedded.signed_data)),
    )
    unchanged = cms.is_unchanged(embedded.signed_data, covered(pdf, embedded.byte_range))
    outcome = _outcome(embedded, where, trusted)
    if unchanged is None and not cms.gost_in(embedded.signed_data, cms.certificate_of(embedded.signed_data)):
        unchanged = outcome.genuine
    return cms.as_signature(embedded.signed_data, where, unchanged, outcome, trusted)


def _covers(embedded: Pdf) -> Covers:
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    match embedded.coverage:
        case SignatureCoverageLevel.ENTIRE_FILE:
            return "whole"
        case SignatureCoverageLevel.ENTIRE_REVISION:
            return "part"
        case _:
            return "unclear"


def _later(embedded: Pdf) -> Later:
    """What was done to the file after the signature, as the library's own rules see it."""
    from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel

    try:
        change = embedded.evaluate_modifications(DEFAULT_DIFF_POLICY)
    except broken():
        return "unknown"
    if not isinstance(change, DiffResult):
        return "forbidden"
    level = change.modification_level
    limit = embedded.docmdp_level
    if level == ModificationLevel.OTHER or (limit is not None and level.value > limit.value):
        return "forbidden"
    return "none" if level == ModificationLevel.NONE else "allowed"


def _signed_at(embedded: Pdf) -> datetime | None:
    if embedded.sig_object_type == "/DocTimeStamp":
        token: Pdf = embedded.signed_data["encap_content_info"]["content"].parsed
        told: datetime = token["gen_time"].native
        return told
    moment: datetime | None = embedded.self_reported_timestamp
    # The dictionary's own entry may lack a time zone, and then cannot be compared with anything.
    return moment if moment is None or moment.tzinfo else moment.astimezone()


def _is_whole(pdf: bytes, embedded: Pdf) -> bool:
    """Whether the gap that the signature leaves holds the signature, zeros after it, and nothing else.

    The gap is covered by nothing, so whatever else stands in it could be put there by anyone.
    """
    from asn1crypto import parser

    gap = pdf[int(embedded.byte_range[1]) : int(embedded.byte_range[2])]
    if not _HEXADECIMAL.fullmatch(gap) or bytes.fromhex(gap[1:-1].decode()) != embedded.pkcs7_content:
        return False
    parts = parser.parse(embedded.pkcs7_content)[3:]
    kind = parser.peek(parts[1])
    value = parser.peek(parts[1][kind:])
    tail = embedded.pkcs7_content[sum(len(part) for part in parts) :]
    return kind + value == len(parts[1]) and not tail.strip(b"\x00")


def _outcome(embedded: Pdf, where: cms.Where, trusted: Trusted | None) -> cms.Outcome:
    from pyhanko.sign.validation import pdf_embedded

    raw = cms.certificate_of(embedded.signed_data)
    if raw is None or cms.gost_in(embedded.signed_data, raw):
        return cms.Outcome(None)
    facts = certificate_facts(raw)
    context = cms.validation_context(facts, where.signed_at, trusted)
    if where.is_timestamp:
        return cms.outcome_of(pdf_embedded.async_validate_pdf_timestamp(embedded, context, skip_diff=True))
    return cms.outcome_of(
        pdf_embedded.async_validate_pdf_signature(
            embedded, context, key_usage_settings=cms.any_key_usage(), skip_diff=True
        )
    )
