"""Every window in both languages at 1024 × 600: nothing cut off, all named, the wheel turns nothing."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTranslator
from PySide6.QtGui import QAction, QColor, QTextLayout, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from gui import card_delegate, theme
from gui.check_panel import LEAST_HEIGHT, CheckPanel
from gui.deadlines import DeadlinesPanel, Due, PaperDeadlines
from gui.dialogs.calm_dialog import MOST_HEIGHT, CalmDialog
from gui.dialogs.no_archive import NoArchiveDialog
from gui.dialogs.waiting import WaitingDialog
from gui.sheet.table import SheetTable
from gui.sheet.words import Words
from gui.start_page import CardView
from gui.top_bar import ROOM_FOR_NAME
from model.card.card import Field
from model.exchange.card_file import save_card
from model.wording import Language, Message
from tests.gui.conftest import Open
from tests.gui.fit import cut_off, unnamed
from tests.gui.in_and_out_windows import IN_AND_OUT_WINDOWS
from tests.gui.keeping_windows import KEEPING_WINDOWS
from tests.gui.person import EXAMPLE, Person
from tests.gui.test_keeping import fill_the_disk, write_elsewhere
from tests.gui.test_ready_to_sign import finished_card

SHEET = EXAMPLE.with_name("evaluation-sheet-2022.json")

BOTH = pytest.mark.parametrize("language", ["ru", "kk"])


def empty_list(person: Person, _: Path) -> QWidget:
    return person.window


def full_list(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    for _number in range(9):
        person.click("brand")
        person.click("next-year")
        person.wait_for_card()
    person.click("brand")
    person.click("remove")
    return person.window


def card(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    return person.window


def sheet(person: Person, _: Path) -> QWidget:
    person.open_card_file(SHEET)
    return person.window


def findings(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    person.click("check")
    return person.window


def disk_full(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    fill_the_disk(person)
    return person.window


def unsaved(person: Person, path: Path) -> QWidget:
    disk_full(person, path)
    person.close_window()
    return person.dialog()


def new_card(person: Person, _: Path) -> QWidget:
    person.click("empty-new")
    return person.dialog()


def new_card_with_faults(person: Person, path: Path) -> QWidget:
    dialog = new_card(person, path)
    for field in ("period/from", "period/to"):
        dialog.findChild(QWidget, field).setFocus()
        person.write("!")
    person.click("create", dialog)
    return dialog


def unfinished(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    person.window.bar._pdf_action.trigger()
    return person.dialog()


def the_bin(person: Person, path: Path) -> QWidget:
    full_list(person, path)
    person.click("bin")
    return person.dialog()


def about(person: Person, _: Path) -> QWidget:
    person.window.bar._about_action.trigger()
    return person.dialog()


def broken_file(person: Person, path: Path) -> QWidget:
    person.window.open_file(path / ("очень-длинное-имя-файла-" * 8 + ".json"))
    return person.dialog()


def pdf_saved(person: Person, path: Path) -> QWidget:
    person.open_card_file()
    actions = person.window.card_desk.actions
    assert actions is not None
    actions._printing._save(path / "Рейтинговая карта качества образования 2020-2021.pdf", b"%PDF")
    return person.dialog()


def history(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    for row, typed in (("1.2.1", "30"), ("1.2.2", "шестьдесят"), ("1.3.1", "yes")):
        person.page.enter(Field("values", row), typed)
        person.page.saver.save()
    person.window.bar._history_action.trigger()
    dialog = person.dialog()
    view = dialog.findChild(QTableView, "steps")
    assert view is not None
    view.selectRow(view.model().rowCount() - 1)
    differing = dialog.findChild(QTableView, "differences")
    assert differing is not None
    person.qtbot.waitUntil(differing.isVisible)
    return dialog


def bring_back(person: Person, path: Path) -> QWidget:
    person.click("bring-back", history(person, path))
    return person.dialog()


def waiting(person: Person, _: Path) -> QWidget:
    dialog = WaitingDialog("…", person.window)
    dialog.open()
    return dialog


def no_archive(person: Person, path: Path) -> QWidget:
    reason = Message(
        "files.not_written", {"file": "archive.sqlite", "reason": Message("system.no_permission")}
    )
    dialog = NoArchiveDialog(reason, path, person.window._translation.language)
    person.qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def frozen_card(person: Person, _: Path) -> QWidget:
    """Two revisions, of which the second is the card as it is."""
    person.open_card_file()
    opened = person.window.card_desk.card
    assert opened is not None
    for typed in ("1", "2"):
        opened.session.enter(Field("values", "1.2.4"), typed)
        opened.session.enter(Field("notes", "1.2.4"), f"приказ № {typed}")
        opened.session.commit()
        opened.revisions.freeze(opened.session.card, ())
    return person.window


def revisions(person: Person, path: Path) -> QWidget:
    frozen_card(person, path)
    person.window.card_desk.show_revisions()
    return person.dialog()


def compared_revisions(person: Person, path: Path) -> QWidget:
    dialog = revisions(person, path)
    action = dialog.findChild(QAction, "compare-2-1")
    assert action is not None
    action.trigger()
    person.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog)
    return person.dialog()


def opened_revision(person: Person, path: Path) -> QWidget:
    person.click("open-1", revisions(person, path))
    return person.dialog()


def frozen_already(person: Person, path: Path) -> QWidget:
    frozen_card(person, path)
    person.window.card_desk.make_ready()
    return person.dialog()


def reason_wanting(person: Person, path: Path) -> QWidget:
    """Two warnings to be accepted, and a line under the first that says what is wanting."""
    finished = path / "finished.json"
    save_card(finished, finished_card())
    person.open_card_file(finished)
    person.click("ready", person.window)
    dialog = person.dialog()
    before = dialog.height()
    person.click("next", dialog)
    person.qtbot.waitUntil(lambda: dialog.height() > before)
    return dialog


def list_with_states(person: Person, path: Path) -> QWidget:
    frozen_card(person, path)
    person.click("brand")
    return person.window


def written_elsewhere(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    for row in ("1.1-federal", "6.2.5-score"):
        write_elsewhere(person, Field("values", row), "65")
    for row, typed in (("6.2.5-score", "85"), ("1.2.4", "1")):
        person.page.enter(Field("values", row), typed)
    person.qtbot.waitUntil(lambda: person.window.status.state == "failed")
    return person.window


def opened_anew(person: Person, path: Path) -> QWidget:
    written_elsewhere(person, path)
    person.click("status-reopen", person.window.status)
    return person.dialog()


WINDOWS: list[Callable[[Person, Path], QWidget]] = [
    empty_list, full_list, card, sheet, findings, disk_full, unsaved, new_card, new_card_with_faults,
    unfinished, the_bin, about, broken_file, pdf_saved, waiting, no_archive, history, bring_back,
    revisions, compared_revisions, opened_revision, frozen_already, reason_wanting, list_with_states,
    written_elsewhere, opened_anew, *KEEPING_WINDOWS, *IN_AND_OUT_WINDOWS,
]  # fmt: skip


@BOTH
@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: window.__name__)
def test_nothing_is_cut_off_and_everything_has_a_name(
    program: Open, tmp_path: Path, window: Callable[[Person, Path], QWidget], language: Language
) -> None:
    person = program(language=language)
    shown = window(person, tmp_path)
    person.qtbot.waitExposed(shown)
    QApplication.processEvents()
    assert cut_off(shown) == []
    assert list(unnamed(shown)) == []
    assert shown.width() <= 1024
    assert shown.height() <= (600 if shown is person.window else 560)
    if isinstance(shown, CalmDialog) and shown.height() < MOST_HEIGHT:
        assert not shown.area.verticalScrollBar().isVisible()


@BOTH
@pytest.mark.parametrize("width", [800, 910, 1024], ids=["800", "1366 at 150 %", "1024"])
@pytest.mark.parametrize("file", [EXAMPLE, SHEET], ids=["card", "sheet"])
def test_no_word_of_a_paper_is_broken(program: Open, file: Path, width: int, language: Language) -> None:
    table = program(file, language=language, size=(width, 600)).page.sheet.table
    broken = [words.text for words in words_of(table) if words.text and words.longest > words.width]
    assert broken == []


def words_of(table: SheetTable) -> Iterator[Words]:
    """All that is laid out in the table."""
    yield from table._layout.header
    for section in table._sections:
        yield section.title
        for criterion in section.criteria:
            yield from [criterion.text] if criterion.text else []
            for line in criterion.lines:
                yield from (words for words in (line.number, line.indicator) if words)
                yield from (piece._words for piece in line.pieces)


@BOTH
@pytest.mark.parametrize("file", [EXAMPLE, SHEET], ids=["card", "sheet"])
def test_the_desk_ends_where_the_page_ends(program: Open, file: Path, language: Language) -> None:
    sheet = program(file, language=language).page.sheet
    assert sheet.widget().height() - sheet._page.geometry().bottom() - 1 == sheet._page.y()


@BOTH
def test_the_name_of_a_card_is_no_stub(program: Open, language: Language) -> None:
    person = program(EXAMPLE, language=language, size=(ROOM_FOR_NAME, 600))
    title = person.window.bar._title
    begun = title.text()[:12]
    assert title.fontMetrics().horizontalAdvance(f"{begun}…") <= title.width()
    person.window.resize(ROOM_FOR_NAME - 40, 600)
    person.qtbot.waitUntil(lambda: not title.text())
    person.window.resize(1024, 600)
    person.qtbot.waitUntil(lambda: title.text().startswith(begun))


def test_a_short_title_stays_on_one_line(program: Open) -> None:
    """ "№ п/п" has a stroke at which Qt would part it."""
    table = program(SHEET, size=(800, 600)).page.sheet.table
    number, _, points = table._layout.header
    assert number.text == "№ п/п"
    assert number.height == points.height


def test_the_name_of_a_school_is_whole_on_a_narrow_screen(
    program: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare: dict[str, int] = {}

    def draw(words: card_delegate.Words, _painter: object, room: QRect, text: str, **_side: bool) -> None:
        spare[text] = room.width() - words.width(text, letters=0)

    monkeypatch.setattr(card_delegate.Words, "draw", draw)
    person = program(EXAMPLE)
    person.click("brand")
    cards, due = person.window.findChild(CardView), person.window.findChild(DeadlinesPanel)
    assert cards is not None
    assert due is not None
    person.qtbot.waitUntil(due.isVisible)
    spare.clear()
    cards.grab()
    assert spare["МКОУ Буерак-Поповская СШ"] >= 0
    assert [text for text in spare if text.startswith("заполнено 93 из 98 · ")]


def test_a_wrong_entry_of_a_dialog_has_a_red_frame(program: Open) -> None:
    dialog = new_card_with_faults(program(), Path())
    for name, colour in (("period/from", theme.FAULT), ("organisation/name", theme.FIELD_LINE)):
        field = dialog.findChild(QWidget, name)
        assert field.grab().toImage().pixelColor(field.width() // 2, 0) == colour


def test_what_is_due_ends_where_the_cards_end(program: Open) -> None:
    person = program(EXAMPLE)
    person.click("brand")
    cards = person.window.findChild(QFrame, "listFrame")
    due = person.window.findChild(DeadlinesPanel)
    assert cards is not None
    assert due is not None
    person.qtbot.waitUntil(due.isVisible)
    assert due.mapToGlobal(due.rect().bottomLeft()).y() == cards.mapToGlobal(cards.rect().bottomLeft()).y()


def test_the_point_of_an_order_is_not_parted_from_its_ending(qtbot: QtBot) -> None:
    panel = DeadlinesPanel()
    qtbot.addWidget(panel)
    day = date(2026, 12, 1)
    panel.show_deadlines([PaperDeadlines("карта", "жыл", [Due(day, "жариялау (2.7-тармақ)")])], day)
    [label] = [label for label in panel.findChildren(QLabel) if "тармақ" in label.text()]
    metrics = label.fontMetrics()
    layout = QTextLayout(label.text(), label.font())
    layout.beginLayout()
    layout.createLine().setLineWidth(metrics.horizontalAdvance("Жариялау (2.7-т"))
    layout.endLayout()
    assert label.text()[: layout.lineAt(0).textLength()] == "Жариялау "


def brightness(colour: QColor) -> float:
    """As the eye sees it; WCAG 2.2, relative luminance."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ink", ["INK", "MUTED", "ACCENT", "WARN", "FAULT"])
@pytest.mark.parametrize("ground", ["PAPER", "PANEL", "ACCENT_SOFT", "WARN_SOFT"])
def test_words_stand_out_from_their_ground(ink: str, ground: str) -> None:
    """On a pale old screen too; WCAG 2.2, 1.4.3."""
    dark, pale = brightness(getattr(theme, ink)), brightness(getattr(theme, ground))
    assert (pale + 0.05) / (dark + 0.05) >= 4.5


@BOTH
def test_a_finding_says_nothing_twice(program: Open, language: Language) -> None:
    person = program(EXAMPLE, language=language)
    person.click("check")
    panel = person.window.findChild(CheckPanel)
    assert panel is not None
    said = person.reads(panel).split("\n")
    for row in ("2.1.1-family", "2.1.1-self"):
        label = person.card.paper.rows[row].label
        assert label is not None
        [line] = [line for line in said if line.startswith(f"{label.to(language)}: ")]
        assert line.count(label.to(language)) == 1
        assert not line.endswith(":")


def test_a_check_without_findings_takes_one_line(program: Open) -> None:
    person = program(SHEET)
    person.click("check")
    panel = person.window.findChild(CheckPanel)
    assert panel is not None
    assert panel.height() < 60
    person.page.enter(Field("values", "institutions-1"), "")
    person.qtbot.waitUntil(lambda: panel.height() >= LEAST_HEIGHT)


class Stretched(QTranslator):
    """Every word of the program longer by half, as some language will have it."""

    def __init__(self, words: QTranslator) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, more: str | None = None, number: int = -1) -> str:
        text = self._words.translate(context, source, more, number)
        return text if not text or "%" in text else f"{text} {'о' * (len(text) // 2)}"


@pytest.mark.parametrize(
    "window", [empty_list, card, sheet, new_card, about, unfinished], ids=lambda one: one.__name__
)
def test_words_longer_by_half_still_fit(
    program: Open, tmp_path: Path, window: Callable[[Person, Path], QWidget]
) -> None:
    person = program()
    translation = person.window._translation
    stretched = Stretched(translation._installed[-1][0])
    QApplication.installTranslator(stretched)
    try:
        person.window.bar.retranslate()
        person.window.status.retranslate()
        shown = window(person, tmp_path)
        person.qtbot.waitExposed(shown)
        QApplication.processEvents()
        assert cut_off(shown) == []
        assert shown.width() <= 1024
    finally:
        QApplication.removeTranslator(stretched)


def test_the_wheel_never_changes_a_choice(program: Open) -> None:
    person = program()
    dialog = new_card(person, Path())
    boxes = [box for box in dialog.findChildren(QComboBox) if box.isVisible()]
    assert boxes
    for box in boxes:
        box.setFocus()
        before = box.currentIndex()
        middle = QPointF(box.rect().center())
        for turn in (-120, 120, -120):
            event = QWheelEvent(
                middle, box.mapToGlobal(middle), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(box, event)
        assert box.currentIndex() == before


def test_tab_reaches_every_button_of_the_bar(program: Open) -> None:
    person = program(EXAMPLE)
    person.button("brand").setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
        person.press(Qt.Key.Key_Tab)
    # Tab reaches the language in use, the arrow keys the other one: as in every group of exclusive buttons.
    assert reached == ["brand", "check", "print", "ready", "language-ru", "more"]


def test_the_window_stands_where_it_stood(program: Open) -> None:
    person = program(size=(1000, 560))
    person.close_window()
    again = program(size=(1000, 560)).window
    assert again._kept.get("window")
    assert again.size() == person.window.size()
