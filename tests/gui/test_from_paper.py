"""A printed paper comes back as the card it carries."""

from collections.abc import Callable
from pathlib import Path

from model.archive import Archive
from model.card.fingerprint import fingerprint
from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Scorer
from tests.gui.person import EXAMPLE, Person

Open = Callable[..., Person]


def _printed(path: Path) -> Path:
    card = load_card(EXAMPLE, Papers())
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    paper = path / "карта с печатью.pdf"
    paper.write_bytes(print_paper(card, score, "ru", draft=True))
    return paper


def test_a_pdf_opens_as_its_card(program: Open, tmp_path: Path) -> None:
    person = program()
    paper = _printed(tmp_path)
    with person.qtbot.waitSignal(person.window.start_desk.taken, timeout=20_000):
        person.window.open_file(paper)
    assert fingerprint(person.card) == fingerprint(load_card(EXAMPLE, Papers()))
    assert "311,4" in person.reads()


def test_a_paper_read_twice_is_one_card(program: Open, tmp_path: Path, archive: Archive) -> None:
    person = program()
    paper = _printed(tmp_path)
    for _ in range(2):
        with person.qtbot.waitSignal(person.window.start_desk.taken, timeout=20_000):
            person.window.open_file(paper)
    assert len(archive.cards()) == 1


def test_a_paper_without_a_code_is_told_in_words(program: Open, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    empty = tmp_path / "пустая.pdf"
    canvas = Canvas(str(empty))
    canvas.showPage()
    canvas.save()
    person = program()
    person.window.open_file(empty)
    reading = person.window.start_desk._reading
    assert reading is not None
    with person.qtbot.waitSignal(reading.refused, timeout=20_000):
        pass
    assert "пустая.pdf" in person.reads(person.dialog())
