"""A key, a document or a signature that cannot be used at all."""

from model.wording import BagalauError


class SigningRefused(BagalauError):
    """The key, the document or the signature cannot be read or used; the message says why and what to do."""


class KeyRefused(SigningRefused):
    """It is the key or its password that does not serve."""


class TrustRefused(SigningRefused):
    """The folder of root certificates does not serve; the message names the file."""
