"""The floor of print_card.py: the same lines and rules at the same places, and nothing else.

Wrapping and page breaks are read from a file; no paper is read, no card, and nothing is laid out. It
is drawn in the two plain ways that reportlab has for text; the faster one is the floor.

    python benchmarks/bare_drawing.py DRAWN OUT.pdf
"""

import io
import marshal
import sys
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

Drawn = list[tuple[list[Any], list[Any]]]
"""Pages of (x, y, lines, (face, size, leading)) and (x1, y1, x2, y2)."""


def register_fonts() -> None:
    """Read the fonts that the paper is printed with."""
    rl_config.useA85 = 0
    for face, name in (("regular", "Tinos-Regular.ttf"), ("bold", "Tinos-Bold.ttf")):
        pdfmetrics.registerFont(TTFont(face, str(FONTS / name), asciiReadable=False))


def _blank(target: io.BytesIO) -> Canvas:
    return Canvas(target, pagesize=A4, invariant=1, pageCompression=1, initialFontName="regular")


def by_strings(drawn: Drawn) -> bytes:
    """A PDF of the pages, each line drawn for itself."""
    canvas = _blank(target := io.BytesIO())
    for words, rules in drawn:
        canvas.setLineWidth(0.5)
        canvas.lines(rules)
        now = None
        for x, y, lines, style in words:
            face, size, leading = style
            if style != now:
                canvas.setFont(face, size, leading)
                now = style
            for place, line in enumerate(lines):
                canvas.drawString(x, y - place * leading, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def by_text_object(drawn: Drawn) -> bytes:
    """A PDF of the pages, one text object for each."""
    canvas = _blank(target := io.BytesIO())
    for words, rules in drawn:
        canvas.setLineWidth(0.5)
        canvas.lines(rules)
        text = canvas.beginText()
        now = None
        for x, y, lines, style in words:
            if style != now:
                text.setFont(*style)
                now = style
            text.setTextOrigin(x, y)
            for line in lines:
                text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


if __name__ == "__main__":
    register_fonts()
    laid_out = marshal.loads(Path(sys.argv[1]).read_bytes())  # noqa: S302 - written by print_card.py just now
    Path(sys.argv[2]).write_bytes(by_text_object(laid_out))
