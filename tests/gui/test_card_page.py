"""Typing into the sheet: what the deputy head sees while she fills the card in."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from gui.card_page import CardPage
from gui.evidence import Evidence, EvidenceBox
from gui.letter_palette import LetterPalette
from gui.painted_label import PaintedLabel
from gui.sheet.inputs import AnswerButton, EntryField, NumberField
from model.card.card import Card, Field
from tests.gui.card_pages import PAPERS, Hands, MemoryJournal, new_session, press_keys, rating_card

Opener = Callable[..., Hands]


@pytest.fixture
def journal() -> MemoryJournal:
    return MemoryJournal()


@pytest.fixture
def opened(qtbot: QtBot, journal: MemoryJournal) -> Opener:
    """Opens a card on the screen and waits until all of it is there."""

    def open_card(
        card: Card | None = None, size: tuple[int, int] = (1366, 690), language: str = "ru"
    ) -> Hands:
        page = CardPage(new_session(card or rating_card(), journal), language)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitSignal(page.sheet.table.completed):
            page.show()
        qtbot.waitExposed(page)
        return Hands(page)

    return open_card


def test_points_subtotal_and_total_follow_each_key(opened: Opener) -> None:
    hands = opened()
    seen = []
    for key in "64":
        hands.type_into(hands.field("1.1-federal"), key)
        item = hands.page.sections.item("I")
        seen.append((hands.points("1.1-federal"), item.points, hands.page.sections.total_box.total.text()))
    assert seen == [(Decimal("0.6"), "0,6", "0,6"), (Decimal("6.4"), "6,4", "6,4")]


@pytest.mark.parametrize("typed", ["6,6", "6.6", " 6, 6"])
def test_comma_and_point_both_work(opened: Opener, typed: str) -> None:
    hands = opened()
    hands.type("1.2.3", typed)
    assert hands.points("1.2.3") == Decimal("6.6")


def test_three_of_fifteen_teachers_are_twenty_percent(opened: Opener) -> None:
    hands = opened(rating_card(teachers=15))
    hands.type("1.2.1", "3")
    assert hands.points("1.2.1") == Decimal(10)
    piece = hands.page.sheet.table.piece_of("1.2.1")
    assert piece.words.startswith("= 20 %")
    assert hands.page.panel.findChild(PaintedLabel, "arithmetic").text() == "3 из 15 = 20 %\n20 % × 0,5 = 10"


def test_f4_turns_a_share_from_people_to_percent(opened: Opener) -> None:
    hands = opened(rating_card(teachers=15))
    hands.type("1.2.1", "3")
    QTest.keyClick(hands.field("1.2.1"), Qt.Key.Key_F4)
    assert hands.points("1.2.1") == Decimal("1.5")
    assert hands.field("1.2.1").text() == "3"


def test_f4_on_a_part_of_a_whole_shows_what_is_counted(opened: Opener) -> None:
    hands = opened(rating_card(teachers=15))
    hands.type("1.2.1", "3/20")
    QTest.keyClick(hands.field("1.2.1"), Qt.Key.Key_F4)
    assert hands.points("1.2.1") == Decimal("1.5")
    assert hands.field("1.2.1").text() == "3"


def test_a_percent_sign_turns_a_share_to_percent(opened: Opener) -> None:
    hands = opened(rating_card(students=67))
    hands.type("1.1-federal", "64%")
    assert hands.points("1.1-federal") == Decimal("6.4")


def test_a_base_figure_entered_later_serves_every_row(opened: Opener) -> None:
    hands = opened(rating_card(teachers=10))
    hands.type("1.2.1", "3")
    base = hands.page.sheet.head.inputs[Field("base", "teachers")]
    base.setFocus()
    base.selectAll()
    press_keys(base, "15")
    assert hands.points("1.2.1") == Decimal(10)


def test_a_part_larger_than_the_whole_is_told_at_the_field(opened: Opener) -> None:
    hands = opened(rating_card(teachers=15))
    hands.type("1.2.1", "16")
    assert hands.field("1.2.1").faulty
    assert hands.points("1.2.1") is None
    assert hands.session.typed(Field("values", "1.2.1")) == "16/"


def test_a_wrong_entry_is_kept_as_typed_and_not_scored(opened: Opener) -> None:
    hands = opened()
    hands.type("1.2.4", "двое")
    hands.type("1.2.5-state", "1")
    assert hands.field("1.2.4").text() == "двое"
    assert hands.field("1.2.4").faulty
    assert hands.points("1.2.4") is None
    hands.type("1.2.4", "2")
    assert not hands.field("1.2.4").faulty
    assert hands.points("1.2.4") == Decimal(6)


def test_enter_tab_and_shift_tab_go_from_field_to_field(opened: Opener) -> None:
    hands = opened()
    first = hands.field("1.1-international")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is hands.field("1.1-federal")
    QTest.keyClick(hands.field("1.1-federal"), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is hands.field("1.1-regional")
    QTest.keyClick(hands.field("1.1-regional"), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is hands.field("1.1-federal")


def test_every_row_is_reached_by_the_keyboard_alone(opened: Opener) -> None:
    hands = opened()
    hands.page.sheet.go_to(Field("organisation", "name"))
    visited: list[str] = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        if isinstance(focused, AnswerButton | NumberField):
            row = focused.objectName().split(":")[0]
            if row in hands.session.card.paper.rows and row not in visited:
                visited.append(row)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == list(hands.session.card.paper.rows)


def test_f8_goes_to_the_next_empty_row_and_round_again(opened: Opener) -> None:
    hands = opened()
    hands.type("1.1-international", "0")
    hands.page.next_empty()
    assert hands.page.sheet.focused_row() == "1.1-federal"
    hands.click("6.2.5-plan", "done")
    hands.page.next_empty()
    assert hands.page.sheet.focused_row() == "1.1-federal"


def test_the_wheel_never_changes_a_value(opened: Opener) -> None:
    hands = opened()
    hands.type("1.2.4", "2")
    for widget in [hands.field("1.2.4"), hands.page.findChild(QComboBox)]:
        before = widget.text() if isinstance(widget, QLineEdit) else widget.currentIndex()
        middle = QPointF(widget.rect().center())
        wheel = QWheelEvent(
            middle,
            widget.mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
        assert before == (widget.text() if isinstance(widget, QLineEdit) else widget.currentIndex())


def test_exclusive_answers_are_one_choice(opened: Opener) -> None:
    hands = opened()
    hands.click("6.1.2", "over_10")
    assert hands.points("6.1.2") == Decimal(5)
    hands.click("6.1.2", "none")
    assert hands.points("6.1.2") == Decimal(-3)
    assert not hands.button("6.1.2", "over_10").isChecked()


def test_delete_takes_an_answer_back(opened: Opener) -> None:
    hands = opened()
    hands.click("1.3.1", "yes")
    assert hands.points("1.3.1") == Decimal(10)
    QTest.keyClick(hands.button("1.3.1", "yes"), Qt.Key.Key_Delete)
    assert "1.3.1" in hands.session.card.missing()
    assert not hands.button("1.3.1", "yes").isChecked()


def test_undo_and_redo_show_the_field_again(opened: Opener) -> None:
    hands = opened()
    hands.type("1.2.4", "2")
    hands.type("1.2.5-state", "1")
    hands.page.undo()
    assert hands.field("1.2.5-state").text() == ""
    hands.page.undo()
    assert hands.field("1.2.4").text() == ""
    hands.page.redo()
    assert hands.field("1.2.4").text() == "2"
    assert hands.session.score.total == Decimal(6)


def test_an_entry_is_kept_when_its_field_is_left(opened: Opener, journal: MemoryJournal) -> None:
    hands = opened()
    hands.type("1.2.4", "2")
    assert not journal.steps
    QTest.keyClick(hands.field("1.2.4"), Qt.Key.Key_Return)
    assert [edit.new for step in journal.steps for edit in step.edits] == [2]


def test_an_entry_is_kept_after_a_short_rest(opened: Opener, journal: MemoryJournal, qtbot: QtBot) -> None:
    hands = opened()
    with qtbot.waitSignal(hands.page.saver.saved):
        hands.type("1.2.4", "2")
    assert len(journal.steps) == 1


def test_a_failed_write_is_told_and_loses_nothing(
    opened: Opener, journal: MemoryJournal, qtbot: QtBot
) -> None:
    hands = opened()
    journal.broken = True
    with qtbot.waitSignal(hands.page.saver.failed):
        hands.type("1.2.4", "2")
        QTest.keyClick(hands.field("1.2.4"), Qt.Key.Key_Return)
    journal.broken = False
    assert hands.session.unsaved
    assert hands.page.saver.save()
    assert [edit.new for step in journal.steps for edit in step.edits] == [2]


def test_the_note_is_kept_with_its_row(opened: Opener, journal: MemoryJournal) -> None:
    hands = opened()
    hands.type("1.2.1", "20")
    hands.type_into(hands.page.panel.evidence, "приказ № 12 от 01.02.2021")
    hands.page.sheet.go_to(Field("values", "1.2.2"))
    assert hands.session.card.notes == {"1.2.1": "приказ № 12 от 01.02.2021"}
    assert hands.page.panel.evidence.toPlainText() == ""
    assert any(edit.field.group == "notes" for step in journal.steps for edit in step.edits)


def test_an_overtyped_percent_is_marked(opened: Opener) -> None:
    hands = opened(rating_card(teachers=15))
    hands.type("1.2.2", "2")
    hands.type_into(hands.page.panel.overtype, "13")
    assert hands.points("1.2.2") == Decimal("1.3")
    assert "✎" in hands.page.sheet.table.piece_of("1.2.2").words


def test_a_click_on_a_section_goes_to_its_first_empty_row(opened: Opener) -> None:
    hands = opened()
    hands.type("3.2.1-president", "0")
    QTest.mouseClick(hands.page.sections.item("III"), Qt.MouseButton.LeftButton)
    assert hands.page.sheet.focused_row() == "3.1.1-federal"


def test_rows_passed_over_are_counted_as_empty(opened: Opener) -> None:
    hands = opened()
    hands.type("1.1-regional", "5")
    assert hands.page.sections.item("I").empty == 12


def test_every_input_has_a_name_for_the_screen_reader(opened: Opener) -> None:
    hands = opened()
    for widget in [*hands.page.findChildren(EntryField), *hands.page.findChildren(AnswerButton)]:
        assert widget.accessibleName().strip(), widget.objectName()
    assert hands.field("2.6.2-region-1").accessibleName().startswith("2.6.2. Количество призовых мест")
    assert "областных: 1 место" in hands.field("2.6.2-region-1").accessibleName()


@pytest.mark.parametrize("size", [(1366, 690), (1024, 520)])
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_field_overlaps_another_or_leaves_the_sheet(
    opened: Opener, size: tuple[int, int], language: str
) -> None:
    table = opened(size=size, language=language).page.sheet.table
    boxes = [
        (widget.objectName(), widget.geometry())
        for piece in table.answers
        for widget in piece.widgets
        if widget.isVisible()
    ]
    for name, box in boxes:
        assert table.rect().contains(box), name
    ordered = sorted(boxes, key=lambda item: item[1].top())
    for place, (name, box) in enumerate(ordered):
        for other, other_box in ordered[place + 1 : place + 6]:
            assert not box.intersects(other_box), (name, other)


def test_the_panel_folds_away_on_a_narrow_screen(opened: Opener) -> None:
    hands = opened(size=(1024, 520))
    assert not hands.page.panel.isVisible()
    hands.page.toggle_panel()
    assert hands.page.panel.isVisible()


@pytest.mark.parametrize(
    ("letter", "digit"), [("ә", "2"), ("і", "3"), ("ң", "4"), ("ғ", "5"), ("ү", "8"), ("ұ", "9"), ("қ", "0")]
)
def test_the_kazakh_layout_types_digits_into_a_number(opened: Opener, letter: str, digit: str) -> None:
    hands = opened()
    entry = hands.field("1.2.4")
    entry.setFocus()
    press_keys(entry, letter)
    assert entry.text() == digit
    assert hands.session.typed(Field("values", "1.2.4")) == digit


@pytest.mark.parametrize(
    ("text", "scan_code", "written"), [(",", 15, "6"), (".", 8, "7"), (",", 60, ","), ('"', 10, "1")]
)
def test_signs_on_the_row_of_digits_are_told_by_the_keys_place(
    opened: Opener, text: str, scan_code: int, written: str
) -> None:
    hands = opened()
    entry = hands.field("1.2.4")
    entry.setFocus()
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, scan_code, 0, 0, text, False, 1
    )
    QApplication.sendEvent(entry, event)
    assert entry.text() == written


def test_the_palette_writes_kazakh_letters_into_a_name(opened: Opener) -> None:
    hands = opened(language="kk")
    name = hands.page.sheet.head.inputs[Field("organisation", "name")]
    name.setFocus()
    name.selectAll()
    press_keys(name, "К")
    for place in (4, 9):
        QTest.keyClick(hands.page, getattr(Qt.Key, f"Key_{place}"), Qt.KeyboardModifier.ControlModifier)
    assert hands.session.card.organisation["name"] == "Кңі"


def test_the_palette_stays_in_the_window_when_that_becomes_smaller(opened: Opener) -> None:
    page = opened(language="kk").page
    page.sheet.head.inputs[Field("organisation", "name")].setFocus()
    page.resize(900, 480)
    (palette,) = page.findChildren(LetterPalette)
    assert palette.isVisible()
    assert page.rect().contains(palette.geometry())


@pytest.mark.parametrize("typed", ["3/15", "3 из 15", "3/15=20%"])
@pytest.mark.parametrize("base", [{}, {"teachers": 15}, {"teachers": 20}])
def test_a_part_of_a_whole_is_typed_key_by_key(opened: Opener, typed: str, base: dict[str, int]) -> None:
    hands = opened(rating_card(**base))
    hands.type("1.2.1", typed)
    assert hands.points("1.2.1") == Decimal(10)


@pytest.mark.parametrize(
    ("typed", "points"), [("10,05", "5.025"), ("1,50", "0.75"), ("0,50", "0.25"), ("007", "3.5")]
)
def test_zeros_stay_under_the_fingers(opened: Opener, typed: str, points: str) -> None:
    hands = opened()
    hands.type("1.2.1", typed)
    assert hands.field("1.2.1").text() == typed
    assert hands.points("1.2.1") == Decimal(points)


def test_a_comma_on_its_way_is_no_fault(opened: Opener) -> None:
    hands = opened()
    hands.type("1.2.1", "6,")
    assert not hands.field("1.2.1").faulty
    assert hands.points("1.2.1") == Decimal(3)


def test_tab_and_enter_go_as_the_paper_reads(opened: Opener) -> None:
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        hands = opened()
        hands.page.sheet.go_to(Field("organisation", "name"))
        seen: list[str] = []
        for _ in range(130):
            focused = QApplication.focusWidget()
            name = focused.objectName().split(":")[0]
            if name in seen:
                break
            seen.append(name)
            QTest.keyClick(focused, key)
        rows = list(hands.session.card.paper.rows)
        first = seen.index(rows[0])
        assert seen[first : first + len(rows)] == rows
        assert "organisation/nomination" in seen[:first]
        assert seen[first + len(rows) :][:4] == [
            "signers/head.post", "signers/head.name", "signers/authority.post", "signers/authority.name",
        ]  # fmt: skip


def test_a_percent_by_hand_takes_a_decimal(opened: Opener) -> None:
    hands = opened(rating_card(teachers=15))
    hands.type("1.2.1", "3")
    hands.type_into(hands.page.panel.overtype, "19,5")
    assert hands.page.panel.overtype.text() == "19,5"
    assert hands.points("1.2.1") == Decimal("9.75")
    hands.page.panel.overtype.selectAll()
    press_keys(hands.page.panel.overtype, "120")
    assert hands.page.panel.overtype.isVisible()
    assert hands.points("1.2.1") is None


def test_undo_takes_a_base_figure_back_before_what_came_of_it(opened: Opener) -> None:
    hands = opened()
    hands.type("1.2.6", "3/")
    base = hands.page.sheet.head.inputs[Field("base", "subject_teachers")]
    base.setFocus()
    press_keys(base, "4")
    assert hands.points("1.2.6") == Decimal(75)
    hands.page.undo()
    assert base.text() == ""
    assert hands.points("1.2.6") is None
    assert hands.session.fault(Field("values", "1.2.6")) is not None


def test_a_wrong_section_is_not_done(opened: Opener) -> None:
    hands = opened()
    for row in ("4.1.1", "4.1.2"):
        hands.type(row, "нет")
    item = hands.page.sections.item("IV")
    assert (item.empty, item.wrong) == (0, 2)
    assert "0" in hands.page.sections.total_box.filled.text().split()


def test_the_panel_comes_back_with_the_row(opened: Opener) -> None:
    hands = opened()
    hands.page.sheet.go_to(Field("values", "1.2.1"))
    hands.page.sheet.go_to(Field("organisation", "name"))
    hands.page.sheet.go_to(Field("values", "1.2.1"))
    assert hands.page.panel.row is not None
    assert hands.page.panel.row.id == "1.2.1"


@pytest.mark.parametrize("size", [(683, 290), (1024, 520)])
def test_total_and_fields_are_in_reach_on_a_narrow_screen(opened: Opener, size: tuple[int, int]) -> None:
    page = opened(size=size).page
    assert page.size().toTuple() == size
    assert page.sections.total_box.total.isVisible()
    for row in ("1.1-federal", "6.2.5-score"):
        page.sheet.go_to(Field("values", row))
        widget = page.sheet.table.piece_of(row).focus_widget()
        corner = widget.mapTo(page.sheet.viewport(), QPoint(0, 0))
        assert page.sheet.viewport().rect().contains(corner)
        assert corner.x() + widget.width() <= page.sheet.viewport().width()


def test_an_option_says_what_it_gives(opened: Opener) -> None:
    sheet = Card(paper=PAPERS.paper("kz-evaluation-sheet", "2022"))
    pieces = [piece for piece in opened(sheet).page.sheet.table.answers if piece.row.id == "institutions-1"]
    assert [piece.words.rsplit("\u00a0—\u00a0")[-1] for piece in pieces] == ["2", "1", "0"]


@pytest.mark.parametrize(
    ("reason", "begins_at"),
    [
        (Qt.FocusReason.ActiveWindowFocusReason, "1.1-international"),
        (Qt.FocusReason.MouseFocusReason, "organisation/name"),
        (Qt.FocusReason.TabFocusReason, "1.1-international"),  # as when the list before it is hidden
    ],
)
def test_the_cursor_stands_where_something_is_missing_unless_the_user_was_quicker(
    qtbot: QtBot, journal: MemoryJournal, reason: Qt.FocusReason, begins_at: str
) -> None:
    page = CardPage(new_session(rating_card(), journal), "ru")
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    name = page.sheet.head.inputs[Field("organisation", "name")]
    page.sheet.table.leave_row()  # as before the page was complete
    name.clearFocus()
    name.setFocus(reason)
    page._begin()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == begins_at


def test_a_note_is_shown_before_its_editor_is_made(opened: Opener, qtbot: QtBot) -> None:
    card = rating_card()
    card.notes["1.1-federal"] = "приказ № 7"
    hands = opened(card)
    hands.page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is hands.page)
    hands.field("1.1-federal").setFocus()
    assert not hands.page.panel.findChildren(Evidence)
    box = hands.page.panel.findChild(EvidenceBox)
    assert box is not None
    box.setFocus(Qt.FocusReason.TabFocusReason)
    editor = QApplication.focusWidget()
    assert isinstance(editor, Evidence)
    assert editor.toPlainText() == "приказ № 7"
    press_keys(editor, "!")
    assert "!" in hands.session.card.notes["1.1-federal"]


@pytest.mark.parametrize("size", [(1024, 540), (1300, 480), (700, 400)])
def test_the_row_at_hand_stays_in_view_when_the_window_changes(
    opened: Opener, qtbot: QtBot, size: tuple[int, int]
) -> None:
    hands = opened()
    hands.page.go_to(Field("values", "4.1.2"))
    hands.page.resize(*size)
    field, view = hands.field("4.1.2"), hands.page.sheet
    qtbot.waitUntil(lambda: view.rect().contains(QRect(field.mapTo(view, QPoint(0, 0)), field.size())))
