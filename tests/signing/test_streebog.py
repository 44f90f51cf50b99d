"""The hash function against the examples of the standard (RFC 6986, 10) and its edges."""

import pytest

from model.signing.streebog import streebog

FIRST = b"012345678901234567890123456789012345678901234567890123456789012"
SECOND = bytes.fromhex(
    "d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede0"
    "20f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb"
)


# The standard prints the digests backwards.
@pytest.mark.parametrize(
    ("content", "bits", "printed"),
    [
        (FIRST, 256, "00557be5e584fd52a449b16b0251d05d27f94ab76cbaa6da890b59d8ef1e159d"),
        (
            FIRST,
            512,
            (
                "486f64c1917879417fef082b3381a4e211c324f074654c38823a7b76f830ad00fa1fbae42b1285c0352f227524bc9ab16254288dd6863dccd5b9f54a1ad0541b"
            ),
        ),
        (SECOND, 256, "508f7e553c06501d749a66fc28c6cac0b005746d97537fa85d9e40904efed29d"),
        (
            SECOND,
            512,
            (
                "28fbc9bada033b1460642bdcddb90c3fb3e56c497ccd0f62b8a2ad4935e85f037613966de4ee00531ae60f3b5a47f8dae06915d5f2f194996fcabf2622e6881e"
            ),
        ),
    ],
)
def test_examples_of_the_standard(content: bytes, bits: int, printed: str) -> None:
    assert streebog(content, bits)[::-1].hex() == printed


# As OpenSSL's engine has them.
def test_nothing_at_all() -> None:
    assert streebog(b"", 256).hex() == "3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb"
