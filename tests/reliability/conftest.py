"""Proofs that take minutes: in full with BAGALAU_THOROUGH=1, with small numbers in `make test`."""

import os

import pytest

from model.paper.library import Papers

THOROUGH = os.environ.get("BAGALAU_THOROUGH") == "1"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for a `round_` is run in rounds, (how many, of how many cases): none takes minutes."""
    if "round_" in metafunc.fixturenames:
        short, thorough = metafunc.module.SHORT, metafunc.module.ROUNDS
        rounds, cases = thorough if THOROUGH else short
        metafunc.parametrize("round_", [range(i * cases, (i + 1) * cases) for i in range(rounds)], ids=str)


@pytest.fixture(scope="session")
def papers() -> Papers:
    return Papers()
