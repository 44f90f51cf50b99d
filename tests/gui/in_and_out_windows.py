"""The windows about cards of elsewhere and of other years, each brought about as a user meets it."""

import json
import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gui.exchange.auditor import Auditor
from gui.exchange.edition_dialog import EditionDialog
from gui.exchange.findings_dialog import FindingsDialog
from gui.exchange.folder_dialog import FolderDialog
from gui.exchange.preview import PreviewDialog
from gui.exchange.years_dialog import YearsDialog
from model.card.card import Card
from model.card.carried_over import carried_over
from model.paper.read_paper import read_paper
from model.scoring import Scorer
from tests.exchange.word.documents import filled_card
from tests.gui.conftest import PAPERS
from tests.gui.person import EXAMPLE, Person

LONG = "Карта качества образования муниципального общеобразовательного учреждения"
FORMS = Path(__file__).resolve().parents[1] / "forms"


def _spoilt(rows: list[list[str]]) -> None:
    """A percent in words, and a row that is not there."""
    for row in rows:
        if len(row) > 2 and "64%" in row[2]:
            row[2] = "шестьдесят четыре x 0,1"
    del rows[20]


def _document(path: Path) -> Path:
    found = path / f"{LONG}.docx"
    found.write_bytes(filled_card(_spoilt))
    return found


def _wait_for(person: Person, kind: type[QWidget]) -> QWidget:
    person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=20_000)
    return person.dialog()


def preview(person: Person, path: Path) -> QWidget:
    person.window.open_file(_document(path))
    dialog = _wait_for(person, PreviewDialog)
    button = dialog.findChild(QPushButton, "next-open")
    assert button is not None
    button.click()
    return dialog


def taking(person: Person, path: Path) -> QWidget:
    person.click("take", preview(person, path))
    return person.dialog()


def what_to_check(person: Person, _: Path) -> QWidget:
    person.window.bar._audit_action.trigger()
    return person.dialog()


def _auditor(person: Person) -> Auditor:
    return Auditor(PAPERS, person.window._translation.language, person.window, None)


def checked_card(person: Person, path: Path) -> QWidget:
    _auditor(person).check_file(_document(path))
    return _wait_for(person, FindingsDialog)


def checked_folder(person: Person, path: Path) -> QWidget:
    folder = path / "Карты района"
    folder.mkdir()
    _document(folder)
    shutil.copy(EXAMPLE, folder)
    (folder / "список.txt").write_text("нет", encoding="utf-8")
    _auditor(person).check_folder(folder)
    return _wait_for(person, FolderDialog)


def two_years(person: Person, path: Path) -> QWidget:
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    document["period"] = {"from": "2019-09-01", "to": "2020-05-31"}
    document["values"]["1.1-federal"] = "12"
    last = path / "прошлый год.json"
    last.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    person.open_card_file(last)
    person.open_card_file()
    person.window.bar._years_action.trigger()
    return _wait_for(person, YearsDialog)


def odd_jumps(person: Person, path: Path) -> QWidget:
    dialog = two_years(person, path)
    person.click("tab-questions", dialog)
    return dialog


def nothing_to_compare_with(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    person.window.bar._years_action.trigger()
    return _wait_for(person, YearsDialog)


def unfinished_page(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    person.window.bar._save_as_actions[2].trigger()
    return person.dialog()


def new_edition(person: Person, _: Path) -> QWidget:
    old, new = (read_paper(FORMS / name) for name in ("minimal.toml", "minimal-next.toml"))
    card = Card(paper=old, organisation={"name": "СШ № 1"})
    for row, typed in (("count", "2"), ("flag", "yes"), ("band", "85")):
        card.values[row] = Scorer(old).kinds[row].read_typed(typed, card.base)
    dialog = EditionDialog(card, carried_over(card, new), person.window._translation.language, person.window)
    dialog.open()
    return dialog


IN_AND_OUT_WINDOWS = [
    preview, taking, what_to_check, checked_card, checked_folder, two_years, odd_jumps,
    nothing_to_compare_with, unfinished_page, new_edition,
]  # fmt: skip
