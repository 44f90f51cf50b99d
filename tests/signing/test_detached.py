"""Signatures in files of their own: of this file, of another one, and by ГОСТ, unchecked and said so."""

import asyncio
import base64
from pathlib import Path

import pytest
from asn1crypto import cms, core, pem

from model.signing import SigningRefused, Verdict, read_trusted, verify_detached
from model.signing.signer import KeySigner
from model.wording import say
from tests.signing.conftest import HEAD, Gost, Person


def made(who: Person, content: bytes, *, inside: bool = False) -> bytes:
    data = cms.ContentInfo({"content_type": "data", "content": content}) if inside else content
    work = KeySigner(who.signing_key()).async_sign_general_data(data, "sha256", detached=not inside)
    return bytes(asyncio.run(work).dump())


def problems(verdict: Verdict) -> list[str]:
    return [
        problem.code.removeprefix("signing.")
        for signature in verdict.signatures
        for problem in signature.problems
    ]


@pytest.fixture(scope="session")
def of_card(head: Person, card_pdf: bytes) -> bytes:
    return made(head, card_pdf)


def test_of_this_very_file(card_pdf: bytes, of_card: bytes, trusted: Path) -> None:
    verdict = verify_detached(card_pdf, of_card, read_trusted(trusted))
    (signature,) = verdict.signatures
    assert verdict.sound
    assert (signature.unchanged, signature.genuine, signature.trusted) == (True, True, True)
    assert signature.certificate
    assert signature.certificate.owner == HEAD
    assert signature.field == ""


def test_of_another_file(card_pdf: bytes, signed: bytes, of_card: bytes) -> None:
    assert problems(verify_detached(signed, of_card)) == ["of_another_file"]
    assert problems(verify_detached(card_pdf[:-1], of_card)) == ["of_another_file"]


def test_any_kind_of_file_can_be_signed(head: Person) -> None:
    assert verify_detached(b"", made(head, b"")).sound
    assert verify_detached(b"\x00\xff", made(head, b"\x00\xff")).sound


@pytest.mark.parametrize("form", ["PEM", "CMS", "base64", "lines", "mark"])
def test_forms_that_programs_write(card_pdf: bytes, of_card: bytes, form: str) -> None:
    written = {
        "PEM": pem.armor("PKCS7", of_card),
        "CMS": b"\r\n" + pem.armor("CMS", of_card),
        "base64": base64.b64encode(of_card),
        "lines": base64.encodebytes(of_card),
        "mark": b"\xef\xbb\xbf" + base64.b64encode(of_card),
    }[form]
    assert verify_detached(card_pdf, written).sound


def test_a_signature_that_holds_the_document(card_pdf: bytes, head: Person) -> None:
    inside = made(head, card_pdf, inside=True)
    assert verify_detached(card_pdf, inside).sound
    assert problems(verify_detached(card_pdf + b"\n", inside)) == ["of_another_file"]


def test_several_signers_side_by_side(card_pdf: bytes, head: Person, authority: Person) -> None:
    one, two = (cms.ContentInfo.load(made(who, card_pdf)) for who in (head, authority))
    for part in ("signer_infos", "certificates"):
        for each in two["content"][part]:
            one["content"][part].append(each)
    verdict = verify_detached(card_pdf, one.dump(force=True))
    assert [each.certificate.key for each in verdict.signatures if each.certificate] == [
        "EC secp256r1",
        "RSA-2048",
    ]
    assert verdict.sound


def test_a_signature_by_another_key(card_pdf: bytes, of_card: bytes) -> None:
    forged = cms.ContentInfo.load(of_card)
    signer = forged["content"]["signer_infos"][0]
    signature = bytearray(signer["signature"].native)
    signature[-1] ^= 1
    signer["signature"] = bytes(signature)
    assert problems(verify_detached(card_pdf, forged.dump(force=True))) == ["forged"]


@pytest.mark.parametrize("last", [b"\x00", b"\r", b"\n", b" "])
def test_a_signature_may_end_in_any_byte(card_pdf: bytes, of_card: bytes, last: bytes) -> None:
    """What is not signed over comes last; here it ends in a byte that a text file might end in."""
    ending = cms.ContentInfo.load(of_card)
    (signer,) = ending["content"]["signer_infos"]
    note = cms.CMSAttribute({"type": "1.2.3.4", "values": [core.OctetString(b"note" + last)]})
    signer["unsigned_attrs"] = cms.CMSAttributes([note])
    binary = ending.dump(force=True)
    assert binary.endswith(last)
    assert verify_detached(card_pdf, binary).sound
    assert verify_detached(card_pdf, binary + b"\r\n\x00").sound


@pytest.mark.parametrize("content", [b"", b"text", b"MA==", b"\x30\x80", b"%PDF-1.4", b"-----BEGIN CMS-----"])
def test_what_is_no_signature(card_pdf: bytes, content: bytes) -> None:
    with pytest.raises(SigningRefused) as caught:
        verify_detached(card_pdf, content)
    assert caught.value.message.code == "signing.not_a_signature"


def test_half_a_signature(card_pdf: bytes, of_card: bytes) -> None:
    with pytest.raises(SigningRefused):
        verify_detached(card_pdf, of_card[: len(of_card) // 2])


class TestGost:
    def test_of_this_very_file(self, card_pdf: bytes, gost: Gost) -> None:
        verdict = verify_detached(card_pdf, gost.cms(card_pdf))
        (signature,) = verdict.signatures
        assert verdict.sound
        assert (signature.unchanged, signature.genuine) == (True, None)
        assert signature.certificate
        assert (signature.certificate.owner, signature.certificate.number) == (HEAD, "0A1B2C3D4E5F")
        assert signature.certificate.key == "ГОСТ Р 34.10-2012 (256)"
        assert signature.method == "ГОСТ Р 34.11-2012 (256)"
        assert signature.signed_at
        told = say(signature.remarks[0], "ru")
        assert "ГОСТ Р 34.10-2012 (256)" in told
        assert "не проверялась" in told
        assert "тексерілген жоқ" in say(signature.remarks[0], "kk")

    def test_of_another_file(self, card_pdf: bytes, signed: bytes, gost: Gost) -> None:
        assert problems(verify_detached(signed, gost.cms(card_pdf))) == ["of_another_file"]

    def test_a_hash_that_cannot_be_computed_here(self, card_pdf: bytes, gost: Gost) -> None:
        old = gost.cms(card_pdf, b"\x07" * 32, "1.2.643.2.2.9")
        (signature,) = verify_detached(card_pdf, old).signatures
        assert signature.unchanged is None
        assert signature.method == "ГОСТ Р 34.11-94"
        assert [remark.code for remark in signature.remarks] == [
            "signing.gost_unchecked",
            "signing.digest_unchecked",
        ]

    def test_with_roots_it_cannot_be_confirmed(self, card_pdf: bytes, gost: Gost, trusted: Path) -> None:
        verdict = verify_detached(card_pdf, gost.cms(card_pdf), read_trusted(trusted))
        assert problems(verdict) == ["chain_unchecked"]
