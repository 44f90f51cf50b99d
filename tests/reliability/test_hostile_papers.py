"""PDFs and pictures made to fill the memory, and papers spoiled here and there: read, or refused in words.

BAGALAU_THOROUGH=1: every kind of bomb, and 1000 spoiled papers instead of 12.
"""

import io
from pathlib import Path
from random import Random

import pypdfium2
import pytest

from model.card.document import card_from_bytes
from model.exchange.scan import read_paper
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Scorer
from model.wording import BagalauError, say
from tests.patience import SLACK
from tests.readers import Reader
from tests.reliability.bombs import ENDURED, REFUSED
from tests.reliability.conftest import THOROUGH

HERE = Path(__file__).parent
SHORT = (2, 6)
ROUNDS = (20, 50)
MOST_MEMORY = 300
"""Megabytes."""
LONGEST_REFUSAL = 2.0
"""Seconds of work; what is read is looked at page by page, and that can be stopped."""
QUICK = ("PNG, 60 million grey dots", "PNG, 40 million dots in colour")

ROOT = HERE.parents[1]
EXAMPLE = ROOT / "resources" / "examples" / "evaluation-sheet-2022.json"


def answered(reader: Reader, content: bytes, folder: Path) -> tuple[str, float, int]:
    path = folder / "бумага.dat"
    path.write_bytes(content)
    answer = reader.answer(path)
    return answer["said"], answer["seconds"], answer["megabytes"]


@pytest.mark.parametrize("name", REFUSED)
def test_a_bomb_is_refused_before_it_is_unpacked(name: str, tmp_path: Path, reader: Reader) -> None:
    word, made = REFUSED[name]
    said, seconds, megabytes = answered(reader, made(), tmp_path)
    assert word in said
    assert megabytes < MOST_MEMORY / 4
    assert seconds < LONGEST_REFUSAL * SLACK


@pytest.mark.parametrize("name", ENDURED if THOROUGH else QUICK)
def test_a_large_paper_is_looked_at_in_little_memory(name: str, tmp_path: Path, reader: Reader) -> None:
    said, _, megabytes = answered(reader, ENDURED[name](), tmp_path)
    assert said.startswith("бумага.dat: ")
    assert megabytes < MOST_MEMORY


@pytest.fixture(scope="session")
def sheets(papers: Papers) -> list[bytes]:
    """A printed paper as a PDF, and its last page as pictures and a scan."""
    card = card_from_bytes(EXAMPLE.read_bytes(), papers)
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    printed = print_paper(card, score, "kk", False)
    document = pypdfium2.PdfDocument(printed)
    page = document[len(document) - 1].render(scale=100 / 72, grayscale=True).to_pil().copy()
    document.close()
    found = [printed]
    for form in ("PDF", "PNG", "JPEG", "TIFF"):
        file = io.BytesIO()
        page.save(file, form)
        found.append(file.getvalue())
    return found


def damaged(chance: Random, content: bytes) -> bytes:
    spoiled = bytearray(content)
    for _ in range(chance.choice((1, 3, 30))):
        place, length = chance.randrange(len(spoiled)), chance.choice((0, 1, 4, 100, 5000))
        match chance.randrange(4):
            case 0:
                spoiled[place : place + length] = chance.randbytes(length)
            case 1:
                del spoiled[place : place + length]
            case 2:
                spoiled[place] ^= 1 << chance.randrange(8)
            case _:
                spoiled[place:place] = spoiled[chance.randrange(len(spoiled)) :][:length]
        if not spoiled:
            break
    return bytes(spoiled)


def test_spoiled_papers_are_read_or_refused(
    round_: range, tmp_path: Path, papers: Papers, sheets: list[bytes]
) -> None:
    for seed in round_:
        chance = Random(seed)
        path = tmp_path / "бумага.dat"
        path.write_bytes(damaged(chance, chance.choice(sheets)))
        try:
            read_paper(path, papers)
        except BagalauError as error:
            refusal = error
            assert say(refusal.message, "kk").startswith(path.name)
        except Exception as error:
            error.add_note(f"paper {seed}")
            raise
