"""What the command line writes: always UTF-8, and never a word about a reader who has gone away."""

import contextlib
import io
import json
import os
import sys


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; half characters of broken file names are escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_line(text: str = "") -> None:
    """One line, or several, to the standard output."""
    sys.stdout.write(f"{text}\n")


def write_json(document: object) -> None:
    """A document for programs."""
    write_line(json.dumps(document, ensure_ascii=False, indent=2))


def finish() -> None:
    """Hand over what is still held back, so that a full disk is told now and not at the exit."""
    sys.stdout.flush()


def complain(text: str) -> None:
    """An error: exactly one line to the standard error output."""
    with contextlib.suppress(OSError):
        sys.stderr.write(" ".join(text.split()) + "\n")
        sys.stderr.flush()


def abandon() -> None:
    """Give up a standard output that takes no more; Python would try it once again at the exit."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
