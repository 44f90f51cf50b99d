"""Our own workbook after other hands: moved, renamed, numbers as texts. Its card is still found."""

import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from model.card.card import Card
from model.card.checks import check
from model.card.fingerprint import fingerprint
from model.exchange.excel.read import recognised_in
from model.exchange.excel.write import workbook_of
from model.scoring import Part, Scorer
from tests.exchange.excel.conftest import PAPERS, Altered

Opened = Callable[[bytes], Altered]


def plain_copy(content: bytes) -> Any:
    """The values of every sheet without formulas or merged cells, as lists."""
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    return {
        sheet.title: [[cell.value for cell in line] for line in sheet.iter_rows()]
        for sheet in book.worksheets
    }


def saved(sheets: dict[str, list[list[Any]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


@pytest.fixture
def sheets(rating_card: Card) -> dict[str, list[list[Any]]]:
    copied: dict[str, list[list[Any]]] = plain_copy(workbook_of(rating_card, "ru"))
    return copied


def test_rows_moved(rating_card: Card, sheets: dict[str, list[list[Any]]]) -> None:
    name = next(iter(sheets))
    lines = sheets[name]
    start = next(at for at, line in enumerate(lines) if "1.1-international" in line)
    sheets[name] = lines[:start] + lines[start:][::-1]
    assert fingerprint(recognised_in(saved(sheets), PAPERS).card) == fingerprint(rating_card)


def test_columns_moved(rating_card: Card, sheets: dict[str, list[list[Any]]]) -> None:
    name = next(iter(sheets))
    sheets[name] = [line[::-1] for line in sheets[name]]
    assert fingerprint(recognised_in(saved(sheets), PAPERS).card) == fingerprint(rating_card)


def test_rows_and_columns_added(rating_card: Card, sheets: dict[str, list[list[Any]]]) -> None:
    name = next(iter(sheets))
    widened = [[None, *line[:2], "x", *line[2:]] for line in sheets[name]]
    sheets[name] = [["отчёт школы"], [], *widened[:40], [None, "вставлено"], *widened[40:]]
    assert fingerprint(recognised_in(saved(sheets), PAPERS).card) == fingerprint(rating_card)


def test_every_sheet_renamed_and_turned_round(rating_card: Card, sheets: dict[str, list[list[Any]]]) -> None:
    renamed = {f"Лист{at}": lines for at, lines in enumerate(reversed(sheets.values()), start=1)}
    assert fingerprint(recognised_in(saved(renamed), PAPERS).card) == fingerprint(rating_card)


def test_ids_and_hidden_sheet_gone(rating_card: Card, sheets: dict[str, list[list[Any]]]) -> None:
    """Then it is as good as a stranger's; the head is found by its labels."""
    del sheets["bagalau"]
    for lines in sheets.values():
        for line in lines:
            line[-1] = None
    found = recognised_in(saved(sheets), PAPERS)
    assert not found.ours
    wrong = {row for row, value in rating_card.values.items() if found.card.values.get(row) != value}
    assert wrong == set()
    assert found.card.organisation == rating_card.organisation
    assert (found.card.start, found.card.end) == (rating_card.start, rating_card.end)


def test_the_hidden_sheet_alone_is_enough_to_know_the_paper(sheets: dict[str, list[list[Any]]]) -> None:
    for name, lines in sheets.items():
        if name != "bagalau":
            for line in lines:
                line[-1] = None
    assert recognised_in(saved(sheets), PAPERS).card.paper.id == "volgograd-rating-card"


@pytest.mark.parametrize(
    ("row", "typed", "value"),
    [
        ("1.2.1", "6,4", Decimal("6.4")),
        ("1.2.1", "6.4", Decimal("6.4")),
        ("1.2.1", "0, 1 %", Decimal("0.1")),
        ("1.2.1", "64 %", Decimal(64)),
        ("1.2.1", "64%", Decimal(64)),
        ("1.2.1", "3 из 15", Part(Decimal(3), Decimal(15))),
        ("1.2.1", "64% x 0,5", Decimal(64)),
        ("1.2.4", "3", Decimal(3)),
        ("1.2.4", "3 чел.", Decimal(3)),
        ("2.6.2-region-1", "3х9 баллов", Decimal(3)),
        ("1.3.1", "Да ", True),
        ("1.3.1", "ЖОҚ", False),
        ("1.3.1", "иә", True),
        ("1.3.1", 1, True),
        ("6.1.2", "отсутствие", "none"),
        ("6.1.2", "Болмауы", "none"),
    ],
)
def test_a_value_typed_as_people_type(
    rating_card: Card, opened: Opened, row: str, typed: object, value: object
) -> None:
    book = opened(workbook_of(rating_card, "ru"))
    book.cell(row, "Значение").value = typed
    found = book.read()
    assert found.card.values[row] == value
    assert found.complete


def test_a_number_shown_as_a_percent_is_one(rating_card: Card, opened: Opened) -> None:
    """Who types 64 % into Excel gets 0.64 shown with a sign."""
    book = opened(workbook_of(rating_card, "ru"))
    for row, shown in (("1.2.1", "0%"), ("1.2.2", "0.00%"), ("1.2.3", '0" % "%')):
        book.cell(row, "Значение").value = 0.64
        book.cell(row, "Значение").number_format = shown
    found = book.read()
    assert [found.card.values[row] for row in ("1.2.1", "1.2.2", "1.2.3")] == [Decimal(64)] * 3


def test_a_fraction_is_decided_by_the_points_or_by_nobody(
    rating_card: Card, sheets: dict[str, list[list[Any]]], opened: Opened
) -> None:
    name = next(iter(sheets))
    for row, points in (("1.2.1", 32), ("1.2.2", 0.064), ("2.3.1", None)):
        line = next(line for line in sheets[name] if row in line)
        line[2], line[4] = (0.64 if row != "2.3.1" else "0,64"), points
    found = recognised_in(saved(sheets), PAPERS)
    assert found.card.values["1.2.1"] == Decimal(64)
    for doubt, row in zip(found.doubtful, ("1.2.2", "2.3.1"), strict=True):
        assert (doubt.row, doubt.alternatives) == (row, (Decimal("0.64"), Decimal(64)))  # type: ignore[union-attr]
        assert row not in found.card.values


@pytest.mark.parametrize(
    ("row", "typed"),
    [
        ("1.2.1", "много"),
        ("1.2.1", 120),
        ("1.2.4", 2.5),
        ("1.3.1", "возможно"),
        ("6.1.2", "иногда"),
        ("1.2.4", -1),
    ],
)
def test_what_is_not_understood_is_told_and_not_taken(
    rating_card: Card, opened: Opened, row: str, typed: object
) -> None:
    book = opened(workbook_of(rating_card, "ru"))
    book.cell(row, "Значение").value = typed
    found = book.read()
    assert row not in found.card.values
    (doubt,) = found.doubtful
    assert doubt.place == f"{book.sheet.title}!{book.cell(row, 'Значение').coordinate}"


def test_a_row_that_stands_twice_is_told(sheets: dict[str, list[list[Any]]]) -> None:
    name = next(iter(sheets))
    lines = sheets[name]
    at = next(at for at, line in enumerate(lines) if "1.2.1" in line)
    lines.insert(at, list(lines[at]))
    found = recognised_in(saved(sheets), PAPERS)
    assert [one.row for one in found.rows if one.fault] == ["1.2.1"]
    assert "1.2.1" not in found.card.values


def test_a_row_that_is_gone_is_told(sheets: dict[str, list[list[Any]]]) -> None:
    name = next(iter(sheets))
    sheets[name] = [line for line in sheets[name] if "1.2.4" not in line]
    found = recognised_in(saved(sheets), PAPERS)
    assert found.absent == ("1.2.4",)
    assert not found.complete


def test_points_changed_in_the_file_are_seen_by_the_check(sheets: dict[str, list[list[Any]]]) -> None:
    name = next(iter(sheets))
    next(line for line in sheets[name] if "2.3.1" in line)[4] = 99
    card = recognised_in(saved(sheets), PAPERS).card
    report = check(card, Scorer(card.paper).score(card.values, card.base))
    assert ("2.3.1", Decimal(99)) in [(one.row, one.printed) for one in report.findings]


def test_a_filled_template_needs_no_computed_points(rating_card: Card, opened: Opened) -> None:
    """Written by a program that drops computed values: the inputs alone make the card."""
    book = opened(workbook_of(rating_card, "ru"))
    book.cell("1.2.1", "Часть").value = 4
    book.cell("1.2.1", "Значение").value = None
    found = book.read()
    assert found.card.values["1.2.1"] == Part(Decimal(4))
