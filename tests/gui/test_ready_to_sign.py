"""From the card to its signature as a person goes it: what blocks, what is accepted, what is kept."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLineEdit, QTableWidget, QWidget

from gui import file_choice
from gui.card_revisions import CardRevisions
from gui.dates import local_today, long_date
from gui.dialogs.ready import ReadyDialog
from gui.dialogs.revision_sheet import RevisionSheet
from gui.dialogs.revisions import RevisionsDialog
from gui.sheet.inputs import AnswerButton, NumberField
from model.archive import Archive, Told
from model.archive.content import written
from model.card import fields
from model.card.card import Card, Field, Signer
from model.card.fingerprint import Fingerprint
from model.exchange import card_file
from model.paper import Choice
from model.printing import print_paper
from model.scoring import Scorer
from model.wording import Language
from tests.gui.conftest import PAPERS, Open
from tests.gui.fit import cut_off, unnamed
from tests.gui.person import EXAMPLE, Person

SCHOOLS = "общеобразовательные организации"
TODAY = f"{local_today():%d.%m.%Y}"


def finished_card() -> Card:
    """Nothing missing, nothing wrong; an odd value and a doubtful weight to be asked about."""
    card = card_file.load_card(EXAMPLE, PAPERS)
    card.printed = None
    scorer = Scorer(card.paper)
    for row in card.missing():
        rule = card.paper.rows[row].rule
        typed = rule.options[0].id if isinstance(rule, Choice) else "0"
        assert fields.put_typed(card, Field("values", row), typed, scorer) is None
    card.signers["head"] = Signer("И. И. Иванова", "директор")
    return card


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    path = tmp_path / "finished.json"
    card_file.save_card(path, finished_card())
    return path


def tick(dialog: QDialog, row: str) -> None:
    box = dialog.findChild(QCheckBox, f"accept-{row}")
    assert box is not None
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center().transposed() / 2)
    if not box.isChecked():
        box.click()


def give_reason(person: Person, dialog: QDialog, row: str, text: str) -> None:
    line = dialog.findChild(QLineEdit, f"reason-{row}")
    assert line is not None
    line.setFocus()
    line.selectAll()
    person.write(text, line)


def freeze(person: Person) -> None:
    """All the way from the button in the bar, and back to the card."""
    person.click("ready", person.window)
    dialog = person.dialog()
    for box in dialog.findChildren(QCheckBox):
        row = box.objectName().removeprefix("accept-")
        tick(dialog, row)
        give_reason(person, dialog, row, f"сверено: {row}")
    if dialog.findChild(QCheckBox):
        person.click("next", dialog)
    person.click("freeze", dialog)
    person.qtbot.waitUntil(lambda: "готова к подписи" in person.reads(person.dialog()))
    person.click("close", person.dialog())
    person.come_back()


def chip(person: Person) -> str:
    return person.window.bar._chip.text()


def revisions(person: Person) -> RevisionsDialog:
    person.window.bar._revisions_action.trigger()
    dialog = person.dialog()
    assert isinstance(dialog, RevisionsDialog)
    return dialog


def type_in(person: Person, dialog: QDialog, **texts: str) -> None:
    for name, text in texts.items():
        line = dialog.findChild(QLineEdit, name)
        assert line is not None
        line.setFocus()
        line.selectAll()
        person.write(text, line)


# ------------------------------------------------------------------------------ what blocks


def test_an_unfinished_card_says_what_is_in_the_way_and_leads_there(program: Open) -> None:
    person = program(EXAMPLE)
    person.click("ready")
    dialog = person.dialog()
    words = person.reads(dialog)
    assert "Подписывать пока рано" in words
    assert "Не заполнено: 5" in words
    assert "Зафиксировать" not in words
    person.click("go-6.2.5-score", dialog)
    assert person.page.sheet.focused_row() == "6.2.5-score"
    assert person.window.card_desk._panel is not None
    assert person.window.card_desk._panel.isVisible()
    assert chip(person) == "Черновик"


def test_the_first_obstacle_is_a_key_press_away(program: Open) -> None:
    person = program(EXAMPLE)
    person.click("ready")
    person.dialog()
    person.press(Qt.Key.Key_Return)
    assert person.page.sheet.focused_row() == person.card.missing()[0]


def test_a_school_without_a_name_is_led_to_the_head(program: Open, tmp_path: Path) -> None:
    card = finished_card()
    del card.organisation["name"]
    path = tmp_path / "unnamed.json"
    card_file.save_card(path, card)
    person = program(path)
    person.click("ready")
    person.click("go-organisation/name", person.dialog())
    person.come_back()
    assert QApplication.focusWidget() is person.page.sheet.head.inputs[Field("organisation", "name")]


def test_a_contradiction_blocks(program: Open, tmp_path: Path) -> None:
    card = finished_card()
    for row in ("2.5.2-lower", "2.5.2-higher"):
        fields.put_typed(card, Field("values", row), "2", Scorer(card.paper))
    path = tmp_path / "x.json"
    card_file.save_card(path, card)
    person = program(path)
    person.click("ready")
    assert "одновременно ниже и выше" in person.reads(person.dialog())
    assert "go-2.5.2-lower" in {button.objectName() for button in person.dialog().findChildren(QWidget)}


# ------------------------------------------------------------------------------ what may be accepted


def test_a_warning_needs_its_tick_and_its_reason(program: Open, finished: Path, archive: Archive) -> None:
    person = program(finished)
    person.click("ready")
    dialog = person.dialog()
    assert "4.1.2. Больше 20 %" in person.reads(dialog)
    person.click("next", dialog)
    assert "Отметьте замечание" in person.reads(dialog)
    tick(dialog, "4.1.2")
    person.click("next", dialog)
    assert "Напишите причину" in person.reads(dialog)
    give_reason(person, dialog, "4.1.2", "   ")
    person.click("next", dialog)
    assert "Напишите причину" in person.reads(dialog)
    give_reason(person, dialog, "4.1.2", "грант района, договор № 3")
    tick(dialog, "2.5.2-lower")  # what the act itself leaves open has its reason already
    person.click("next", dialog)
    assert "Принято замечаний: 2" in person.reads(dialog)
    person.click("freeze", dialog)
    person.qtbot.waitUntil(lambda: bool(archive.revisions(1)))
    accepted = {one.row: one.reason for one in archive.revisions(1)[0].accepted}
    assert accepted == {
        "4.1.2": "грант района, договор № 3",
        "2.5.2-lower": "посчитано, как напечатано в приказе",
    }


def test_reasons_given_once_are_offered_again(program: Open, finished: Path) -> None:
    person = program(finished)
    freeze(person)
    person.fill_in("1.2.4", "1")
    person.wait_until_saved()
    person.click("ready")
    line = person.dialog().findChild(QLineEdit, "reason-4.1.2")
    assert line is not None
    assert line.text() == "сверено: 4.1.2"


def test_going_back_and_closing_freezes_nothing(program: Open, finished: Path, archive: Archive) -> None:
    person = program(finished)
    person.click("ready")
    dialog = person.dialog()
    assert isinstance(dialog, ReadyDialog)
    for row in ("4.1.2", "2.5.2-lower"):
        tick(dialog, row)
        give_reason(person, dialog, row, "так")
    person.click("next", dialog)
    person.click("back", dialog)
    assert "Всё ли здесь верно?" in person.reads(dialog)
    person.click("close", dialog)
    assert archive.revisions(1) == []
    assert chip(person) == "Заполнена"


# ------------------------------------------------------------------------------ revisions


def test_a_frozen_card_says_so_and_an_edit_makes_it_a_draft_again(
    program: Open, finished: Path, archive: Archive
) -> None:
    person = program(finished)
    freeze(person)
    assert chip(person) == "Готово к подписи · ред. 1"
    assert person.button("ready", person.window).text() == "Редакции"
    person.fill_in("1.2.4", "1")
    assert chip(person) == "Черновик · после ред. 1"
    assert person.button("ready", person.window).text() == "Готово к подписи"
    person.wait_until_saved()
    person.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chip(person) == "Готово к подписи · ред. 1"  # as it was frozen
    person.fill_in("1.2.4", "2")
    person.wait_until_saved()
    freeze(person)
    assert chip(person) == "Готово к подписи · ред. 2"
    assert [one.number for one in archive.revisions(1)] == [1, 2]
    frozen = [archive.revision(1, number)[0].values["1.2.4"] for number in (1, 2)]
    assert frozen == [0, 2]


def test_the_state_is_there_again_after_a_start(program: Open, finished: Path) -> None:
    person = program(finished)
    freeze(person)
    person.click("brand")
    person.window.open_card(1)
    person.wait_for_card()
    assert chip(person) == "Готово к подписи · ред. 1"


def test_a_note_on_a_row_is_not_printed_and_changes_nothing(program: Open, finished: Path) -> None:
    person = program(finished)
    freeze(person)
    person.page.session.enter(Field("notes", "1.2.1"), "приказ № 12")
    person.page.changed.emit()
    assert chip(person) == "Готово к подписи · ред. 1"


def test_without_a_revision_the_list_says_so(program: Open) -> None:
    person = program(EXAMPLE)
    person.window.bar._revisions_action.trigger()
    assert "Редакций пока нет" in person.reads(person.dialog())


def test_a_revision_prints_the_same_bytes_whatever_became_of_the_card(
    program: Open, finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    targets = [tmp_path / f"{number}.pdf" for number in range(3)]
    wanted = iter(targets)
    monkeypatch.setattr(file_choice, "choose_to_save_pdf", lambda *_: next(wanted))
    person = program(finished)
    freeze(person)

    def saved(target: Path) -> bytes:
        person.qtbot.waitUntil(lambda: "PDF сохранён" in person.reads(person.dialog()))
        person.click("close", person.dialog())
        return target.read_bytes()

    person.window.bar._pdf_action.trigger()  # the card is as it was frozen: its revision is printed
    first = saved(targets[0])
    person.come_back()
    person.fill_in("1.2.4", "1")
    person.wait_until_saved()
    dialog = revisions(person)
    action = dialog.findChild(QAction, "pdf-all-1")
    assert action is not None
    action.trigger()
    assert saved(targets[1]) == first
    dialog.close()
    person.come_back()
    person.window.bar._pdf_action.trigger()  # now the card itself, which nobody has frozen
    assert saved(targets[2]) != first


def test_a_copy_for_the_site_has_a_name_of_its_own(
    program: Open, finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def choose(_parent: object, _folder: object, name: str) -> Path:
        names.append(name)
        return tmp_path / "site.pdf"

    monkeypatch.setattr(file_choice, "choose_to_save_pdf", choose)
    person = program(finished)
    freeze(person)
    person.window.bar._part_actions[2].trigger()
    person.qtbot.waitUntil(lambda: "PDF сохранён" in person.reads(person.dialog()))
    assert names[0].endswith("ред. 1 для сайта")


def test_a_comparison_shows_what_differs_and_on_request_every_row(program: Open, finished: Path) -> None:
    person = program(finished)
    freeze(person)
    person.fill_in("1.2.4", "2")
    person.wait_until_saved()
    person.click("compare-1", revisions(person))
    dialog = person.dialog()
    table = dialog.findChild(QTableWidget, "comparison")
    every = dialog.findChild(QCheckBox, "every")
    assert table is not None
    assert every is not None
    assert [[line[0], *line[2:]] for line in shown(table)] == [
        ["1.2.4", "0", "0", "2", "6", "+6"],
        ["", "", "312,4", "", "318,4", "+6"],
    ]
    assert "Отличается 1 строка" in person.reads(dialog)
    every.click()
    assert table.rowCount() == 98 + len(["Итого"])


def shown(table: QTableWidget) -> list[list[str]]:
    """What the table says, line by line."""
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]
        for row in range(table.rowCount())
    ]


def choose(person: Person, dialog: QDialog, name: str) -> QDialog:
    """Choose from a menu of the dialog; the dialog that comes up."""
    action = dialog.findChild(QAction, name)
    assert action is not None
    action.trigger()
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog)
    return person.dialog()


def three_revisions(person: Person) -> None:
    """Rev. 1; rev. 2 with another value, signer, nomination, evidence; rev. 3 with the first value."""
    freeze(person)
    enter(person, Field("values", "1.2.4"), "2")
    enter(person, Field("notes", "1.2.4"), "приказ № 12")
    enter(person, Field("signers", "head.name"), "П. П. Петров")
    enter(person, Field("organisation", "nomination"), "urban")
    freeze(person)
    enter(person, Field("values", "1.2.4"), "0")
    freeze(person)
    enter(person, Field("values", "1.2.4"), "1")


def enter(person: Person, field: Field, typed: str) -> None:
    person.page.enter(field, typed)
    assert person.page.saver.save()


def test_any_two_revisions_are_compared_with_points_head_signers_and_evidence(
    program: Open, finished: Path
) -> None:
    person = program(finished)
    three_revisions(person)
    listed = revisions(person)
    older_first = choose(person, listed, "compare-2-1")
    assert older_first.windowTitle() == "Сравнение: ред. 1 и ред. 2"
    table = older_first.findChild(QTableWidget, "comparison")
    assert table is not None
    lines = shown(table)
    assert [[line[0], *line[2:]] for line in lines] == [
        ["", "сельские " + SCHOOLS, "", "городские " + SCHOOLS, "", ""],
        ["", "И. И. Иванова", "", "П. П. Петров", "", ""],
        ["1.2.4", "0", "0", "2", "6", "+6"],
        ["1.2.4", "", "", "приказ № 12", "", ""],
        ["", "", "312,4", "", "318,4", "+6"],
    ]
    names = [line[1] for line in lines]
    assert names[1].endswith("организации: фамилия и инициалы")
    assert (names[0], names[3], names[4]) == ("Номинация", "Основание", "Итого")
    assert "разница +6" in person.reads(older_first)
    older_first.reject()
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is listed)
    with_the_card = choose(person, listed, "compare-3-now")
    assert with_the_card.windowTitle() == "Сравнение: ред. 3 и карта сейчас"
    assert "Отличается 1 строка" in person.reads(with_the_card)


def test_a_revision_is_compared_with_each_other_one_and_never_with_itself(
    program: Open, finished: Path
) -> None:
    person = program(finished)
    three_revisions(person)
    names = [action.objectName() for action in revisions(person).findChildren(QAction)]
    assert [name for name in names if name.startswith("compare-2-")] == [
        "compare-2-now", "compare-2-3", "compare-2-1",
    ]  # fmt: skip


# ------------------------------------------------------------------------------ opened to be read


def opened(person: Person, number: int) -> RevisionSheet:
    person.click(f"open-{number}", revisions(person))
    sheet = person.dialog()
    assert isinstance(sheet, RevisionSheet)
    person.qtbot.waitUntil(lambda: sheet.page.sheet.table._completed)
    return sheet


def test_a_revision_is_opened_as_its_paper_with_total_and_fingerprint(
    program: Open, finished: Path, archive: Archive
) -> None:
    person = program(finished)
    freeze(person)
    person.fill_in("1.2.4", "2")
    person.wait_until_saved()
    sheet = opened(person, 1)
    assert sheet.windowTitle() == "Редакция 1 · только для чтения"
    words = person.reads(sheet)
    assert "итого 312,4" in words
    assert Fingerprint(archive.revisions(1)[0].fingerprint).short in words
    assert sheet.page.session.typed(Field("values", "1.2.4")) == "0"
    assert sheet.page.findChild(NumberField, "1.2.4").text() == "0"


def test_nothing_can_be_typed_or_chosen_in_an_opened_revision(
    program: Open, finished: Path, archive: Archive
) -> None:
    person = program(finished)
    freeze(person)
    sheet = opened(person, 1)
    page = sheet.page
    before = written(page.session.card)
    typed = []
    page.sheet.field_typed.connect(lambda *what: typed.append(what))
    page.panel.typed.connect(lambda *what: typed.append(what))
    for row in page.session.card.paper.rows:
        page.go_to(Field("values", row))
        for key in (Qt.Key.Key_7, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Right):
            person.press(key)
    for button in page.findChildren(AnswerButton):
        chosen = button.isChecked()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.isChecked() == chosen
    head, foot = page.sheet.head, page.sheet.foot
    for entry in (*head.inputs.values(), *foot.inputs.values(), page.panel.evidence):
        entry.setFocus()
        person.write("ә1", entry)
    nomination = head.nomination.currentIndex()
    head.nomination.setFocus()
    person.press(Qt.Key.Key_Space)
    person.write("г", head.nomination)
    assert head.nomination.currentIndex() == nomination
    page.undo()
    page.redo()
    assert typed == []
    assert not page.session.unsaved
    assert written(page.session.card) == before
    assert [entry.text() for entry in foot.inputs.values()][:2] == ["директор", "И. И. Иванова"]
    assert archive.lines(1) == []


def test_the_panel_follows_the_keyboard_in_an_opened_revision(program: Open, finished: Path) -> None:
    person = program(finished)
    freeze(person)
    page = opened(person, 1).page
    page.go_to(Field("values", "1.2.4"))
    assert page.panel.row is not None
    assert page.panel.row.id == "1.2.4"
    person.press(Qt.Key.Key_Return)
    assert page.sheet.focused_row() != "1.2.4"
    person.press(Qt.Key.Key_Escape)
    assert isinstance(person.dialog(), RevisionsDialog)


# ------------------------------------------------------------------------------ not twice


def test_what_is_frozen_already_is_offered_for_print_and_not_frozen_again(
    program: Open, finished: Path, archive: Archive
) -> None:
    person = program(finished)
    freeze(person)
    enter(person, Field("notes", "1.2.4"), "приказ № 12")  # evidence is not printed
    person.window.card_desk.make_ready()
    dialog = person.dialog()
    words = person.reads(dialog)
    assert "Карта уже зафиксирована: ред. 1" in words
    assert "Готово к подписи (" in words
    assert Fingerprint(archive.revisions(1)[0].fingerprint).short in words
    wanted = []
    person.window.card_desk.print_wanted.disconnect()
    person.window.card_desk.print_wanted.connect(lambda *what: wanted.append(what))
    person.click("print", dialog)
    assert wanted == [("print", 1, "all")]
    assert len(archive.revisions(1)) == 1


def test_a_dialog_left_open_while_another_window_froze_makes_no_second_revision(
    program: Open, finished: Path, archive: Archive
) -> None:
    person = program(finished)
    open_card = person.window.card_desk.card
    assert open_card is not None
    first = open_card.revisions.freeze(person.card, ())
    again = CardRevisions(archive, 1).freeze(person.card, ())
    assert again == first
    assert len(archive.revisions(1)) == len(archive.states(1)) == 1


# ------------------------------------------------------------------------------ in the list of cards


def test_the_list_tells_where_each_card_stands(program: Open, finished: Path, archive: Archive) -> None:
    person = program(finished)

    def listed() -> str:
        person.click("brand")
        said = person.listed()[0]
        person.window.open_card(1)
        person.wait_for_card()
        return said

    assert "; Черновик; " in listed()
    freeze(person)
    assert "; Готово к подписи · ред. 1; " in listed()
    enter(person, Field("notes", "1.2.4"), "приказ № 12")
    assert "; Готово к подписи · ред. 1; " in listed()
    enter(person, Field("values", "1.2.4"), "2")
    assert "; Готово к подписи · ред. 1 · потом изменена; " in listed()
    for state, words in (
        ("signed_on_paper", "Подписано на бумаге"),
        ("signed_electronically", "Подписано электронно"),
        ("published", "Опубликовано"),
    ):
        archive.add_state(1, 1, Told(state, local_today()))  # type: ignore[arg-type]
        assert f"; {words} · ред. 1 · потом изменена; " in listed()


def test_a_word_of_the_state_finds_the_cards_in_it(program: Open, finished: Path) -> None:
    person = program(finished)
    freeze(person)
    person.click("brand")
    person.click("next-year")
    person.wait_for_card()
    person.click("brand")
    person.window.start_desk.page._model.narrow("готово подписи")
    assert len(person.listed()) == 1


# ------------------------------------------------------------------------------ what became of it


def test_signed_on_paper_with_name_day_and_scan_then_published(
    program: Open, finished: Path, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "скан.pdf"
    scan.write_bytes(b"%PDF scan")
    monkeypatch.setattr(file_choice, "choose_scan", lambda _: scan)
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    person = program(finished)
    freeze(person)
    dialog = revisions(person)
    person.click("signed-1", dialog)
    asked = person.dialog()
    name = asked.findChild(QLineEdit, "who")
    assert name is not None
    assert name.text() == "И. И. Иванова"
    yesterday = local_today() - timedelta(days=1)
    type_in(person, asked, date=f"{yesterday:%d.%m.%Y}")
    person.click("attach", asked)
    person.click("note-it", asked)
    person.qtbot.waitUntil(lambda: chip(person) == "Подписано на бумаге · ред. 1")
    words = person.reads(dialog)
    signed = f"Подписано на бумаге: {long_date(yesterday)}, И. И. Иванова, директор"
    assert f"{signed}, код на скане не прочитан" in words
    person.click("published-1", dialog)
    type_in(person, person.dialog(), note="https://school.example/rating")
    person.click("note-it", person.dialog())
    assert chip(person) == "Опубликовано · ред. 1"
    words = person.reads(dialog)
    lines = [line for line in words.split("\n") if long_date(local_today()) in line]
    assert [line.partition(":")[0] for line in lines] == ["Готово к подписи", "Опубликовано"]
    states = archive.states(1)
    assert [(one.state, one.at) for one in states] == [
        ("ready", local_today()),
        ("signed_on_paper", yesterday),
        ("published", local_today()),
    ]
    person.click(f"scan-{states[1].seq}", dialog)
    assert Path(opened[0]).read_bytes() == b"%PDF scan"


def test_what_is_missing_or_wrong_is_told_and_nothing_is_lost(
    program: Open, finished: Path, archive: Archive
) -> None:
    person = program(finished)
    freeze(person)
    person.click("signed-1", revisions(person))
    dialog = person.dialog()
    type_in(person, dialog, who=" ", date="31.02.2026")
    person.click("note-it", dialog)
    words = person.reads(dialog)
    assert "Напишите, кто подписал." in words
    assert "31.02.2026" in words
    assert len(archive.states(1)) == 1
    type_in(person, dialog, who="Петров П. П.", date=TODAY)
    person.click("note-it", dialog)
    assert archive.states(1)[-1].who == "Петров П. П."


def test_a_short_year_is_taken_and_shown_in_full(program: Open, finished: Path, archive: Archive) -> None:
    person = program(finished)
    freeze(person)
    person.click("signed-1", revisions(person))
    dialog = person.dialog()
    type_in(person, dialog, date="3.6.21")
    line = dialog.findChild(QLineEdit, "date")
    assert line is not None
    dialog.findChild(QLineEdit, "who").setFocus()
    assert line.text() == "03.06.2021"
    person.click("note-it", dialog)
    assert archive.states(1)[-1].at == date(2021, 6, 3)


def test_a_scan_that_is_too_large_or_gone_is_told(
    program: Open, finished: Path, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "скан.pdf"
    with scan.open("wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    monkeypatch.setattr(file_choice, "choose_scan", lambda _: scan)
    person = program(finished)
    freeze(person)
    person.click("signed-1", revisions(person))
    dialog = person.dialog()
    person.click("attach", dialog)
    person.click("note-it", dialog)
    person.qtbot.waitUntil(lambda: "20 МБ" in person.reads(dialog))
    scan.unlink()
    person.click("note-it", dialog)
    person.qtbot.waitUntil(lambda: "такого файла или папки нет" in person.reads(dialog))
    assert len(archive.states(1)) == 1


def test_the_scan_of_another_card_is_refused_and_the_right_one_taken(
    program: Open, finished: Path, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "скан.pdf"
    monkeypatch.setattr(file_choice, "choose_scan", lambda _: scan)
    person = program(finished)
    freeze(person)
    scan.write_bytes(printed(card_file.load_card(EXAMPLE, PAPERS)))
    person.click("signed-1", revisions(person))
    dialog = person.dialog()
    person.click("attach", dialog)
    person.click("note-it", dialog)
    person.qtbot.waitUntil(lambda: "это бумага другой карты" in person.reads(dialog))
    assert len(archive.states(1)) == 1
    scan.write_bytes(printed(archive.revision(1, 1)[0]))
    person.click("note-it", dialog)
    person.qtbot.waitUntil(lambda: len(archive.states(1)) == 2)
    assert archive.states(1)[-1].note == ""
    assert archive.states(1)[-1].attachment == "скан.pdf"


def printed(card: Card) -> bytes:
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    return print_paper(card, score, "ru", draft=False)


def test_nobody_has_signed_tomorrow(program: Open, finished: Path, archive: Archive) -> None:
    person = program(finished)
    freeze(person)
    person.click("signed-1", revisions(person))
    dialog = person.dialog()
    type_in(person, dialog, date=f"{local_today() + timedelta(days=1):%d.%m.%Y}")
    person.click("note-it", dialog)
    assert "Дата позже сегодняшней" in person.reads(dialog)
    assert "часы компьютера" in person.reads(dialog)
    assert len(archive.states(1)) == 1
    type_in(person, dialog, date=TODAY)
    person.click("note-it", dialog)
    assert archive.states(1)[-1].at == local_today()


# ------------------------------------------------------------------------------ to be read in full


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_dialog_fits_an_old_screen(program: Open, finished: Path, language: Language) -> None:
    person = program(finished, language=language)

    def look(dialog: QDialog) -> None:
        person.qtbot.wait(20)
        assert cut_off(dialog) == []
        assert list(unnamed(dialog)) == []
        assert dialog.height() <= 540
        assert dialog.width() <= 1000

    person.click("ready")
    dialog = person.dialog()
    look(dialog)
    person.click("next", dialog)
    look(dialog)
    for row in ("4.1.2", "2.5.2-lower"):
        tick(dialog, row)
        give_reason(person, dialog, row, "так")
    person.click("next", dialog)
    look(dialog)
    person.click("freeze", dialog)
    person.qtbot.waitUntil(lambda: not isinstance(person.dialog(), ReadyDialog))
    look(person.dialog())
    person.click("close", person.dialog())
    person.come_back()
    assert cut_off(person.window.bar) == []
    person.fill_in("1.2.4", "1")
    person.qtbot.waitUntil(lambda: cut_off(person.window.bar) == [])
    listed = revisions(person)
    look(listed)
    for name in ("compare-1", "signed-1", "published-1"):
        person.click(name, listed)
        look(person.dialog())
        person.dialog().reject()
    person.click("open-1", listed)
    sheet = person.dialog()
    person.qtbot.wait(200)
    assert cut_off(sheet) == []
    assert list(unnamed(sheet)) == []
    assert (sheet.width(), sheet.height()) <= (1000, 556)
    sheet.reject()
    freeze_in_any_language(person)
    listed.reject()
    listed = revisions(person)
    look(listed)
    look(choose(person, listed, "compare-2-1"))
    person.dialog().reject()
    listed.reject()
    person.window.card_desk.make_ready()
    look(person.dialog())


def test_the_kept_card_is_canonical(program: Open, finished: Path, archive: Archive) -> None:
    person = program(finished)
    freeze(person)
    connection = archive._database._connection
    (content,) = connection.execute("SELECT content FROM revision").fetchone()
    (now,) = connection.execute("SELECT content FROM card").fetchone()
    assert json.loads(content) == json.loads(now)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_bar_is_whole_in_the_narrowest_window(program: Open, finished: Path, language: Language) -> None:
    person = program(finished, language=language)
    person.window.resize(880, 480)
    person.qtbot.waitUntil(lambda: person.window.width() == 880)
    freeze_in_any_language(person)
    assert cut_off(person.window.bar) == []
    person.fill_in("1.2.4", "1")
    person.qtbot.wait(50)
    assert cut_off(person.window.bar) == []


def freeze_in_any_language(person: Person) -> None:
    revision = person.window.card_desk.card
    assert revision is not None
    revision.revisions.freeze(person.card, ())
    person.window.card_desk.heading_changed.emit()
    person.qtbot.wait(20)
