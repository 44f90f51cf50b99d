"""Names of the algorithms met in signatures: which are ГОСТ, which are too weak to be believed."""

from typing import Final, Literal

from model.signing.library import Asn1
from model.signing.streebog import streebog

GOST: Final = {
    # Russia: keys, signatures, hash functions
    "1.2.643.2.2.19": "ГОСТ Р 34.10-2001",
    "1.2.643.2.2.3": "ГОСТ Р 34.10-2001",
    "1.2.643.2.2.9": "ГОСТ Р 34.11-94",
    "1.2.643.7.1.1.1.1": "ГОСТ Р 34.10-2012 (256)",
    "1.2.643.7.1.1.1.2": "ГОСТ Р 34.10-2012 (512)",
    "1.2.643.7.1.1.3.2": "ГОСТ Р 34.10-2012 (256)",
    "1.2.643.7.1.1.3.3": "ГОСТ Р 34.10-2012 (512)",
    "1.2.643.7.1.1.2.2": "ГОСТ Р 34.11-2012 (256)",
    "1.2.643.7.1.1.2.3": "ГОСТ Р 34.11-2012 (512)",
    # Kazakhstan
    "1.2.398.3.10.1.1.1.1": "СТ РК ГОСТ 34.310-2004",
    "1.2.398.3.10.1.1.1.2": "СТ РК ГОСТ 34.310-2004",
    "1.2.398.3.10.1.3.1": "СТ РК ГОСТ 34.311-95",
    "1.2.398.3.10.1.1.2.1": "СТ РК ГОСТ Р 34.10-2015 (256)",
    "1.2.398.3.10.1.1.2.2": "СТ РК ГОСТ Р 34.10-2015 (512)",
    "1.2.398.3.10.1.1.2.3.1": "СТ РК ГОСТ Р 34.10-2015 (256)",
    "1.2.398.3.10.1.1.2.3.2": "СТ РК ГОСТ Р 34.10-2015 (512)",
    "1.2.398.3.10.1.3.2": "СТ РК ГОСТ Р 34.11-2015 (256)",
    "1.2.398.3.10.1.3.3": "СТ РК ГОСТ Р 34.11-2015 (512)",
}
"""Names by object identifier. The hash functions of 2012 and 2015 are one and the same."""

_GOST_ARCS: Final = ("1.2.643.2.2.", "1.2.643.7.1.1.", "1.2.398.3.10.1.1.", "1.2.398.3.10.1.3.")
_STREEBOG: Final[dict[str, Literal[256, 512]]] = {
    "1.2.643.7.1.1.2.2": 256,
    "1.2.643.7.1.1.2.3": 512,
    "1.2.398.3.10.1.3.2": 256,
    "1.2.398.3.10.1.3.3": 512,
}
_HASHLIB: Final = {
    "1.2.840.113549.2.5": "md5",
    "1.3.14.3.2.26": "sha1",
    "2.16.840.1.101.3.4.2.4": "sha224",
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
    "2.16.840.1.101.3.4.2.8": "sha3_256",
    "2.16.840.1.101.3.4.2.9": "sha3_384",
    "2.16.840.1.101.3.4.2.10": "sha3_512",
}
_WEAK_HASHES: Final = {"md2", "md4", "md5", "sha1"}
_LEAST_BITS: Final = {"RSA": 2048, "EC": 224, "DSA": 2048}
_LONGEST_FOR_STREEBOG: Final = 16 * 1024 * 1024
"""Bytes: in plain Python a megabyte takes a second."""


def is_gost(identifier: str) -> bool:
    """Whether an object identifier names an algorithm of the ГОСТ family, known by name or not."""
    return identifier.startswith(_GOST_ARCS)


def key_name(public_key: Asn1) -> str:
    """The name of a certificate's key, such as "RSA-2048", "EC secp256r1" or "ГОСТ Р 34.10-2012 (256)"."""
    identifier = key_identifier(public_key)
    if is_gost(identifier):
        return GOST.get(identifier, f"ГОСТ ({identifier})")
    kind = str(public_key.algorithm).upper()
    if kind == "EC":
        return f"EC {public_key.curve[1]}"
    if kind in {"RSA", "DSA", "RSASSA_PSS"}:
        return f"{kind.partition('SSA')[0]}-{public_key.bit_size}"
    return kind


def key_identifier(public_key: Asn1) -> str:
    """The object identifier of a certificate's key."""
    return str(public_key["algorithm"]["algorithm"].dotted)


def key_is_weak(public_key: Asn1) -> bool:
    """Whether the key is so short that a signature made with it could be forged."""
    if is_gost(key_identifier(public_key)):
        return False
    kind = str(public_key.algorithm).upper().partition("SSA")[0]
    return kind in _LEAST_BITS and int(public_key.bit_size) < _LEAST_BITS[kind]


def hash_name(algorithm: Asn1) -> str:
    """The name of a hash function, such as "SHA256" or "ГОСТ Р 34.11-2012 (256)"."""
    identifier = str(algorithm["algorithm"].dotted)
    if is_gost(identifier):
        return GOST.get(identifier, f"ГОСТ ({identifier})")
    return str(algorithm["algorithm"].native).upper()


def hash_is_weak(algorithm: Asn1) -> bool:
    """Whether two documents with one digest can be made."""
    return str(algorithm["algorithm"].native).lower() in _WEAK_HASHES


def digests(algorithm: Asn1, content: bytes) -> frozenset[bytes]:
    """What the digest of the content may look like by this algorithm; empty if it cannot be computed here."""
    identifier = str(algorithm["algorithm"].dotted)
    if identifier in _STREEBOG:
        if len(content) > _LONGEST_FOR_STREEBOG:
            return frozenset()
        digest = streebog(content, _STREEBOG[identifier])
        # The standard prints digests backwards, and some programs write them so.
        return frozenset({digest, digest[::-1]})
    if identifier in _HASHLIB:
        import hashlib

        return frozenset({hashlib.new(_HASHLIB[identifier], content, usedforsecurity=False).digest()})
    return frozenset()
