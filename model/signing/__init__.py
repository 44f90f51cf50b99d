"""Electronic signatures on a PDF: made with a PKCS#12 key (RSA, EC), checked, and taken from outside (ГОСТ).

Works on bytes; whoever calls reads and writes the files. Nothing here opens a network connection. Importing
this package is cheap: the signature library is loaded by the first signature or check. Where that library is
not installed, each function refuses in words (SigningRefused).
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from model.signing.facts import ROLES, Certificate, Role, Signature, Verdict, day_text, moment_text
from model.signing.library import refuse_unless_installed
from model.signing.placement import SignaturePlace, places_for
from model.signing.refused import KeyRefused, SigningRefused, TrustRefused
from model.wording import Language

if TYPE_CHECKING:
    from model.signing.keys import SigningKey
    from model.signing.trust import Trusted

__all__ = [
    "ROLES",
    "Certificate",
    "KeyRefused",
    "Role",
    "Signature",
    "SignaturePlace",
    "SigningRefused",
    "TrustRefused",
    "Verdict",
    "day_text",
    "language_of",
    "moment_text",
    "places_for",
    "read_key",
    "read_trusted",
    "refuse_unless_installed",
    "sign_pdf",
    "signed_is_continued",
    "signed_places",
    "verify_detached",
    "verify_pdf",
]


def read_key(content: bytes, password: str) -> "SigningKey":
    """The key in the bytes of a PKCS#12 file (.p12, .pfx). The password is kept nowhere.

    Raises:
        KeyRefused: no such file, wrong password, no key or no certificate in it, a ГОСТ key or another kind
            that does not sign here, or a key too short to be believed.
    """
    refuse_unless_installed()
    from model.signing import keys

    return keys.read_key(content, password)


def sign_pdf(
    pdf: bytes,
    key: "SigningKey",
    role: Role,
    language: Language,
    moment: datetime | None = None,
    places: Mapping[Role, SignaturePlace] | None = None,
) -> bytes:
    """The bytes of the PDF with one more signature and its mark; those that were there come first, untouched.

    Args:
        pdf: the document.
        key: who signs.
        role: in whose place; the head of the school signs before the municipal authority.
        language: of the mark.
        moment: of signing, with a time zone; now, when None.
        places: where marks stand; as `places_for` has it, when None.

    Raises:
        KeyRefused: the certificate has expired, does not hold yet, or is not for documents.
        SigningRefused: the file is no PDF, is locked, holds a broken signature, or the role has signed.
    """
    refuse_unless_installed()
    from model.signing import sign

    place = places.get(role) if places else None
    return sign.signed(pdf, key, role, language, moment or datetime.now().astimezone(), place)


def read_trusted(folder: Path) -> "Trusted":
    """The root certificates in a folder (.cer, .crt, .der, .pem).

    Raises:
        TrustRefused: no folder, a file that is no certificate, or no root among them.
    """
    refuse_unless_installed()
    from model.signing import trust

    return trust.read_trusted(folder)


def verify_pdf(pdf: bytes, trusted: "Trusted | None" = None) -> Verdict:
    """Every signature in a PDF, and what is to be thought of it.

    Raises:
        SigningRefused: the file is no PDF, or is locked with a password.
    """
    refuse_unless_installed()
    from model.signing import verify

    return verify.verified(pdf, trusted)


def signed_places(pdf: bytes) -> frozenset[Role]:
    """Whose places in a PDF bear a signature, whatever it is worth; none if the file cannot be read."""
    refuse_unless_installed()
    from model.signing.document import filled_fields

    filled = filled_fields(pdf)
    return frozenset(role for role in ROLES if role in filled)


def language_of(pdf: bytes) -> Language | None:
    """The language that a PDF says it speaks; None if it says none that is ours, or cannot be read."""
    refuse_unless_installed()
    from model.signing.document import language_in

    return language_in(pdf)


def verify_detached(content: bytes, signature: bytes, trusted: "Trusted | None" = None) -> Verdict:
    """Every signature in a signature file (.sig, .p7s, .cms) against the file it is said to belong to.

    Raises:
        SigningRefused: it is no signature file.
    """
    refuse_unless_installed()
    from model.signing import detached

    return detached.verified_detached(content, signature, trusted)


def signed_is_continued(original: bytes, signed: bytes) -> bool:
    """Whether a signed PDF brought back from outside is the exported one with something added at its end."""
    return signed.startswith(original)
