"""Checking: every way to spoil a signed document has its own clear answer."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from asn1crypto import keys
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, cms_embedder, pdf_byterange
from pyhanko.sign.signers import sign_pdf as bare_sign
from pyhanko_certvalidator.registry import SimpleCertificateStore

from model.signing import SigningRefused, TrustRefused, Verdict, read_trusted, sign_pdf, verify_pdf
from model.signing.placement import places_for
from model.signing.sign import signed_unchecked
from model.signing.signer import KeySigner
from model.signing.words import lines_of
from model.wording import LANGUAGES, say
from tests.signing.conftest import HEAD, YEAR, Gost, Person, certificate, name, new_key


def problems(verdict: Verdict) -> list[str]:
    found = [*verdict.problems, *(each for signature in verdict.signatures for each in signature.problems)]
    for problem in found:
        assert say(problem, "ru") != say(problem, "kk")
    return [problem.code.removeprefix("signing.") for problem in found]


def remarks(verdict: Verdict) -> list[str]:
    found = [each for signature in verdict.signatures for each in signature.remarks]
    assert all(say(remark, language) for remark in found for language in LANGUAGES)
    return [remark.code.removeprefix("signing.") for remark in found]


def with_a_page(pdf: bytes) -> bytes:
    """One more page, added after the end as an editor that knows its trade would."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    content = writer.add_object(generic.StreamObject(stream_data=b"q Q"))
    writer.insert_page(PageObject(contents=content, media_box=(0, 0, 595, 842)))
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def continued(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """The PDF with a further revision at its end."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def name_the_file(writer: IncrementalPdfFileWriter) -> None:
    """What a file manager does to a PDF."""
    info = writer.trailer["/Info"]
    info["/Title"] = generic.TextStringObject("другое название")
    writer.update_container(info)


def note_on_page(writer: IncrementalPdfFileWriter) -> None:
    """A yellow note of a PDF viewer, over the points."""
    note = generic.DictionaryObject(
        {
            generic.NameObject("/Type"): generic.NameObject("/Annot"),
            generic.NameObject("/Subtype"): generic.NameObject("/FreeText"),
            generic.NameObject("/Rect"): generic.ArrayObject(map(generic.NumberObject, (60, 400, 500, 700))),
            generic.NameObject("/Contents"): generic.TextStringObject("ИТОГО 999"),
        }
    )
    writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(note))


def evidence_for_checking(writer: IncrementalPdfFileWriter) -> None:
    """What PAdES adds so that a signature can be checked in later years."""
    held = writer.add_object(generic.StreamObject(stream_data=b"certificate"))
    store = generic.DictionaryObject({generic.NameObject("/Certs"): generic.ArrayObject([held])})
    writer.root["/DSS"] = writer.add_object(store)
    writer.update_root()


def another_face_for_the_first_mark(writer: IncrementalPdfFileWriter) -> None:
    """The mark of the head of the school shows something else now."""
    fields = writer.root["/AcroForm"]["/Fields"]
    mark = next(field for field in (each.get_object() for each in fields) if field["/T"] == "head")
    face = generic.StreamObject(
        dict_data={
            generic.NameObject("/Type"): generic.NameObject("/XObject"),
            generic.NameObject("/Subtype"): generic.NameObject("/Form"),
            generic.NameObject("/BBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 200, 46))),
        },
        stream_data=b"0 0 200 46 re f",
    )
    mark["/AP"] = generic.DictionaryObject({generic.NameObject("/N"): writer.add_object(face)})
    writer.update_container(mark)


def frame_for_a_signature(writer: IncrementalPdfFileWriter) -> None:
    """A signature field that nobody has signed."""
    append_signature_field(writer, SigFieldSpec("Frame", box=(100, 100, 300, 200)))


def with_an_object_nobody_needs(pdf: bytes) -> bytes:
    """A further revision that nothing leads to."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    size, root = int(reader.trailer["/Size"]), reader.trailer.raw_get("/Root")
    prev = pdf[pdf.rindex(b"startxref") :].split()[1].decode()
    start = len(pdf)
    body = f"{size} 0 obj\n(hidden)\nendobj\n"
    table = f"xref\n{size} 1\n{start:010} 00000 n \ntrailer\n"
    ids = "<< /Size {} /Root {} 0 R /Prev {} /Info {} 0 R >>"
    info = reader.trailer.raw_get("/Info")
    trailer = ids.format(size + 1, root.idnum, prev, info.idnum)
    return pdf + f"{body}{table}{trailer}\nstartxref\n{start + len(body)}\n%%EOF\n".encode()


def with_visible_mark(pdf: bytes, who: Person, box: tuple[int, int, int, int], page: int = 0) -> bytes:
    """Signed by another program, which shows whatever it wishes."""
    return bare_sign(
        IncrementalPdfFileWriter(BytesIO(pdf)),
        PdfSignatureMetadata("Signature7"),
        KeySigner(who.signing_key()),
        new_field_spec=SigFieldSpec("Signature7", on_page=page, box=box),
    ).getvalue()


def signed_at(pdf: bytes, who: Person, moment: datetime) -> bytes:
    """Signed without looking at the certificate's term."""
    return signed_unchecked(pdf, who.signing_key(), "head", "ru", moment, places_for(pdf)["head"])


def test_no_signature(card_pdf: bytes) -> None:
    assert problems(verify_pdf(card_pdf)) == ["not_signed"]


def test_every_place_of_a_flipped_byte(signed: bytes) -> None:
    """Wherever it is: never sound, never a fault of ours, and the answer says that something is wrong."""
    gap = (signed.index(b"/Contents <") + 10, signed.index(b"/ByteRange"))
    answers = set()
    for place in [*range(0, len(signed), 2003), *range(gap[0], gap[1], 149), len(signed) - 3]:
        spoilt = bytearray(signed)
        spoilt[place] ^= 16 if place % 2 else 4
        try:
            verdict = verify_pdf(bytes(spoilt))
        except SigningRefused as refusal:
            answers.add(refusal.message.code)
        else:
            assert not verdict.sound, place
            answers |= set(problems(verdict))
    assert "changed" in answers
    assert answers <= {
        "changed",
        "forged",
        "damaged",
        "signature_unreadable",
        "covers_unclear",
        "altered_after",
        "stray",
        "not_signed",
        "no_certificate",
        "unknown_algorithm",
    }


def test_a_flipped_byte_of_the_content(signed_twice: bytes) -> None:
    spoilt = bytearray(signed_twice)
    spoilt[spoilt.index(b"stream\n") + 40] ^= 1
    verdict = verify_pdf(bytes(spoilt))
    assert problems(verdict) == ["changed", "changed"]
    assert [signature.unchanged for signature in verdict.signatures] == [False, False]


def test_the_room_left_in_a_signature_hides_nothing(signed: bytes) -> None:
    end = signed.index(b">", signed.index(b"/Contents <"))
    spoilt = signed[: end - 2] + b"41" + signed[end:]
    assert "changed" in problems(verify_pdf(spoilt))


def test_a_page_added_after_the_end(signed_twice: bytes) -> None:
    verdict = verify_pdf(with_a_page(signed_twice))
    assert problems(verdict) == ["altered_after", "altered_after"]
    assert [signature.later for signature in verdict.signatures] == ["content", "content"]
    assert all(signature.unchanged and signature.genuine for signature in verdict.signatures)


@pytest.mark.parametrize(
    ("change", "later"),
    [
        (name_the_file, "metadata"),
        (note_on_page, "annotations"),
        (frame_for_a_signature, "fields"),
    ],
)
def test_what_was_done_after_the_end_is_told(
    signed_twice: bytes, authority: Person, change: Any, later: str
) -> None:
    verdict = verify_pdf(continued(signed_twice, change))
    assert {signature.later for signature in verdict.signatures} == {later}
    assert problems(verdict) == [f"altered_{later}"] * 2
    assert all(signature.unchanged and signature.covers == "part" for signature in verdict.signatures)


def test_another_drawing_in_the_place_of_a_mark_is_told(signed_twice: bytes) -> None:
    verdict = verify_pdf(continued(signed_twice, another_face_for_the_first_mark))
    assert problems(verdict) == ["altered_after"] * 2


def test_a_revision_that_shows_nothing_is_told(signed_twice: bytes) -> None:
    verdict = verify_pdf(with_an_object_nobody_needs(signed_twice))
    assert problems(verdict) == ["altered_bytes"] * 2


@pytest.mark.parametrize("tail", [b"\n", b"junk", b"x" * 5000])
def test_bytes_behind_the_end_are_told(signed: bytes, tail: bytes) -> None:
    verdict = verify_pdf(signed + tail)
    assert problems(verdict) == ["altered_bytes"]
    assert (verdict.signatures[0].later, verdict.signatures[0].covers) == ("bytes", "part")


def test_bytes_behind_a_revision_that_nobody_signed(signed: bytes) -> None:
    longer = continued(signed, evidence_for_checking)
    assert problems(verify_pdf(longer + b"junk")) == ["altered_bytes"]


def test_a_change_between_two_signatures_is_told_of_the_first(signed: bytes, authority: Person) -> None:
    between = continued(signed, name_the_file)
    both = signed_unchecked(
        between,
        authority.signing_key(),
        "authority",
        "ru",
        datetime.now(UTC),
        places_for(between)["authority"],
    )
    first, second = verify_pdf(both).signatures
    assert (first.later, second.later, second.sound) == ("metadata", "none", True)


def test_what_serves_to_check_signatures_spoils_none(signed: bytes, authority: Person) -> None:
    longer = continued(signed, evidence_for_checking)
    (signature,) = verify_pdf(longer).signatures
    assert (signature.later, signature.problems) == ("evidence", ())
    assert verify_pdf(sign_pdf(longer, authority.signing_key(), "authority", "ru")).sound


@pytest.mark.parametrize("change", [name_the_file, note_on_page])
def test_nobody_signs_what_was_changed_after_a_signature(
    signed: bytes, authority: Person, change: Any
) -> None:
    for spoilt in (continued(signed, change), with_an_object_nobody_needs(signed), signed + b"junk"):
        with pytest.raises(SigningRefused) as caught:
            sign_pdf(spoilt, authority.signing_key(), "authority", "ru")
        assert caught.value.message.code == "signing.altered_before"


def test_a_mark_laid_over_the_words_of_a_signed_page(signed: bytes, authority: Person) -> None:
    verdict = verify_pdf(with_visible_mark(signed, authority, (60, 300, 400, 500)))
    assert problems(verdict) == ["mark_over_text"]
    assert verdict.signatures[1].problems[0].details["page"] == 1
    assert verdict.signatures[0].sound


def test_a_mark_laid_over_the_mark_of_another(signed: bytes, authority: Person) -> None:
    place = places_for(signed)["head"]
    box = (round(place.x) + 20, round(place.y) + 20, round(place.x) + 60, round(place.y) + 40)
    assert problems(verify_pdf(with_visible_mark(signed, authority, box, place.page))) == ["mark_over_mark"]


def test_a_mark_on_blank_paper_out_of_its_place(signed: bytes, authority: Person) -> None:
    verdict = verify_pdf(with_visible_mark(signed, authority, (2, 2, 12, 12)))
    assert (problems(verdict), remarks(verdict)) == ([], ["mark_elsewhere"])


def written_anew_by_pypdf(pdf: bytes) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    writer.add_blank_page()
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def written_anew_by_pdfium(pdf: bytes) -> bytes:
    target = BytesIO()
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        document.new_page(595, 842)
        document.save(target)
    return target.getvalue()


@pytest.mark.parametrize("written_anew", [written_anew_by_pypdf, written_anew_by_pdfium])
def test_a_page_added_by_writing_the_file_anew(
    signed_twice: bytes, written_anew: Callable[[bytes], bytes]
) -> None:
    """Nothing of it is where the signatures say it is; it is a PDF all the same."""
    assert problems(verify_pdf(written_anew(signed_twice))) == ["rewritten", "rewritten"]


def test_a_hidden_second_signature(signed: bytes, authority: Person) -> None:
    hidden = bare_sign(
        IncrementalPdfFileWriter(BytesIO(signed)),
        PdfSignatureMetadata("Hidden"),
        KeySigner(authority.signing_key()),
    ).getvalue()
    verdict = verify_pdf(hidden)
    assert [(each.field, each.visible) for each in verdict.signatures] == [("head", True), ("Hidden", False)]
    assert (problems(verdict), remarks(verdict)) == (["hidden"], [])
    assert verdict.signatures[0].sound


def test_a_signature_that_no_field_leads_to(signed_twice: bytes) -> None:
    writer = IncrementalPdfFileWriter(BytesIO(signed_twice))
    fields = writer.root["/AcroForm"]["/Fields"]
    del fields[1]
    writer.update_container(fields)
    target = BytesIO()
    writer.write(target)
    assert "stray" in problems(verify_pdf(target.getvalue()))


def test_a_signed_file_cut_short(signed: bytes) -> None:
    assert problems(verify_pdf(signed[:-400])) != []


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\x00" * 100, b"<html></html>"])
def test_what_is_no_pdf(content: bytes) -> None:
    with pytest.raises(SigningRefused) as caught:
        verify_pdf(content)
    assert caught.value.message.code == "signing.not_a_pdf"


class TestTerms:
    def test_signed_after_the_end(self, card_pdf: bytes, expired: Person) -> None:
        verdict = verify_pdf(signed_at(card_pdf, expired, datetime.now(UTC)))
        assert problems(verdict) == ["signed_out_of_term"]
        assert verdict.signatures[0].problems[0].details["fault"].code == "signing.expired"

    def test_signed_before_the_beginning(self, card_pdf: bytes, early: Person) -> None:
        verdict = verify_pdf(signed_at(card_pdf, early, datetime.now(UTC)))
        assert problems(verdict) == ["signed_out_of_term"]
        assert verdict.signatures[0].problems[0].details["fault"].code == "signing.not_yet_valid"

    def test_expired_since(self, card_pdf: bytes, expired: Person, trusted: Path) -> None:
        pdf = signed_at(card_pdf, expired, datetime.now(UTC) - YEAR)
        verdict = verify_pdf(pdf, read_trusted(trusted))
        assert (problems(verdict), remarks(verdict)) == ([], ["out_of_term_now"])

    def test_a_clock_that_goes_wrong(self, card_pdf: bytes, head: Person) -> None:
        verdict = verify_pdf(signed_at(card_pdf, head, datetime.now(UTC) + timedelta(days=9)))
        assert (problems(verdict), remarks(verdict)) == ([], ["in_the_future"])


class TestTrust:
    def test_the_root_in_the_folder(self, signed_twice: bytes, trusted: Path) -> None:
        verdict = verify_pdf(signed_twice, read_trusted(trusted))
        assert verdict.sound
        assert {(each.trusted, each.trusted_by) for each in verdict.signatures} == {(True, "Учебный корень")}

    def test_a_root_in_pem(self, signed: bytes, tmp_path: Path, root: Any) -> None:
        (tmp_path / "корни.pem").write_bytes(root.public_bytes(Encoding.PEM) * 2)
        assert verify_pdf(signed, read_trusted(tmp_path)).signatures[0].trusted

    def test_another_root(self, signed: bytes, tmp_path: Path, person: Callable[..., Person]) -> None:
        own, key = name("Чужой корень"), new_key("EC other")
        other = certificate(own, key, own, key, authority=True)
        (tmp_path / "чужой.crt").write_bytes(other.public_bytes(Encoding.DER))
        verdict = verify_pdf(signed, read_trusted(tmp_path))
        assert problems(verdict) == ["not_trusted"]
        assert verdict.signatures[0].trusted is False

    def test_a_root_with_a_familiar_name(self, signed: bytes, tmp_path: Path, root: Any) -> None:
        key = new_key("EC forger")
        forged = certificate(root.subject, key, root.subject, key, authority=True)
        (tmp_path / "корень.cer").write_bytes(forged.public_bytes(Encoding.DER))
        assert problems(verify_pdf(signed, read_trusted(tmp_path))) == ["not_trusted"]

    def test_of_a_signature_that_does_not_hold(self, signed: bytes, trusted: Path) -> None:
        """Its certificate may be as good as any: the chain is not blamed for the content."""
        spoilt = bytearray(signed)
        spoilt[spoilt.index(b"stream\n") + 40] ^= 1
        verdict = verify_pdf(bytes(spoilt), read_trusted(trusted))
        assert problems(verdict) == ["changed"]
        assert verdict.signatures[0].trusted is None
        assert "signing.chain_of_broken" in [line.code for line in lines_of(verdict.signatures[0])]

    def test_a_certificate_that_nobody_else_gave(self, card_pdf: bytes, trusted: Path) -> None:
        own, key = name(HEAD), new_key("EC self")
        alone = Person(key, certificate(own, key, own, key), [])
        pdf = sign_pdf(card_pdf, alone.signing_key(), "head", "ru")
        assert remarks(verify_pdf(pdf)) == ["self_issued"]
        verdict = verify_pdf(pdf, read_trusted(trusted))
        assert (problems(verdict), remarks(verdict)) == (["not_trusted"], ["self_issued"])

    def test_a_folder_without_roots(self, tmp_path: Path, head: Person) -> None:
        (tmp_path / "own.cer").write_bytes(head.certificate.public_bytes(Encoding.DER))
        (tmp_path / "прочти.txt").write_text("не сертификат", encoding="utf-8")
        with pytest.raises(TrustRefused) as caught:
            read_trusted(tmp_path)
        assert caught.value.message.code == "signing.no_roots"

    def test_a_root_instead_of_its_folder(self, trusted: Path) -> None:
        with pytest.raises(TrustRefused) as caught:
            read_trusted(trusted / "корень.cer")
        assert "это файл, а нужна папка" in say(caught.value.message, "ru")

    @pytest.mark.parametrize("content", [b"", b"text", b"-----BEGIN CERTIFICATE-----\nMA==\n"])
    def test_a_file_that_is_no_certificate(self, trusted: Path, content: bytes) -> None:
        (trusted / "негодный.cer").write_bytes(content)
        with pytest.raises(TrustRefused) as caught:
            read_trusted(trusted)
        assert caught.value.message.code == "signing.not_a_certificate"
        assert caught.value.message.details["file"] == "негодный.cer"

    def test_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(TrustRefused) as caught:
            read_trusted(tmp_path / "нет")
        assert "«" in say(caught.value.message, "ru") or "нет" in say(caught.value.message, "ru")


def test_an_outdated_algorithm(card_pdf: bytes, head: Person) -> None:
    _, certificate, _ = head.signing_key().opened()
    secret = head.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    old = bare_sign(
        IncrementalPdfFileWriter(BytesIO(card_pdf)),
        PdfSignatureMetadata("head", md_algorithm="sha1"),
        SimpleSigner(certificate, keys.PrivateKeyInfo.load(secret), SimpleCertificateStore()),
    ).getvalue()
    assert problems(verify_pdf(old)) == ["weak"]


def test_a_gost_signature_inside_of_a_pdf(card_pdf: bytes, gost: Gost, trusted: Path) -> None:
    content = with_foreign_cms(card_pdf, gost)
    verdict = verify_pdf(content)
    signature = verdict.signatures[0]
    assert (signature.unchanged, signature.genuine) == (True, None)
    assert signature.certificate
    assert (signature.certificate.owner, signature.certificate.gost) == (HEAD, True)
    assert (problems(verdict), remarks(verdict)) == ([], ["gost_unchecked", "invisible"])
    assert "ГОСТ Р 34.10-2012 (256)" in say(signature.remarks[0], "ru")
    assert problems(verify_pdf(content, read_trusted(trusted))) == ["chain_unchecked"]
    spoilt = content.replace(b"/MediaBox [ 0 0 ", b"/MediaBox [ 1 0 ", 1)
    assert spoilt != content
    assert problems(verify_pdf(spoilt)) == ["changed"]


def with_foreign_cms(pdf: bytes, gost: Gost) -> bytes:
    """The PDF with a signature made by another program."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    embedder = cms_embedder.PdfCMSEmbedder().write_cms(field_name="Signature1", writer=writer)
    next(embedder)
    embedder.send(cms_embedder.SigObjSetup(pdf_byterange.SignatureObject(bytes_reserved=16384)))
    prepared, output = embedder.send(cms_embedder.SigIOSetup(md_algorithm="sha256"))
    content = output.getvalue()
    part = content[: prepared.reserved_region_start] + content[prepared.reserved_region_end :]
    embedder.send(gost.cms(part))
    return bytes(output.getvalue())


def test_signing_after_a_gost_signature(card_pdf: bytes, gost: Gost, head: Person) -> None:
    both = sign_pdf(with_foreign_cms(card_pdf, gost), head.signing_key(), "head", "ru")
    assert [signature.sound for signature in verify_pdf(both).signatures] == [True, True]
