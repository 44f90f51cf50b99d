"""A PDF opened for its signatures: the fields they stand in, the bytes they cover."""

import re
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Final

from model.signing.library import Pdf, hush
from model.signing.refused import SigningRefused
from model.wording import LANGUAGES, Language, Message

BROKEN: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading a damaged file may end in; the library's own errors are among `broken()`."""

_BYTE_RANGE: Final = re.compile(rb"/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]")


def broken() -> tuple[type[Exception], ...]:
    """All that reading a damaged PDF or signature may end in."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko_certvalidator.errors import ValidationError

    return (*BROKEN, PdfError, UnsupportedAlgorithm, ValidationError)


def opened(stream: BytesIO) -> Pdf:
    """The library's reader of a PDF.

    Raises:
        SigningRefused: it is no PDF, is damaged, breaks the rules, has no pages or is locked with a password.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    hush()
    try:
        reader = PdfFileReader(stream, strict=True)
        locked = reader.encrypted
        pages = 1 if locked else int(reader.root["/Pages"]["/Count"])
        if not locked:
            list(signature_fields(reader))
    except broken():
        code = "signing.against_rules" if _has_pages(stream) else "signing.not_a_pdf"
        raise SigningRefused(Message(code)) from None
    if locked:
        raise SigningRefused(Message("signing.locked_with_password"))
    if pages < 1:
        raise SigningRefused(Message("signing.not_a_pdf"))
    return reader


def _has_pages(stream: BytesIO) -> bool:
    """Whether a PDF that breaks the rules has pages for a reader that overlooks that, as most do."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        return int(PdfFileReader(stream, strict=False).root["/Pages"]["/Count"]) > 0
    except broken():
        return False


def signature_fields(reader: Pdf) -> list[tuple[str, Pdf, Pdf]]:
    """(name, reference to the signature or None, field) of every signature field."""
    from pyhanko.sign.fields import enumerate_sig_fields

    return [(name, value, field.get_object()) for name, value, field in enumerate_sig_fields(reader)]


def filled_fields(pdf: bytes) -> frozenset[str]:
    """Names of the signature fields that bear a signature; none if the file cannot be read."""
    try:
        found = signature_fields(opened(BytesIO(pdf)))
    except SigningRefused:
        return frozenset()
    return frozenset(name for name, value, _ in found if value is not None)


def language_in(pdf: bytes) -> Language | None:
    """The language that a PDF says it speaks ("kk-KZ"); None if it says none that is ours."""
    try:
        root = opened(BytesIO(pdf)).root
    except SigningRefused:
        return None
    spoken = str(root["/Lang"]) if "/Lang" in root else ""
    return next((language for language in LANGUAGES if spoken.lower().startswith(language)), None)


def named_field(reader: Pdf, name: str) -> Pdf:
    """The signature field of that name, or None."""
    return next((field for known, _, field in signature_fields(reader) if known == name), None)


def traces_of_signatures(pdf: bytes) -> int:
    """How many signatures stand in the bytes, whether or not a field leads to them."""
    return len(_BYTE_RANGE.findall(pdf))


def covered(pdf: bytes, byte_range: Sequence[Pdf]) -> bytes:
    """The bytes that a signature says it covers."""
    numbers = [int(number) for number in byte_range]
    return b"".join(
        pdf[start : start + length] for start, length in zip(numbers[::2], numbers[1::2], strict=True)
    )


def is_visible(field: Pdf) -> bool:
    """Whether a field shows anything on the paper."""
    return bool(widgets(field))


def widgets(field: Pdf) -> list[Pdf]:
    """The parts of a field that show something on the paper."""
    hidden = 2 | 32  # flags "hidden" and "no view"
    found = []
    kids = field["/Kids"] if "/Kids" in field else ()  # noqa: SIM401  (`get` follows no reference)
    for widget in (field, *(kid.get_object() for kid in kids)):
        if "/Rect" not in widget or "/AP" not in widget:
            continue
        x1, y1, x2, y2 = (float(edge) for edge in widget["/Rect"])
        if x1 != x2 and y1 != y2 and not int(widget.get("/F", 0)) & hidden:
            found.append(widget)
    return found
