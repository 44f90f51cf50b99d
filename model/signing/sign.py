"""Puts a signature into a PDF, as PAdES wants it, after all that stands there already."""

from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.stamp import StaticStampStyle

from model.signing.document import broken, named_field, opened
from model.signing.facts import ROLES, UNSPOILT, Role, Verdict
from model.signing.keys import SigningKey
from model.signing.library import Pdf, hush
from model.signing.mark import drawn_mark, mark_lines
from model.signing.placement import SignaturePlace, places_in
from model.signing.refused import SigningRefused
from model.signing.signer import KeySigner
from model.signing.verify import verified
from model.wording import Language, Message


class _Mark(PdfContent):
    """The drawn mark as the library takes it over into the document."""

    def __init__(self, page: bytes, width: float, height: float) -> None:
        super().__init__(box=BoxConstraints(width=width, height=height))
        self._page = page

    def render(self) -> bytes:
        reader = PdfFileReader(BytesIO(self._page))
        self.resources.xobject["/Mark"] = self._ensure_writer.import_page_as_xobject(reader)
        return b"/Mark Do"


class _Signer(PdfSigner):
    """Signs at a moment given from outside: the mark and the signature must tell the same time."""

    # A field may come with demands of its maker, even for a time stamp from the network.
    _ignore_sv = True

    moment: datetime

    def init_signing_session(self, pdf_out: Pdf, existing_fields_only: bool = False) -> Pdf:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.moment
        return session


def signed(
    pdf: bytes,
    key: SigningKey,
    role: Role,
    language: Language,
    moment: datetime,
    place: SignaturePlace | None,
) -> bytes:
    """The PDF with one more signature. As `model.signing.sign_pdf`."""
    key.refuse_unless_valid(moment)
    _refuse_if_not_to_be_signed(verified(pdf, None), role)
    reader = opened(BytesIO(pdf))
    result = signed_unchecked(pdf, key, role, language, moment, place or places_in(reader)[role])
    # The mark stands on the paper only if the signature behind it is real.
    after = verified(result, None)
    new = next((signature for signature in after.signatures if signature.role == role), None)
    if not new or not new.unchanged or not new.genuine or _spoilt(after):
        raise SigningRefused(Message("signing.not_made"))
    return result


def signed_unchecked(
    pdf: bytes, key: SigningKey, role: Role, language: Language, moment: datetime, place: SignaturePlace
) -> bytes:
    """The PDF with one more signature, whatever the certificate's term and the signatures before it.

    Raises:
        SigningRefused: the document does not take another signature.
    """
    hush()
    lines = mark_lines(key.certificate, moment, language)
    page = drawn_mark(lines, place.width, place.height, place.turned)
    style = StaticStampStyle(
        background=_Mark(page, place.width, place.height),
        background_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MIN, y_align=AxisAlignment.ALIGN_MIN, margins=Margins(0, 0, 0, 0)
        ),
        border_width=0,
    )
    target = BytesIO()
    try:
        writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=True)
        field = None if named_field(writer.prev, role) else _field(role, place)
        signer = _Signer(
            PdfSignatureMetadata(
                field_name=role,
                md_algorithm="sha256",
                subfilter=SigSeedSubFilter.PADES,
                name=key.certificate.owner,
            ),
            KeySigner(key),
            stamp_style=style,
            new_field_spec=field,
        )
        signer.moment = moment
        signer.sign_pdf(writer, output=target)
    except broken():
        raise SigningRefused(Message("signing.takes_no_signature")) from None
    return target.getvalue()


def _field(role: Role, place: SignaturePlace) -> SigFieldSpec:
    left, lower = round(place.x), round(place.y)
    right, upper = round(place.x + place.width), round(place.y + place.height)
    return SigFieldSpec(role, on_page=place.page, box=(left, lower, right, upper))


def _refuse_if_not_to_be_signed(before: Verdict, role: Role) -> None:
    if before.signatures and _spoilt(before):
        whole = all(one.unchanged is not False and one.genuine is not False for one in before.signatures)
        continued = (
            whole and not before.problems and all(one.covers != "unclear" for one in before.signatures)
        )
        raise SigningRefused(Message("signing.altered_before" if continued else "signing.broken_before"))
    there = {signature.role for signature in before.signatures}
    if there >= set(ROLES):
        raise SigningRefused(Message("signing.both_signed"))
    if role in there:
        code = "signing.head_signed" if role == "head" else "signing.authority_signed"
        raise SigningRefused(Message(code))
    if role == "head" and "authority" in there:
        raise SigningRefused(Message("signing.head_is_first"))


def _spoilt(verdict: Verdict) -> bool:
    """Whether the content is not what was signed; terms and chains are another matter."""
    return any(problem.code != "signing.not_signed" for problem in verdict.problems) or any(
        signature.unchanged is False
        or signature.genuine is False
        or signature.covers == "unclear"
        or signature.later not in UNSPOILT
        for signature in verdict.signatures
    )
