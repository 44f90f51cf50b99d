"""A signature in a file of its own (.sig, .p7s, .cms), such as programs with ГОСТ keys make."""

import base64
import binascii
import re
from typing import Final

from model.signing import cms
from model.signing.certificate import certificate_facts
from model.signing.document import broken
from model.signing.facts import Signature, Verdict
from model.signing.library import Asn1
from model.signing.refused import SigningRefused
from model.signing.trust import Trusted
from model.wording import Message

_BASE64: Final = re.compile(rb"[A-Za-z0-9+/=\s]+")


def verified_detached(content: bytes, signature: bytes, trusted: Trusted | None) -> Verdict:
    """All signatures in a file of signatures, against the file they are said to belong to.

    Args:
        content: that file, whatever it is.
        signature: CMS, binary, PEM or base64; the content itself may be inside.
        trusted: roots that the user believes; None if he named none.

    Raises:
        SigningRefused: the file is no signature.
    """
    signed_data = _read(signature)
    return Verdict(
        tuple(_checked(content, part, trusted) for part in _one_signer_each(signed_data)), problems=()
    )


def _read(signature: bytes) -> Asn1:
    from asn1crypto import cms as asn1
    from asn1crypto import parser

    try:
        content = _binary(signature)
        length = parser.peek(content)
        if content[length:].strip(b"\x00\r\n"):
            raise SigningRefused(Message("signing.not_a_signature"))
        envelope = asn1.ContentInfo.load(content[:length], strict=True)
        signed_data = envelope["content"]
        if envelope["content_type"].native != "signed_data" or not len(signed_data["signer_infos"]):
            raise SigningRefused(Message("signing.not_a_signature"))
    except broken():
        raise SigningRefused(Message("signing.not_a_signature")) from None
    return signed_data


def _binary(signature: bytes) -> bytes:
    from asn1crypto import pem

    text = signature.removeprefix(b"\xef\xbb\xbf").strip()
    if pem.detect(text):
        _, _, content = pem.unarmor(text)
        return bytes(content)
    if _BASE64.fullmatch(text):
        try:
            return base64.b64decode(b"".join(text.split()), validate=True)
        except binascii.Error:
            return signature
    return signature


def _one_signer_each(signed_data: Asn1) -> list[Asn1]:
    """The library takes one signer at a time; several sign a document side by side."""
    from asn1crypto import cms as asn1

    infos = list(signed_data["signer_infos"])
    if len(infos) == 1:
        return [signed_data]
    parts = ("version", "digest_algorithms", "encap_content_info", "certificates")
    return [
        asn1.SignedData({**{part: signed_data[part] for part in parts}, "signer_infos": [info]})
        for info in infos
    ]


def _checked(content: bytes, signed_data: Asn1, trusted: Trusted | None) -> Signature:
    where = cms.Where()
    try:
        where = where._replace(signed_at=cms.attribute(cms.signer_info(signed_data), "signing_time"))
        return _signature(content, signed_data, where, trusted)
    except broken():
        return cms.unreadable(where)


def _signature(content: bytes, signed_data: Asn1, where: cms.Where, trusted: Trusted | None) -> Signature:
    from asn1crypto import core

    inside = signed_data["encap_content_info"]["content"]
    held = None if inside is core.VOID or inside.native is None else inside.native
    unchanged: bool | None
    if held is not None and held != content:
        unchanged = False
    else:
        unchanged = cms.is_unchanged(signed_data, content)
        if unchanged is None and held is not None:
            unchanged = True
    raw = cms.certificate_of(signed_data)
    outcome = cms.Outcome(None)
    gost = cms.gost_in(signed_data, raw)
    if raw is not None and not gost:
        outcome = _outcome(content, signed_data, raw, where, trusted, is_inside=held is not None)
        if unchanged is None:
            unchanged = outcome.genuine
    return cms.as_signature(signed_data, where, unchanged, outcome, trusted)


def _outcome(
    content: bytes,
    signed_data: Asn1,
    raw: Asn1,
    where: cms.Where,
    trusted: Trusted | None,
    *,
    is_inside: bool,
) -> cms.Outcome:
    from pyhanko.sign.validation import generic_cms

    context = cms.validation_context(certificate_facts(raw), where.signed_at, trusted)
    usage = cms.any_key_usage()
    if is_inside:
        return cms.outcome_of(
            generic_cms.async_validate_cms_signature(
                signed_data,
                validation_context=context,
                key_usage_settings=usage,
            )
        )
    return cms.outcome_of(
        generic_cms.async_validate_detached_cms(content, signed_data, context, key_usage_settings=usage)
    )
