"""The auditor: every planted fault found, none invented; a folder at once, cancelled, with strangers in it.

Requirements:
A1  each planted fault is found: its row, its kind, its difference; and in no other row is anything found;
A2  a right card has no findings;
A3  of a folder every file is told of: checked, or not readable and why; it can be cancelled;
A4  the findings of a folder are written as a workbook and as a PDF, in both languages, the same each time.
"""

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from model.card.audit import FolderAudit, audited
from model.card.card import Card, Field
from model.card.checks import check
from model.exchange.any_file import read_any
from model.exchange.audit_folder import audit_folder
from model.exchange.audit_workbook import workbook_of_audit
from model.exchange.card_file import save_card
from model.exchange.files import FileUnreadable
from model.paper import Paper
from model.paper.library import Papers
from model.printing.audit_pages import print_audit
from model.scoring import Scorer
from model.wording import LANGUAGES, Language, say
from tests.exchange.wrong_cards import FAULTS, OF_WORKBOOKS, Planted, PlantedBook, planted, right_card

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
CARD_FILES = [(fault, seed) for fault in FAULTS for seed in range(5)]
WORKBOOKS = [(fault, seed) for fault in OF_WORKBOOKS for seed in range(2)]


@pytest.fixture(params=["volgograd-rating-card", "kz-evaluation-sheet"])
def either(request: pytest.FixtureRequest, papers: Papers) -> Paper:
    return papers.newest(request.param)


class TestPlantedFaults:  # A1
    def test_there_are_at_least_forty(self) -> None:
        assert len(CARD_FILES) + len(WORKBOOKS) >= 40

    @pytest.mark.parametrize(("fault", "seed"), CARD_FILES)
    def test_of_a_card_file(
        self, papers: Papers, paper: Paper, tmp_path: Path, fault: str, seed: int
    ) -> None:
        self.is_found(planted(paper, fault, seed), papers, tmp_path)

    @pytest.mark.parametrize(("fault", "seed"), WORKBOOKS)
    def test_of_a_workbook(self, papers: Papers, paper: Paper, tmp_path: Path, fault: str, seed: int) -> None:
        self.is_found(PlantedBook(paper, seed).plant(fault), papers, tmp_path)

    def is_found(self, wrong: Planted, papers: Papers, tmp_path: Path) -> None:
        path = tmp_path / f"card{wrong.ending}"
        path.write_bytes(wrong.content)
        reading = read_any(path, papers)
        report = audited(path.name, reading.card, reading.findings).report
        faults = [one for one in report.faults if one.row is not None or wrong.row is None]
        assert [(one.row, one.kind) for one in faults] == [(wrong.row, wrong.kind)]
        if wrong.difference is not None:
            assert faults[0].difference == wrong.difference
        for language in LANGUAGES:
            assert say(faults[0].message, language)

    def test_the_total_follows_the_row(self, papers: Papers, paper: Paper, tmp_path: Path) -> None:
        wrong = planted(paper, "blank product", 1)
        path = tmp_path / "card.json"
        path.write_bytes(wrong.content)
        report = audited("", read_any(path, papers).card).report
        total = next(one for one in report.findings if one.row is None)
        assert total.difference == wrong.difference
        assert report.totals.printed == report.totals.rows


class TestRightCards:  # A2
    def test_a_thousand_of_them(self, papers: Papers) -> None:
        for form in ("volgograd-rating-card", "kz-evaluation-sheet"):
            paper = papers.newest(form)
            scorer = Scorer(paper)
            for seed in range(500):
                card = right_card(paper, seed)
                report = check(card, scorer.score(card.values, card.base))
                assert report.faults == (), (form, seed)
                assert report.totals.printed == report.totals.rows == report.totals.method

    @pytest.mark.parametrize("seed", range(10))
    def test_through_a_file(self, papers: Papers, either: Paper, tmp_path: Path, seed: int) -> None:
        path = tmp_path / "card.json"
        save_card(path, right_card(either, seed))
        reading = read_any(path, papers)
        assert audited("", reading.card, reading.findings).report.faults == ()

    @pytest.mark.parametrize("seed", range(5))
    def test_through_a_workbook(self, papers: Papers, paper: Paper, tmp_path: Path, seed: int) -> None:
        book = PlantedBook(paper, seed)
        path = tmp_path / "card.xlsx"
        path.write_bytes(book.planted("none", None, "", None).content)
        reading = read_any(path, papers)
        assert audited("", reading.card, reading.findings).report.faults == ()


class TestReading:
    def test_a_wrong_entry_is_told_once(self, papers: Papers, paper: Paper, tmp_path: Path) -> None:
        book = PlantedBook(paper, 1)
        book.line("1.2.1")[book.value] = "много"
        path = tmp_path / "card.xlsx"
        path.write_bytes(book.planted("", None, "", None).content)
        reading = read_any(path, papers)
        found = [
            one for one in audited("", reading.card, reading.findings).report.faults if one.row == "1.2.1"
        ]
        assert [one.kind for one in found] == ["impossible"]
        assert "много" in say(found[0].message, "ru")

    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("card.txt", b"{\\rtf1 \\ansi}", "RTF"),
            ("card.zip", b"PK\x05\x06" + bytes(18), "Распакуйте"),
            ("card.rar", b"Rar!\x1a\x07", "Распакуйте"),
            ("archive.sqlite", b"SQLite format 3\x00" + bytes(84), "база данных"),
            ("page.html", b"<!DOCTYPE html><html></html>", "веб-страница"),
            ("notes.txt", "просто текст".encode(), "не читает"),
            ("card", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "старого вида"),
            ("card.json", "просто текст".encode(), "не файл карты"),
            ("card.json", b"", "пуст"),
            ("card.xlsx", b"", "пуст"),
            ("card.docx", b"", "пуст"),
            ("card.pdf", b"", "пуст"),
        ],
    )
    def test_what_is_no_card_says_what_it_is(
        self, papers: Papers, tmp_path: Path, name: str, content: bytes, words: str
    ) -> None:
        path = tmp_path / name
        path.write_bytes(content)
        audit = audit_folder(tmp_path, papers)
        assert [one.file for one in audit.unread] == [name]
        assert words in say(audit.unread[0].reason, "ru")

    def test_a_workbook_about_something_else_stops_nothing(self, folder: Path, papers: Papers) -> None:
        book = openpyxl.Workbook()
        book.active.append(["Расписание уроков на сентябрь"])
        book.save(folder / "расписание.xlsx")
        audit = audit_folder(folder, papers)
        assert len(audit.cards) == 5
        assert [one.file for one in audit.unread] == ["битая.json", "расписание.xlsx"]

    @pytest.mark.parametrize("name", ["card.xlsx", "card.docx", "card.pdf", "card"])
    def test_the_name_of_a_card_file_does_not_matter(self, papers: Papers, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        path.write_bytes((EXAMPLES / "rating-card-2021.json").read_bytes())
        assert read_any(path, papers).card.organisation["name"] == "МКОУ Буерак-Поповская СШ"

    def test_the_edition_in_force_is_asked_for(self, paper: Paper, papers: Papers, tmp_path: Path) -> None:
        forms = tmp_path / "forms" / paper.id
        forms.mkdir(parents=True)
        source = Path(__file__).resolve().parents[2] / "forms" / paper.id / "2021.toml"
        text = source.read_text(encoding="utf-8")
        (forms / "2021.toml").write_text(text, encoding="utf-8")
        newer = text.replace('edition = "2021"', 'edition = "2023"').replace("2021-03-22", "2022-09-01")
        (forms / "2023.toml").write_text(newer, encoding="utf-8")
        both = Papers(tmp_path / "forms")
        card = right_card(both.paper(paper.id, "2021"), 1)
        save_card(tmp_path / "card.json", card)
        (found,) = read_any(tmp_path / "card.json", both).findings
        assert (found.row, found.kind) == (None, "contradiction")
        card.start, card.end = paper.period.start.in_year(2020), paper.period.end.in_year(2021)
        save_card(tmp_path / "card.json", card)
        assert read_any(tmp_path / "card.json", both).findings == ()
        assert read_any(EXAMPLES / "rating-card-2021.json", papers).findings == ()


@pytest.fixture
def folder(tmp_path: Path, paper: Paper) -> Path:
    """Cards of five schools, one of them filled in below, and what lies about in any folder."""
    place = tmp_path / "карты"
    (place / "район").mkdir(parents=True)
    for seed in range(3):
        save_card(place / f"{seed}.json", right_card(paper, seed))
    (place / "3.json").write_bytes(planted(paper, "slip of ten", 3).content)
    (place / "район" / "4.xlsx").write_bytes(PlantedBook(paper, 4).plant("row left out").content)
    (place / "битая.json").write_text("{", encoding="utf-8")
    (place / "~$4.xlsx").write_bytes(b"\x00" * 165)
    (place / ".скрытый").touch()
    (place / "Thumbs.db").touch()
    return place


class TestFolder:  # A3
    def test_every_file_is_told_of(self, folder: Path, papers: Papers) -> None:
        steps: list[tuple[int, int, str]] = []
        audit = audit_folder(folder, papers, lambda *step: steps.append(step))
        assert [(one.file, len(one.report.faults)) for one in audit.cards] == [
            ("0.json", 0),
            ("1.json", 0),
            ("2.json", 0),
            ("3.json", 2),
            ("район/4.xlsx", 2),  # the row, and the total that it was part of
        ]
        assert [one.file for one in audit.unread] == ["битая.json"]
        assert not audit.sound
        assert steps[0] == (0, 6, "0.json")
        assert steps[-1] == (6, 6, "")
        assert len(steps) == 7

    def test_it_can_be_cancelled(self, folder: Path, papers: Papers) -> None:
        seen: list[str] = []
        audit = audit_folder(folder, papers, lambda *step: seen.append(step[2]), lambda: len(seen) > 2)
        assert audit.stopped
        assert [one.file for one in audit.cards] == ["0.json", "1.json"]

    def test_the_file_of_the_findings_is_not_one_of_the_cards(self, folder: Path, papers: Papers) -> None:
        out = folder / "итог.xlsx"
        out.write_bytes(b"PK")
        audit = audit_folder(folder, papers, without=(out,))
        assert out.name not in {one.file for one in audit.unread}

    @pytest.mark.parametrize("make", [True, False])
    def test_there_must_be_something(self, papers: Papers, tmp_path: Path, make: bool) -> None:
        place = tmp_path / "пусто"
        if make:
            place.mkdir()
        with pytest.raises(FileUnreadable):
            audit_folder(place, papers)

    def test_a_school_without_a_name_goes_by_its_file(self, paper: Paper) -> None:
        assert audited("а.json", Card(paper=paper)).name == "а.json"


@pytest.fixture
def audit(folder: Path, papers: Papers) -> FolderAudit:
    return audit_folder(folder, papers)


@pytest.mark.parametrize("language", LANGUAGES)
class TestWritten:  # A4
    def test_a_workbook(self, audit: FolderAudit, language: Language) -> None:
        content = workbook_of_audit(audit, language)
        assert content == workbook_of_audit(audit, language)
        schools, findings, unread = openpyxl.load_workbook(io.BytesIO(content)).worksheets
        assert [line[2].value for line in schools.iter_rows(min_row=2)] == [one.file for one in audit.cards]
        assert sum(line[5].value for line in schools.iter_rows(min_row=2)) == 4
        numbers = [
            tuple(cell.value for cell in line[5:8])
            for line in findings.iter_rows(min_row=2)
            if line[1].value == "3.json" and line[2].value
        ]
        printed, method, difference = next(one for one in numbers if one[0] is not None)
        assert Decimal(str(difference)) == Decimal(str(method)) - Decimal(str(printed))
        assert [line[0].value for line in unread.iter_rows(min_row=2)] == ["битая.json"]

    def test_no_text_is_a_formula(self, audit: FolderAudit, language: Language) -> None:
        evil = audit._replace(cards=(audit.cards[0]._replace(school="=1+1", file="@x.json"),))
        sheet = openpyxl.load_workbook(io.BytesIO(workbook_of_audit(evil, language))).worksheets[0]
        assert [(cell.value, cell.data_type) for cell in sheet[2][1:3]] == [("=1+1", "s"), ("@x.json", "s")]

    def test_a_pdf(self, audit: FolderAudit, language: Language) -> None:
        content = print_audit(audit, language)
        assert content == print_audit(audit, language)
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
        for one in audit.cards:
            assert one.name in text
        assert "битая.json" in text

    def test_odd_letters_do_not_stop_a_pdf(self, audit: FolderAudit, language: Language) -> None:
        odd = audit._replace(cards=(audit.cards[3]._replace(school="Школа 🙂 " + "ш" * 900),))
        assert print_audit(odd, language).startswith(b"%PDF")


def test_a_finding_of_a_field_of_the_head(paper: Paper, papers: Papers, tmp_path: Path) -> None:
    book: Any = PlantedBook(paper, 1)
    for cells in book.sheets.values():
        for line in cells:
            if "base/students" in line:
                line[line.index("base/students") - 1] = "много"
    path = tmp_path / "card.xlsx"
    path.write_bytes(book.planted("", None, "", None).content)
    reading = read_any(path, papers)
    report = audited("", reading.card, reading.findings).report
    assert [one.field for one in report.faults] == [Field("base", "students")]
