"""The report on a fault: enough to mend it, and nothing of what stands in the cards."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.accidents import Accidents
from gui.problem_report import problem_report
from model.archive import Archive
from model.card.card import Field
from tests.gui.conftest import Open
from tests.gui.person import EXAMPLE, Person

NAME = "МКОУ «Тайная СШ»"
NOTE = "приказ директора Ивановой А. П. № 777"


@pytest.fixture
def filled(program: Open) -> Person:
    person = program(EXAMPLE)
    for field, typed in (
        (Field("organisation", "name"), NAME),
        (Field("notes", "1.2.1"), NOTE),
        (Field("signers", "head.name"), "Иванова Анна Петровна"),
        (Field("values", "6.2.5-score"), "87654"),
    ):
        if field.group != "signers":
            person.page.enter(field, typed)
    person.page.saver.save()
    return person


def an_accident_with_values(log: Path) -> None:
    """An exception whose message quotes what was typed, as Python's own do."""
    try:
        int(f"{NAME} {NOTE}")
    except ValueError as error:
        Accidents(log, lambda: True)._write(type(error), error, error.__traceback__)


def words_of_the_cards(person: Person) -> set[str]:
    """Every text of the card: names, notes, places."""
    card = person.card
    texts = [*card.organisation.values(), *card.notes.values(), *card.drafts.values()]
    texts += [part for signer in card.signers.values() for part in (signer.name, signer.post)]
    return {word for text in texts for word in re.findall(r"\w{4,}", str(text))}


def test_no_value_no_name_no_note_and_no_path_is_in_it(
    filled: Person, archive: Archive, tmp_path: Path
) -> None:
    log = tmp_path / "accidents.log"
    an_accident_with_values(log)
    report = problem_report(archive.path, log)
    words = words_of_the_cards(filled)
    assert {"Тайная", "Ивановой"} <= words
    assert [word for word in words if word.casefold() in report.casefold()] == []
    assert "87654" not in report
    assert "777" not in report
    assert str(Path.home()) not in report
    assert str(tmp_path) not in report
    assert Path.home().name not in report.split()


def test_it_says_what_is_needed_to_mend_a_fault(filled: Person, archive: Archive, tmp_path: Path) -> None:
    log = tmp_path / "accidents.log"
    an_accident_with_values(log)
    report = problem_report(archive.path, log)
    for wanted in (
        "Python 3.",
        "Qt 6.",
        "SQLite 3.",
        "dpi",
        "на диске этого компьютера",
        "card 1",
        "journal",
    ):
        assert wanted in report, wanted
    assert re.search(r"Схема: \d+ из \d+", report)
    assert "ValueError" in report
    assert re.search(r"gui/test_problem_report\.py:\d+ an_accident_with_values", report)


def test_without_an_accident_and_without_an_archive_it_says_so(tmp_path: Path, program: Open) -> None:
    program()
    report = problem_report(tmp_path / "nowhere" / "archive.sqlite", tmp_path / "accidents.log")
    assert "Сбоев программы не записано" in report
    assert "archive.not_opened archive.vanished" in report
    assert str(tmp_path) not in report


def test_it_is_copied_with_one_click(filled: Person) -> None:
    filled.window.bar._report_action.trigger()
    dialog = filled.dialog()
    filled.click("copy", dialog)
    assert "SQLite" in QApplication.clipboard().text()
    assert "Скопировано." in filled.reads(dialog)


def test_it_is_at_hand_in_the_about_dialog_and_after_an_accident(
    filled: Person, archive: Archive, tmp_path: Path
) -> None:
    filled.window.bar._about_action.trigger()
    filled.click("report", filled.dialog())
    filled.qtbot.waitUntil(lambda: "Скопируйте этот текст" in filled.reads(filled.dialog()))
    filled.dialog().close()
    log = tmp_path / "accidents.log"
    accidents = Accidents(log, lambda: True, lambda: problem_report(archive.path, log))
    try:
        raise ZeroDivisionError  # noqa: TRY301  (it is the thing under test)
    except ZeroDivisionError as error:
        accidents.happened(type(error), error, error.__traceback__)
    filled.click("report", filled.dialog())
    filled.click("copy", filled.dialog())
    assert "ZeroDivisionError" in QApplication.clipboard().text()
