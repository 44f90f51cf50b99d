"""Keys, certificates and documents, made anew: nothing secret lies in the repository."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from asn1crypto import cms, keys
from asn1crypto import core as asn1_core
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Scorer
from model.signing import read_key, sign_pdf
from model.signing.keys import SigningKey
from model.signing.streebog import streebog

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "Пароль-Ә1"
HEAD, AUTHORITY = "Әлиева Гүлнәр Қайратқызы", "Щукин Пётр Ёлкович"
YEAR = timedelta(days=365)


class Person(NamedTuple):
    key: Any
    certificate: x509.Certificate
    chain: list[x509.Certificate]

    def p12(self, password: str | None = PASSWORD) -> bytes:
        sealed = BestAvailableEncryption(password.encode()) if password else NoEncryption()
        return pkcs12.serialize_key_and_certificates(b"own", self.key, self.certificate, self.chain, sealed)

    def signing_key(self) -> SigningKey:
        return read_key(self.p12(), PASSWORD)


@cache
def new_key(kind: str) -> Any:
    """Making an RSA key takes a while: one of each kind and name for all tests of the process."""
    if kind.startswith("EC"):
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(public_exponent=65537, key_size=int(kind.partition(" ")[0]))


def name(common: str, **more: str) -> x509.Name:
    oids = {
        "surname": NameOID.SURNAME,
        "given": NameOID.GIVEN_NAME,
        "organisation": NameOID.ORGANIZATION_NAME,
    }
    parts = [x509.NameAttribute(oids[kind], value) for kind, value in more.items()]
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common), *parts])


def certificate(
    subject: x509.Name,
    key: Any,
    issuer: x509.Name,
    by: Any,
    *,
    start: timedelta = -YEAR,
    end: timedelta = YEAR,
    authority: bool = False,
    documents: bool = True,
    number: int | None = None,
) -> x509.Certificate:
    now = datetime.now(UTC)
    usage = dict.fromkeys(
        (
            *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
            *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
        ),
        False,
    )
    if authority:
        usage |= {"key_cert_sign": True, "crl_sign": True}
    elif documents:
        usage |= {"digital_signature": True, "content_commitment": True}
    else:
        usage["key_encipherment"] = True
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(number or x509.random_serial_number())
        .not_valid_before(now + start)
        .not_valid_after(now + end)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), critical=False)
    )
    return builder.sign(by, hashes.SHA256())


@pytest.fixture(scope="session")
def root() -> x509.Certificate:
    own, key = name("Учебный корень"), new_key("EC root")
    return certificate(own, key, own, key, start=-10 * YEAR, end=10 * YEAR, authority=True)


@pytest.fixture(scope="session")
def person(root: x509.Certificate) -> Callable[..., Person]:
    def make(subject: x509.Name, kind: str, **how: Any) -> Person:
        key = new_key(kind)
        own = certificate(subject, key, root.subject, new_key("EC root"), **how)
        return Person(key, own, [root])

    return make


@pytest.fixture(scope="session")
def head(person: Callable[..., Person]) -> Person:
    return person(name(HEAD, organisation="№ 1 орта мектеп"), "EC head", number=0x0A1B2C3D4E5F)


@pytest.fixture(scope="session")
def authority(person: Callable[..., Person]) -> Person:
    return person(name(AUTHORITY), "2048 authority")


@pytest.fixture(scope="session")
def expired(person: Callable[..., Person]) -> Person:
    return person(name(HEAD), "EC head", start=-2 * YEAR, end=-timedelta(days=2))


@pytest.fixture(scope="session")
def early(person: Callable[..., Person]) -> Person:
    return person(name(HEAD), "EC head", start=timedelta(days=2))


@pytest.fixture(scope="session")
def card_pdf() -> bytes:
    """The filled card as it is printed."""
    card = load_card(ROOT / "resources" / "examples" / "rating-card-2021.json", Papers())
    return print_paper(
        card, Scorer(card.paper).score(card.values, card.base, card.not_applicable), "ru", draft=False
    )


@pytest.fixture
def trusted(tmp_path: Path, root: x509.Certificate) -> Path:
    folder = tmp_path / "доверенные"
    folder.mkdir()
    (folder / "корень.cer").write_bytes(root.public_bytes(Encoding.DER))
    return folder


@pytest.fixture(scope="session")
def signed(card_pdf: bytes, head: Person) -> bytes:
    """Signed by the head of the school."""
    return sign_pdf(card_pdf, head.signing_key(), "head", "ru")


@pytest.fixture(scope="session")
def signed_twice(signed: bytes, authority: Person) -> bytes:
    return sign_pdf(signed, authority.signing_key(), "authority", "kk")


class Gost:
    """Signatures as КриптоПро would make them, but for the mathematics: only the digest is right."""

    def __init__(self, owner: x509.Certificate) -> None:
        self.certificate = asn1_x509.Certificate.load(owner.public_bytes(Encoding.DER))
        identifier = asn1_core.ObjectIdentifier("1.2.643.7.1.1.1.1")
        algorithm = asn1_core.SequenceOf([identifier], spec=asn1_core.ObjectIdentifier)
        key = asn1_core.BitString((0,) * 8).dump()
        body = algorithm.dump() + key
        tbs = self.certificate["tbs_certificate"]
        tbs["subject_public_key_info"] = keys.PublicKeyInfo.load(b"\x30" + bytes([len(body)]) + body)
        self.certificate = asn1_x509.Certificate.load(self.certificate.dump(force=True))

    def cms(self, content: bytes, digest: bytes | None = None, hash_id: str = "1.2.643.7.1.1.2.2") -> bytes:
        attributes = [
            {"type": "content_type", "values": ["data"]},
            {"type": "message_digest", "values": [digest or streebog(content, 256)]},
            {
                "type": "signing_time",
                "values": [cms.Time({"utc_time": datetime.now(UTC).replace(microsecond=0)})],
            },
        ]
        signer = {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                "issuer_and_serial_number",
                {"issuer": self.certificate.issuer, "serial_number": self.certificate.serial_number},
            ),
            "digest_algorithm": {"algorithm": hash_id},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "1.2.643.7.1.1.3.2"},
            "signature": b"\x01" * 64,
        }
        data = {
            "version": "v1",
            "digest_algorithms": [{"algorithm": hash_id}],
            "encap_content_info": {"content_type": "data"},
            "certificates": [self.certificate],
            "signer_infos": [signer],
        }
        return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(data)}).dump()


@pytest.fixture(scope="session")
def gost(head: Person) -> Gost:
    return Gost(head.certificate)
