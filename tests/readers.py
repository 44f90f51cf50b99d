"""A process of its own for each file that is read: its seconds and its memory are the reading's alone.

The program is loaded once, by a process that splits off another one for each file.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def serve(read: Callable[[Path], object]) -> None:
    """Answer each path on a line with what `read` says, its seconds, its largest memory in MB."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            started = time.process_time()  # not disturbed by what else the computer does
            said = read(Path(json.loads(line)))
            seconds = time.process_time() - started
            answer = {"said": said, "seconds": seconds, "megabytes": largest()}
            os.write(1, json.dumps(answer).encode() + b"\n")
            os._exit(0)
        _, code = os.waitpid(child, 0)
        if code:
            os.write(1, json.dumps({"ended": code}).encode() + b"\n")


def largest() -> int:
    """Megabytes. On Linux not from getrusage, which counts the memory of the process that started us."""
    with suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) // 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1024**2 if sys.platform == "darwin" else 1024)


class Reader:
    """Has files read by a script that serves."""

    def __init__(self, process: subprocess.Popen[str], errors: Path) -> None:
        self._process = process
        self._errors = errors

    def answer(self, path: Path) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(str(path)) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        errors = self._errors.read_text(encoding="utf-8")
        assert errors == ""
        answer: dict[str, Any] = json.loads(line)
        assert "ended" not in answer, answer
        return answer


@contextmanager
def reading_with(script: Path, folder: Path) -> Iterator[Reader]:
    """A script that serves, until the end of the tests."""
    errors = folder / "errors.txt"
    with (
        errors.open("w", encoding="utf-8") as sink,
        subprocess.Popen(
            [sys.executable, str(script)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=sink, text=True, cwd=ROOT,
        ) as process,
    ):  # fmt: skip
        yield Reader(process, errors)
        assert process.stdin
        process.stdin.close()
