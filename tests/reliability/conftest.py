"""Proofs that take minutes: in full with BAGALAU_THOROUGH=1, with small numbers in `make test`."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.readers import Reader, reading_with

THOROUGH = os.environ.get("BAGALAU_THOROUGH") == "1"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for a `round_` is run in rounds, (how many, of how many cases): none takes minutes."""
    if "round_" in metafunc.fixturenames:
        short, thorough = metafunc.module.SHORT, metafunc.module.ROUNDS
        rounds, cases = thorough if THOROUGH else short
        metafunc.parametrize("round_", [range(i * cases, (i + 1) * cases) for i in range(rounds)], ids=str)


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Reads each file in a process of its own."""
    script = Path(__file__).with_name("reader.py")
    with reading_with(script, tmp_path_factory.mktemp("reader")) as reader:
        yield reader
