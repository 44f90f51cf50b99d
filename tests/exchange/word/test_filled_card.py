"""The filled card of order No 44, as a school would keep it in Word, and as it would be spoilt there."""

import copy
import io
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement

from model.__main__ import main
from model.card.card import Card, Field
from model.exchange.card_file import load_card
from model.exchange.recognition import NotRecognised, Recognised
from model.exchange.word.read import recognised_in
from model.paper.library import Papers
from model.scoring import Scorer
from tests.exchange.word.documents import (
    COLUMNS,
    FILLED_CARD,
    filled_card,
    repacked,
    saved,
    table_of,
    write_table,
)

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "resources" / "examples" / "rating-card-2021.json"
# What the paper of the example does not say in so many words: no points in both rows of the plan.
DEDUCED = {"6.2.5-plan": "not_required"}


@pytest.fixture(scope="module")
def example(papers: Papers) -> Card:
    return load_card(EXAMPLE, papers)


@pytest.fixture(scope="module")
def found(papers: Papers) -> Recognised:
    return recognised_in(filled_card(), papers)


def test_every_row_is_found_and_nothing_is_in_doubt(found: Recognised) -> None:
    assert found.complete
    assert not found.ours


def test_the_values(found: Recognised, example: Card) -> None:
    assert found.card.values == example.values | DEDUCED


def test_the_printed_points(found: Recognised, example: Card) -> None:
    assert found.card.printed
    assert example.printed
    # One cell for two rows: its 0 stands at the first.
    assert found.card.printed.rows == example.printed.rows | {"2.1.1-family": Decimal(0)}
    assert found.card.printed.total == Decimal("287.1")
    assert "1, 2" in found.card.printed.methods["2.2.1"]


def test_the_head(found: Recognised, example: Card) -> None:
    assert (found.card.start, found.card.end) == (example.start, example.end)
    assert found.card.organisation == {"name": "МКОУ Буерак-Поповской СШ"}


def test_the_check_finds_what_is_wrong_with_it_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "карта.docx"
    path.write_bytes(filled_card())
    assert main(["check", str(path), "--json"]) == 1
    answer, errors = capsys.readouterr()
    report = json.loads(answer)
    assert errors == ""
    assert [(one["row"], one["kind"], one["printed"], one["computed"]) for one in report["findings"]] == [
        ("1.2.6", "miscalculated", "2.5", "25"),
        ("2.2.1", "wrong_place", None, None),
        ("2.5.2-lower", "doubtful_weight", None, None),
        ("2.6.2-region-3", "blank", None, "7"),
        (None, "total", "287.1", "311.4"),
    ]
    assert report["totals"] == {"printed": "287.1", "rows": "281.9", "method": "311.4"}


def test_it_becomes_a_card_file(tmp_path: Path, papers: Papers, example: Card) -> None:
    path, made = tmp_path / "карта.docx", tmp_path / "карта.json"
    path.write_bytes(filled_card())
    assert main(["convert", str(path), "-o", str(made)]) == 0
    assert load_card(made, papers).values == example.values | DEDUCED


def set_cell(rows: list[list[str]], words: str, column: int, text: str) -> None:
    row = next(row for row in rows if any(cell.startswith(words) for cell in row))
    row[column] = text


@pytest.mark.parametrize(
    ("words", "method", "row", "value"),
    [
        ("1.2.1.", "20 % х 0,5", "1.2.1", "20"),  # Cyrillic х
        ("1.2.1.", "20% x 0.5", "1.2.1", "20"),
        ("1.2.1.", "20%X0,5", "1.2.1", "20"),
        ("1.2.1.", "20,5% × 0, 5", "1.2.1", "20.5"),
        ("1.2.1.", "20, 5\u00a0%\u00a0*\u00a00 ,5", "1.2.1", "20.5"),
        ("1.2.1.", "20% x 0,5 = 10", "1.2.1", "20"),
        ("- ниже", "2% x -0,2", "2.5.2-lower", "2"),
        ("- ниже", "2% х ( - 0, 2 )", "2.5.2-lower", "2"),
        ("2 место -", "2 х 8 баллов", "2.6.2-region-2", "2"),
        ("2 место -", "2x8", "2.6.2-region-2", "2"),
    ],
)
def test_one_thing_is_written_in_many_ways(
    words: str, method: str, row: str, value: str, papers: Papers
) -> None:
    found = recognised_in(filled_card(lambda rows: set_cell(rows, words, 2, method)), papers)
    assert found.card.values[row] == Decimal(value)
    assert found.complete


def test_a_factor_that_is_not_the_act_s_is_asked_about(papers: Papers) -> None:
    found = recognised_in(filled_card(lambda rows: set_cell(rows, "1.2.1.", 2, "20% x 5")), papers)
    assert [one.row for one in found.rows if one.fault] == ["1.2.1"]
    assert "1.2.1" not in found.card.values


@pytest.mark.parametrize("points", ["6, 4", " 6,4 ", "6.4", "6,4 балла", "6,40", "6\u00a0,\u00a04"], ids=repr)
def test_points_are_written_in_many_ways(points: str, papers: Papers) -> None:
    found = recognised_in(filled_card(lambda rows: set_cell(rows, "- федерального", 3, points)), papers)
    assert found.card.printed
    assert found.card.printed.rows["1.1-federal"] == Decimal("6.4")


def test_points_that_slid_into_the_method_are_told(papers: Papers) -> None:
    def slide(rows: list[list[str]]) -> None:
        set_cell(rows, "2.6.8.", 2, "27% x 0,2\n\n5,4")
        set_cell(rows, "2.6.8.", 3, "")

    found = recognised_in(filled_card(slide), papers)
    assert found.card.values["2.6.8"] == Decimal(27)
    assert found.card.printed
    assert found.card.printed.rows["2.6.8"] is None


@pytest.mark.parametrize(
    "after",
    [
        ["ИТОГО: 287,1"],
        ["ИТОГО:\t287,1"],
        ["Итого  287, 1 балла"],
        ["итого:", "287,1"],
        ["", "ИТОГО: 287.1."],
    ],
    ids=repr,
)
def test_the_total_stands_below_the_table(after: list[str], papers: Papers) -> None:
    found = recognised_in(filled_card(after=after), papers)
    assert found.card.printed
    assert found.card.printed.total == Decimal("287.1")


def test_the_total_is_the_last_row_of_the_table(papers: Papers) -> None:
    found = recognised_in(
        filled_card(lambda rows: rows.append(["ИТОГО:", "", "", "287,1"]), after=[]), papers
    )
    assert found.card.printed
    assert found.card.printed.total == Decimal("287.1")


def test_a_table_parted_in_the_middle_is_read_on(papers: Papers, example: Card) -> None:
    _, rows, closing = table_of(FILLED_CARD.read_text(encoding="utf-8"))
    middle = next(place for place, row in enumerate(rows) if row[0].startswith("III."))
    document = docx.Document()
    write_table(document, rows[:middle])
    document.add_paragraph("продолжение")
    write_table(document, rows[middle:])
    document.add_paragraph(closing[0])
    found = recognised_in(saved(document), papers)
    assert found.card.values == example.values | DEDUCED
    assert found.card.printed
    assert found.card.printed.total == Decimal("287.1")


def test_a_table_without_merged_cells_and_titles(papers: Papers, example: Card) -> None:
    _, rows, _ = table_of(FILLED_CARD.read_text(encoding="utf-8"))
    document = docx.Document()
    table = document.add_table(rows=0, cols=COLUMNS)
    for row in rows[2:]:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
    found = recognised_in(saved(document), papers)
    assert found.card.values == example.values | DEDUCED


def test_text_taken_out_under_review_is_not_read(papers: Papers) -> None:
    document_xml = "word/document.xml"
    crossed_out = '<w:del w:id="1" w:author="x"><w:r><w:delText>64</w:delText></w:r></w:del>'
    put_in = '<w:ins w:id="2" w:author="x"><w:r><w:t>65% x 0,1</w:t></w:r></w:ins>'

    def review(name: str, part: bytes) -> bytes:
        if name != document_xml:
            return part
        old = "<w:r><w:t>64% x 0, 1</w:t></w:r>"
        text = part.decode()
        assert text.count(old) == 1
        return text.replace(old, crossed_out + put_in).encode()

    found = recognised_in(repacked(filled_card(), review), papers)
    assert found.card.values["1.1-federal"] == Decimal(65)


def test_a_row_taken_out_under_review_is_not_read(papers: Papers, example: Card) -> None:
    document = docx.Document(io.BytesIO(filled_card()))
    table = max(document.tables, key=lambda one: len(one.rows))
    row = next(one._tr for one in table.rows if one.cells[1].text.startswith("1.2.1."))
    before = copy.deepcopy(row)
    before.get_or_add_trPr().append(OxmlElement("w:del"))
    row.addprevious(before)
    found = recognised_in(saved(document), papers)
    assert found.doubtful == ()
    assert found.card.values == example.values | DEDUCED


def test_a_table_within_a_table_that_only_frames_it(papers: Papers, example: Card) -> None:
    document = docx.Document(io.BytesIO(filled_card()))
    table = max(document.tables, key=lambda one: len(one.rows))
    frame = document.add_table(rows=1, cols=1)
    table._tbl.addprevious(frame._tbl)
    frame.cell(0, 0)._tc.insert(1, table._tbl)
    found = recognised_in(saved(document), papers)
    assert found.complete
    assert found.card.values == example.values | DEDUCED
    assert found.card.printed
    assert found.card.printed.total == Decimal("287.1")


@pytest.mark.parametrize("at", [40, 41, 42, 44])  # within the places of 2.6.2, whose words stand there twice
def test_a_table_parted_below_a_heading_is_read_on(papers: Papers, example: Card, at: int) -> None:
    document = docx.Document(io.BytesIO(filled_card()))
    table = max(document.tables, key=lambda one: len(one.rows))._tbl
    second = copy.deepcopy(table)
    for row in second.tr_lst[1:at]:  # its titles are repeated
        second.remove(row)
    for row in table.tr_lst[at:]:
        table.remove(row)
    gap = OxmlElement("w:p")
    table.addnext(gap)
    gap.addnext(second)
    found = recognised_in(saved(document), papers)
    assert found.complete
    assert found.card.values == example.values | DEDUCED


def test_a_document_about_something_else_is_no_paper(papers: Papers) -> None:
    document = docx.Document()
    document.add_paragraph("Приказ о назначении ответственных лиц")
    with pytest.raises(NotRecognised):
        recognised_in(saved(document), papers)


def test_a_row_left_out_is_told(papers: Papers) -> None:
    def leave_out(rows: list[list[str]]) -> None:
        rows.remove(next(row for row in rows if row[1:2] and row[1].startswith("2.6.6.")))

    found = recognised_in(filled_card(leave_out), papers)
    assert found.absent == ("2.6.6",)
    assert not found.complete


def test_the_points_are_those_of_the_paper(found: Recognised) -> None:
    card = found.card
    assert Scorer(card.paper).score(card.values, card.base).total == Decimal("311.4")


def test_doubts_name_the_words_that_a_person_looks_for(cli_check: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "карта.docx"
    path.write_bytes(filled_card(lambda rows: set_cell(rows, "1.2.1.", 2, "20% x 5")))
    assert "«1.2. Наличие ресурсов" in cli_check(path) or "«1.2.1. Доля" in cli_check(path)


@pytest.fixture
def cli_check(capsys: pytest.CaptureFixture[str]) -> Callable[[Path], str]:
    def check(path: Path) -> str:
        main(["check", str(path)])
        return capsys.readouterr().out

    return check


def test_no_field_of_the_head_is_made_up(found: Recognised) -> None:
    assert {one.field for one in found.head} == {
        Field("organisation", "name"),
        Field("period", "from"),
        Field("period", "to"),
    }
