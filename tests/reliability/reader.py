"""Reads files, cards and papers, each in a process of its own, and says what came of it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from model.exchange.card_file import load_card  # noqa: E402
from model.exchange.scan import is_paper, read_paper  # noqa: E402
from model.paper.library import Papers  # noqa: E402
from model.wording import BagalauError, say  # noqa: E402
from tests.readers import serve  # noqa: E402

papers = Papers()
papers.known()


def read(path: Path) -> str:
    try:
        if is_paper(path):
            read_paper(path, papers)
        else:
            load_card(path, papers)
    except BagalauError as refusal:
        return say(refusal.message, "ru")
    return "read"


serve(read)
