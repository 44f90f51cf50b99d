"""Signs with a key in memory; the library's own signer would write the key out and check it at each use."""

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from model.signing.keys import SigningKey


class KeySigner(Signer):
    """The library's signer over one of our keys; always with SHA-256."""

    def __init__(self, key: SigningKey) -> None:
        """Take the certificates of the key along; its root is left out, whoever checks has their own."""
        secret, certificate, chain = key.opened()
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        store.register_multiple(chain)
        super().__init__(signing_cert=certificate, cert_registry=store, embed_roots=False)
        self._secret: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey = secret

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """The signature of some bytes. `dry_run` asks only for its length."""
        if digest_algorithm.lower() != "sha256":
            raise NotImplementedError(digest_algorithm)
        if isinstance(self._secret, rsa.RSAPrivateKey):
            if dry_run:
                return bytes(self._secret.key_size // 8)
            return self._secret.sign(data, padding.PKCS1v15(), hashes.SHA256())
        return self._secret.sign(data, ec.ECDSA(hashes.SHA256()))
