"""A stranger's workbook: the paper typed by another hand, found by wording and numbers."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from model.card.card import Card
from model.exchange.excel.read import recognised_in
from model.exchange.recognition import NotRecognised, Recognised
from model.scoring import plain
from model.wording import Language
from tests.exchange.excel.conftest import PAPERS, Line, typed_lines, workbook_of_lines

Spoil = Callable[[str], str]
TITLES: dict[str, tuple[str, ...]] = {
    "ru": ("Критерии", "Целевые индикаторы", "Методика подсчета баллов", "Сумма баллов"),
    "kk": ("Өлшемшарттар", "Нысаналы индикаторлар", "Балдарды есептеу әдістемесі", "Балдар қосындысы"),
}


def read(lines: list[Line], language: str = "ru", head: tuple[str, ...] = ()) -> Recognised:
    titled = [*((text,) for text in head), TITLES[language], *lines]
    return recognised_in(workbook_of_lines(titled), PAPERS)


def wrong(found: Recognised, card: Card) -> dict[str, object]:
    """Rows that were understood as something else than they are."""
    return {row: value for row, value in found.card.values.items() if card.values.get(row) != value}


def lost(found: Recognised, card: Card) -> set[str]:
    return set(card.values) - set(found.card.values)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_rating_card_as_a_school_types_it(rating_card: Card, language: Language) -> None:
    found = read(typed_lines(rating_card, language), language)
    assert not found.ours
    assert found.card.paper.id == "volgograd-rating-card"
    assert wrong(found, rating_card) == {}
    assert lost(found, rating_card) == set()
    assert [one.row for one in found.rows if one.fault] == []
    assert found.card.printed is not None
    assert found.card.printed.total == Decimal("311.4")


@pytest.mark.parametrize(
    "spoil",
    [
        str.upper,
        lambda text: text.replace("ё", "е").replace('"', "").replace("- ", "– "),
        lambda text: text.replace(",", " ,").replace(".", ". "),
        lambda text: text.replace("обучающихся", "обучающися"),
        lambda text: text.replace("о", "o").replace("а", "a"),
    ],
    ids=["capitals", "marks", "spaces", "slip", "latin"],
)
def test_wording_by_another_hand(rating_card: Card, spoil: Spoil) -> None:
    lines = [line._replace(indicator=spoil(line.indicator)) for line in typed_lines(rating_card)]
    found = read(lines)
    assert wrong(found, rating_card) == {}
    assert lost(found, rating_card) == set()


def test_shortened_wording_with_its_number(rating_card: Card) -> None:
    """ "1.2.1. Доля педагогических работников, имеющих" is cut, but the number stands."""
    lines = [
        line._replace(indicator=line.indicator[: max(40, len(line.indicator) // 2)])
        if line.indicator[:1].isdigit()
        else line
        for line in typed_lines(rating_card)
    ]
    found = read(lines)
    assert wrong(found, rating_card) == {}


def test_other_columns_and_a_preface(rating_card: Card) -> None:
    lines = [("", "", "примечание", *line[:2], "", *line[2:]) for line in typed_lines(rating_card)]
    preface = [("Отчёт",), ("(с 01.09. 2020г. по 31.05.2021г.)",), ("Номинация: сельские",)]
    titles = ("", "", "x", *TITLES["ru"][:2], "", *TITLES["ru"][2:])
    found = recognised_in(workbook_of_lines([*preface, (), titles, *lines], "Отчёт"), PAPERS)
    assert lost(found, rating_card) == set()
    assert (found.card.start, found.card.end) == (rating_card.start, rating_card.end)
    assert found.card.organisation["nomination"] == "rural"


def test_the_organisation_in_the_heading(rating_card: Card) -> None:
    found = read(typed_lines(rating_card), head=("качества образования в МКОУ Буерак-Поповской СШ",))
    assert found.card.organisation["name"] == "МКОУ Буерак-Поповской СШ"


def test_rows_turned_round_within_their_headings_are_found_or_told(rating_card: Card) -> None:
    lines = typed_lines(rating_card)
    found = read([*lines[len(lines) // 2 :], *lines[: len(lines) // 2]])
    assert wrong(found, rating_card) == {}


def test_rows_shuffled_are_never_taken_for_another(rating_card: Card) -> None:
    """Without its heading "1 место" is of nobody: it is told, not guessed."""
    found = read(sorted(typed_lines(rating_card), key=lambda line: line.indicator[::-1]))
    assert wrong(found, rating_card) == {}
    assert found.strays


def test_a_column_of_values_of_their_own(rating_card: Card) -> None:
    def answer(line: Line) -> tuple[object, ...]:
        return (line.indicator, answers.get(line.indicator, ""), line.points)

    answers: dict[str, object] = {}
    for section in rating_card.paper.sections:
        for criterion in section.criteria:
            for line in criterion.lines:
                if line.text and len(line.rows) == 1 and line.rows[0].id in rating_card.values:
                    value: Any = rating_card.values[line.rows[0].id]
                    text = {True: "да", False: "нет"}.get(value) if isinstance(value, bool) else value
                    answers[line.text.ru] = plain(text) if isinstance(text, Decimal) else text
    lines = [
        answer(line)
        for line in typed_lines(rating_card)
        if line.indicator.startswith(("1.2", "1.3", "2.6.1", "6.1.1"))
    ]
    found = recognised_in(workbook_of_lines([("Показатели", "Значение", "Баллы"), *lines]), PAPERS)
    assert {row: found.card.values[row] for row in ("1.2.1", "1.2.4", "1.3.1", "6.1.1")} == {
        "1.2.1": Decimal(20),
        "1.2.4": Decimal(0),
        "1.3.1": False,
        "6.1.1": True,
    }
    assert wrong(found, rating_card) == {}


def test_a_percent_written_as_a_fraction_is_decided_by_its_points(rating_card: Card) -> None:
    line = "1.2.1. Доля педагогических работников, имеющих высшую квалификационную категорию"
    other = "1.2.2. Доля педагогических работников, имеющих первую квалификационную категорию"
    third = "1.3.2. Организация инклюзивного образования (детей-инвалидов, детей с ОВЗ)"
    lines = [("Показатель", "Значение", "Баллы"), (line, 0.2, 10), (other, "0,13", ""), (third, 0, 0)]
    found = recognised_in(workbook_of_lines(lines), PAPERS)
    assert found.card.values["1.2.1"] == Decimal(20)
    (doubt,) = (one for one in found.rows if one.fault)
    assert (doubt.row, doubt.alternatives) == ("1.2.2", (Decimal("0.13"), Decimal(13)))


def test_faults_of_the_paper_come_in_as_printed(rating_card: Card) -> None:
    lines = []
    for line in typed_lines(rating_card):
        if line.indicator.startswith("2.2.1"):
            lines.append(line._replace(method="% x 0,3                                1, 2 ", points=""))
        elif line.indicator.startswith("1.2.6"):
            lines.append(line._replace(points="2,5"))
        else:
            lines.append(line)
    printed = read(lines).card.printed
    assert printed is not None
    assert (printed.rows["1.2.6"], printed.rows["2.2.1"]) == (Decimal("2.5"), None)
    assert "1, 2" in printed.methods["2.2.1"]


def test_another_factor_is_not_passed_over(rating_card: Card) -> None:
    lines = [
        line._replace(method="25% x 0,1") if line.indicator.startswith("1.2.6") else line
        for line in typed_lines(rating_card)
    ]
    found = read(lines)
    assert [one.row for one in found.rows if one.fault] == ["1.2.6"]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_evaluation_sheet_with_points_alone(evaluation_sheet: Card, language: Language) -> None:
    """Its paper prints nothing but points; each option of annex 1 earns points of its own."""
    lines: list[tuple[object, ...]] = []
    for line in typed_lines(evaluation_sheet, language):
        if line.criterion and not line.indicator:
            lines.append((line.criterion,))
        else:
            number, _, text = line.indicator.partition(" ")
            lines.append((number, text, line.points))
    lines.insert(0, ("Р/с №", "Өлшемшарттың/көрсеткіштің атауы", "Балл"))
    found = recognised_in(workbook_of_lines(lines), PAPERS)
    assert found.card.paper.id == "kz-evaluation-sheet"
    assert wrong(found, evaluation_sheet) == {}
    assert lost(found, evaluation_sheet) == set()


def test_last_years_copy_on_another_sheet_is_told_once(rating_card: Card) -> None:
    import io

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(workbook_of_lines([TITLES["ru"], *typed_lines(rating_card)])))
    book.copy_worksheet(book.active).title = "прошлый год"
    saved = io.BytesIO()
    book.save(saved)
    found = recognised_in(saved.getvalue(), PAPERS)
    assert lost(found, rating_card) == set()
    assert [stray.place.partition("!")[0] for stray in found.strays] == ["прошлый год"]


def test_a_workbook_of_something_else() -> None:
    with pytest.raises(NotRecognised):
        recognised_in(workbook_of_lines([("Класс", "Учеников"), ("5", 12), ("6", 9)]), PAPERS)
