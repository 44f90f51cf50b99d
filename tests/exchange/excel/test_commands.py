"""Workbooks on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Answer
from tests.exchange.excel.conftest import ROOT, typed_lines, workbook_of_lines

EXAMPLE = ROOT / "resources" / "examples" / "rating-card-2021.json"


@pytest.fixture
def strange(tmp_path: Path, rating_card: object) -> Path:
    """A stranger's workbook in which one line cannot be understood."""
    lines = [
        line._replace(method="25% x 0,7") if line.indicator.startswith("1.2.6") else line
        for line in typed_lines(rating_card)  # type: ignore[arg-type]
    ]
    path = tmp_path / "чужая.xlsx"
    path.write_bytes(
        workbook_of_lines([("Критерии", "Индикаторы", "Методика подсчета баллов", "Сумма баллов"), *lines])
    )
    return path


def test_a_card_goes_out_and_comes_in_again(cli: Callable[..., Answer], tmp_path: Path) -> None:
    book, back = tmp_path / "карта.xlsx", tmp_path / "карта.json"
    assert cli("convert", EXAMPLE, "-o", book) == (0, "Записан файл карта.xlsx.\n", "")
    assert cli("convert", book, "-o", back).code == 0
    assert back.read_bytes() == EXAMPLE.read_bytes()


def test_a_workbook_is_checked_and_scored_as_its_card_is(cli: Callable[..., Answer], tmp_path: Path) -> None:
    book = tmp_path / "карта.xlsx"
    cli("convert", EXAMPLE, "-o", book)
    own, other = (json.loads(cli("check", path, "--json").out) for path in (EXAMPLE, book))
    assert {key: other[key] for key in own} == own
    assert cli("score", book, "--json").out == cli("score", EXAMPLE, "--json").out


def test_an_empty_template(cli: Callable[..., Answer], tmp_path: Path) -> None:
    path = tmp_path / "бланк.xlsx"
    assert cli("forms", "template", "kz-evaluation-sheet", "-o", path, "--language", "kk").code == 0
    assert openpyxl.load_workbook(path).sheetnames[0] == "Бағалау парағы"
    assert cli("forms", "template", "volgograd-rating-card/2021", "-o", path).code == 0


@pytest.mark.parametrize("name", ["no-such-form", "volgograd-rating-card/1999"])
def test_a_template_of_an_unknown_paper(cli: Callable[..., Answer], tmp_path: Path, name: str) -> None:
    answer = cli("forms", "template", name, "-o", tmp_path / "x.xlsx")
    assert (answer.code, answer.out) == (2, "")
    assert not list(tmp_path.glob("*.xlsx"))


def test_what_is_not_understood_is_told_and_nothing_is_written(
    cli: Callable[..., Answer], strange: Path, tmp_path: Path
) -> None:
    answer = cli("convert", strange, "-o", tmp_path / "x.json")
    assert (answer.code, answer.out) == (1, "")
    assert "25% x 0,7" in answer.err
    assert "--accept" in answer.err
    assert not (tmp_path / "x.json").exists()


def test_what_is_understood_is_written_when_that_is_accepted(
    cli: Callable[..., Answer], strange: Path, tmp_path: Path
) -> None:
    answer = cli("convert", strange, "-o", tmp_path / "x.json", "--accept")
    assert answer.code == 1
    written = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    assert "1.2.6" not in written["values"]
    assert written["values"]["1.2.1"] == "20"


def test_a_broken_workbook(cli: Callable[..., Answer], tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"PK\x03\x04")
    answer = cli("check", path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("x.xlsx: ")
    assert answer.err.count("\n") == 1


def test_a_workbook_is_printed_as_its_card_is(
    cli: Callable[..., Answer], strange: Path, tmp_path: Path
) -> None:
    book, page = tmp_path / "карта.xlsx", tmp_path / "карта.pdf"
    cli("convert", EXAMPLE, "-o", book)
    assert cli("print", book, "-o", page).code == 0
    assert page.read_bytes().startswith(b"%PDF")
    answer = cli("print", strange, "-o", tmp_path / "чужая.pdf")
    assert answer.code == 1
    assert "25% x 0,7" in answer.err
