"""A private key with its certificate, out of a PKCS#12 file. The password is used once and kept nowhere."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from model.signing.algorithms import is_gost
from model.signing.certificate import certificate_facts
from model.signing.facts import Certificate
from model.signing.library import Asn1
from model.signing.refused import KeyRefused
from model.wording import Message

_GOST_PREFIXES: Final = (b"\x2a\x85\x03\x02\x02", b"\x2a\x85\x03\x07\x01", b"\x2a\x83\x0e\x03\x0a\x01")
"""Beginnings of the ГОСТ identifiers of Russia and Kazakhstan, as files carry them."""


class SigningKey:
    """A key and its certificate. Nothing of the key is shown, printed or logged.

    Attributes:
        certificate: what the certificate says.
    """

    __slots__ = ("_certificate", "_chain", "_key", "certificate")

    def __init__(self, key: Asn1, certificate: Asn1, chain: Sequence[Asn1], facts: Certificate) -> None:
        """Keep the secret, asn1crypto's certificate and the certificates that came with it."""
        self._key = key
        self._certificate = certificate
        self._chain = tuple(chain)
        self.certificate = facts

    def __repr__(self) -> str:
        return f"<SigningKey of certificate {self.certificate.number}>"

    def __reduce__(self) -> str:
        raise TypeError("a key is not written down")

    def refuse_unless_valid(self, moment: datetime) -> None:
        """Check that documents may be signed with the key at the moment.

        Raises:
            KeyRefused: its certificate has expired, does not hold yet, or is for something else.
        """
        fault = self.certificate.term_fault(moment)
        if fault:
            today = f"{moment:%d.%m.%Y}"
            raise KeyRefused(Message("signing.key_out_of_term", {"fault": fault, "today": today}))
        if not self.certificate.for_documents:
            raise KeyRefused(Message("signing.key_not_for_documents"))

    def opened(self) -> tuple[Asn1, Asn1, tuple[Asn1, ...]]:
        """The secret, its certificate, and the certificates that came with it: for the signer alone."""
        return self._key, self._certificate, self._chain


def read_key(content: bytes, password: str) -> SigningKey:
    """The key of a PKCS#12 file.

    Args:
        content: the file (.p12, .pfx).
        password: may be empty, as some are.

    Raises:
        KeyRefused: no such file, wrong password, no key or no certificate in it, a ГОСТ key or another that
            cannot sign here, or one too short to be believed.
    """
    _refuse_unless_pkcs12(content)
    key, certificate, chain = _opened(content, password)
    if key is None:
        raise KeyRefused(Message("signing.no_key_in_file"))
    if certificate is None:
        raise KeyRefused(Message("signing.no_certificate_in_file"))
    return _signing_key(key, certificate, chain)


def _refuse_unless_pkcs12(content: bytes) -> None:
    from asn1crypto import core, pkcs12

    try:
        file = pkcs12.Pfx.load(content, strict=True)
        sound = file["version"].native == "v3" and bool(file["auth_safe"]["content_type"].native)
        mac = file["mac_data"]
        mac_by = (
            "" if mac is core.VOID or not mac.native else mac["mac"]["digest_algorithm"]["algorithm"].dotted
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise KeyRefused(Message("signing.not_a_key_file")) from None
    if not sound:
        raise KeyRefused(Message("signing.not_a_key_file"))
    if is_gost(mac_by) or any(prefix in content for prefix in _GOST_PREFIXES):
        raise KeyRefused(Message("signing.gost_key"))


def _opened(content: bytes, password: str) -> tuple[Asn1, Asn1, list[Asn1]]:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        return pkcs12.load_key_and_certificates(content, password.encode("utf-8"))
    except UnsupportedAlgorithm:
        raise KeyRefused(Message("signing.unknown_key")) from None
    except ValueError as error:
        # The library has one kind of error for both, and only its text tells them apart.
        wrong = "password" in str(error).lower()
        raise KeyRefused(Message("signing.wrong_password" if wrong else "signing.unknown_key")) from None


def _signing_key(key: Asn1, certificate: Asn1, chain: Sequence[Asn1]) -> SigningKey:
    from asn1crypto import x509
    from cryptography.hazmat.primitives.asymmetric import ec, rsa
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise KeyRefused(Message("signing.unknown_key"))
    public = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    if key.public_key().public_bytes(*public) != certificate.public_key().public_bytes(*public):
        raise KeyRefused(Message("signing.key_of_another"))
    try:
        own, *others = (
            x509.Certificate.load(each.public_bytes(Encoding.DER)) for each in (certificate, *chain)
        )
        facts = certificate_facts(own)
    except (ValueError, TypeError, KeyError):
        raise KeyRefused(Message("signing.not_a_key_file")) from None
    if own.public_key.algorithm not in {"rsa", "ec"}:
        raise KeyRefused(Message("signing.unknown_key"))
    if facts.weak:
        raise KeyRefused(Message("signing.weak_key", {"key": facts.key}))
    return SigningKey(key, own, others, facts)
