"""The command line as a process of its own: codes, streams, accidents."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from model.commandline import run as run_module
from model.commandline.run import run
from tests.patience import SLACK

ROOT = Path(__file__).resolve().parents[2]


def process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "model", *map(str, arguments)]
    # An old terminal must not get a foreign encoding in its way.
    env = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"} | environment
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["score"], 0), (["score", "--json"], 0), (["check"], 1), (["check", "--json", "--language", "kk"], 1)],
)
def test_exit_codes(example: Path, arguments: list[str], code: int) -> None:
    command, *options = arguments
    result = process(command, example, *options)
    assert (result.returncode, result.stderr) == (code, b"")
    assert result.stdout.decode()


def test_an_error_is_one_line_and_2(tmp_path: Path) -> None:
    result = process("check", tmp_path / "нет.json", "--language", "kk")
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode() == "нет.json: файл оқылмады: мұндай файл немесе қалта жоқ.\n"


@pytest.mark.parametrize("locale", ["C", "POSIX", "ru_RU.KOI8-R", "kk_KZ.UTF-8"])
def test_the_output_is_utf8_whatever_the_locale(example: Path, locale: str) -> None:
    result = process("score", example, LC_ALL=locale)
    expected = "толтырылғаны" if locale.startswith("kk") else "заполнено"
    assert expected in result.stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="names are no bytes there")
def test_a_broken_file_name_can_be_spoken_of(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "model", "check", os.fsencode(tmp_path) + b"/\xcf\xf0.json"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert result.returncode == 2
    assert "\\udccf\\udcf0.json: " in result.stderr.decode()


def test_no_qt_and_no_pdf_library_is_loaded_for_a_score(example: Path) -> None:
    script = (
        "import sys\nfrom model.__main__ import main\n"
        f"main(['score', {str(example)!r}])\n"
        "heavy = {'PySide6', 'shiboken6', 'gui', 'reportlab', 'openpyxl', 'sqlite3', 'PIL'}\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules} & heavy), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", script]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr.strip()) == (0, "")


def test_printing_loads_no_qt_either(example: Path, tmp_path: Path) -> None:
    script = (
        "import sys\nfrom model.__main__ import main\n"
        f"main(['print', {str(example)!r}, '-o', {str(tmp_path / 'out.pdf')!r}])\n"
        "print(*{name.partition('.')[0] for name in sys.modules} & {'PySide6', 'gui'}, file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", script]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr.strip()) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
@pytest.mark.parametrize("arguments", [["score"], ["check", "--json"]])
def test_a_reader_who_goes_away_is_not_spoken_of(example: Path, arguments: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "model", arguments[0], str(example), *arguments[1:]]
    with subprocess.Popen(command, cwd=ROOT, stdout=write, stderr=subprocess.PIPE) as running:
        os.close(write)
        assert running.stderr
        assert running.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [["score"], ["check", "--json"], ["--help"]])
def test_an_output_that_is_full(example: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "model", *arguments]
    command += [] if arguments == ["--help"] else [str(example)]
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert result.stderr.decode() == "вывод программы: на диске не осталось места.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    script = (
        "import sys, time\nfrom model.commandline import run\n"
        "def wait(options):\n    print('ready', flush=True)\n    time.sleep(60)\n"
        "run._command = wait\nsys.exit(run.run(['forms']))\n"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline() == b"ready\n"
        running.send_signal(signal.SIGINT)
        assert running.stderr.read() == b""
        assert running.wait(10) == 130


@pytest.mark.parametrize(
    "error", [RuntimeError("нечто"), MemoryError(), RecursionError("deep"), ZeroDivisionError()]
)
def test_a_fault_of_the_program_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def fail(_: Any) -> int:
        raise error

    monkeypatch.setattr(run_module, "_command", fail)
    assert run(["forms"]) == 2
    line = capsys.readouterr().err
    assert len(line.splitlines()) == 1
    assert type(error).__name__ in line


def test_an_unforeseen_refusal_of_the_system_is_worded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Any) -> int:
        raise PermissionError(13, "Permission denied", "/srv/forms")

    monkeypatch.setattr(run_module, "_command", fail)
    assert run(["forms"]) == 2
    assert capsys.readouterr().err == "/srv/forms: нет права на этот файл или папку.\n"


def test_it_starts_at_once(example: Path) -> None:
    """No budget, a guard: a heavy import at the top would take many times as long."""
    best = min(timed(lambda: process("score", example, "--json")) for _ in range(3))
    assert best < 1 * SLACK


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
