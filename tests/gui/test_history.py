"""The history of a card as a person reads it: what was, who did it, and the way back."""

import sqlite3
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QTableView

from gui.dialogs.history import HistoryDialog
from gui.dialogs.reading_sheet import ReadingSheet
from gui.history_models import CHANGE, TIME, WHAT
from model.archive import Archive, Told
from model.card.card import Field
from model.paper import Choice
from model.wording import Language
from tests.gui.conftest import Open
from tests.gui.fit import cut_off, unnamed
from tests.gui.person import EXAMPLE, Person
from tests.gui.test_keeping import FullDisk
from tests.patience import SLACK

SHARE, FLAG = Field("values", "1.2.1"), Field("values", "1.3.1")


def enter(person: Person, *entries: tuple[Field, str]) -> None:
    for field, typed in entries:
        person.page.enter(field, typed)
        person.page.saver.save()


def open_history(person: Person) -> HistoryDialog:
    person.window.bar._history_action.trigger()
    dialog = person.dialog()
    assert isinstance(dialog, HistoryDialog)
    return dialog


def table(dialog: HistoryDialog, name: str = "steps") -> list[tuple[str, str, str]]:
    """What the list says, line by line; of a head only its words."""
    view = dialog.findChild(QTableView, name)
    assert view is not None
    model = view.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(3))  # type: ignore[misc]
        for row in range(model.rowCount())
    ]


def choose(dialog: HistoryDialog, person: Person, change: str) -> None:
    """Select the step that says so."""
    view = dialog.findChild(QTableView, "steps")
    assert view is not None
    (row,) = [row for row, line in enumerate(table(dialog)) if change in line[CHANGE] or change in line[WHAT]]
    view.selectRow(row)
    person.qtbot.waitUntil(lambda: not dialog._rest.isActive())


@pytest.mark.parametrize(
    ("language", "field", "typed", "what", "change"),
    [
        ("ru", SHARE, "64,5", "1.2.1. Доля педагогических работников", "20 % → 64,5 %"),
        ("ru", SHARE, "шестьдесят", "1.2.1.", "20 % → «шестьдесят» (запись не принята)"),
        ("kk", SHARE, "алпыс", "1.2.1.", "20 % → «алпыс» (жазба қабылданбаған)"),
        ("ru", SHARE, "3/12", "1.2.1.", "20 % → 3/12"),
        ("ru", SHARE, "", "1.2.1.", "20 % → —"),
        ("ru", FLAG, "yes", "1.3.1.", "нет → да"),
        ("kk", FLAG, "yes", "1.3.1.", "жоқ → иә"),
        ("ru", Field("values", "2.6.2-region-1"), "4", "2.6.2.", "3 → 4"),
        ("ru", Field("base", "students"), "71", "Обучающихся, всего", "67 → 71"),
        ("ru", Field("period", "to"), "30.06.2021", "Конец периода", "31.05.2021 → 30.06.2021"),
        ("ru", Field("notes", "1.2.1"), "приказ № 12", "Основание · 1.2.1.", "— → приказ № 12"),
        ("ru", Field("signers", "head.post"), "и. о. директора", "должность", "директор → и. о. директора"),
        ("kk", Field("signers", "head.name"), "Әбілқызы Ғ.", "тегі және инициалдары", "— → Әбілқызы Ғ."),
    ],
)  # fmt: skip
def test_a_step_is_told_as_people_read_it(
    program: Open, language: Language, field: Field, typed: str, what: str, change: str
) -> None:
    person = program(EXAMPLE, language=language)
    person.page.enter(field, typed)
    dialog = open_history(person)
    newest = table(dialog)[1]
    assert what in newest[WHAT]
    assert newest[CHANGE] == change


def test_an_option_is_told_by_its_name(program: Open) -> None:
    person = program(EXAMPLE)
    rule = person.card.paper.rows["6.1.2"].rule
    assert isinstance(rule, Choice)
    old, new = rule.options[:2]
    enter(person, (Field("values", "6.1.2"), old.id), (Field("values", "6.1.2"), new.id))
    assert table(open_history(person))[1][CHANGE] == f"{old.text.ru} → {new.text.ru}"


def test_steps_stand_by_day_and_person_newest_first_and_undo_is_marked(program: Open) -> None:
    person = program(EXAMPLE)
    enter(person, (SHARE, "30"), (FLAG, "yes"))
    person.page.undo()
    person.page.redo()
    lines = table(open_history(person))
    assert lines[0][TIME].endswith(" · test")
    assert [line[CHANGE] for line in lines[1:5]] == [
        "нет → да",
        "да → нет",
        "нет → да",
        "20 % → 30 %",
    ]
    assert [line[WHAT].partition(": ")[0] for line in lines[1:3]] == ["Повторено", "Отменено"]
    assert lines[-1][WHAT] == "Карта при поступлении в архив"


def test_home_and_end_lead_to_the_newest_and_the_oldest_line(program: Open) -> None:
    person = program(EXAMPLE)
    enter(person, (SHARE, "30"), (FLAG, "yes"))
    dialog = open_history(person)
    view = dialog.findChild(QTableView, "steps")
    assert view is not None
    view.setFocus()
    person.press(Qt.Key.Key_End)
    assert view.currentIndex().row() == view.model().rowCount() - 1
    person.press(Qt.Key.Key_Home)
    assert view.currentIndex().row() == 1  # below the line of the day


def test_a_state_is_compared_with_now(program: Open) -> None:
    person = program(EXAMPLE)
    enter(person, (SHARE, "30"), (FLAG, "yes"), (Field("notes", "1.2.1"), "приказ"))
    dialog = open_history(person)
    choose(dialog, person, "20 % → 30 %")
    assert "ИТОГО тогда 316,4, сейчас" in person.reads(dialog)
    assert "Отличается от нынешней: 2 поля" in person.reads(dialog)
    differing = table(dialog, "differences")
    assert [line[0].partition(" ")[0] for line in differing] == ["Основание", "1.3.1."]
    assert differing[1][1:] == ("нет · 0", "да · 10")


def test_a_state_is_brought_back_and_the_step_undone(program: Open) -> None:
    person = program(EXAMPLE)
    before = person.page.session.score.total
    enter(person, (SHARE, "30"), (FLAG, "yes"), (Field("base", "students"), "71"))
    after = person.page.session.score.total
    dialog = open_history(person)
    choose(dialog, person, "Карта при поступлении в архив")
    person.click("bring-back")
    question = person.dialog()
    assert "Изменятся 3 поля." in person.reads(question)
    assert "Ctrl+Z" in person.reads(question)
    person.click("do-bring-back", question)
    assert person.page.session.score.total == before
    assert table(dialog)[1][WHAT:] == ("Возвращена карта: при поступлении в архив", "3 поля")
    assert person.page.session.typed(SHARE) == "20"
    field = person.page.sheet.table.piece_of("1.2.1").focus_widget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "20"
    person.click("strip-button", dialog)
    assert person.page.session.score.total == after
    assert table(dialog)[1][WHAT].startswith("Отменено: ")
    dialog.reject()
    person.come_back()
    person.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert person.page.session.score.total == before
    assert not person.page.session.unsaved


def test_nothing_is_claimed_where_the_disk_is_full(program: Open) -> None:
    person = program(EXAMPLE)
    enter(person, (SHARE, "30"), (FLAG, "yes"))
    dialog = open_history(person)
    choose(dialog, person, "Карта при поступлении в архив")
    session = person.page.session
    session._journal = disk = FullDisk(session._journal)
    person.click("bring-back")
    person.click("do-bring-back", person.dialog())
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert person.window.status.state == "failed"
    assert person.page.session.typed(SHARE) == "20"
    disk.full = False
    assert person.page.saver.save()
    assert table(open_history(person))[1][WHAT].startswith("Возвращена карта")


def test_the_list_is_narrowed_to_a_row(program: Open) -> None:
    person = program(EXAMPLE)
    enter(person, (SHARE, "30"), (FLAG, "yes"), (Field("notes", "1.2.1"), "приказ"))
    dialog = open_history(person)
    search = dialog.findChild(QLineEdit, "filter")
    assert search is not None
    for text, changes in (
        ("1.3", ["нет → да"]),
        ("дистанцион", ["нет → да"]),
        ("1.2.1", ["— → приказ", "20 % → 30 %"]),
        ("слон", []),
    ):
        search.setText(text)
        assert [line[CHANGE] for line in table(dialog)[1:]] == changes
    assert "По этой строке записей нет" in person.reads(dialog)
    assert not person.button("bring-back", dialog).isEnabled()


def test_the_history_of_the_row_at_hand(program: Open) -> None:
    person = program(EXAMPLE, size=(1366, 768))
    enter(person, (SHARE, "30"), (FLAG, "yes"))
    person.page.go_to(SHARE)
    person.page.resize(1300, 700)
    person.click("row-history", person.window)
    dialog = person.dialog()
    assert isinstance(dialog, HistoryDialog)
    assert [line[CHANGE] for line in table(dialog)[1:]] == ["20 % → 30 %"]
    box = dialog.findChild(QCheckBox, "only-row")
    assert box is not None
    assert box.text() == "Только строка 1.2.1"
    box.setChecked(False)
    assert len(table(dialog)) == 5


def test_an_earlier_state_is_looked_at_and_takes_no_key(program: Open) -> None:
    person = program(EXAMPLE)
    enter(person, (SHARE, "30"))
    dialog = open_history(person)
    choose(dialog, person, "Карта при поступлении в архив")
    person.click("look", dialog)
    sheet = person.dialog()
    assert isinstance(sheet, ReadingSheet)
    assert "только для чтения" in person.reads(sheet)
    assert sheet.page.session.typed(SHARE) == "20"
    person.qtbot.waitUntil(lambda: sheet.page.sheet.table._completed)
    sheet.page.go_to(SHARE)
    person.write("99")
    assert sheet.page.session.typed(SHARE) == "20"
    assert person.page.session.typed(SHARE) == "30"


def test_what_was_signed_stands_above_and_can_be_brought_back(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE)
    card_id = person.window.card_desk.card.id  # type: ignore[union-attr]
    archive.make_revision(card_id, person.card, ())
    archive.add_state(card_id, 1, Told("signed_on_paper", date(2026, 11, 19), "Иванова", "директор"))
    enter(person, (SHARE, "30"))
    dialog = open_history(person)
    lines = table(dialog)
    assert lines[1] == ("19.11.2026", "Подписано на бумаге · ред. 1", "Иванова, директор")
    assert lines[2][WHAT] == "Готово к подписи · ред. 1"
    choose(dialog, person, "Иванова")
    person.click("bring-back", dialog)
    person.click("do-bring-back", person.dialog())
    assert person.page.session.typed(SHARE) == "20"


def test_a_clock_set_back_changes_no_order(program: Open, archive: Archive) -> None:
    person = program(EXAMPLE)
    enter(person, (SHARE, "30"))
    archive._clock = lambda: datetime(2019, 1, 1, 12, tzinfo=UTC)
    person.page.session._journal._now = archive._clock  # type: ignore[attr-defined]
    enter(person, (SHARE, "40"))
    lines = table(open_history(person))
    assert lines[0][TIME].startswith("1 января 2019")
    assert [line[CHANGE] for line in (lines[1], lines[3])] == [
        "30 % → 40 %",
        "20 % → 30 %",
    ]


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
def test_nothing_is_cut_off(program: Open, language: Language, size: tuple[int, int]) -> None:
    person = program(EXAMPLE, language=language, size=size)
    enter(person, (SHARE, "30"), (FLAG, "yes"))
    dialog = open_history(person)
    view = dialog.findChild(QTableView, "steps")
    assert view is not None
    view.selectRow(len(dialog._model.entries) - 1)
    dialog._show_state()
    dialog.notice.show_notice("…" * 30, "…", 0)
    QApplication.processEvents()
    assert cut_off(dialog) == []
    assert list(unnamed(dialog)) == []


def test_twenty_thousand_steps_open_at_once(program: Open, tmp_path: Path) -> None:
    person = program(EXAMPLE)
    rows = list(person.card.paper.rows)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with sqlite3.connect(tmp_path / "cards" / "archive.sqlite") as connection:
        connection.executemany(
            "INSERT INTO journal (card_id, at, who, kind, field, old, new)"
            " VALUES (1, ?, ?, 'edit', ?, NULL, ?)",
            [
                (
                    (start + timedelta(minutes=7 * number)).isoformat(timespec="microseconds"),
                    "завуч" if number % 5 else "директор",
                    f"notes/{rows[number % len(rows)]}",
                    f'"{number}"',
                )
                for number in range(20_000)
            ],
        )
    connection.close()
    began = time.perf_counter()
    dialog = open_history(person)
    QApplication.processEvents()
    took = time.perf_counter() - began
    assert len(dialog._history.steps) == 20_000
    assert took < 1 * SLACK  # 0.3 s on a desk
