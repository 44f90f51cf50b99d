"""How long does a person wait for a signature on a card? The first one loads the library, others do not.

python benchmarks/signing.py [--times N]
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from print_once import card_and_score

from model.printing import print_paper
from model.signing import read_key, sign_pdf, verify_pdf

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "resources" / "examples" / "rating-card-2021.json"
LIMIT = 2.0
PASSWORD = "benchmark"  # noqa: S105 - of a key made here and thrown away


def main() -> int:
    """Measure and print the table; 1 if the limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=7)
    times = parser.parse_args().times
    card, score = card_and_score(EXAMPLE)
    pdf = print_paper(card, score, "ru", draft=False)
    keys = {
        "EC P-256": new_p12(ec.generate_private_key(ec.SECP256R1())),
        "RSA-2048": new_p12(rsa.generate_private_key(public_exponent=65537, key_size=2048)),
        "RSA-4096": new_p12(rsa.generate_private_key(public_exponent=65537, key_size=4096)),
    }
    slowest = 0.0
    print(f"{'':12}{'sign':>10}{'verify':>10}{'process':>10}{'size':>12}  (limit {LIMIT} s)")
    for name, p12 in keys.items():
        signed = sign_pdf(pdf, read_key(p12, PASSWORD), "head", "ru")
        sign = median(times, lambda p12=p12: sign_pdf(pdf, read_key(p12, PASSWORD), "head", "ru"))
        verify = median(times, lambda signed=signed: verify_pdf(signed))
        process = whole_process(times, pdf, p12)
        slowest = max(slowest, process)
        size = f"+{(len(signed) - len(pdf)) / 1024:.1f} KB"
        print(f"{name:12}{sign * 1000:7.0f} ms{verify * 1000:7.0f} ms{process:8.2f} s{size:>12}")
    return int(slowest > LIMIT)


def median(times: int, work: Callable[[], object]) -> float:
    """Median seconds of the work."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def whole_process(times: int, pdf: bytes, p12: bytes) -> float:
    """Median seconds of `sign` from the start of Python to the signed file on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder, name) for name in ("in.pdf", "key.p12", "password.txt", "out.pdf")]
        for path, content in zip(names, (pdf, p12, PASSWORD.encode()), strict=False):
            path.write_bytes(content)
        source, key, password, out = (str(name) for name in names)
        command = [sys.executable, "-m", "model", "sign", source, "-o", out, "--key", key]
        command += ["--password-file", password]

        def work() -> None:
            names[3].unlink(missing_ok=True)  # an existing file is never replaced
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)

        return median(times, work)


def new_p12(key: Any) -> bytes:  # noqa: ANN401 - of any kind
    """A key file that signed its own certificate."""
    now, name = datetime.now(UTC), x509.Name.from_rfc4514_string("CN=Әлиева Гүлнәр Қайратқызы")
    own = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    sealed = BestAvailableEncryption(PASSWORD.encode())
    return pkcs12.serialize_key_and_certificates(b"k", key, own, None, sealed)


if __name__ == "__main__":
    sys.exit(main())
