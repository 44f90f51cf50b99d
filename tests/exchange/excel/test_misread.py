"""Workbooks that would be read wrongly and in silence: the reader must follow the words, ask, or tell."""

import io
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from model.card.card import Card
from model.exchange.excel.read import recognised_in
from model.exchange.excel.write import workbook_of
from model.exchange.recognition import FoundField, FoundRow, NotRecognised, Recognised, Stray
from model.wording import LANGUAGES, say
from tests.exchange.excel.conftest import PAPERS, Altered, Line, typed_lines, workbook_of_lines
from tests.exchange.excel.test_altered import Opened, plain_copy, saved

TITLES = ("Критерии", "Целевые индикаторы", "Методика подсчета баллов")
Lines = list[list[Any]]


def reasons(found: Recognised) -> list[str]:
    """Codes of everything told; each of them can be said in both languages."""
    told = [one.reason if isinstance(one, Stray) else one.fault for one in found.doubtful]
    for message in told:
        assert message is not None
        assert all(say(message, language) for language in LANGUAGES)
    return [message.code for message in told if message]


def wrong(found: Recognised, card: Card) -> set[str]:
    return {row for row, value in found.card.values.items() if card.values.get(row) != value}


@pytest.fixture
def sheets(rating_card: Card) -> dict[str, Lines]:
    copied: dict[str, Lines] = plain_copy(workbook_of(rating_card, "ru"))
    return copied


def at(lines: Lines, row: str) -> int:
    return next(place for place, line in enumerate(lines) if line[-1] == row)


def test_rows_swapped_beside_their_hidden_ids(rating_card: Card, sheets: dict[str, Lines]) -> None:
    lines = next(iter(sheets.values()))
    one, other = lines[at(lines, "1.2.1")], lines[at(lines, "1.2.2")]
    one[:-1], other[:-1] = other[:-1], one[:-1]
    found = recognised_in(saved(sheets), PAPERS)
    assert wrong(found, rating_card) == set()
    assert [one.row for one in found.doubtful if isinstance(one, FoundRow)] == ["1.2.1", "1.2.2"]
    assert set(reasons(found)) == {"recognise.moved"}


def test_cells_inserted_beside_the_hidden_ids(rating_card: Card, sheets: dict[str, Lines]) -> None:
    name, lines = next(iter(sheets.items()))
    seen = [line[:-1] for line in lines]
    seen.insert(at(lines, "1.2.1"), [None, "наша строка", 5, *[None] * (len(seen[0]) - 3)])
    sheets[name] = [[*line, ids[-1]] for line, ids in zip(seen, lines, strict=False)]
    found = recognised_in(saved(sheets), PAPERS)
    assert wrong(found, rating_card) == set()
    assert set(reasons(found)) == {"recognise.moved", "recognise.moved_lost"}


def test_a_wording_put_right_is_no_move(rating_card: Card, sheets: dict[str, Lines]) -> None:
    lines = next(iter(sheets.values()))
    line = lines[at(lines, "1.2.1")]
    line[1] = line[1].replace("педагогических", "пед.")
    assert reasons(recognised_in(saved(sheets), PAPERS)) == []


@pytest.mark.parametrize("title", ["Количество баллов", "Значение балла", "Кол-во баллов", "Саны, балл"])
def test_points_by_any_name(rating_card: Card, title: str) -> None:
    found = recognised_in(workbook_of_lines([(*TITLES, title), *typed_lines(rating_card)]), PAPERS)
    assert (wrong(found, rating_card), reasons(found)) == (set(), [])


def doubled(card: Card, change: Callable[[float], float]) -> list[tuple[object, ...]]:
    """The lines of a card with a column of other points before its own."""
    return [
        (*line[:3], change(line.points) if isinstance(line.points, float) else "", line.points)
        for line in typed_lines(card)
    ]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("Максимальный балл", "Балл", "recognise.chosen_points"),
        ("Баллы прошлого года", "Баллы этого года", "recognise.chosen_points"),
        ("Самооценка, балл", "Балл комиссии", "recognise.which_points"),
        ("Баллы 2020", "Баллы 2021", "recognise.which_points"),
        ("СШ № 1, баллы", "СШ № 2, баллы", "recognise.which_points"),
    ],
)
def test_two_columns_of_points_are_a_question(rating_card: Card, first: str, second: str, code: str) -> None:
    lines = doubled(rating_card, lambda points: points + 3)
    titles = (*(TITLES if "СШ" not in first else ("Критерии", "Индикаторы", "")), first, second)
    found = recognised_in(workbook_of_lines([titles, *lines]), PAPERS)
    assert wrong(found, rating_card) == set()
    assert code in reasons(found)
    assert not found.complete


def test_the_year_of_the_card_tells_which_points_are_meant(rating_card: Card) -> None:
    head = [("Отчетный период", "01.09.2020 – 31.08.2021")]
    lines = doubled(rating_card, lambda points: points + 3)
    found = recognised_in(workbook_of_lines([*head, (*TITLES, "Баллы 2020", "Баллы 2021"), *lines]), PAPERS)
    assert reasons(found) == ["recognise.chosen_points"]
    assert wrong(found, rating_card) == set()


@pytest.mark.parametrize(
    ("first", "second", "taken"), [("План", "Значение (факт)", True), ("Количество", "Процент", False)]
)
def test_two_columns_of_values(rating_card: Card, first: str, second: str, taken: bool) -> None:
    lines: list[tuple[object, ...]] = []
    for line in typed_lines(rating_card):
        share = re.match(r"([\d,]+)%", line.method)
        value = float(share[1].replace(",", ".")) if share else ""
        lines.append((line.criterion, line.indicator, value + 2 if share else "", value, line.points))  # type: ignore[operator]
    titles = ("Критерии", "Показатели", f"Значение, {first.lower()}", second, "Баллы")
    found = recognised_in(workbook_of_lines([titles, *lines]), PAPERS)
    assert ("recognise.chosen_value" if taken else "recognise.which_value") in reasons(found)
    assert wrong(found, rating_card) == set()


@pytest.mark.parametrize("typed", [0.64, "0,64"])
def test_points_of_our_own_formula_prove_no_share(sheets: dict[str, Lines], typed: object) -> None:
    lines = next(iter(sheets.values()))
    line = lines[at(lines, "1.1-federal")]
    line[2], line[4] = typed, 0.064
    found = recognised_in(saved(sheets), PAPERS)
    (doubt,) = [one for one in found.doubtful if isinstance(one, FoundRow)]
    assert (doubt.row, doubt.alternatives) == ("1.1-federal", (Decimal("0.64"), Decimal(64)))


def test_a_small_share_that_we_wrote_comes_back(rating_card: Card) -> None:
    rating_card.values["1.1-federal"] = Decimal("0.64")
    found = recognised_in(workbook_of(rating_card, "ru"), PAPERS)
    assert (found.card.values["1.1-federal"], found.doubtful) == (Decimal("0.64"), ())


def other_titles(lines: list[Line], change: Callable[[str], str]) -> list[tuple[object, ...]]:
    return [(line.indicator or change(line.criterion), line.points) for line in lines]


@pytest.mark.parametrize(
    "change",
    [
        lambda title: title.replace("государственн", "государствен"),
        lambda title: " ".join(title.split()[:-1]),
        lambda title: f"Таблица {title[0]}" if title[0].isdigit() else title,
        lambda title: f"{title[0]}." if title[0].isdigit() else title,
    ],
    ids=["a letter amiss", "cut short", "by number", "number alone"],
)
def test_sections_are_known_by_titles_not_to_the_letter(
    evaluation_sheet: Card, change: Callable[[str], str]
) -> None:
    lines = other_titles(typed_lines(evaluation_sheet), change)
    found = recognised_in(workbook_of_lines([("Наименование показателя", "Балл"), *lines]), PAPERS)
    assert (wrong(found, evaluation_sheet), reasons(found), found.absent) == (set(), [], ())


def test_rows_alike_in_an_unknown_section_are_told(evaluation_sheet: Card) -> None:
    lines = other_titles(typed_lines(evaluation_sheet), lambda _: "Другой раздел отчёта")
    found = recognised_in(workbook_of_lines([("Наименование показателя", "Балл"), *lines]), PAPERS)
    assert wrong(found, evaluation_sheet) == set()
    assert set(reasons(found)) <= {"recognise.which", "recognise.twice"}
    assert found.strays


def test_a_hidden_sheet_is_not_read_before_the_others(rating_card: Card) -> None:
    lines = typed_lines(rating_card)
    book = openpyxl.Workbook()
    old, new = book.active, book.create_sheet("2021")
    old.title = "2020"
    for sheet, change in ((old, 1.0), (new, 0.0)):
        sheet.append([*TITLES, "Баллы"])
        for line in lines:
            sheet.append([*line[:3], line.points + change if isinstance(line.points, float) else None])
    old.sheet_state = "hidden"
    kept = io.BytesIO()
    book.save(kept)
    found = recognised_in(kept.getvalue(), PAPERS)
    assert (wrong(found, rating_card), reasons(found)) == (set(), ["recognise.hidden"])
    assert found.card.printed
    assert found.card.printed.total == Decimal("311.4")


def test_a_copied_sheet_of_ours_is_told(sheets: dict[str, Lines]) -> None:
    name, lines = next(iter(sheets.items()))
    sheets["Копия"] = [list(line) for line in lines]
    (doubt,) = recognised_in(saved(sheets), PAPERS).doubtful
    assert isinstance(doubt, Stray)
    assert doubt.reason.code == "recognise.two_sheets"
    assert all(sheet in say(doubt.reason, "ru") for sheet in (name, "Копия"))


def test_printed_points_follow_a_value_that_was_changed(sheets: dict[str, Lines]) -> None:
    lines = next(iter(sheets.values()))
    line = lines[at(lines, "1.2.6")]
    line[2] = line[4] = 10
    printed = recognised_in(saved(sheets), PAPERS).card.printed
    assert printed
    assert printed.rows["1.2.6"] == Decimal(10)


def test_formulas_that_nobody_computed_are_told(rating_card: Card) -> None:
    book = openpyxl.Workbook()
    book.active.append([*TITLES, "Баллы"])
    for line in typed_lines(rating_card):
        book.active.append([*line[:3], "=1+1" if line.points != "" else None])
    kept = io.BytesIO()
    book.save(kept)
    assert "recognise.uncomputed_points" in reasons(recognised_in(kept.getvalue(), PAPERS))


def test_a_formula_in_an_input_of_ours(rating_card: Card, opened: Opened) -> None:
    book: Altered = opened(workbook_of(rating_card, "ru"))
    book.cell("1.2.4", "Значение").value = "=2+3"
    found = book.read()
    (doubt,) = [one for one in found.doubtful if isinstance(one, FoundRow)]
    assert (doubt.row, reasons(found)) == ("1.2.4", ["recognise.uncomputed"])


@pytest.mark.parametrize(("title", "shown"), [("Значение", "blank"), ("Часть", "blank"), ("Целое", "value")])
def test_an_error_in_a_cell_of_ours_is_no_empty_cell(
    rating_card: Card, opened: Opened, title: str, shown: str
) -> None:
    book: Altered = opened(workbook_of(rating_card, "ru"))
    if title != "Значение":
        book.cell("1.2.1", "Значение").value = None
        book.cell("1.2.1", "Часть").value = 3
    book.cell("1.2.1", title).value = "#DIV/0!"  # so a cell with an error is kept
    found = book.read()
    (doubt,) = [one for one in found.doubtful if isinstance(one, FoundRow)]
    assert (doubt.row, doubt.source, reasons(found)) == ("1.2.1", shown, ["recognise.uncomputed"])
    assert "1.2.1" not in found.card.values


@pytest.mark.parametrize("typed", ["=60+7", "#N/A"])
def test_a_base_figure_that_nobody_computed_is_told(rating_card: Card, opened: Opened, typed: str) -> None:
    book: Altered = opened(workbook_of(rating_card, "ru"))
    sheet = book.book["Сведения"]
    (line,) = [line for line in sheet.iter_rows() if line[2].value == "base/students"]
    line[1].value = typed
    found = book.read()
    (doubt,) = found.doubtful
    assert isinstance(doubt, FoundField)
    assert (str(doubt.field), reasons(found)) == ("base/students", ["recognise.uncomputed"])


def test_a_workbook_about_something_else_is_no_paper() -> None:
    with pytest.raises(NotRecognised):
        recognised_in(workbook_of_lines([("Расписание уроков на сентябрь", 1)]), PAPERS)
