"""Last year's card beside this year's, and a card carried over to a newer edition of its paper.

Requirements:
Y1  beside the row stand last year's value, points and the difference; an odd jump is asked about there;
Y2  the check's list asks about it too, and the question goes when the value is mended;
Y3  the comparison: what rose, what fell, what is odd, bars by section; from the archive or any file; as PDF;
Y4  a newer edition is offered only where there is one; the difference is shown before anything is made;
Y5  answers are carried over by row, what is not is told, and the old card stays.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui import file_choice
from gui.exchange.edition_dialog import EditionDialog
from gui.exchange.lines_table import LinesTable
from gui.exchange.section_chart import SectionChart
from gui.exchange.years_dialog import YearsDialog
from gui.painted_label import PaintedLabel
from gui.shelf import Shelf
from model.archive import Archive
from model.card.card import Field
from model.locations import shipped
from model.paper.library import Papers
from tests.exchange.word.documents import filled_card
from tests.gui.conftest import Open
from tests.gui.person import EXAMPLE, Person

HARD_SPACE = "\u00a0"
FORMS = Path(__file__).resolve().parents[1] / "forms"


def last_years_card(tmp_path: Path, **values: object) -> Path:
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    document["period"] = {"from": "2019-09-01", "to": "2020-05-31"}
    document["values"] |= values
    document.pop("printed", None)
    document.pop("points", None)
    path = tmp_path / "прошлый год.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def two_years(program: Open, tmp_path: Path) -> Person:
    """This year's card is open; 1.1-federal rose from 12 % to 64 %, 1.3.1 is the same."""
    person = program()
    person.open_card_file(last_years_card(tmp_path, **{"1.1-federal": "12", "1.2.4": 5}))
    person.open_card_file(EXAMPLE)
    return person


def panel_says(person: Person) -> str:
    labels = person.page.panel.findChildren(PaintedLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden()).replace(HARD_SPACE, " ")


def compare(person: Person) -> YearsDialog:
    person.window.bar._years_action.trigger()
    person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), YearsDialog))
    dialog = person.dialog()
    assert isinstance(dialog, YearsDialog)
    return dialog


def lines(table: LinesTable | None) -> list[list[str]]:
    assert table is not None
    model = table.lines
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_last_year_stands_beside_the_row(two_years: Person) -> None:  # Y1
    two_years.page.go_to(Field("values", "1.1-federal"))
    said = panel_says(two_years)
    assert "12 % × 0,1 = 1,2   ▲ 5,2" in said
    assert "Было 12 %, стало 64 %: рост в процентных пунктах — 52." in said
    two_years.page.go_to(Field("values", "1.1-regional"))
    assert "Было" not in panel_says(two_years)


def test_the_check_asks_about_the_jump_until_it_is_mended(two_years: Person) -> None:  # Y2
    two_years.click("check")
    question = "Было 12 %, стало 64 %"
    assert question in two_years.reads().replace(HARD_SPACE, " ")
    two_years.fill_in("1.1-federal", "20")
    two_years.qtbot.waitUntil(lambda: question not in two_years.reads().replace(HARD_SPACE, " "))


def test_what_rose_and_what_fell(two_years: Person) -> None:  # Y3
    dialog = compare(two_years)
    said = two_years.reads(dialog)
    assert "2019–2020 → 2020–2021" in said
    assert dialog._box.currentText() == "Прошлогодняя карта · МКОУ Буерак-Поповская СШ · 2019–2020"
    chart = dialog.findChild(SectionChart)
    assert chart is not None
    assert chart.isVisible()
    assert "I. Качество образования" in chart.accessibleName()
    two_years.click("tab-risen", dialog)
    risen = dialog.findChild(LinesTable, "table-risen")
    assert lines(risen)[0][2:] == ["12 %", "64 %", "1,2", "6,4", "+5,2"]
    assert risen is not None
    assert risen.isVisible()
    assert not chart.isVisible()
    assert lines(dialog.findChild(LinesTable, "table-fallen"))[0][0] == "1.2.4"
    assert len(lines(dialog.findChild(LinesTable, "table-rows"))) == 98
    assert len(lines(dialog.findChild(LinesTable, "table-questions"))) == 1


def test_the_comparison_is_kept_as_a_pdf(
    two_years: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # Y3
    path = tmp_path / "сравнение.pdf"
    monkeypatch.setattr(file_choice, "choose_to_save", lambda *_: path)
    dialog = compare(two_years)
    two_years.click("save-pdf", dialog)
    two_years.qtbot.waitUntil(lambda: "Сохранён" in two_years.reads(two_years.dialog()), timeout=20_000)
    assert path.read_bytes().startswith(b"%PDF")


def test_a_dialog_closed_while_its_file_is_written(
    two_years: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # Y3
    path = tmp_path / "сравнение.pdf"
    monkeypatch.setattr(file_choice, "choose_to_save", lambda *_: path)
    dialog = compare(two_years)
    two_years.click("save-pdf", dialog)
    dialog.reject()
    two_years.qtbot.waitUntil(lambda: "Сохранён" in two_years.reads(two_years.dialog()), timeout=20_000)
    assert path.read_bytes().startswith(b"%PDF")


def test_last_years_card_from_a_document(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # Y3
    """The archive has nothing to compare with; the school has last year's card in Word."""
    path = tmp_path / "прошлый год.docx"
    path.write_bytes(filled_card())
    monkeypatch.setattr(file_choice, "choose_to_compare", lambda _: path)
    person = program(EXAMPLE)
    dialog = compare(person)
    assert "В архиве нет другой карты этого бланка." in person.reads(dialog)
    assert not person.button("save-pdf", dialog).isEnabled()
    person.click("other-file", dialog)
    person.qtbot.waitUntil(lambda: "Итог: 311,4" in person.reads(dialog), timeout=20_000)
    assert person.button("save-pdf", dialog).isEnabled()
    assert dialog._box.currentText() == "прошлый год.docx"


def test_a_card_of_another_paper_cannot_be_compared(
    program: Open, monkeypatch: pytest.MonkeyPatch
) -> None:  # Y3
    sheet = shipped("resources", "examples", "evaluation-sheet-2022.json")
    monkeypatch.setattr(file_choice, "choose_to_compare", lambda _: sheet)
    person = program(EXAMPLE)
    dialog = compare(person)
    person.click("other-file", dialog)
    person.qtbot.waitUntil(
        lambda: "Сравнить можно карты одного бланка" in person.reads(dialog), timeout=20_000
    )


def test_without_a_newer_edition_nothing_is_offered(program: Open) -> None:  # Y4
    person = program(EXAMPLE)
    assert not person.window.bar._edition_action.isVisible()


class TestNewEdition:
    """A made-up paper of two editions: tests/forms/minimal.toml and minimal-next.toml."""

    @pytest.fixture
    def papers(self, tmp_path: Path) -> Papers:
        folder = tmp_path / "forms" / "minimal"
        folder.mkdir(parents=True)
        shutil.copy(FORMS / "minimal.toml", folder / "1.toml")
        shutil.copy(FORMS / "minimal-next.toml", folder / "2.toml")
        return Papers(tmp_path / "forms")

    @pytest.fixture
    def archive(self, tmp_path: Path, papers: Papers) -> Iterator[Archive]:
        with Archive.open(tmp_path / "cards" / "archive.sqlite", papers, who="test") as archive:
            yield archive

    @pytest.fixture
    def shelf(self, archive: Archive, papers: Papers, tmp_path: Path) -> Shelf:
        return Shelf(archive, papers, tmp_path / "cards")

    @pytest.fixture
    def person(self, program: Open, tmp_path: Path) -> Person:
        document = {
            "bagalau": 1,
            "form": "minimal",
            "edition": "1",
            "organisation": {"name": "СШ № 1"},
            "period": {"from": "2022-09-01", "to": "2023-05-31"},
            "base": {"teachers": 15},
            "values": {"share": {"part": 3}, "count": 2, "flag": True, "band": 85},
        }
        path = tmp_path / "карта.json"
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return program(path)

    def show(self, person: Person) -> EditionDialog:
        assert person.window.bar._edition_action.isVisible()
        person.window.bar._edition_action.trigger()
        dialog = person.dialog()
        assert isinstance(dialog, EditionDialog)
        return dialog

    def test_the_difference_is_shown_before_anything_is_made(
        self, person: Person, archive: Archive
    ) -> None:  # Y4
        dialog = self.show(person)
        shown = lines(dialog.findChild(LinesTable, "edition-differences"))
        assert {kind for line in shown for kind in line[1].split(", ")} >= {
            "новая", "убрана", "другой вес", "другие слова",
        }  # fmt: skip
        assert any("Баллы: " in line[3] and "→" in line[3] for line in shown)
        person.click("cancel", dialog)
        assert len(archive.cards()) == 1

    def test_answers_are_carried_over_into_a_new_card(self, person: Person, archive: Archive) -> None:  # Y5
        dialog = self.show(person)
        taken = lines(dialog.findChild(LinesTable, "edition-taken"))
        left = lines(dialog.findChild(LinesTable, "edition-left"))
        assert any("Ответ перенесён" in line[2] for line in taken)
        assert left
        assert all(line[2] for line in left)
        person.click("make", dialog)
        person.wait_for_card()
        assert person.card.paper.edition == "2"
        assert person.card.values["count"] == 2
        assert sorted(summary.edition for summary in archive.cards()) == ["1", "2"]
        assert not person.window.bar._edition_action.isVisible()
