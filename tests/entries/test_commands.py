"""The command line on papers of entries."""

import json
from pathlib import Path

import pytest

from model.commandline.run import run

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
PROGRAMME = str(EXAMPLES / "tos-programme-2024.json")
REGISTER = str(EXAMPLES / "kim-register-2024.json")


def test_the_programmes_totals(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", PROGRAMME, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["totals"] == {
        "2024": "858.5",
        "2025": "1358.5",
        "2026": "1358.5",
        "all": "3575.5",
        "regional": "2125.5",
        "local": "1450.0",
        "other": "0.0",
    }
    assert (found["form"], found["edition"], found["complete"]) == ("tos-programme", "2024", True)
    sixth = next(entry for entry in found["tables"]["measures"] if entry["id"] == 6)
    assert sixth["computed"]["cost"] == {
        "2024": "721500",
        "2025": "721486.76",
        "2026": "721486.76",
        "all": "2164473.52",
    }


def test_the_registers_balances_and_terms(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", REGISTER, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["balance"] == {
        "РУ-9-0417-01": "0",
        "МА-9-0417-01": "0",
        "КР-МА-9-01": "0",
        "Н-11-0417-01": "1",
    }
    assert found["keep_until"] == {
        "gia-9/russian/2024-06-03": "2025-03-01",
        "gia-9/mathematics/2024-06-06": "2025-03-01",
        "gia-11/russian/2024-06-13": "2025-03-01",
    }


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize(("card", "code"), [(PROGRAMME, 1), (REGISTER, 0)])
def test_score_and_check_for_people(
    capsys: pytest.CaptureFixture[str], card: str, code: int, language: str
) -> None:
    assert run(["score", card, "--language", language]) == 0
    assert run(["check", card, "--language", language]) == code
    answer = capsys.readouterr()
    assert answer.err == ""
    assert "{" not in answer.out
    assert "3575,5" in answer.out or card == REGISTER


@pytest.mark.parametrize("card", [PROGRAMME, REGISTER])
def test_the_examples_are_written_as_they_stand(tmp_path: Path, card: str) -> None:
    out = tmp_path / "out.json"
    assert run(["convert", card, "-o", str(out)]) == 0
    assert out.read_bytes() == Path(card).read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"id": 5,', '"id": 4,', "tables.measures[4]"),
        ('"quantity_unit": "percent"', '"quantity_unit": "per cent"', "quantity_unit"),
        ('"2024": "721500"', '"1824": "721500"', "1824"),
        ('"executor"', '"executors"', "executor"),
        ('"tasks": [', '"task": [', "tasks"),
        ('"approved_on": "2023-08-18"', '"approved_on": "2023-08-48"', "approved_on"),
        ('"measures/4/other": 2', '"measures/4/others": 2', "printed.repeated"),
        ('"task": 4,', '"task": true,', "task"),
    ],
)
def test_a_faulty_file_is_refused_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, words: str
) -> None:
    text = Path(PROGRAMME).read_text(encoding="utf-8")
    assert old in text
    # The tables stand in the order of the paper: the fifth measure, not the fifth indicator, is spoilt.
    head, mark, tail = text.partition('"measures": [') if old.startswith('"id"') else ("", "", text)
    path = tmp_path / "card.json"
    path.write_text(head + mark + tail.replace(old, new, 1), encoding="utf-8")
    assert run(["check", str(path)]) == 2
    answer = capsys.readouterr()
    assert words in answer.err
    assert answer.err.count("\n") == 1
