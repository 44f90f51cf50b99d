"""Common ground of all tests: no screen, no real home, no unexpected word in the log."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# An old or busy machine is slow, not wrong; a failing example is kept in .hypothesis and tried first.
settings.register_profile("bagalau", deadline=None)
# Properties that write archives or workbooks are slow; `make reliability` looks further.
settings.register_profile(
    "slow", deadline=None, max_examples=300 if os.environ.get("BAGALAU_THOROUGH") else 25
)
settings.load_profile("bagalau")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows while they are tested")


def pytest_configure(config: pytest.Config) -> None:
    # Before any QApplication, which reads these once.
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The language of the messages must not depend on who runs the tests.
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("LANGUAGE", None)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test, children processes included."""
    home = tmp_path / "home"
    for variable, name in {
        "HOME": ".",
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "runtime",
        "BAGALAU_DATA": "bagalau",
    }.items():
        folder = home / name
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # Qt warns of a runtime folder open to others
        monkeypatch.setenv(variable, str(folder))
    return home


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test. One that expects it asserts it, then calls caplog.clear()."""
    yield
    unexpected = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    if unexpected:
        pytest.fail("Unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)
