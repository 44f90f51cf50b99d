"""The visible mark of a signature: what the certificate says, in a frame, without emblems."""

from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Final

from model.locations import shipped
from model.signing.facts import Certificate, day_text, moment_text
from model.wording import Language, Message, Said, say

_FACES: Final = {"mark": "Tinos-Regular.ttf", "mark-bold": "Tinos-Bold.ttf"}
_SIZES: Final = (9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5)
_LEADING: Final = 1.12
_PADDING: Final = 3.5
_PADDING_ABOVE: Final = 2
_FRAME: Final = 0.5
_TITLE_RATIO: Final = 0.9
_UNKNOWN: Final = "?"
_UPRIGHT: Final = {90: (1, 0), 180: (1, 1), 270: (0, 1)}
"""Which corner of its rectangle a mark begins at, in parts of width and height, on a page that is turned."""

Line = tuple[str, str]
"""A face and the words set in it."""


def mark_lines(certificate: Certificate, moment: datetime, language: Language) -> tuple[str, ...]:
    """The sentences of the mark: title, certificate's number, owner, term, time of signing."""
    details: tuple[tuple[str, dict[str, Said]], ...] = (
        ("signing.mark_title", {}),
        ("signing.mark_number", {"number": certificate.number}),
        ("signing.mark_owner", {"owner": certificate.owner}),
        (
            "signing.mark_term",
            {
                "start": day_text(certificate.valid_from, moment),
                "end": day_text(certificate.valid_to, moment),
            },
        ),
        ("signing.mark_time", {"time": moment_text(moment)}),
    )
    return tuple(say(Message(code, given), language) for code, given in details)


def drawn_mark(lines: tuple[str, ...], width: float, height: float, turned: int = 0) -> bytes:
    """The mark as a PDF of one page of that size; the first line is the title.

    On a page that is `turned` so many degrees clockwise when it is shown, the mark stands upright.
    """
    from reportlab.pdfgen.canvas import Canvas

    _register()
    target = BytesIO()
    canvas = Canvas(target, pagesize=(width, height), invariant=1, pageCompression=1, initialFontName="mark")
    if turned in _UPRIGHT:
        across, up = _UPRIGHT[turned]
        canvas.translate(across * width, up * height)
        canvas.rotate(turned)
        width, height = (width, height) if across == up else (height, width)
    size, set_lines = _fitted(lines, width - 2 * _PADDING, height - 2 * _PADDING_ABOVE)
    canvas.setLineWidth(_FRAME)
    canvas.rect(_FRAME / 2, _FRAME / 2, width - _FRAME, height - _FRAME, stroke=1, fill=0)
    leading = size * _LEADING
    y = height - (height - leading * len(set_lines)) / 2 - size * 0.9
    for face, words in set_lines:
        canvas.setFont(face, _size_of(face, size))
        canvas.drawString(_PADDING, y, words)
        y -= leading
    canvas.save()
    return target.getvalue()


@cache
def _register() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face, file in _FACES.items():
        pdfmetrics.registerFont(TTFont(face, str(shipped("resources", "fonts", file)), asciiReadable=False))


def _fitted(lines: tuple[str, ...], width: float, height: float) -> tuple[float, list[Line]]:
    """The largest size at which all lines fit, and the lines as they are broken then; nothing is left out."""
    size, broken = 0.0, list[Line]()
    for size in _SIZES:
        broken = [
            ("mark" if number else "mark-bold", words)
            for number, line in enumerate(lines)
            for words in _broken(_drawable(line), "mark" if number else "mark-bold", size, width)
        ]
        if len(broken) * size * _LEADING <= height:
            break
    else:
        size = height / len(broken) / _LEADING
    return size, broken


def _broken(line: str, face: str, size: float, width: float) -> list[str]:
    """The line broken between words; a word longer than a line is broken within."""
    broken = [""]
    for word in line.split(" "):
        rest = word
        joined = f"{broken[-1]} {rest}".strip()
        if _width(joined, face, size) <= width:
            broken[-1] = joined
            continue
        if broken[-1]:
            broken.append("")
        while _width(rest, face, size) > width and len(rest) > 1:
            fits = max(1, next(n for n in range(len(rest), -1, -1) if _width(rest[:n], face, size) <= width))
            broken[-1] = rest[:fits]
            broken.append("")
            rest = rest[fits:]
        broken[-1] = rest
    return broken


def _width(words: str, face: str, size: float) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(words, face, _size_of(face, size)))


def _size_of(face: str, size: float) -> float:
    return size * _TITLE_RATIO if face == "mark-bold" else size


def _drawable(line: str) -> str:
    """A certificate may hold any letter of the world; what the font lacks is shown as unknown."""
    from reportlab.pdfbase import pdfmetrics

    known = pdfmetrics.getFont("mark").face.charToGlyph
    return "".join(letter if ord(letter) in known else _UNKNOWN for letter in line)
