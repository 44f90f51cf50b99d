"""PDFs and pictures that are small on the disk and large in the memory, or look so."""

import base64
import functools
import io
import os
import struct
import zlib
from collections.abc import Callable

from PIL import Image

MEGA = 1024 * 1024


@functools.cache
def deflated(size: int, byte: bytes = b" ") -> bytes:
    """So many bytes packed: the second megabyte and all that follow are packed alike, each by itself."""
    packer, held, check = zlib.compressobj(9), byte * MEGA, 1
    first, other = (packer.compress(held) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    for _ in range(size // MEGA):
        check = zlib.adler32(held, check)
    packed = first + other * (size // MEGA - 1)
    return packed + packer.flush()[:-4] + check.to_bytes(4, "big")


def stream(content: bytes, about: bytes = b"/Filter/FlateDecode") -> bytes:
    return b"<<" + about + b"/Length %d>>stream\n" % len(content) + content + b"\nendstream"


def pdf(content: bytes, picture: bytes = b"", *, box: bytes = b"0 0 595 842") -> bytes:
    """A PDF of one page: what is drawn on it, and the picture /I that may be drawn."""
    file, places = io.BytesIO(), []
    resources = b"/XObject<</I 5 0 R>>" if picture else b""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<<%s>>>>" % (box, resources)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content]
    file.write(b"%PDF-1.4\n")
    for number, item in enumerate([*objects, *([picture] if picture else [])], 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n" % number + item + b"\nendobj\n")
    table = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    file.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, table))
    return file.getvalue()


def drawn(picture: bytes) -> bytes:
    return pdf(stream(b"q 595 0 0 842 0 0 cm /I Do Q", b""), picture)


def picture(width: int, height: int, content: bytes, about: bytes) -> bytes:
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8" % (width, height)
    return stream(content, head + about)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, depth: int, colour: int, more: bytes = b"") -> bytes:
    """An empty picture; colour: 0 grey, 2 RGB, 3 palette; 4 grey and 6 RGB, transparent."""
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    line = b"\0" + bytes((width * samples * depth + 7) // 8)
    packer = zlib.compressobj(1)
    dots = b"".join([packer.compress(line) for _ in range(height)]) + packer.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + more + chunk(b"IDAT", dots) + chunk(b"IEND", b"")


def saved(mode: str, size: tuple[int, int], form: str, **options: object) -> bytes:
    file = io.BytesIO()
    Image.effect_noise(size, 60).convert(mode).save(file, form, **options)
    return file.getvalue()


def noise(pages: int) -> bytes:
    """A scan of nothing but grain: the largest file a scanner makes of so many pages."""
    size, file = (2480, 3508), io.BytesIO()
    first, *others = [Image.frombytes("L", size, os.urandom(size[0] * size[1])) for _ in range(pages)]
    first.save(file, "PDF", save_all=True, append_images=others, resolution=300, quality=95)
    return file.getvalue()


GREY, RGB = b"/ColorSpace/DeviceGray/Filter/FlateDecode", b"/ColorSpace/DeviceRGB/Filter/FlateDecode"
JPEG = b"/ColorSpace/DeviceRGB/Filter/DCTDecode"

REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "PNG of 30 000 × 30 000 dots": ("миллионов", lambda: png(30_000, 30_000, 1, 0)),
    "page of a gigabyte of spaces": ("распакованный", lambda: pdf(stream(deflated(1024 * MEGA)))),
    "page of a gigabyte, packed twice": (
        "распакованный",
        lambda: pdf(
            stream(zlib.compress(deflated(1024 * MEGA), 9), b"/Filter[/FlateDecode/FlateDecode]"),
        ),
    ),
    "page of a gigabyte, packed and written as text": (
        "распакованный",
        lambda: pdf(
            stream(base64.a85encode(deflated(1024 * MEGA)) + b"~>", b"/Filter[/ASCII85Decode/FlateDecode]"),
        ),
    ),
    "page of a gigabyte, packed and written in digits": (
        "распакованный",
        lambda: pdf(
            stream(deflated(1024 * MEGA).hex().encode() + b">", b"/Filter[/ASCIIHexDecode/FlateDecode]"),
        ),
    ),
    "picture of 900 megabytes on a page": (
        "распакованный",
        lambda: drawn(picture(30_000, 30_000, deflated(900 * MEGA, b"\0"), GREY)),
    ),
    "picture that says it is 30 000 × 30 000": (
        "распакованный",
        lambda: drawn(picture(30_000, 30_000, zlib.compress(bytes(100)), RGB)),
    ),
}
"""What is refused at once, and a word of the refusal."""

ENDURED: dict[str, Callable[[], bytes]] = {
    "PNG, 60 million grey dots": lambda: png(7500, 8000, 8, 0),
    "PNG, 60 million dots of a palette": lambda: png(7500, 8000, 8, 3, chunk(b"PLTE", bytes(768))),
    "PNG, 60 million black or white dots": lambda: png(7500, 8000, 1, 0),
    "PNG, 40 million dots of 16 bits": lambda: png(5000, 8000, 16, 0),
    "PNG, 40 million dots in colour": lambda: png(5000, 8000, 8, 2),
    "PNG, 40 million transparent dots": lambda: png(5000, 8000, 8, 6),
    "PNG, 40 million transparent grey dots": lambda: png(5000, 8000, 8, 4),
    "PNG with a gigabyte of description": lambda: png(
        100, 100, 8, 0, chunk(b"zTXt", b"a\0\0" + deflated(1024 * MEGA))
    ),
    "JPEG, 60 million dots in colour": lambda: saved("RGB", (7500, 8000), "JPEG"),
    "JPEG, 24 million dots, progressive": lambda: saved(
        "RGB", (4000, 6000), "JPEG", progressive=True, subsampling=0
    ),
    "JPEG, 40 million dots for printers": lambda: saved("CMYK", (5000, 8000), "JPEG"),
    "TIFF, 40 million dots in colour": lambda: saved("RGB", (5000, 8000), "TIFF", compression="tiff_lzw"),
    "a scan of grain, 42 megabytes": lambda: noise(5),
    "a photo of 24 million dots on a page": lambda: drawn(
        picture(4000, 6000, saved("RGB", (4000, 6000), "JPEG", quality=90), JPEG)
    ),
    "a page of five by five metres": lambda: pdf(stream(b"0 0 m 9 9 l S", b""), box=b"0 0 14400 14400"),
}
"""What is looked at to the end."""
