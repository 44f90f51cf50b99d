"""Looks at a workbook before it is opened: what would fill the memory, or is none, is refused in words.

calamine gives every sheet as one full rectangle, so two cells at opposite corners of a sheet are a whole
memory. The limits are far above any filled paper and far below any harm.
"""

import io
import re
import struct
import zipfile
import zlib
from typing import Final, NamedTuple
from xml.parsers import expat

from model.wording import BagalauError, Message

MOST_BYTES: Final = 20 * 1024 * 1024
"""Longest file that is read at all."""

MOST_UNPACKED: Final = 30 * 1024 * 1024
MOST_CELLS: Final = 1_500_000
"""Largest rectangle of one sheet: a paper fills some two thousand cells of it."""

MOST_WRITTEN_CELLS: Final = 200_000
MOST_WRITTEN_ROWS: Final = 100_000
MOST_PARTS: Final = 500
_MOST_SHRUNK: Final = 1032
"""Deflate packs no tighter than so many bytes into one."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROLOGUE: Final = 1024
_COMMON: Final = "<HHHHHIIIHH"
_LOCAL: Final = 30
_UTF8: Final = 0x800
_DAY: Final = 33
"""1 January 1980, the first day a package knows."""

_NAMES: Final = 26
"""Where a part's own header says how long its two names are."""

_UNUSUAL_CELL: Final = re.compile(rb'<c(?! r="[A-Z]\d{1,3}")[\s/>]')
_UNUSUAL_ROW: Final = re.compile(rb'<row(?! r="\d{1,3}")[\s/>]')
_PREFIXED: Final = re.compile(rb":(?:c|row)[\s/>]")
_READ: Final = frozenset(
    {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"}
)
"""What is read of a workbook beside its sheets, and where entities would do harm."""

_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)


_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class WorkbookRefused(BagalauError):
    """A file that is no workbook, or one that is not opened; the message says why and what to do."""


def _too_much() -> WorkbookRefused:
    return WorkbookRefused(Message("excel.too_much", {"most": MOST_UNPACKED // 1024 // 1024}))


class Checked(NamedTuple):
    """A workbook that may be opened.

    Attributes:
        parts: what is read of it, unpacked.
        package: the same workbook with those parts as they are here: what has been looked at is what is read,
            and need not be unpacked again.
    """

    parts: dict[str, bytes]
    package: bytes


def check_workbook(content: bytes) -> Checked:
    """The workbook, if it may be opened.

    Raises:
        WorkbookRefused: with the reason.
    """
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise WorkbookRefused(Message("excel.locked" if locked else "excel.old_kind"))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = _check_parts(packed, content)
            return Checked(parts, _package(packed.infolist(), content, parts))
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ):
        raise WorkbookRefused(Message("excel.damaged")) from None


def _check_parts(packed: zipfile.ZipFile, content: bytes) -> dict[str, bytes]:
    parts = packed.infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        if "mimetype" in names or "xl/workbook.bin" in names:
            raise WorkbookRefused(Message("excel.other_kind"))
        raise WorkbookRefused(Message("excel.not_a_workbook"))
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise _too_much()
    left = MOST_UNPACKED
    kept: dict[str, bytes] = {}
    for part in parts:
        if part.flag_bits & 1:
            raise WorkbookRefused(Message("excel.locked"))
        is_sheet = _SHEET.fullmatch(part.filename)
        if is_sheet or part.filename in _READ or part.compress_size * _MOST_SHRUNK > left:
            kept[part.filename] = unpacked = _unpacked(content, part, left)
            left -= len(unpacked)
            if b"<!DOCTYPE" in unpacked[:_PROLOGUE] or b"<!ENTITY" in unpacked[:_PROLOGUE]:
                raise WorkbookRefused(Message("excel.odd_inside"))
            if is_sheet and not _is_small(unpacked):
                _measure(unpacked)
    return kept


def _unpacked(content: bytes, part: zipfile.ZipInfo, left: int) -> bytes:
    """The part's bytes, a declared size not being trusted.

    ZipFile.read would do the same, but it takes a third of the time that the whole workbook has.
    """
    if part.file_size > left:
        raise _too_much()
    packed = _packed(content, part)
    if part.compress_type == zipfile.ZIP_DEFLATED:
        if part.compress_size * _MOST_SHRUNK <= left:  # it cannot become too much, whatever it declares
            packed = zlib.decompress(packed, -zlib.MAX_WBITS, part.file_size + 1)
        else:
            packed = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, part.file_size + 1)
    elif part.compress_type != zipfile.ZIP_STORED:
        raise WorkbookRefused(Message("excel.damaged"))
    if len(packed) != part.file_size or zlib.crc32(packed) != part.CRC:
        raise WorkbookRefused(Message("excel.damaged"))
    return packed


def _packed(content: bytes, part: zipfile.ZipInfo) -> bytes:
    names = part.header_offset + _NAMES
    start = names + 4 + sum(struct.unpack_from("<HH", content, names))
    return content[start : start + part.compress_size]


def _package(parts: list[zipfile.ZipInfo], content: bytes, unpacked: dict[str, bytes]) -> bytes:
    """The parts as one file again, those that were unpacked without packing them.

    zipfile would do it too, in several times the time.
    """
    pieces: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for part in parts:
        name = part.filename.encode()
        data = unpacked.get(part.filename)
        kind = zipfile.ZIP_STORED if data is not None else part.compress_type
        data = _packed(content, part) if data is None else data
        common = struct.pack(
            _COMMON, 20, _UTF8, kind, 0, _DAY, part.CRC, len(data), part.file_size, len(name), 0
        )
        pieces += (b"PK\3\4", common, name, data)
        directory += (b"PK\1\2\x14\0", common, struct.pack("<HHHII", 0, 0, 0, 0, at), name)
        at += _LOCAL + len(name) + len(data)
    length = sum(map(len, directory))
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, len(parts), len(parts), length, at, 0)
    return b"".join((*pieces, *directory, end))


def _is_small(sheet: bytes) -> bool:
    """Whether a quick look shows that the sheet lies within A1:Z999, as every usual filled paper does.

    Every cell must name its place in the usual way; any other sheet is measured properly.
    """
    return not any(odd.search(sheet) for odd in (_PREFIXED, _UNUSUAL_CELL, _UNUSUAL_ROW))


class _Extent:
    """Counts how far the cells of a sheet go."""

    def __init__(self) -> None:
        self.row = self.column = self.rows = self.columns = self.cells = self.lines = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "row":
            given = attributes.get("r", "")
            self.row = int(given) if given.isdigit() else self.row + 1
            self.column = 0
            self.lines += 1
        elif local == "c":
            letters = attributes.get("r", "").rstrip("0123456789")
            digits = attributes.get("r", "")[len(letters) :]
            self.column = _column(letters) if letters else self.column + 1
            self.row = int(digits) if digits else self.row
            self.cells += 1
        else:
            return
        self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)
        many = self.cells > MOST_WRITTEN_CELLS or self.lines > MOST_WRITTEN_ROWS
        if many or self.rows * max(self.columns, 1) > MOST_CELLS:
            raise WorkbookRefused(Message("excel.too_large", {"most": MOST_CELLS}))


def _measure(sheet: bytes) -> None:
    """Refuse a sheet whose cells reach too far."""
    extent = _Extent()
    parser = expat.ParserCreate()
    parser.StartElementHandler = extent.start
    try:
        parser.Parse(sheet, True)
    except expat.ExpatError:
        raise WorkbookRefused(Message("excel.damaged")) from None


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
