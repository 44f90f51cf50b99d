"""One bad definition a mistake: the first line of each file says which fault is to be told, and where."""

import difflib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from model.__main__ import main
from model.paper import Bands, Choice, Count, Flag, Share, Threshold
from model.paper.faults import DefinitionFaulty
from model.paper.library import Papers
from model.paper.read_paper import read_paper
from model.paper.soundness import faults_in, read_in_place
from model.wording import LANGUAGES

TESTS = Path(__file__).resolve().parents[1]
MINIMAL = TESTS / "forms" / "minimal.toml"
BAD = sorted((TESTS / "bad_forms").glob("*.toml"))
EXPECTED = re.compile(rb"# (?P<code>forms\.\w+)(?: at (?P<place>\S+))?\n")


def expected(file: Path) -> tuple[str, str]:
    match = EXPECTED.match(file.read_bytes())
    assert match
    return match["code"].decode(), (match["place"] or b"").decode()


def body(text: str) -> list[str]:
    """Without the comment on top."""
    return text.split("\n\n", 1)[1].splitlines()


def test_the_minimal_paper_is_sound_and_holds_every_rule() -> None:
    paper = read_paper(MINIMAL)
    rules = [type(row.rule) for row in paper.rows.values()]
    assert rules == [Share, Count, Flag, Threshold, Bands, Choice]
    assert faults_in(MINIMAL) == []


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
class TestEachBadForm:
    def test_it_is_told_its_one_fault(self, file: Path) -> None:
        faults = faults_in(file)
        assert [(fault.message.code, fault.place) for fault in faults] == [expected(file)]

    def test_the_fault_is_worded_in_both_languages(self, file: Path) -> None:
        (fault,) = faults_in(file)
        told = [fault.worded(language) for language in LANGUAGES]
        assert told[0] != told[1]
        assert all(line.startswith(f"{file}: {fault.place}") for line in told)

    def test_it_is_the_minimal_paper_with_one_mistake(self, file: Path) -> None:
        try:
            given = body(file.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            return
        sound = body(MINIMAL.read_text(encoding="utf-8"))
        changes = [
            change
            for change in difflib.SequenceMatcher(None, sound, given, autojunk=False).get_opcodes()
            if change[0] != "equal"
        ]
        assert 1 <= len(changes) <= 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unknown-key", "«level»"),
        ("unknown-rule", "«flag»"),
        ("unknown-base", "«teachers»"),
        ("unknown-part", "«high»"),
        ("hint-for-nothing", "«share»"),
        ("unknown-place", "«organisation.name»"),
        ("unknown-column", "criterion, number, indicator, method, points"),
        ("widths", "95 %"),
        ("syntax", "Строка 4, место 9"),
        ("key-twice", "Строка 5"),
    ],
)
def test_a_fault_says_what_would_be_right(name: str, words: str) -> None:
    (fault,) = faults_in(TESTS / "bad_forms" / f"{name}.toml")
    assert words in fault.worded("ru")


class TestFormsCheck:
    def test_the_shipped_papers_are_sound(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["forms", "check"]) == 0
        assert "Ошибок нет" in capsys.readouterr().out

    def test_all_faults_of_all_files_are_told_at_once(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["forms", "check", str(TESTS / "bad_forms"), "--language", "kk"]) == 1
        written = capsys.readouterr()
        assert written.err == ""
        assert len(written.out.splitlines()) == len(BAD) + 1
        assert all(str(file) in written.out for file in BAD)

    def test_all_faults_of_one_file_are_told_at_once(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "many.toml"
        text = MINIMAL.read_text(encoding="utf-8")
        for right, wrong in (
            ("weight = 0.1", "weight = nan"),
            ("width = 30", "width = 20"),
            ('kk = "Болуы"', 'kk = " "'),
            ("at_least = 3", "at_least = 0"),
        ):
            text = text.replace(right, wrong)
        file.write_text(text, encoding="utf-8")
        assert main(["forms", "check", str(file), "--json"]) == 1
        told = json.loads(capsys.readouterr().out)["faults"]
        assert [fault["place"].rpartition(".")[2] for fault in told] == ["weight", "kk", "at_least", "column"]
        assert {fault["file"] for fault in told} == {str(file)}

    def test_a_paper_out_of_its_place(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (tmp_path / "another").mkdir()
        (tmp_path / "another" / "2.toml").write_bytes(MINIMAL.read_bytes())
        assert main(["forms", "check", str(tmp_path)]) == 1
        assert "«minimal»" in capsys.readouterr().out
        with pytest.raises(DefinitionFaulty) as refusal:
            Papers(tmp_path).paper("another", "2")
        assert refusal.value.faults[0].message.code == "forms.not_its_place"

    def test_a_paper_in_its_place(self, tmp_path: Path) -> None:
        file = tmp_path / "minimal" / "1.toml"
        file.parent.mkdir()
        file.write_bytes(MINIMAL.read_bytes())
        assert read_in_place(file) == Papers(tmp_path).newest("minimal")

    @pytest.mark.parametrize("name", ["нет", "empty"])
    def test_nothing_to_check_is_an_error(
        self, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "empty").mkdir()
        assert main(["forms", "check", str(tmp_path / name)]) == 2
        written = capsys.readouterr()
        assert written.out == ""
        assert len(written.err.splitlines()) == 1

    def test_a_faulty_paper_is_named_where_it_is_used(self, tmp_path: Path) -> None:
        file = tmp_path / "minimal" / "1.toml"
        file.parent.mkdir()
        file.write_bytes((TESTS / "bad_forms" / "widths.toml").read_bytes())
        with pytest.raises(DefinitionFaulty) as refusal:
            Papers(tmp_path).paper("minimal", "1")
        assert refusal.value.message.details["file"] == "1.toml"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"id = 1",
        b"\xff\xfe",
        b"a = " + b"[" * 100_000,
        b"a = 1e9999999999999999999",
        b"a = " + b"9" * 5000,
    ],
    ids=["empty", "number", "bytes", "deep", "exponent", "digits"],
)
def test_no_content_makes_the_reader_fall(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "1.toml"
    file.write_bytes(content)
    faults = faults_in(file)
    assert faults
    assert all(fault.worded("kk") for fault in faults)


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (fault,) = faults_in(tmp_path / "missing.toml")
    assert fault.message.code == "forms.unreadable"


def test_deep_nesting_does_not_fell_the_process(tmp_path: Path) -> None:
    file = tmp_path / "deep.toml"
    file.write_text("a = " + "{a=" * 100_000, encoding="utf-8")
    command = [sys.executable, "-m", "model", "forms", "check", str(file)]
    result = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (1, "")
