"""A printed paper comes back as the card it carries."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2

from model.archive import Archive
from model.card.card import Card, Field
from model.card.fingerprint import fingerprint
from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Scorer
from tests.gui.person import EXAMPLE, Person

Open = Callable[..., Person]


def _printed(path: Path, card: Card | None = None) -> Path:
    card = card or load_card(EXAMPLE, Papers())
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


def test_a_card_that_is_here_with_its_evidence_is_opened_and_that_is_said(
    program: Open, tmp_path: Path, archive: Archive
) -> None:
    person = program(EXAMPLE)
    person.page.enter(Field("notes", "1.2.4"), "приказ № 12")  # evidence is not printed
    assert person.page.saver.save()
    with person.qtbot.waitSignal(person.window.start_desk.taken, timeout=20_000):
        person.window.open_file(_printed(tmp_path))
    assert "она и открыта" in person.reads(person.dialog())
    person.click("close", person.dialog())
    assert len(archive.cards()) == 1
    assert person.card.notes["1.2.4"] == "приказ № 12"


def test_the_paper_of_a_revision_leads_to_the_card_that_was_changed_since(
    program: Open, tmp_path: Path, archive: Archive
) -> None:
    person = program(EXAMPLE)
    archive.make_revision(1, person.card, (), date(2021, 6, 1))
    person.page.enter(Field("values", "1.2.4"), "2")
    assert person.page.saver.save()
    for answer, cards in (("open-twin", 1), ("second", 2)):
        person.window.open_file(_printed(tmp_path))
        person.qtbot.waitUntil(lambda: "ред. 1 карты из архива" in person.reads(person.dialog()))
        with person.qtbot.waitSignal(person.window.start_desk.taken):
            person.click(answer, person.dialog())
        assert len(archive.cards()) == cards
        if answer == "open-twin":
            person.click("close", person.dialog())
            person.come_back()


def test_pages_of_two_cards_are_asked_about(program: Open, tmp_path: Path, archive: Archive) -> None:
    card = load_card(EXAMPLE, Papers())
    own = pypdfium2.PdfDocument(_printed(tmp_path).read_bytes())
    card.organisation["name"] = "Другая школа"
    mixed = pypdfium2.PdfDocument(_printed(tmp_path, card).read_bytes())
    mixed.del_page(len(mixed) - 1)
    mixed.import_pages(own, [len(own) - 1])
    path = tmp_path / "смешано.pdf"
    mixed.save(path)
    person = program()
    for answer, cards in (("cancel", 0), ("open-code", 1)):
        person.window.open_file(path)
        person.qtbot.waitUntil(lambda: "листы и код — от разных карт" in person.reads(person.dialog()))
        person.click(answer, person.dialog())
        person.qtbot.waitUntil(lambda wanted=cards: len(archive.cards()) == wanted)
