"""Wrong usage, help, language: one line in words, and never an English one."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from model.commandline.language import spoken_language, system_language

# What is written in Latin letters on purpose.
NAMES = re.compile(
    r"\{ru,kk\}|\{all,paper,signatures\}|\b(bagalau-cli|score|check|print|convert|sign|verify|forms|all|paper"
    r"|signatures|site|ru|kk|json|JSON|PDF|pdf|IN|OUT|FILE|FOLDER|KEY|p12|pfx|txt|sig|sqlite|p7s|cms|crt|cer|pem|png|jpg|jpeg"
    r"|tif|tiff|RSA|EC|h|help|language|part|o|output|key|password-file|role|head|authority|trusted|detached"
    r"|card|CARD|archive|compare|OLD|NEW|Excel|xlsx|docx|html|template|FORM|EDITION|volgograd-rating-card|toml"
    r"|accept|edition|Word|document|rank|schools|ties|complete|I|II|LIST|csv)\b"
)
COMMANDS = (
    [],
    ["score"],
    ["check"],
    ["compare"],
    ["print"],
    ["convert"],
    ["sign"],
    ["verify"],
    ["rank"],
    ["forms"],
    ["forms", "check"],
    ["forms", "compare"],
)


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_is_not_in_english(
    cli: Callable[..., Any], language: str, command: list[str], option: str
) -> None:
    answer = cli("--language", language, *command, option)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(
        "Как вызывать: bagalau-cli" if language == "ru" else "Шақыру үлгісі: bagalau-cli"
    )
    assert not re.search(r"[A-Za-z]{2,}", NAMES.sub("", answer.out))
    assert max(len(line) for line in answer.out.splitlines()) <= 100


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "КОМАНДА"),
        (["score"], "КАРТА"),
        (["print", "a.json"], "--output"),
        (["print"], "КАРТА, -o/--output"),
        (["scor", "a.json"], "«score»"),
        (["ranc", "a"], "score, check, compare, print, convert, sign, verify, rank, forms"),
        (["score", "a.json", "--jsn"], "«--json»"),
        (["score", "a.json", "--jsn=5"], "«--jsn»"),
        (["score", "a.json", "b.json"], "«b.json»"),
        (["score", "a.json", "--json=5"], "--json"),
        (["score", "a.json", "--language"], "--language"),
        (["--language", "en", "score", "a.json"], "«en»"),
        (["--language=en", "score", "a.json"], "ru, kk"),
        (["print", "a.json", "-o"], "-o/--output"),
        (["print", "a.json", "-o", "--json"], "-o/--output"),
        (["print", "a.json", "-o", "a.pdf", "--part", "papper"], "«paper»"),
        (["forms", "chek"], "«check»"),
        (["forms", "check", "a", "b"], "«b»"),
        (["forms", "check", "--wrong"], "«--wrong»"),
    ],
    ids=" ".join,
)
def test_wrong_usage(cli: Callable[..., Any], arguments: list[str], words: str) -> None:
    answer = cli(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1
    assert words in answer.err
    assert "bagalau-cli --help" in answer.err
    assert not re.search(r"\b(error|argument|invalid|required|usage|expected|unrecognized)", answer.err)


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_the_language_may_stand_anywhere(cli: Callable[..., Any], example: Path, place: int) -> None:
    arguments = ["score", str(example), "--json"]
    told = [*arguments[:place], "--language", "kk", *arguments[place:]]
    assert cli(*told).code == 0
    told = [*(arguments[:-1])[:place], "--language=kk", *(arguments[:-1])[place:]]
    assert "толтырылғаны" in cli(*told).out


def test_an_option_before_its_file(cli: Callable[..., Any], tmp_path: Path) -> None:
    assert "папки" in cli("forms", "check", "--json", tmp_path / "нет").err


@pytest.mark.parametrize("arguments", [["forms", "--json", "check"], ["forms", "check", "--json"]])
def test_json_may_stand_before_the_action(cli: Callable[..., Any], arguments: list[str]) -> None:
    assert cli(*arguments).out.startswith('{\n  "faults": ')


def test_wrong_usage_is_told_in_the_language_asked_for(cli: Callable[..., Any]) -> None:
    assert "Көрсетілмеген" in cli("score", "--language", "kk").err
    assert "Көрсетілмеген" in cli("--language=kk", "score").err


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "ru"),
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "kk"}, "kk"),
        ({"LC_MESSAGES": "kk_KZ", "LANG": "ru_RU.UTF-8"}, "kk"),
        ({"LC_ALL": "ru_RU.UTF-8", "LANG": "kk_KZ.UTF-8"}, "ru"),
        ({"LC_ALL": "", "LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LC_ALL": "C.UTF-8"}, "ru"),
        ({"LANG": "en_US.UTF-8"}, "ru"),
    ],
)
def test_the_language_of_the_system(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["score"], "ru"),
        (["--language", "kk"], "kk"),
        (["--language=kk"], "kk"),
        (["--language", "kk", "--language", "ru"], "ru"),
        (["--language"], "ru"),
        (["--language", "en"], "ru"),
    ],
)
def test_the_language_asked_for(arguments: list[str], language: str) -> None:
    assert spoken_language(arguments) == language


def test_a_kazakh_system_is_spoken_to_in_kazakh(
    cli: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "kk_KZ.UTF-8")
    assert "Көрсетілмеген" in cli("score").err
    assert "Не указано" in cli("score", "--language", "ru").err


class TestForms:
    def test_the_papers_are_listed(self, cli: Callable[..., Any]) -> None:
        answer = cli("forms")
        assert answer.code == 0
        assert "volgograd-rating-card  2021  Рейтинговая карта качества образования" in answer.out

    def test_the_papers_are_listed_for_programs(self, cli: Callable[..., Any]) -> None:
        import json

        listed = json.loads(cli("forms", "--json", "--language", "kk").out)["forms"]
        found = next(paper for paper in listed if paper["id"] == "volgograd-rating-card")
        assert (found["edition"], found["valid_from"]) == ("2021", "2021-03-22")
        assert "рейтинг картасы" in found["name"]
