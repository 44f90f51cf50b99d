"""From the card to the paper: what is missing first, then a PDF where the user wants it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from gui import file_choice
from gui.print_job import PrintJob
from model.card import fields
from model.card.card import Card, Field
from model.exchange import card_file
from model.paper import Choice
from model.printing import print_paper
from model.scoring import Scorer
from model.wording import Language
from tests.gui.conftest import PAPERS, Open
from tests.gui.person import EXAMPLE, Person


@pytest.fixture
def opened_outside(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the program hands to the system's viewers."""
    seen: list[str] = []

    def open_url(url: QUrl) -> bool:
        seen.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return seen


def want(person: Person, output: str) -> None:
    """Choose from the menu of the print button."""
    action = {"pdf": person.window.bar._pdf_action, "print": person.window.bar._print_action}[output]
    action.trigger()


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """A card file with nothing missing and nothing wrong."""
    card = card_file.load_card(EXAMPLE, PAPERS)
    card.printed = None
    scorer = Scorer(card.paper)
    for row in card.missing():
        rule = card.paper.rows[row].rule
        typed = rule.options[0].id if isinstance(rule, Choice) else "0"
        assert fields.put_typed(card, Field("values", row), typed, scorer) is None
    path = tmp_path / "finished.json"
    card_file.save_card(path, card)
    return path


def test_an_unfinished_card_lists_what_it_lacks_before_it_is_printed(program: Open) -> None:
    person = program(EXAMPLE)
    want(person, "pdf")
    dialog = person.dialog()
    words = person.reads(dialog)
    assert "Карта не закончена: не заполнено 5 строк" in words
    assert "Не заполнено: 5" in words
    assert "Нужно исправить: 4" in words
    assert "На бумаге стоит 2,5, а по методике 25" in words
    assert "напечатано на бумаге: 287,1 · строки на бумаге в сумме: 281,9 · по методике: 311,4" in words


def test_a_finished_card_is_printed_at_once(
    program: Open, finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "finished.pdf"
    monkeypatch.setattr(file_choice, "choose_to_save_pdf", lambda *_: target)
    person = program(finished)
    assert "Заполнена" in person.reads()
    want(person, "pdf")
    person.qtbot.waitUntil(target.exists)
    assert "PDF сохранён" in person.reads(person.dialog())


def test_a_jump_leaves_the_dialog_and_keeps_the_list_at_hand(program: Open) -> None:
    person = program(EXAMPLE)
    want(person, "print")
    person.click("go-6.2.5-score", person.dialog())
    assert QApplication.activeModalWidget() is None
    assert person.page.sheet.focused_row() == "6.2.5-score"
    panel = person.window.card_desk._panel
    assert panel is not None
    assert panel.isVisible()


def test_a_draft_is_saved_where_the_user_wants_it(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened_outside: list[str]
) -> None:
    target = tmp_path / "Карта школы.pdf"
    proposed: list[str] = []

    def choose(_parent: object, _folder: Path | None, name: str) -> Path:
        proposed.append(name)
        return target

    monkeypatch.setattr(file_choice, "choose_to_save_pdf", choose)
    person = program(EXAMPLE)
    want(person, "pdf")
    person.click("draft", person.dialog())
    person.qtbot.waitUntil(target.exists)
    dialog = person.dialog()
    assert proposed == ["Рейтинговая карта качества образования 2020-2021 МКОУ Буерак-Поповская СШ"]
    assert target.read_bytes().startswith(b"%PDF")
    assert "PDF сохранён" in person.reads(dialog)
    person.click("folder", dialog)
    assert opened_outside == [str(tmp_path)]


def test_a_folder_that_is_gone_is_told_and_can_be_tried_again(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "stick" / "card.pdf"
    monkeypatch.setattr(file_choice, "choose_to_save_pdf", lambda *_: target)
    person = program(EXAMPLE)
    want(person, "pdf")
    person.click("draft", person.dialog())
    person.qtbot.waitUntil(lambda: "PDF не сохранён" in person.reads(person.dialog()))
    target.parent.mkdir()
    person.click("again", person.dialog())
    assert target.read_bytes().startswith(b"%PDF")


def test_print_opens_the_paper_in_the_viewer_and_says_so(program: Open, opened_outside: list[str]) -> None:
    person = program(EXAMPLE)
    want(person, "print")
    person.click("draft", person.dialog())
    person.qtbot.waitUntil(lambda: "Документ открыт" in person.reads(person.dialog()))
    assert len(opened_outside) == 1
    assert Path(opened_outside[0]).read_bytes().startswith(b"%PDF")
    assert "Ctrl+P" in person.reads(person.dialog())


def test_a_computer_without_a_viewer_is_told_where_the_paper_lies(
    program: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    person = program(EXAMPLE)
    want(person, "print")
    person.click("draft", person.dialog())
    person.qtbot.waitUntil(lambda: "нечем открыть" in person.reads(person.dialog()))
    assert str(person.window.shelf.folder / "print") in person.reads(person.dialog())


def test_a_sign_no_font_has_is_named(program: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(file_choice, "choose_to_save_pdf", lambda *_: tmp_path / "x.pdf")
    person = program(EXAMPLE)
    person.card.organisation["name"] = "МКОУ «Школа 😀»"
    want(person, "pdf")
    person.click("draft", person.dialog())
    person.qtbot.waitUntil(lambda: "Пока напечатать нельзя" in person.reads(person.dialog()))
    assert "😀" in person.reads(person.dialog())
    assert not (tmp_path / "x.pdf").exists()


def test_a_cancelled_job_is_not_heard_of_again(program: Open) -> None:
    person = program(EXAMPLE)
    session = person.page.session
    first, second = (PrintJob(session.card, session.score, "ru", draft=True) for _ in range(2))
    heard: list[object] = []
    for job in (first, second):
        job.done.connect(heard.append)
    first.start()
    first.cancel()
    with person.qtbot.waitSignal(second.done):
        second.start()
    assert len(heard) == 1


def test_what_is_typed_while_the_paper_is_made_does_not_come_into_it(program: Open) -> None:
    person = program(EXAMPLE)
    session = person.page.session
    job = PrintJob(session.card, session.score, "ru", draft=True)
    now = print_paper(session.card, session.score, "ru", draft=True)
    session.card.organisation["name"] = "changed"
    with person.qtbot.waitSignal(job.done, timeout=20_000) as made:
        job.start()
    assert made.args == [now]


def test_the_check_follows_while_the_card_is_mended(program: Open) -> None:
    person = program(EXAMPLE)
    person.press(Qt.Key.Key_F7)
    panel = person.window.card_desk._panel
    assert panel is not None
    assert "Не заполнено: 5" in person.reads(panel)
    person.click("go-6.2.5-score", panel)
    person.write("85")
    person.qtbot.waitUntil(lambda: "Не заполнено: 4" in person.reads(panel))
    person.click("check-close", panel)
    assert not panel.isVisible()


def test_escape_puts_the_check_away(program: Open) -> None:
    person = program(EXAMPLE)
    person.press(Qt.Key.Key_F7)
    panel = person.window.card_desk._panel
    assert panel is not None
    person.button("go-6.2.5-score", panel).setFocus()
    person.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_names_of_files_fit_every_system(language: Language) -> None:
    paper = PAPERS.newest("volgograd-rating-card")
    card = Card(
        paper=paper, organisation={"name": 'МБОУ "СШ № 3 / имени А. П. Маресьева": ' + "длинное имя " * 20}
    )
    name = file_choice.proposed_name(card, language)
    assert len(name) <= 110
    assert name.endswith(("имя", "длинное"))
    assert not set(name) & set('\\/:*?"<>|')
    assert name == name.strip(" .")
