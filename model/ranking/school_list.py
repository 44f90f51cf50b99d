"""The list of schools expected, from a workbook or a text table: columns by titles, all faults at once."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from model.archive.campaign import MOST_SCHOOLS, School
from model.archive.campaign_folding import folded_name, folded_place
from model.exchange.excel.guard import MOST_BYTES, WorkbookRefused, check_workbook
from model.exchange.files import read_limited
from model.paper import Paper
from model.wording import BagalauError, Message, Said

_TITLES: Final = {
    "name": ("наименован", "школ", "организац", "учрежден", "атау", "мектеп", "ұйым", "name", "school"),
    "municipality": ("муниципал", "район", "округ", "аудан", "municipality", "district"),
    "nomination": ("номинац", "тип", "nomination"),
    "contact": ("контакт", "почт", "телефон", "e-mail", "email", "байланыс", "пошта", "contact"),
}
"""How the titles of the columns begin, or what stands in them."""

_ORDER: Final = ("municipality", "nomination", "contact", "name")
"""Some titles speak of two things: "организация (муниципалитет)" is told by the first that fits."""

_HEADER_WITHIN: Final = 20
_SAME: Final = 4
"""Letters in which two forms of one word agree: городская, городские."""

_ENCODINGS: Final = ("utf-8-sig", "cp1251")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
"""Excel saves «Текст Юникод» so."""

_NO_TABLES: Final = (b"{", b"[", b"<", b"%PDF")
"""Beginnings of card files, pages and papers: words in them are no titles."""

_DELIMITERS: Final = ";\t,"


class SchoolListRefused(BagalauError):
    """A file that no list can be had from; the message names it and says why."""


class SchoolList(NamedTuple):
    """What a file says. `faults` are lines that were not understood, each with its number."""

    schools: tuple[School, ...]
    faults: tuple[Message, ...]


def read_school_list(path: Path, paper: Paper) -> SchoolList:
    """The schools in a workbook or a text table (.csv).

    Raises:
        FileUnreadable: missing, forbidden, a folder, or over 20 MB.
        SchoolListRefused: no table, or no column with the names of the schools.
    """
    content = read_limited(path, MOST_BYTES)
    try:
        lines = _sheet(content) if content.startswith(b"PK") else _text_table(content)
    except WorkbookRefused as refusal:
        raise _refused(path, refusal.message) from None
    # The line with most titles: a heading above the table may speak of schools, too.
    header = max(range(min(len(lines), _HEADER_WITHIN)), key=lambda at: _titles(lines[at]), default=None)
    if header is None or not _titles(lines[header]):
        raise _refused(path, Message("ranking.list_without_names"))
    if len(lines) - header > MOST_SCHOOLS:
        raise _refused(path, Message("ranking.list_too_long", {"most": MOST_SCHOOLS}))
    return _schools(lines, header, paper)


def nomination_named(words: str, paper: Paper) -> str | None:
    """Id of the nomination that is meant; "" for none at all, None if it is not known."""
    text = folded_name(words)
    if not text:
        return ""
    for one in paper.nominations:
        names = [one.id, *one.text, *one.short]
        if text in map(folded_name, names):
            return one.id
    for one in paper.nominations:
        for name in (*one.short, *one.text):
            if folded_name(name)[:_SAME] == text[:_SAME] and len(text) >= _SAME:
                return one.id
    return None


def _schools(lines: Sequence[Sequence[str]], header: int, paper: Paper) -> SchoolList:
    columns = _columns(lines[header])
    schools: list[School] = []
    faults: list[Message] = []
    seen: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines[header + 1 :], start=header + 2):
        told = {key: " ".join(line[at].split()) if at < len(line) else "" for key, at in columns.items()}
        if not any(told.values()):
            continue
        nomination = nomination_named(told.get("nomination", ""), paper)
        key = folded_name(told["name"]), folded_place(told.get("municipality", ""))
        if not told["name"]:
            faults.append(Message("ranking.line_without_name", {"line": number}))
        elif nomination is None:
            given, allowed = told["nomination"][:60], tuple(one.short for one in paper.nominations)
            details: dict[str, Said] = {"line": number, "given": given, "allowed": allowed}
            faults.append(Message("ranking.line_nomination", details))
        elif key in seen:
            faults.append(Message("ranking.line_twice", {"line": number, "first": seen[key]}))
        else:
            seen[key] = number
            place, contact = told.get("municipality", ""), told.get("contact", "")
            schools.append(School(told["name"], place, nomination, contact))
    return SchoolList(tuple(schools), tuple(faults))


def _titles(line: Sequence[str]) -> int:
    """How many columns are told by their titles; none where that of the names is not among them."""
    columns = _columns(line)
    return len(columns) if "name" in columns else 0


def _columns(line: Sequence[str]) -> dict[str, int]:
    """Which column holds what, by the titles."""
    found: dict[str, int] = {}
    for at, cell in enumerate(line):
        title = folded_name(cell)
        for key in _ORDER:
            if key not in found and any(word in title for word in _TITLES[key]):
                found[key] = at
                break
    return found


def _sheet(content: bytes) -> list[list[str]]:
    import python_calamine

    check_workbook(content)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        cells = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (python_calamine.CalamineError, OSError, ValueError, IndexError):
        raise WorkbookRefused(Message("excel.damaged")) from None
    return [[_cell(cell) for cell in line] for line in cells]


def _cell(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _text_table(content: bytes) -> list[list[str]]:
    if content.lstrip().startswith(_NO_TABLES):
        return []
    text = ""
    for encoding in ("utf-16",) if content.startswith(_UTF_16) else _ENCODINGS:
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    text = text.replace("\0", "")
    beginning = "".join(text.splitlines(keepends=True)[:_HEADER_WITHIN])

    def titles(delimiter: str) -> int:
        """A line above the titles, or a comma in one of them, does not mislead."""
        return max(map(_titles, _parted(beginning, delimiter)), default=0)

    return _parted(text, max(_DELIMITERS, key=titles))


def _parted(text: str, delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error:
        return []


def _refused(path: Path, fault: Message) -> SchoolListRefused:
    return SchoolListRefused(Message("files.fault", {"file": path.name, "fault": fault}))
