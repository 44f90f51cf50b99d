"""Signing: what is written and where, and that an independent program believes it."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata
from pyhanko.sign.signers import sign_pdf as bare_sign

from model.signing import (
    KeyRefused,
    SignaturePlace,
    SigningRefused,
    places_for,
    sign_pdf,
    signed_is_continued,
    verify_pdf,
)
from model.signing.signer import KeySigner
from tests.signing.conftest import AUTHORITY, HEAD, Person, name

PDFSIG = shutil.which("pdfsig")


def pdfsig(content: bytes, folder: Path) -> str:
    file = folder / "signed.pdf"
    file.write_bytes(content)
    command = [str(PDFSIG), "-nocert", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def mark(pdf: bytes, field: str) -> str:
    """The words of a mark, read back from the field's appearance."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    form: Any = next(
        annotation["/AP"]["/N"]
        for page in reader.pages
        for annotation in (each.get_object() for each in page.get("/Annots", ()))
        if annotation.get("/T") == field
    )
    page = pypdf.PageObject.create_blank_page(width=300, height=100)
    page[pypdf.generic.NameObject("/Resources")] = form["/Resources"]
    page[pypdf.generic.NameObject("/Contents")] = form
    return page.extract_text()


def refusal(pdf: bytes, key: Any, role: Any = "head") -> str:
    with pytest.raises(SigningRefused) as caught:
        sign_pdf(pdf, key, role, "ru")
    return caught.value.message.code.removeprefix("signing.")


def test_the_document_stays_as_it_was_and_more_is_added(
    card_pdf: bytes, signed: bytes, signed_twice: bytes
) -> None:
    assert signed_is_continued(card_pdf, signed)
    assert signed_is_continued(signed, signed_twice)
    assert not signed_is_continued(signed, card_pdf)
    pages = [len(pypdf.PdfReader(BytesIO(pdf)).pages) for pdf in (card_pdf, signed_twice)]
    assert pages[0] == pages[1]


def test_both_signatures_hold(signed_twice: bytes) -> None:
    first, second = verify_pdf(signed_twice).signatures
    assert (first.role, first.covers, first.later) == ("head", "part", "signatures")
    assert (second.role, second.covers, second.later) == ("authority", "whole", "none")
    for signature in (first, second):
        assert signature.unchanged
        assert signature.genuine
        assert signature.sound
        assert signature.visible
        assert (signature.trusted, signature.remarks) == (None, ())


@pytest.mark.skipif(PDFSIG is None, reason="poppler-utils (pdfsig) is not installed")
def test_an_independent_program_believes_both(signed_twice: bytes, tmp_path: Path) -> None:
    told = pdfsig(signed_twice, tmp_path)
    assert told.count("Signature is Valid.") == 2
    assert told.count("ETSI.CAdES.detached") == 2
    assert told.count("Total document signed") == 1
    assert HEAD in told
    assert AUTHORITY in told


@pytest.mark.skipif(PDFSIG is None, reason="poppler-utils (pdfsig) is not installed")
def test_an_independent_program_sees_a_flipped_byte(signed_twice: bytes, tmp_path: Path) -> None:
    spoilt = bytearray(signed_twice)
    place = spoilt.index(b"stream\n") + 40
    spoilt[place] ^= 1
    assert "Signature is Valid." not in pdfsig(bytes(spoilt), tmp_path)


class TestTheMark:
    def test_it_says_what_the_certificate_says(self, signed_twice: bytes, head: Person) -> None:
        words = " ".join(mark(signed_twice, "head").split())
        told = verify_pdf(signed_twice).signatures[0]
        assert told.signed_at
        local = told.signed_at.astimezone()
        start, end = (
            f"{day.astimezone():%d.%m.%Y}"
            for day in (head.certificate.not_valid_before_utc, head.certificate.not_valid_after_utc)
        )
        for part in (
            "ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ",
            "0A1B2C3D4E5F",
            HEAD,
            f"с {start} по {end}",
            f"{local:%d.%m.%Y %H:%M}",
        ):
            assert part in words

    def test_it_speaks_kazakh(self, signed_twice: bytes) -> None:
        words = " ".join(mark(signed_twice, "authority").split())
        assert "ҚҰЖАТҚА ЭЛЕКТРОНДЫҚ ҚОЛТАҢБА ҚОЙЫЛҒАН" in words
        assert AUTHORITY in words

    def test_all_kazakh_letters_and_a_long_name(self, card_pdf: bytes, person: Callable[..., Person]) -> None:
        owner = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі Құрманғали"  # 64 bytes: as many as fit
        pdf = sign_pdf(card_pdf, person(name(owner), "EC head").signing_key(), "head", "kk")
        assert owner in " ".join(mark(pdf, "head").split())

    def test_what_the_font_lacks_is_shown_as_unknown(
        self, card_pdf: bytes, person: Callable[..., Person]
    ) -> None:
        pdf = sign_pdf(card_pdf, person(name("学 Ким"), "EC head").signing_key(), "head", "ru")
        assert "? Ким" in mark(pdf, "head")

    def test_its_time_is_the_signature_s(self, card_pdf: bytes, head: Person) -> None:
        moment = datetime.now(UTC).replace(microsecond=0) - timedelta(days=40)
        pdf = sign_pdf(card_pdf, head.signing_key(), "head", "ru", moment)
        assert verify_pdf(pdf).signatures[0].signed_at == moment
        assert f"{moment:%d.%m.%Y %H:%M} (UTC+00:00)" in mark(pdf, "head")


class TestPlaces:
    def test_a_field_of_the_document_goes_first(self, card_pdf: bytes, head: Person) -> None:
        writer = IncrementalPdfFileWriter(BytesIO(card_pdf))
        append_signature_field(writer, SigFieldSpec("head", on_page=1, box=(100, 200, 340, 290)))
        prepared = BytesIO()
        writer.write(prepared)
        content = prepared.getvalue()
        assert places_for(content)["head"] == SignaturePlace(1, 100, 200, 240, 90)
        signed = sign_pdf(content, head.signing_key(), "head", "ru")
        assert [signature.field for signature in verify_pdf(signed).signatures] == ["head"]
        assert HEAD in mark(signed, "head")

    def test_the_caller_may_say_where(self, card_pdf: bytes, head: Person) -> None:
        place = SignaturePlace(0, 50, 60, 240, 80)
        signed = sign_pdf(card_pdf, head.signing_key(), "head", "ru", places={"head": place})
        page: Any = pypdf.PdfReader(BytesIO(signed)).pages[0]
        assert [float(edge) for edge in page["/Annots"][0]["/Rect"]] == [50, 60, 290, 140]


class TestRefusals:
    @pytest.mark.parametrize("who", ["expired", "early"])
    def test_a_certificate_out_of_its_term(
        self, card_pdf: bytes, request: pytest.FixtureRequest, who: str
    ) -> None:
        with pytest.raises(KeyRefused):
            sign_pdf(card_pdf, request.getfixturevalue(who).signing_key(), "head", "ru")

    def test_the_head_signs_once(self, signed: bytes, head: Person) -> None:
        assert refusal(signed, head.signing_key()) == "head_signed"

    def test_the_authority_signs_once(self, card_pdf: bytes, authority: Person) -> None:
        alone = sign_pdf(card_pdf, authority.signing_key(), "authority", "ru")
        assert refusal(alone, authority.signing_key(), "authority") == "authority_signed"

    @pytest.mark.parametrize("role", ["head", "authority"])
    def test_nobody_is_left_to_sign(self, signed_twice: bytes, head: Person, role: str) -> None:
        assert refusal(signed_twice, head.signing_key(), role) == "both_signed"

    def test_the_head_signs_first(self, card_pdf: bytes, authority: Person) -> None:
        alone = sign_pdf(card_pdf, authority.signing_key(), "authority", "ru")
        assert verify_pdf(alone).sound
        assert refusal(alone, authority.signing_key()) == "head_is_first"

    def test_nobody_signs_after_a_broken_signature(self, signed: bytes, authority: Person) -> None:
        spoilt = bytearray(signed)
        spoilt[spoilt.index(b"stream\n") + 40] ^= 1
        assert refusal(bytes(spoilt), authority.signing_key(), "authority") == "broken_before"

    @pytest.mark.parametrize("content", [b"", b"text", b"%PDF-1.4\n%%EOF", b"PK\x03\x04" * 100])
    def test_what_is_no_pdf(self, content: bytes, head: Person) -> None:
        assert refusal(content, head.signing_key()) == "not_a_pdf"

    def test_a_scan_written_against_the_rules(self, card_pdf: bytes, head: Person) -> None:
        """As Pillow and programs of scanners write: readers overlook it, a signature cannot."""
        spoilt = card_pdf.replace(b"0000000000 65535 f", b"0000000000 65536 f")
        assert spoilt != card_pdf
        assert refusal(spoilt, head.signing_key()) == "against_rules"

    def test_a_pdf_locked_with_a_password(self, card_pdf: bytes, head: Person) -> None:
        writer = pypdf.PdfWriter(clone_from=BytesIO(card_pdf))
        writer.encrypt("секрет", algorithm="RC4-128")
        target = BytesIO()
        writer.write(target)
        assert refusal(target.getvalue(), head.signing_key()) == "locked_with_password"

    def test_a_pdf_that_must_not_be_changed(self, card_pdf: bytes, head: Person, authority: Person) -> None:
        closed = bare_sign(
            IncrementalPdfFileWriter(BytesIO(card_pdf)),
            PdfSignatureMetadata("Closed", certify=True, docmdp_permissions=MDPPerm.NO_CHANGES),
            KeySigner(authority.signing_key()),
        ).getvalue()
        assert refusal(closed, head.signing_key()) == "takes_no_signature"
