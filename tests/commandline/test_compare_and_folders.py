"""`check FOLDER`, `compare` and `forms compare`: for people and for programs, and the exit codes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from model.card.card import Card
from model.exchange.card_file import load_card, save_card
from model.paper.library import Papers
from model.wording import LANGUAGES

FORMS = Path(__file__).resolve().parents[1] / "forms"
OLD, NEW = str(FORMS / "minimal.toml"), str(FORMS / "minimal-next.toml")


@pytest.fixture
def folder(tmp_path: Path, example: Path) -> Path:
    place = tmp_path / "карты"
    place.mkdir()
    (place / "школа.json").write_bytes(example.read_bytes())
    (place / "не карта.txt").write_text("привет", encoding="utf-8")
    return place


@pytest.fixture
def last_year(tmp_path: Path, example: Path) -> Path:
    """The filled card a year earlier, with fewer points in one row and more in another."""
    card: Card = load_card(example, Papers())
    assert card.start
    assert card.end
    card.start, card.end = card.start.replace(year=2019), card.end.replace(year=2020)
    card.printed = None
    card.values |= {"1.2.1": card.values["1.2.1"] + 3, "1.2.6": card.values["1.2.6"] - 25}  # type: ignore[operator]
    path = tmp_path / "прошлый год.json"
    save_card(path, card)
    return path


class TestFolder:
    def test_for_people(self, cli: Callable[..., Any], folder: Path) -> None:
        answer = cli("check", folder)
        assert (answer.code, answer.err) == (1, "")
        assert "МКОУ Буерак-Поповская СШ" in answer.out
        assert "не карта.txt: Файлы такого вида программа не читает." in answer.out
        assert "Проверено карт: 1. Без замечаний: 0. Не прочитано файлов: 1." in answer.out

    def test_for_programs(self, cli: Callable[..., Any], folder: Path) -> None:
        report = json.loads(cli("check", folder, "--json").out)
        (card,) = report["cards"]
        assert card["file"] == "школа.json"
        assert card["totals"] == {"printed": "287.1", "rows": "281.9", "method": "311.4"}
        assert len(card["findings"]) == 5
        assert [one["file"] for one in report["unread"]] == ["не карта.txt"]

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("ending", [".xlsx", ".pdf", ".json"])
    def test_written_into_the_folder_itself(
        self, cli: Callable[..., Any], folder: Path, ending: str, language: str
    ) -> None:
        out = folder / f"итог{ending}"
        for _ in range(2):  # the second time the file of the first lies among the cards
            answer = cli("check", folder, "-o", out, "--language", language)
            assert answer.code == 1
            assert out.name in answer.out
        if ending == ".json":
            assert len(json.loads(out.read_text(encoding="utf-8"))["unread"]) == 1

    @pytest.mark.parametrize("ending", [".xlsx", ".pdf", ".json"])
    def test_its_own_table_is_no_card(self, cli: Callable[..., Any], folder: Path, ending: str) -> None:
        out = folder / f"итог{ending}"
        cli("check", folder, "-o", out)
        again = cli("check", folder)
        assert f"{out.name}: Это таблица проверки, а не карта." in again.out
        assert "Проверено карт: 1. Без замечаний: 0. Не прочитано файлов: 1." in again.out
        alone = cli("check", out)
        assert (alone.code, alone.out) == (2, "")
        assert "таблица проверки" in alone.err

    def test_somebody_who_looks_sees_how_far_it_is(
        self, cli: Callable[..., Any], folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
        seen = cli("check", folder).err.split("\r")
        assert [line for line in seen if line.strip()] == ["Проверяется 1 из 2", "Проверяется 2 из 2"]
        assert not seen[-1]

    def test_findings_of_one_card_can_be_written_too(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "найдено.pdf"
        assert cli("check", example, "-o", out).code == 1
        assert out.read_bytes().startswith(b"%PDF")

    def test_another_ending(self, cli: Callable[..., Any], folder: Path, tmp_path: Path) -> None:
        answer = cli("check", folder, "-o", tmp_path / "out.doc")
        assert (answer.code, answer.out) == (2, "")
        assert ".xlsx, .pdf, .json" in answer.err

    def test_an_empty_folder(self, cli: Callable[..., Any], tmp_path: Path) -> None:
        empty = tmp_path / "пусто"
        empty.mkdir()
        answer = cli("check", empty)
        assert (answer.code, answer.out) == (2, "")
        assert "пусто" in answer.err


class TestCompare:
    def test_for_people(self, cli: Callable[..., Any], example: Path, last_year: Path) -> None:
        answer = cli("compare", last_year, example)
        assert (answer.code, answer.err) == (0, "")
        for words in ("2019-2020 → 2020-2021", "Что выросло (1)", "Что снизилось (1)", "+25", "−1,5"):
            assert words in answer.out
        assert "Итог: 287,9 → 311,4 (+23,5)" in answer.out

    def test_for_programs(self, cli: Callable[..., Any], example: Path, last_year: Path) -> None:
        report = json.loads(cli("compare", last_year, example, "--json").out)
        assert report["total"] == {"old": "287.9", "new": "311.4", "difference": "23.5"}
        assert report["rows"]["1.2.6"] == {
            "old": {"value": "0\u00a0%".replace("\u00a0", " "), "points": "0"},
            "new": {"value": "25 %", "points": "25"},
            "difference": "25",
        }
        assert (report["questions"], report["remarks"]) == ([], [])
        assert report["periods"] == {"old": "2019-2020", "new": "2020-2021"}

    def test_an_odd_jump_is_1(self, cli: Callable[..., Any], example: Path, last_year: Path) -> None:
        document = json.loads(last_year.read_text(encoding="utf-8"))
        document["values"]["1.2.1"] = 100
        last_year.write_text(json.dumps(document), encoding="utf-8")
        answer = cli("compare", last_year, example)
        assert answer.code == 1
        assert "1.2.1: Было 100 %, стало 20 %" in answer.out

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_page(
        self, cli: Callable[..., Any], example: Path, last_year: Path, tmp_path: Path, language: str
    ) -> None:
        out = tmp_path / "сравнение.pdf"
        assert cli("compare", last_year, example, "-o", out, "--language", language).code == 0
        assert out.read_bytes().startswith(b"%PDF")

    def test_another_ending(self, cli: Callable[..., Any], example: Path, tmp_path: Path) -> None:
        answer = cli("compare", example, example, "-o", tmp_path / "out.xlsx")
        assert (answer.code, answer.out) == (2, "")

    def test_two_papers(self, cli: Callable[..., Any], example: Path) -> None:
        sheet = Path(__file__).resolve().parents[2] / "resources" / "examples" / "evaluation-sheet-2022.json"
        answer = cli("compare", sheet, example)
        assert (answer.code, answer.out) == (2, "")
        assert "«Оценочный лист»" in answer.err


class TestEditions:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_for_people(self, cli: Callable[..., Any], language: str) -> None:
        answer = cli("forms", "compare", OLD, NEW, "--language", language)
        assert (answer.code, answer.err) == (0, "")
        assert "% × 0,1 → % × 0,2" in answer.out
        if language == "ru":
            assert "3 [новая] Новое" in answer.out
            assert "Отличаются строк: 7. Без изменений: 0." in answer.out

    def test_for_programs(self, cli: Callable[..., Any]) -> None:
        report = json.loads(cli("forms", "compare", OLD, NEW, "--json").out)
        assert report["editions"] == {"old": "1", "new": "2"}
        assert {one["row"]: one["kinds"] for one in report["rows"]}["choice"] == ["weight", "words"]

    def test_by_name(self, cli: Callable[..., Any]) -> None:
        answer = cli("forms", "compare", "volgograd-rating-card/2021", "volgograd-rating-card")
        assert answer.code == 0
        assert "одинаковы" in answer.out

    @pytest.mark.parametrize("other", ["kz-evaluation-sheet", "kz-evaluation-sheet/1999", "нет.toml"])
    def test_what_cannot_be_compared(self, cli: Callable[..., Any], other: str) -> None:
        answer = cli("forms", "compare", "volgograd-rating-card", other)
        assert (answer.code, answer.out) == (2, "")
        assert len(answer.err.splitlines()) == 1
