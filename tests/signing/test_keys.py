"""Keys: what is refused, in words, and that nothing of a key or password is ever shown."""

import pickle
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from asn1crypto import pkcs12 as asn1
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    PrivateFormat,
    pkcs12,
)

from model.signing import KeyRefused, read_key
from model.wording import LANGUAGES, say
from tests.signing.conftest import HEAD, PASSWORD, Person, name, new_key


def refusal(content: bytes, password: str = PASSWORD) -> str:
    with pytest.raises(KeyRefused) as caught:
        read_key(content, password)
    assert all(say(caught.value.message, language) for language in LANGUAGES)
    assert PASSWORD not in repr(caught.value)
    assert PASSWORD not in str(caught.value.__cause__)
    return caught.value.message.code.removeprefix("signing.")


def test_a_key_says_what_its_certificate_says(head: Person) -> None:
    facts = head.signing_key().certificate
    assert (facts.owner, facts.organisation) == (HEAD, "№ 1 орта мектеп")
    assert (facts.number, facts.issuer, facts.key) == ("0A1B2C3D4E5F", "Учебный корень", "EC secp256r1")


def test_rsa_keys_are_read_too(authority: Person) -> None:
    assert authority.signing_key().certificate.key == "RSA-2048"


def test_an_old_kind_of_file_is_read(head: Person) -> None:
    sealed = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(2000)
        .key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)
        .hmac_hash(hashes.SHA1())
        .build(PASSWORD.encode())
    )
    content = pkcs12.serialize_key_and_certificates(b"k", head.key, head.certificate, None, sealed)
    assert read_key(content, PASSWORD).certificate.owner == HEAD


def test_a_key_without_a_password(head: Person) -> None:
    assert read_key(head.p12(None), "").certificate.owner == HEAD


@pytest.mark.parametrize("password", ["", "пароль", PASSWORD + " ", PASSWORD.lower()])
def test_a_wrong_password(head: Person, password: str) -> None:
    assert refusal(head.p12(), password) == "wrong_password"


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4", b"\x30\x80\x00", b"\x30\x03\x02\x01\x03", b"\xff" * 5000]
)
def test_what_is_no_key_file(content: bytes) -> None:
    assert refusal(content) == "not_a_key_file"


def test_half_a_key_file(head: Person) -> None:
    whole = head.p12()
    assert refusal(whole[: len(whole) // 2]) == "not_a_key_file"


def test_a_key_without_a_certificate(head: Person) -> None:
    sealed = BestAvailableEncryption(PASSWORD.encode())
    alone = pkcs12.serialize_key_and_certificates(b"k", head.key, None, None, sealed)
    assert refusal(alone) == "no_certificate_in_file"


def test_a_certificate_without_a_key(head: Person) -> None:
    sealed = BestAvailableEncryption(PASSWORD.encode())
    alone = pkcs12.serialize_key_and_certificates(b"k", None, None, [head.certificate], sealed)
    assert refusal(alone) == "no_key_in_file"


def test_a_short_key(person: Callable[..., Person]) -> None:
    assert refusal(person(name(HEAD), "1024 short").p12()) == "weak_key"


def test_a_kind_of_key_that_does_not_sign_here(person: Callable[..., Person], head: Person) -> None:
    from cryptography import x509

    key = ed25519.Ed25519PrivateKey.generate()
    old = head.certificate
    own = (
        x509.CertificateBuilder(old.issuer, old.subject, key.public_key(), 5)
        .not_valid_before(old.not_valid_before_utc)
        .not_valid_after(old.not_valid_after_utc)
        .sign(new_key("EC root"), hashes.SHA256())
    )
    assert refusal(Person(key, own, []).p12()) == "unknown_key"


def test_a_gost_key_is_called_by_its_name(head: Person) -> None:
    file = asn1.Pfx.load(head.p12())
    file["mac_data"]["mac"]["digest_algorithm"]["algorithm"] = "1.2.643.7.1.1.2.3"
    assert refusal(file.dump(force=True)) == "gost_key"


def test_a_key_shows_nothing_of_itself(head: Person) -> None:
    key: Any = head.signing_key()
    assert repr(key) == "<SigningKey of certificate 0A1B2C3D4E5F>"
    assert not hasattr(key, "__dict__")
    with pytest.raises(TypeError):
        pickle.dumps(key)


@pytest.mark.parametrize(("who", "inner"), [("expired", "expired"), ("early", "not_yet_valid")])
def test_terms(request: pytest.FixtureRequest, who: str, inner: str) -> None:
    key = request.getfixturevalue(who).signing_key()
    with pytest.raises(KeyRefused) as caught:
        key.refuse_unless_valid(datetime.now().astimezone())
    assert caught.value.message.code == "signing.key_out_of_term"
    assert caught.value.message.details["fault"].code == f"signing.{inner}"


def test_a_key_for_something_else(person: Callable[..., Person]) -> None:
    key = person(name(HEAD), "2048 authority", documents=False).signing_key()
    with pytest.raises(KeyRefused) as caught:
        key.refuse_unless_valid(datetime.now().astimezone())
    assert caught.value.message.code == "signing.key_not_for_documents"


@pytest.mark.parametrize(
    ("parts", "owner"),
    [
        ({"common": "Иванова Анна Петровна"}, "Иванова Анна Петровна"),
        (
            {"common": "МКОУ «Школа № 2»", "surname": "Иванова", "given": "Анна Петровна"},
            "Иванова Анна Петровна",
        ),
        ({"common": "ӘЛИЕВА ГҮЛНӘР", "surname": "ӘЛИЕВА", "given": "ҚАЙРАТҚЫЗЫ"}, "ӘЛИЕВА ГҮЛНӘР ҚАЙРАТҚЫЗЫ"),
        (
            {"common": "Иванова Анна Петровна", "surname": "Иванова", "given": "Анна Петровна"},
            "Иванова Анна Петровна",
        ),
        ({"common": "МКОУ «Школа № 2»", "surname": "Иванова"}, "МКОУ «Школа № 2»"),
    ],
)
def test_the_owner_is_the_person(person: Callable[..., Person], parts: dict[str, str], owner: str) -> None:
    assert person(name(**parts), "EC head").signing_key().certificate.owner == owner
