"""The root certificates that the user has trusted: files in a folder."""

from pathlib import Path
from typing import Final, NamedTuple

from model.signing.certificate import certificate_facts
from model.signing.library import Asn1
from model.signing.refused import TrustRefused
from model.wording import Message, why

ENDINGS: Final = (".cer", ".crt", ".der", ".pem")
_LONGEST: Final = 256 * 1024


class Trusted(NamedTuple):
    """Certificates of a folder: roots, which are believed, and others, which only lead to a root."""

    roots: tuple[Asn1, ...]
    others: tuple[Asn1, ...]


def read_trusted(folder: Path) -> Trusted:
    """The certificates in a folder, binary or PEM; a certificate that signed itself is a root.

    Raises:
        TrustRefused: no folder, a file in it is no certificate, or there is no root among them.
    """
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS)
        found = [certificate for path in files for certificate in _certificates(path)]
    except NotADirectoryError:
        raise _refused(folder, Message("system.not_a_folder")) from None
    except OSError as error:
        raise _refused(Path(error.filename or folder), why(error)) from None
    roots = tuple(certificate for certificate in found if certificate.self_issued)
    if not roots:
        raise TrustRefused(Message("signing.no_roots", {"folder": folder.name or str(folder)}))
    return Trusted(roots, tuple(certificate for certificate in found if not certificate.self_issued))


def _certificates(path: Path) -> list[Asn1]:
    from asn1crypto import pem, x509

    with path.open("rb") as file:
        content = file.read(_LONGEST + 1)
    try:
        if pem.detect(content):
            blocks = [block for _, _, block in pem.unarmor(content, multiple=True)]
        else:
            blocks = [content]
        certificates = [x509.Certificate.load(block, strict=True) for block in blocks]
        for certificate in certificates:
            certificate_facts(certificate)  # reads every part of it
    except (ValueError, TypeError, KeyError):
        raise TrustRefused(Message("signing.not_a_certificate", {"file": path.name})) from None
    return certificates


def _refused(path: Path, reason: Message) -> TrustRefused:
    return TrustRefused(Message("files.unreadable", {"file": path.name or str(path), "reason": reason}))
