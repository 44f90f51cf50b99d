"""Typing into tables of entries: what the keeper of a register sees while she fills it in."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.entries.fields import CellField, ChoiceField
from model.card.card import Field
from model.scoring.entries.values import Person
from tests.gui.entries.conftest import EntryHands, Open, empty, example

# What the screenless plugin says of the list of earlier entries.
pytestmark = pytest.mark.qt_log_ignore(r"raise\(\)", "grabbing the keyboard", "propagateSizeHints")

DOWN, ENTER, TAB = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab

LINE = (
    "06.06.2024 09:30",
    "п",  # получено
    "Г",  # ГИА-9
    "ф",  # физика
    "6.6.2024",
    "0417",
    "К",  # КИМ неиспользованные
    "Ф-1",
)


def _begin(opened: Open) -> EntryHands:
    hands = opened(empty("kim-register"))
    hands.go("journal")
    hands.press(Qt.Key.Key_Insert)
    return hands


def test_an_entry_is_typed_from_cell_to_cell_with_enter(opened: Open) -> None:
    hands = _begin(opened)
    hands.fill(*LINE)
    entry = hands.session.card.entries["journal"][1]
    assert entry.values["event"] == "received"
    assert entry.values["subject"] == "physics"
    assert hands.shown("journal/1/exam_date") == "06.06.2024"
    assert hands.at_hand == "journal/1/unit"


def test_tab_goes_on_and_back(opened: Open) -> None:
    hands = _begin(opened)
    hands.write("06.06.2024 09:30")
    hands.press(TAB)
    assert hands.at_hand == "journal/1/event"
    hands.press(Qt.Key.Key_Backtab)
    assert hands.at_hand == "journal/1/moment"


def test_thirty_entries_are_filled_with_the_keyboard_alone(opened: Open) -> None:
    hands = _begin(opened)
    for number in range(1, 31):
        hands.fill(
            *LINE[:7],
            f"Ф-{number}",
            "э",
            str(number),
            "Тарасов В. Ю., курьер",
            "Ермакова Т. П., руководитель ППЭ",
        )
        assert hands.shown(f"journal/{number}/balance") == str(number)
        hands.fill("сейф", "запись")
        if number < 30:
            hands.press(ENTER)  # behind the last cell another entry begins
    entries = hands.session.card.entries["journal"]
    assert len(entries) == 30
    assert not list(hands.session.ledger.missing())
    assert entries[30].values["handed_by"] == Person("Тарасов В. Ю.", "курьер")


def test_computed_columns_follow_each_key_and_take_nothing(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures/1/quantity@2024")
    seen = []
    for key in "12":
        hands.write(key)
        seen.append(hands.shown("measures/1/quantity@2024"))
    assert seen == ["1", "12"]
    hands.press(ENTER)
    model = hands.desk.model
    computed = [
        (row, place)
        for row in range(model.rowCount())
        for place in range(model.columnCount())
        if model.spot(model.index(row, place)).column
        and model.spot(model.index(row, place)).column.id == "cost"
    ]
    assert computed
    for place in computed:
        assert not model.flags(model.index(*place)) & Qt.ItemFlag.ItemIsEditable


def test_subtotals_and_the_total_above_follow_each_key(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures/2/unit_cost@2024")
    hands.write("1,5")
    cost = hands.session.ledger.value("measures", 2, "cost", 2024)
    assert cost == Decimal(15)
    assert "873,5" in hands.desk.totals.main
    assert hands.page.places.total_box.total.text() == "3\u00a0590,5"
    assert any("873,5" in line for line in hands.lines()[-4])


def test_a_wrong_entry_is_kept_as_typed_and_told_of_below(opened: Open) -> None:
    hands = _begin(opened)
    hands.write("вчера")
    hands.press(ENTER)
    assert hands.session.typed(Field("entries", "journal/1/moment")) == "вчера"
    assert hands.shown("journal/1/moment") == "вчера"
    hands.press(Qt.Key.Key_Backtab)
    assert "вчера" in hands.desk.strip.text
    index = hands.desk.grid.currentIndex()
    assert hands.desk.model.fault(index) is not None


def test_escape_takes_back_what_was_typed(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures/1/quantity@2024")
    hands.write("77")
    hands.press(Qt.Key.Key_Escape)
    assert hands.shown("measures/1/quantity@2024") == "2"


def test_undo_takes_an_entry_and_its_cells_back(opened: Open) -> None:
    hands = _begin(opened)
    hands.fill("06.06.2024 09:30")
    hands.page.undo()
    assert hands.shown("journal/1/moment") == ""
    hands.page.undo()
    assert not hands.session.card.entries.get("journal")
    hands.page.redo()
    assert list(hands.session.card.entries["journal"]) == [1]
    assert hands.desk.model.rowCount() == 1


def test_the_wheel_never_changes_a_choice(opened: Open) -> None:
    hands = _begin(opened)
    hands.go("journal/1/event")
    hands.write("в")
    box = QApplication.focusWidget()
    assert isinstance(box, ChoiceField)
    before = box.currentIndex()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.currentIndex() == before > 0


def test_persons_entered_before_are_offered(opened: Open) -> None:
    hands = opened(example("kim-register-2024"))
    hands.go("access")
    hands.press(Qt.Key.Key_Insert)
    number = max(hands.session.card.entries["access"])
    hands.go(f"access/{number}/person")
    hands.write("Ерм")
    field = QApplication.focusWidget()
    assert isinstance(field, CellField)
    completions = field.completer().completionModel()
    assert completions.index(0, 0).data() == "Ермакова Т. П., руководитель ППЭ"


@pytest.mark.parametrize(
    ("cell", "copied", "shown", "is_open"),
    [
        ("quantity", "15\n", "15", False),
        ("quantity", "15\n", "15", True),
        ("packet", "РУ-9-0417-01\r\n", "РУ-9-0417-01", False),
        ("packet", "РУ-9\tэкз.\t15\n", "РУ-9 экз. 15", True),
        ("event", "Получено\n", "получено", False),
    ],
)
def test_a_cell_copied_from_a_workbook_is_pasted(
    opened: Open, cell: str, copied: str, shown: str, *, is_open: bool
) -> None:
    hands = _begin(opened)
    QApplication.clipboard().setText(copied)
    hands.go(f"journal/1/{cell}")
    if is_open:
        hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_Return)
    assert hands.shown(f"journal/1/{cell}") == shown
    assert not hands.session.card.drafts


def test_what_no_list_offers_is_not_pasted_into_a_choice(opened: Open) -> None:
    hands = _begin(opened)
    QApplication.clipboard().setText("утеряно\n")
    hands.go("journal/1/event")
    hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_Return)
    assert hands.shown("journal/1/event") == ""
    assert not hands.session.card.drafts


def test_ctrl_d_takes_the_cell_above(opened: Open) -> None:
    hands = opened(example("kim-register-2024"))
    hands.go("access")
    hands.press(Qt.Key.Key_Insert)
    number = max(hands.session.card.entries["access"])
    hands.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert hands.shown(f"access/{number}/room") == hands.shown(f"access/{number - 1}/room") != ""


def test_f8_goes_to_the_next_cell_that_must_be_filled_in(opened: Open) -> None:
    hands = _begin(opened)
    hands.fill("06.06.2024 09:30")
    seen = []
    for _ in range(3):
        hands.page.next_empty()
        seen.append(hands.at_hand)
    assert seen == ["journal/1/gia", "journal/1/subject", "journal/1/exam_date"]


@pytest.mark.parametrize("key", ["measures/3/quantity@2024", "measures/3/task", "measures/3/executor"])
def test_a_finding_leads_to_its_cell(opened: Open, key: str) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.page.go_to(Field("entries", key))
    assert hands.at_hand == key


def test_another_year_in_the_head_gives_every_measure_another_column(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    hands.go("measures")
    before = hands.desk.model.columnCount()
    hands.page.enter(Field("parameters", "years"), "2024–2027")
    assert hands.desk.model.columnCount() == before + 1


def test_an_editor_stays_open_in_a_table_without_years_of_a_paper_that_has_years(opened: Open) -> None:
    hands = opened(example("tos-programme-2024"))
    card = hands.session.card
    task = next(iter(card.entries["tasks"]))
    column = next(one.id for one in card.paper.table("tasks").columns if one.kind == "text")
    before = str(card.entries["tasks"][task].values[column])
    hands.go(f"tasks/{task}/{column}")
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_End)
    editor = hands.keyboard()
    hands.write("абв")
    assert hands.keyboard() is editor
    hands.press(Qt.Key.Key_Return)
    assert hands.session.card.entries["tasks"][task].values[column] == f"{before}абв"
