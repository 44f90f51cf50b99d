"""Checks every signature that stands in a PDF."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Final, NamedTuple

from model.signing import cms
from model.signing.certificate import certificate_facts
from model.signing.document import broken, covered, is_visible, opened, signature_fields, traces_of_signatures
from model.signing.facts import ROLES, UNSPOILT, Covers, Later, Role, Signature, Verdict
from model.signing.later import changes, without_tail, worst
from model.signing.library import Pdf
from model.signing.overlay import Laid, Mark, laid, marks_of
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
    reader = _opened(pdf, traces)
    if reader is None:
        return Verdict((), (Message("signing.damaged"),))
    places = _places(reader)
    signed = _signed_revisions(places)
    last = max((_end(place.embedded) for place in places if place.embedded), default=0)
    kinds = changes(reader, pdf, signed, last)
    found = []
    for number, place in enumerate(places):
        further = any(not _is_timestamp(other.embedded) for other in places[:number])
        where = cms.Where(field=place.name, role=_role(place.name), further=further)
        found.append(_checked(pdf, place, where, _Around(places[:number], kinds), trusted))
    problems = []
    if traces > len(places):
        problems.append(Message("signing.stray", {"number": traces - len(places)}))
    if not places:
        problems.append(Message("signing.not_signed"))
    return Verdict(tuple(found), tuple(problems))


class _Place(NamedTuple):
    """A filled signature field; `embedded` is None where what fills it cannot be read."""

    revision: int
    name: str
    field: Pdf
    embedded: Pdf
    marks: Sequence[Mark]


class _Around(NamedTuple):
    """What else is in the file: signatures before this one, and what each revision of the file changed."""

    before: Sequence[_Place]
    kinds: Sequence[Later]


def _opened(pdf: bytes, traces: int) -> Pdf:
    """The file, or as much of it as a reader takes; None if it was signed once and cannot be read now."""
    try:
        return opened(BytesIO(pdf))
    except SigningRefused as refusal:
        if not traces or refusal.message.code == "signing.locked_with_password":
            raise
    try:
        return opened(BytesIO(without_tail(pdf)))
    except SigningRefused:
        return None


def _places(reader: Pdf) -> list[_Place]:
    """The filled signature fields in the order in which they were filled."""
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    found = []
    for name, value, field in signature_fields(reader):
        if value is None:
            continue
        try:
            embedded = EmbeddedPdfSignature(reader, field, name)
            place = _Place(embedded.signed_revision, name, field, embedded, marks_of(reader, field))
        except broken():
            place = _Place(0, name, field, None, ())
        found.append(place)
    return sorted(found, key=lambda place: place.revision)


def _signed_revisions(places: Sequence[_Place]) -> dict[int, list[str]]:
    signed: dict[int, list[str]] = {}
    for place in places:
        if place.embedded:
            signed.setdefault(place.revision, []).append(place.name)
    return signed


def _end(embedded: Pdf) -> int:
    """Where the bytes end that a signature covers."""
    return int(embedded.byte_range[-2]) + int(embedded.byte_range[-1])


def _is_timestamp(embedded: Pdf) -> bool:
    return bool(embedded and embedded.sig_object_type == "/DocTimeStamp")


def _checked(
    pdf: bytes, place: _Place, where: cms.Where, around: _Around, trusted: Trusted | None
) -> Signature:
    try:
        where = where._replace(visible=is_visible(place.field))
        if place.embedded is None:
            return cms.unreadable(where)
        return _signature(pdf, place, where, around, trusted)
    except broken():
        return cms.unreadable(where)


def _role(name: str) -> Role | None:
    return next((role for role in ROLES if role == name), None)


def _signature(
    pdf: bytes, place: _Place, where: cms.Where, around: _Around, trusted: Trusted | None
) -> Signature:
    embedded = place.embedded
    embedded.coverage = embedded.evaluate_signature_coverage()
    where = where._replace(
        covers=_covers(embedded, len(pdf)),
        later=_later(embedded, around.kinds[place.revision + 1 :]),
        laid=_laid(pdf, place, around.before),
        is_timestamp=_is_timestamp(embedded),
        signed_at=_signed_at(embedded),
        spoilt=not (_is_whole(pdf, embedded) and cms.is_consistent(embedded.signed_data)),
    )
    unchanged = cms.is_unchanged(embedded.signed_data, covered(pdf, embedded.byte_range))
    outcome = _outcome(embedded, where, trusted)
    if unchanged is None and not cms.gost_in(embedded.signed_data, cms.certificate_of(embedded.signed_data)):
        unchanged = outcome.genuine
    return cms.as_signature(embedded.signed_data, where, unchanged, outcome, trusted)


def _laid(pdf: bytes, place: _Place, before: Sequence[_Place]) -> Laid | None:
    """Whether the mark lies on a page that somebody had signed already, out of its place."""
    readable = [one for one in before if one.embedded]
    if not place.marks or not readable:
        return None
    earlier = [mark for one in readable for mark in one.marks]
    try:
        return laid(place.name, place.marks, earlier, pdf[: _end(readable[-1].embedded)])
    except SigningRefused:
        return None  # the file was rewritten, and no longer holds what was signed


def _covers(embedded: Pdf, length: int) -> Covers:
    """What the signature covers; `length` is that of the file, of which the reader may have taken less."""
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    match embedded.coverage:
        case SignatureCoverageLevel.ENTIRE_FILE:
            return "whole" if _end(embedded) == length else "part"
        case SignatureCoverageLevel.ENTIRE_REVISION:
            return "part"
        case _:
            return "unclear"


def _later(embedded: Pdf, kinds: Sequence[Later]) -> Later:
    """What was done to the file after the signature, and whether the signature itself allows it."""
    from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel

    told = worst(kinds)
    try:
        change = embedded.evaluate_modifications(DEFAULT_DIFF_POLICY)
    except broken():
        return "unknown"
    if not isinstance(change, DiffResult):
        return worst([told, "content"]) if told in UNSPOILT else told
    level, limit = change.modification_level, embedded.docmdp_level
    if level == ModificationLevel.OTHER or (limit is not None and level.value > limit.value):
        return "content"
    return told


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
