"""Cards of other programs on their way in and out, as a person meets them.

Requirements:
I1  a document or a workbook is shown row by row before anything is taken over;
I2  what was not understood is named with its reason; the user enters it, takes a reading, or leaves it empty;
I3  nothing is taken without a question that tells what stays empty;
I4  a card goes out as a workbook, a document, a page with its PDF, and is read back;
I5  what cannot be read or written is told in words, and nothing is overwritten in silence.
"""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QTableView

from gui import file_choice
from gui.calm_combo_box import CalmComboBox
from gui.dropped_file import dropped_file
from gui.exchange.preview import PreviewDialog
from model.archive import Archive
from model.card.card import Field
from model.exchange.any_file import read_any
from model.exchange.card_file import load_card
from model.exchange.excel.write import workbook_of
from tests.exchange.word.documents import filled_card
from tests.gui.conftest import PAPERS, Open
from tests.gui.person import EXAMPLE, Person

Change = Callable[[list[list[str]]], None]

WHAT, STATE = 1, 7


def document(tmp_path: Path, change: Change | None = None) -> Path:
    path = tmp_path / "карта школы.docx"
    path.write_bytes(filled_card(change))
    return path


def percent_in_words(rows: list[list[str]]) -> None:
    """The percent of 1.1-federal is spelled out, which nobody can multiply; another row is left out."""
    for row in rows:
        if len(row) > 2 and "64%" in row[2]:
            row[2] = "шестьдесят четыре x 0,1"
    del rows[20]


def preview(person: Person, path: Path) -> PreviewDialog:
    person.window.open_file(path)
    person.qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), PreviewDialog), timeout=20_000
    )
    dialog = person.dialog()
    assert isinstance(dialog, PreviewDialog)
    return dialog


def table(dialog: PreviewDialog) -> QTableView:
    found = dialog.findChild(QTableView, "understood")
    assert found is not None
    return found


def lines(dialog: PreviewDialog) -> list[list[str]]:
    model = table(dialog).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def value_field(dialog: PreviewDialog) -> QLineEdit:
    found = dialog.findChild(QLineEdit, "value-text")
    assert found is not None
    return found


def take(person: Person, dialog: PreviewDialog) -> str:
    """Take the card over; what the question says."""
    person.click("take", dialog)
    asked = person.dialog()
    said = person.reads(asked)
    person.click("do-take", asked)
    person.wait_for_card()
    return said


def test_the_filled_card_comes_in_whole_after_a_question(
    program: Open, tmp_path: Path, archive: Archive
) -> None:  # I1, I3
    person = program()
    dialog = preview(person, document(tmp_path))
    said = person.reads(dialog)
    assert "Что понято в файле «карта школы.docx»" in said
    assert "Итог: напечатан в файле: 287,1 · сумма напечатанных строк: 281,9" in said
    assert archive.cards() == []
    person.click("take", dialog)
    asked = person.reads(person.dialog())
    assert "МКОУ Буерак-Поповской СШ · 2020–2021" in asked
    assert "Итог в файле — 287,1, а по методике выходит " in asked
    assert archive.cards() == []
    person.click("again", person.dialog())
    assert archive.cards() == []
    take(person, dialog)
    assert len(archive.cards()) == 1
    assert person.card.values == read_any(document(tmp_path), PAPERS).card.values
    assert person.card.printed is not None
    assert person.card.printed.total == Decimal("287.1")


def test_a_start_with_a_document_shows_it_first(
    program: Open, tmp_path: Path, archive: Archive
) -> None:  # I1
    person = program()
    person.window.start(document(tmp_path))
    person.qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), PreviewDialog), timeout=20_000
    )
    assert archive.cards() == []


def test_every_row_of_the_paper_stands_there_with_its_place(program: Open, tmp_path: Path) -> None:  # I1
    dialog = preview(program(), document(tmp_path))
    paper = dialog.understood.card.paper
    found = [line for line in lines(dialog) if line[0]]
    assert len(found) == len(paper.rows)
    # № · what · where · in the file · value · points in the file · points by the method · state
    federal = next(line for line in found if "федерального" in line[WHAT])
    assert federal[3:] == ["64% x 0, 1", "64 %", "6,4", "6,4", "понято"]


def test_what_is_not_understood_is_entered_by_hand(program: Open, tmp_path: Path) -> None:  # I2
    person = program()
    dialog = preview(person, document(tmp_path, percent_in_words))
    assert "не понято: 1" in person.reads(dialog)
    current = table(dialog).currentIndex()
    assert current.siblingAtColumn(STATE).data() == "не понято"
    assert "Введите значение сами." in person.reads(dialog)
    field = value_field(dialog)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    person.write("64%", field)
    assert table(dialog).currentIndex().siblingAtColumn(STATE).data() == "введено здесь"
    assert "не понято" not in person.reads(dialog).replace("Следующее непонятое", "")
    said = take(person, dialog)
    assert "Останется пустым 1 место" in said  # the row that was left out
    assert person.card.values["1.1-federal"] == Decimal(64)


def test_a_wrong_entry_is_told_and_kept_as_typed(program: Open, tmp_path: Path) -> None:  # I2
    person = program()
    dialog = preview(person, document(tmp_path, percent_in_words))
    person.write("640", value_field(dialog))
    assert "100" in person.reads(dialog)
    assert table(dialog).currentIndex().siblingAtColumn(STATE).data() == "так быть не может"
    assert "1 запись не может быть верной" in take(person, dialog)
    assert person.card.drafts[Field("values", "1.1-federal")] == "640"


def test_left_empty_on_purpose_is_no_longer_asked_about(program: Open, tmp_path: Path) -> None:  # I2
    person = program()
    dialog = preview(person, document(tmp_path, percent_in_words))
    only = dialog.findChild(QCheckBox, "only-open")
    assert only is not None
    QTest.mouseClick(only, Qt.MouseButton.LeftButton)
    before = table(dialog).model().rowCount()
    assert {line[STATE] for line in lines(dialog)} == {"не понято", "не найдено"}
    while "не понято: " in person.reads(dialog) or "не найдено: " in person.reads(dialog):
        person.click("leave-empty", dialog)
    assert table(dialog).model().rowCount() == before  # the lines stay while they are mended
    assert not person.button("next-open", dialog).isEnabled()
    assert "Останутся пустыми" not in take(person, dialog)
    assert "1.1-federal" not in person.card.values


def test_two_readings_are_offered_and_neither_is_taken(program: Open, tmp_path: Path) -> None:  # I2
    """A stranger's workbook: 0,64 in a share may be 64 % or 0,64 %."""
    import openpyxl

    card = load_card(EXAMPLE, PAPERS)
    path = tmp_path / "чужая.xlsx"
    path.write_bytes(workbook_of(card, "ru"))
    book = openpyxl.load_workbook(path)
    strange = openpyxl.Workbook()
    sheet = strange.active
    assert sheet is not None
    own = book.worksheets[0]
    for row in own.iter_rows(values_only=True):
        sheet.append([cell for cell in row if not str(cell).startswith("=")])
    place = next(cell for line in sheet.iter_rows() for cell in line if cell.value == 64)
    place.value = 0.64
    strange.save(path)
    person = program()
    dialog = preview(person, path)
    assert "1.1-federal" not in dialog.understood.card.values
    assert [person.button(f"reading-{at}", dialog).text() for at in (0, 1)] == ["0,64 %", "64 %"]
    person.click("reading-1", dialog)
    assert dialog.understood.card.values["1.1-federal"] == Decimal(64)


def test_a_row_that_stands_twice_is_named_and_not_taken(program: Open, tmp_path: Path) -> None:  # I2
    def twice(rows: list[list[str]]) -> None:
        at = next(at for at, row in enumerate(rows) if len(row) > 2 and row[1].startswith("1.2.2."))
        rows.insert(at + 1, ["", rows[at][1], "99% x 0,1", "9,9"])

    person = program()
    dialog = preview(person, document(tmp_path, twice))
    assert "не взято: 1" in person.reads(dialog)
    assert "Эта строка встречается в файле ещё раз (1.2.2)." in person.reads(dialog)
    said = take(person, dialog)
    assert "1 место файла не взято" in said
    assert person.card.values["1.2.2"] == Decimal(13)


def test_an_option_is_chosen_from_a_list(program: Open, tmp_path: Path) -> None:  # I2
    person = program()
    dialog = preview(person, document(tmp_path))
    model, understood = table(dialog).model(), dialog.understood
    row = next(
        at for at, line in enumerate(understood.lines) if line.field == Field("organisation", "nomination")
    )
    table(dialog).setCurrentIndex(model.index(row, 0))
    box = dialog.findChild(CalmComboBox, "value-choice")
    assert box is not None
    assert box.isVisible()
    box.setFocus()
    person.press(Qt.Key.Key_End)
    box.activated.emit(box.currentIndex())
    assert understood.card.organisation["nomination"] == "rural"


def test_giving_up_leaves_the_archive_as_it_was(program: Open, tmp_path: Path, archive: Archive) -> None:
    person = program()
    dialog = preview(person, document(tmp_path))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert archive.cards() == []


def test_a_file_that_is_no_card_is_refused_in_words(program: Open, tmp_path: Path) -> None:  # I5
    path = tmp_path / "отчёт.docx"
    path.write_bytes(b"PK\x03\x04 word/ broken")
    person = program()
    person.window.open_file(path)
    person.qtbot.waitUntil(lambda: "отчёт.docx" in person.reads(person.dialog()), timeout=20_000)
    assert "Traceback" not in person.reads(person.dialog())


def test_workbooks_and_documents_can_be_dropped() -> None:
    for name, taken in (("карта.xlsx", True), ("карта.docx", True), ("карта.exe", False)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(f"/tmp/{name}")])
        assert (dropped_file(data) is not None) is taken


# Out


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(file_choice, "choose_to_save", lambda *_: path)


def save_as(person: Person, kind: str) -> str:
    """Choose it in the menu; what is told then."""
    action = next(one for one in person.window.bar._save_as_actions if one.data() == kind)
    action.trigger()
    person.qtbot.waitUntil(lambda: "Сохранён" in person.reads(person.dialog()), timeout=20_000)
    said = person.reads(person.dialog())
    person.click("close", person.dialog())
    return said


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_a_card_goes_out_and_comes_back_the_same(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:  # I4
    path = tmp_path / f"карта.{kind}"
    choose(monkeypatch, path)
    person = program(EXAMPLE)
    assert f"карта.{kind}" in save_as(person, kind)
    assert read_any(path, PAPERS).card.values == person.card.values


def test_the_page_comes_with_its_pdf_and_says_that_it_is_a_draft(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # I4
    path = tmp_path / "карта для сайта.html"
    choose(monkeypatch, path)
    person = program(EXAMPLE)
    person.window.bar._save_as_actions[2].trigger()
    assert "На странице и в PDF будет сказано, что это черновик." in person.reads(person.dialog())
    person.click("draft", person.dialog())
    person.qtbot.waitUntil(lambda: "Сохранено 2 файла" in person.reads(person.dialog()), timeout=20_000)
    assert "черновик" in path.read_text(encoding="utf-8").casefold()
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_a_pdf_that_is_there_is_not_replaced_without_a_question(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # I5
    path = tmp_path / "сайт.html"
    pdf = tmp_path / "сайт.pdf"
    pdf.write_bytes(b"other")
    choose(monkeypatch, path)
    person = program(EXAMPLE)
    person.window.bar._save_as_actions[2].trigger()
    person.click("draft", person.dialog())
    person.qtbot.waitUntil(lambda: "сайт.pdf" in person.reads(person.dialog()))
    person.click("cancel", person.dialog())
    assert pdf.read_bytes() == b"other"
    assert not path.exists()


def test_a_folder_that_is_not_there_is_told_and_can_be_tried_again(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # I5
    path = tmp_path / "нет такой" / "карта.xlsx"
    choose(monkeypatch, path)
    person = program(EXAMPLE)
    person.window.bar._save_as_actions[0].trigger()
    person.qtbot.waitUntil(
        lambda: "Файл сохранить не удалось" in person.reads(person.dialog()), timeout=20_000
    )
    path.parent.mkdir()
    person.click("again", person.dialog())
    person.qtbot.waitUntil(lambda: "Сохранён" in person.reads(person.dialog()), timeout=20_000)
    assert path.exists()


def test_an_empty_workbook_is_handed_out_and_its_answers_come_in(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # I4
    path = tmp_path / "бланк.xlsx"
    choose(monkeypatch, path)
    person = program()
    person.click("empty-new")
    dialog = person.dialog()
    box = dialog.findChild(CalmComboBox, "paper")
    assert box is not None
    box.setCurrentIndex(next(at for at in range(box.count()) if "Рейтинговая карта" in box.itemText(at)))
    person.click("template", dialog)
    person.qtbot.waitUntil(lambda: "Сохранён" in person.reads(person.dialog()), timeout=20_000)
    person.click("close", person.dialog())
    person.click("cancel", dialog)
    reading = read_any(path, PAPERS)
    assert reading.card.values == {}
    assert reading.recognised is not None
    assert reading.recognised.ours


def test_a_paper_of_tables_goes_out_as_a_card_file_only(program: Open) -> None:  # I4
    """A register of entries has no rows: neither a sheet of points nor last year's points beside it."""
    person = program(EXAMPLE)
    bar = person.window.bar
    assert all(action.isVisible() for action in bar._save_as_actions)
    bar.suit_paper(has_rows=False, has_newer=False)
    assert not any(action.isVisible() for action in (*bar._save_as_actions, bar._years_action))
    assert bar._file_action.isVisible()


def test_a_paper_of_limited_access_is_not_for_the_site(program: Open) -> None:
    person = program(EXAMPLE.with_name("kim-register-2024.json"))
    assert [action.isVisible() for action in person.window.bar._part_actions] == [True, True, False]
    person.open_card_file()
    assert all(action.isVisible() for action in person.window.bar._part_actions)
