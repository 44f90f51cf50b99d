"""One bad file a mistake: each is refused in one line that names the file and what is wrong."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from model.__main__ import main
from model.card.strict_json import MOST_BYTES, CardRefused, parse
from model.exchange.card_file import load_card
from model.exchange.files import FileUnreadable
from model.paper.library import Papers
from model.wording import LANGUAGES, BagalauError, Message, say

FOLDER = Path(__file__).resolve().parents[1] / "bad_cards"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
HEAD = {"bagalau": 1, "form": "volgograd-rating-card", "edition": "2021"}


def innermost(message: Message) -> Message:
    fault = message.details.get("fault")
    return innermost(fault) if isinstance(fault, Message) else message


def refused_line(path: Path, capsys: pytest.CaptureFixture[str], language: str = "ru") -> str:
    code = main(["check", str(path), "--language", language])
    written = capsys.readouterr()
    assert (code, written.out) == (2, "")
    assert written.err.endswith("\n")
    assert len(written.err.splitlines()) == 1
    assert "Traceback" not in written.err
    return written.err


def test_every_file_has_its_expectation_and_every_expectation_its_file() -> None:
    assert {path.name for path in FOLDER.iterdir()} - {"expected.toml"} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_bad_card_is_refused_for_its_mistake(name: str, papers: Papers) -> None:
    with pytest.raises(CardRefused) as refusal:
        load_card(FOLDER / name, papers)
    assert innermost(refusal.value.message).code == EXPECTED[name]["code"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXPECTED)
def test_the_line_names_the_file_and_the_mistake(
    name: str, language: str, papers: Papers, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refused_line(FOLDER / name, capsys, language)
    assert line.startswith(f"{name}: ")
    assert EXPECTED[name].get("names", "") in line
    with pytest.raises(CardRefused) as refusal:
        load_card(FOLDER / name, papers)
    assert line.split() == say(refusal.value.message, language).split()  # type: ignore[arg-type]


def test_the_two_languages_differ(capsys: pytest.CaptureFixture[str]) -> None:
    name = FOLDER / "half-a-person.json"
    assert refused_line(name, capsys, "ru") != refused_line(name, capsys, "kk")


@pytest.mark.parametrize("opening", ["[", '{"values":', '["\\"[",['])
def test_bottomless_nesting_is_refused(
    tmp_path: Path, opening: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "deep.json"
    path.write_text(opening * 100_000, encoding="utf-8")
    assert "слишком глубоко" in refused_line(path, capsys)


def test_brackets_inside_a_text_are_no_nesting() -> None:
    text = '["' * 100
    assert parse(json.dumps({"note": text}).encode()) == {"note": text}


def test_a_huge_file_is_refused_without_being_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(3 * 1024**3)
    monkeypatch.setattr(Path, "open", None)
    assert "8" in refused_line(path, capsys)


def test_a_file_of_the_largest_size_is_still_read(tmp_path: Path, papers: Papers) -> None:
    path = tmp_path / "large.json"
    path.write_bytes(json.dumps(HEAD).encode().ljust(MOST_BYTES))
    assert load_card(path, papers).values == {}


@pytest.mark.parametrize("length", [4001, 100_000])
def test_a_note_may_not_be_a_book(tmp_path: Path, capsys: pytest.CaptureFixture[str], length: int) -> None:
    path = tmp_path / "book.json"
    path.write_text(json.dumps({**HEAD, "notes": {"1.2.1": "а" * length}}), encoding="utf-8")
    assert "notes.1.2.1" in refused_line(path, capsys)


@pytest.mark.parametrize("typed", ["9" * 1_000_000, " " * 1_000_000 + "/", "/" * 1_000_000, "1/" * 500_000])
def test_a_long_wrong_entry_takes_no_long_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    path = tmp_path / "long.json"
    path.write_text(json.dumps({**HEAD, "values": {"1.2.1": typed}}), encoding="utf-8")
    assert len(refused_line(path, capsys)) < 300
    path.write_text(json.dumps({**HEAD, "drafts": {"values/1.2.1": typed}}), encoding="utf-8")
    assert main(["check", str(path)]) == 1


def test_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused_line(tmp_path / "нет.json", capsys).startswith("нет.json: файл не прочитан: ")


def test_a_folder(tmp_path: Path, papers: Papers, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        load_card(tmp_path, papers)
    assert refusal.value.message.details["reason"] == Message("system.is_folder")
    assert "нет ни одного файла" in refused_line(tmp_path, capsys)


def test_a_file_below_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "card.json").touch()
    assert "такого файла или папки нет" in refused_line(tmp_path / "card.json" / "card.json", capsys)


def test_no_permission(
    tmp_path: Path, papers: Papers, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "card.json"
    path.touch()

    def forbid(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    # Not by chmod: whoever runs the tests may be root.
    monkeypatch.setattr(Path, "open", forbid)
    with pytest.raises(FileUnreadable) as refusal:
        load_card(path, papers)
    assert refusal.value.message.details["reason"] == Message("system.no_permission")
    assert "Permission" not in refused_line(path, capsys)


def test_a_device_is_not_waited_for(papers: Papers) -> None:
    with pytest.raises(BagalauError) as refusal:
        load_card(Path("/dev/zero"), papers)
    assert refusal.value.message.details["reason"] == Message("system.not_a_file")
