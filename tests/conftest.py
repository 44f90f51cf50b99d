"""Common ground of all tests: no screen, no real home, no unexpected word in the log.

And what most of them need: the papers, and the command line called in this process.
"""

import gc
import logging
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from gui.late_enumerations import make_enumerations_late
from model.__main__ import main
from model.locations import shipped
from model.paper import Paper, soundness
from model.paper.library import Papers
from model.scoring import Scorer

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
    make_enumerations_late()  # as the program does, so that every test goes by it
    # The language of the messages must not depend on who runs the tests.
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("LANGUAGE", None)


def pytest_collection_finish(session: pytest.Session) -> None:
    """The tests themselves stay to the end: the collector of garbage need not look through them each time."""
    gc.collect()
    gc.freeze()


FOLDERS = {
    "HOME": ".",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
    "BAGALAU_DATA": "bagalau",
}


def new_home(home: Path) -> Path:
    for name in FOLDERS.values():
        # Qt warns of a runtime folder open to others.
        (home / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    return home


def untouched(home: Path) -> bool:
    """Whether it is as `new_home` made it."""
    found = {Path(at, name) for at, folders, files in os.walk(home) for name in (*folders, *files)}
    return found == {home / name for name in FOLDERS.values()} - {home}


@pytest.fixture(scope="session")
def _empty_homes() -> list[Path]:
    """Homes that nobody has written into: making one takes longer than most tests do."""
    return []


@pytest.fixture(autouse=True)
def home(
    _empty_homes: list[Path], tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """An empty home for each test, children processes included."""
    home = _empty_homes.pop() if _empty_homes else new_home(tmp_path_factory.mktemp("home"))
    for variable, name in FOLDERS.items():
        monkeypatch.setenv(variable, str(home / name))
    yield home
    if untouched(home):
        _empty_homes.append(home)


@pytest.fixture(scope="session", autouse=True)
def _papers_read_once() -> Iterator[None]:
    """A paper that is shipped is read once a process: hundreds of tests begin with a command of their own."""
    ours, read = shipped("forms"), soundness.read_in_place
    kept = cache(read)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            soundness,
            "read_in_place",
            lambda file: kept(file) if file.is_relative_to(ours) else read(file),
        )
        yield


@pytest.fixture(scope="session")
def papers() -> Papers:
    return Papers()


@pytest.fixture(scope="session")
def paper(papers: Papers) -> Paper:
    """The paper on which most cards of the tests are filled."""
    return papers.paper("volgograd-rating-card", "2021")


@pytest.fixture(scope="session")
def scorer(paper: Paper) -> Scorer:
    return Scorer(paper)


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
