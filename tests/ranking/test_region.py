"""Hundreds of files in all formats, ranked by the command, against a ranking counted here.

Requirements:
R1  the rating is that of plain counting; every other file is left out with a reason, and none is forgotten;
R2  JSON, workbook and PDF say the same, in both languages; the same input gives the same bytes;
R3  with a list of schools, strangers are told.
"""

import io
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from model.__main__ import main
from model.card.document import card_to_bytes
from model.paper import Paper
from tests.ranking.conftest import NUMBER, Region
from tests.ranking.region import (
    PLACES,
    as_json,
    as_workbook,
    make_region,
    plain_ranking,
    school_card,
    sent,
    strange_card,
    with_fault,
)


def rank(folder: Path, output: Path, *more: str) -> int:
    return main(["rank", str(folder), "-o", str(output), *more])


def rating_in(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


@pytest.fixture(scope="module")
def ranked_region(region: Region, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("out") / "rating.json"
    assert rank(region.folder, output, "--language", "ru") == 1
    return output


class TestRating:  # R1
    def test_there_is_a_bit_of_everything(self, region: Region) -> None:
        assert len(region.files) == NUMBER
        fates = Counter(one.fate for one in region.files)
        assert fates["wreck"] == 3
        assert min(fates[fate] for fate in ("faulty", "double", "version")) >= 5
        endings = Counter(one.file.rpartition(".")[2] for one in region.files)
        assert min(endings[ending] for ending in ("json", "xlsx", "docx", "pdf", "png")) >= 3

    def test_it_is_that_of_plain_counting(self, region: Region, ranked_region: Path) -> None:
        wanted = plain_ranking([one for one in region.files if one.fate == "ranked"])
        found = {
            nomination: sorted((line["place"], line["file"], Decimal(line["total"])) for line in lines)
            for nomination, lines in rating_in(ranked_region)["nominations"].items()
        }
        assert found == wanted
        assert any(len({place for place, _, _ in lines}) < len(lines) for lines in wanted.values())

    def test_lines_say_who_and_how_many_points(self, region: Region, ranked_region: Path) -> None:
        by_file = {one.file: one for one in region.files}
        for lines in rating_in(ranked_region)["nominations"].values():
            for line in lines:
                one = by_file[line["file"]]
                assert (line["name"], line["municipality"]) == (one.name, one.municipality)
                sections = {section: Decimal(points) for section, points in line["sections"].items()}
                assert sections == one.sections

    def test_everything_else_is_left_out_with_a_reason(self, region: Region, ranked_region: Path) -> None:
        left_out = {one["file"]: one["reason"] for one in rating_in(ranked_region)["left_out"]}
        assert set(left_out) == {one.file for one in region.files if one.fate != "ranked"}
        words = {"faulty": "ошибок", "double": "тот же файл", "version": "ещё одна карта", "wreck": ""}
        for one in region.files:
            if one.fate != "ranked":
                assert left_out[one.file]
                assert words[one.fate] in left_out[one.file]

    def test_the_keys_are_those_promised(self, ranked_region: Path) -> None:
        document = rating_in(ranked_region)
        assert set(document) == {"nominations", "left_out"}
        assert set(document["nominations"]) == {"rural", "urban", "advanced"}
        line = document["nominations"]["rural"][0]
        assert set(line) == {"place", "name", "municipality", "total", "sections", "file"}
        assert set(document["left_out"][0]) == {"file", "reason"}
        written = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        assert ranked_region.read_text(encoding="utf-8") == written


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, paper: Paper) -> Region:
    folder = tmp_path_factory.mktemp("Карты района")
    return Region(folder, make_region(folder, paper, 40, rare=1000))


class TestOut:  # R2
    @pytest.mark.parametrize("language", ["ru", "kk"])
    @pytest.mark.parametrize("ending", ["json", "xlsx", "pdf"])
    def test_the_same_input_gives_the_same_bytes(
        self, small: Region, tmp_path: Path, ending: str, language: str
    ) -> None:
        outputs = [tmp_path / f"{number}.{ending}" for number in range(2)]
        for output in outputs:
            assert rank(small.folder, output, "--language", language) == 1
        assert outputs[0].read_bytes() == outputs[1].read_bytes()

    def test_the_workbook_says_what_the_json_says(self, small: Region, tmp_path: Path) -> None:
        rank(small.folder, tmp_path / "a.json", "--language", "ru")
        rank(small.folder, tmp_path / "a.xlsx", "--language", "ru")
        book = openpyxl.load_workbook(io.BytesIO((tmp_path / "a.xlsx").read_bytes()))
        document = rating_in(tmp_path / "a.json")
        for sheet, nomination in (("сельские", "rural"), ("городские", "urban")):
            lines = list(book[sheet].iter_rows(min_row=2, values_only=True))
            told = document["nominations"][nomination]
            assert [(line[0], line[1], line[-1]) for line in lines] == [
                (one["place"], one["name"], one["file"]) for one in told
            ]
            assert [Decimal(str(line[3])) for line in lines] == [Decimal(one["total"]) for one in told]
        left_out = [line[0] for line in book["Не вошли в рейтинг"].iter_rows(min_row=2, values_only=True)]
        assert left_out == [one["file"] for one in document["left_out"]]

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("ru", ("Сводный рейтинг", "делят место", "По районам и округам", "Не вошли в рейтинг")),
            ("kk", ("Жиынтық рейтинг", "бір орынды бөліседі", "Аудандар мен округтер бойынша", "енбегендер")),
        ],
    )
    def test_the_pdf_says_it_in_words(
        self, small: Region, tmp_path: Path, language: str, words: tuple[str, ...]
    ) -> None:
        rank(small.folder, tmp_path / "a.pdf", "--language", language)
        text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
        text = " ".join(text.split())
        assert [one for one in words if one not in text] == []
        assert "Средняя школа № 1»" in text


class TestCommand:
    def test_a_folder_of_right_cards_is_fine(self, paper: Paper, tmp_path: Path, inbox: Path) -> None:
        for seed in (1, 2):
            (inbox / f"{seed}.json").write_bytes(as_json(school_card(paper, seed)))
        assert rank(inbox, tmp_path / "a.json") == 0
        assert rating_in(tmp_path / "a.json")["left_out"] == []

    def test_the_output_in_the_folder_is_no_card(self, paper: Paper, inbox: Path) -> None:
        (inbox / "1.json").write_bytes(as_json(school_card(paper, 1)))
        assert [rank(inbox, inbox / "a.json") for _ in range(2)] == [0, 0]

    def test_sections_tell_equal_totals_apart(self, paper: Paper, tmp_path: Path, inbox: Path) -> None:
        cards = [school_card(paper, 1), school_card(paper, 4, like=1)]
        for seed, card in enumerate(cards):
            (inbox / f"{seed}.json").write_bytes(as_json(card))
        assert rank(inbox, tmp_path / "a.pdf", "--ties", "VI,II", "--language", "kk") == 0
        text = " ".join(PdfReader(tmp_path / "a.pdf").pages[0].extract_text().split())
        assert "мына ретпен алынған бөлімдер бойынша" in text

    @pytest.mark.parametrize(
        ("more", "code"), [(("--ties", "XX"), 2), (("--schools", "нет.csv"), 2), (("--tie", "I"), 2)]
    )
    def test_what_is_not_understood_is_refused(
        self, paper: Paper, tmp_path: Path, inbox: Path, more: tuple[str, ...], code: int
    ) -> None:
        (inbox / "1.json").write_bytes(as_json(school_card(paper, 1)))
        assert rank(inbox, tmp_path / "a.json", *more) == code
        assert not (tmp_path / "a.json").exists()

    @pytest.mark.parametrize(("more", "ranked"), [((), 2), (("--complete",), 1)])
    def test_incomplete_cards_are_told_or_left_out(
        self, paper: Paper, tmp_path: Path, inbox: Path, more: tuple[str, ...], ranked: int
    ) -> None:
        half = school_card(paper, 4)
        half.printed = None
        del half.values["1.2.1"]
        for file, card in (("1", school_card(paper, 1)), ("4", half)):
            (inbox / f"{file}.json").write_bytes(as_json(card))
        assert rank(inbox, tmp_path / "a.json", *more) == int(ranked == 1)
        lines = [line for part in rating_in(tmp_path / "a.json")["nominations"].values() for line in part]
        assert {line["file"]: line.get("complete") for line in lines} == dict(
            list({"1.json": None, "4.json": False}.items())[:ranked]
        )

    def test_what_is_published_names_no_files_of_schools_that_have_a_place(
        self, paper: Paper, tmp_path: Path, inbox: Path
    ) -> None:
        card = school_card(paper, 3)
        (inbox / "3 плохая.json").write_bytes(as_json(with_fault(card, "1.2.6")))
        (inbox / "3 исправленная.json").write_bytes(as_json(card))
        (inbox / "3.xlsx").write_bytes(as_workbook(card))
        (inbox / "4.json").write_bytes(as_json(with_fault(school_card(paper, 4), "1.2.6")))
        assert rank(inbox, tmp_path / "a.pdf", "--language", "ru") == 1
        text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
        told = " ".join(text.split()).partition("Не вошли в рейтинг")[2]
        assert "№ 4" in told
        assert [word for word in ("json", "xlsx", "№ 3", "та же карта") if word in told] == []

    def test_nothing_to_rank_is_said(
        self, tmp_path: Path, inbox: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (inbox / "1.txt").write_text("не карта", encoding="utf-8")
        assert rank(inbox, tmp_path / "a.json", "--language", "ru") == 2
        assert "нет ни одной карты" in capsys.readouterr().err

    def test_a_card_of_another_year_is_left_out(self, paper: Paper, tmp_path: Path, inbox: Path) -> None:
        for seed in (1, 2, 4):
            (inbox / f"{seed}.json").write_bytes(as_json(school_card(paper, seed)))
        late = school_card(paper, 7)
        assert late.start
        assert late.end
        late.start, late.end = late.start.replace(year=2021), late.end.replace(year=2022)
        (inbox / "7.json").write_bytes(as_json(late))
        assert rank(inbox, tmp_path / "a.json", "--language", "ru") == 1
        assert rating_in(tmp_path / "a.json")["left_out"] == [
            {"file": "7.json", "reason": "карта за другой период"}
        ]


class TestWithAList:  # R3
    def test_strangers_are_told(self, paper: Paper, tmp_path: Path, inbox: Path) -> None:
        cards = [school_card(paper, seed) for seed in (1, 2)]
        lines = ["Наименование;Муниципалитет;Номинация"]
        for seed, card in enumerate(cards):
            (inbox / f"{seed}.json").write_bytes(as_json(card))
            one = sent(card, "")
            lines.append(f"{one.name.upper()};{one.municipality};{one.nomination}")
        (inbox / "чужая.json").write_bytes(card_to_bytes(strange_card(paper)))
        (tmp_path / "список.csv").write_text("\n".join(lines), encoding="cp1251")
        output = tmp_path / "a.json"
        assert rank(inbox, output, "--schools", str(tmp_path / "список.csv"), "--language", "ru") == 1
        document = rating_in(output)
        assert [one["file"] for one in document["left_out"]] == ["чужая.json"]
        assert "нет в списке" in document["left_out"][0]["reason"]
        assert sum(map(len, document["nominations"].values())) == len(cards)
        assert PLACES[1] in {
            line["municipality"] for lines in document["nominations"].values() for line in lines
        }
