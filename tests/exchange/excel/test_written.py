"""What stands in a workbook of ours for a program that computes nothing, and for a person."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.card.card import Card
from model.exchange.excel.layout import Columns
from model.exchange.excel.measure import HIGHEST, lines, unbroken
from model.exchange.excel.write import template_of, workbook_of
from model.paper import Choice, Paper
from model.scoring import Scorer
from tests.exchange.excel.conftest import FORMS, Altered, cards

Opened = Callable[[bytes], Altered]


def shown(content: bytes) -> Any:
    """The workbook as a reader that computes nothing sees it."""
    return openpyxl.load_workbook(io.BytesIO(content), data_only=True)


def points_of(content: bytes, card: Card) -> dict[str, Any]:
    """Points beside every row that has a points cell of its own, and the total."""
    sheet = shown(content).worksheets[0]
    column = next(column for column in card.paper.columns if column.id == "points")
    at = next(cell.column for line in sheet.iter_rows() for cell in line if cell.value in column.title)
    found = {}
    for line in sheet.iter_rows():
        named = next((cell for cell in line if cell.value in card.paper.rows), None)
        if named:
            found[named.value] = sheet.cell(named.row, at).value
        if line[0].value in card.paper.total:
            found["total"] = sheet.cell(line[0].row, at).value
    return found


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_the_points_stand_in_the_file(data: st.DataObject) -> None:
    card = data.draw(st.sampled_from(FORMS).flatmap(cards))
    paper = card.paper
    score = Scorer(paper).score(card.values, card.base, card.not_applicable)
    points = points_of(workbook_of(card, "ru"), card)
    assert points.pop("total") == float(score.total)
    alone = {row for row in points if row not in {"2.1.1-family", "2.1.1-self", "6.1.2", "6.2.4"}}
    alone -= {"6.2.5-score", "6.2.5-plan"}
    for row in alone:
        if paper.rows[row].section not in card.not_applicable:
            assert points[row] == (float(score.rows[row]) if row in score.rows else None)


def test_inputs_are_numbers_and_points_are_formulas(rating_card: Card, opened: Opened) -> None:
    book = opened(workbook_of(rating_card, "ru"))
    assert book.cell("1.1-federal", "Значение").value == 64
    assert book.cell("1.1-federal", "Сумма баллов").value.startswith("=")
    assert book.cell("1.3.1", "Значение").value == "нет"


def test_only_inputs_are_unlocked(rating_card: Card, opened: Opened) -> None:
    book = opened(workbook_of(rating_card, "ru"))
    assert book.sheet.protection.sheet
    assert not book.sheet.protection.password
    assert not book.cell("1.2.1", "Значение").protection.locked
    assert not book.cell("1.2.1", "Основание").protection.locked
    assert book.cell("1.2.1", "Сумма баллов").protection.locked


def test_every_input_is_validated(rating_card: Card, opened: Opened) -> None:
    book = opened(workbook_of(rating_card, "ru"))
    rules = book.sheet.data_validations.dataValidation
    for row in rating_card.paper.rows:
        place = book.cell(row, "Значение").coordinate
        assert any(place in rule.sqref for rule in rules), row


def test_one_hidden_sheet_pins_the_paper(rating_card: Card, opened: Opened) -> None:
    book = opened(workbook_of(rating_card, "ru")).book
    hidden = [sheet for sheet in book.worksheets if sheet.sheet_state != "visible"]
    assert [sheet.title for sheet in hidden] == ["bagalau"]
    column = [cell.value for cell in hidden[0]["A"]]
    assert set(rating_card.paper.rows) <= set(column)
    assert [hidden[0]["B2"].value, hidden[0]["B3"].value] == ["volgograd-rating-card", "2021"]


def test_nothing_in_it_runs_or_leads_outside(rating_card: Card) -> None:
    names = zipfile.ZipFile(io.BytesIO(workbook_of(rating_card, "ru"))).namelist()
    assert not [name for name in names if "vba" in name or "externalLink" in name or "connection" in name]


@pytest.mark.parametrize("text", ["=1+1", "+7 999 123", "-5", "@SUM(A1)", "=cmd|'/c calc'!A0"])
def test_a_text_is_never_a_formula(rating_card: Card, opened: Opened, text: str) -> None:
    card = rating_card.replaced(organisation={"name": text}, notes={"1.2.1": text})
    book = opened(workbook_of(card, "ru"))
    note = book.cell("1.2.1", "Основание")
    assert (note.value, note.data_type, note.quotePrefix) == (text, "s", True)
    name = book.book.worksheets[-1]["B3"] if book.book.worksheets[-1]["B3"].value == text else None
    name = name or next(
        cell
        for sheet in book.book.worksheets
        for line in sheet.iter_rows()
        for cell in line
        if cell.value == text
    )
    assert name.data_type == "s"


def test_it_is_set_up_for_paper(rating_card: Card, opened: Opened) -> None:
    sheet = opened(workbook_of(rating_card, "ru")).sheet
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    titles = int(sheet.print_title_rows.split("$")[-1])
    assert "Критерии" in [cell.value for cell in sheet[titles]]
    assert "&P" in sheet.oddFooter.right.text
    assert sheet.print_area.split("!")[-1].startswith("$A$1:$E$")


@pytest.mark.parametrize("paper", FORMS, ids=lambda paper: paper.id)
def test_rows_are_no_higher_than_excel_takes(paper: Paper, opened: Opened) -> None:
    card = Card(paper=paper, notes={next(iter(paper.rows)): "очень длинная запись " * 190})
    sheet = opened(workbook_of(card, "kk")).sheet
    heights = [dimension.height for dimension in sheet.row_dimensions.values() if dimension.height]
    assert 0 < max(heights) <= HIGHEST


def test_a_template_has_every_row_and_no_number(rating_card: Card, opened: Opened) -> None:
    book = opened(template_of(rating_card.paper, "kk"))
    assert all(book.cell(row, "Мән").data_type in {"n", "f"} for row in rating_card.paper.rows)
    assert points_of(template_of(rating_card.paper, "kk"), rating_card)["total"] == Decimal(0)


def test_a_section_that_does_not_apply_says_so(evaluation_sheet: Card) -> None:
    sections = {one.id: one for one in evaluation_sheet.paper.sections}
    (left_out,) = evaluation_sheet.not_applicable
    title = f"{sections[left_out].number}. {sections[left_out].title.kk} (қолданылмайды)"
    sheet = shown(workbook_of(evaluation_sheet, "kk")).worksheets[0]
    told = [cell.value for line in sheet.iter_rows() for cell in line if "(қолданылмайды)" in str(cell.value)]
    assert told == [title]


def test_every_printed_sheet_says_which_page_it_is(rating_card: Card, opened: Opened) -> None:
    printed = [one for one in opened(workbook_of(rating_card, "ru")).book if one.sheet_state == "visible"]
    assert ["&P" in (sheet.oddFooter.right.text or "") for sheet in printed] == [True] * len(printed)


def test_no_option_is_broken_within_a_word() -> None:
    paper = FORMS[0]
    columns = Columns(paper)
    widest = max(
        unbroken(text)
        for row in paper.rows.values()
        if isinstance(row.rule, Choice)
        for option in row.rule.options
        for text in option.text
    )
    assert columns.width("value") >= widest - 1


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("слово", 200, 1), ("слово " * 60, 200, 9), ("научно-исследовательской", 110, 2)],
)
def test_lines_of_a_cell(text: str, width: float, expected: int) -> None:
    assert lines(text.strip(), width) == expected
