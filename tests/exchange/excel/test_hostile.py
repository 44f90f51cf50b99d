"""Workbooks that are broken, locked or made to do harm are refused in words, soon and cheaply."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from model.card.card import Card
from model.exchange.excel.guard import WorkbookRefused
from model.exchange.excel.read import is_workbook, read_workbook
from model.exchange.excel.write import workbook_of
from model.exchange.files import FileUnreadable
from model.wording import LANGUAGES, say
from tests.exchange.excel.conftest import PAPERS, ROOT
from tests.patience import SLACK

SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = b"</sheetData></worksheet>"
LIMIT_SECONDS, LIMIT_MB = 2.0, 300


def with_part(content: bytes, name: str, data: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, data if part == name else old.read(part))
    return kept.getvalue()


def lying(content: bytes) -> bytes:
    """A bomb that declares to be small."""
    data = HEAD + b" " * 64_000_000 + TAIL
    packed = with_part(content, SHEET, data)
    return packed.replace(len(data).to_bytes(4, "little"), (1000).to_bytes(4, "little"))


MADE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "bomb": ("excel.too_much", lambda book: with_part(book, SHEET, HEAD + b" " * 64_000_000 + TAIL)),
    "lying bomb": ("excel.damaged", lying),
    "strings bomb": (
        "excel.too_much",
        lambda book: with_part(book, "xl/sharedStrings.xml", b" " * 64_000_000),
    ),
    "million rows": (
        "excel.too_large",
        lambda book: with_part(
            book,
            SHEET,
            HEAD
            + b"".join(b'<row r="%d"/>' % at for at in range(1, 1_048_577))
            + b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
            + TAIL,
        ),
    ),
    "far corner": (
        "excel.too_large",
        lambda book: with_part(
            book,
            SHEET,
            HEAD
            + b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
            + TAIL,
        ),
    ),
    "far corner unnamed": (
        "excel.too_large",
        lambda book: with_part(
            book, SHEET, HEAD + b"<row/>" * 9000 + b"<row>" + b"<c/>" * 9000 + b"<c><v>1</v></c></row>" + TAIL
        ),
    ),
    "far corner in another alphabet": (
        "excel.too_large",
        lambda book: with_part(
            book,
            SHEET,
            HEAD.replace(b"worksheet xmlns", b"x:worksheet xmlns:x").replace(b"<sheetData>", b"<x:sheetData>")
            + b"<x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row>"
            + b"<x:row r='900000'><x:c r='ZZ900000'><x:v>1</x:v></x:c></x:row>"
            + b"</x:sheetData></x:worksheet>",
        ),
    ),
    "entities": (
        "excel.odd_inside",
        lambda book: with_part(
            book,
            SHEET,
            b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + HEAD[21:] + TAIL,
        ),
    ),
    "entities in the strings": (
        "excel.odd_inside",
        lambda book: with_part(
            book,
            "xl/sharedStrings.xml",
            b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst/>',
        ),
    ),
    "cut short": ("excel.damaged", lambda book: book[: len(book) // 2]),
    "flipped": (
        "excel.damaged",
        lambda book: book[:2000] + bytes(byte ^ 255 for byte in book[2000:9000]) + book[9000:],
    ),
    "old kind": ("excel.old_kind", lambda _: OLE + bytes(4000)),
    "locked": (
        "excel.locked",
        lambda _: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600),
    ),
    "text": ("excel.damaged", lambda _: b"name;value\n1;2\n"),
    "empty": ("excel.damaged", lambda _: b""),
}


def other(part: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as packed:
        packed.writestr(part, "x")
    return kept.getvalue()


@pytest.fixture
def book(rating_card: Card) -> bytes:
    return workbook_of(rating_card, "ru")


@pytest.mark.parametrize("name", MADE)
def test_it_is_refused_in_words(book: bytes, tmp_path: Path, name: str) -> None:
    code, made = MADE[name]
    path = tmp_path / "отчёт.xlsx"
    path.write_bytes(made(book))
    with pytest.raises(WorkbookRefused) as refusal:
        read_workbook(path, PAPERS)
    fault = refusal.value.message.details["fault"]
    assert fault.code == code  # type: ignore[union-attr]
    for language in LANGUAGES:
        assert say(refusal.value.message, language).startswith("отчёт.xlsx: ")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize("name", MADE)
def test_soon_and_cheaply(book: bytes, tmp_path: Path, name: str) -> None:
    """A process of its own, so that its memory is the reading's alone."""
    path = tmp_path / "отчёт.xlsx"
    path.write_bytes(MADE[name][1](book))
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from model.exchange.excel.read import read_workbook\n"
        "from model.paper.library import Papers\n"
        "from model.wording import BagalauError\n"
        "papers = Papers(); start = time.process_time()\n"
        "try:\n    read_workbook(Path(sys.argv[1]), papers)\n"
        "except BagalauError: pass\n"
        "spent = time.process_time() - start\n"
        "high = next(line for line in Path('/proc/self/status').open() if line.startswith('VmHWM'))\n"
        "print(spent, int(high.split()[1]) / 1024)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    seconds, megabytes = map(float, answer.stdout.split())
    assert seconds < LIMIT_SECONDS * SLACK
    assert megabytes < LIMIT_MB


@pytest.mark.parametrize(
    ("part", "code"), [("mimetype", "excel.other_kind"), ("word/document.xml", "excel.not_a_workbook")]
)
def test_another_kind_of_file(tmp_path: Path, part: str, code: str) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(other(part))
    with pytest.raises(WorkbookRefused) as refusal:
        read_workbook(path, PAPERS)
    assert refusal.value.message.details["fault"].code == code  # type: ignore[union-attr]


def test_a_workbook_is_known_by_what_is_in_it(book: bytes, tmp_path: Path) -> None:
    path = tmp_path / "карта.dat"
    path.write_bytes(book)
    assert is_workbook(path)
    path.write_bytes(b"{}")
    assert not is_workbook(path)
    assert not is_workbook(tmp_path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_workbook(tmp_path / "нет.xlsx", PAPERS)


def test_a_sheet_in_an_unusual_hand_is_measured_and_read(
    book: bytes, rating_card: Card, tmp_path: Path
) -> None:
    """Cells without addresses and far columns are not refused as such."""
    cells = b'<row r="1200"><c r="AB1200" t="inlineStr"><is><t>x</t></is></c></row>'
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(io.BytesIO(book)) as packed:
        sheet = packed.read(SHEET).replace(b"</sheetData>", cells + b"</sheetData>")
    path.write_bytes(with_part(book, SHEET, sheet))
    assert read_workbook(path, PAPERS).card.values == rating_card.values
