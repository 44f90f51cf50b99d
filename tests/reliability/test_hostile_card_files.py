"""Whatever is given for a card file: it is read, or refused in words, at once and in little memory.

BAGALAU_THOROUGH=1: 20 000 spoiled files instead of 150. Those too large for this process are read in one of
their own, whose memory is measured.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from model.__main__ import main
from model.card.card import Card
from model.card.checks import check
from model.card.document import card_from_bytes, card_to_bytes
from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import LANGUAGES, BagalauError, say
from tests.patience import SLACK
from tests.readers import Reader
from tests.reliability.hostile_json import hostile

SHORT = (3, 50)
ROUNDS = (20, 1000)
LONGEST = 2.0
"""Seconds."""
MOST_MEMORY = 300
"""Megabytes."""
THROUGH_THE_COMMAND_LINE = 10
"""One file of so many is also given to `check`."""

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [path.read_bytes() for path in sorted((ROOT / "resources" / "examples").glob("*.json"))]


def used(card: Card, papers: Papers) -> None:
    """What was read can be scored, checked, written and read again."""
    report = check(card, Scorer(card.paper).score(card.values, card.base, card.not_applicable))
    for item in (*report.findings, *report.warnings):
        assert all(say(item.message, language) for language in LANGUAGES)
    assert card_from_bytes(card_to_bytes(card, points=True), papers) == card


def read_or_refused(path: Path, papers: Papers) -> bool:
    """Whether the file was read; any other exception than a refusal in words fails the test."""
    try:
        card = load_card(path, papers)
    except BagalauError as refusal:
        for language in LANGUAGES:
            line = say(refusal.message, language)
            assert line.startswith(path.name)
            line.encode()  # no half character
            assert len(line) < 1000
        return False
    used(card, papers)
    return True


def test_spoiled_files_are_read_or_refused(
    round_: range, tmp_path: Path, papers: Papers, capsys: pytest.CaptureFixture[str]
) -> None:
    read = 0
    for seed in round_:
        path = tmp_path / "карта.json"
        content = hostile(seed, EXAMPLES)
        path.write_bytes(content)
        started = time.process_time()
        try:
            read += read_or_refused(path, papers)
            if seed % THROUGH_THE_COMMAND_LINE == 0:
                code = main(["check", str(path), "--language", "ru"])
                errors = capsys.readouterr().err
                assert code in {0, 1, 2}
                assert len(errors.splitlines()) == (code == 2)
                assert "Traceback" not in errors
                assert "Error" not in errors, "an accident of the program, caught at the last moment"
        except BaseException as error:
            error.add_note(f"file {seed}: {content[:2000]!r}")
            raise
        assert time.process_time() - started < LONGEST * SLACK, f"file {seed}"
    assert 0 < read < len(round_), "all read or all refused proves little"


def example(change: Callable[[dict[str, object]], None]) -> bytes:
    document = json.loads(next(one for one in EXAMPLES if b"volgograd-rating-card" in one))
    change(document)
    return json.dumps(document, ensure_ascii=False).encode()


LARGE: dict[str, Callable[[], bytes]] = {
    "a million rows": lambda: example(
        lambda card: card.update(values={f"{number}": "1" for number in range(1_000_000)})
    ),
    "half a million rows": lambda: example(
        lambda card: card.update(values={f"{number}": 1 for number in range(500_000)})
    ),
    "two million pairs of brackets": lambda: b"[" + b",".join([b"[]"] * 2_000_000) + b"]",
    "escaped quotes without an end": lambda: b'"' + b'\\"' * 3_500_000,
    "half a million times the same row": lambda: (
        b'{"bagalau": 1, "form": "volgograd-rating-card", "edition": "2021", "values": {'
        + b",".join([b'"1.2.4":1'] * 500_000)
        + b"}}"
    ),
    "four million numbers": lambda: b"[" + b",".join([b"1"] * 4_000_000) + b"]",
    "a million different numbers": lambda: str(list(range(100_000, 1_100_000))).replace(" ", "").encode(),
    "four million opened brackets": lambda: b"[" * 4_000_000,
    "a note of seven megabytes": lambda: example(lambda card: card.update(notes={"1.2.1": "а" * 3_500_000})),
    "an entry of seven megabytes": lambda: example(
        lambda card: card.update(drafts={"values/1.2.1": "9" * 7_000_000})
    ),
    "a number of seven million digits": lambda: (
        b'{"bagalau": 1, "form": "volgograd-rating-card", "edition": "2021", "values": {"1.2.4": '
        + b"9" * 7_000_000
        + b"}}"
    ),
    "a version of seven million digits": lambda: b'{"bagalau": ' + b"9" * 7_000_000 + b"}",
    "seven megabytes of quotes": lambda: b'"' * 7_000_000,
    "seven megabytes of backslashes": lambda: b'"' + b"\\" * 7_000_000,
    "seven megabytes of spaces": lambda: b" " * 7_000_000,
    "a million empty objects": lambda: b"[" + b",".join([b"{}"] * 1_000_000) + b"]",
}


def answered(reader: Reader, path: Path) -> tuple[str, float, int]:
    """What a process of its own says of the file, its seconds, its largest memory in MB."""
    answer = reader.answer(path)
    return answer["said"], answer["seconds"], answer["megabytes"]


@pytest.mark.parametrize("name", LARGE)
def test_a_large_file_takes_neither_time_nor_memory(name: str, tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "карта.json"
    path.write_bytes(LARGE[name]())
    said, seconds, megabytes = answered(reader, path)
    assert "карта.json" in said or said == "read"
    assert seconds < LONGEST * SLACK
    assert megabytes < MOST_MEMORY


@pytest.mark.parametrize("name", ["карта.json", "карта.pdf", "карта.png"])
def test_a_file_of_two_gigabytes_is_not_even_opened(name: str, tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)  # takes no place on the disk
    said, seconds, megabytes = answered(reader, path)
    assert said.startswith(f"{name}: ")
    assert seconds < LONGEST * SLACK
    assert megabytes < MOST_MEMORY
