"""Somebody's cards checked in the window: one file, or a folder at once.

Requirements:
A1  each finding stands with its row, what is printed, what the method gives, the difference;
A2  the total stands there three ways;
A3  a folder is a table of schools; a double click opens one; files that cannot be read say why;
A4  given up half-way, what was checked by then is shown, and that it is not all;
A5  the findings are kept as a workbook and as a PDF; the archive stays as it was.
"""

import shutil
import threading
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui import file_choice
from gui.dialogs.waiting import WaitingDialog
from gui.exchange.auditor import Auditor
from gui.exchange.findings_dialog import FindingsDialog
from gui.exchange.folder_dialog import FolderDialog
from gui.exchange.lines_table import LinesTable
from model.archive import Archive
from model.card.audit import FolderAudit, audited
from model.exchange import audit_folder as folders
from model.exchange.card_file import load_card
from tests.exchange.word.documents import filled_card
from tests.gui.conftest import PAPERS, Open
from tests.gui.person import EXAMPLE, Person


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "Карты района"
    found.mkdir()
    (found / "буерак.docx").write_bytes(filled_card())
    shutil.copy(EXAMPLE, found / "пример.json")
    (found / "список.txt").write_text("Буерак, Степная", encoding="utf-8")
    return found


def begin(person: Person) -> None:
    person.window.bar._audit_action.trigger()


def wait_for(person: Person, kind: type) -> FindingsDialog | FolderDialog:
    person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=20_000)
    dialog = person.dialog()
    assert isinstance(dialog, FindingsDialog | FolderDialog)
    return dialog


def lines(dialog: FindingsDialog | FolderDialog, name: str) -> list[list[str]]:
    table = dialog.findChild(LinesTable, name)
    assert table is not None
    model = table.lines
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def check_file(person: Person, path: Path, monkeypatch: pytest.MonkeyPatch) -> FindingsDialog:
    monkeypatch.setattr(file_choice, "choose_to_check", lambda _: path)
    begin(person)
    person.click("check-file", person.dialog())
    dialog = wait_for(person, FindingsDialog)
    assert isinstance(dialog, FindingsDialog)
    return dialog


def check_folder(person: Person, path: Path, monkeypatch: pytest.MonkeyPatch) -> FolderDialog:
    monkeypatch.setattr(file_choice, "choose_folder_to_check", lambda _: path)
    begin(person)
    person.click("check-folder", person.dialog())
    dialog = wait_for(person, FolderDialog)
    assert isinstance(dialog, FolderDialog)
    return dialog


def test_the_known_faults_of_the_filled_card(
    program: Open, folder: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:  # A1, A2
    person = program()
    dialog = check_file(person, folder / "буерак.docx", monkeypatch)
    said = person.reads(dialog)
    assert "Итог на бумаге 287,1, сумма строк на бумаге 281,9, по методике 311,4." in said
    found = {line[0]: line for line in lines(dialog, "findings") if line[0] in {"1.2.6", "2.6.2", "2.2.1"}}
    assert found["1.2.6"][3:] == ["2,5", "25", "+22,5"]
    assert found["2.6.2"][3:] == ["", "7", "+7"]
    assert found["2.2.1"][1] == "не в той графе"
    assert archive.cards() == []


def test_a_card_without_printed_points_says_so(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # A2

    from model.exchange.card_file import save_card

    path = tmp_path / "без баллов.json"
    save_card(path, load_card(EXAMPLE, PAPERS).replaced(printed=None))
    person = program()
    assert "Баллов в файле не напечатано." in person.reads(check_file(person, path, monkeypatch))


def test_a_file_that_cannot_be_read_is_told(
    program: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice, "choose_to_check", lambda _: folder / "список.txt")
    person = program()
    begin(person)
    person.click("check-file", person.dialog())
    person.qtbot.waitUntil(lambda: "список.txt" in person.reads(person.dialog()), timeout=20_000)
    assert "Карту проверить не удалось" in person.reads(person.dialog())


def test_a_folder_school_by_school(
    program: Open, folder: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:  # A3
    person = program()
    dialog = check_folder(person, folder, monkeypatch)
    assert "Проверено карт: 2. Без замечаний: 0. Не прочитано файлов: 1." in person.reads(dialog)
    shown = lines(dialog, "schools")
    assert [line[1] for line in shown] == ["буерак.docx", "пример.json", "список.txt"]
    assert shown[0][5:] == ["287,1", "281,9", "311,4"]
    assert shown[2][0] == "не прочитан"
    table = dialog.findChild(LinesTable, "schools")
    assert table is not None
    place = table.visualRect(table.lines.index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    opened = wait_for(person, FindingsDialog)
    assert "буерак.docx" in opened.windowTitle()
    assert archive.cards() == []


def test_enter_tells_why_a_file_was_not_read(
    program: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # A3
    person = program()
    dialog = check_folder(person, folder, monkeypatch)
    table = dialog.findChild(LinesTable, "schools")
    assert table is not None
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog)
    assert "Файлы такого вида программа не читает" in person.reads(person.dialog())


@pytest.mark.parametrize(("kind", "beginning"), [("xlsx", b"PK"), ("pdf", b"%PDF")])
def test_the_findings_are_kept_as_a_file(
    program: Open,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    beginning: bytes,
) -> None:  # A5
    path = tmp_path / f"Проверка.{kind}"
    monkeypatch.setattr(file_choice, "choose_to_save", lambda *_: path)
    person = program()
    dialog = check_folder(person, folder, monkeypatch)
    person.click(f"save-{kind}", dialog)
    person.qtbot.waitUntil(lambda: "Сохранён" in person.reads(person.dialog()), timeout=20_000)
    assert path.read_bytes().startswith(beginning)


def test_given_up_half_way_shows_what_was_checked(
    program: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # A4
    """The work waits at its second file until the user has had enough."""
    read = folders.read_any
    asked: list[Path] = []

    def slow(path: Path, papers: object, cancelled: object = None) -> object:
        asked.append(path)
        if len(asked) == 2:
            while not cancelled():  # type: ignore[operator]
                threading.Event().wait(0.01)
        return read(path, papers, cancelled=cancelled)  # type: ignore[arg-type]

    monkeypatch.setattr(folders, "read_any", slow)
    person = program()
    auditor = Auditor(PAPERS, "ru", person.window, None)
    auditor.check_folder(folder)
    person.qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), WaitingDialog), timeout=20_000
    )
    person.click("cancel", person.dialog())
    dialog = wait_for(person, FolderDialog)
    assert "Проверка остановлена: просмотрены не все файлы." in person.reads(dialog)
    assert lines(dialog, "schools")[0][1] == "буерак.docx"


def test_a_thousand_schools_are_one_table(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:  # A3
    """Nothing is drawn but what is in sight; only what is wrong can be asked for."""
    one = audited("пример.json", load_card(EXAMPLE, PAPERS))
    audit = FolderAudit(tuple(one._replace(file=f"{number}.json") for number in range(1000)), ())
    person = program()
    dialog = FolderDialog("Область", audit, "ru", person.window)
    dialog.open()
    person.dialog()
    assert len(lines(dialog, "schools")) == 1000
    assert one.totals[2] == Decimal("311.4")
