"""Reads documents, each in a process of its own, and says what came of it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from model.exchange.any_file import read_any  # noqa: E402
from model.paper.library import Papers  # noqa: E402
from model.wording import LANGUAGES, BagalauError, say  # noqa: E402
from tests.readers import serve  # noqa: E402

papers = Papers()
papers.known()


def read(path: Path) -> list[str]:
    try:
        read_any(path, papers)
    except BagalauError as refusal:
        return [say(refusal.message, language) for language in LANGUAGES]
    return ["read"]


serve(read)
