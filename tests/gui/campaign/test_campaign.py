"""A coordinator's year: the list, the taking in, the states, the review, the rating.

Requirements:
R1  three hundred files of all formats, taken in through the window, give the rating of plain counting;
R2  each file lies in a state, and what is decided about it counts in the rating;
R3  taking in is stopped at any moment and goes on where it stopped;
R4  who has not sent is named, and the reminder can be copied;
R5  what was found and remarked goes back to the school, whose program opens it at the right row;
R6  the school's deputy head meets one quiet entry, and a window that only reads none.
"""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QTableView

from gui.campaign.remarks_panel import RemarksPanel
from model.archive.campaign import School
from model.archive.campaign_decisions import Decisions
from model.paper import Paper
from model.ranking.judging import Judge
from tests.gui.campaign.conftest import Coordinator
from tests.gui.conftest import Open
from tests.gui.person import EXAMPLE
from tests.ranking.region import Sent, as_json, make_region, plain_ranking, school_card, strange_card

NUMBER = 300

Start = Callable[..., Coordinator]
Forty = tuple[Path, list[Sent]]


def schools_of(files: list[Sent]) -> list[School]:
    named = {one.name: School(one.name, one.municipality, one.nomination) for one in files if one.name}
    return list(named.values())


def shown_rating(office: Coordinator) -> dict[str, list[tuple[int, str, Decimal]]]:
    """(place, file, total) of every line of the table, nomination by nomination."""
    found = {}
    tab = office.page.rating
    assert tab.rating
    for one in tab.rating.nominations:
        office.person.click(f"nomination-{one.id}")
        model = tab.table.paged
        lines = [model.item(row) for row in range(model.rowCount())]
        found[one.id] = sorted((line.place, line.file, line.total) for line in lines if line)
    return found


def show_state(office: Coordinator, state: str) -> list[str]:
    """Files in a state, as the list shows them."""
    office.person.click(f"state-{state}")
    table = office.page.files.table
    return [one.file for row in range(table.paged.rowCount()) if (one := table.paged.item(row))]


def test_a_folder_of_files_gives_the_rating_of_plain_counting(
    coordinator: Start, tmp_path: Path, paper: Paper
) -> None:  # R1
    folder = tmp_path / "Карты области"
    folder.mkdir()
    files = make_region(folder, paper, NUMBER, rare=12)
    office = coordinator()
    office.begin()
    office.take(folder)
    office.rate()
    assert shown_rating(office) == plain_ranking([one for one in files if one.fate == "ranked"])
    rating = office.page.rating.rating
    assert rating
    assert {one.file for one in rating.left_out} == {one.file for one in files if one.fate != "ranked"}
    assert all(one.reason.ru and one.reason.kk for one in rating.left_out)


def test_a_row_that_carries_the_rating_is_told(coordinator: Start, folder_of_forty: Forty) -> None:
    office = coordinator()
    office.begin()
    office.take(folder_of_forty[0])
    office.rate()
    office.person.click("struck")
    view = office.page.rating._struck
    rows = office.desk.office.paper(office.page.campaign).rows
    # The row that gives most to one card: without it that card falls.
    heaviest = max(
        (
            (points, row)
            for one in folder_of_forty[1]
            if one.fate == "ranked"
            for row, points in one.rows.items()
        ),
    )[1]
    view._box.setCurrentIndex(list(rows).index(heaviest))
    office.person.click("strike-out")
    table = view._table
    office.person.qtbot.waitUntil(lambda: table.lines.rowCount() > 0)
    places = [table.lines.data(table.lines.index(0, column)) for column in (4, 5)]
    assert places[0] != places[1]


def test_places_stand_beside_last_years(coordinator: Start, folder_of_forty: Forty) -> None:
    office = coordinator()
    for _ in range(2):
        office.begin()
        office.take(folder_of_forty[0])
        office.rate()
        office.person.click("campaign-back")
    office.person.click("campaign-open")
    office.person.click("campaign-settings")
    dialog = office.person.dialog()
    box = dialog.findChild(QComboBox, "last-year")
    assert box is not None
    box.setCurrentIndex(1)
    office.person.click("save", dialog)
    office.rate()
    model = office.page.rating.table.paged
    titles = [column.title for column in model.columns]
    before, gained = (
        model.index(0, titles.index(title)).data() for title in ("Прошлый год", "Баллов больше")
    )
    assert (before, gained) == ("1", "0")


def test_the_sheets_of_many_bodies_are_summed_up_the_same_way(coordinator: Start) -> None:
    office = coordinator()
    example = EXAMPLE.with_name("evaluation-sheet-2022.json")
    period = json.loads(example.read_text(encoding="utf-8"))["period"]
    days = [date.fromisoformat(period[key]).strftime("%d.%m.%Y") for key in ("from", "to")]
    office.begin(form="kz-evaluation-sheet", period=(days[0], days[1]))
    office.take(example)
    office.rate()
    assert office.page.rating.rating
    (one,) = office.page.rating.rating.nominations
    assert one.number == 1
    assert office.page.rating.table.paged.rowCount() == 1


class TestStates:  # R2
    def test_files_dropped_on_the_page_lie_in_their_states(
        self, coordinator: Start, folder_of_forty: Forty, paper: Paper, tmp_path: Path
    ) -> None:
        folder, files = folder_of_forty
        office = coordinator()
        office.begin(schools_of(files))
        stranger = tmp_path / "чужая.json"
        stranger.write_bytes(as_json(strange_card(paper)))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(folder)), QUrl.fromLocalFile(str(stranger))])
        drop = QDropEvent(
            QPointF(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        office.page.dropEvent(drop)
        office.wait_for_intake()
        fates = {"accepted": "ranked", "remarks": "faulty", "rejected": "wreck", "second": "version"}
        for state, fate in fates.items():
            assert sorted(show_state(office, state)) == sorted(one.file for one in files if one.fate == fate)
        assert show_state(office, "stranger") == ["чужая.json"]

    def test_of_two_versions_the_other_is_chosen(self, coordinator: Start, folder_of_forty: Forty) -> None:
        folder, files = folder_of_forty
        office = coordinator()
        office.begin()
        office.take(folder)
        (second,) = show_state(office, "second")
        office.person.click("versions")
        dialog = office.person.dialog()
        table = dialog.findChild(QTableView, "comparison")
        assert table is not None
        assert table.model().rowCount() > 1
        office.person.click("choose-other", dialog)
        office.rate()
        (version,) = [one for one in files if one.fate == "version"]
        lines = [line for lines in shown_rating(office).values() for line in lines]
        assert (version.file, version.total) in [(file, total) for _, file, total in lines]
        assert second == version.file

    def test_a_card_is_let_in_only_with_a_reason(self, coordinator: Start, folder_of_forty: Forty) -> None:
        office = coordinator()
        office.begin()
        office.take(folder_of_forty[0])
        faulty = show_state(office, "remarks")
        office.person.click("accept")
        dialog = office.person.dialog()
        assert not office.person.button("decide", dialog).isEnabled()
        note = dialog.findChild(QPlainTextEdit)
        assert note is not None
        note.setPlainText("опечатка в сумме")
        office.person.click("decide", dialog)
        office.rate()
        ranked = [file for lines in shown_rating(office).values() for _, file, _ in lines]
        assert sum(file in ranked for file in faulty) == 1

    def test_a_stranger_is_put_on_the_list(self, coordinator: Start, paper: Paper, tmp_path: Path) -> None:
        office = coordinator()
        office.begin([School("Школа № 1", "Ольховский район")])
        (tmp_path / "чужая.json").write_bytes(as_json(strange_card(paper)))
        office.take(tmp_path / "чужая.json")
        show_state(office, "stranger")
        office.person.click("assign")
        office.person.click("put-on-list", office.person.dialog())
        assert office.desk.office.campaigns.progress(office.page.campaign.id).states == {"accepted": 1}

    def test_typing_narrows_the_list(self, coordinator: Start, folder_of_forty: Forty) -> None:
        folder, files = folder_of_forty
        office = coordinator()
        office.begin()
        office.take(folder)
        office.page.files._filter.setFocus()
        office.person.write("школа № 12")
        wanted = [one for one in files if "№ 12" in one.name and one.fate != "double"]
        table = office.page.files.table
        office.person.qtbot.waitUntil(lambda: table.paged.rowCount() == len(wanted))


class TestTakingIn:  # R3
    def test_it_is_stopped_and_goes_on(self, coordinator: Start, folder_of_forty: Forty) -> None:
        folder, files = folder_of_forty
        office = coordinator()
        office.begin()
        office.desk.intake.went_on.connect(lambda done, *_: office.desk.intake.stop() if done == 5 else None)
        office.take(folder)
        before = office.page.files._files.number()
        assert 0 < before < len(files) - 1
        office.desk.intake.went_on.disconnect()
        office.person.click("resume")
        office.wait_for_intake()
        doubles = sum(one.fate == "double" for one in files)
        assert office.page.files._files.number() == len(files) - doubles

    def test_a_fault_of_the_program_leaves_a_way_on(
        self, coordinator: Start, folder_of_forty: Forty, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        office = coordinator()
        office.begin()
        judge, calls = Judge.judge, []

        def faulty(self: Judge, *what: object) -> object:
            calls.append(what)
            if len(calls) == 5:
                raise ZeroDivisionError
            return judge(self, *what)  # type: ignore[arg-type]

        monkeypatch.setattr(Judge, "judge", faulty)
        with office.person.qtbot.capture_exceptions() as faults:
            office.take(folder_of_forty[0])
        assert [kind for kind, *_ in faults] == [ZeroDivisionError]
        assert office.page.files._files.number() == 4
        office.person.click("resume")
        office.wait_for_intake()
        assert office.page.files._files.number() > 30

    def test_on_a_stick_only_cards_are_taken(self, coordinator: Start, paper: Paper, tmp_path: Path) -> None:
        stick = tmp_path / "stick"
        stick.mkdir()
        (stick / "карта.json").write_bytes(as_json(school_card(paper, 3)))
        (stick / "музыка.json").write_text("[1, 2]", encoding="utf-8")
        (stick / "письмо.docx").write_bytes(b"no document")
        office = coordinator()
        office.begin()
        office.take(stick, cards_only=True)
        assert show_state(office, "all") == ["карта.json"]


def test_the_reminder_names_who_has_not_sent(coordinator: Start, paper: Paper, tmp_path: Path) -> None:  # R4
    office = coordinator()
    here, away = (School(**_school(paper, seed)) for seed in (3, 4))
    office.begin([here, away])
    (tmp_path / "карта.json").write_bytes(as_json(school_card(paper, 3)))
    office.take(tmp_path / "карта.json")
    office.person.click("tab-schools")
    office.person.click("copy-reminder")
    text = QGuiApplication.clipboard().text()
    assert away.name in text
    assert here.name not in text


class TestReview:  # R5
    def test_remarks_go_back_to_the_row_they_are_about(
        self, coordinator: Start, paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "карта.json"
        file.write_bytes(as_json(school_card(paper, 3)))
        office = coordinator()
        office.begin()
        office.take(file)
        office.person.click("review")
        review = office.review
        office.person.qtbot.waitUntil(lambda: review.page.sheet.focused_row() is not None)
        assert review.page.read_only
        review.panel.show_row("1.2.1")
        review.panel._note.setFocus()
        office.person.write("приложите приказ")
        office.person.click("add-remark")
        letter = tmp_path / "письмо.docx"
        monkeypatch.setattr("gui.file_choice.choose_to_save", lambda *_, **__: letter)
        office.person.click("send-back")
        office.person.click("letter-docx", office.person.dialog())
        office.person.qtbot.waitUntil(letter.exists)
        office.person.qtbot.waitUntil(
            lambda: any(one.kind == "sent_back" for one in _decisions(office).of(review.received.id))
        )
        office.person.click("close")
        (remarks,) = tmp_path.glob("Замечания*.json")
        assert json.loads(remarks.read_text(encoding="utf-8"))["remarks"][0]["field"] == "values/1.2.1"
        self.open_at_school(office, file, remarks)

    def open_at_school(self, office: Coordinator, file: Path, remarks: Path) -> None:
        """The same window now stands for the school's: it has the card, and opens the remarks."""
        person = office.person
        person.open_card_file(file)
        person.window.show_cards()
        person.window.open_file(remarks)
        person.wait_for_card()
        person.qtbot.waitUntil(lambda: person.page.sheet.focused_row() == "1.2.1")
        panel = person.window.findChild(RemarksPanel)
        assert panel is not None
        assert panel.isVisible()

    def test_remarks_to_another_card_are_refused_in_words(
        self, program: Open, paper: Paper, tmp_path: Path
    ) -> None:
        path = tmp_path / "remarks.json"
        document = {
            "bagalau_remarks": 1, "form": paper.id, "edition": paper.edition, "fingerprint": "0" * 64,
            "organisation": {"name": "Другая школа", "municipality": ""}, "period": {}, "office": "",
            "until": "", "remarks": [],
        }  # fmt: skip
        path.write_text(json.dumps(document), encoding="utf-8")
        person = program()
        person.window.open_file(path)
        words = person.reads(person.dialog())
        assert "Другая школа" in words
        assert "Сначала откройте файл этой карты" in words


def test_the_language_changes_at_the_same_place(coordinator: Start, paper: Paper, tmp_path: Path) -> None:
    (tmp_path / "карта.json").write_bytes(as_json(school_card(paper, 3)))
    office = coordinator()
    office.begin()
    office.take(tmp_path / "карта.json")
    office.person.click("review")
    card = office.review.received.id
    office.person.window.change_language("kk")
    assert office.review.received.id == card
    assert "Пысықтауға…" in office.person.reads(office.review)
    office.person.click("review-back")
    assert "Қабылдау…" in office.person.reads(office.page)
    office.person.click("brand")
    assert office.person.window.stack.currentWidget() is office.person.window.start_desk.page


def test_a_window_that_only_reads_has_no_entry(program: Open) -> None:  # R6
    person = program()
    assert person.button("campaigns").isVisible()
    person.window.start_desk.page.forbid_changes()
    assert "Сбор карт" not in person.reads()


def _school(paper: Paper, seed: int) -> dict[str, str]:
    who = school_card(paper, seed).organisation
    return {key: who[key] for key in ("name", "municipality", "nomination")}


def _decisions(office: Coordinator) -> Decisions:
    return Decisions(office.review._files)
