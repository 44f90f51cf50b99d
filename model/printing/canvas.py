"""Fonts and PDF: the only module that knows the PDF library (which ships no types)."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import Final, NamedTuple

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from model.card.mark_place import mark_place_name
from model.locations import shipped
from model.printing.sheet import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PORTRAIT,
    Face,
    Frame,
    MarkPlace,
    Page,
    Picture,
    Squares,
    Style,
    Words,
)

_FILES: Final[dict[Face, str]] = {"regular": "Tinos-Regular.ttf", "bold": "Tinos-Bold.ttf"}
_RULE_WIDTH: Final = 0.5
_DRAFT_SIZE: Final = 96
_DRAFT_ANGLE: Final = 55
_DRAFT_GREY: Final = 0.9

# Streams as plain bytes: a quarter smaller than the library's default of writing them as letters.
rl_config.useA85 = 0


class About(NamedTuple):
    """What the file says of itself. `lang` is as PDF wants it ("ru-RU"), `mark` for this program."""

    title: str
    author: str
    subject: str
    lang: str
    mark: str = ""


@cache
def _font(face: Face) -> TTFont:
    """The font, registered under the name of its face; reading it costs milliseconds, so once."""
    # ASCII-readable subsets would hold all of ASCII, drawn or not.
    font = TTFont(face, str(shipped("resources", "fonts", _FILES[face])), asciiReadable=False)
    pdfmetrics.registerFont(font)
    return font


@cache
def char_widths(face: Face) -> dict[str, float]:
    """Width of every character that the font can draw, in thousandths of the size."""
    shape = _font(face).face
    return {chr(code): shape.charWidths[code] for code in shape.charToGlyph}


def begun(target: BytesIO, about: About) -> Canvas:
    """An empty PDF that says what it is."""
    for face in _FILES:
        _font(face)
    canvas = Canvas(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        pageCompression=1,
        pdfVersion=(1, 4),  # the first one that knows of a language
        initialFontName="regular",  # else the file lists a Helvetica that it does not hold
        lang=about.lang,
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("Bagalau")
    if about.mark:
        canvas.setKeywords(about.mark)
    return canvas


def pdf_of(pages: Sequence[Page], about: About, behind: str | None) -> bytes:
    """The pages as a PDF; `behind` stands large and pale behind the text of every page."""
    target = BytesIO()
    canvas = begun(target, about)
    letters = {face: _Letters(face, canvas, pages) for face in _FILES}
    named: dict[str, PDFArray] = {}
    for page in pages:
        if behind:
            _draw_behind(canvas, behind)
        canvas.setLineWidth(_RULE_WIDTH)
        canvas.setLineCap(2)  # corners of the table close
        canvas.addLiteral(_content(page, letters))
        for place in page.places:
            named[mark_place_name(place.role)] = _page_and_rectangle(canvas, place)
        canvas.showPage()
    return _saved(canvas, target, named)


def _saved(canvas: Canvas, target: BytesIO, named: dict[str, PDFArray]) -> bytes:
    if named:  # whoever signs the file finds the places by their names; a viewer shows nothing of them
        canvas._doc.Catalog.Dests = PDFDictionary(named)  # noqa: SLF001  (a canvas names only what its own links lead to)
    canvas.save()
    return target.getvalue()


Foot = Callable[[Frame, int, int], Sequence[Words]]
"""What stands at the foot of a page of this frame: which page it is, of how many."""


class _Drawn(NamedTuple):
    """A page that needs only its foot."""

    frame: Frame
    content: str
    places: Sequence[MarkPlace]
    pictures: Sequence[Picture]


class LongPdf:
    """A PDF of any number of pages, each put into PDF's own operators as soon as it is complete.

    Kept as plain data, the pages of a register of 20 000 entries would take hundreds of megabytes.
    """

    def __init__(self, about: About, behind: str | None) -> None:
        """Begin; `behind` stands large and pale behind the text of every page."""
        self._target = BytesIO()
        self._canvas = begun(self._target, about)
        self._behind = behind
        self._letters = {face: _LettersAsMet(face, self._canvas) for face in _FILES}
        self._drawn: deque[_Drawn] = deque()

    def add(self, page: Page) -> None:
        """Take a page that is complete but for its foot."""
        self._drawn.append(_Drawn(page.frame, _content(page, self._letters), page.places, page.pictures))

    def finished(self, foot: Foot) -> bytes:
        """The file; each page is let go as soon as the file has it."""
        canvas, named = self._canvas, dict[str, PDFArray]()
        of = len(self._drawn)
        for number in range(1, of + 1):
            drawn = self._drawn.popleft()
            frame = drawn.frame
            canvas.setPageSize((frame.page_width, frame.page_height))
            if self._behind:
                _draw_behind(canvas, self._behind, frame)
            for picture in drawn.pictures:
                place = (picture.x, picture.y, picture.width, picture.height)
                canvas.drawImage(ImageReader(BytesIO(picture.content)), *place)
            canvas.setLineWidth(_RULE_WIDTH)
            canvas.setLineCap(2)
            canvas.addLiteral(drawn.content)
            last = Page(frame)
            last.words.extend(foot(frame, number, of))
            canvas.addLiteral(_content(last, self._letters))
            for place_of_mark in drawn.places:
                named[mark_place_name(place_of_mark.role)] = _page_and_rectangle(canvas, place_of_mark)
            canvas.showPage()
        return _saved(canvas, self._target, named)


def _draw_behind(canvas: Canvas, words: str, frame: Frame = PORTRAIT) -> None:
    canvas.saveState()
    canvas.setFillGray(_DRAFT_GREY)
    canvas.setFont("bold", _DRAFT_SIZE)
    canvas.translate(frame.page_width / 2, frame.page_height / 2)
    canvas.rotate(_DRAFT_ANGLE if frame.page_width < frame.page_height else 90 - _DRAFT_ANGLE)
    # Readers take slanted letters for words of their own and mix them into the lines; this keeps them whole.
    canvas.addLiteral(f"/Span <</ActualText <FEFF{words.encode('utf-16-be').hex()}>>> BDC")
    canvas.drawCentredString(0, -_DRAFT_SIZE / 3, words)
    canvas.addLiteral("EMC")
    canvas.restoreState()


def _page_and_rectangle(canvas: Canvas, place: MarkPlace) -> PDFArray:
    """A place of the page at hand as a destination; the library writes none that no link leads to."""
    edges = [round(edge, 2) for edge in place[1:]]
    return PDFArray([canvas._doc.thisPageRef(), PDFName("FitR"), *edges])  # noqa: SLF001  (a canvas names no page otherwise)


class _Letters:
    """The letters of one face as the file codes them.

    The library's own text operators look up and escape every letter of every line in Python, which is half
    the time of a print; here each letter is looked up once.
    """

    def __init__(self, face: Face, canvas: Canvas, pages: Sequence[Page]) -> None:
        """Give a code to each letter of the face that stands on the pages."""
        self._font = _font(face)
        self._document = canvas._doc  # noqa: SLF001 - the font asks for it, the canvas has no other way to it
        used = set().union(
            *(
                line
                for page in pages
                for words in page.words
                if words.style.face == face
                for line in words.lines
            )
        )
        runs = self._font.splitString("".join(sorted(used)), self._document)
        self._one_subset = len(runs) <= 1
        codes = runs[0][1] if runs else b""
        self._codes = {ord(letter): f"{code:02x}" for letter, code in zip(sorted(used), codes, strict=False)}

    def set_to(self, style: Style) -> str:
        """The operators that choose face, size and leading."""
        return f"{self._name(0)} {style.size:.2f} Tf {style.leading:.2f} TL"

    def show(self, line: str, style: Style) -> str:
        """The operators that draw a line of text."""
        if self._one_subset:
            return f"<{line.translate(self._codes)}> Tj"
        runs = self._font.splitString(line, self._document)  # more than 255 different letters: never met
        shown = [f"{self._name(subset)} {style.size:.2f} Tf <{codes.hex()}> Tj" for subset, codes in runs]
        return " ".join(shown)

    def _name(self, subset: int) -> str:
        return str(self._font.getSubsetInternalName(subset, self._document))


class _LettersAsMet(_Letters):
    """The letters of one face, each coded when it is first met."""

    def __init__(self, face: Face, canvas: Canvas) -> None:
        """Begin with the space: a face must have a letter before it can be chosen."""
        super().__init__(face, canvas, ())
        self._codes = _Codes(self._coded)
        self._coded(ord(" "))

    def show(self, line: str, style: Style) -> str:
        """The operators that draw a line of text."""
        shown = super().show(line, style)
        return shown if self._one_subset else super().show(line, style)

    def _coded(self, code: int) -> str:
        ((subset, coded),) = self._font.splitString(chr(code), self._document)
        self._one_subset = self._one_subset and subset == 0
        return str(coded.hex())


class _Codes(dict[int, str]):
    """Codes that are asked for where they are not known yet."""

    def __init__(self, coded: Callable[[int], str]) -> None:
        super().__init__()
        self._coded = coded

    def __missing__(self, code: int) -> str:
        self[code] = self._coded(code)
        return self[code]


def _content(page: Page, letters: Mapping[Face, _Letters]) -> str:
    """The page in PDF's own operators: its boxes, its rules, its words in reading order, its codes."""
    parts = [f"{b.grey:.2f} g {b.x:.2f} {b.y:.2f} {b.width:.2f} {b.height:.2f} re f" for b in page.boxes]
    if parts:
        parts.append("0 g")
    parts += [f"{rule.x1:.2f} {rule.y1:.2f} m {rule.x2:.2f} {rule.y2:.2f} l" for rule in page.rules]
    parts.append("S BT")
    style = None
    for words in page.words:
        face = letters[words.style.face]
        if words.style is not style:
            style = words.style
            parts.append(face.set_to(style))
        parts.append(f"1 0 0 1 {words.x:.2f} {words.y:.2f} Tm")
        parts.append(" T* ".join([face.show(line, words.style) for line in words.lines]))
    parts.append("ET")
    parts.extend(map(_drawn_code, page.codes))
    return "\n".join(parts)


def _drawn_code(code: Squares) -> str:
    """White, also over the mark of a draft, and then all squares as one shape: no seams between them."""
    whole = code.across + 2 * code.margin
    runs = " ".join([f"{column} {row} {length} 1 re" for column, row, length in code.runs])
    return (
        f"q {code.side:.5f} 0 0 {code.side:.5f} {code.x:.2f} {code.y:.2f} cm "
        f"1 g {-code.margin} {-code.margin} {whole} {whole} re f 0 g {runs} f Q"
    )
