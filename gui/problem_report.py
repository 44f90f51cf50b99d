"""What those who look after the program need to know of a fault: versions, sizes, the place in the code.

No value of a card, no name, no note, no path: whatever could hold one is left out, messages of errors too.
"""

import platform
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QLocale, qVersion
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from gui.keeping_words import size_words
from model.archive.figures import SQLITE, Figures, figures_of
from model.wording import BagalauError

MOST_FRAMES: Final = 4
_LOG_END: Final = 20_000
"""Characters at the end of the log that are looked at."""

_BEGIN = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d{4})$", re.MULTILINE)
_FRAME = re.compile(r'^  File "[^"\n]*?([\w-]+(?:[\\/]\w+)?\.py)", line (\d+), in ([\w<>]+)', re.MULTILINE)
_KIND = re.compile(r"^([A-Za-z_][\w.]*)(?::|$)", re.MULTILINE)


def program_version() -> str:
    """ "1.2.0"; "" where it is not known."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("bagalau")
    except PackageNotFoundError:
        return ""


def problem_report(archive_file: Path, log: Path) -> str:
    """The report as plain text, in the language of the window."""
    translate = QCoreApplication.translate
    now = datetime.now().astimezone()
    lines = [
        translate("ProblemReport", "Problem report, {when}").format(when=f"{now:%d.%m.%Y %H:%M %z}"),
        f"Bagalau {program_version() or '—'}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide {pyside_version}, SQLite {SQLITE}",
        translate("ProblemReport", "System: {0}").format(f"{platform.platform()}, {platform.machine()}"),
        translate("ProblemReport", "Language: {0}").format(QLocale().name()),
        *(
            translate("ProblemReport", "Screen: {0}").format(words)
            for words in map(_screen_words, QApplication.screens())
        ),
        *_archive_lines(archive_file),
        *_accident_lines(log),
    ]
    return "\n".join(lines)


def _screen_words(screen: QScreen) -> str:
    size, scale, dots = screen.size(), screen.devicePixelRatio(), screen.logicalDotsPerInch()
    return f"{size.width()} × {size.height()}, × {scale:g}, {dots:.0f} dpi"


def _archive_lines(file: Path) -> list[str]:
    translate = QCoreApplication.translate
    try:
        figures = figures_of(file)
    except BagalauError as error:
        text = translate("ProblemReport", "The archive cannot be read: {0}")
        fault = error.message.details.get("fault")
        cause = getattr(fault, "code", "")
        return [text.format(" ".join(part for part in (error.message.code, cause) if part))]
    places = {
        "local": translate("ProblemReport", "a disk of this computer"),
        "network": translate("ProblemReport", "a network drive"),
        "removable": translate("ProblemReport", "a stick or a disk that can be pulled out"),
    }
    tables = ", ".join(f"{table} {number}" for table, number in figures.lines.items())
    return [
        translate("ProblemReport", "The archive lies on: {0}").format(places[figures.place]),
        translate("ProblemReport", "Schema: {0} of {1}").format(figures.schema, figures.newest_schema),
        _size_line(figures),
        translate("ProblemReport", "Lines: {0}").format(tables),
    ]


def _size_line(figures: Figures) -> str:
    text = QCoreApplication.translate("ProblemReport", "Sizes: archive {0}, log {1}, copies {2} ({3})")
    sizes = map(size_words, (figures.size, figures.log_size, figures.copies_size))
    return text.format(*sizes, figures.copies)


def _accident_lines(log: Path) -> list[str]:
    """When the last accident was, of what kind, and where in the code; never what its message said."""
    translate = QCoreApplication.translate
    text = ""
    with suppress(OSError):
        text = log.read_text(encoding="utf-8", errors="replace")[-_LOG_END:]
    parts = _BEGIN.split(text)
    if len(parts) < 3:  # noqa: PLR2004  (what stands before the first date, the date, the accident)
        return [translate("ProblemReport", "No fault of the program has been noted.")]
    when, trace = parts[-2:]
    frames = list(_FRAME.finditer(trace))
    kind = _KIND.search(trace, frames[-1].end()) if frames else None
    said = translate("ProblemReport", "Last fault: {when}, {kind}")
    places = [f"  {frame[1].replace(chr(92), '/')}:{frame[2]} {frame[3]}" for frame in frames[-MOST_FRAMES:]]
    return [said.format(when=when, kind=kind[1] if kind else "—"), *places]
