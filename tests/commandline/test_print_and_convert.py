"""`print` and `convert`: what is written, and what is refused in words."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

FORMS = Path(__file__).resolve().parents[2] / "forms"


def no_space(*_: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


class TestPrint:
    def test_a_draft_says_how_much_is_missing(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path
    ) -> None:
        answer = cli("print", example, "-o", tmp_path / "карта.pdf")
        assert (answer.code, answer.err) == (0, "")
        assert (tmp_path / "карта.pdf").read_bytes().startswith(b"%PDF-")
        assert answer.out.splitlines() == [
            "Напечатано в файл карта.pdf.",
            "Это черновик: ошибок и противоречий в карте — 4. Не заполнено строк: 5",
        ]

    def test_a_sound_card_is_no_draft(self, cli: Callable[..., Any], example: Path, tmp_path: Path) -> None:
        document = json.loads(example.read_bytes())
        missing = {"2.1.1-family": 0, "2.1.1-self": 0, "2.2.1": 4, "6.2.5-score": 81, "6.2.5-plan": "done"}
        document["values"] |= missing
        del document["printed"], document["points"]
        example.write_text(json.dumps(document), encoding="utf-8")
        answer = cli("print", example, "-o", tmp_path / "карта.pdf", "--part", "paper")
        assert answer.out.splitlines() == ["Напечатано в файл карта.pdf."]

    def test_the_paper_is_printed_in_the_language_asked_for(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path
    ) -> None:
        for language in ("ru", "kk"):
            out = tmp_path / f"{language}.pdf"
            assert cli("--language", language, "print", example, "-o", out).code == 0
        assert (tmp_path / "ru.pdf").read_bytes() != (tmp_path / "kk.pdf").read_bytes()

    def test_equal_cards_give_equal_files(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path
    ) -> None:
        for name in ("1.pdf", "2.pdf"):
            cli("print", example, "-o", tmp_path / name)
        assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()

    def test_the_parts_make_the_whole(self, cli: Callable[..., Any], example: Path, tmp_path: Path) -> None:
        pages = {}
        for part in ("all", "paper", "signatures"):
            file = tmp_path / f"{part}.pdf"
            assert cli("print", example, "-o", file, "--part", part).code == 0
            pages[part] = [page.extract_text() for page in PdfReader(file).pages]
        assert len(pages["all"]) == len(pages["paper"]) + len(pages["signatures"])
        assert "Лист подписей" in pages["signatures"][0]
        assert "Лист подписей" not in "".join(pages["paper"])
        assert "Лист подписей" in pages["all"][len(pages["paper"])]

    def test_a_character_that_no_font_has(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path
    ) -> None:
        document = json.loads(example.read_bytes())
        document["organisation"]["name"] = "学校"
        example.write_text(json.dumps(document), encoding="utf-8")
        answer = cli("print", example, "-o", tmp_path / "out.pdf")
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith("карта.json: ")
        assert len(answer.err.splitlines()) == 1

    @pytest.mark.parametrize("name", ["out", "out.json", "pdf"])
    def test_only_a_pdf_is_a_pdf(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path, name: str
    ) -> None:
        answer = cli("print", example, "-o", tmp_path / name)
        assert answer.code == 2
        assert ".pdf" in answer.err


class TestConvert:
    def test_a_card_is_written_in_canonical_form(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path
    ) -> None:
        document = json.loads(example.read_bytes())
        untidy = tmp_path / "untidy.json"
        turned = dict(reversed(document.items())) | {"values": dict(reversed(document["values"].items()))}
        untidy.write_text(json.dumps(turned), encoding="utf-8")
        answer = cli("convert", untidy, "-o", tmp_path / "tidy.json")
        assert (answer.code, answer.out) == (0, "Записан файл tidy.json.\n")
        cli("convert", example, "-o", example)
        assert (tmp_path / "tidy.json").read_bytes() == example.read_bytes()

    @pytest.mark.parametrize("name", ["out.ods", "out.doc", "out.pdf", "out", ".json"])
    def test_other_endings_are_refused_in_words(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path, name: str
    ) -> None:
        answer = cli("convert", example, "-o", tmp_path / name)
        assert (answer.code, answer.out) == (2, "")
        assert f"«{name}»" in answer.err
        assert not (tmp_path / name).exists()

    def test_a_full_disk(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = tmp_path / "out.json"
        out.write_bytes(b"old")
        monkeypatch.setattr(os, "fsync", no_space)
        answer = cli("convert", example, "-o", out)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err == "out.json: файл не записан: на диске не осталось места. Прежний файл цел.\n"
        assert out.read_bytes() == b"old"

    @pytest.mark.parametrize("form", ["kim-register", "tos-programme"])
    def test_a_paper_of_tables_has_no_empty_workbook(
        self, cli: Callable[..., Any], tmp_path: Path, form: str
    ) -> None:
        out = tmp_path / "пусто.xlsx"
        answer = cli("forms", "template", form, "-o", out)
        assert (answer.code, answer.out) == (2, "")
        assert "заполняют в программе" in answer.err
        assert not out.exists()

    def test_carried_over_to_another_edition(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path
    ) -> None:
        next_edition = tmp_path / "2023.toml"
        text = (FORMS / "volgograd-rating-card" / "2021.toml").read_text(encoding="utf-8")
        for old, new in (
            ('edition = "2021"', 'edition = "2023"'),
            ('id = "1.3.1", number', 'id = "1.3.1-new", number'),
            ('rows = ["1.3.1"]', 'rows = ["1.3.1-new"]'),
        ):
            assert old in text
            text = text.replace(old, new)
        next_edition.write_text(text, encoding="utf-8")
        out = tmp_path / "новая.json"
        answer = cli("convert", example, "--edition", next_edition, "-o", out)
        assert answer.code == 1
        assert answer.err.startswith("Не перенесено: 1.3.1 ")
        assert answer.err.endswith("Такой строки в новой редакции нет.\n")
        made, before = (json.loads(path.read_text(encoding="utf-8")) for path in (out, example))
        assert made["edition"] == "2023"
        assert made["values"] == {row: kept for row, kept in before["values"].items() if row != "1.3.1"}

    def test_carried_over_whole(self, cli: Callable[..., Any], example: Path, tmp_path: Path) -> None:
        answer = cli("convert", example, "--edition", "2021", "-o", tmp_path / "та же.json")
        assert (answer.code, answer.err) == (0, "")
        assert "не перенесено: 0" in answer.out

    def test_an_edition_that_nobody_knows(
        self, cli: Callable[..., Any], example: Path, tmp_path: Path
    ) -> None:
        answer = cli("convert", example, "--edition", "1812", "-o", tmp_path / "x.json")
        assert (answer.code, answer.out) == (2, "")
        assert "1812" in answer.err

    def test_a_missing_folder(self, cli: Callable[..., Any], example: Path, tmp_path: Path) -> None:
        answer = cli("convert", example, "-o", tmp_path / "нет" / "out.json")
        assert answer.code == 2
        assert "папки «нет» нет" in answer.err
