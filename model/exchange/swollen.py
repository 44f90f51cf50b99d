"""Whether a PDF unpacks to more than memory can take: a file of a megabyte may hold a gigabyte of spaces.

The library that draws the pages unpacks a stream whole before it looks at it, and cannot be told a limit.
So every stream that is deflated, also through a text coding or twice, is unpacked here first, piece by piece.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Final

MOST_UNPACKED: Final = 110 * 1024 * 1024
"""Bytes of one stream: an A4 page in colour at 600 dpi."""

MOST_DOTS: Final = 150_000_000
"""Dots that a picture within a page may claim: A4 at 1200 dpi."""

_BLOCK: Final = 1024 * 1024
_PIECE: Final = 64 * 1024
_UNPACKED_PIECE: Final = 1024 * 1024
_DEEPEST: Final = 3
_HEAD: Final = 1024
"""Bytes before a stream in which its dictionary is looked for."""

_START: Final = rb"(?s)stream\r?\n"
_HEADER: Final = 2


class _TooMuch(Exception):
    pass


def is_swollen(file: BinaryIO) -> bool:
    """Whether a stream of the PDF unpacks to more than `MOST_UNPACKED`, or a picture claims too many dots."""
    try:
        for place, head in _streams(file):
            if _dots(head) > MOST_DOTS:
                return True
            file.seek(place)
            beginning = file.read(_HEADER)
            if _is_deflated(beginning):
                _unpack(file, beginning)
            elif b"Flate" in head and len(beginning) == _HEADER:  # within ASCII85 or hexadecimal digits
                file.seek(place)
                _unpack_text(file, ascii85=b"ASCIIHex" not in head)
    except _TooMuch:
        return True
    return False


def _streams(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Where each stream begins, and what stands before it."""
    kept, at = b"", 0
    while True:
        file.seek(at)
        block = file.read(_BLOCK)
        text = kept + block
        for found in re.finditer(_START, text):
            if found.end() > len(kept):
                head = text[max(found.start() - _HEAD, 0) : found.start()]
                yield at - len(kept) + found.end(), head[head.rfind(b"endobj") + 1 :]
        if not block:
            return
        kept, at = text[-_HEAD:], at + len(block)


def _dots(head: bytes) -> int:
    sides = [re.search(rb"/%s\s+(\d{1,9})" % side, head) for side in (b"Width", b"Height")]
    width, height = (int(side.group(1)) if side else 0 for side in sides)
    return width * height


def _is_deflated(beginning: bytes) -> bool:
    return (
        len(beginning) >= _HEADER
        and beginning[0] & 15 == zlib.DEFLATED
        and not int.from_bytes(beginning[:2]) % 31
    )


class _Unpacked:
    """Counts what comes out; what comes out deflated once more is unpacked too."""

    def __init__(self, depth: int = 1) -> None:
        self._depth = depth
        self._size = 0
        self._packed = zlib.decompressobj()
        self._within: _Unpacked | None = None

    def take(self, piece: bytes) -> bool:
        """Unpack a piece; False where the stream ends or is damaged. Raises _TooMuch."""
        while piece:
            try:
                found = self._packed.decompress(piece, _UNPACKED_PIECE)
            except zlib.error:
                return False
            if not self._size and self._depth < _DEEPEST and _is_deflated(found):
                self._within = _Unpacked(self._depth + 1)
            self._size += len(found)
            if self._size > MOST_UNPACKED:
                raise _TooMuch
            if self._within and not self._within.take(found):
                self._within = None
            piece = self._packed.unconsumed_tail
        return not self._packed.eof


def _unpack(file: BinaryIO, piece: bytes) -> None:
    unpacked = _Unpacked()
    while piece and unpacked.take(piece):
        piece = file.read(_PIECE)


def _unpack_text(file: BinaryIO, *, ascii85: bool) -> None:
    """At most as much as makes a hundred times more than is allowed: what is longer is no bomb but a book."""
    text = file.read(MOST_UNPACKED // 100).split(b"~>" if ascii85 else b">")[0]
    text = b"".join(text.split())
    try:
        content = base64.a85decode(text) if ascii85 else binascii.unhexlify(text[: len(text) // 2 * 2])
    except ValueError:
        return
    if _is_deflated(content):
        _Unpacked().take(content)
