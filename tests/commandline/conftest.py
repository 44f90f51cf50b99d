"""The command line, called in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from model.__main__ import main

ROOT = Path(__file__).resolve().parents[2]


class Answer(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    def call(*arguments: object) -> Answer:
        code = main([str(argument) for argument in arguments])
        return Answer(code, *capsys.readouterr())

    return call


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the filled card."""
    path = tmp_path / "карта.json"
    path.write_bytes((ROOT / "resources" / "examples" / "rating-card-2021.json").read_bytes())
    return path
