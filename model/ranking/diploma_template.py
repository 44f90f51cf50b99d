"""The template of a diploma, read strictly: what is wrong in it is told to whoever wrote it."""

import re
import string
from pathlib import Path
from typing import Any, Final, NamedTuple

from model.exchange.files import read_limited
from model.locations import shipped
from model.wording import LANGUAGES, BagalauError, Message, Text

PLACES: Final = (
    *("office", "name", "municipality", "nomination", "place", "total", "paper", "years", "date"),
)
MOST_BYTES: Final = 64 * 1024
_LINE: Final = re.compile(r"line (\d+)")
_LARGEST: Final = 96
_HIGHEST: Final = 200


class TemplateRefused(BagalauError):
    """A template that cannot be used; the message names the file, the place and what is allowed."""


class DiplomaLine(NamedTuple):
    """A paragraph: millimetres above it, size in points."""

    gap: float
    size: float
    bold: bool
    text: Text


class DiplomaTemplate(NamedTuple):
    """A diploma as data."""

    frame: bool
    lines: tuple[DiplomaLine, ...]
    foot: Text


def read_template(path: Path | None = None) -> DiplomaTemplate:
    """The template in a file, or the program's own.

    Raises:
        FileUnreadable: missing, forbidden, a folder, or over 64 KB.
        TemplateRefused: it cannot be used.
    """
    import tomllib

    file = path or shipped("resources", "diplomas", "default.toml")
    content = read_limited(file, MOST_BYTES)
    try:
        document = tomllib.loads(content.decode())
    except tomllib.TOMLDecodeError as error:
        told = _LINE.search(str(error))  # none where the file ends too early
        line = int(told[1]) if told else len(content.splitlines()) or 1
        raise _refused(file, Message("ranking.diploma_not_toml", {"line": line})) from None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _refused(file, Message("ranking.diploma_not_text", {"line": line})) from None
    return _Reader(file).template(document)


class _Reader:
    def __init__(self, file: Path) -> None:
        self._file = file

    def template(self, document: dict[str, Any]) -> DiplomaTemplate:
        self._only(document, ("frame", "line", "foot"), "")
        lines = document.get("line")
        if not isinstance(lines, list) or not lines:
            raise self._wrong("line", "[[line]]")
        foot = document.get("foot", {"text": dict.fromkeys(LANGUAGES, "")})
        return DiplomaTemplate(
            self._flag(document, "frame", ""),
            tuple(self._line(line, f"line[{at}]") for at, line in enumerate(lines, start=1)),
            self._text(foot, "foot"),
        )

    def _line(self, line: object, place: str) -> DiplomaLine:
        if not isinstance(line, dict):
            raise self._wrong(place, "[[line]]")
        self._only(line, ("gap", "size", "bold", "text"), place)
        return DiplomaLine(
            self._number(line, "gap", place, _HIGHEST),
            self._number(line, "size", place, _LARGEST),
            self._flag(line, "bold", place),
            self._text(line, place),
        )

    def _only(self, table: dict[str, Any], allowed: tuple[str, ...], place: str) -> None:
        for key in table:
            if key not in allowed:
                raise self._wrong(f"{place}.{key}".lstrip("."), ", ".join(allowed))

    def _number(self, line: dict[str, Any], key: str, place: str, most: int) -> float:
        number = line.get(key)
        if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= most:
            raise self._wrong(f"{place}.{key}", f"0 – {most}")
        return float(number)

    def _flag(self, table: dict[str, Any], key: str, place: str) -> bool:
        flag = table.get(key, False)
        if not isinstance(flag, bool):
            raise self._wrong(f"{place}.{key}".lstrip("."), "true, false")
        return flag

    def _text(self, table: dict[str, Any], place: str) -> Text:
        texts = table.get("text")
        if not isinstance(texts, dict) or set(texts) != set(LANGUAGES):
            raise self._wrong(f"{place}.text", "text.ru, text.kk")
        for language in LANGUAGES:
            if not isinstance(texts[language], str):
                raise self._wrong(f"{place}.text.{language}", '"…"')
            self._check_places(texts[language])
        return Text(texts["ru"], texts["kk"])

    def _check_places(self, text: str) -> None:
        allowed = ", ".join(f"{{{name}}}" for name in PLACES)
        try:
            parts = list(string.Formatter().parse(text))
        except ValueError:
            raise self._place(text[:60], allowed) from None
        for _, name, form, conversion in parts:
            if name is not None and (name not in PLACES or form or conversion):
                raise self._place(f"{{{name[:60]}}}", allowed)

    def _wrong(self, key: str, expected: str) -> TemplateRefused:
        return _refused(self._file, Message("ranking.diploma_key", {"key": key, "expected": expected}))

    def _place(self, given: str, allowed: str) -> TemplateRefused:
        return _refused(self._file, Message("ranking.diploma_place", {"given": given, "allowed": allowed}))


def _refused(file: Path, fault: Message) -> TemplateRefused:
    return TemplateRefused(Message("ranking.diploma_faulty", {"file": file.name, "fault": fault}))
